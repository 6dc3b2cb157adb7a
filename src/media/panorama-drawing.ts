import {
  FACE_FRAMES,
  type Face,
  type PanoramaLevel,
  type Tile,
  tileRect,
  unitToPlane,
} from '../model/panorama.ts';
import { listIndexedTiles } from '../model/panorama-packs.ts';
import { planMarginPx, TILE_SIZE_PX } from './panorama.ts';
import type { SphereSource } from './panorama-source.ts';
import type { Raster, Size } from './raster.ts';

/**
 * Draws a face of the cube from any source, with {@link planMarginPx} pixels beyond its edges.
 * @param room is drawn into if it is given; it must have the size
 * @returns `inside` tells for each pixel whether the source itself has something there
 */
export function drawFace(
  source: SphereSource,
  faceSizePx: number,
  face: Face,
  room?: Uint8ClampedArray,
): DrawnFace {
  const marginPx = planMarginPx(faceSizePx);
  const sizePx = faceSizePx + 2 * marginPx;
  const planes = Float64Array.from({ length: sizePx }, (_, index) =>
    unitToPlane((2 * (index - marginPx + 0.5)) / faceSizePx - 1),
  );
  const { centre, right, down } = FACE_FRAMES[face];
  const data = room ?? new Uint8ClampedArray(sizePx * sizePx * 3);
  const inside = new Uint8Array(sizePx * sizePx);
  const directions = new Float64Array(sizePx * 3);
  for (let row = 0; row < sizePx; row += 1) {
    const y = planes[row] ?? 0;
    for (let column = 0; column < sizePx; column += 1) {
      const x = planes[column] ?? 0;
      directions[column * 3] = centre[0] + x * right[0] + y * down[0];
      directions[column * 3 + 1] = centre[1] + x * right[1] + y * down[1];
      directions[column * 3 + 2] = centre[2] + x * right[2] + y * down[2];
    }
    source(directions, data, row * sizePx * 3, inside.subarray(row * sizePx));
  }
  return { picture: { data, widthPx: sizePx, heightPx: sizePx }, inside };
}

/** Draws a whole equirectangular sphere. */
export function drawSphere(source: SphereSource, { widthPx, heightPx }: Size): Raster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 3);
  const directions = new Float64Array(widthPx * 3);
  for (let row = 0; row < heightPx; row += 1) {
    const pitch = (0.5 - (row + 0.5) / heightPx) * Math.PI;
    for (let column = 0; column < widthPx; column += 1) {
      const yaw = ((column + 0.5) / widthPx - 0.5) * 2 * Math.PI;
      directions[column * 3] = Math.cos(pitch) * Math.sin(yaw);
      directions[column * 3 + 1] = Math.sin(pitch);
      directions[column * 3 + 2] = -Math.cos(pitch) * Math.cos(yaw);
    }
    source(directions, data, row * widthPx * 3);
  }
  return { data, widthPx, heightPx };
}

/**
 * Finds the tiles above level 0 of a face in which the source has nothing at all.
 * @param inside from {@link drawFace}
 * @returns the tiles
 */
export function listMissingTiles(face: Face, levels: readonly PanoramaLevel[], inside: Uint8Array): Tile[] {
  const finest = levels.at(-1)?.sizePx ?? 0;
  const marginPx = planMarginPx(finest);
  const widthPx = finest + 2 * marginPx;
  return listIndexedTiles(levels).filter((tile) => {
    const level = levels[tile.level];
    if (tile.face !== face || !level) return false;
    const rect = tileRect(level, TILE_SIZE_PX, tile.column, tile.row);
    const scale = finest / level.sizePx;
    const left = marginPx + rect.leftPx * scale;
    for (let row = rect.topPx * scale; row < (rect.topPx + rect.heightPx) * scale; row += 1) {
      const start = (marginPx + row) * widthPx + left;
      if (inside.subarray(start, start + rect.widthPx * scale).includes(1)) return false;
    }
    return true;
  });
}

export type DrawnFace = { picture: Raster; inside: Uint8Array };
