import { create, insertMultiple, search as oramaSearch } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { foldText } from '../../../src/model/fold-text.ts';

/** What every peer gets: the same titles, further names and text as ours; folded alike, words apart. */
export type PeerDocument = { id: string; title: string; names: string; text: string };

/** Answers a query with ids, best first. */
export type PeerSearch = (query: string) => Promise<string[]> | string[];

/** Splits text for a peer: folded words, and what the browser takes for words where a script has no spaces. */
export function splitWords(text: string, language: string): string[] {
  const folded = foldText(text);
  if (!/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(folded)) return folded.split(' ').filter(Boolean);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return [...segmenter.segment(folded)].filter((part) => part.isWordLike).map((part) => part.segment);
}

/** MiniSearch with prefixes, slips and titles first. */
export function makeMiniSearch(documents: readonly PeerDocument[], language: string): PeerSearch {
  const index = new MiniSearch<PeerDocument>({
    fields: ['title', 'names', 'text'],
    tokenize: (text) => splitWords(text, language),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 5, names: 4 }, tokenize: (text) => splitWords(text, language) },
  });
  index.addAll(documents);
  return (query) => index.search(query).map(({ id }) => String(id));
}

/** Fuse over titles and names; over long texts it finds everything everywhere. */
export function makeFuse(documents: readonly PeerDocument[]): PeerSearch {
  const folded = documents.map(({ id, title, names, text }) => ({ id, title: foldText(title), names: foldText(names), text: foldText(text) }));
  const index = new Fuse(folded, {
    keys: [
      { name: 'title', weight: 5 },
      { name: 'names', weight: 4 },
      { name: 'text', weight: 0.5 },
    ],
    ignoreLocation: true,
    threshold: 0.35,
  });
  return (query) => index.search(foldText(query), { limit: 20 }).map(({ item }) => item.id);
}

/** FlexSearch's document index with forward tokens; a result of several fields counts where it stands first. */
export function makeFlexSearch(documents: readonly PeerDocument[], language: string): PeerSearch {
  const encode = (text: string) => splitWords(text, language);
  const index = new FlexSearch.Document({
    document: { id: 'id', index: ['title', 'names', 'text'] },
    tokenize: 'forward',
    encode,
  });
  for (const document of documents) index.add(document);
  return (query) => {
    const fields = index.search(query, { limit: 20, suggest: true }) as { result: (string | number)[] }[]; // the package types all its answers as one union
    return [...new Set(fields.flatMap(({ result }) => result.map(String)))];
  };
}

/** Orama with slips and titles first. */
export async function makeOrama(documents: readonly PeerDocument[], language: string): Promise<PeerSearch> {
  const index = create({
    schema: { id: 'string', title: 'string', names: 'string', text: 'string' } as const,
    components: {
      tokenizer: { language: 'bench', normalizationCache: new Map(), tokenize: (text: string) => splitWords(text, language) },
    },
  });
  await insertMultiple(index, [...documents]);
  return async (query) => {
    const { hits } = await oramaSearch(index, { term: query, tolerance: 1, limit: 20, boost: { title: 5, names: 4 } });
    return hits.map(({ document }) => document.id);
  };
}
