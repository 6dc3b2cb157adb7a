/** Reads `#rrggbb` into red, green and blue from 0 to 1 (sRGB values, not linear light: poster inks mix this way). */
export function hexToRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** Writes red, green and blue from 0 to 1 as `#rrggbb`. */
export function rgbToHex(rgb: Rgb): string {
  return `#${rgb
    .map((value) =>
      Math.round(clamp(value) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Mixes two colours; `t` is the share of `b`, clamped to 0…1. */
export function mix(a: Rgb, b: Rgb, t: number): Rgb {
  const s = t < 0 ? 0 : t > 1 ? 1 : t;
  return [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, a[2] + (b[2] - a[2]) * s];
}

/** Makes a colour ramp over evenly spaced hex stops; the returned function takes 0…1, clamped. */
export function ramp(...stops: readonly string[]): (t: number) => Rgb {
  const colours = stops.map(hexToRgb);
  const last = colours.length - 1;
  return (t) => {
    const at = clamp(t) * last;
    const i = Math.min(last - 1, Math.floor(at));
    const from = colours[Math.max(0, i)] ?? BLACK;
    return mix(from, colours[i + 1] ?? from, at - i);
  };
}

/** Keeps a number within 0…1. */
export function clamp(t: number): number {
  return t < 0 ? 0 : t > 1 ? 1 : t;
}

/** Eases from 0 at `from` to 1 at `to`; `from` may be the larger one. */
export function smooth(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Multiplies a colour by a number. */
export function scale(rgb: Rgb, k: number): Rgb {
  return [rgb[0] * k, rgb[1] * k, rgb[2] * k];
}

const BLACK: Rgb = [0, 0, 0];

/** Red, green, blue, each 0 to 1. */
export type Rgb = [number, number, number];
