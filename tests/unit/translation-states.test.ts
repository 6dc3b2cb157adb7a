import { afterEach, describe, expect, it } from 'vitest';
import { formatTranslations } from '../../src/content/report-translations.ts';
import { countWords } from '../../src/model/count-words.ts';
import { isParallel, splitBlocks } from '../../src/model/markdown-blocks.ts';
import {
  fingerprintParts,
  formatSourceFields,
  listChanges,
  parseSourceFields,
  SOURCE_FIELDS,
} from '../../src/model/source-fields.ts';
import { listSourceParts } from '../../src/model/source-parts.ts';
import { fingerprint } from '../../src/model/translation-source.ts';
import type { TranslationFolder } from './translation-folder.ts';
import { ENGLISH, makeSample, ORIGINAL, VI } from './translation-sample.ts';

let folder: TranslationFolder | undefined;
afterEach(() => folder?.remove());

describe('Markdown is cut into blocks', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    ['one', ['one']],
    ['one\ntwo\n\n\nthree\n', ['one\ntwo', 'three']],
    ['one\r\ntwo\r\n \r\nthree', ['one\ntwo', 'three']],
    ['## A\ntext', ['## A\ntext']],
    ['```\na\n\nb\n```\n\nc', ['```\na\n\nb\n```', 'c']],
    ['~~~\n```\n\n~~~\n\nc', ['~~~\n```\n\n~~~', 'c']],
    ['```\nnever closed\n\nb', ['```\nnever closed\n\nb']],
    ['  indented\n\n    code', ['  indented', '    code']],
  ])('%j', (text, expected) => {
    expect(splitBlocks(text).map((block) => block.text)).toEqual(expected);
  });

  it('whose offsets lead back to the text', () => {
    const text = '\n\na\r\nb\r\n\r\n## c\r\n';
    expect(splitBlocks(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a\r\nb', '## c']);
  });

  it.each([
    ['a\n\n## b', 'x\n\n## y', true],
    ['a\n\n## b', 'x\n\n### y', false],
    ['- a', '* b', true],
    ['1. a', '- b', false],
    ['a', 'b\n\nc', false],
  ])('%j and %j stand for each other: %s', (a, b, expected) => {
    expect(isParallel(splitBlocks(a), splitBlocks(b))).toBe(expected);
  });
});

describe('words are counted as somebody who translates would', () => {
  it.each([
    ['Hang nằm dưới núi.', 4],
    ['Hang[^ke-hoach] – xem [chợ phiên](sites/cho).', 4],
    ['# Tiêu đề', 2],
    ['400 nhà', 2],
    ['', 0],
    ['石灰岩の洞窟', 6],
    ['한국어 문장입니다.', 2],
  ])('%j: %i', (text, expected) => {
    expect(countWords(text)).toBe(expected);
  });
});

describe('fingerprints of the texts', () => {
  const parts = listSourceParts(
    { title: 'A', highlights: ['một', 'hai', 'ba'], alt: { main: 'Hình' } },
    'Đoạn một.\n\nĐoạn hai.\n',
  );
  const line = formatSourceFields(fingerprintParts(parts));

  it('stand in one line that is read again and that YAML takes for plain text', () => {
    expect(line).toMatch(SOURCE_FIELDS);
    expect(line.replace(/ [bcdfghjklmnpqrstvwxz]{4}(?![a-z])/g, ' ....')).toBe(
      'title ...., highlights .... .... ...., alt.main ...., text .... ....',
    );
    expect(listChanges(parseSourceFields(line), parts)).toEqual([]);
  });

  it('do not change with white space or Unicode form, and never spell a number or a word', () => {
    expect(fingerprint('Động  A\n')).toBe(fingerprint('Động A'.normalize('NFD')));
    const many = Array.from({ length: 2000 }, (_, seed) => fingerprint(String(seed)));
    expect(many.filter((print) => !/^[bcdfghjklmnpqrstvwxz]{4}$/.test(print))).toEqual([]);
    expect(new Set(many).size).toBeGreaterThan(1950);
  });

  it.each<[string, Parameters<typeof listSourceParts>, string[]]>([
    [
      'a text',
      [{ title: 'B', highlights: ['một', 'hai', 'ba'], alt: { main: 'Hình' } }, 'Đoạn một.\n\nĐoạn hai.'],
      ['title changed'],
    ],
    [
      'an item',
      [{ title: 'A', highlights: ['một', 'HAI', 'ba'], alt: { main: 'Hình' } }, 'Đoạn một.\n\nĐoạn hai.'],
      ['highlights[2] changed'],
    ],
    [
      'an item more at the top',
      [
        { title: 'A', highlights: ['mới', 'một', 'hai', 'ba'], alt: { main: 'Hình' } },
        'Đoạn một.\n\nĐoạn hai.',
      ],
      ['highlights[1] changed'],
    ],
    [
      'an item less',
      [{ title: 'A', highlights: ['một', 'ba'], alt: { main: 'Hình' } }, 'Đoạn một.\n\nĐoạn hai.'],
      ['highlights changed'],
    ],
    [
      'items in another order',
      [{ title: 'A', highlights: ['hai', 'một', 'ba'], alt: { main: 'Hình' } }, 'Đoạn một.\n\nĐoạn hai.'],
      ['highlights changed'],
    ],
    [
      'a paragraph',
      [{ title: 'A', highlights: ['một', 'hai', 'ba'], alt: { main: 'Hình' } }, 'Đoạn một.\n\nĐoạn 2.'],
      ['text[2] changed'],
    ],
    [
      'a key more and one less',
      [{ title: 'A', highlights: ['một', 'hai', 'ba'], season: 'Thu' }, 'Đoạn một.\n\nĐoạn hai.'],
      ['season added', 'alt.main removed'],
    ],
  ])('tell that %s changed', (_, now, expected) => {
    const changes = listChanges(parseSourceFields(line), listSourceParts(...now));
    expect(changes.map(({ name, is }) => `${name} ${is}`)).toEqual(expected);
  });
});

describe('the state of a translation', () => {
  it('counts what is left to translate and to read', () => {
    folder = makeSample();
    const [english, korean] = folder.rows();
    expect(english).toMatchObject({ state: 'reviewed', wordsToTranslate: 0, wordsToRead: 0, missing: [] });
    // title 2, summary 5, highlights 5 + 2, tour 2 + 6, body 4 + 2 + 4 + 3; other names are nobody's duty
    expect(korean).toMatchObject({ state: 'missing', wordsToTranslate: 35, wordsToRead: 0 });
  });

  it('has machine and draft translations to be read', () => {
    folder = makeSample();
    folder.write(ENGLISH, folder.read(ENGLISH).replace('reviewed', 'machine'));
    expect(folder.rows()[0]).toMatchObject({ state: 'machine', wordsToTranslate: 0, wordsToRead: 35 });
  });

  it('names the texts that a translation lacks', () => {
    folder = makeSample();
    folder.write(
      ENGLISH,
      folder
        .read(ENGLISH)
        .replace(/summary.*\n/, '')
        .replace(/highlights:\n.*\n.*\n/, ''),
    );
    expect(folder.rows()[0]).toMatchObject({ missing: ['summary', 'highlights'], wordsToTranslate: 12 });
  });

  it('is stale after the original changed, and says where', () => {
    folder = makeSample();
    folder.stamp();
    expect(folder.rows()[0]).toMatchObject({ state: 'reviewed', changed: [] });
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối ngầm lạnh').replace('Hang nằm', 'Hang ở'));
    expect(folder.rows()[0]).toMatchObject({
      state: 'stale',
      changed: ['highlights[2]', 'text[1]'],
      isTraceable: true,
      wordsToTranslate: 7,
      wordsToRead: 0,
    });
    folder.stamp();
    expect(folder.rows()[0]).toMatchObject({ state: 'reviewed', changed: [] });
  });

  it('is stale as a whole when nobody wrote down what it was made from', () => {
    folder = makeSample();
    folder.write(
      ENGLISH,
      folder.read(ENGLISH).replace('status: reviewed', 'status: reviewed\nsource: "000000000000"'),
    );
    expect(folder.rows()[0]).toMatchObject({
      state: 'stale',
      isTraceable: false,
      changed: [],
      wordsToTranslate: 35,
    });
  });

  it('is not known while a file has errors', () => {
    folder = makeSample({ [ENGLISH]: '---\ntitle: 1\n---\n' });
    expect(folder.rows().map(({ language }) => language)).toEqual(['ko']);
  });

  it('is written for people in a table', () => {
    folder = makeSample();
    folder.stamp();
    folder.write(ORIGINAL, VI.replace('Suối ngầm', 'Suối ngầm lạnh'));
    const rows = folder.rows();
    expect(
      formatTranslations(rows, { language: 'en', all: rows }),
    ).toBe(`language  entry         state    words to translate  words to read
en        sites/dong-a  stale                     3              0
      changed since: highlights[2]
ko        sites/dong-a  missing                  36              0

language  missing  stale  machine  draft  reviewed  words to translate  words to read
en              0      1        0      0         0                   3              0
ko              1      0        0      0         0                  36              0
`);
    expect(formatTranslations([], { language: 'vi', all: rows })).toContain('số tiếng cần dịch');
  });
});

describe('stamping', () => {
  it('adds two keys and leaves every other byte as it is', () => {
    folder = makeSample();
    const before = folder.read(ENGLISH);
    folder.stamp();
    const added = folder.read(ENGLISH).replace(/^source: .*\nsourceFields: .*\n/m, '');
    expect(added).toBe(before);
    expect(folder.read(ENGLISH)).not.toBe(before);
  });

  it('changes nothing the second time, and the status only when told', () => {
    folder = makeSample();
    folder.stamp();
    const first = folder.read(ENGLISH);
    folder.stamp();
    expect(folder.read(ENGLISH)).toBe(first);
    folder.stamp('draft');
    expect(folder.read(ENGLISH)).toBe(first.replace('status: reviewed', 'status: draft'));
  });

  it('keeps Windows line ends and a byte order mark', () => {
    folder = makeSample();
    const before = `\uFEFF${folder.read(ENGLISH).replaceAll('\n', '\r\n')}`;
    folder.write(ENGLISH, before);
    folder.stamp();
    expect(folder.read(ENGLISH).replace(/^source: .*\r\nsourceFields: .*\r\n/m, '')).toBe(before);
    expect(folder.rows()[0]?.state).toBe('reviewed');
  });
});
