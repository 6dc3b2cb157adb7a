import { didYouMean, didYouMeanVi, error, list, quote, warning } from './explain.ts';

/** Faults of keys and values against their schema. */
export const FRONT_MATTER = {
  'FM-UNKNOWN-KEY': error((v: { key: string; nearest: string; known: readonly string[] }) => ({
    en: [
      `${quote(v.key)} is not a key known here`,
      didYouMean(v.nearest, `Use one of ${list(v.known)}, or delete the line.`),
    ],
    vi: [
      `khóa ${quote(v.key)} không dùng được ở đây`,
      didYouMeanVi(v.nearest, `Dùng một trong các khóa ${list(v.known)}, hoặc xóa dòng này.`),
    ],
  })),
  'FM-MISSING-KEY': error((v: { key: string }) => ({
    en: [`${quote(v.key)} is missing`, `Add a line ${quote(`${v.key}: …`)}.`],
    vi: [`thiếu ${quote(v.key)}`, `Thêm dòng ${quote(`${v.key}: …`)}.`],
  })),
  'FM-TYPE': error((v: { key: string; expected: string; found: string }) => ({
    en: [
      `${quote(v.key)} must be ${KINDS_EN[v.expected] ?? v.expected}, but it is ${KINDS_EN[v.found] ?? v.found}`,
      `Write ${KINDS_EN[v.expected] ?? v.expected}, or delete the key.`,
    ],
    vi: [
      `${quote(v.key)} phải là ${KINDS_VI[v.expected] ?? v.expected}, nhưng đang là ${KINDS_VI[v.found] ?? v.found}`,
      `Viết lại thành ${KINDS_VI[v.expected] ?? v.expected}, hoặc xóa khóa này.`,
    ],
  })),
  'FM-QUOTE': error((v: { key: string; written: string }) => ({
    en: [
      `${quote(v.key)} must be text, but ${v.written} without quotes is read as a number or a switch`,
      `Put it between quotes: "${v.written}".`,
    ],
    vi: [
      `${quote(v.key)} phải là chữ, nhưng ${v.written} không có ngoặc kép sẽ bị hiểu là số hoặc giá trị bật/tắt`,
      `Đặt trong dấu ngoặc kép: "${v.written}".`,
    ],
  })),
  'FM-UNQUOTE': error((v: { key: string; number: string }) => ({
    en: [`${quote(v.key)} must be a number, but it stands between quotes`, `Remove the quotes: ${v.number}.`],
    vi: [`${quote(v.key)} phải là số, nhưng đang nằm trong dấu ngoặc kép`, `Bỏ dấu ngoặc kép: ${v.number}.`],
  })),
  'FM-DECIMAL-COMMA': error((v: { key: string; written: string; number: string }) => ({
    en: [
      `${quote(v.key)} is ${v.written}, a number with a decimal comma`,
      `Write it with a point: ${v.number}.`,
    ],
    vi: [
      `${quote(v.key)} là ${v.written}, số thập phân viết bằng dấu phẩy`,
      `Viết bằng dấu chấm: ${v.number}.`,
    ],
  })),
  'FM-ENUM': error((v: { key: string; found: string; allowed: readonly string[] }) => ({
    en: [`${quote(v.key)} cannot be ${quote(v.found)}`, `Use one of ${list(v.allowed, 24)}.`],
    vi: [
      `${quote(v.key)} không thể là ${quote(v.found)}`,
      `Chọn một trong các giá trị ${list(v.allowed, 24)}.`,
    ],
  })),
  'FM-FORMAT': error((v: { key: string; found: string; expected: string; expectedVi: string }) => ({
    en: [`${quote(v.key)} is ${quote(v.found)}, which does not have the right form`, `Write ${v.expected}.`],
    vi: [`${quote(v.key)} là ${quote(v.found)}, chưa đúng dạng`, `Viết ${v.expectedVi}.`],
  })),
  'FM-DATE': error((v: { key: string; found: string; suggestion: string }) => ({
    en: [
      `${quote(v.key)} is ${quote(v.found)}, which is not a day of the calendar written YYYY-MM-DD`,
      didYouMean(v.suggestion, 'Write year, month and day, for example 2026-03-04.'),
    ],
    vi: [
      `${quote(v.key)} là ${quote(v.found)}, không phải một ngày có thật viết theo dạng NĂM-THÁNG-NGÀY`,
      didYouMeanVi(v.suggestion, 'Viết năm, tháng, ngày, ví dụ 2026-03-04.'),
    ],
  })),
  'FM-RANGE': error((v: { key: string; found: string; limit: string }) => ({
    en: [`${quote(v.key)} is ${v.found}, but must be ${v.limit}`, 'Correct the number.'],
    vi: [`${quote(v.key)} là ${v.found}, nhưng phải ${v.limit}`, 'Sửa lại con số.'],
  })),
  'FM-EMPTY': error((v: { key: string }) => ({
    en: [`${quote(v.key)} is empty`, 'Fill it in, or delete the key if it is not needed.'],
    vi: [`${quote(v.key)} đang để trống`, 'Điền nội dung, hoặc xóa khóa nếu không cần.'],
  })),
  'FM-TOO-LONG': error((v: { key: string; length: number; limit: number }) => ({
    en: [`${quote(v.key)} has ${v.length} characters; at most ${v.limit} fit`, 'Shorten it.'],
    vi: [`${quote(v.key)} có ${v.length} ký tự; tối đa ${v.limit}`, 'Rút gọn lại.'],
  })),
  'FM-TOO-FEW': error((v: { key: string; limit: number }) => ({
    en: [
      `the list ${quote(v.key)} needs at least ${v.limit} ${v.limit === 1 ? 'item' : 'items'}`,
      'Add what is missing, or delete the key if it is not needed.',
    ],
    vi: [
      `danh sách ${quote(v.key)} cần ít nhất ${v.limit} mục`,
      'Bổ sung cho đủ, hoặc xóa khóa nếu không cần.',
    ],
  })),
  'FM-LINE-BREAK': error((v: { key: string }) => ({
    en: [`${quote(v.key)} runs over several lines`, 'Write it on one line.'],
    vi: [`${quote(v.key)} bị ngắt thành nhiều dòng`, 'Viết trên một dòng.'],
  })),
  'FM-DUPLICATE-ITEM': error((v: { list: string; item: string; firstLine: number }) => ({
    en: [
      `${quote(v.item)} stands twice in ${quote(v.list)}; the first is on line ${v.firstLine}`,
      'Rename or delete one of the two.',
    ],
    vi: [
      `${quote(v.item)} xuất hiện hai lần trong ${quote(v.list)}; lần đầu ở dòng ${v.firstLine}`,
      'Đổi tên hoặc xóa một trong hai.',
    ],
  })),
  'FM-LOOKALIKE': warning(
    (v: {
      key: string;
      character: string;
      codePoint: string;
      instead: string;
      insteadCodePoint: string;
    }) => ({
      en: [
        `${quote(v.key)} contains ${v.character} (${v.codePoint}), which only looks like ${v.instead} (${v.insteadCodePoint})`,
        `Type ${v.instead} with a Vietnamese keyboard; search does not find the other.`,
      ],
      vi: [
        `${quote(v.key)} có ký tự ${v.character} (${v.codePoint}), chỉ trông giống ${v.instead} (${v.insteadCodePoint})`,
        `Gõ lại ${v.instead} bằng bộ gõ tiếng Việt; nếu không sẽ không tìm kiếm được.`,
      ],
    }),
  ),
  'FM-DATE-ORDER': error((v: { from: string; until: string }) => ({
    en: [`it ends on ${v.until}, before it begins on ${v.from}`, 'Correct one of the two days.'],
    vi: [`ngày kết thúc ${v.until} trước ngày bắt đầu ${v.from}`, 'Sửa lại một trong hai ngày.'],
  })),
  'FM-CLOSED-DATES': error((_: Record<string, never>) => ({
    en: [
      'status is closed, but it is not said since when',
      'Add closed: with from: and the first day closed.',
    ],
    vi: [
      'trạng thái là closed nhưng chưa ghi đóng cửa từ khi nào',
      'Thêm closed: cùng from: là ngày đầu tiên đóng cửa.',
    ],
  })),
  'FM-CLOSED-STATUS': error((v: { status: string }) => ({
    en: [
      `closed days are given, but status is ${quote(v.status)}`,
      'Write "status: closed", or delete the closed days.',
    ],
    vi: [
      `có ghi ngày đóng cửa nhưng trạng thái là ${quote(v.status)}`,
      'Viết "status: closed", hoặc xóa ngày đóng cửa.',
    ],
  })),
};

const KINDS_EN: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  null: 'empty',
  undefined: 'missing',
};
const KINDS_VI: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm khóa',
  record: 'nhóm khóa',
  null: 'để trống',
  undefined: 'chưa có',
};
