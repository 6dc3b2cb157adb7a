import { describe, expect, test } from 'vitest';
import {
  adminPolicy,
  contentPolicy,
  headerContentPolicy,
  tileSource,
} from '../../src/model/content-policy.ts';
import { headersFor, parseHeaderRules, planHeaders } from '../../src/outputs/headers.ts';

const rules = parseHeaderRules(planHeaders()[0]?.text ?? '');

describe('the headers file', () => {
  test.each([
    ['/_astro/index.Ab3.css', 'public, max-age=31536000, immutable'],
    ['/media/0123456789abcdef/640.webp', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/vi/sites/hang-mau/', 'no-cache'],
    ['/Q/7K3F9PD/', 'no-cache'],
    ['/pagefind/pagefind.js', undefined],
  ])('lets %s be kept as %s', (path, expected) => {
    expect(headersFor(rules, path).get('Cache-Control')).toBe(expected);
  });

  test('never sets one header twice for a path, because hosts would join the values', () => {
    for (const path of [
      '/',
      '/404.html',
      '/_astro/a.js',
      '/media/a',
      '/Q/A/',
      '/zh/',
      '/fr/map/',
      '/embed/vi/',
    ]) {
      const names = rules
        .filter((rule) => headersFor([rule], path).size > 0)
        .flatMap((rule) => rule.headers.map(([name]) => name));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('protects every path', () => {
    const headers = headersFor(rules, '/anything/at/all.bin');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Permissions-Policy')).toContain('gyroscope=(self)');
    expect(headersFor(rules, '/vi/map/').get('Content-Security-Policy')).toBe(headerContentPolicy());
  });

  test('lets other websites frame the pages made for it, and no others', () => {
    const framed = (path: string) => headersFor(rules, path).get('Content-Security-Policy');
    expect(framed('/embed/vi/sites/hang-mau/')).toMatch(/; frame-ancestors \*$/);
    expect(framed('/vi/sites/hang-mau/')).toMatch(/; frame-ancestors 'self'$/);
    expect(framed('/embed/vi/sites/hang-mau/')).toContain("script-src 'self'");
  });

  test('stays within what hosts accept: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThan(100);
    expect(Math.max(...(planHeaders()[0]?.text ?? '').split('\n').map((line) => line.length))).toBeLessThan(
      2000,
    );
  });
});

describe('files that other websites read', () => {
  const rules = parseHeaderRules(planHeaders()[0]?.text ?? '');

  test.each([
    ['/data/sites.geojson', '*'],
    ['/data/models/sites/a/b/manifest.json', '*'],
    ['/media/0123456789abcdef/model.glb', '*'],
    ['/vi/', undefined],
    ['/admin/', undefined],
    ['/sw.js', undefined],
    ['/Q/A/', undefined],
  ])('%s says who may read it: %s', (path, expected) => {
    expect(headersFor(rules, path).get('Access-Control-Allow-Origin')).toBe(expected);
  });
});

describe('the headers of a site with a form for editors', () => {
  const policy = adminPolicy({ connect: [], images: [] });
  const withForm = parseHeaderRules(planHeaders([], policy)[0]?.text ?? '');

  test('give the form its own policy alone, and keep it out of search engines', () => {
    const headers = headersFor(withForm, '/admin/');
    expect(headers.get('Content-Security-Policy')).toBe(`${policy}; frame-ancestors 'none'`);
    expect(headers.get('X-Robots-Tag')).toBe('noindex');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each([
    '/',
    '/404.html',
    '/vi/',
    '/fr/sites/a/',
    '/Q/A/',
    '/_astro/a.js',
    '/media/a/b.jpg',
    '/pagefind/a.js',
  ])('leave visitors’ policy on %s, once', (path) => {
    expect(headersFor(withForm, path).get('Content-Security-Policy')).toBe(headerContentPolicy());
  });

  test('name every pattern once', () => {
    const patterns = withForm.map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe('the content policy', () => {
  test('is the same in pages and headers but for framing, which only a header may state', () => {
    expect(headerContentPolicy()).toBe(`${contentPolicy()}; frame-ancestors 'self'`);
  });

  test('allows no inline code and no other origin', () => {
    expect(contentPolicy()).not.toMatch(/unsafe-inline|'unsafe-eval'|https:|\*/);
  });

  test('lets in the tiles the owner listed, as pictures only', () => {
    const policy = contentPolicy([tileSource('https://{s}.tiles.example/{z}/{x}/{y}.png?key=1')]);
    expect(policy).toContain("img-src 'self' data: blob: https://*.tiles.example;");
    expect(policy.match(/tiles\.example/g)).toHaveLength(1);
  });
});

test('a headers file is read as hosts read it', () => {
  const text = '# note\n/a/*\n  X-One: 1: still one \n\nnonsense\n/a/b\r\n\tX-Two: 2\r\n  X-One: 2\n';
  const parsed = parseHeaderRules(text);
  expect(headersFor(parsed, '/a/b')).toEqual(
    new Map([
      ['X-One', '1: still one, 2'],
      ['X-Two', '2'],
    ]),
  );
  expect(headersFor(parsed, '/b')).toEqual(new Map());
});
