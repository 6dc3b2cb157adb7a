/** Side of the peers' tiles: the default of Pannellum's generator and of Marzipano's tool. */
export const TILE_PX = 512;

/** Side of the faces shown before the tiles come. */
export const PREVIEW_PX = 256;

/**
 * Plans the tiles of the peers for a panorama. Pannellum takes any size, so its faces keep the density of the source at
 * their middle, as its generator does; the others halve down to one tile, so theirs are the power of two below.
 */
export function planPeerTiles(widthPx: number): PeerTiles {
  const pannellumFacePx = 8 * Math.floor(widthPx / Math.PI / 8);
  const cubeLevels = Math.max(1, Math.floor(Math.log2(pannellumFacePx / TILE_PX)) + 1);
  const equirectLevels = Math.max(1, Math.floor(Math.log2(widthPx / (4 * TILE_PX))) + 1);
  return {
    tilePx: TILE_PX,
    previewPx: PREVIEW_PX,
    equirectWidthsPx: Array.from({ length: equirectLevels }, (_, level) => 4 * TILE_PX * 2 ** level),
    cubeSizesPx: Array.from({ length: cubeLevels }, (_, level) => TILE_PX * 2 ** level),
    pannellumFacePx,
    pannellumLevels: Math.max(1, Math.ceil(Math.log2(pannellumFacePx / TILE_PX)) + 1),
  };
}

export type PeerTiles = {
  tilePx: number;
  previewPx: number;
  /** Smallest first; the tiles of a level are counted from the top left. */
  equirectWidthsPx: number[];
  cubeSizesPx: number[];
  pannellumFacePx: number;
  pannellumLevels: number;
};
