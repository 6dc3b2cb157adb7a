import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatDiff, formatPlan, shortenFaults } from '../../src/sheets/import-report.ts';
import { makeXlsx, sheetData } from './make-xlsx.ts';
import {
  closeFolder,
  folder,
  HOUSE,
  importBytes,
  importText,
  openFolder,
  put,
  read,
} from './sheet-folder.ts';

beforeEach(openFolder);
afterEach(closeFolder);

describe('other collections', () => {
  it('take prices with the day they were seen and the table as their source', () => {
    const text =
      'Tên,Loại,Giá gửi xe,Ngày ghi giá\nBãi xe 1,Bãi đỗ xe,10.000đ,2026-03-01\nBãi xe 2,Bãi đỗ xe,miễn phí,\nBãi xe 3,Bãi đỗ xe,5000,\n';
    const { entries, diagnostics } = importText('facilities', text);
    expect(entries.map(({ is }) => is)).toEqual(['new', 'new', 'left-out']);
    expect(diagnostics.map(({ code, line }) => [code, line])).toContainEqual(['SH-MISSING', 4]);
    expect(read('content/facilities/bai-xe-1/index.md')).toContain(
      'fee:\n  is: paid\n  amounts:\n    - for: vehicle\n      amount: 10 000\n      currency: VND\n  asOf: 2026-03-01\n  source: danh-sach\n',
    );
    expect(read('content/facilities/bai-xe-2/index.md')).toContain('fee:\n  is: free\n');
  });

  it('cite the table for a new price of an entry found by its id, and only there', () => {
    const file = `---
title: Bãi xe
kind: parking
fee: { is: paid, amounts: [{ for: vehicle, amount: "5.000", currency: VND }], asOf: 2025-01-01, source: so }
sources:
  - { id: so, title: Sở }
---
`;
    put('content/facilities/bai-xe/index.md', file);
    importText(
      'facilities',
      'id,Tên,Giá gửi xe,Ngày ghi giá,Điện thoại\nbai-xe,Bãi xe,5.000,2025-01-01,0912 345 678\n',
    );
    expect(read('content/facilities/bai-xe/index.md')).toBe(
      file.replace(/---\n$/, 'contact:\n  phone: 0912 345 678\n---\n'),
    );
    importText('facilities', 'id,Tên,Giá gửi xe,Ngày ghi giá\nbai-xe,Bãi xe,10.000,2026-02-01\n');
    const changed = read('content/facilities/bai-xe/index.md');
    expect(changed).toContain('amount: "10 000", currency: VND }], asOf: 2026-02-01, source: danh-sach }');
    expect(changed).toContain('  - { id: so, title: Sở }\n  - id: danh-sach\n    title: danh sách\n');
  });

  it('take the licence of an agency from a register', () => {
    const text =
      'TT,Tên doanh nghiệp,Số giấy phép,Phạm vi,Ngày cấp,Thời hạn,Ngôn ngữ\n1,Công ty TNHH Lữ hành A,12-001/2024/TCDL-GP LHQT,Quốc tế,25/12/2024,2026-12-31,tiếng Anh; tiếng Trung\n';
    importText('agencies', text, { source: 'Sổ đăng ký lữ hành', date: '2026-03-01', publisher: 'Sở' });
    expect(read('content/agencies/cong-ty-tnhh-lu-hanh-a/index.md')).toBe(`---
title: Công ty TNHH Lữ hành A
kind: international
licence:
  number: 12-001/2024/TCDL-GP LHQT
  issuedOn: 2024-12-25
  until: 2026-12-31
  source: so-dang-ky-lu-hanh
speaks:
  - en
  - zh
sources:
  - id: so-dang-ky-lu-hanh
    title: Sổ đăng ký lữ hành
    publisher: Sở
    date: 2026-03-01
---
`);
  });

  it('take OCOP stars, and refuse a sixth one', () => {
    const text = 'Tên sản phẩm,Hạng sao,Số quyết định\nMiến A,4 sao,12/QĐ-UBND\nMiến B,6 sao,\n';
    const { entries } = importText('products', text);
    expect(entries.map(({ is }) => is)).toEqual(['new', 'left-out']);
    expect(read('content/products/mien-a/index.md')).toContain(
      'ocop:\n  stars: 4\n  decision: 12/QĐ-UBND\n  source: danh-sach\n',
    );
  });

  it.each<[columns: string, cells: string, when: string]>([
    ['Âm lịch,Số ngày', '10/3,2', 'when:\n  lunar:\n    month: 3\n    day: 10\n  days: 2\n'],
    ['Hằng năm', '2/9', 'when:\n  yearly:\n    month: 9\n    day: 2\n'],
    ['Từ ngày,Đến ngày', '2026-09-01,2026-09-03', 'when:\n  from: 2026-09-01\n  until: 2026-09-03\n'],
    ['Ghi chú', 'chưa có', 'when:\n  toBeConfirmed: true\n'],
  ])('take the time of an event from %s', (columns, cells, when) => {
    importText('events', `Tên lễ hội,${columns}\nHội A,${cells}\n`);
    expect(read('content/events/hoi-a/index.md')).toContain(when);
  });
});

describe('a workbook', () => {
  it('may have titles, a header of two levels, a row of numbers, merged and hidden rows', () => {
    const rows = [
      ['UBND XÃ MẪU'],
      ['DANH SÁCH CƠ SỞ LƯU TRÚ'],
      [],
      ['STT', 'TÊN CƠ SỞ', 'LOẠI', 'TỌA ĐỘ', '', 'ĐỊA BÀN'],
      ['', '', '', 'VĨ ĐỘ', 'KINH ĐỘ', ''],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['1', 'Nhà A', 'Homestay', '22.35', '103.62', 'Xã Mẫu'],
      ['2', 'Nhà B', '', '103.61', '22.36', ''],
      ['3', 'Nhà C', 'Homestay', '', '', ''],
    ];
    const xml = sheetData(rows).replace('<row r="9">', '<row r="9" hidden="1">');
    const merges =
      '<mergeCells><mergeCell ref="A1:F1"/><mergeCell ref="D4:E4"/><mergeCell ref="C7:C8"/><mergeCell ref="F7:F8"/></mergeCells>';
    const { entries, diagnostics } = importBytes('stays', makeXlsx(xml + merges), 'danh sách.xlsx');
    expect(entries.map(({ is, id, row }) => [is, id, row])).toEqual([
      ['new', 'nha-a', 7],
      ['new', 'nha-b', 8],
    ]);
    const second = read('content/stays/nha-b/index.md');
    for (const line of ['kind: homestay', 'unit: xa-mau', 'lat: 22.36', 'lng: 103.61'])
      expect(second).toContain(line);
    expect(diagnostics.map(({ code }) => code)).toEqual(['SH-MERGED', 'SH-REPAIRED', 'SH-HIDDEN']);
  });
});

describe('a table in an old encoding', () => {
  const vietnamese1258 = Buffer.concat([
    Buffer.from('T'),
    Buffer.from([0xea]),
    Buffer.from('n,Lo'),
    Buffer.from([0x61, 0xf2, 0x69]),
    Buffer.from('\nKh'),
    Buffer.from([0x61, 0xec, 0x63]),
    Buffer.from('h,x\n'),
  ]);
  it.each<[name: string, bytes: Uint8Array, code: string, value: string]>([
    ['Windows-1258', vietnamese1258, 'CS-ENCODING', 'Windows-1258'],
    ['UTF-16', Buffer.from('\ufeffTên\tLoại\nNhà A\tHomestay\n', 'utf16le'), 'CS-ENCODING', 'UTF-16LE'],
    ['VNI', Buffer.from('Teân,Loaïi\nNhaø nghæ Tam Ñöôøng,Homestay\n'), 'CS-LEGACY-FONT', 'VNI'],
    [
      'TCVN3 in a workbook',
      makeXlsx(
        sheetData([
          ['Tên', 'Loại'],
          ['Nhµ nghØ L¹ng S¬n', 'Homestay'],
        ]),
      ),
      'CS-LEGACY-FONT',
      'TCVN3',
    ],
  ])('%s is refused by name, and nothing is imported', (_, bytes, code, value) => {
    const { entries, diagnostics } = importBytes('stays', bytes, 'cu.csv');
    expect(entries).toEqual([]);
    expect(diagnostics.map((one) => [one.code, one.values.encoding ?? one.values.font])).toEqual([
      [code, value],
    ]);
  });
});

describe('what would change is told', () => {
  it('with twenty findings of a kind at most for people, and all of them for programs', () => {
    const { diagnostics } = importText(
      'stays',
      `Tên,Ngày kiểm tra\n${Array.from({ length: 30 }, (_, i) => `A${i},02/03/2026`).join('\n')}\n`,
    );
    expect(diagnostics.filter(({ code }) => code === 'CS-DATE')).toHaveLength(30);
    const { shown, rest } = shortenFaults(diagnostics, 'en');
    expect(shown.filter(({ code }) => code === 'CS-DATE')).toHaveLength(20);
    expect(rest).toBe('10 more of CS-DATE, 10 more of SH-MISSING; --json lists them all.\n');
    expect(shortenFaults(diagnostics.slice(0, 5), 'en').rest).toBe('');
  });

  it('entry by entry, field by field, and as a diff', () => {
    put('content/stays/nha-a/index.md', HOUSE);
    const { entries } = importText(
      'stays',
      'id,Tên,Loại,Số phòng\nnha-a,Nhà A,,8\n,Nhà B,Homestay,2\n',
      {},
      'never',
    );
    expect(formatPlan(entries, 'stays', 'vi')).toBe(
      '~ stays/nha-a  Nhà A  (dòng 2)\n    rooms: 7 → 8\n+ stays/nha-b  Nhà B  (dòng 3)\n1 mới, 1 thay đổi, 0 giữ nguyên, 0 không nhập\n',
    );
    expect(formatDiff(entries.slice(0, 1), 'content/stays')).toBe(
      '--- content/stays/nha-a/index.md\n+++ content/stays/nha-a/index.md\n@@ -2,7 +2,7 @@\n title: Nhà A\n kind: homestay\n unit: xa-mau\n-rooms: 7 # hỏi ngày 3/2\n+rooms: 8 # hỏi ngày 3/2\n contact: { phone: "0213 3879 123", name: Bà Mẩy }\n # Chờ cáp treo\n sources: [{ id: so, title: Sở }]\n',
    );
    expect(readdirSync(join(folder, 'content/stays'))).toEqual(['nha-a']);
  });
});
