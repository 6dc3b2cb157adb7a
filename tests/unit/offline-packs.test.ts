import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPackFile, type Pack, packBytes, readPack, readPackIndex } from '../../src/model/offline-pack.ts';
import { writePacks } from '../../src/outputs/offline-packs-fs.ts';
import { chooseSize, listReferences, servesLanguage } from '../../src/outputs/offline-references.ts';
import { writeOutputFiles } from '../../src/outputs/write-fs.ts';
import { loadSample } from './sample-site.ts';

describe('what a page names', () => {
  it.each([
    [
      '<img src="/media/ab/800.webp" srcset="/media/ab/480.webp 480w, /media/ab/1200.webp 1200w">',
      ['/media/ab/800.webp', '/media/ab/480.webp', '/media/ab/1200.webp'],
    ],
    ['<a data-view="{&quot;url&quot;:&quot;/media/cd/basemap.json&quot;}">', ['/media/cd/basemap.json']],
    ['@font-face{src:url(/_astro/a-latin-600.woff2)format("woff2")}', ['/_astro/a-latin-600.woff2']],
    [
      'import"./store.AbC1.js";const d=["_astro/mount.Xy_z.js"]',
      ['/_astro/mount.Xy_z.js', '/_astro/store.AbC1.js'],
    ],
    ['<a href="//elsewhere.example/x.js"><a href="https://elsewhere.example/x.js">', []],
    // whoever serves tiles online does not allow keeping them
    [
      'data-view="{&quot;tiles&quot;:{&quot;url&quot;:&quot;https://tile.openstreetmap.org/{z}/{x}/{y}.png&quot;}}"',
      [],
    ],
  ])('in %s are our own files', (text, expected) => {
    expect(listReferences('/_astro/page.js', text)).toEqual(expected);
  });
});

it.each([
  ['480.avif', '800.webp', ['1200.webp', '480.avif', '480.webp', '800.jpg']],
  ['poster-640.webp', 'poster-1280.webp', ['poster-1280.jpg', 'poster-640.webp']],
])('of a picture such as %s one size is taken along: %s', (name, chosen, sizes) => {
  const names = [
    '480.avif',
    '480.webp',
    '800.webp',
    '800.jpg',
    '1200.webp',
    'poster-640.webp',
    'poster-1280.webp',
    'poster-1280.jpg',
    'f-1.webp',
    'share.jpg',
  ];
  expect(chooseSize(name, names)).toEqual({ chosen, sizes });
});

it('packs of tiles are not sizes of one picture', () => {
  expect(chooseSize('f-1.webp', ['f-1.webp', 'f-2.webp'])).toBeUndefined();
});

it.each([
  ['/pagefind/names-vi.json', true],
  ['/pagefind/names-zh-hans.json', false],
  ['/pagefind/wasm.en.pagefind', false],
  ['/pagefind/pagefind.js', true],
  ['/pagefind/index/vi_123abc.pf_index', true],
])('the search in Vietnamese needs %s: %s', (path, expected) => {
  expect(servesLanguage(path, 'vi', ['vi', 'en', 'zh-hans'])).toBe(expected);
});

describe('a list of files', () => {
  const pack: Pack = {
    format: 1,
    id: 'vi/routes/r',
    title: 'R',
    rev: 'x',
    bytes: 0,
    pages: [],
    files: [
      { url: '/media/ab/800.webp', hash: 'a'.repeat(24), bytes: 10, sizes: ['480.avif'] },
      { url: '/media/cd/800.webp', hash: 'a'.repeat(24), bytes: 10 },
      { url: '/vi/', hash: 'b'.repeat(24), bytes: 5 },
    ],
  };

  it('answers other sizes of a picture with the one it has, in the same folder only', () => {
    expect(findPackFile(pack, '/media/ab/480.avif')?.url).toBe('/media/ab/800.webp');
    expect(findPackFile(pack, '/media/cd/480.avif')).toBeUndefined();
  });

  it('counts the same content once', () => {
    expect(packBytes(pack.files)).toBe(15);
  });

  it('is read back as it was', () => {
    expect(readPack(JSON.stringify(pack))).toEqual(pack);
  });

  it.each([
    ['the page of a captive portal', '<!doctype html><title>Login</title>'],
    ['another format', JSON.stringify({ ...pack, format: 2 })],
    [
      'an address elsewhere',
      JSON.stringify({ ...pack, files: [{ url: '//evil.example/x', hash: 'a'.repeat(24), bytes: 1 }] }),
    ],
    ['no hash', JSON.stringify({ ...pack, files: [{ url: '/x', hash: '', bytes: 1 }] })],
    ['null', 'null'],
  ])('is refused when it is %s', (_, text) => {
    expect(readPack(text)).toBeUndefined();
  });
});

it('of the list of all packs the good lines are kept, whatever stands beside them', () => {
  const good = { id: 'vi/routes/r', title: 'R', rev: 'x', bytes: 5, count: 1 };
  expect(readPackIndex(JSON.stringify([null, 7, { id: 'y', bytes: 'many' }, good]))).toEqual([good]);
  expect(readPackIndex('{}')).toEqual([]);
  expect(() => readPackIndex('<!doctype html>')).toThrow();
});

it('packs hold what their pages need and nothing of other places, and the same site gives the same bytes', async () => {
  const site = await loadSample();
  const folder = await mkdtemp(join(tmpdir(), 'diem-den-packs-'));
  const [language = 'vi'] = site.settings.languages;
  const [destination] = site.entries.destinations;
  const own = `${language}/destinations/${destination?.id}`;
  const page =
    '<link rel="stylesheet" href="/_astro/p.css"><img src="/media/aa/480.webp"><a href="/data/sites.json">';
  try {
    await writeOutputFiles(folder, [
      { path: `${own}/index.html`, text: `${page}{"key":"0123456789abcdef"}` },
      { path: `${language}/offline/index.html`, text: '<link rel="stylesheet" href="/_astro/p.css">' },
      { path: '_astro/p.css', text: 'a{src:url(/_astro/x-latin-1.woff2),url(/_astro/x-greek-1.woff2)}' },
      { path: '_astro/x-latin-1.woff2', text: 'latin' },
      { path: '_astro/x-greek-1.woff2', text: 'greek' },
      { path: 'media/aa/480.webp', text: 'small' },
      { path: 'media/aa/800.webp', text: 'right' },
      { path: 'media/bb/800.webp', text: 'of another page' },
      { path: 'media/0123456789abcdef/base.webp', text: 'base' },
      { path: 'media/0123456789abcdef/f-1.webp', text: 'first level' },
      { path: 'media/0123456789abcdef/f-2.webp', text: 'second level' },
      { path: 'data/sites.json', text: '[]' },
    ]);
    const first = await writePacks(site, folder);
    const text = await readFile(join(folder, 'packs', `${own}.json`), 'utf8');
    expect(readPack(text)?.files.map(({ url }) => url)).toEqual([
      '/_astro/p.css',
      '/_astro/x-latin-1.woff2',
      '/media/0123456789abcdef/base.webp',
      '/media/0123456789abcdef/f-1.webp',
      '/media/aa/800.webp',
      `/packs/${language}/codes.json`,
      `/${own}/`,
      `/${language}/offline/`,
    ]);
    expect(await writePacks(site, folder)).toEqual(first);
    expect(await readFile(join(folder, 'packs', `${own}.json`), 'utf8')).toBe(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
