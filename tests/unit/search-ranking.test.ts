import { describe, expect, test } from 'vitest';
import { searchMessages } from '../../src/i18n/search.ts';
import { foldText } from '../../src/model/fold-text.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import type { SearchRow } from '../../src/model/search-row.ts';
import { excerptParts } from '../../src/viewers/search/excerpt.ts';
import { editDistance, prepareNames, scoreNames } from '../../src/viewers/search/names.ts';
import { mergeScores } from '../../src/viewers/search/ranking.ts';
import {
  countChoices,
  filterRows,
  moveFocus,
  readSearch,
  searchToAddress,
} from '../../src/viewers/search/state.ts';
import { listTerms, mentions, undoTyping } from '../../src/viewers/search/terms.ts';

const row = (
  id: string,
  title: string,
  names: string[] = [],
  kind = 'Khác',
  collection = 'sites',
): SearchRow => ({
  id,
  url: `/vi/${collection}/${id}/`,
  title,
  names,
  kind,
});
const rows = [
  row('dong', 'Động Tiên Sơn', ['Tien Son Cave', '仙山洞', '띠엔선 동굴'], 'Hang động'),
  row('thac', 'Thác Tác Tình', ['Tac Tinh Waterfall', '达情瀑布'], 'Thác nước'),
  row('hoi', 'Lễ hội Động Tiên Sơn', [], 'Lễ hội', 'events'),
  row('nha', 'Homestay Tiên Sơn', [], 'Nghỉ', 'stays'),
];
const names = prepareNames(rows);
const rank = (query: string) => mergeScores(rows, scoreNames(names, query), new Map(), []);

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
  const order = mergeScores(rows, scoreNames(names, 'đèn màu'), new Map([['nha', 3.5]]), []);
  expect(order).toEqual(['nha']);
  const terms = [
    { scores: new Map([['thac', 2]]), pageCount: 4 },
    { scores: new Map<string, number>(), pageCount: 4 },
  ];
  expect(mergeScores(rows, new Map(), new Map(), terms)).toEqual(['thac']);
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
  ['ddoongj tieen sown', 'dong tien son'],
  ['tha1c ta1c ti2nh', 'thac tac tinh'],
  ['hu74u lie6n', 'huu lien'],
  ['thác', undefined],
  ['mien', undefined],
])('%s typed with the input method off means %s', (typed, meant) => {
  expect(undoTyping(typed)).toBe(meant);
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
    const search = { query: 'chợ & hang', kind: 'Hang động', destination: 'Bình Lư' };
    expect(readSearch(new URLSearchParams(searchToAddress(search)))).toEqual(search);
  });

  test('is nothing without a question, and never endless', () => {
    expect(searchToAddress({ query: '', kind: 'x', destination: '' })).toBe('');
    expect(readSearch(new URLSearchParams(`q=${'a'.repeat(5000)}&x=1`)).query).toHaveLength(120);
  });
});

test('a filter counts what it would show, and can always be taken back', () => {
  const hits = rows.map((found) => ({ row: { ...found, destination: found.id === 'thac' ? 'B' : 'A' } }));
  const search = { query: 'x', kind: '', destination: 'B' };
  expect(filterRows(hits, search).map((hit) => hit.row.id)).toEqual(['thac']);
  expect(countChoices(hits, search, 'kind')).toEqual([{ value: 'Thác nước', count: 1 }]);
  expect(countChoices(hits, { ...search, kind: 'Thác nước' }, 'destination')).toEqual([
    { value: 'B', count: 1 },
  ]);
  expect(countChoices([], search, 'destination')).toEqual([{ value: 'B', count: 0 }]);
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
