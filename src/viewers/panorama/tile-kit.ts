import { createSlots } from './slots.ts';
import { createTileArray } from './textures.ts';
import { tileShader } from './tile-shaders.ts';
import { createTiling } from './tiling.ts';

/** All that drawing tiles takes and drawing the preview does not. It comes with what fetches tiles, after the first frame. */
export const tileKit = { shader: tileShader, createTileArray, createSlots, createTiling };

export type TileKit = typeof tileKit;
