import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Code, Diagnostic } from '../../src/model/diagnostics.ts';
import type { SheetCollection } from '../../src/sheets/columns.ts';
import { readImport } from '../../src/sheets/import-fs.ts';
import { makeXlsx, sheetData } from './make-xlsx.ts';

/** Imports the table that shows a code into a small site and gives what is told. */
export function importFixture(table: SheetFixture): Diagnostic[] {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-import-'));
  try {
    for (const [path, text] of Object.entries({ ...SITE, ...table.files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    cpSync(join(import.meta.dirname, '../fixtures/check/base/site.yml'), join(folder, 'content/site.yml'));
    const file = typeof table.content === 'string' ? 'bang.csv' : 'bang.xlsx';
    writeFileSync(join(folder, file), table.content);
    const { collection = 'stays', sheet } = table;
    const request = { collection, sheet, file, contentDir: 'content', cwd: folder };
    return readImport({ ...request, today: '2026-07-01' }).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = ['Tên', 'Loại', 'Số phòng'];
const ROW = ['Nhà A', 'Homestay', '5'];
const book = (xml: string) => makeXlsx(xml);
const TWO_SHEETS = {
  'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Homestay" r:id="rId1"/><sheet name="Ghi chú" r:id="rId9"/></sheets></workbook>`,
};
const UNITS = `- { id: tinh-mau, level: province, name: Tỉnh Mẫu }
- { id: huyen-cu, level: district, name: Huyện Cũ, parent: tinh-mau, validTo: 2025-06-30 }
- { id: xa-cu, level: commune, name: Xã Cũ, parent: huyen-cu, validTo: 2025-06-30, successors: [xa-mau] }
- { id: xa-mau, level: commune, name: Xã Mẫu, parent: tinh-mau, validFrom: 2025-07-01, predecessors: [xa-cu] }
`;
const SITE: Record<string, string> = { 'content/units.yml': UNITS };

/** The table that shows each code of an import. */
export const SHEET_TABLES: Partial<Record<Code, SheetFixture>> = {
  'SH-FILE': { content: book(sheetData([HEAD, ROW])).subarray(0, 900) },
  'SH-SHEET': { content: makeXlsx(sheetData([HEAD, ROW]), TWO_SHEETS), sheet: 'Khách sạn' },
  'SH-SHEETS': { content: makeXlsx(sheetData([HEAD, ROW]), TWO_SHEETS) },
  'SH-HEADER': { content: 'Cột 1,Cột 2\nNhà A,Homestay\n' },
  'SH-COLUMN-TWICE': { content: 'Tên,Loại,Điện thoại,Di động\nNhà A,Homestay,0912 345 678,0987 654 321\n' },
  'SH-COLUMN-UNKNOWN': { content: 'Tên,Loại,Ghi chú\nNhà A,Homestay,Chờ xác nhận\n' },
  'SH-MERGED': {
    content: book(
      `${sheetData([HEAD, ROW, ['Nhà B', '', '6']])}<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>`,
    ),
  },
  'SH-HIDDEN': {
    content: book(
      `<cols><col min="3" max="3" hidden="1"/></cols>${sheetData([HEAD, ROW, ['Nhà B', 'Homestay', '6']]).replace('<row r="3">', '<row r="3" hidden="1">')}`,
    ),
  },
  'SH-TIDIED': { content: 'Tên,Loại\nNhà\u00a0A ,Homestay\n' },
  'SH-ROW-SKIPPED': { content: 'STT,Tên,Loại\nI,Huyện Tam Đường,\n1,Nhà A,Homestay\n,Tổng cộng: 1,\n' },
  'SH-NO-NAME': { content: 'Tên,Loại,Số phòng\n,Homestay,5\n' },
  'SH-REPEATED': { content: 'Tên,Loại\nNhà A,Homestay\nNHÀ A,Khách sạn\n' },
  'SH-ID': { content: 'Tên,Loại\nNhà A,Homestay\nNha A,Homestay\n' },
  'SH-MISSING': { content: 'Tên,Số phòng\nNhà A,5\n' },
  'SH-RESULT': {
    content: 'id,Tên,Số phòng\nnha-a,Nhà A,5\n',
    files: { 'content/stays/nha-a/index.md': '---\ntitle: Nhà A\nkind: lều\n---\n' },
  },
  'SH-CELL-ERROR': {
    content: book(
      sheetData([HEAD, ROW], (row, column) =>
        row === 2 && column === 3 ? '<c t="e"><f>B9/0</f><v>#REF!</v></c>' : undefined,
      ),
    ),
  },
  'SH-FORMULA': {
    content: book(
      sheetData([HEAD, ROW], (row, column) =>
        row === 2 && column === 3 ? '<c><f>2+3</f><v>5</v></c>' : undefined,
      ),
    ),
  },
  'SH-VALUE': { content: 'Tên,Loại,Số phòng\nNhà A,Homstay,năm\n' },
  'SH-REPAIRED': { content: 'Tên,Loại,Điện thoại\nNhà A,Homestay,912345678\nNhà B,Homestay,987654321\n' },
  'SH-READ-AS': { content: 'Tên,Loại,Số phòng,Giờ mở cửa\nNhà A,Homestay,5 phòng,7h-22h\n' },
  'SH-UNIT': { content: 'Tên,Loại,Địa chỉ\nNhà A,Homestay,"Bản 1, xã Lạ, huyện Cũ, tỉnh Mẫu"\n' },
  'SH-FORMER-UNIT': { content: 'Tên,Loại,Địa chỉ\nNhà A,Homestay,"Bản 1, xã Cũ, huyện Cũ, tỉnh Mẫu"\n' },
};

/** `content` is CSV as text or a workbook; `files` are more files of the site. */
export type SheetFixture = {
  content: string | Uint8Array;
  collection?: SheetCollection;
  sheet?: string;
  files?: Record<string, string>;
};
