import { TILE_GUTTER_PX } from '../../model/panorama.ts';

/** Side of a slot: a tile with the pixels it repeats of its neighbours. */
export const SLOT_SIZE_PX = 256 + 2 * TILE_GUTTER_PX;
export const SLOT_BYTES = SLOT_SIZE_PX * SLOT_SIZE_PX * 4;

/** Share of the cap that the last texture takes: the one before it is still there while it is filled. */
const LAST_SHARE = 0.6;

/**
 * Gives how many slots there may ever be, so that a texture that grows, see `slots.ts`, stays below `capBytes`
 * together with the one it replaces.
 * @param maxLayers of the graphics card; 256 at least
 */
export function planRoom(capBytes: number, maxLayers: number): Room {
  const capSlots = Math.floor(capBytes / SLOT_BYTES);
  return { capSlots, slotCount: Math.min(maxLayers, Math.floor(capSlots * LAST_SHARE)) };
}

/** `capSlots` may exist at once, `slotCount` may be used. */
export type Room = { capSlots: number; slotCount: number };
