import { describe, expect, it } from 'vitest';
import { checkTable, readDate } from '../../src/content/check-table.ts';
import { findLegacyFont } from '../../src/content/legacy-font.ts';
import { readCsv } from '../../src/content/read-csv.ts';

const bytes = (text: string) => Buffer.from(text);
const cellsOf = (text: string) => {
  const { table } = readCsv(bytes(text), 'a.csv');
  return table && [table.header, ...table.rows].map(({ cells }) => cells.map((cell) => cell.text));
};
const codesOf = (content: string | Uint8Array) => {
  const { table, diagnostics } = readCsv(typeof content === 'string' ? bytes(content) : content, 'a.csv');
  return [...diagnostics, ...(table ? checkTable(table) : [])].map(({ code }) => code);
};

describe('a table', () => {
  it.each<[name: string, text: string, cells: string[][]]>([
    [
      'commas',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with decimal commas inside',
      'a;b\n1,5;2,5\n',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'semicolons, with more commas in the header',
      'tên, xã, tỉnh;b\n1;2\n3;4\n',
      [
        ['tên, xã, tỉnh', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark and Windows line ends',
      '\ufeffa,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'the hidden first line of spreadsheets',
      'sep=;\na;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes around separators, line ends and quotes',
      'a,b\n"1,5","he said ""hi""\nthen left"\n',
      [
        ['a', 'b'],
        ['1,5', 'he said "hi"\nthen left'],
      ],
    ],
    [
      'a quotation mark inside plain text',
      'a,b\n5" pipe,2\n',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'empty rows',
      'a,b\n\n,\n1,2\n\n\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['one column', 'a\n1\n2\n', [['a'], ['1'], ['2']]],
    [
      'letters stored apart',
      'a,b\nhoa\u0300,2\n',
      [
        ['a', 'b'],
        ['hoà', '2'],
      ],
    ],
  ])('with %s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
    expect(codesOf(text)).toEqual([]);
  });

  it('knows line, column and length of every cell, also behind a cell of several lines', () => {
    const { table } = readCsv(bytes('a,b,c\n"x\ny",đ,"z"\n1,2,3\n'), 'a.csv');
    const places = table?.rows.flatMap(({ row, cells }) =>
      cells.map((cell) => [row, cell.line, cell.column, cell.length]),
    );
    expect(places).toEqual([
      [2, 2, 1, 2],
      [2, 3, 4, 1],
      [2, 3, 6, 3],
      [3, 4, 1, 1],
      [3, 4, 3, 1],
      [3, 4, 5, 1],
    ]);
  });

  it.each<[name: string, content: string | Uint8Array, codes: string[]]>([
    ['UTF-16', Buffer.from('\ufeffnơi\tkhách\n', 'utf16le'), ['CS-ENCODING']],
    ['Windows-1258', Buffer.from([0x54, 0x68, 0xe1, 0x63, 0x2c, 0x61, 0xec, 0x0a]), ['CS-ENCODING']],
    ['nothing', '', ['CS-EMPTY']],
    ['only separators', ',,,\n,,,\n', ['CS-EMPTY']],
    ['only a header', 'a,b\n', ['CS-EMPTY']],
    ['a column without name', 'a,,c\n1,2,3\n', ['CS-HEADER']],
    ['an empty column at the right', 'a,b,\n1,2,\n', []],
    ['a column twice, but for capitals and blanks', 'Giá, giá \n1,2\n', ['CS-HEADER']],
    ['a column called __proto__', '__proto__,b\n1,2\n', ['CS-HEADER']],
    ['a row too long', 'a,b\n1,2,3\n', ['CS-RAGGED']],
    ['many rows too short', 'a,b\n1\n2\n3\n', ['CS-RAGGED']],
    ['an open quotation mark', 'a,b\n1,"2\n3,4\n', ['CS-QUOTE']],
    ['text after a closing quotation mark', 'a,b\n1,"2" 3\n', ['CS-QUOTE']],
    ['a formula', 'a,b\n1,=1+1\n', ['CS-FORMULA']],
    ['a function behind a plus', 'a,b\n1,+SUM(A1)\n', ['CS-FORMULA']],
    ['telephone numbers and negative numbers', 'a,b\n+84 213 3879 123,-5\n', []],
    ['a shortened telephone number', 'a,b\n1,8.4E+10\n', ['CS-NUMBER']],
    ['the same with a comma', 'a;b\n1;8,4E+10\n', ['CS-NUMBER']],
    ['days of a spreadsheet', 'nơi,ngày\na,46083\n', ['CS-EXCEL-DATE']],
    ['the same number in another column', 'nơi,khách\na,46083\n', []],
    ['an ISO day', 'nơi,ngày\na,2026-03-02\n', []],
    ['a Vietnamese day', 'nơi,ngày\na,02/03/2026\n', ['CS-DATE']],
    ['an address and a telephone number with hyphens', 'a,b\n12/3/4 Trần Phú,0213-3879-123\n', []],
    ['VNI', 'nơi,b\nThaùc Baûn Gioác,1\n', ['CS-LEGACY-FONT']],
    ['more cells than are read', `${'a,'.repeat(400_001)}\n`, ['CS-TOO-LARGE']],
  ])('with %s', (_, content, codes) => {
    expect(codesOf(content)).toEqual(codes);
  });

  it('has 100,000 rows at most', () => {
    const rows = (count: number) => `a\n${'1\n'.repeat(count)}`;
    expect(codesOf(rows(100_000))).toEqual([]);
    expect(codesOf(rows(100_001))).toEqual(['CS-TOO-LARGE']);
  });

  it('names a mistake that fills a column twenty times, not ten thousand times', () => {
    expect(codesOf(`nơi,ngày\n${'a,02/03/2026\n'.repeat(500)}`)).toHaveLength(20);
  });
});

describe('a day in a table', () => {
  it.each<[cell: string, readings: string[] | undefined]>([
    ['02/03/2026', ['2026-03-02', '2026-02-03']],
    ['25/12/2026', ['2026-12-25']],
    ['12.25.2026', ['2026-12-25']],
    ['3/3/26', ['2026-03-03']],
    ['31/02/2026', []],
    ['2026-03-02', undefined],
    ['1/2', undefined],
    ['1.2.26', undefined],
  ])('%s can mean %j', (cell, readings) => {
    expect(readDate(cell)).toEqual(readings);
  });
});

describe('text typed for old fonts', () => {
  it.each([
    ['Thaùc Baûn Gioác', 'VNI'],
    ['Haø Noäi', 'VNI'],
    ['Ñoäng Phong Nha', 'VNI'],
    ['Tam Ñöôøng', 'VNI'],
    ['Th¸c B¶n Giéc', 'TCVN3'],
    ['Hµ Néi', 'TCVN3'],
    ['L¹ng S¬n', 'TCVN3'],
  ])('%s is %s', (text, font) => {
    expect(findLegacyFont(text)).toBe(font);
  });

  it.each([
    'Thác Bản Giốc, hoà quà giã uỷ quê tiên tuần thuở khuỷu',
    'Un maïs naïf près de l’aéroport, où l’on mange de la pâtisserie thaïlandaise',
    'España, niño, cañón del Colca',
    'Ångström, Malmö, Köln, über, Grüße, Citroën',
    'Coca® · 5 µm · 20 m² · © Nhóm biên tập · § 5',
  ])('%s is not', (text) => {
    expect(findLegacyFont(text)).toBeUndefined();
  });
});
