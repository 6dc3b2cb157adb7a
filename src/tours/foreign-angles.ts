import { degreesToRadians, radiansToDegrees } from '../model/panorama.ts';

/** Screens are taken to be 16:9 where a program gives the width of a view and the shape of the screen is not known. */
export const SCREEN_RATIO = 16 / 9;

/** Turns a horizontal field of view into the vertical one of a flat screen, both in degrees. */
export function horizontalToVerticalDeg(fovDeg: number, ratio = SCREEN_RATIO): number {
  const half = Math.tan(degreesToRadians(Math.min(179, Math.max(1, fovDeg))) / 2);
  return radiansToDegrees(2 * Math.atan(half / ratio));
}

/** Turns a vertical field of view into the horizontal one of a flat screen, both in degrees. */
export function verticalToHorizontalDeg(fovDeg: number, ratio = SCREEN_RATIO): number {
  const half = Math.tan(degreesToRadians(Math.min(179, Math.max(1, fovDeg))) / 2);
  return radiansToDegrees(2 * Math.atan(half * ratio));
}

/** Turns the field of view across the diagonal into the vertical one, both in degrees. */
export function diagonalToVerticalDeg(fovDeg: number, ratio = SCREEN_RATIO): number {
  return horizontalToVerticalDeg(fovDeg, Math.hypot(ratio, 1));
}

/**
 * Reads an angle of Photo Sphere Viewer: a number is radians, a text carries its unit (`"12deg"`, `"0.5rad"`).
 * @returns degrees; undefined for anything else
 */
export function psvAngleToDeg(value: number | string): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? radiansToDegrees(value) : undefined;
  const found = /^\s*(-?\d+(?:\.\d*)?|-?\.\d+)\s*(deg|rad)s?\s*$/.exec(value);
  if (!found) return undefined;
  const number = Number(found[1]);
  return found[2] === 'deg' ? number : radiansToDegrees(number);
}
