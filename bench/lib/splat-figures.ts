import sharp from 'sharp';
import { similarity } from '../../src/media/similarity.ts';

/** Lighter than this in all colours is background: pages are white. */
const BACKGROUND = 250;

/**
 * Compares two pictures of one size on a white ground.
 * @returns `ssim` of the whole picture, and `colour`, the mean distance of colours (ΔE of 1976 in CIELAB) over the pixels that
 *   are background in neither or in one of them
 */
export async function comparePictures(one: Buffer, other: Buffer): Promise<PictureDistance> {
  const [a, b] = await Promise.all([one, other].map(toRaster));
  if (!a || !b) throw new Error('expected two pictures');
  let sum = 0;
  let count = 0;
  for (let at = 0; at < a.data.length; at += 3) {
    if (isBackground(a.data, at) && isBackground(b.data, at)) continue;
    const [left, right] = [toLab(a.data, at), toLab(b.data, at)];
    sum += Math.hypot(...left.map((value, part) => value - (right[part] ?? 0)));
    count += 1;
  }
  return { ssim: similarity(a, b), colour: sum / Math.max(1, count), pixels: count };
}

async function toRaster(png: Buffer) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), widthPx: info.width, heightPx: info.height };
}

function isBackground(data: Uint8ClampedArray, at: number): boolean {
  return [0, 1, 2].every((part) => (data[at + part] ?? 0) > BACKGROUND);
}

/** IEC 61966-2-1 and CIE 15, white of D65. */
function toLab(data: Uint8ClampedArray, at: number): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((part) => {
    const value = (data[at + part] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const bend = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = bend((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = bend(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = bend((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export type PictureDistance = { ssim: number; colour: number; pixels: number };
