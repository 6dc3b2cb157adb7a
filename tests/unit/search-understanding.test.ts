import { describe, expect, test } from 'vitest';
import { SEARCH_LEXICON } from '../../src/i18n/search-lexicon/lexicon.ts';
import { foldText } from '../../src/model/fold-text.ts';
import { LANGUAGES, type Language } from '../../src/model/languages.ts';
import { compileLexicon, packLexicon } from '../../src/model/search/compile-lexicon.ts';
import { loosen } from '../../src/model/search/loosen.ts';
import { accentKey, compareAccents, listTypedAccents } from '../../src/model/search/normalise.ts';
import { readHangulKeys, undoVietnameseKeys } from '../../src/model/search/repair-typing.ts';
import { prepareTags, tagConcepts } from '../../src/model/search/tag-concepts.ts';
import { understandQuery } from '../../src/model/search/understand-query.ts';
import { listCharacterForms, romaniseName } from '../../src/outputs/search-aliases.ts';
import { makeNameList } from '../../src/outputs/search-names.ts';
import { makeNameEngine } from '../../src/viewers/search/name-engine.ts';
import { judgeReading } from '../../src/viewers/search/readings.ts';
import { source } from './search-source.ts';

const understand = (query: string, language: Language) =>
  understandQuery(query, compileLexicon(packLexicon(SEARCH_LEXICON, language)), (word) => NAMES.has(word));

const NAMES = new Set(['tien', 'son', 'tam', 'thanh', 'chu', 'va']);

describe('a question is understood', () => {
  test.each<[string, Language, string[], string]>([
    ['giá vé động tiên sơn', 'vi', ['cave', 'ticket'], 'tien son'],
    ['đi tam thanh như thế nào', 'vi', [], 'tam thanh'],
    ['chỗ ngủ lại chu va', 'vi', ['stay'], 'chu va'],
    ['where is the nearest toilet', 'en', ['directions', 'nearby', 'toilet'], ''],
    ['三清洞门票多少钱', 'zh', ['cave', 'ticket'], '三清'],
    ['滝への行き方', 'ja', ['directions', 'waterfall'], ''],
    ['봄에 열리는 축제가', 'ko', ['festival', 'spring'], ''],
    ['distributeur de billets', 'fr', ['money'], ''],
    ['waterf', 'en', ['waterfall'], ''],
    ['citidel', 'en', ['citadel'], ''],
  ])('%s (%s)', (query, language, concepts, rest) => {
    const found = understand(query, language);
    expect(found.concepts.map(({ id }) => id).sort()).toEqual(expect.arrayContaining(concepts));
    expect(found.rest).toBe(rest);
  });

  test('accents that were typed decide what a word means', () => {
    const ids = (query: string) => understand(query, 'vi').concepts.map(({ id }) => id);
    expect(ids('động')).toContain('cave');
    expect(ids('đông')).not.toContain('cave');
    expect(ids('tầm thanh')).not.toContain('swimming');
  });
});

test.each([
  ['hoà bình', 'hòa bình'],
  ['thuỷ', 'thủy'],
  ['Động Tiên Sơn', 'Động Tiên Sơn'.normalize('NFD')],
])('%s and %s are spelled the same', (a, b) => {
  expect(accentKey(a)).toBe(accentKey(b));
});

test.each([
  ['dong tien son', 0],
  ['động tien son', 0],
  ['đông tien son', 0],
  ['đồng tien son', 1],
  ['đồng tiên son', 0.5],
])('%s contradicts Động Tiên Sơn by %s', (typed, wrong) => {
  const asked = listTypedAccents(accentKey(typed).split(' '));
  expect(asked.length === 0 ? 0 : compareAccents(asked, accentKey('Động Tiên Sơn').split(' '))).toBe(wrong);
});

test.each([
  ['miến giong', 'miến dong'],
  ['fu kwok', 'phu quoc'],
  ['ティエン・ソン', 'ティエンソン'],
  ['フーコク', 'フーコック'],
  ['티엔선', '띠엔선'],
])('%s sounds like %s', (a, b) => {
  expect(loosen(foldText(a))).toBe(loosen(foldText(b)));
});

test.each([
  ['ddoongj tieen sown', 'dong tien son'],
  ['leex hooij gaauf taof', 'le hoi gau tao'],
  ['tha1c ta1c ti2nh', 'thac tac tinh'],
  ['hu74u lie6n', 'huu lien'],
  ['thác', undefined],
])('%s typed with the input method off means %s', (typed, meant) => {
  expect(undoVietnameseKeys(typed)).toBe(meant);
});

test.each([
  ['vhrvh', '폭포'],
  ['ehdrnf', '동굴'],
  ['qlsfm', '빈르'],
  ['waterfall', undefined],
])('%s on a Korean keyboard is %s', (typed, meant) => {
  expect(readHangulKeys(typed)).toBe(meant);
});

test.each<[string, Language, string]>([
  ['五指山', 'zh', 'wu zhi shan'],
  ['マウソン山', 'ja', 'mauson san'],
  ['Mẫu Sơn', 'vi', ''],
])('%s is read in Latin letters', (name, language, roman) => {
  expect(romaniseName(name, language)[0] ?? '').toBe(roman);
});

test('traditional characters lead to those of the texts, and only to those', () => {
  const forms = listCharacterForms(['谅山', '富国岛'], 'zh');
  expect(forms).toMatchObject({ 諒: '谅', 國: '国', 島: '岛' });
  expect(forms).not.toHaveProperty('鴨');
});

test('a text is tagged with what it is about, title before text', () => {
  const tags = prepareTags(SEARCH_LEXICON, 'vi');
  const page = {
    title: 'Chợ đêm Kỳ Lừa',
    text: 'Có nhà sàn. Nhà sàn đẹp, gần thác nước.',
    kinds: ['market'],
  };
  expect(tagConcepts(tags, page)).toMatchObject({ nightmarket: 3, stilthouse: 2, waterfall: 1, market: 4 });
});

describe('names of one place lead to it', () => {
  const engine = (language: Language) =>
    makeNameEngine(
      makeNameList(
        [
          source(
            'binh-lu',
            'Bình Lư',
            { en: 'Binh Lu', zh: '平庐', ja: 'ビンルー', ko: '빈르' },
            { family: 'destination', aliases: ['Huyện Tam Đường'] },
          ),
          source('mau-son', 'Khu du lịch Mẫu Sơn', {
            en: 'Mau Son Mountain',
            zh: '母山旅游区',
            ja: 'マウソン山',
          }),
        ],
        language,
      ),
    );
  test.each<[string, Language, string]>([
    ['huyện Tam Đường', 'vi', 'binh-lu'],
    ['tam duong', 'en', 'binh-lu'],
    ['Mẫu Sơn', 'ko', 'mau-son'],
    ['mushan', 'zh', 'mau-son'],
    ['mausonsan', 'ja', 'mau-son'],
    ['母山', 'fr', 'mau-son'],
  ])('%s on a page in %s', (query, language, id) => {
    expect(engine(language).rank(query).ranked[0]?.row.id).toBe(id);
  });

  test('what was read otherwise than typed is said, and can be taken back', () => {
    const { rank } = engine('vi');
    expect(judgeReading('ma6u4 so7n', rank('ma6u4 so7n'))).toEqual({
      kind: 'repaired',
      text: 'Khu du lịch Mẫu Sơn',
    });
    expect(rank('ma6u4 so7n', true).isRepaired).toBe(false);
    expect(judgeReading('mẫu', rank('mẫu'))).toEqual({ kind: 'as-typed' });
    expect(judgeReading('binh lw', rank('binh lw')).kind).not.toBe('repaired');
  });
});

test('every concept has words in every language, each once', () => {
  for (const group of Object.values(SEARCH_LEXICON.groups)) {
    for (const [id, words] of Object.entries(group)) {
      for (const language of LANGUAGES) {
        const list = words[language].split('|');
        expect([id, language, list.filter((word) => word.trim() === '' || word !== word.trim())]).toEqual([
          id,
          language,
          [],
        ]);
        expect([id, language, list.length - new Set(list).size]).toEqual([id, language, 0]);
        expect(words[language]).toBe(words[language].normalize('NFC'));
      }
    }
  }
});
