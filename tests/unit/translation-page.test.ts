import { describe, expect, test } from 'vitest';
import { translationMessages } from '../../src/i18n/translation-status.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { listPageNames } from '../../src/model/urls.ts';
import { buildEntryView } from '../../src/pages/_view/entry.ts';
import { buildStatusMeta, buildStatusView } from '../../src/pages/_view/translations.ts';
import { entryOf, loadSample, prepareByHand } from './sample-site.ts';

const words = (status: string, more = '') =>
  `---\ntitle: Mau Cave\nstatus: ${status}\n${more}---\n\nA cave.\n`;
const STALE = 'source: "000000000000"\n';

const site = await loadSample({
  'sites/hang-mau/index.en.md': words('reviewed'),
  'sites/hang-mau/index.ja.md': words('machine', STALE),
  'sites/hang-mau/index.ko.md': words('draft'),
  'sites/hang-mau/index.fr.md': words('reviewed', STALE),
  'destinations/thung-lung/index.en.md': words('machine'),
});
const prepared = prepareByHand(site);
const total = [...site.byRef].length;

describe('the page about the translations', () => {
  const english = buildStatusView(prepared, 'en');

  test('counts every entry once for every language that is translated into', () => {
    expect(english.columns.map(({ name }) => name)).toEqual([
      'English',
      '简体中文',
      '日本語',
      '한국어',
      'Français',
    ]);
    const sums = english.columns.map((_, at) =>
      english.counts.reduce((sum, row) => sum + (row.numbers[at] ?? 0), 0),
    );
    expect(sums).toEqual(english.columns.map(() => total));
    expect(english.counts.map(({ name, numbers }) => [name, numbers[0]])).toEqual([
      ['Approved by a person', 1],
      ['In progress', 0],
      ['Machine translation, read by nobody yet', 1],
      ['The original has changed since', 0],
      ['Not translated', total - 2],
    ]);
  });

  test('lists what is least finished first, with links to pages of this language', () => {
    expect(english.rows).toHaveLength(total);
    expect(english.rows.slice(-2)).toEqual([
      {
        title: 'Mau Cave',
        lang: undefined,
        href: '/en/destinations/thung-lung/',
        kind: 'Destination',
        state: 'Machine translation, read by nobody yet',
      },
      {
        title: 'Mau Cave',
        lang: undefined,
        href: '/en/sites/hang-mau/',
        kind: 'Cave',
        state: 'Approved by a person',
      },
    ]);
    expect(english.rows[0]).toMatchObject({ lang: 'vi', state: 'Not translated' });
  });

  test('says of a machine translation that it is old, too', () => {
    const cave = (language: 'ja' | 'fr') =>
      buildStatusView(prepared, language).rows.find(({ href }) => href.endsWith('hang-mau/'));
    expect(cave('ja')?.state).toBe('機械翻訳で、その後原文が変更された');
    expect(cave('fr')?.state).toBe('L’original a changé depuis');
  });

  test('of the original lists nothing and says so', () => {
    const view = buildStatusView(prepared, 'vi');
    expect([view.rows, view.columns.length]).toEqual([[], 5]);
    expect(view.lead).toContain('bản gốc');
  });

  test('names languages as a sentence of its own language does', () => {
    expect(buildStatusView(prepared, 'fr').lead).toContain('en vietnamien');
    expect(english.here).toBe('Every entry in English');
  });

  test('stays small on a site of thousands of entries', () => {
    const many = Array.from({ length: 700 }, (_, at) => ({
      ...entryOf(site, 'sites/hang-mau'),
      id: `hang-${at}`,
    }));
    const big = { ...prepared, site: { ...site, entries: { ...site.entries, sites: many } } };
    const view = buildStatusView(big as typeof prepared, 'en'); // the entries are sites, which copying does not tell
    expect(view.rows).toHaveLength(500);
    expect(view.more).toMatch(/^2\d\d more entries/);
  });

  test('is kept out of search engines', () => {
    expect(buildStatusMeta(prepared, 'en')).toMatchObject({ path: '/translations/', noindex: true });
  });

  test('is offered where there is more than one language', () => {
    expect(listPageNames(['vi', 'en'])).toContain('translations');
    expect(listPageNames(['vi'])).not.toContain('translations');
  });

  test.each(LANGUAGES)('has all its texts in %s, with their placeholders', (language) => {
    const [own, vi] = [translationMessages(language), translationMessages('vi')];
    expect(Object.keys(own)).toEqual(Object.keys(vi));
    const marks = ['here', 'more'] as const;
    expect(marks.map((key) => own[key].match(/\{\w+\}/g))).toEqual(
      marks.map((key) => vi[key].match(/\{\w+\}/g)),
    );
    expect(Object.values(own).filter((text) => text === '' || /[<>\n]/.test(text))).toEqual([]);
  });
});

describe('the notice on a page of an entry', () => {
  const notices = (language: 'en' | 'zh' | 'ja' | 'ko' | 'fr') =>
    buildEntryView(prepared, entryOf(site, 'sites/hang-mau'), language).notices;

  test('is missing where a person approved the translation', () => {
    expect(notices('en')).toEqual([]);
  });

  test.each([
    ['ko', ['번역을 다듬는 중입니다. 원문: Tiếng Việt.']],
    ['fr', ['L’original a changé depuis cette traduction. Original : Tiếng Việt.']],
    [
      'ja',
      [
        '機械翻訳です。まだ人の目で確認されていません。原文：Tiếng Việt。',
        '翻訳後に原文が変更されています。原文：Tiếng Việt。',
      ],
    ],
    ['zh', ['机器翻译，尚未经人工审阅。原文：Tiếng Việt。']],
  ] as const)('in %s says all there is to say', (language, expected) => {
    expect(notices(language).map(({ text }) => text)).toEqual(expected);
  });

  test('links to the original once', () => {
    expect(notices('ja').map(({ href }) => href)).toEqual([undefined, '/vi/sites/hang-mau/']);
  });
});
