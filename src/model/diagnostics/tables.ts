import { error, list, quote, warning } from './explain.ts';

/** Faults of tables (CSV), as spreadsheets and other offices deliver them. Rows count from 1, the header included. */
export const TABLES = {
  'CS-ENCODING': error((v: { encoding: string }) => ({
    en: [
      `the table is stored as ${v.encoding}, not as UTF-8`,
      'In the spreadsheet choose Save as… and the type "CSV UTF-8".',
    ],
    vi: [
      `bảng được lưu bằng ${v.encoding}, không phải UTF-8`,
      'Trong bảng tính chọn Lưu thành… (Save as) rồi chọn kiểu "CSV UTF-8".',
    ],
  })),
  'CS-LEGACY-FONT': error((v: { font: string; found: string; count: number }) => ({
    en: [
      `${quote(v.found)} was typed for the old ${v.font} fonts${v.count > 1 ? `; so were ${v.count - 1} more cells` : ''}`,
      `Convert the table from ${v.font} to Unicode, for example with UniKey (Ctrl+Shift+F6).`,
    ],
    vi: [
      `${quote(v.found)} gõ bằng phông ${v.font} cũ${v.count > 1 ? `; còn ${v.count - 1} ô nữa` : ''}`,
      `Chuyển bảng từ ${v.font} sang Unicode, ví dụ bằng UniKey (Ctrl+Shift+F6).`,
    ],
  })),
  'CS-TOO-LARGE': error((v: { limit: number; unit: string }) => ({
    en: [
      `the table is too large; at most ${v.limit} ${UNITS_EN[v.unit] ?? v.unit} are read`,
      'Split it into several tables.',
    ],
    vi: [`bảng quá lớn; chỉ đọc tối đa ${v.limit} ${UNITS_VI[v.unit] ?? v.unit}`, 'Chia thành nhiều bảng.'],
  })),
  'CS-EMPTY': warning((v: { rows: number }) => ({
    en: [
      v.rows === 0 ? 'the table is empty' : 'the table has a header but no rows',
      'Fill it, or delete the file.',
    ],
    vi: [
      v.rows === 0 ? 'bảng trống' : 'bảng chỉ có dòng tiêu đề, không có dữ liệu',
      'Điền dữ liệu, hoặc xóa tệp.',
    ],
  })),
  'CS-HEADER': error((v: { header: string; problem: string; column: number }) => ({
    en: [
      `the header of column ${v.column} ${HEADERS_EN[v.problem] ?? v.problem}: ${quote(v.header)}`,
      'Give every column its own name in the first row.',
    ],
    vi: [
      `tiêu đề cột ${v.column} ${HEADERS_VI[v.problem] ?? v.problem}: ${quote(v.header)}`,
      'Đặt cho mỗi cột một tên riêng ở dòng đầu.',
    ],
  })),
  'CS-RAGGED': error((v: { row: number; cells: number; expected: number; count: number }) => ({
    en: [
      `row ${v.row} has ${v.cells} cells, the header has ${v.expected}${v.count > 1 ? `; ${v.count} rows are like this` : ''}`,
      'Put quotes around cells that contain the separator, or fill the missing cells.',
    ],
    vi: [
      `dòng ${v.row} có ${v.cells} ô, tiêu đề có ${v.expected}${v.count > 1 ? `; có ${v.count} dòng như vậy` : ''}`,
      'Đặt ô có chứa dấu phân cách trong dấu ngoặc kép, hoặc điền các ô thiếu.',
    ],
  })),
  'CS-QUOTE': error((v: { row: number; problem: string }) => ({
    en: [
      `in row ${v.row} ${v.problem === 'unclosed' ? 'a quotation mark is opened and never closed' : 'text follows right after a closing quotation mark'}`,
      'Write a quotation mark inside a cell twice ("").',
    ],
    vi: [
      `ở dòng ${v.row} ${v.problem === 'unclosed' ? 'có dấu ngoặc kép mở mà không đóng' : 'có chữ ngay sau dấu ngoặc kép đóng'}`,
      'Dấu ngoặc kép trong ô phải viết hai lần ("").',
    ],
  })),
  'CS-FORMULA': warning((v: { cell: string; column: string }) => ({
    en: [
      `${quote(v.cell)} in column ${quote(v.column)} is a formula; it is taken as text and never computed`,
      'Paste the value instead of the formula.',
    ],
    vi: [
      `${quote(v.cell)} ở cột ${quote(v.column)} là công thức; được coi là chữ, không bao giờ tính`,
      'Dán giá trị thay cho công thức.',
    ],
  })),
  'CS-NUMBER': error((v: { cell: string; column: string }) => ({
    en: [
      `${quote(v.cell)} in column ${quote(v.column)} was shortened by the spreadsheet; its last digits are lost`,
      'Format the column as text, type the number again and save.',
    ],
    vi: [
      `${quote(v.cell)} ở cột ${quote(v.column)} đã bị bảng tính rút gọn; các chữ số cuối đã mất`,
      'Định dạng cột là văn bản (Text), gõ lại số rồi lưu.',
    ],
  })),
  'CS-DATE': error((v: { cell: string; column: string; readings: readonly string[] }) => ({
    en: [
      v.readings.length > 1
        ? `${quote(v.cell)} in column ${quote(v.column)} can mean ${v.readings.join(' or ')}`
        : `${quote(v.cell)} in column ${quote(v.column)} is not written as YYYY-MM-DD`,
      v.readings.length > 1
        ? 'Write dates as YYYY-MM-DD.'
        : `Write ${v.readings.length === 1 ? list(v.readings) : 'it as YYYY-MM-DD'}.`,
    ],
    vi: [
      v.readings.length > 1
        ? `${quote(v.cell)} ở cột ${quote(v.column)} có thể là ${v.readings.join(' hoặc ')}`
        : `${quote(v.cell)} ở cột ${quote(v.column)} không viết theo dạng NĂM-THÁNG-NGÀY`,
      v.readings.length > 1
        ? 'Viết ngày theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-02.'
        : `Viết ${v.readings.length === 1 ? list(v.readings) : 'theo dạng NĂM-THÁNG-NGÀY'}.`,
    ],
  })),
  'CS-EXCEL-DATE': error((v: { cell: string; column: string; day: string }) => ({
    en: [
      `${quote(v.cell)} in column ${quote(v.column)} is a spreadsheet's inner number for a day, probably ${v.day}`,
      `Write ${quote(v.day)}: format the column as text or as YYYY-MM-DD before saving.`,
    ],
    vi: [
      `${quote(v.cell)} ở cột ${quote(v.column)} là số nội bộ của bảng tính cho một ngày, có lẽ ${v.day}`,
      `Viết ${quote(v.day)}: định dạng cột là văn bản hoặc NĂM-THÁNG-NGÀY trước khi lưu.`,
    ],
  })),
};

const UNITS_EN: Record<string, string> = { rows: 'rows', cells: 'cells', MB: 'MB' };
const UNITS_VI: Record<string, string> = { rows: 'dòng', cells: 'ô', MB: 'MB' };

const HEADERS_EN: Record<string, string> = {
  empty: 'is empty',
  duplicate: 'is given twice',
  reserved: 'is a word programs keep for themselves',
};
const HEADERS_VI: Record<string, string> = {
  empty: 'bị trống',
  duplicate: 'bị trùng',
  reserved: 'là từ dành riêng cho máy',
};
