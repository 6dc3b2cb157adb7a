import { hexToRgb, mix, smooth } from '../colour.ts';

/** Inks of a broad-leaved tree in evening light. */
export const LEAVES = { dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' };

/** Colour of running water: `ripple` about −0.6 to 0.6, `tone` the light on it. */
export function streamInk(ripple: number, tone: number): [number, number, number] {
  return mix(
    mix(hexToRgb('#5b9a9a'), hexToRgb('#e9efd8'), smooth(0.05, 0.2, ripple)),
    hexToRgb('#2f6a72'),
    smooth(-0.1, -0.3, ripple) + (0.5 - tone) * 0.2,
  );
}
