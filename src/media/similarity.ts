import type { Raster } from './raster.ts';

/** Side of the windows and how far apart they begin. */
const WINDOW_PX = 8;
const STEP_PX = 4;

/** From the paper that defined the measure, for 8 bits. */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * Compares two pictures of one size by the structural similarity of their luma (SSIM, square windows of equal weight).
 * @returns 1 for equal pictures, less for others
 * @throws when the sizes differ or no window fits
 */
export function similarity(a: Raster, b: Raster): number {
  if (a.widthPx !== b.widthPx || a.heightPx !== b.heightPx) {
    throw new Error(`${a.widthPx}×${a.heightPx} cannot be compared with ${b.widthPx}×${b.heightPx}`);
  }
  const x = toLuma(a);
  const y = toLuma(b);
  let sum = 0;
  let count = 0;
  for (let top = 0; top + WINDOW_PX <= a.heightPx; top += STEP_PX) {
    for (let left = 0; left + WINDOW_PX <= a.widthPx; left += STEP_PX) {
      sum += compareWindow(x, y, top * a.widthPx + left, a.widthPx);
      count += 1;
    }
  }
  if (count === 0) throw new Error(`a picture must have at least ${WINDOW_PX} × ${WINDOW_PX} pixels`);
  return sum / count;
}

function compareWindow(x: Float32Array, y: Float32Array, start: number, widthPx: number): number {
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let row = 0; row < WINDOW_PX; row += 1) {
    const from = start + row * widthPx;
    for (let at = from; at < from + WINDOW_PX; at += 1) {
      const p = x[at] ?? 0;
      const q = y[at] ?? 0;
      sums.x += p;
      sums.y += q;
      sums.xx += p * p;
      sums.yy += q * q;
      sums.xy += p * q;
    }
  }
  const n = WINDOW_PX ** 2;
  const [meanX, meanY] = [sums.x / n, sums.y / n];
  const both = sums.xy / n - meanX * meanY;
  const spread = sums.xx / n - meanX ** 2 + (sums.yy / n - meanY ** 2);
  return ((2 * meanX * meanY + C1) * (2 * both + C2)) / ((meanX ** 2 + meanY ** 2 + C1) * (spread + C2));
}

function toLuma({ data }: Raster): Float32Array {
  return Float32Array.from({ length: data.length / 3 }, (_, index) => {
    const at = index * 3;
    return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  });
}
