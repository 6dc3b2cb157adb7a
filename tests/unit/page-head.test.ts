import { beforeAll, describe, expect, test } from 'vitest';
import { listLanguageLinks, type PageMeta, planHead } from '../../src/layouts/page-meta.ts';
import type { Prepared } from '../../src/media/prepared.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { collectionPath, entryPath, PAGE_NAMES, pagePath } from '../../src/model/urls.ts';
import { entryMeta } from '../../src/pages/_view/entry.ts';
import { buildPageMeta } from '../../src/pages/_view/plain.ts';
import { entryOf, loadSample, prepareByHand } from './sample-site.ts';

const base = 'https://dulich.example';
let prepared: Prepared;
beforeAll(async () => {
  prepared = prepareByHand(await loadSample());
});
const metaOf = (language: PageMeta['language'], ref = 'sites/hang-mau') =>
  entryMeta(prepared, entryOf(prepared.site, ref), language);
const headOf = (meta: PageMeta) => planHead(meta, prepared.site.settings);

describe('a page that exists in its language', () => {
  test('is its own canonical address', () => {
    expect(headOf(metaOf('zh')).canonical).toBe(`${base}/zh/sites/hang-mau/`);
  });

  test('names every language it exists in, itself too, and the default language for everybody else', () => {
    expect(headOf(metaOf('en')).alternates).toEqual([
      { hreflang: 'vi', url: `${base}/vi/sites/hang-mau/` },
      { hreflang: 'en', url: `${base}/en/sites/hang-mau/` },
      { hreflang: 'zh-Hans', url: `${base}/zh/sites/hang-mau/` },
      { hreflang: 'ja', url: `${base}/ja/sites/hang-mau/` },
      { hreflang: 'ko', url: `${base}/ko/sites/hang-mau/` },
      { hreflang: 'x-default', url: `${base}/vi/sites/hang-mau/` },
    ]);
  });

  test('names the same alternates in every language, as search engines ask', () => {
    expect(headOf(metaOf('ja')).alternates).toEqual(headOf(metaOf('vi')).alternates);
  });

  test('may be found', () => {
    expect(headOf(metaOf('en')).noindex).toBe(false);
    expect(metaOf('en').search).toMatchObject({ kind: 'Places', destination: 'Thung lũng Mẫu' });
  });

  test('is listed in the search with a picture every browser knows', () => {
    expect(metaOf('en').search?.imageUrl).toBe('/media/0123456789abcdef/480.webp');
    expect(metaOf('vi').search?.aliases).toEqual(['Hang Thử']);
  });
});

describe('a page that falls back to the original', () => {
  test('points to the original, is kept out of search engines and offers no alternates', () => {
    expect(headOf(metaOf('fr'))).toMatchObject({
      canonical: `${base}/vi/sites/hang-mau/`,
      noindex: true,
      alternates: [],
    });
  });

  test('is not searched, because its words are not in the language of the search', () => {
    expect(metaOf('fr').search).toBeUndefined();
  });
});

test('a page that asks not to be indexed keeps its own address and offers no alternates', () => {
  const meta: PageMeta = { ...metaOf('en'), noindex: true };
  expect(headOf(meta)).toMatchObject({
    canonical: `${base}/en/sites/hang-mau/`,
    noindex: true,
    alternates: [],
  });
});

test('a page that lacks the default language has no x-default', () => {
  const { alternates } = headOf({ ...metaOf('en'), availableIn: ['en', 'fr'] });
  expect(alternates.map(({ hreflang }) => hreflang)).toEqual(['en', 'fr']);
});

test('the name of the site is that of the language, or else of the default language', () => {
  expect(headOf(metaOf('en')).siteName).toBe('Sample destination');
  expect(headOf(metaOf('ko')).siteName).toBe('Điểm đến mẫu');
});

describe('the language menu', () => {
  const links = (path: string) => listLanguageLinks({ ...metaOf('zh'), path }, prepared.site.settings);

  test('stays on the page, also where the page is not translated', () => {
    expect(links('/sites/hang-mau/').map(({ href }) => href)).toEqual(
      LANGUAGES.map((language) => `/${language}/sites/hang-mau/`),
    );
  });

  test('stays on the home page', () => {
    expect(links('/').map(({ href }) => href)).toEqual(LANGUAGES.map((language) => `/${language}/`));
  });

  test('names each language in itself and marks the one that is read', () => {
    expect(links('/')[2]).toEqual({ href: '/zh/', name: '简体中文', lang: 'zh-Hans', isCurrent: true });
    expect(links('/').filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });

  test('offers only what the site publishes, in its order', () => {
    const settings = { ...prepared.site.settings, languages: ['en', 'vi'] as const };
    const menu = listLanguageLinks(metaOf('en'), { ...settings, languages: [...settings.languages] });
    expect(menu.map(({ lang }) => lang)).toEqual(['en', 'vi']);
  });
});

describe('addresses', () => {
  test('begin with the language and end with a slash', () => {
    const addresses = [
      entryPath('fr', { collection: 'sites', id: 'hang-mau' }),
      collectionPath('zh', 'events'),
      pagePath('ja', ''),
      ...PAGE_NAMES.map((name) => pagePath('ko', name)),
    ];
    expect(addresses.slice(0, 4)).toEqual(['/fr/sites/hang-mau/', '/zh/events/', '/ja/', '/ko/map/']);
    expect(addresses.filter((address) => !/^\/[a-z]{2}\/(?:[a-z-]+\/){0,2}$/.test(address))).toEqual([]);
  });

  test('of a plain page lead to that page, with a title and a description', () => {
    for (const name of PAGE_NAMES) {
      const meta = buildPageMeta(prepared, name, 'en');
      expect(`/en${meta.path}`).toBe(pagePath('en', name));
      expect([meta.title, meta.description]).not.toContain('');
    }
  });
});
