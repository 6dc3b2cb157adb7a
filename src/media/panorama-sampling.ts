import type { Raster } from './raster.ts';

/** Positions in a source picture are whole numbers of this fraction of a pixel: quick to work with, finer than the eye. */
export const STEPS_PER_PX = 1024;
const STEP_BITS = 10;
const STEP_MASK = STEPS_PER_PX - 1;

/** Weights are whole numbers too; the four of a point add up to 2 to this power. */
const WEIGHT_BITS = 14;
const HALF_WEIGHT = 2 ** (WEIGHT_BITS - 1);

/** Sums across are cut to this many bits below one before they are summed down, so that 32 bits hold the result. */
const KEPT_BITS = 6;
const HALF_KEPT = 2 ** (WEIGHT_BITS + KEPT_BITS - 1);

const WEIGHTS = catmullRomWeights();

/**
 * Draws a row of pixels, each by interpolating down a column of the source between the four pixels around a position.
 * @param firstColumn column of the first pixel; the others follow to the right, around the sphere
 * @param positions row of each pixel in steps, see {@link STEPS_PER_PX}; pixel centres lie at whole rows. Rows must exist
 *   from one above a position to two below it
 * @param offset where in `out` the row begins
 */
export function sampleColumns(
  { data, widthPx }: Raster,
  firstColumn: number,
  positions: Int32Array,
  out: Uint8ClampedArray,
  offset: number,
): void {
  const stride = widthPx * 3;
  let column = (firstColumn % widthPx) * 3;
  let to = offset;
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0;
    const weight = (position & STEP_MASK) << 2;
    const a = WEIGHTS[weight] ?? 0;
    const b = WEIGHTS[weight + 1] ?? 0;
    const c = WEIGHTS[weight + 2] ?? 0;
    const d = WEIGHTS[weight + 3] ?? 0;
    const first = ((position >> STEP_BITS) - 1) * stride + column;
    const second = first + stride;
    const third = second + stride;
    const fourth = third + stride;
    // Written out for each channel: a loop of three takes a sixth longer.
    const red =
      Math.imul(a, data[first] ?? 0) +
      Math.imul(b, data[second] ?? 0) +
      Math.imul(c, data[third] ?? 0) +
      Math.imul(d, data[fourth] ?? 0);
    const green =
      Math.imul(a, data[first + 1] ?? 0) +
      Math.imul(b, data[second + 1] ?? 0) +
      Math.imul(c, data[third + 1] ?? 0) +
      Math.imul(d, data[fourth + 1] ?? 0);
    const blue =
      Math.imul(a, data[first + 2] ?? 0) +
      Math.imul(b, data[second + 2] ?? 0) +
      Math.imul(c, data[third + 2] ?? 0) +
      Math.imul(d, data[fourth + 2] ?? 0);
    out[to] = (red + HALF_WEIGHT) >> WEIGHT_BITS;
    out[to + 1] = (green + HALF_WEIGHT) >> WEIGHT_BITS;
    out[to + 2] = (blue + HALF_WEIGHT) >> WEIGHT_BITS;
    to += 3;
    column += 3;
    if (column === stride) column = 0;
  }
}

/**
 * Draws a row of pixels, each by interpolating between the sixteen pixels around a point of a picture.
 * @param us column of each point in steps, from a whole width to the left of the picture to a whole width to its right
 * @param vs row of each point in steps, at most half a row beyond the picture
 * @param offset where in `out` the row begins
 * @param beyond what lies beyond the edges; without it the picture is a whole sphere
 */
export function samplePoints(
  source: Raster,
  us: Int32Array,
  vs: Int32Array,
  out: Uint8ClampedArray,
  offset: number,
  beyond: Beyond = beyondPoles,
): void {
  const lastColumn = source.widthPx - 4;
  const lastRow = source.heightPx - 4;
  let to = offset;
  for (let index = 0; index < us.length; index += 1, to += 3) {
    const u = us[index] ?? 0;
    const v = vs[index] ?? 0;
    const column = (u >> STEP_BITS) - 1;
    const row = (v >> STEP_BITS) - 1;
    if (column >= 0 && row >= 0 && column <= lastColumn && row <= lastRow) {
      const stride = source.widthPx * 3;
      mix(source.data, row * stride + column * 3, stride, u, v, out, to);
    } else {
      copyAround(source, column, row, beyond);
      mix(around, 0, 12, u, v, out, to);
    }
  }
}

/** Mixes the four by four pixels whose first begins at `at`; a byte store that clamps cuts the overshoot. */
function mix(
  data: Raster['data'],
  at: number,
  stride: number,
  u: number,
  v: number,
  out: Uint8ClampedArray,
  offset: number,
): void {
  const across = (u & STEP_MASK) << 2;
  const down = (v & STEP_MASK) << 2;
  const a = WEIGHTS[across] ?? 0;
  const b = WEIGHTS[across + 1] ?? 0;
  const c = WEIGHTS[across + 2] ?? 0;
  const d = WEIGHTS[across + 3] ?? 0;
  for (let channel = 0; channel < 3; channel += 1) {
    let sum = HALF_KEPT;
    let from = at + channel;
    for (let j = 0; j < 4; j += 1, from += stride) {
      const row =
        Math.imul(a, data[from] ?? 0) +
        Math.imul(b, data[from + 3] ?? 0) +
        Math.imul(c, data[from + 6] ?? 0) +
        Math.imul(d, data[from + 9] ?? 0);
      sum += Math.imul(row >> (WEIGHT_BITS - KEPT_BITS), WEIGHTS[down + j] ?? 0);
    }
    out[offset + channel] = sum >> (WEIGHT_BITS + KEPT_BITS);
  }
}

/** Copies the four by four pixels from a column and row on, of which some lie beyond an edge of the picture. */
function copyAround(source: Raster, column: number, row: number, beyond: Beyond): void {
  for (let j = 0; j < 4; j += 1) {
    for (let i = 0; i < 4; i += 1) {
      const from = beyond(source, column + i, row + j) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        around[(j * 4 + i) * 3 + channel] = source.data[from + channel] ?? 0;
      }
    }
  }
}

/** Around a whole sphere columns go on; a row beyond a pole is the row on this side of it, half a turn away. */
export const beyondPoles: Beyond = ({ widthPx, heightPx }, column, row) => {
  const isInside = row >= 0 && row < heightPx;
  const sourceRow = isInside ? row : row < 0 ? -1 - row : 2 * heightPx - 1 - row;
  const turned = isInside ? 0 : widthPx / 2;
  return sourceRow * widthPx + ((column + turned + 2 * widthPx) % widthPx);
};

/** Around a whole turn columns go on; the last row stands in for those beyond it. */
export const beyondRows: Beyond = ({ widthPx, heightPx }, column, row) =>
  Math.max(0, Math.min(heightPx - 1, row)) * widthPx + ((column + 2 * widthPx) % widthPx);

/** The pixels at an edge stand in for those beyond it. */
export const beyondEdges: Beyond = ({ widthPx, heightPx }, column, row) =>
  Math.max(0, Math.min(heightPx - 1, row)) * widthPx + Math.max(0, Math.min(widthPx - 1, column));

/** Gives the pixel, counted row by row, that stands for one that may lie beyond an edge of the picture. */
export type Beyond = (source: Raster, column: number, row: number) => number;

/** Reused between pixels: millions of small arrays would keep the collector busy. */
const around = new Uint8Array(4 * 4 * 3);

/**
 * Lists, for each step between two pixels, the weights of the neighbours at −1, 0, 1 and 2. Catmull-Rom interpolation
 * goes through the pixels and keeps straight slopes straight.
 */
function catmullRomWeights(): Int32Array {
  const weights = new Int32Array(STEPS_PER_PX * 4);
  for (let step = 0; step < STEPS_PER_PX; step += 1) {
    const t = step / STEPS_PER_PX;
    const exact = [
      t * t - 0.5 * (t + t ** 3),
      1 - 2.5 * t * t + 1.5 * t ** 3,
      0.5 * t + 2 * t * t - 1.5 * t ** 3,
      0.5 * (t ** 3 - t * t),
    ];
    const rounded = exact.map((weight) => Math.round(weight * 2 ** WEIGHT_BITS));
    const error = 2 ** WEIGHT_BITS - rounded.reduce((sum, weight) => sum + weight, 0);
    rounded[1] = (rounded[1] ?? 0) + error; // a plain area must stay what it is
    weights.set(rounded, step * 4);
  }
  return weights;
}
