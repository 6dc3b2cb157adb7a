import { didYouMean, didYouMeanVi, error, list, note, quote, warning } from './explain.ts';

/** Faults of single cells of a table that is to be imported, and what was made of them. */
export const SHEET_CELLS = {
  'SH-CELL-ERROR': error((v: { found: string; column: string; row: number }) => ({
    en: [
      v.found === ''
        ? `row ${v.row}, column ${quote(v.column)}: the formula has no value`
        : `row ${v.row}, column ${quote(v.column)}: the formula failed with ${v.found}`,
      'Type the value itself.',
    ],
    vi: [
      v.found === ''
        ? `dòng ${v.row}, cột ${quote(v.column)}: công thức chưa có giá trị`
        : `dòng ${v.row}, cột ${quote(v.column)}: công thức bị lỗi ${v.found}`,
      'Gõ thẳng giá trị.',
    ],
  })),
  'SH-FORMULA': note((v: { count: number; column: string; row: number }) => ({
    en: [
      `${v.count} ${v.count === 1 ? 'cell holds a formula' : 'cells hold formulas'}, the first in row ${v.row}, column ${quote(v.column)}; the values saved with them are read`,
      'Nothing is computed: save the file in the spreadsheet first if the values may be old.',
    ],
    vi: [
      `${v.count} ô là công thức, ô đầu ở dòng ${v.row}, cột ${quote(v.column)}; đọc giá trị đã lưu kèm`,
      'Không tính lại: nếu giá trị có thể đã cũ, hãy lưu tệp lại bằng bảng tính trước.',
    ],
  })),
  'SH-VALUE': error(
    (v: {
      found: string;
      column: string;
      row: number;
      expected: string;
      expectedVi: string;
      nearest: string;
    }) => ({
      en: [
        `row ${v.row}, column ${quote(v.column)}: ${quote(v.found)} is not ${v.expected}`,
        didYouMean(v.nearest, 'Correct the cell, or empty it.'),
      ],
      vi: [
        `dòng ${v.row}, cột ${quote(v.column)}: ${quote(v.found)} không phải ${v.expectedVi}`,
        didYouMeanVi(v.nearest, 'Sửa ô này, hoặc để trống.'),
      ],
    }),
  ),
  'SH-REPAIRED': warning((v: Repair) => ({
    en: [
      `row ${v.row}, column ${quote(v.column)}: ${quote(v.found)} is read as ${quote(v.value)}: ${REPAIRS_EN[v.why] ?? v.why}${v.count > 1 ? `; this column has ${v.count - 1} more of the kind` : ''}`,
      'Look whether that is right.',
    ],
    vi: [
      `dòng ${v.row}, cột ${quote(v.column)}: ${quote(v.found)} được đọc là ${quote(v.value)}: ${REPAIRS_VI[v.why] ?? v.why}${v.count > 1 ? `; cột này còn ${v.count - 1} ô nữa như vậy` : ''}`,
      'Xem lại có đúng không.',
    ],
  })),
  'SH-READ-AS': note((v: { found: string; value: string; column: string; row: number; count: number }) => ({
    en: [
      `row ${v.row}, column ${quote(v.column)}: ${quote(v.found)} is read as ${quote(v.value)}${v.count > 1 ? `; this column has ${v.count - 1} more of the kind` : ''}`,
      'Nothing needs to be done if that is right.',
    ],
    vi: [
      `dòng ${v.row}, cột ${quote(v.column)}: ${quote(v.found)} được đọc là ${quote(v.value)}${v.count > 1 ? `; cột này còn ${v.count - 1} ô nữa như vậy` : ''}`,
      'Không cần làm gì nếu đúng.',
    ],
  })),
  'SH-UNIT': warning((v: { found: string; row: number; problem: string; candidates: readonly string[] }) => ({
    en: [
      `row ${v.row}: the unit in ${quote(v.found)} ${UNITS_EN[v.problem] ?? 'is not clear'}; it is left open`,
      v.candidates.length > 0
        ? `Write today's unit: ${list(v.candidates)}.`
        : 'Write the commune, ward or special zone of today as units.yml names it, or add it there.',
    ],
    vi: [
      `dòng ${v.row}: đơn vị hành chính trong ${quote(v.found)} ${UNITS_VI[v.problem] ?? 'chưa rõ'}; tạm để trống`,
      v.candidates.length > 0
        ? `Ghi đơn vị hiện nay: ${list(v.candidates)}.`
        : 'Ghi xã, phường, đặc khu hiện nay như trong units.yml, hoặc thêm vào đó.',
    ],
  })),
  'SH-FORMER-UNIT': note((v: { former: string; unit: string; row: number; count: number }) => ({
    en: [
      `row ${v.row}: ${quote(v.former)} lies in ${quote(v.unit)} today${v.count > 1 ? ` (${v.count} rows)` : ''}`,
      'The page shows the former name beside the new one.',
    ],
    vi: [
      `dòng ${v.row}: ${quote(v.former)} nay thuộc ${quote(v.unit)}${v.count > 1 ? ` (${v.count} dòng)` : ''}`,
      'Trang sẽ ghi tên cũ bên cạnh tên mới.',
    ],
  })),
};

const REPAIRS_EN: Record<string, string> = {
  zero: 'the spreadsheet dropped the leading zero',
  country: 'the spreadsheet dropped the plus of the country code',
  swapped: 'latitude and longitude were exchanged',
  https: 'the address needs https://; try whether it opens',
};
const REPAIRS_VI: Record<string, string> = {
  zero: 'bảng tính đã bỏ mất số 0 ở đầu',
  country: 'bảng tính đã bỏ mất dấu cộng của mã nước',
  swapped: 'vĩ độ và kinh độ bị đổi chỗ',
  https: 'địa chỉ phải có https://; hãy thử xem có mở được không',
};
const UNITS_EN: Record<string, string> = {
  unknown: 'is not in units.yml',
  several: 'can be several',
  district: 'names a district, and districts ended on 30 June 2025',
  'no-successor': 'has ended, and units.yml does not say what took its place',
};
const UNITS_VI: Record<string, string> = {
  unknown: 'không có trong units.yml',
  several: 'có thể là nhiều đơn vị',
  district: 'là cấp huyện, đã kết thúc ngày 30/6/2025',
  'no-successor': 'đã kết thúc mà units.yml chưa ghi đơn vị kế tiếp',
};

type Repair = { found: string; value: string; column: string; row: number; why: string; count: number };
