/**
 * Counts insertions, deletions, replacements and swaps of neighbours between two texts (optimal string alignment),
 * looking only at the band that can stay within the limit.
 *
 * @returns nothing when there are more than `limit`
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  if (b.length >= ROWS[0].length) return undefined;
  let [beforeLast, last, current] = ROWS;
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const best = fillRow({ a, b, row, limit }, beforeLast, last, current);
    if (best > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[b.length] ?? FAR;
  return distance <= limit ? distance : undefined;
}

function fillRow(
  { a, b, row, limit }: { a: string; b: string; row: number; limit: number },
  beforeLast: Uint16Array,
  last: Uint16Array,
  current: Uint16Array,
): number {
  current[0] = row;
  let best = row;
  const letter = a.charCodeAt(row - 1);
  const [from, to] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
  if (from > 1) current[from - 1] = FAR;
  if (to < b.length) current[to + 1] = FAR;
  for (let column = from; column <= to; column++) {
    const other = b.charCodeAt(column - 1);
    let cost = Math.min(
      (last[column] ?? FAR) + 1,
      (current[column - 1] ?? FAR) + 1,
      (last[column - 1] ?? FAR) + (letter === other ? 0 : 1),
    );
    const isSwap =
      row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
    if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? FAR) + 1);
    current[column] = cost;
    best = Math.min(best, cost);
  }
  return best;
}

/** More slips than any name has letters; small enough to add to. */
const FAR = 30_000;

/** Reused, since a key press compares thousands of names; longer texts are no names. */
const ROWS: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(512),
  new Uint16Array(512),
  new Uint16Array(512),
];
