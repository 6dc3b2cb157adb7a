import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/messages/en.ts';
import { fr } from '../../src/i18n/messages/fr.ts';
import { ja } from '../../src/i18n/messages/ja.ts';
import { ko } from '../../src/i18n/messages/ko.ts';
import { vi } from '../../src/i18n/messages/vi.ts';
import { zh } from '../../src/i18n/messages/zh.ts';
import { STATEMENTS } from '../../src/i18n/statements.ts';
import { formatDate, formatNumber, isMessageKey, translate } from '../../src/i18n/translate.ts';
import { COLLECTIONS } from '../../src/model/collections.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { entrySchemas, MODES, SITE_KINDS, THEMES } from '../../src/model/schemas/entries.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { makeSite } from './plate-site.ts';

const messages: Record<Language, Record<string, string>> = { vi, en, zh, ja, ko, fr };
const others = LANGUAGES.filter((language) => language !== 'vi');
const keys = Object.keys(vi);

describe.each(others)('the messages in %s', (language) => {
  test('have every key and no other, in the order of the Vietnamese ones', () => {
    expect(Object.keys(messages[language])).toEqual(keys);
  });

  test('have the same placeholders', () => {
    const different = keys.filter(
      (key) => `${placeholders(messages[language][key])}` !== `${placeholders(messages.vi[key])}`,
    );
    expect(different).toEqual([]);
  });

  test('are plain text of one line without spaces at the ends', () => {
    const odd = keys.filter((key) => {
      const text = messages[language][key] ?? '';
      return text === '' || text !== text.trim() || /[\n<>]/.test(text);
    });
    expect(odd).toEqual([]);
  });
});

test.each(['zh', 'ja', 'ko'] as const)('no message in %s was left in English', (language) => {
  const left = keys.filter((key) => messages[language][key] === messages.en[key]);
  expect(left).toEqual([]);
});

test.each([
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
] as const)('every message in %s is written in its script', (language, script) => {
  expect(keys.filter((key) => !script.test(messages[language][key] ?? ''))).toEqual([]);
});

test('Vietnamese is not left in the other languages, but for names', () => {
  const left = others.flatMap((language) =>
    keys.filter((key) =>
      /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u.test(stripNames(messages[language][key])),
    ),
  );
  expect(left).toEqual([]);
});

test('there is a word for every kind, theme, mode, fee and status that content may name', () => {
  const kinds = [
    ...SITE_KINDS,
    ...kindsOf('stays'),
    ...kindsOf('food'),
    ...kindsOf('facilities'),
    ...kindsOf('agencies'),
    ...kindsOf('notices'),
    ...kindsOf('stories'),
    ...kindsOf('services'),
    ...kindsOf('documents'),
    ...kindsOf('pages'),
  ];
  const fee = ['adult', 'child', 'group', 'vehicle'];
  const needed = [
    ...kinds.map((kind) => `kind_${kind}`),
    ...THEMES.map((theme) => `theme_${theme}`),
    ...MODES.map((mode) => `mode_${mode}`),
    ...fee.map((payer) => `fee_${payer}`),
    ...['open', 'planned', 'closed'].map((status) => `status_${status}`),
    ...['yes', 'limited', 'no'].map((answer) => `wheelchair_${answer}`),
    ...COLLECTIONS,
  ];
  expect(needed.filter((key) => !isMessageKey(key))).toEqual([]);
});

test('what every object has is not taken for a message', () => {
  expect(['toString', 'constructor', '__proto__', 'hasOwnProperty'].filter(isMessageKey)).toEqual([]);
});

describe('filling in', () => {
  test('puts values where the placeholders stand', () => {
    expect(translate('en', 'lunarDate', { day: 15, month: 1 })).toBe('day 15 of lunar month 1');
  });

  test('does not read the value for placeholders or patterns', () => {
    expect(translate('en', 'heroCallToAction', { name: '$& {name}' })).toContain('$& {name}');
  });

  test('leaves a placeholder without a value in sight', () => {
    expect(translate('en', 'kmAway')).toBe('{km} km away');
  });
});

describe('dates and numbers', () => {
  test.each([
    ['vi', '5 tháng 1, 2026'],
    ['en', 'January 5, 2026'],
    ['zh', '2026年1月5日'],
    ['ja', '2026年1月5日'],
    ['ko', '2026년 1월 5일'],
    ['fr', '5 janvier 2026'],
  ] as const)('in %s are written as its readers write them', (language, expected) => {
    expect(formatDate(language, '2026-01-05')).toBe(expected);
  });

  test('a day is the same day in every time zone', () => {
    expect(formatDate('en', '2026-12-31')).toBe('December 31, 2026');
  });

  test.each(['2026', '2026-03'])('%s stays as it is, because no day is known', (iso) => {
    expect(formatDate('fr', iso)).toBe(iso);
  });

  test('numbers have the separators of the language and two decimals at most', () => {
    expect(formatNumber('vi', 1234567.891)).toBe('1.234.567,89');
    expect(formatNumber('en', 1234567.891)).toBe('1,234,567.89');
  });
});

describe.each(['about', 'data', 'accessibility'] as const)('the page "%s"', (name) => {
  const outline = (language: Language) =>
    STATEMENTS[language][name].split('\n').flatMap((line) => /^(?:#+|-(?= ))/.exec(line)?.[0] ?? []);

  test.each(others)('has the same headings and lists in %s as in Vietnamese', (language) => {
    expect(outline(language)).toEqual(outline('vi'));
  });

  test.each(LANGUAGES)('has the same links in %s', (language) => {
    expect(linksOf(STATEMENTS[language][name])).toEqual(linksOf(STATEMENTS.vi[name]));
  });
});

test('the page about open data links to every file there is, once whatever its formats, and to no other', () => {
  const files = planOpenData(makeSite([])).map(({ path }) => `/${path}`);
  const others = files.filter((path) => !/\.csv$|s\.jsonld$|food\.jsonld$/.test(path));
  expect(linksOf(STATEMENTS.vi.data).toSorted()).toEqual([...others, '/data/destination.json'].toSorted());
});

function placeholders(text = ''): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

function stripNames(text = ''): string {
  return text.replaceAll(/Ô Quy Hồ|Lạng Sơn|Hà Tiên|Xứ Lạng/g, '');
}

function kindsOf(
  collection:
    | 'stays'
    | 'food'
    | 'facilities'
    | 'agencies'
    | 'notices'
    | 'stories'
    | 'services'
    | 'documents'
    | 'pages',
): readonly string[] {
  return entrySchemas[collection].shape.kind.options;
}

function linksOf(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
}
