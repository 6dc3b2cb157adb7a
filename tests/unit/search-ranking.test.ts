import { describe, expect, test } from 'vitest';
import { searchMessages } from '../../src/i18n/search.ts';
import { foldText } from '../../src/model/fold-text.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { editDistance } from '../../src/model/search/edit-distance.ts';
import { makeNameList } from '../../src/outputs/search-names.ts';
import { excerptParts } from '../../src/viewers/search/excerpt.ts';
import { makeNameEngine } from '../../src/viewers/search/name-engine.ts';
import { mergeScores } from '../../src/viewers/search/ranking.ts';
import {
  countChoices,
  filterRows,
  moveFocus,
  readSearch,
  type Search,
  searchToAddress,
  sortByDistance,
} from '../../src/viewers/search/state.ts';
import { listTerms, mentions } from '../../src/viewers/search/terms.ts';
import { source } from './search-source.ts';

const sources = [
  source(
    'dong',
    'Động Tiên Sơn',
    { en: 'Tien Son Cave', zh: '仙山洞', ko: '띠엔선 동굴' },
    { kinds: ['cave'] },
  ),
  source('thac', 'Thác Tác Tình', { en: 'Tac Tinh Waterfall', zh: '达情瀑布' }, { kinds: ['waterfall'] }),
  source('hoi', 'Lễ hội Động Tiên Sơn', {}, { family: 'event', kinds: ['festival'] }),
  source('nha', 'Homestay Tiên Sơn', {}, { family: 'stay', kinds: ['homestay', 'stay'] }),
];
const engine = makeNameEngine(makeNameList(sources, 'vi'));
const { rows } = engine;
const rank = (query: string) => engine.rank(query).ranked.map(({ row }) => row.id);
const NO_SEARCH: Search = { query: 'x', kind: '', destination: '', theme: '', isLiteral: false };

describe('a page is found first', () => {
  test.each([
    ['by its name', 'Động Tiên Sơn', 'dong'],
    ['without accents', 'dong tien son', 'dong'],
    ['with decomposed accents', 'Động Tiên Sơn'.normalize('NFD'), 'dong'],
    ['by its beginning', 'thac ta', 'thac'],
    ['without spaces', 'tactinh', 'thac'],
    ['by a part of its name, places before beds', 'tien son', 'dong'],
    ['with slips of the finger', 'thac tac tihn', 'thac'],
    ['by its name in another script', '仙山洞', 'dong'],
    ['by a name inside a question', '仙山洞门票多少钱', 'dong'],
    ['despite spaces set otherwise', '띠엔선동굴', 'dong'],
    ['by its kind and half a name', 'waterfall tac tinh', 'thac'],
    ['by its full name, though another name contains it', 'le hoi dong tien son', 'hoi'],
  ])('%s: %s', (_, query, id) => {
    expect(rank(query)[0]).toBe(id);
  });

  test('and nothing is found for a name unlike any other', () => {
    expect(rank('xyzxyzxyz')).toEqual([]);
    expect(rank('  ?!')).toEqual([]);
  });
});

test('words on a page lift it, also without a likeness in its name', () => {
  const ids = (terms: Parameters<typeof mergeScores>[3], whole = new Map<string, number>()) =>
    mergeScores([], rows, whole, terms).map(({ id }) => id);
  expect(ids([], new Map([['nha', 3.5]]))).toEqual(['nha']);
  const terms = [
    { scores: new Map([['thac', 2]]), pageCount: 4 },
    { scores: new Map<string, number>(), pageCount: 4 },
  ];
  expect(ids(terms)).toEqual(['thac']);
});

test.each([
  ['ab', 'ab', 0],
  ['tihn', 'tinh', 1],
  ['grote', 'grotte', 1],
  ['abc', 'xyz', undefined],
])('from %s to %s it takes %s slips', (a, b, expected) => {
  expect(editDistance(a, b, 2)).toBe(expected);
});

test.each([
  ['ĐỘNG  Tiên-Sơn!', 'dong tien son'],
  ['Đường Nguyễn', 'duong nguyen'],
  ['cœur d’Éden', 'coeur d eden'],
  ['ﾌｰｺｯｸ まつり', 'フーコック マツリ'],
  ['がき', 'ガキ'],
  ['한국어', '한국어'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test.each([
  ['야시장은 어디에 있나요', 'ko', ['야시장', '어디', '있나요']],
  ['琼山村住宿', 'zh-Hans', expect.arrayContaining(['住宿'])],
  ['hang', 'vi', []],
])('%s is asked word by word', (query, language, terms) => {
  expect(listTerms(query, language)).toEqual(terms);
});

test.each([
  ['Hang có thạch nhũ.', 'thach nhu', true],
  ['Les randonnées du col', 'randonnee', true],
  ['Apply for an e-visa first', 'evisa', true],
  ['门票很便宜', '门票多少钱', true],
  ['Quán ăn, quà', 'qqqqzzzz<b>', false],
])('%j mentions %j: %s', (text, query, expected) => {
  expect(mentions(text, query)).toBe(expected);
});

test('an excerpt is text with words found, whatever it looks like', () => {
  expect(excerptParts('a <mark>b</mark> <mark>c</mark> &lt;img src=x onerror=1&gt; & <i>d</i>')).toEqual([
    { text: 'a ', isMarked: false },
    { text: 'b c', isMarked: true },
    { text: ' <img src=x onerror=1> & <i>d</i>', isMarked: false },
  ]);
  expect(excerptParts('')).toEqual([]);
});

describe('a search in the address', () => {
  test('comes back as it was', () => {
    const search = {
      query: 'chợ & hang',
      kind: 'Hang động',
      destination: 'Bình Lư',
      theme: 'Thiên nhiên',
      isLiteral: true,
    };
    expect(readSearch(new URLSearchParams(searchToAddress(search)))).toEqual(search);
  });

  test('is nothing without a question, and never endless', () => {
    expect(searchToAddress({ ...NO_SEARCH, query: '', kind: 'x' })).toBe('');
    expect(readSearch(new URLSearchParams(`q=${'a'.repeat(5000)}&x=1`)).query).toHaveLength(120);
  });
});

test('a filter counts what it would show, and can always be taken back', () => {
  const hits = rows.map((found) => ({
    row: {
      ...found,
      kind: `k-${found.id}`,
      destination: found.id === 'thac' ? 'B' : 'A',
      themes: ['t', found.id],
    },
  }));
  const search = { ...NO_SEARCH, destination: 'B' };
  expect(filterRows(hits, search).map((hit) => hit.row.id)).toEqual(['thac']);
  expect(countChoices(hits, search, 'kind')).toEqual([{ value: 'k-thac', count: 1 }]);
  expect(countChoices(hits, { ...search, kind: 'k-thac' }, 'destination')).toEqual([
    { value: 'B', count: 1 },
  ]);
  expect(countChoices(hits, NO_SEARCH, 'theme')[0]).toEqual({ value: 't', count: 4 });
  expect(countChoices([], search, 'destination')).toEqual([{ value: 'B', count: 0 }]);
});

test('nearest first puts what has no place behind what has, in its order', () => {
  const at = (id: string, lat?: number) => ({
    row: { ...source(id, id), names: [], ...(lat !== undefined && { point: { lat, lng: 103 } }) },
  });
  const hits = [at('none'), at('far', 23), at('near', 22.1), at('other')];
  const order = sortByDistance(hits, { lat: 22, lng: 103 }).map(({ row }) => row.id);
  expect(order).toEqual(['near', 'far', 'none', 'other']);
});

test('arrow keys move between the box and the results and stop at the ends', () => {
  expect([moveFocus(-1, 1, 2), moveFocus(1, 1, 2), moveFocus(0, -1, 2), moveFocus(-1, -1, 2)]).toEqual([
    0, 1, -1, -1,
  ]);
});

test('every language has every text with the same placeholders', () => {
  const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const language of LANGUAGES) {
    for (const [key, text] of Object.entries(searchMessages('vi'))) {
      const other = Object.entries(searchMessages(language)).find(([name]) => name === key)?.[1] ?? '';
      expect([language, key, placeholders(other)]).toEqual([language, key, placeholders(text)]);
      expect(other).not.toBe('');
    }
  }
});
