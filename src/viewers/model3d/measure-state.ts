import type { Point3 } from '../../model/surface.ts';

/** Adds a point to a measurement: after two, the next one begins anew. */
export function addPoint(points: readonly Point3[], point: Point3): Point3[] {
  return points.length >= 2 ? [point] : [...points, point];
}

/** Gives the distance between two points in metres; undefined before there are two. */
export function lengthOf([first, second]: readonly Point3[]): number | undefined {
  if (!first || !second) return undefined;
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

/** Writes a length as people read it: centimetres below a metre, kilometres from a thousand metres on; three figures. */
export function formatLength(lengthM: number, locale: string): string {
  const [unit, value] =
    lengthM < 1
      ? (['centimeter', lengthM * 100] as const)
      : lengthM < 1000
        ? (['meter', lengthM] as const)
        : (['kilometer', lengthM / 1000] as const);
  const format = { style: 'unit', unit, maximumSignificantDigits: value >= 100 ? 4 : 3 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}
