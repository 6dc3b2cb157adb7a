import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { escapeMarkup } from '../../../src/model/escape-markup.ts';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';
import { launchChromium } from '../../../tests/setup/chromium.ts';
import { type CorpusRecord, textOf } from './corpus.ts';

/**
 * Indexes the corpus with Pagefind as it comes and asks it in Chromium, where it runs.
 *
 * @returns ids by language and query, best first
 */
export async function askPagefind(
  corpus: readonly CorpusRecord[],
  queries: readonly { language: string; query: string }[],
): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'diem-den-pagefind-'));
  try {
    const { index } = await createIndex();
    if (!index) throw new Error('the search indexer did not start');
    for (const record of corpus)
      await index.addHTMLFile({ url: `/${record.id.replace(':', '/')}/`, content: toPage(record) });
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    for (const language of new Set(corpus.map(({ lang }) => lang))) {
      await mkdir(join(folder, language), { recursive: true });
      await writeFile(
        join(folder, language, 'index.html'),
        `<!doctype html><html lang="${language}"><title>x</title></html>`,
      );
    }
    return await askInChromium(folder, queries);
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function askInChromium(
  folder: string,
  queries: readonly { language: string; query: string }[],
): Promise<string[][]> {
  const server = await serveFolder({ folder, port: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const found: string[][] = queries.map(() => []);
    for (const language of new Set(queries.map((query) => query.language))) {
      await page.goto(`${server.url}/${language}/`);
      const places = queries.flatMap((query, at) => (query.language === language ? [at] : []));
      const answers = await page.evaluate(
        askAll,
        places.map((at) => queries[at]?.query ?? ''),
      );
      places.forEach((at, index) => {
        found[at] = (answers[index] ?? []).map((url) => url.replace(/^\/(\w+)\/(.+)\/$/, '$1:$2'));
      });
    }
    return found;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the page. */
async function askAll(texts: string[]): Promise<string[][]> {
  const path = '/pagefind/pagefind.js';
  const pagefind: Pagefind = await import(path);
  const found: string[][] = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    found.push(data.map(({ url }) => url));
  }
  return found;
}

type Pagefind = {
  search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
};

function toPage(record: CorpusRecord): string {
  return `<!doctype html><html lang="${record.lang}"><head><title>${escapeMarkup(record.title)}</title></head><body><main data-pagefind-body><h1>${escapeMarkup(record.title)}</h1><p>${escapeMarkup(textOf(record))}</p></main></body></html>`;
}
