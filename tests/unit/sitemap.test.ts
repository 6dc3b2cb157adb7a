import { describe, expect, test } from 'vitest';
import { planSitemap, readPageAlternates } from '../../src/outputs/sitemap.ts';

const base = 'https://dulich.example';
const page = (id: number) => ({ url: `${base}/vi/sites/s${id}/`, alternates: [] });

test('every language of a page has its own entry with all alternates', () => {
  const alternates = [
    { hreflang: 'vi', url: `${base}/vi/` },
    { hreflang: 'zh-Hans', url: `${base}/zh/` },
    { hreflang: 'x-default', url: `${base}/vi/` },
  ];
  const [file, ...more] = planSitemap(
    [
      { url: `${base}/vi/`, alternates, lastmod: '2026-05-01' },
      { url: `${base}/zh/`, alternates },
    ],
    base,
  );
  expect(more).toEqual([]);
  expect(file?.path).toBe('sitemap.xml');
  const links = alternates
    .map((a) => `<xhtml:link rel="alternate" hreflang="${a.hreflang}" href="${a.url}"/>\n`)
    .join('');
  expect(file?.text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
      `<url>\n<loc>${base}/vi/</loc>\n<lastmod>2026-05-01</lastmod>\n${links}</url>\n` +
      `<url>\n<loc>${base}/zh/</loc>\n${links}</url>\n</urlset>\n`,
  );
});

test('addresses are escaped for XML', () => {
  const [file] = planSitemap(
    [{ url: `${base}/?a=1&b='2'`, alternates: [{ hreflang: '"<', url: `${base}/?a&b` }] }],
    base,
  );
  expect(file?.text).toContain('<loc>https://dulich.example/?a=1&amp;b=&#39;2&#39;</loc>');
  expect(file?.text).toContain('hreflang="&quot;&lt;" href="https://dulich.example/?a&amp;b"');
});

test('50,001 pages become two files and an index, because crawlers refuse longer ones', () => {
  const files = planSitemap(
    Array.from({ length: 50_001 }, (_, id) => page(id)),
    base,
  );
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(files.map(({ text }) => text.match(/<loc>/g)?.length)).toEqual([2, 50_000, 1]);
  expect(files[0]?.text).toContain(`<loc>${base}/sitemap-2.xml</loc>`);
  expect(files[2]?.text).toContain('/s50000/');
});

test('files are split by size too', () => {
  const files = planSitemap([page(1), page(2), page(3)], base, { pages: 100, sizeBytes: 130 });
  expect(files).toHaveLength(3);
});

test('a site without pages has an empty sitemap', () => {
  expect(planSitemap([], base)).toHaveLength(1);
});

describe('what a finished page says about itself', () => {
  const html = (extra: string) =>
    `<!doctype html><html><head><link rel="canonical" href="${base}/vi/?a=1&#38;b"><link href="${base}/vi/" hreflang="vi" rel="alternate">` +
    `<link rel="alternate" hreflang="x-default" href="${base}/vi/">${extra}</head><body><link rel="canonical" href="x"></body></html>`;

  test('is its canonical address and its alternates', () => {
    expect(readPageAlternates(html(''))).toEqual({
      url: `${base}/vi/?a=1&b`,
      alternates: [
        { hreflang: 'vi', url: `${base}/vi/` },
        { hreflang: 'x-default', url: `${base}/vi/` },
      ],
    });
  });

  test('may be that it must not be indexed', () => {
    expect(readPageAlternates(html('<meta name="robots" content="noindex">'))).toBeUndefined();
    expect(readPageAlternates('<html><head></head><body></body></html>')).toBeUndefined();
  });
});
