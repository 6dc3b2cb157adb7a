import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isWorkbook, readXlsx } from '../../src/sheets/read-xlsx.ts';
import { columnLetters, serialToText } from '../../src/sheets/xlsx-sheet.ts';
import { cpuMsOf } from '../setup/cpu-time.ts';
import { makeXlsx, sheetData, textCell, zipParts } from './make-xlsx.ts';

const problemOf = (bytes: Uint8Array, sheet?: string) => {
  const book = readXlsx(bytes, sheet);
  return 'problem' in book ? book.problem : undefined;
};
const rowsOf = (bytes: Uint8Array) => {
  const book = readXlsx(bytes);
  if ('problem' in book) throw new Error(`the workbook cannot be read: ${book.problem}`);
  return book.rows.map(({ cells }) => cells.map(({ text, is }) => (is === 'text' ? text : `${is} ${text}`)));
};

describe('a workbook', () => {
  it('gives texts, numbers, days and switches as they are meant, like another reader does', async () => {
    const day = new Date(Date.UTC(2026, 2, 2));
    const rows = [
      ['Tên & <tên>', 'Điện thoại', 'Ngày', 'Mở', 'Số'],
      ['Hà Nội', { value: '0912 345 678', type: String, format: '@' }, day, true, 84_912_345_678],
      ['  hai\ndòng ', null, { value: day, type: Date, format: '[$-42A]dd "tháng" mm, yyyy' }, false, 0.1],
    ];
    const bytes = await writeXlsxFile(rows, { dateFormat: 'dd/mm/yyyy' }).toBuffer();
    expect(rowsOf(bytes)).toEqual([
      ['Tên & <tên>', 'Điện thoại', 'Ngày', 'Mở', 'Số'],
      ['Hà Nội', '0912 345 678', 'day 2026-03-02', 'TRUE', 'number 84912345678'],
      ['  hai\ndòng ', 'day 2026-03-02', 'FALSE', 'number 0.1'],
    ]);
    const peer = await readSheet(bytes, { trim: false });
    expect(peer[1]).toEqual(['Hà Nội', '0912 345 678', day, true, 84_912_345_678]);
    expect(peer[2]?.[2]).toEqual(day);
  });

  it('keeps what other readers drop: formulas, errors, merged cells, hidden rows and columns', () => {
    const cells =
      '<row r="2" hidden="1"><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E2"><f>x</f></c></row>';
    const bytes = makeXlsx(
      `<cols><col min="2" max="3" hidden="1"/></cols><sheetData>${cells}</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>`,
    );
    expect(readXlsx(bytes)).toMatchObject({
      hiddenColumns: [2, 3],
      merges: [{ left: 1, top: 2, right: 1, bottom: 4 }],
      rows: [
        {
          row: 2,
          isHidden: true,
          cells: [
            { column: 2, text: '2', is: 'number', isFormula: true },
            { column: 3, text: '#N/A', is: 'error' },
            { column: 4, text: 'ab', is: 'text', isFormula: true },
            { column: 5, text: '', is: 'text', isFormula: true },
          ],
        },
      ],
    });
  });

  it('joins the runs of shared texts and leaves their readings out', () => {
    const strings =
      '<sst><si><t>Một</t></si><si><r><t xml:space="preserve">Hai </t></r><r><t>ba</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
    const cell = (index: number) => `<c t="s"><v>${index}</v></c>`;
    const xml = `<sheetData><row>${cell(0)}${cell(1)}${cell(2)}</row></sheetData>`;
    expect(rowsOf(makeXlsx(xml, { 'xl/sharedStrings.xml': strings }))).toEqual([['Một', 'Hai ba', 'a\rb']]);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const workbook =
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const xml = '<sheetData><row><c s="1"><v>44621</v></c></row></sheetData>';
    expect(rowsOf(makeXlsx(xml, { 'xl/workbook.xml': workbook }))).toEqual([['day 2026-03-02']]);
    expect(rowsOf(makeXlsx(xml.replace('44621', '46083')))).toEqual([['day 2026-03-02']]);
  });

  it('is read by the name of a sheet, capitals and accents not counting; hidden sheets come last', () => {
    const sheet = (name: string, id: string, rest = '') => `<sheet name="${name}" r:id="${id}"${rest}/>`;
    const workbook = `<workbook xmlns:r="r"><sheets>${sheet('Ẩn', 'rId1', ' state="hidden"')}${sheet('Khách sạn', 'rId4')}</sheets></workbook>`;
    const links =
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="t/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>';
    const parts = {
      'xl/workbook.xml': workbook,
      'xl/_rels/workbook.xml.rels': links,
      'xl/worksheets/sheet2.xml': `<worksheet>${sheetData([['hai']])}</worksheet>`,
    };
    const bytes = makeXlsx(sheetData([['một']]), parts);
    const read = (name?: string) => readXlsx(bytes, name);
    expect(read()).toMatchObject({
      sheet: 'Khách sạn',
      sheets: ['Khách sạn'],
      rows: [{ cells: [{ text: 'hai' }] }],
    });
    expect(read('KHACH SAN')).toMatchObject({ sheet: 'Khách sạn' });
    expect(read('ẩn')).toMatchObject({ rows: [{ cells: [{ text: 'một' }] }] });
    expect(read('ba')).toEqual({ problem: 'no-sheet', sheets: ['Ẩn', 'Khách sạn'] });
  });

  it('never follows a link that leads out of the file', () => {
    const links =
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="https://example.com/sheet.xml" TargetMode="External"/></Relationships>';
    expect(problemOf(makeXlsx('', { 'xl/_rels/workbook.xml.rels': links }))).toBe('no-workbook');
    const up =
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="../../../../etc/hostname"/></Relationships>';
    expect(problemOf(makeXlsx('', { 'xl/_rels/workbook.xml.rels': up }))).toBe('no-workbook');
  });
});

describe('a file that is no sound workbook is refused', () => {
  const sound = makeXlsx(sheetData([['a']]));
  const bomb = zipParts({ 'xl/workbook.xml': new Uint8Array(70 * 1024 * 1024) }, { sizeBytes: 10 });
  const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  it.each<[name: string, bytes: Uint8Array, problem: string | undefined]>([
    ['a sound one', sound, undefined],
    ['cut in half', sound.subarray(0, sound.length / 2), 'damaged'],
    ['without its end', sound.subarray(0, sound.length - 22), 'damaged'],
    ['with a password, the old way', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-or-encrypted'],
    ['with a password, inside the archive', makeXlsx(sheetData([['a']]), {}, { flags: 1 }), 'encrypted'],
    ['that unpacks to 70 MB and says 10 bytes', bomb, 'too-large'],
    ['a document', zipParts({ 'word/document.xml': '<w/>' }), 'no-workbook'],
    [
      'with entities of its own',
      makeXlsx('', { 'xl/worksheets/sheet1.xml': `${entity}<worksheet>&b;</worksheet>` }),
      'xml',
    ],
    ['with XML that is not closed', makeXlsx('<sheetData><row>'), 'xml'],
    [
      'with shared texts that are not closed',
      makeXlsx(sheetData([['a']]), { 'xl/sharedStrings.xml': '<sst><si>' }),
      'xml',
    ],
    ['with 100,001 rows', makeXlsx(`<sheetData>${'<row/>'.repeat(100_001)}</sheetData>`), 'rows'],
    [
      'with 400,001 cells',
      makeXlsx(`<sheetData><row>${'<c r="A1"><v>1</v></c>'.repeat(400_001)}</row></sheetData>`),
      'cells',
    ],
  ])('%s', (_, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  it('when its parts together unpack to more than 128 MB, each of them being allowed', () => {
    const blanks = ' '.repeat(60 * 1024 * 1024);
    const part = { 'xl/sharedStrings.xml': blanks, 'xl/styles.xml': blanks };
    expect(problemOf(makeXlsx(sheetData([['a']]), { 'xl/styles.xml': `<s/>${blanks}` }))).toBeUndefined();
    expect(problemOf(makeXlsx(sheetData([['a']]) + blanks, part))).toBe('too-large');
  });

  it('in time, however deep or wide it is', async () => {
    const deep = makeXlsx(`<sheetData>${'<row>'.repeat(50_000)}`);
    const wide = makeXlsx(`<cols><col min="1" max="16384" hidden="1"/></cols>${sheetData([['a']])}`);
    const took = await cpuMsOf(() => {
      expect(problemOf(deep)).toBe('xml');
      expect(problemOf(wide)).toBeUndefined();
    });
    expect(took).toBeLessThan(2000);
  });
});

it('a workbook is told by its bytes, not its name', () => {
  expect(isWorkbook(makeXlsx(''))).toBe(true);
  expect(isWorkbook(Buffer.from('PK nhà nghỉ,1'))).toBe(false);
  expect(textCell('<')).toContain('&lt;');
});

it.each<[serial: number, from1904: boolean, text: string]>([
  [46083, false, '2026-03-02'],
  [46083.3125, false, '2026-03-02 07:30'],
  [0.75, false, '18:00'],
  [1, false, '1900-01-01'],
  [59, false, '1900-02-28'],
  [61, false, '1900-03-01'],
  [0.999999 + 46082, false, '2026-03-02'],
])('the number %d is %s', (serial, from1904, text) => {
  expect(serialToText(serial, from1904)).toBe(text);
});

it.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %d is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
});
