import { foldText } from '../../model/fold-text.ts';
import type { RankedRow } from '../../model/search/rank-rows.ts';
import type { SearchRow } from '../../model/search-row.ts';
import type { NameEngine } from './name-engine.ts';
import { mergeScores, type TermScores } from './ranking.ts';
import { listTerms, mentions } from './terms.ts';

/**
 * Loads the engine that knows every word of every page. It costs the visitor about 150 KB, so it is called when names
 * do not answer, or when somebody asks for the text of pages.
 *
 * @throws when the index cannot be loaded (not built, or offline)
 */
export async function loadTextEngine(language: string): Promise<TextEngine> {
  const pagefind = await loadPagefind('/pagefind/');
  return {
    find: async (names, query, isLiteral = false) => {
      const { reading, ranked } = names.rank(query, isLiteral);
      const found = await findPages(pagefind, reading.text, language, names.rows.length);
      if (!isLikely(ranked) && !(await holdsWords(found, reading.text))) return [];
      // What was found by its name shows its summary; words are fetched for what was found by its words alone.
      const named = new Set(ranked.map(({ row }) => row.id));
      return mergeScores(ranked, names.rows, found.whole, found.terms).map((row) => ({
        row,
        ...(!named.has(row.id) && { loadExcerpt: () => loadExcerpt(found.results, row) }),
      }));
    },
  };
}

/** Tells whether the best name is like what was asked, or at least about it. */
export function isLikely(ranked: readonly RankedRow[]): boolean {
  return (ranked[0]?.score ?? 0) >= MIN_SCORE;
}

async function findPages(
  pagefind: Pagefind,
  query: string,
  language: string,
  pageCount: number,
): Promise<FoundPages> {
  const results = new Map<string, PagefindResult>();
  const search = async (text: string) => {
    const answer = await pagefind.search(text);
    for (const result of answer.results) if (!results.has(result.id)) results.set(result.id, result);
    return new Map(answer.results.map((result) => [result.id, result.score]));
  };
  let whole = await search(query);
  // The index takes đ for a letter of its own; it also holds such words written with d.
  if (whole.size === 0 && foldText(query) !== query) whole = await search(foldText(query));
  const terms: TermScores[] = [];
  const words = listTerms(query, language);
  if (whole.size < ENOUGH_RESULTS && words.length > 0) {
    for (const word of words) terms.push({ scores: await search(word), pageCount });
  }
  return { whole, terms, results };
}

/**
 * Tells whether a page found really holds a word of the query. The index shortens a word it does not know until it
 * knows the beginning, and so finds something for everything.
 */
async function holdsWords(found: FoundPages, query: string): Promise<boolean> {
  for (const result of [...found.results.values()].slice(0, PAGES_TO_CHECK)) {
    const { content, meta } = await result.data();
    if (mentions([content, ...Object.values(meta)].join(' '), query)) return true;
  }
  return false;
}

async function loadExcerpt(results: FoundPages['results'], row: SearchRow): Promise<string> {
  const result = results.get(row.id);
  return result ? (await result.data()).excerpt : '';
}

let attempts = 0;

async function loadPagefind(folder: string): Promise<Pagefind> {
  // Browsers remember a module that failed to load; another address makes them try again.
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?attempt=${attempts}`;
  attempts += 1;
  // Made after the bundle, so the bundler cannot see it; the shape is that of the pinned version.
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  // Without its worker, which is the same program once more: 11 kB less to wait for.
  await pagefind.options({ excerptLength: 24, noWorker: true, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return pagefind;
}

/** The best pages, when no name is like the query; each is a small request that showing it would make anyway. */
const PAGES_TO_CHECK = 3;

/** Below this many pages with all the words, pages with some of them are worth showing. */
const ENOUGH_RESULTS = 5;

/** Below this, nothing that has a name is meant. Set with the judged queries. */
const MIN_SCORE = 0.38;

/** Titles count most; `folded` is there to be found at all. */
const META_WEIGHTS = { title: 5, alias: 4, names: 3, folded: 0.3 };

export type TextEngine = {
  find: (names: NameEngine, query: string, isLiteral?: boolean) => Promise<SearchHit[]>;
};

/** `loadExcerpt` gives a sentence around the words found, with `<mark>` around them and other `<` escaped. */
export type SearchHit = { row: SearchRow; loadExcerpt?: (() => Promise<string>) | undefined };

type FoundPages = { whole: Map<string, number>; terms: TermScores[]; results: Map<string, PagefindResult> };

type PagefindResult = {
  id: string;
  score: number;
  data: () => Promise<{ excerpt: string; content: string; meta: Record<string, string> }>;
};

type Pagefind = {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (text: string) => Promise<{ results: PagefindResult[] }>;
};
