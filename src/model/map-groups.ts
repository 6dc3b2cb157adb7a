import type { Planar } from './geo.ts';

/**
 * Puts points that would cover each other into groups: each point not yet taken starts a group and takes all free
 * points within `radiusPx`. Order is kept, so a group stands where its first point stood in the list.
 */
export function groupNearby<P extends { at: Planar }>(points: readonly P[], radiusPx: number): Group<P>[] {
  const xs = Float64Array.from(points, ({ at }) => at.x);
  const ys = Float64Array.from(points, ({ at }) => at.y);
  return groupIndices(xs, ys, radiusPx).map((indices) => {
    const members = indices.flatMap((index) => points[index] ?? []);
    return { members, at: middle(members.map((member) => member.at)) };
  });
}

/**
 * Groups points as {@link groupNearby} does and gives their indices. Points are looked up in squares as wide as the
 * radius, so that the work grows with their number and not with its square: ten thousand take a few milliseconds.
 * @param xs,ys positions, of the same length, in the unit of the radius
 */
export function groupIndices(xs: Float64Array, ys: Float64Array, radius: number): number[][] {
  const squares = new Squares(xs, ys, radius);
  const taken = new Uint8Array(xs.length);
  const groups: number[][] = [];
  for (let index = 0; index < xs.length; index += 1) {
    if (taken[index] === 1) continue;
    const members = squares.take(index, taken);
    groups.push(members.sort((a, b) => a - b));
  }
  return groups;
}

/** Writes numbers shortly: `[3, 4, 5, 9]` becomes `3–5, 9`. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const current = ranges.at(-1);
    if (current && number === current.last + 1) current.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** Points by the square they lie in; taken ones leave it, so that no point is looked at often. */
class Squares {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radius: number;
  readonly #squares = new Map<number, number[]>();

  constructor(xs: Float64Array, ys: Float64Array, radius: number) {
    this.#xs = xs;
    this.#ys = ys;
    this.#radius = radius;
    for (let index = xs.length - 1; index >= 0; index -= 1) {
      const key = this.#key(this.#column(xs, index), this.#column(ys, index));
      const square = this.#squares.get(key);
      if (square) square.push(index);
      else this.#squares.set(key, [index]);
    }
  }

  /** Takes the free points around one, itself included. */
  take(index: number, taken: Uint8Array): number[] {
    const column = this.#column(this.#xs, index);
    const row = this.#column(this.#ys, index);
    const members: number[] = [];
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        this.#takeFrom(this.#key(column + dx, row + dy), { index, taken, members });
    return members;
  }

  #takeFrom(key: number, { index, taken, members }: Taking): void {
    const square = this.#squares.get(key);
    if (!square) return;
    const x = this.#xs[index] ?? 0;
    const y = this.#ys[index] ?? 0;
    const left = square.filter((other) => {
      const away = Math.hypot((this.#xs[other] ?? 0) - x, (this.#ys[other] ?? 0) - y);
      if (away > this.#radius) return true;
      taken[other] = 1;
      members.push(other);
      return false;
    });
    this.#squares.set(key, left);
  }

  #column(values: Float64Array, index: number): number {
    return Math.floor((values[index] ?? 0) / this.#radius);
  }

  /** Columns and rows of a world 2²⁴ squares wide fit into one exact number, negative ones too. */
  #key(column: number, row: number): number {
    return (column + OFFSET) * SPAN + (row + OFFSET);
  }
}

const SPAN = 2 ** 26;
const OFFSET = 2 ** 25;

function middle(points: readonly Planar[]): Planar {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export type Group<P> = { members: P[]; at: Planar };
type Taking = { index: number; taken: Uint8Array; members: number[] };
