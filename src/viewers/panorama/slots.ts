import type { Room } from './room.ts';

/** How much larger the next texture is. */
const GROWTH = 1.65;

/** Gives the size, in slots, of the texture after one of `slots`; the first is made as large as the first view needs. */
export function planGrowth({ capSlots, slotCount }: Room, slots: number, neededSlots: number): number {
  const wanted = Math.max(neededSlots, Math.ceil(slots * GROWTH));
  // A texture above the rest of the cap could never be replaced by the last one.
  return wanted > capSlots - slotCount ? slotCount : wanted;
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
