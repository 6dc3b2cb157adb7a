import { checkGeoJson } from './check-geojson.ts';
import { findJsonOffset } from './find-json-place.ts';
import { listShapes, type Shape } from './geojson-shapes.ts';
import type { TrackPoint } from './read-gpx.ts';
import type { TrackReading } from './read-xml-track.ts';

/**
 * Reads the lines of a GeoJSON file as a drawn way, in their order. Points are counted, areas left out.
 *
 * @returns the track, undefined when the file has errors; diagnostics as `checkGeoJson`
 */
export function readGeoJsonTrack(file: { path: string; text: string }): TrackReading {
  const diagnostics = checkGeoJson(file);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { track: undefined, diagnostics };
  const { shapes } = listShapes(JSON.parse(file.text));
  const ways = shapes.filter(({ isArea, depth }) => !isArea && depth > 0);
  const lines = ways.flatMap((shape) => readLines(shape, file.text)).filter((line) => line.length > 0);
  const waypoints = shapes.filter(({ depth }) => depth === 0).length;
  return {
    track: { name: '', isRecorded: false, lines, tracks: Math.min(1, lines.length), routes: 0, waypoints },
    diagnostics,
  };
}

function readLines({ coordinates, depth, path }: Shape, text: string): TrackPoint[][] {
  const lines: unknown[] = depth === 1 ? [coordinates] : Array.isArray(coordinates) ? coordinates : [];
  // Positions are the lists that begin with a number, in the order they stand in the file.
  const opening = /\[\s*(?=[-\d])/g;
  opening.lastIndex = findJsonOffset(text, path);
  return lines.map((line) =>
    Array.isArray(line) ? line.flatMap((position) => readPoint(position, opening.exec(text))) : [],
  );
}

function readPoint(position: unknown, found: RegExpExecArray | null): TrackPoint[] {
  const [lng, lat, height]: unknown[] = Array.isArray(position) ? position : [];
  if (typeof lng !== 'number' || typeof lat !== 'number') return [];
  const elevationM = typeof height === 'number' ? height : undefined;
  return [{ lat, lng, elevationM, time: undefined, offset: found?.index ?? 0, length: 1 }];
}
