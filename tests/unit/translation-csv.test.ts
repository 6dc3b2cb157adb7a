import { afterEach, describe, expect, it } from 'vitest';
import { formatImportFaults } from '../../src/content/explain-import.ts';
import { guard, unguard } from '../../src/content/units-csv.ts';
import type { TranslationFolder } from './translation-folder.ts';
import { ENGLISH, fill, KOREAN, makeSample } from './translation-sample.ts';

let folder: TranslationFolder;
afterEach(() => folder?.remove());

describe('a table', () => {
  it('may be sorted, have columns in another order and columns of its own', () => {
    folder = makeSample();
    const [header = '', ...rows] = fill(folder.exportAs('csv', 'en'), 'title', 'Sorted')
      .slice(1)
      .trimEnd()
      .split('\r\n');
    const back = [`mine,${header}`, ...rows.toReversed().map((row) => `x,${row}`)].join('\n');
    expect(folder.import('csv', back)).toMatchObject({ faults: [], accepted: 1 });
  });

  it('writes lists in the order of the original even when it was sorted', () => {
    folder = makeSample();
    let back = fill(folder.exportAs('csv', 'ko'), 'title', '가');
    back = fill(fill(back, 'highlights[1]', '첫째'), 'highlights[2]', '둘째');
    const [header = '', ...rows] = back.slice(1).trimEnd().split('\r\n');
    folder.import('csv', [header, ...rows.toReversed()].join('\r\n'));
    expect(folder.read(KOREAN)).toMatch(
      /^---\nstatus: draft\ntitle: 가\nhighlights:\n {2}- 첫째\n {2}- 둘째\n/,
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+84', "'+84"],
    ['-5 độ', "'-5 độ"],
    ['- mục', "'- mục"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ["'quoted", "''quoted"],
    ['1/2', "'1/2"],
    ['2026-03-04', "'2026-03-04"],
    ['Động A', 'Động A'],
    ['', ''],
  ])('guards %j as %j and takes the guard off again', (text, guarded) => {
    expect(guard(text)).toBe(guarded);
    expect(unguard(guarded)).toBe(text);
  });

  it.each([
    ["l'eau", "l'eau"],
    ["'ok", "'ok"],
    ['plain', 'plain'],
  ])('leaves alone what a translator typed: %j', (typed, text) => {
    expect(unguard(typed)).toBe(text);
  });

  it('brings a translation that looks like a formula back as text', () => {
    folder = makeSample();
    folder.import('csv', fill(folder.exportAs('csv', 'en'), 'title', "'=HYPERLINK(A1)"));
    expect(folder.read(ENGLISH)).toContain('title: "=HYPERLINK(A1)"   # short');
    expect(folder.exportAs('csv', 'en')).toContain(",'=HYPERLINK(A1),");
    expect(folder.import('csv', folder.exportAs('csv', 'en')).changed).toEqual([]);
  });

  it.each<[string, (csv: string) => string | Uint8Array, RegExp]>([
    ['of another encoding', (csv) => Buffer.from(csv, 'utf16le'), /UTF-16/],
    [
      'in a Windows encoding',
      () =>
        Buffer.from(
          'id,state,original,translation,mark\nen/sites/dong-a#title,,\xd0\xf4ng,C\xe3ve,x\n',
          'latin1',
        ),
      /UTF-8/,
    ],
    ['without a column', (csv) => csv.replace(',mark\r\n', ',merk\r\n'), /has no "mark"/],
    ['with two columns of one name', (csv) => csv.replace('entry', 'id'), /"id"/],
    ['that breaks off inside a cell', (csv) => csv.slice(0, csv.indexOf('"') + 20), /quotation mark/],
    ['that is empty', () => '', /no|empty/i],
    ['with a hostile header', (csv) => csv.replace('note', '__proto__'), /__proto__/],
  ])('%s is refused as a whole', (_, damage, expected) => {
    folder = makeSample();
    const before = folder.readAll();
    const back = damage(fill(folder.exportAs('csv', 'en'), 'title', 'X'));
    const { faults, changed } = folder.import('csv', back);
    expect(changed).toEqual([]);
    expect(faults.map(({ en }) => en).join(' ')).toMatch(expected);
    expect(folder.readAll()).toEqual(before);
  });

  it('whose columns changed places under the same header is refused row by row', () => {
    folder = makeSample();
    const before = folder.readAll();
    const swapped = folder.exportAs('csv', 'en').replace('original,translation', 'translation,original');
    const { faults, changed } = folder.import('csv', swapped);
    expect(changed).toEqual([]);
    expect(new Set(faults.map(({ en }) => en.slice(0, 30)))).toEqual(
      new Set(['the original is another one to']),
    );
    expect(folder.readAll()).toEqual(before);
  });

  it('that gives a text twice is taken at its first word', () => {
    folder = makeSample();
    const first = fill(folder.exportAs('csv', 'en'), 'title', 'First').trimEnd();
    const again = fill(folder.exportAs('csv', 'en'), 'title', 'Second').split('\r\n').slice(1).join('\r\n');
    const { faults } = folder.import('csv', `${first}\r\n${again}`);
    expect(faults.map(({ en }) => en.slice(0, 26))).toEqual(['this text was given before']);
    expect(folder.read(ENGLISH)).toContain('title: "First"');
  });

  it('points at the row as a spreadsheet counts it', () => {
    folder = makeSample();
    const { faults } = folder.import('csv', fill(folder.exportAs('csv', 'en'), 'summary', ''));
    const shown = { shown: 'en.csv', language: 'vi' } as const;
    expect(formatImportFaults(faults, shown)).toBe(
      'en.csv hàng 3: en/sites/dong-a#summary: bản dịch nay bị bỏ trống; không có gì bị xóa. Muốn xóa thì sửa trong chính tệp nội dung.\n',
    );
  });
});
