/**
 * Finds the candidate most like `text`, or '' when none is close: at most one edit for every three characters.
 * Case, accents and `đ` count less than letters, so that "Ha-Long" finds "ha-long".
 */
export function findNearest(text: string, candidates: Iterable<string>): string {
  if (text === '' || text.length > LONGEST) return '';
  let best = '';
  let bestDistance = Number.POSITIVE_INFINITY;
  const folded = fold(text);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) > limit + 2) continue;
    const distance = editDistance(folded, fold(candidate)) + (candidate === text ? 0 : 0.1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return bestDistance <= limit + 0.1 ? best : '';
}

/** Sorts candidates by likeness to `text`, the most alike first; equals keep their order. */
export function sortByNearness(text: string, candidates: readonly string[]): string[] {
  const folded = fold(text.slice(0, LONGEST));
  const distances = new Map(
    candidates.map((candidate) => [candidate, editDistance(folded, fold(candidate))]),
  );
  return candidates.toSorted((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** Lower case without accents, with `d` for `đ`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}

/** Counts insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) value = Math.min(value, (beforeLast[j - 2] ?? 0) + 1);
      row.push(value);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Nobody mistypes a name longer than this; comparing whole paragraphs would take long. */
const LONGEST = 80;
