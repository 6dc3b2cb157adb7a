import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles } from '../setup/site-files.ts';

const siteDir = inject('siteDir');
const files = listFiles(siteDir);
const read = (path: string) => readFileSync(join(siteDir, path), 'utf8');

describe('the form for editors in a built site', () => {
  test('is there with everything its page asks for', () => {
    const asked = [...read('admin/index.html').matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path);
    expect(asked).toContain('admin/admin.js');
    expect(asked.filter((path) => !files.includes(path ?? ''))).toEqual([]);
    expect(files).toContain('admin/config.vi.json');
    expect(files).toContain('admin/config.en.json');
  });

  test('is in no sitemap and no page of visitors links to it', () => {
    const pages = files.filter((path) => /\.(?:html|xml)$/.test(path) && !path.startsWith('admin/'));
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.filter((path) => read(path).includes('/admin/'))).toEqual([]);
  });

  test('is refused to search engines by robots.txt and by a header', () => {
    expect(read('robots.txt')).toContain('Disallow: /admin/');
    expect(read('_headers')).toMatch(/\/admin\/\*\n(?: {2}.*\n)*? {2}X-Robots-Tag: noindex/);
  });

  test('shares no script with visitors’ pages', () => {
    const scripts = files.filter((path) => path.startsWith('_astro/') && path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((path) => /sveltia/i.test(read(path)))).toEqual([]);
  });

  test('loads no font, script or picture from elsewhere', () => {
    const texts = files.filter((path) => /^admin\/.*\.(?:js|css)$/.test(path)).map(read);
    expect(texts.filter((text) => /@import\s+["']?https:|url\(["']?https:/.test(text))).toEqual([]);
  });

  test('stays below 5.5 MB', () => {
    const bytes = files
      .filter((path) => path.startsWith('admin/'))
      .map((path) => readFileSync(join(siteDir, path)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(5_500_000); // 5.1 MB on 2026-11-22, 1.4 of it the forms in two languages, each of which travels as 18 kB
  });
});
