import { expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-fs.ts';
import { createDiagnostic, describe } from '../../src/model/diagnostics.ts';
import { translationSource } from '../../src/model/translation-source.ts';
import { FIXTURES } from './check-fixtures.ts';

it('keeps a translation fresh when white space, Unicode form or the order of keys change', () => {
  const before = translationSource({ title: 'Động A', summary: 'Một  câu.' }, 'Bài\nviết.\n');
  expect(before).toMatch(/^[0-9a-f]{12}$/);
  expect(translationSource({ summary: 'Một câu.', title: 'Động A'.normalize('NFD') }, ' Bài viết.')).toBe(
    before,
  );
});

it('makes a translation stale when a word or the text changes', () => {
  const before = translationSource({ title: 'Động A' }, 'Bài viết.');
  expect(translationSource({ title: 'Động B' }, 'Bài viết.')).not.toBe(before);
  expect(translationSource({ title: 'Động A' }, 'Bài khác.')).not.toBe(before);
});

it('marks the stale translation in the site', async () => {
  const { site } = await loadContent(`${FIXTURES}/tr-stale`);
  expect(site?.byRef.get('sites/dong-a')?.translations.en?.status).toBe('stale');
  expect(site?.byRef.get('sites/dong-a')?.translations.vi?.status).toBe('original');
});

it.each<[key: string, en: string, vi: string]>([
  ['summary', 'Translate "summary", or', 'Dịch "summary", hoặc'],
  ['text', 'Translate the article, or', 'Dịch bài viết, hoặc'],
])('names missing words by key, and the article, which has none: %s', (key, en, vi) => {
  const found = createDiagnostic('TR-KEY', { path: 'index.en.md', line: 1, column: 1, length: 1 }, { key });
  expect(describe(found, 'en').hint).toContain(en);
  expect(describe(found, 'vi').hint).toContain(vi);
});
