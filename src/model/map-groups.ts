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

/** Makes one group of two. */
export function uniteGroups<P extends { at: Planar }>(a: Group<P>, b: Group<P>): Group<P> {
  const members = [...a.members, ...b.members];
  return { members, at: middle(members.map((member) => member.at)) };
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

/**
 * Points by the square they lie in, as chains in typed arrays; taken ones leave them, so that no point is looked at often.
 * Squares share a chain where their numbers fall together; distances decide, so that only costs a look.
 */
class Squares {
  readonly #xs: Float64Array;
  readonly #ys: Float64Array;
  readonly #radius: number;
  /** First point of each chain, and after each point the next one; -1 ends a chain. */
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(xs: Float64Array, ys: Float64Array, radius: number) {
    this.#xs = xs;
    this.#ys = ys;
    this.#radius = radius;
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * xs.length + 2))).fill(-1);
    this.#next = new Int32Array(xs.length);
    for (let index = xs.length - 1; index >= 0; index -= 1) {
      const chain = this.#chain(this.#column(xs, index), this.#column(ys, index));
      this.#next[index] = this.#heads[chain] ?? -1;
      this.#heads[chain] = index;
    }
  }

  /** Takes the free points around one, itself included. */
  take(index: number, taken: Uint8Array): number[] {
    const column = this.#column(this.#xs, index);
    const row = this.#column(this.#ys, index);
    const members: number[] = [];
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        this.#takeFrom(this.#chain(column + dx, row + dy), { index, taken, members });
    return members;
  }

  #takeFrom(chain: number, { index, taken, members }: Taking): void {
    let last = -1;
    for (let other = this.#heads[chain] ?? -1; other >= 0; other = this.#next[other] ?? -1) {
      if (this.#distance(index, other) > this.#radius) {
        last = other;
        continue;
      }
      taken[other] = 1;
      members.push(other);
      const after = this.#next[other] ?? -1;
      if (last < 0) this.#heads[chain] = after;
      else this.#next[last] = after;
    }
  }

  #distance(index: number, other: number): number {
    const dx = (this.#xs[other] ?? 0) - (this.#xs[index] ?? 0);
    const dy = (this.#ys[other] ?? 0) - (this.#ys[index] ?? 0);
    return Math.sqrt(dx * dx + dy * dy);
  }

  #column(values: Float64Array, index: number): number {
    return Math.floor((values[index] ?? 0) / this.#radius);
  }

  /** The primes of Teschner et al., Optimized Spatial Hashing (2003). */
  #chain(column: number, row: number): number {
    return (Math.imul(column, 73856093) ^ Math.imul(row, 19349663)) & (this.#heads.length - 1);
  }
}

function middle(points: readonly Planar[]): Planar {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export type Group<P> = { members: P[]; at: Planar };
type Taking = { index: number; taken: Uint8Array; members: number[] };
