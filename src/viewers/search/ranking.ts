import type { SearchRow } from '../../model/search-row.ts';

/** How likely a page of a collection is what somebody means by a name. Places before the news about them. */
const COLLECTION_WEIGHTS: Record<string, number> = {
  destinations: 1,
  sites: 1,
  routes: 0.95,
  events: 0.9,
  crafts: 0.85,
  products: 0.85,
  food: 0.7,
  stays: 0.6,
  facilities: 0.6,
  agencies: 0.6,
};
const OTHER_WEIGHT = 0.5;

/** What the words of a page can add to a name. Set with the judged queries. */
const WORDS_WEIGHT = 0.55;

/** A name less like the query than this counts only when the page's words agree. Set with the judged queries. */
export const MIN_NAME_SCORE = 0.42;

/**
 * Puts two answers to a query into one order: how well a page's name fits, and how well its words do.
 *
 * @param nameScores 0 to 1 by page id
 * @param whole score of pages holding all words, any scale, by page id
 * @param terms per word, score of the pages holding it
 * @returns page ids, best first
 */
export function mergeScores(
  rows: readonly SearchRow[],
  nameScores: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number>,
  terms: readonly TermScores[],
): string[] {
  const evidence = wordEvidence(whole, terms);
  const scored: { id: string; score: number }[] = [];
  for (const row of rows) {
    const name = nameScores.get(row.id) ?? 0;
    const words = evidence.get(row.id) ?? 0;
    if (name < MIN_NAME_SCORE && words === 0) continue;
    scored.push({ id: row.id, score: name * collectionWeight(row.url) + WORDS_WEIGHT * words });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
}

function wordEvidence(whole: ReadonlyMap<string, number>, terms: readonly TermScores[]): Map<string, number> {
  const evidence = new Map<string, number>();
  const weights = terms.map(({ scores, pageCount }) =>
    scores.size === 0 ? 0 : Math.log(1 + pageCount / scores.size),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  terms.forEach(({ scores }, index) => {
    const best = Math.max(...scores.values());
    for (const [id, score] of scores) {
      const share = ((weights[index] ?? 0) / sum) * (0.5 + 0.5 * (score / best));
      evidence.set(id, (evidence.get(id) ?? 0) + 0.8 * share);
    }
  });
  const best = Math.max(...whole.values());
  for (const [id, score] of whole)
    evidence.set(id, Math.max(evidence.get(id) ?? 0, 0.4 + 0.6 * (score / best)));
  return evidence;
}

function collectionWeight(url: string): number {
  return COLLECTION_WEIGHTS[url.split('/')[2] ?? ''] ?? OTHER_WEIGHT;
}

export type TermScores = { scores: ReadonlyMap<string, number>; pageCount: number };
