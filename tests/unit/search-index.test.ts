import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addParts, searchProjection, searchSources } from '../../src/outputs/search-index.ts';
import { writeSearchIndex } from '../../src/outputs/search-index-fs.ts';
import { writeOutputFiles } from '../../src/outputs/write-fs.ts';
import { source } from './search-source.ts';

const page = (lang: string, title: string, body: string, head = '') =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body><nav>trang chủ</nav><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const head =
  '<meta data-pagefind-meta="alias[content]" content="Hang Tiên | Hang số một"><meta data-pagefind-filter="kind[content]" content="Hang động"><meta data-pagefind-filter="destination[content]" content="Bình Mẫu"><meta data-pagefind-meta="image[content]" content="/media/a/320.webp">';
const pages = [
  {
    path: 'vi/sites/dong-mau/index.html',
    html: page('vi', 'Động Mẫu &amp; Suối', '<p>Đèn đẹp, ĐƯỜNG dễ.</p>', head),
  },
  { path: 'en/sites/dong-mau/index.html', html: page('en', 'Sample Cave', '<p>Coloured lights.</p>') },
  { path: 'zh/sites/dong-mau/index.html', html: page('zh-Hans', '样本洞', '<p>洞内有彩灯。</p>') },
  { path: 'vi/index.html', html: '<html lang="vi"><head></head><body><h1>Đầu trang</h1></body></html>' },
];

describe('what the indexer gets', () => {
  const projected = searchProjection(pages);
  const contentOf = (url: string) => projected.find((made) => made.url === url)?.content ?? '';

  test('is every page with a search region, by address', () => {
    expect(projected.map((made) => made.url)).toEqual([
      '/en/sites/dong-mau/',
      '/vi/sites/dong-mau/',
      '/zh/sites/dong-mau/',
    ]);
  });

  test('holds words with đ also written with d, since the indexer keeps đ apart', () => {
    expect(contentOf('/vi/sites/dong-mau/')).toContain(
      'data-pagefind-meta="folded[content]" content="den dep dong duong"',
    );
    expect(contentOf('/en/sites/dong-mau/')).not.toContain('folded[content]');
  });

  test('holds the names of the same place in other languages', () => {
    expect(contentOf('/zh/sites/dong-mau/')).toContain('content="Động Mẫu &amp; Suối | Sample Cave"');
  });

  test('leaves the built pages as they were', () => {
    expect(pages[0]?.html).not.toContain('folded');
  });
});

test('a page brings what the index keeps and what the model knows; things on it share its picture', () => {
  const fragments = new Map([
    [
      'vi_1',
      {
        url: '/vi/a/',
        meta: { title: 'A', alias: 'A1 | A2', names: 'Á', image: '/a.webp', kind: 'Hang', destination: 'X' },
        content: 'Đèn đẹp',
      },
    ],
  ]);
  const facts = new Map([
    ['/vi/a/', { family: 'place' as const, kinds: ['cave'], titles: { vi: 'A' }, aliases: ['Huyện B'] }],
  ]);
  const [page, ...others] = searchSources(fragments, facts);
  expect(others).toEqual([]);
  expect(page).toMatchObject({ id: 'vi_1', family: 'place', kinds: ['cave'], kind: 'Hang', text: 'Đèn đẹp' });
  expect(page?.aliases).toEqual(['A1', 'A2', 'Huyện B', 'Á']);
  const part = {
    ...source('p', 'Voi phục'),
    family: 'hotspot' as const,
    language: 'vi' as const,
    pageUrl: '/vi/a/',
  };
  expect(addParts(page ? [page] : [], [part, { ...part, pageUrl: '/vi/gone/' }])).toMatchObject([
    { id: 'vi_1' },
    { id: 'p', title: 'Voi phục', image: '/a.webp', destination: 'X' },
  ]);
});

describe('the search index of a built site', () => {
  let folder = '';
  let first: Map<string, string>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    await writeOutputFiles(
      folder,
      pages.map(({ path, html }) => ({ path, text: html })),
    );
    expect(await writeSearchIndex(folder)).toEqual({ languages: { en: 1, vi: 1, 'zh-hans': 1 } });
    first = await readAll(join(folder, 'pagefind'));
  }, 30_000);

  afterAll(() => rm(folder, { recursive: true }));

  test('has what the search box loads and none of the ready-made boxes', () => {
    const paths = [...first.keys()];
    expect(paths).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'names-zh-hans.json']),
    );
    expect(paths.filter((path) => /ui\.|highlight|playground/.test(path))).toEqual([]);
  });

  test('lists a page with its aliases, filters and picture', () => {
    const { rows, lexicon } = JSON.parse(Buffer.from(first.get('names-vi.json') ?? '', 'latin1').toString());
    expect(rows).toMatchObject([
      {
        id: expect.stringMatching(/^vi_/),
        url: '/vi/sites/dong-mau/',
        title: 'Động Mẫu & Suối',
        names: expect.arrayContaining(['Hang Tiên', 'Hang số một', 'Sample Cave', '样本洞']),
        kind: 'Hang động',
        destination: 'Bình Mẫu',
        image: '/media/a/320.webp',
      },
    ]);
    expect(lexicon.concepts.length).toBeGreaterThan(80);
  });

  test('is the same bytes the second time', async () => {
    await writeSearchIndex(folder);
    const second = await readAll(join(folder, 'pagefind'));
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([path, bytes]) => first.get(path) !== bytes).map(([path]) => path)).toEqual(
      [],
    );
  }, 30_000);
});

async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'latin1')] as const);
  return new Map(await Promise.all(read));
}
