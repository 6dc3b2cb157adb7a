import { foldText } from '../../model/fold-text.ts';
import type { SearchRow } from '../../model/search-row.ts';
import { type NameIndex, prepareNames, scoreNames } from './names.ts';
import { MIN_NAME_SCORE, mergeScores, type TermScores } from './ranking.ts';
import { listTerms, mentions, undoTyping } from './terms.ts';

/**
 * Loads the search index of the page's language: the name list, and the engine that knows every word of every page.
 * Costs the visitor about 100 KB, so it is called when somebody is about to search.
 *
 * @throws when the index cannot be loaded (not built, or offline)
 */
export async function loadSearchEngine(language: string): Promise<SearchEngine> {
  const folder = '/pagefind/';
  const [pagefind, rows] = await Promise.all([
    loadPagefind(folder),
    loadRows(`${folder}names-${language.toLowerCase()}.json`),
  ]);
  const names = prepareNames(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    find: async (query) => {
      const { text, scores } = readQuery(names, query);
      const found = await findPages(pagefind, text, language, rows.length);
      if (Math.max(0, ...scores.values()) < MIN_NAME_SCORE && !(await holdsWords(found, text))) return [];
      const merged = mergeScores(rows, scores, found.whole, found.terms);
      return merged.flatMap((id) => {
        const row = byId.get(id);
        return row ? [{ row, loadExcerpt: () => loadExcerpt(pagefind, found.results, row) }] : [];
      });
    },
  };
}

/** Takes the query as typed, unless no name is like it and one is once the typing is undone. */
function readQuery(names: NameIndex, query: string): { text: string; scores: Map<string, number> } {
  const scores = scoreNames(names, query);
  const undone = undoTyping(query);
  if (undone === undefined || Math.max(0, ...scores.values()) >= STRONG_NAME) return { text: query, scores };
  const undoneScores = scoreNames(names, undone);
  return Math.max(0, ...undoneScores.values()) >= STRONG_NAME
    ? { text: undone, scores: undoneScores }
    : { text: query, scores };
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

async function loadExcerpt(
  pagefind: Pagefind,
  results: FoundPages['results'],
  row: SearchRow,
): Promise<string> {
  // A page found by its name alone has no words to show; asking for its title finds some.
  const result =
    results.get(row.id) ??
    (await pagefind.search(row.title)).results.find((candidate) => candidate.id === row.id);
  return result ? (await result.data()).excerpt : '';
}

let attempts = 0;

async function loadPagefind(folder: string): Promise<Pagefind> {
  // Browsers remember a module that failed to load; another address makes them try again.
  const address = attempts === 0 ? `${folder}pagefind.js` : `${folder}pagefind.js?attempt=${attempts}`;
  attempts += 1;
  // Made after the bundle, so the bundler cannot see it; the shape is that of the pinned version.
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ excerptLength: 24, ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  return pagefind;
}

/** A language without pages has no list; searching it then finds nothing, which is right. */
async function loadRows(address: string): Promise<SearchRow[]> {
  const response = await fetch(address);
  if (response.status === 404) return [];
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The best pages, when no name is like the query; each is a small request that showing it would make anyway. */
const PAGES_TO_CHECK = 3;

/** Below this many pages with all the words, pages with some of them are worth showing. */
const ENOUGH_RESULTS = 5;

/** A name this like the query is surely meant. */
const STRONG_NAME = 0.72;

/** Titles count most; `folded` is there to be found at all. */
const META_WEIGHTS = { title: 5, alias: 4, names: 3, folded: 0.3 };

export type SearchEngine = { find: (query: string) => Promise<SearchHit[]> };

/** `loadExcerpt` gives a sentence around the words found, with `<mark>` around them and other `<` escaped. */
export type SearchHit = { row: SearchRow; loadExcerpt: () => Promise<string> };

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
