import { compileLexicon, type PackedLexicon } from '../../model/search/compile-lexicon.ts';
import { prepareNames } from '../../model/search/name-index.ts';
import { type RankedRow, rankRows } from '../../model/search/rank-rows.ts';
import type { Understood } from '../../model/search/understand-query.ts';
import type { SearchRow } from '../../model/search-row.ts';

/**
 * Loads the names of a language: enough to answer while somebody types, without WebAssembly. About 20 KB.
 *
 * @param language tag of the page's language
 * @throws when the list cannot be loaded (not built, or offline)
 */
export async function loadNameEngine(language: string): Promise<NameEngine> {
  const address = `/pagefind/names-${language.toLowerCase()}.json`;
  const response = await fetch(address);
  // A language without pages has no list; searching it then finds nothing, which is right.
  if (response.status === 404) return makeNameEngine({ rows: [], lexicon: EMPTY, characters: {} });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return makeNameEngine(await response.json());
}

/** Prepares a list of names for searching. */
export function makeNameEngine({ rows, lexicon, characters }: NameFile): NameEngine {
  const index = prepareNames(rows, characters);
  const compiled = compileLexicon(lexicon);
  return {
    rows,
    rank: (query, isLiteral = false) => rankRows(index, compiled, query, isLiteral),
  };
}

const EMPTY: PackedLexicon = { concepts: [], stopWords: '' };

type NameFile = { rows: SearchRow[]; lexicon: PackedLexicon; characters: Record<string, string> };

export type NameEngine = {
  rows: readonly SearchRow[];
  rank: (
    query: string,
    isLiteral?: boolean,
  ) => { reading: Understood; isRepaired: boolean; ranked: RankedRow[] };
};
