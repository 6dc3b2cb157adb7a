import { planId } from '../content/panorama-file-name.ts';

/**
 * Makes a function that gives ids made from words, each only once: letters without accents and digits, at most 50 characters,
 * with a number behind it when it is taken. It remembers where each count stands, so that thousands of equal words cost little.
 *
 * @param otherwise for words without any Latin letter
 */
export function createIdTaker(otherwise: string): (words: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (words) => {
    const base = planId(words, [], otherwise);
    for (let count = counts.get(base) ?? 1; ; count += 1) {
      const id = count === 1 ? base : `${base}-${count}`;
      if (taken.has(id)) continue;
      taken.add(id);
      counts.set(base, count + 1);
      return id;
    }
  };
}
