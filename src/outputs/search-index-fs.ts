import { glob, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { BCP47, LANGUAGES } from '../model/languages.ts';
import type { SearchRow } from '../model/search-row.ts';
import {
  addParts,
  type IndexFragment,
  type SearchPage,
  searchProjection,
  searchSources,
} from './search-index.ts';
import { makeNameList, type NameList } from './search-names.ts';
import type { SearchRecords } from './search-records.ts';
import { writeThumbnails } from './search-thumbnails-fs.ts';
import { type OutputFile, writeOutputFiles } from './write-fs.ts';

/** The indexer's ready-made search boxes; ours takes their place. */
const STOCK_UI = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

const ENTRY_FILE = 'pagefind-entry.json';

/** Bytes every fragment starts with, before its JSON. */
const FRAGMENT_MARK = 'pagefind_dcd';

/**
 * Indexes the built pages' `data-pagefind-body` regions into `pagefind/`, one index per page language, and lays
 * `names-<language>.json` beside it. The same pages give the same bytes. An earlier index is replaced.
 *
 * Browsers run the index as WebAssembly: a content policy sent as a header needs `'wasm-unsafe-eval'` on `/pagefind/*`
 * too, because the search worker obeys the header of its own file and not the page's `<meta>`.
 *
 * @param distDir folder of the built site
 * @param records what the model adds to the pages' words
 * @returns how many pages each language has, by lower-case language tag (`zh-hans`)
 * @throws when the indexer reports a fault
 */
export async function writeSearchIndex(
  distDir: string,
  records: SearchRecords = { facts: new Map(), parts: [] },
): Promise<{ languages: Record<string, number> }> {
  const pages = searchProjection(await readPages(distDir));
  try {
    const files = await indexPages(pages);
    const entry = readEntry(files);
    const languages = Object.keys(entry.languages);
    const kept = files.filter((file) => !STOCK_UI.test(file.path) && file.path !== ENTRY_FILE);
    const lists = await listNames(distDir, files, languages, records);
    await rm(join(distDir, 'pagefind'), { recursive: true, force: true });
    await writeOutputFiles(join(distDir, 'pagefind'), [
      { path: ENTRY_FILE, text: JSON.stringify(entry) },
      ...kept.map(({ path, content }) => ({ path, bytes: content })),
      ...lists,
    ]);
    const counts = Object.entries(entry.languages).map(([language, { page_count }]) => [
      language,
      page_count,
    ]);
    return { languages: Object.fromEntries(counts) };
  } finally {
    await close();
  }
}

async function readPages(distDir: string): Promise<{ path: string; html: string }[]> {
  const pages: { path: string; html: string }[] = [];
  for await (const path of glob('**/*.html', { cwd: distDir, exclude: ['pagefind/**'] })) {
    pages.push({ path: path.split(sep).join('/'), html: await readFile(join(distDir, path), 'utf8') });
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function indexPages(pages: readonly SearchPage[]): Promise<IndexFile[]> {
  const index = await startIndex();
  // One after the other: the order in which pages arrive decides their numbers in the index.
  for (const page of pages) {
    const { errors } = await index.addHTMLFile(page);
    if (errors.length > 0) throw new Error(`${page.url} cannot be indexed: ${errors.join('; ')}`);
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`the search index cannot be written: ${errors.join('; ')}`);
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

async function startIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`the search indexer did not start: ${errors.join('; ')}`);
  return index;
}

/** Makes the list of names of each language, with small pictures. */
async function listNames(
  distDir: string,
  files: readonly IndexFile[],
  tags: readonly string[],
  records: SearchRecords,
): Promise<OutputFile[]> {
  const lists = tags.map((tag) => ({ tag, list: nameList(files, tag, records) }));
  const images = lists.flatMap(({ list }) => list.rows.flatMap(({ image }) => image ?? []));
  const small = await writeThumbnails(distDir, images);
  const shrink = (row: SearchRow) => (row.image ? { ...row, image: small.get(row.image) ?? row.image } : row);
  return lists.map(({ tag, list }) => ({
    path: `names-${tag}.json`,
    text: JSON.stringify({ ...list, rows: list.rows.map(shrink) }),
  }));
}

function nameList(files: readonly IndexFile[], tag: string, { facts, parts }: SearchRecords): NameList {
  const fragments = new Map<string, IndexFragment>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id?.startsWith(`${tag}_`)) fragments.set(id, readFragment(content));
  }
  const language = LANGUAGES.find((candidate) => BCP47[candidate].toLowerCase() === tag);
  if (!language) throw new Error(`pages declare the language "${tag}", which the search does not know`);
  const own = parts.filter((part) => part.language === language);
  return makeNameList(addParts(searchSources(fragments, facts), own), language);
}

function readFragment(content: Uint8Array): IndexFragment {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(FRAGMENT_MARK))
    throw new Error('the search index has a form this version does not know');
  return JSON.parse(text.slice(FRAGMENT_MARK.length)); // written by the pinned indexer a moment ago
}

/** Reads the file the browser starts from, its languages in order: the indexer writes them in any. */
function readEntry(files: readonly IndexFile[]): IndexEntry {
  const file = files.find(({ path }) => path === ENTRY_FILE);
  if (!file) throw new Error('the search index has no entry file');
  const entry: IndexEntry = JSON.parse(Buffer.from(file.content).toString('utf8')); // from the pinned indexer
  const languages = Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...entry, languages: Object.fromEntries(languages) };
}

type IndexEntry = { languages: Record<string, { page_count: number }> };
