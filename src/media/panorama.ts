import { type PanoramaLevel, type Rect, TILE_GUTTER_PX } from '../model/panorama.ts';

/** Side of what a tile covers. Small, because a view touches many tiles and needs only a part of each at its edge. */
export const TILE_SIZE_PX = 256;

/** Largest face made: the density of a source 16,384 pixels wide. It also bounds the memory the maker needs. */
export const MAX_FACE_SIZE_PX = 4096;

/**
 * Gives the side of a cube face that keeps the density of a source everywhere: a quarter of its width, because a face
 * spans a quarter turn and its pixels are equal angles. Rounded up to what can be halved exactly down to one tile.
 */
export function planFaceSizePx(sourceWidthPx: number): number {
  const sizePx = Math.min(MAX_FACE_SIZE_PX, Math.max(1, Math.ceil(sourceWidthPx / 4)));
  const step = 2 ** Math.max(1, countHalvings(sizePx));
  return Math.ceil(sizePx / step) * step;
}

/** Lists the levels of a pyramid, smallest first: halved until a face is one tile. */
export function planLevels(faceSizePx: number): PanoramaLevel[] {
  const halvings = countHalvings(faceSizePx);
  return Array.from({ length: halvings + 1 }, (_, level) => {
    const sizePx = faceSizePx / 2 ** (halvings - level);
    return { level, sizePx, columns: Math.ceil(sizePx / TILE_SIZE_PX) };
  });
}

/**
 * Gives the pixels a face must be drawn beyond its edges, so that the gutter is still there after all halvings, and one pixel
 * more, because halving spoils the outermost.
 */
export function planMarginPx(faceSizePx: number): number {
  const halvings = countHalvings(faceSizePx);
  return halvings === 0 ? TILE_GUTTER_PX : (TILE_GUTTER_PX + 1) * 2 ** halvings;
}

/** Gives what to cut for a tile out of the picture of its face, which has `marginPx` on every side at this level. */
export function withGutter({ leftPx, topPx, widthPx, heightPx }: Rect, marginPx: number): Rect {
  return {
    leftPx: marginPx + leftPx - TILE_GUTTER_PX,
    topPx: marginPx + topPx - TILE_GUTTER_PX,
    widthPx: widthPx + 2 * TILE_GUTTER_PX,
    heightPx: heightPx + 2 * TILE_GUTTER_PX,
  };
}

function countHalvings(faceSizePx: number): number {
  return Math.max(0, Math.ceil(Math.log2(faceSizePx / TILE_SIZE_PX)));
}
