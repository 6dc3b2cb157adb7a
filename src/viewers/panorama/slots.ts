import { TILE_GUTTER_PX } from '../../model/panorama.ts';

/** Side of a slot: a tile with the pixels it repeats of its neighbours. */
export const SLOT_SIZE_PX = 256 + 2 * TILE_GUTTER_PX;
export const SLOT_BYTES = SLOT_SIZE_PX * SLOT_SIZE_PX * 4;

/** Slots at first: enough for a usual first view. */
const FIRST_SLOTS = 36;

/**
 * Lists the sizes, in slots, the texture array grows through. While it grows the old one and the new one are there at
 * once, so two neighbours together never take more than `capBytes`.
 * @param maxLayers of the graphics card; 256 at least
 */
export function planSizes(capBytes: number, maxLayers: number): number[] {
  const cap = Math.floor(capBytes / SLOT_BYTES);
  const sizes = [FIRST_SLOTS];
  for (let last = FIRST_SLOTS; ; ) {
    const next = Math.min(2 * last + 12, cap - last, maxLayers);
    if (next <= last) return sizes;
    sizes.push(next);
    last = next;
  }
}

/**
 * Remembers which tile lies in which slot and which was used last. When all slots are taken, the longest unused tile
 * makes room; what was used in this very frame or is pinned stays.
 * @param count number of slots there may be; low ones are given out first, so that few are ever made
 */
export function createSlots(count: number): Slots {
  const taken = new Map<string, Taken>();
  const free: number[] = [];
  let made = 0;
  const release = (name: string) => {
    const entry = taken.get(name);
    if (!entry) return;
    taken.delete(name);
    free.push(entry.slot);
  };
  const evictOldest = (frame: number) => {
    let oldest: string | undefined;
    let lastUsed = frame;
    for (const [name, entry] of taken) {
      if (entry.isPinned || entry.lastUsed >= lastUsed) continue;
      oldest = name;
      lastUsed = entry.lastUsed;
    }
    if (oldest === undefined) return;
    const { onEvicted } = taken.get(oldest) ?? {};
    release(oldest);
    onEvicted?.();
  };
  return {
    count,
    has: (name) => taken.has(name),
    touch(name, frame) {
      const entry = taken.get(name);
      if (entry) entry.lastUsed = frame;
    },
    take(name, { frame, isPinned, onEvicted }) {
      if (free.length === 0 && made >= count) evictOldest(frame);
      if (free.length === 0 && made >= count) return undefined;
      const slot = free.length > 0 ? Math.min(...free) : made;
      if (slot === made) made += 1;
      else free.splice(free.indexOf(slot), 1);
      taken.set(name, { slot, lastUsed: frame, isPinned, onEvicted });
      return slot;
    },
    release,
    clear() {
      taken.clear();
      free.length = 0;
      made = 0;
    },
  };
}

type Use = { isPinned: boolean; onEvicted: () => void };
type Taken = Use & { slot: number; lastUsed: number };

export type Slots = {
  count: number;
  has: (name: string) => boolean;
  touch: (name: string, frame: number) => void;
  /** @returns a slot for a tile that has none yet; nothing when every slot is in use */
  take: (name: string, use: Use & { frame: number }) => number | undefined;
  release: (name: string) => void;
  clear: () => void;
};
