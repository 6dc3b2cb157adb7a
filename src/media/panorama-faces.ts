import { type Face, unitToPlane } from '../model/panorama.ts';
import { MAX_FACE_SIZE_PX, planMarginPx } from './panorama.ts';
import { STEPS_PER_PX, sampleColumns, samplePoints } from './panorama-sampling.ts';
import type { Raster } from './raster.ts';

/**
 * Prepares drawing faces of one size from equirectangular pictures exactly four times as wide. A face then has a column
 * for each column of the source: the four around are only stretched upright, each column by itself, and all faces
 * repeat the positions of one quarter, mirrored. Each face is drawn with {@link planMarginPx} pixels beyond its edges,
 * which are looked up in the source like all others.
 * @param faceSizePx even
 * @returns draws a face: RGB, row by row from the top left as seen from inside; into `room`, which must have its size, if that is given
 */
export function createFaceDrawer(
  faceSizePx: number,
): (source: Raster, face: Face, room?: Uint8ClampedArray) => Raster {
  const marginPx = planMarginPx(faceSizePx);
  const quarter: Quarter = { faceSizePx, reachPx: faceSizePx / 2 + marginPx };
  const kept = isSmall(quarter) ? keep(quarter) : undefined;
  return (source, face, room) => {
    if (source.widthPx !== 4 * faceSizePx || source.heightPx !== 2 * faceSizePx) {
      throw new Error(`faces of ${faceSizePx} need a source of ${4 * faceSizePx}×${2 * faceSizePx}`);
    }
    const sizePx = 2 * quarter.reachPx;
    const data = room ?? new Uint8ClampedArray(sizePx * sizePx * 3);
    const firstColumn = FIRST_COLUMNS[face];
    if (firstColumn === undefined) {
      drawPolar(source, quarter, { isDown: face === 'd', lines: kept?.lines }, data);
    } else {
      drawAround(source, quarter, { firstColumn: firstColumn * faceSizePx, heights: kept?.heights }, data);
    }
    return { data, widthPx: sizePx, heightPx: sizePx };
  };
}

/** Where the faces around begin in the source, in sides of a face; the front lies in the middle of the picture. */
const FIRST_COLUMNS: Partial<Record<Face, number>> = { f: 1.5, r: 2.5, b: 3.5, l: 0.5 };

function drawAround(
  source: Raster,
  { faceSizePx, reachPx }: Quarter,
  { firstColumn, heights }: { firstColumn: number; heights: readonly Int32Array[] | undefined },
  out: Uint8ClampedArray,
): void {
  const sizePx = 2 * reachPx;
  const horizon = (faceSizePx - 0.5) * STEPS_PER_PX;
  const left = firstColumn + faceSizePx / 2 - reachPx + source.widthPx;
  const positions = new Int32Array(sizePx);
  const planes = listPlanes(faceSizePx, reachPx);
  const room = new Int32Array(reachPx);
  const drawRow = (row: number, sign: 1 | -1, line: Int32Array) => {
    for (let column = 0; column < sizePx; column += 1) {
      positions[column] = horizon + sign * (line[fold(column, reachPx)] ?? 0);
    }
    sampleColumns(source, left, positions, out, row * sizePx * 3);
  };
  for (let row = 0; row < reachPx; row += 1) {
    const line = heights?.[row] ?? fillHeights(room, planes, row, faceSizePx);
    drawRow(reachPx + row, 1, line);
    drawRow(reachPx - 1 - row, -1, line);
  }
}

function drawPolar(
  source: Raster,
  { faceSizePx, reachPx }: Quarter,
  { isDown, lines }: { isDown: boolean; lines: readonly PolarLine[] | undefined },
  out: Uint8ClampedArray,
): void {
  const sizePx = 2 * reachPx;
  const centre = (source.widthPx / 2 - 0.5) * STEPS_PER_PX;
  const halfTurn = (source.widthPx / 2) * STEPS_PER_PX;
  const lowest = (source.heightPx - 1) * STEPS_PER_PX;
  const us = new Int32Array(sizePx);
  const vs = new Int32Array(sizePx);
  const planes = listPlanes(faceSizePx, reachPx);
  const room = createPolarLine(reachPx);
  const drawRow = (row: number, line: PolarLine) => {
    const isFront = row < reachPx === isDown; // the front is at the bottom when looking up, at the top when looking down
    for (let column = 0; column < sizePx; column += 1) {
      const at = fold(column, reachPx);
      const turn = isFront ? (line.turns[at] ?? 0) : halfTurn - (line.turns[at] ?? 0);
      const depth = line.depths[at] ?? 0;
      us[column] = column < reachPx ? centre - turn : centre + turn;
      vs[column] = isDown ? lowest - depth : depth;
    }
    samplePoints(source, us, vs, out, row * sizePx * 3);
  };
  for (let row = 0; row < reachPx; row += 1) {
    const line = lines?.[row] ?? fillPolarLine(room, planes, row, faceSizePx);
    drawRow(reachPx + row, line);
    drawRow(reachPx - 1 - row, line);
  }
}

/** Gives how far from the middle a pixel lies: 0 for both pixels beside it. */
function fold(index: number, reachPx: number): number {
  return index < reachPx ? reachPx - 1 - index : index - reachPx;
}

/**
 * Notes how far from the horizon the pixels of one row of a face around lie, in steps of the source.
 * @param row counted from the middle of the face
 */
function fillHeights(
  line: Int32Array,
  planes: readonly number[],
  row: number,
  faceSizePx: number,
): Int32Array {
  const stepsPerRadian = (2 * faceSizePx * STEPS_PER_PX) / Math.PI;
  const y = planes[row] ?? 0;
  for (let column = 0; column < line.length; column += 1) {
    const x = planes[column] ?? 0;
    line[column] = Math.round(Math.atan(y / Math.sqrt(1 + x * x)) * stepsPerRadian);
  }
  return line;
}

/**
 * Notes where the pixels of one row of the face above lie: turned from the front, and down from the pole, in steps of the source.
 * @param row counted from the middle of the face
 */
function fillPolarLine(
  line: PolarLine,
  planes: readonly number[],
  row: number,
  faceSizePx: number,
): PolarLine {
  const stepsPerRadian = (2 * faceSizePx * STEPS_PER_PX) / Math.PI;
  const y = planes[row] ?? 0;
  for (let column = 0; column < line.turns.length; column += 1) {
    const x = planes[column] ?? 0;
    line.turns[column] = Math.round(Math.atan2(x, y) * stepsPerRadian);
    const depth = Math.atan(Math.sqrt(x * x + y * y)) * stepsPerRadian - STEPS_PER_PX / 2;
    line.depths[column] = Math.round(depth);
  }
  return line;
}

function createPolarLine(reachPx: number): PolarLine {
  return { turns: new Int32Array(reachPx), depths: new Int32Array(reachPx) };
}

/** Positions of faces up to 2,048 pixels take 13 MB and are kept for the next panorama; those of larger ones would take 52 and are computed row by row. */
function isSmall({ faceSizePx }: Quarter): boolean {
  return faceSizePx <= MAX_FACE_SIZE_PX / 2;
}

function keep(quarter: Quarter): Kept {
  if (kept?.faceSizePx === quarter.faceSizePx) return kept;
  const { faceSizePx, reachPx } = quarter;
  const planes = listPlanes(faceSizePx, reachPx);
  const lines = planes.map((_, row) => fillPolarLine(createPolarLine(reachPx), planes, row, faceSizePx));
  const heights = planes.map((_, row) => fillHeights(new Int32Array(reachPx), planes, row, faceSizePx));
  kept = { faceSizePx, heights, lines };
  return kept;
}

/** Those of one size: the panoramas of a site mostly come from one camera. */
let kept: Kept | undefined;

type Kept = { faceSizePx: number; heights: readonly Int32Array[]; lines: readonly PolarLine[] };

/** Lists where on the plane of a face its pixels lie, from its middle outwards. */
function listPlanes(faceSizePx: number, reachPx: number): number[] {
  return Array.from({ length: reachPx }, (_, index) => unitToPlane((2 * (index + 0.5)) / faceSizePx));
}

/** The pixels right of and below the middle of a face: `reachPx` in each direction, those beyond its edge included. */
type Quarter = { faceSizePx: number; reachPx: number };
type PolarLine = { turns: Int32Array; depths: Int32Array };
