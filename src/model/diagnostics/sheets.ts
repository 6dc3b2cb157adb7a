import { didYouMean, didYouMeanVi, error, list, note, quote, warning } from './explain.ts';

/** Faults of a whole table that is to be imported: the file, its sheets, its columns, its rows. */
export const SHEETS = {
  'SH-FILE': error((v: { problem: string }) => ({
    en: [
      `the file ${FILES_EN[v.problem] ?? 'cannot be read'}`,
      'Open it in the spreadsheet and save it anew as .xlsx, without a password, or as "CSV UTF-8".',
    ],
    vi: [
      `tệp ${FILES_VI[v.problem] ?? 'không đọc được'}`,
      'Mở bằng bảng tính rồi lưu lại thành .xlsx không đặt mật khẩu, hoặc "CSV UTF-8".',
    ],
  })),
  'SH-SHEET': error((v: { wanted: string; sheets: readonly string[] }) => ({
    en: [`there is no sheet ${quote(v.wanted)}`, `Name one of ${list(v.sheets)} after --sheet.`],
    vi: [`không có trang tính ${quote(v.wanted)}`, `Ghi một trong các tên ${list(v.sheets)} sau --sheet.`],
  })),
  'SH-SHEETS': note((v: { sheet: string; others: readonly string[] }) => ({
    en: [
      `only the sheet ${quote(v.sheet)} is read`,
      `The others are ${list(v.others)}; name one after --sheet.`,
    ],
    vi: [
      `chỉ đọc trang tính ${quote(v.sheet)}`,
      `Còn có ${list(v.others)}; muốn đọc thì ghi tên sau --sheet.`,
    ],
  })),
  'SH-HEADER': error(
    (v: { wanted: string; wantedVi: string; columns: readonly string[]; columnsVi: readonly string[] }) => ({
      en: [
        `no row among the first ones has a column ${quote(v.wanted)} or another name that is known`,
        `Name the columns, for example ${list(v.columns, 5)}. "npm run export" with --template writes them all.`,
      ],
      vi: [
        `trong các dòng đầu không dòng nào có cột ${quote(v.wantedVi)} hay tên cột nào đã biết`,
        `Đặt tên cột, ví dụ ${list(v.columnsVi, 5)}. "npm run export" với --template ghi ra đủ các cột.`,
      ],
    }),
  ),
  'SH-COLUMN-TWICE': warning((v: { header: string; column: string; other: string }) => ({
    en: [
      `column ${v.column}, ${quote(v.header)}, means the same as column ${v.other}; only ${v.other} is imported`,
      'Delete the one that does not count.',
    ],
    vi: [
      `cột ${v.column}, ${quote(v.header)}, trùng nghĩa với cột ${v.other}; chỉ nhập cột ${v.other}`,
      'Xóa cột không dùng.',
    ],
  })),
  'SH-COLUMN-UNKNOWN': warning((v: { header: string; column: string; nearest: string }) => ({
    en: [
      `column ${v.column}, ${quote(v.header)}, is not known; what stands in it is not imported`,
      didYouMean(v.nearest, 'Rename it if it means something that entries have.'),
    ],
    vi: [
      `cột ${v.column}, ${quote(v.header)}, chưa biết là gì; nội dung cột này không được nhập`,
      didYouMeanVi(v.nearest, 'Đổi tên cột nếu đó là điều mà bài có chỗ ghi.'),
    ],
  })),
  'SH-MERGED': warning((v: { count: number; cell: string }) => ({
    en: [
      `${v.count} merged ${v.count === 1 ? 'block' : 'blocks'} of cells, the first at ${v.cell}: the value counts for every row of the block`,
      'Unmerge the cells if the value belongs to the first row only.',
    ],
    vi: [
      `có ${v.count} ô gộp, ô đầu ở ${v.cell}: giá trị được tính cho mọi dòng của ô gộp`,
      'Bỏ gộp ô nếu giá trị chỉ thuộc về dòng đầu.',
    ],
  })),
  'SH-HIDDEN': warning((v: { rows: number; columns: readonly string[] }) => ({
    en: [
      [
        v.rows > 0 ? `${v.rows} hidden ${v.rows === 1 ? 'row is' : 'rows are'} not imported` : '',
        v.columns.length > 0 ? `hidden columns are imported: ${v.columns.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
      'Show everything (clear the filter) before saving if that is not what you want.',
    ],
    vi: [
      [
        v.rows > 0 ? `${v.rows} dòng ẩn không được nhập` : '',
        v.columns.length > 0 ? `cột ẩn vẫn được nhập: ${v.columns.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
      'Nếu không muốn vậy, hãy bỏ lọc và bỏ ẩn rồi lưu lại.',
    ],
  })),
  'SH-TIDIED': note((v: { count: number }) => ({
    en: [
      `${v.count} ${v.count === 1 ? 'cell has' : 'cells have'} blanks at the ends, special blanks or letters stored apart from their accents`,
      'Nothing needs to be done: they are read without.',
    ],
    vi: [
      `${v.count} ô có dấu cách thừa, dấu cách đặc biệt hoặc dấu chữ lưu rời`,
      'Không cần làm gì: đã đọc theo dạng gọn.',
    ],
  })),
  'SH-ROW-SKIPPED': note((v: { row: number; found: string }) => ({
    en: [
      `row ${v.row}, ${quote(v.found)}, is a heading or a total, not an entry`,
      'Nothing needs to be done.',
    ],
    vi: [
      `dòng ${v.row}, ${quote(v.found)}, là tiêu đề nhóm hoặc dòng cộng, không phải bài`,
      'Không cần làm gì.',
    ],
  })),
  'SH-NO-NAME': error((v: { row: number; found: string; column: string }) => ({
    en: [
      `row ${v.row} (${quote(v.found)}) has no name`,
      `Fill the column ${quote(v.column)}, or delete the row.`,
    ],
    vi: [`dòng ${v.row} (${quote(v.found)}) không có tên`, `Điền cột ${quote(v.column)}, hoặc xóa dòng.`],
  })),
  'SH-REPEATED': error((v: { row: number; other: number; name: string }) => ({
    en: [
      `row ${v.row} is about the same entry as row ${v.other}: ${quote(v.name)}`,
      'Delete one of the two, or give each its own id.',
    ],
    vi: [
      `dòng ${v.row} nói về cùng một bài với dòng ${v.other}: ${quote(v.name)}`,
      'Xóa một trong hai dòng, hoặc ghi cho mỗi dòng một id riêng.',
    ],
  })),
  'SH-ID': error((v: { row: number; id: string; problem: string; proposal: string }) => ({
    en: [
      `row ${v.row}: the id ${quote(v.id)} ${IDS_EN[v.problem] ?? 'cannot be used'}`,
      adviseId(v.proposal),
    ],
    vi: [
      `dòng ${v.row}: id ${quote(v.id)} ${IDS_VI[v.problem] ?? 'không dùng được'}`,
      adviseIdVi(v.proposal),
    ],
  })),
  'SH-MISSING': error(
    (v: { row: number; columns: readonly string[]; columnsVi: readonly string[]; name: string }) => ({
      en: [
        `row ${v.row}: ${quote(v.name)} is new and needs ${list(v.columns)}`,
        'Fill these columns; add them if they are not there.',
      ],
      vi: [
        `dòng ${v.row}: ${quote(v.name)} là bài mới, cần có ${list(v.columnsVi)}`,
        'Điền các cột này; nếu chưa có thì thêm cột.',
      ],
    }),
  ),
  'SH-RESULT': error((v: { row: number; name: string; message: string; messageVi: string }) => ({
    en: [`row ${v.row}: ${quote(v.name)} would not be right: ${v.message}`, 'Correct the row.'],
    vi: [`dòng ${v.row}: ${quote(v.name)} sẽ không đúng: ${v.messageVi}`, 'Sửa lại dòng này.'],
  })),
};

function adviseId(proposal: string): string {
  return proposal === ''
    ? 'Write an id of its own into the column "id".'
    : `Write ${quote(proposal)} into the column "id".`;
}

function adviseIdVi(proposal: string): string {
  return proposal === '' ? 'Ghi một id riêng vào cột "id".' : `Ghi ${quote(proposal)} vào cột "id".`;
}

const FILES_EN: Record<string, string> = {
  'old-or-encrypted': 'is an old Excel file (.xls) or locked with a password',
  encrypted: 'is locked with a password',
  damaged: 'is damaged or no .xlsx',
  'too-large': 'is too large, or unpacks to too much',
  'no-workbook': 'is an archive, but no Excel workbook',
  xml: 'holds a part that is not well formed, or names entities of its own',
};
const FILES_VI: Record<string, string> = {
  'old-or-encrypted': 'là Excel đời cũ (.xls) hoặc có đặt mật khẩu',
  encrypted: 'có đặt mật khẩu',
  damaged: 'bị hỏng hoặc không phải .xlsx',
  'too-large': 'quá lớn, hoặc giải nén ra quá nhiều',
  'no-workbook': 'là tệp nén nhưng không phải sổ tính Excel',
  xml: 'có phần sai cấu trúc, hoặc tự đặt thực thể riêng',
};
const IDS_EN: Record<string, string> = {
  taken: 'that follows from the name belongs to another entry',
  none: 'cannot be made from the name: it has no Latin letters',
  form: 'is no id: lower-case letters a–z, digits and hyphens, 60 at most, and no name machines keep for themselves',
  several: 'fits several entries of this name',
};
const IDS_VI: Record<string, string> = {
  taken: 'suy từ tên đã thuộc về bài khác',
  none: 'không suy ra được từ tên: tên không có chữ Latinh',
  form: 'không đúng dạng: chữ thường a–z, chữ số và dấu gạch nối, nhiều nhất 60, không trùng tên dành riêng cho máy',
  several: 'hợp với nhiều bài cùng tên',
};
