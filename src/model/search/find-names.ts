import type { JoinedTexts, NameIndex, Spelled } from './name-index.ts';

/**
 * Lists the texts that contain a part, each once.
 *
 * @param limit stops after so many; a part this frequent tells names apart by other means
 */
export function findContaining({ text, starts }: JoinedTexts, part: string, limit: number): number[] {
  const found: number[] = [];
  if (part === '') return found;
  let place = 0;
  for (
    let at = text.indexOf(part);
    at >= 0 && found.length < limit;
    at = text.indexOf(part, starts[place + 1])
  ) {
    place = placeOf(starts, at);
    found.push(place);
  }
  return found;
}

/** Lists the names that stand whole inside a longer text: runs of its words, or of its characters. */
export function findMentioned(index: NameIndex, asked: Spelled): number[] {
  const found: number[] = [];
  const parts = asked.isCjk ? [...asked.compact] : asked.folded.split(' ');
  for (let from = 0; from < parts.length; from += 1) {
    let run = '';
    for (let to = from; to < Math.min(parts.length, from + MAX_RUN); to += 1) {
      run += parts[to];
      if (run.length < (asked.isCjk ? 2 : 5) || run.length >= asked.compact.length) continue;
      found.push(...(index.byCompact.get(run) ?? []));
    }
  }
  return found;
}

/** Finds the first place in sorted texts that is not before a word. */
export function lowerBound(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** No name has more words, or characters in scripts without spaces. */
const MAX_RUN = 14;
