/**
 * Makes a source of numbers that look random and are the same on every machine: mulberry32, a 32-bit generator with
 * one multiplication per step. Good enough to vary text; not for anything that must be secret.
 */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (min, max) => min + Math.floor(next() * (max - min + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? failOnEmpty(),
    fraction: next,
  };
}

function failOnEmpty(): never {
  throw new Error('expected a list with at least one item to pick from');
}

export type Random = {
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  /** One item of a list. @throws on an empty list */
  pick: <T>(list: readonly T[]) => T;
  /** A number from 0 up to, not including, 1. */
  fraction: () => number;
};
