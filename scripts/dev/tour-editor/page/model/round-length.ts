import type { Point3 } from '../../../../../src/model/surface.ts';

/** Rounds lengths to a power of ten that is at most a thousandth of the size, so that files stay readable. */
export function roundPoint([x, y, z]: Point3, sizeM: number): Point3 {
  return [roundLength(x, sizeM), roundLength(y, sizeM), roundLength(z, sizeM)];
}

/** See {@link roundPoint}. */
export function roundLength(value: number, sizeM: number): number {
  const digits = Math.min(10, Math.max(0, 3 - Math.floor(Math.log10(Math.max(sizeM, 1e-6)))));
  return Number(value.toFixed(digits)) || 0;
}
