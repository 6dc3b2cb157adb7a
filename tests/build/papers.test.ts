import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const siteDir = inject('siteDir');
const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');
const linksOf = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, link]) => link ?? '');

describe('the newsletter of the demo', () => {
  it.each(['vi', 'en'])(
    'is a letter in %s without script, whose pictures and pages are on this site',
    (language) => {
      const html = read(`newsletter/${language}/ban-tin-1.html`);
      expect(html).not.toMatch(/<(?:script|style|link|form|iframe|object)\b|\son\w+=|javascript:/i);
      const addresses = linksOf(html, /(?:href|src)="([^"]*)"/g);
      expect(addresses.length).toBeGreaterThan(10);
      for (const address of addresses) {
        expect(address).toMatch(/^https:\/\/diem-den\.example\//);
        const path = new URL(address).pathname;
        expect([path, existsSync(join(siteDir, path, path.endsWith('/') ? 'index.html' : ''))]).toEqual([
          path,
          true,
        ]);
      }
      expect(Buffer.byteLength(html)).toBeLessThan(102_000); // a well-known mail service cuts longer letters off
    },
  );

  it.each(['vi', 'en'])('is a PDF in %s', (language) => {
    const bytes = readFileSync(join(siteDir, `newsletter/${language}/ban-tin-1.pdf`));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not written in languages it does not exist in, and its page leads to the letter that is there', () => {
    expect(existsSync(join(siteDir, 'newsletter/ko'))).toBe(false);
    for (const language of ['vi', 'en', 'ko'])
      for (const link of linksOf(
        read(`${language}/pages/ban-tin-1/index.html`),
        /href="(\/newsletter\/[^"]*)"/g,
      ))
        expect(existsSync(join(siteDir, link))).toBe(true);
  });

  it('may show its own looks under the headers of the site, and nothing else', () => {
    const rule = /\/newsletter\/\*\n((?: {2}.*\n)+)/.exec(read('_headers'))?.[1] ?? '';
    expect(rule).toContain("default-src 'none'; img-src 'self'; style-src 'unsafe-inline'");
  });
});

describe('the press page of the demo', () => {
  it('offers each picture as a file in full size, with its author and licence', () => {
    const html = read('en/pages/bao-chi/index.html');
    const items = html
      .slice(html.indexOf('class="press"'), html.indexOf('id="brand"'))
      .split('<li>')
      .slice(1);
    expect(items.length).toBeGreaterThanOrEqual(4);
    for (const item of items) {
      const file = /href="(\/media\/[^"]*press\.jpg)" download="([a-z0-9-]+\.jpg)"/.exec(item);
      expect(statSync(join(siteDir, file?.[1] ?? '')).size).toBeGreaterThan(20_000);
      expect(item).toContain('CC-BY-4.0');
      expect(item).toContain('Điểm Đến');
    }
  });

  it('offers the colours of the brand as files that are there', () => {
    const files = linksOf(read('vi/pages/bao-chi/index.html'), /(?:href|src)="(\/brand\/[^"]*)"/g);
    expect(files.length).toBe(5);
    for (const file of files) expect([file, existsSync(join(siteDir, file))]).toEqual([file, true]);
    expect(JSON.parse(read('brand/colours.json'))).toMatchObject({ brand: '#0b5d4a', accent: '#c8451b' });
  });
});

it('every table for businesses is there, with names and explanations of its columns', () => {
  const html = read('vi/pages/doanh-nghiep/index.html');
  const files = linksOf(html, /href="(\/data\/templates\/[^"]*)"/g);
  expect(files).toHaveLength(6);
  for (const file of files) expect(read(file).trimEnd().split('\r\n').length).toBeGreaterThanOrEqual(2);
});

it('a page with documents lists them all without script', () => {
  const html = read('vi/documents/index.html');
  expect(linksOf(html, /data-document="(\w+)"/g).toSorted()).toEqual([
    'legal',
    'plan',
    'plan',
    'plan',
    'plan',
    'report',
  ]);
});
