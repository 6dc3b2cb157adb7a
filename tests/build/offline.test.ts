import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { codePlacesAddress, readCodePlaces } from '../../src/model/offline-codes.ts';
import { type PackSummary, readPack } from '../../src/model/offline-pack.ts';
import { headersFor, parseHeaderRules } from '../../src/outputs/headers.ts';
import { listFiles, readPage, transferBytes } from '../setup/site-files.ts';

/** Bytes as transferred, brotli. Set 2026-11-22: measured 3,140, 260, 400 and 1,860. */
const BUDGETS = { worker: 3_600, registration: 350, block: 500, panel: 2_300 };

const siteDir = inject('siteDir');
const scripts = listFiles(join(siteDir, '_astro')).filter((name) => name.endsWith('.js'));

describe('what use without network costs', () => {
  it('the worker is small', () => {
    expect(transferBytes(siteDir, 'sw.js')).toBeLessThanOrEqual(BUDGETS.worker);
  });

  it.each([
    ['the registration, on every page', 'serviceWorker.register', BUDGETS.registration],
    ['the block before it comes into sight', 'take-along', BUDGETS.block],
    ['what fills the block', 'diemden:packs', BUDGETS.panel],
  ])('%s', (_, mark, budget) => {
    const sizes = scripts
      .filter((name) => readFileSync(join(siteDir, '_astro', name), 'utf8').includes(mark))
      .map((name) => transferBytes(siteDir, `_astro/${name}`));
    expect(sizes.length).toBeGreaterThan(0);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(budget);
  });
});

describe('the lists of what can be taken along', () => {
  const index: PackSummary[] = JSON.parse(readFileSync(join(siteDir, 'packs/vi/index.json'), 'utf8'));

  it('offer every destination and route', () => {
    const pages = listFiles(join(siteDir, 'vi')).filter((file) =>
      /^(?:destinations|routes)\/[^/]+\/index\.html$/.test(file),
    );
    expect(index.map(({ id }) => `${id.slice(3)}/index.html`).sort()).toEqual(pages);
  });

  it('name the very bytes of the site', () => {
    const wrong = index.flatMap(({ id }) => {
      const pack = readPack(readFileSync(join(siteDir, `packs/${id}.json`), 'utf8'));
      return (pack?.files ?? []).filter(({ url, hash, bytes }) => {
        const content = readFileSync(join(siteDir, url.endsWith('/') ? `${url}index.html` : url));
        return (
          content.length !== bytes || !createHash('sha256').update(content).digest('hex').startsWith(hash)
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  it('hold the code pages, the search and the first level of views and models of a destination', () => {
    const pack = readPack(readFileSync(join(siteDir, 'packs/vi/destinations/binh-lu.json'), 'utf8'));
    const urls = pack?.files.map(({ url }) => url) ?? [];
    for (const needed of [
      /^\/Q\/77HP2DZ\/$/,
      /^\/pagefind\/names-vi\.json$/,
      /\/base\.webp$/,
      /\/first\.glb\.gz$/,
      /\.mp3$/,
      /basemap\.json$/,
    ])
      expect(
        urls.some((url) => needed.test(url)),
        `${needed}`,
      ).toBe(true);
    expect(urls.filter((url) => /\/high\.glb\.gz$|\/[frblud]-[2-9]\.webp$|names-en/.test(url))).toEqual([]);
  });
});

it.each(['vi', 'en', 'zh', 'ja', 'ko', 'fr'] as const)(
  'every code whose place is in a pack in %s has its page there, and every other is named in the list that comes with it',
  (language) => {
    const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');
    const index: PackSummary[] = JSON.parse(read(`packs/${language}/index.json`));
    const places = readCodePlaces(read(codePlacesAddress(language))) ?? [];
    const codes = read('Q/codes.txt').split('\n').filter(Boolean);
    expect(places.flatMap((place) => place.codes).sort()).toEqual(codes);
    for (const { id } of [...index, { id: `${language}/shell` }]) {
      const urls = new Set(readPack(read(`packs/${id}.json`))?.files.map(({ url }) => url));
      expect(urls.has(codePlacesAddress(language)), id).toBe(true);
      for (const { url, packs, codes: own } of places) {
        expect(urls.has(url), `${url} in ${id}`).toBe(packs.includes(id));
        for (const code of own) expect(urls.has(`/Q/${code}/`), `${code} in ${id}`).toBe(packs.includes(id));
      }
    }
  },
);

it('the worker and the lists are asked for anew every time', () => {
  const rules = parseHeaderRules(readFileSync(join(siteDir, '_headers'), 'utf8'));
  for (const path of ['/sw.js', '/packs/vi/index.json'])
    expect(headersFor(rules, path).get('Cache-Control'), path).toBe('no-cache');
});

it('the site can be installed in every language, with icons of the sizes it says', async () => {
  for (const language of ['vi', 'en', 'zh', 'ja', 'ko', 'fr']) {
    const link = /<link rel="manifest" href="([^"]+)"/.exec(readPage(siteDir, `/${language}/`))?.[1] ?? '';
    const app = JSON.parse(readFileSync(join(siteDir, link), 'utf8'));
    expect(app).toMatchObject({ id: '/', start_url: `/${language}/`, scope: '/', display: 'standalone' });
    expect(app.icons.some(({ purpose }: { purpose: string }) => purpose === 'maskable')).toBe(true);
    for (const { src, sizes } of app.icons) {
      const { width, height } = await sharp(join(siteDir, src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  }
  expect(existsSync(join(siteDir, 'app/icon-180.png'))).toBe(true);
});
