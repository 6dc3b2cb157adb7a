/** Makes a seeded random source (mulberry32): the same series on every machine for the same seed. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('expected something to pick from');
    return item;
  };
  return { fraction, below, pick };
}

export type SeededRandom = {
  /** From 0 up to 1. */
  fraction: () => number;
  /** A whole number from 0 up to `limit`. */
  below: (limit: number) => number;
  pick: <T>(items: readonly T[]) => T;
};
