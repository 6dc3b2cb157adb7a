import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Point } from '../model/schemas/entries.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfKey } from './yaml-places.ts';

/** Box around Viet Nam with its islands, in degrees. */
const LAT = { min: 8, max: 24 };
const LNG = { min: 102, max: 118 };

/** Tells whether a latitude in degrees must be a longitude. */
export function isSwappedLatitude(lat: number): boolean {
  return lat >= LNG.min && lat <= LNG.max;
}

/** Tells whether a point lies in the box around Viet Nam with its islands. */
export function isInVietNam({ lat, lng }: { lat: number; lng: number }): boolean {
  return lat >= LAT.min && lat <= LAT.max && lng >= LNG.min && lng <= LNG.max;
}

/** Warns of points that are a placeholder or outside Viet Nam: GEO-ZERO, GEO-OUTSIDE. */
export function checkPoint(point: Point, file: SourceFile, path: KeyPath): Diagnostic[] {
  const { lat, lng } = point;
  if (lat === 0 && lng === 0) return [createDiagnostic('GEO-ZERO', placeOfKey(file, path), {})];
  if (isInVietNam(point)) return [];
  return [createDiagnostic('GEO-OUTSIDE', placeOfKey(file, path), { lat: String(lat), lng: String(lng) })];
}
