import {
  anglesToDirection,
  degreesToRadians,
  type Face,
  faceDirection,
  type PanoramaLevel,
  type Rect,
  tileRect,
  type Vector,
  type View,
} from '../model/panorama.ts';

/** Side of a tile. Large enough for few requests, small enough to upload to the graphics card within one frame. */
export const TILE_SIZE_PX = 512;

/** Largest face made. Beyond it a source is reduced first, which also bounds the memory the maker needs. */
export const MAX_FACE_SIZE_PX = 4096;

/**
 * Gives the side of a cube face that keeps the density a source has on its horizon: width / π.
 * A multiple of 8, so that three halvings stay exact and neighbouring tiles of every level share their edges.
 */
export function planFaceSizePx(sourceWidthPx: number): number {
  return Math.min(MAX_FACE_SIZE_PX, Math.ceil(Math.round(sourceWidthPx / Math.PI) / 8) * 8);
}

/** Lists the levels of a pyramid, smallest first: halved until a face is one tile. */
export function planLevels(faceSizePx: number): PanoramaLevel[] {
  const sizes = [faceSizePx];
  for (let size = faceSizePx; size > TILE_SIZE_PX; ) {
    size = Math.ceil(size / 2);
    sizes.unshift(size);
  }
  return sizes.map((sizePx, level) => ({ level, sizePx, columns: Math.ceil(sizePx / TILE_SIZE_PX) }));
}

/** Lists the tiles of one face at one level, row by row, with the pixels each holds. */
export function planTiles(level: PanoramaLevel): PlannedTile[] {
  const indices = Array.from({ length: level.columns }, (_, index) => index);
  return indices.flatMap((row) =>
    indices.map((column) => ({ column, row, rect: tileRect(level, TILE_SIZE_PX, column, row) })),
  );
}

/**
 * Draws rows of a cube face from an equirectangular picture.
 * @returns RGB bytes, row by row from the top left as seen from inside; `rowCount` × `faceSizePx` × 3
 */
export function projectFaceRows(source: Raster, face: Face, faceSizePx: number, rows: Rows): Uint8Array {
  const toUnit = (index: number) => (2 * (index + 0.5)) / faceSizePx - 1;
  return projectRows(source, faceSizePx, rows, (column, row) =>
    faceDirection(face, toUnit(column), toUnit(row)),
  );
}

/**
 * Draws rows of an ordinary (rectilinear) view of an equirectangular picture.
 * @returns RGB bytes, row by row from the top left; `rowCount` × `size.widthPx` × 3
 */
export function projectViewRows(source: Raster, view: View, size: Size, rows: Rows): Uint8Array {
  const forward = anglesToDirection(view);
  const right = anglesToDirection({ yawDeg: view.yawDeg + 90, pitchDeg: 0 });
  const down = anglesToDirection({ yawDeg: view.yawDeg, pitchDeg: view.pitchDeg - 90 });
  const scale = (2 * Math.tan(degreesToRadians(view.fovDeg) / 2)) / size.heightPx;
  return projectRows(source, size.widthPx, rows, (column, row) => {
    const x = (column + 0.5 - size.widthPx / 2) * scale;
    const y = (row + 0.5 - size.heightPx / 2) * scale;
    return [
      forward[0] + x * right[0] + y * down[0],
      forward[1] + x * right[1] + y * down[1],
      forward[2] + x * right[2] + y * down[2],
    ];
  });
}

/**
 * Halves a picture by averaging blocks of four pixels. A block never reaches over an edge, so tiles and faces that
 * joined before join after. The last column or row of an odd picture is averaged with itself.
 */
export function halve(picture: Raster): Raster {
  const widthPx = Math.ceil(picture.widthPx / 2);
  const heightPx = Math.ceil(picture.heightPx / 2);
  const data = new Uint8Array(widthPx * heightPx * 3);
  const at = (x: number, y: number, channel: number) =>
    picture.data[(y * picture.widthPx + x) * 3 + channel] ?? 0;
  for (let y = 0; y < heightPx; y += 1) {
    const below = Math.min(2 * y + 1, picture.heightPx - 1);
    for (let x = 0; x < widthPx; x += 1) {
      const beside = Math.min(2 * x + 1, picture.widthPx - 1);
      for (let channel = 0; channel < 3; channel += 1) {
        const sum =
          at(2 * x, 2 * y, channel) +
          at(beside, 2 * y, channel) +
          at(2 * x, below, channel) +
          at(beside, below, channel);
        data[(y * widthPx + x) * 3 + channel] = (sum + 2) >> 2;
      }
    }
  }
  return { data, widthPx, heightPx };
}

/** Copies a rectangle out of a picture. */
export function crop(picture: Raster, { leftPx, topPx, widthPx, heightPx }: Rect): Raster {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    const from = ((topPx + row) * picture.widthPx + leftPx) * 3;
    data.set(picture.data.subarray(from, from + widthPx * 3), row * widthPx * 3);
  }
  return { data, widthPx, heightPx };
}

function projectRows(
  source: Raster,
  widthPx: number,
  { first, count }: Rows,
  direction: (column: number, row: number) => Vector,
): Uint8Array {
  const out = new Uint8Array(widthPx * count * 3);
  let offset = 0;
  for (let row = first; row < first + count; row += 1) {
    for (let column = 0; column < widthPx; column += 1) {
      sampleDirection(source, direction(column, row), out, offset);
      offset += 3;
    }
  }
  return out;
}

/** Pixel centres lie at half indices: column 0 is seen at yaw −180 + half a pixel, row 0 at pitch 90 − half a pixel. */
function sampleDirection(source: Raster, [x, y, z]: Vector, out: Uint8Array, offset: number): void {
  const u = (Math.atan2(x, -z) / (2 * Math.PI) + 0.5) * source.widthPx - 0.5;
  const v = (0.5 - Math.atan2(y, Math.sqrt(x * x + z * z)) / Math.PI) * source.heightPx - 0.5;
  sampleBicubic(source, u, v, out, offset);
}

/**
 * Catmull-Rom interpolation between the sixteen pixels around (u, v). Columns wrap around the sphere; a row beyond a
 * pole is the row on this side of it, half a turn away.
 */
function sampleBicubic(
  { data, widthPx, heightPx }: Raster,
  u: number,
  v: number,
  out: Uint8Array,
  offset: number,
): void {
  const column = Math.floor(u);
  const row = Math.floor(v);
  catmullRom(u - column, weightsX);
  catmullRom(v - row, weightsY);
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let j = 0; j < 4; j += 1) {
    const weightY = weightsY[j] ?? 0;
    let sourceRow = row - 1 + j;
    let sourceColumn = column - 1;
    if (sourceRow < 0 || sourceRow >= heightPx) {
      sourceRow = sourceRow < 0 ? -1 - sourceRow : 2 * heightPx - 1 - sourceRow;
      sourceColumn += widthPx / 2;
    }
    if (sourceColumn < 0) sourceColumn += widthPx;
    for (let i = 0; i < 4; i += 1, sourceColumn += 1) {
      if (sourceColumn >= widthPx) sourceColumn -= widthPx;
      const weight = weightY * (weightsX[i] ?? 0);
      const at = (sourceRow * widthPx + sourceColumn) * 3;
      red += weight * (data[at] ?? 0);
      green += weight * (data[at + 1] ?? 0);
      blue += weight * (data[at + 2] ?? 0);
    }
  }
  out[offset] = toByte(red);
  out[offset + 1] = toByte(green);
  out[offset + 2] = toByte(blue);
}

/** Reused between pixels: sixteen million small arrays would keep the collector busy. */
const weightsX = new Float64Array(4);
const weightsY = new Float64Array(4);

/** Writes the weights of the neighbours at −1, 0, 1 and 2 for a point `t` (0 to 1) past neighbour 0. */
function catmullRom(t: number, weights: Float64Array): void {
  const square = t * t;
  const cube = square * t;
  weights[0] = square - 0.5 * (t + cube);
  weights[1] = 1 - 2.5 * square + 1.5 * cube;
  weights[2] = 0.5 * t + 2 * square - 1.5 * cube;
  weights[3] = 0.5 * (cube - square);
}

/** Overshoot of the interpolation is cut; rounding must not wrap as a plain store into bytes would. */
function toByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : Math.round(value);
}

export type Size = { widthPx: number; heightPx: number };

/** Eight-bit sRGB without alpha, row by row from the top left. An equirectangular one is twice as wide as high. */
export type Raster = Size & { data: Uint8Array };

export type Rows = { first: number; count: number };
export type PlannedTile = { column: number; row: number; rect: Rect };
