import type { Rect } from '../model/panorama.ts';
import type { Size } from './raster.ts';

/** Between these the finest tiles are encoded; both are tried on samples. See `docs/decisions/0016-panorama-shapes.md`. */
export const QUALITIES = { lowest: 64, highest: 86 } as const;

/** What the finest tiles may take on average: a view of 1280 × 720 then stays near half a megabyte. */
const MOST_BITS_PER_PX = 1.15;

/** Coarser tiles are shown larger, so that their faults are seen, and there are few of them. */
const MID_GAIN = 14;
const MID_HIGHEST = 88;

/** Faces up to this size are shown about pixel by pixel or larger; what is finer is mostly shown smaller than it is. */
const MID_SIZE_PX = 1200;

/**
 * Chooses the WebP quality of tiles: as high as it may be, and lower where grain would make a view too heavy.
 * @param lowest bits per pixel that samples took at the lowest quality
 * @param highest and at the highest one
 * @returns gives the quality for the level of a face of some size
 */
export function planQuality({ lowest, highest }: SampleBits): (faceSizePx: number) => number {
  const share = Math.log(MOST_BITS_PER_PX / lowest) / Math.log(highest / lowest);
  const span = QUALITIES.highest - QUALITIES.lowest;
  const isKnown = lowest > 0 && highest > lowest;
  const fine = QUALITIES.lowest + Math.floor(span * (isKnown ? Math.min(1, Math.max(0, share)) : 1));
  return (faceSizePx) => (faceSizePx > MID_SIZE_PX ? fine : Math.min(MID_HIGHEST, fine + MID_GAIN));
}

/**
 * Qualities of other formats that look like WebP of the qualities in the first row, by SSIM of the luma of eight tiles each of two
 * photographs by day (a night sky needs less), with the settings tiles are written with. Measured 2026-11-22: JPEG is then 43 % heavier, AVIF 2 % lighter.
 */
const EQUAL_QUALITIES = {
  webp: [64, 75, 86],
  jpeg: [89, 91, 95],
  avif: [64, 67, 77],
} as const;

/** Gives the quality at which a format looks as WebP does at one. */
export function equalQuality(format: 'jpeg' | 'avif', webpQuality: number): number {
  const [low, middle, high] = EQUAL_QUALITIES.webp;
  const [atLow, atMiddle, atHigh] = EQUAL_QUALITIES[format];
  const quality =
    webpQuality < middle
      ? atLow + ((webpQuality - low) / (middle - low)) * (atMiddle - atLow)
      : atMiddle + ((webpQuality - middle) / (high - middle)) * (atHigh - atMiddle);
  return Math.round(Math.min(100, quality));
}

/** Lists sixteen squares spread over the middle of a picture, above and below the horizon. */
export function listSamples({ widthPx, heightPx }: Size): Rect[] {
  const sidePx = Math.max(1, Math.min(256, Math.floor(heightPx / 4), Math.floor(widthPx / 8)));
  return [3 / 8, 5 / 8].flatMap((down) =>
    Array.from({ length: 8 }, (_, index) => ({
      leftPx: Math.floor(((index + 0.5) / 8) * widthPx - sidePx / 2),
      topPx: Math.floor(down * heightPx - sidePx / 2),
      widthPx: sidePx,
      heightPx: sidePx,
    })),
  );
}

export type SampleBits = { lowest: number; highest: number };
