import type { RankedRow } from '../../model/search/rank-rows.ts';
import { FAMILY_WEIGHTS } from '../../model/search/rank-rows.ts';
import type { SearchRow } from '../../model/search-row.ts';

/** What the words of a page add to what its name and kind say. Set with the judged queries. */
const WORDS_WEIGHT = 0.12;

/** What they count alone, for pages whose name says nothing. */
const WORDS_ALONE = 0.42;

/**
 * Puts two answers to a query into one order: how well a thing's name and kind fit, and how well its page's words do.
 *
 * @param ranked rows by name and kind
 * @param rows all rows
 * @param whole score of pages holding all words, any scale, by page id
 * @param terms per word, score of the pages holding it
 * @returns rows, best first
 */
export function mergeScores(
  ranked: readonly RankedRow[],
  rows: readonly SearchRow[],
  whole: ReadonlyMap<string, number>,
  terms: readonly TermScores[],
): SearchRow[] {
  const evidence = wordEvidence(whole, terms);
  const scored = ranked.map(({ row, score }) => ({
    row,
    score: score + WORDS_WEIGHT * (evidence.get(row.id) ?? 0),
  }));
  const named = new Set(ranked.map(({ row }) => row.id));
  for (const row of rows) {
    const words = evidence.get(row.id) ?? 0;
    if (words === 0 || named.has(row.id)) continue;
    scored.push({ row, score: WORDS_ALONE * words * (0.5 + 0.5 * FAMILY_WEIGHTS[row.family]) });
  }
  return scored.sort((a, b) => b.score - a.score).map(({ row }) => row);
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

export type TermScores = { scores: ReadonlyMap<string, number>; pageCount: number };
