/** What the tiles of a 360° picture can be. */
export const TILE_FORMATS = ['webp', 'jpeg', 'avif'] as const;

export type TileFormat = (typeof TILE_FORMATS)[number];
