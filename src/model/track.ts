import { distanceM, type LatLng, type Planar } from './geo.ts';
import { keepOfLine } from './rings.ts';

/** Gives the length along all lines in metres; gaps between them do not count. */
export function lineLengthM(lines: readonly (readonly LatLng[])[]): number {
  return lines.reduce((sum, line) => sum + (measureLine(line).at(-1) ?? 0), 0);
}

/** Gives the distance of every point from the first one along the line, in metres; as many numbers as points. */
export function measureLine(line: readonly LatLng[]): number[] {
  let alongM = 0;
  return line.map((point, index) => {
    const before = line[index - 1];
    if (before) alongM += distanceM(before, point);
    return alongM;
  });
}

/** Drops the points of a line that lie within `toleranceM` of the line between their neighbours. Ends stay. */
export function simplifyTrack<P extends LatLng>(line: readonly P[], toleranceM: number): P[] {
  if (line.length < 3) return [...line];
  const keep = keepOfLine(line.map(toPlane(line[0] ?? { lat: 0, lng: 0 })), toleranceM);
  return line.filter((_, index) => keep[index] === 1);
}

/** Makes the function that lays points on a plane that touches the globe at `origin`: metres east and north of it. */
export function toPlane(origin: LatLng): (point: LatLng) => Planar {
  const scale = Math.cos((origin.lat * Math.PI) / 180);
  return ({ lat, lng }) => ({
    x: (lng - origin.lng) * scale * METRES_PER_DEGREE,
    y: (lat - origin.lat) * METRES_PER_DEGREE,
  });
}

/** Mean radius of the IUGG, as in `distanceM`. */
export const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;

/** A point of a way. The height is above sea level, in metres; undefined where the file gives none. */
export type WayPoint = LatLng & { elevationM: number | undefined };

/** The way of a route, as a file beside it gives it. */
export type RouteTrack = {
  /** Name of the file, relative to the entry's folder. */
  file: string;
  /** true when a device recorded it, false when somebody drew it. */
  isRecorded: boolean;
  /** One per unbroken stretch, in travelling order, at least two points each. */
  lines: WayPoint[][];
};
