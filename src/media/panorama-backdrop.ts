import { anglesToDirection } from '../model/panorama.ts';
import { createSphereSource, type SphereParts } from './panorama-source.ts';
import type { Raster, Size } from './raster.ts';

const SIZE_PX: Size = { widthPx: 64, heightPx: 32 };

/** Looked up per pixel of the backdrop, across and down. */
const POINTS = 6;

/** Darker than this in every channel counts as nothing: programs leave black strips beside what was photographed. */
const BLACK = 24;
/** Unless so much of the picture is dark: it is night then. */
const NIGHT_SHARE = 0.4;

/** Rounds of smoothing: enough for colours to reach the far side. */
const ROUNDS = 400;

/**
 * Makes what is shown around a picture that is only a part of the sphere: its colours, running out softly from its edges.
 * @param parts of the picture, made small
 * @returns a whole equirectangular sphere of 64 × 32 pixels in the frame of the picture
 */
export function makeBackdrop(parts: SphereParts): Raster {
  const all = gather(parts, -1);
  const bright = gather(parts, BLACK);
  const isNight = total(bright.counts) < (1 - NIGHT_SHARE) * total(all.counts);
  const { sums, counts } = isNight ? all : bright;
  return { ...SIZE_PX, data: spread(sums, counts) };
}

/** Sums the colours of the picture per pixel of the backdrop, but those with no channel above `least`. */
function gather(parts: SphereParts, least: number): { sums: Float64Array; counts: Float64Array } {
  const { widthPx, heightPx } = SIZE_PX;
  const sums = new Float64Array(widthPx * heightPx * 3);
  const counts = new Float64Array(widthPx * heightPx);
  const look = createSphereSource(parts);
  const directions = new Float64Array(widthPx * POINTS * 3);
  const row = new Uint8ClampedArray(widthPx * POINTS * 3);
  const inside = new Uint8Array(widthPx * POINTS);
  for (let line = 0; line < heightPx * POINTS; line += 1) {
    const pitchDeg = 90 - ((line + 0.5) / (heightPx * POINTS)) * 180;
    for (let column = 0; column < widthPx * POINTS; column += 1) {
      const yawDeg = ((column + 0.5) / (widthPx * POINTS)) * 360 - 180;
      directions.set(anglesToDirection({ yawDeg, pitchDeg }), column * 3);
    }
    look(directions, row, 0, inside);
    for (let column = 0; column < widthPx * POINTS; column += 1) {
      const from = column * 3;
      const lightest = Math.max(row[from] ?? 0, row[from + 1] ?? 0, row[from + 2] ?? 0);
      if (inside[column] !== 1 || lightest <= least) continue;
      const at = Math.floor(line / POINTS) * widthPx + Math.floor(column / POINTS);
      counts[at] = (counts[at] ?? 0) + 1;
      for (let channel = 0; channel < 3; channel += 1) {
        sums[at * 3 + channel] = (sums[at * 3 + channel] ?? 0) + (row[from + channel] ?? 0);
      }
    }
  }
  return { sums, counts };
}

/** Gives every pixel without a colour the mean of its neighbours, over and over. */
function spread(sums: Float64Array, counts: Float64Array): Uint8ClampedArray {
  const { widthPx, heightPx } = SIZE_PX;
  const known = counts.map((count) => (count > 0 ? 1 : 0));
  const mean = [0, 1, 2].map((channel) => {
    return (
      sums.reduce((sum, value, index) => sum + (index % 3 === channel ? value : 0), 0) /
      Math.max(1, total(counts))
    );
  });
  const colours = sums.map((sum, index) => {
    const count = counts[Math.floor(index / 3)] ?? 0;
    return count > 0 ? sum / count : (mean[index % 3] ?? 0);
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < counts.length; at += 1) {
      if (known[at] === 1) continue;
      const row = Math.floor(at / widthPx);
      const column = at - row * widthPx;
      const beside = [
        row * widthPx + ((column + 1) % widthPx),
        row * widthPx + ((column + widthPx - 1) % widthPx),
        Math.max(0, row - 1) * widthPx + column,
        Math.min(heightPx - 1, row + 1) * widthPx + column,
      ];
      for (let channel = 0; channel < 3; channel += 1) {
        colours[at * 3 + channel] =
          beside.reduce((sum, one) => sum + (colours[one * 3 + channel] ?? 0), 0) / 4;
      }
    }
  }
  return Uint8ClampedArray.from(colours);
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
