import { error, list, quote, warning } from './explain.ts';

/** Faults of reading a file and its front matter: bytes, YAML syntax, invisible characters. */
export const FILE_TEXT = {
  'FM-NO-FRONT-MATTER': error((v: { required: readonly string[] }) => ({
    en: [
      'the file has no front matter',
      `Start it with a line "---", then ${list(v.required)}, then another line "---".`,
    ],
    vi: [
      'tệp không có phần thông tin đầu trang',
      `Mở đầu bằng dòng "---", rồi ${list(v.required)}, rồi một dòng "---" nữa.`,
    ],
  })),
  'FM-UNCLOSED': error((_: Record<string, never>) => ({
    en: [
      'the front matter is never closed',
      'Put a line with only "---" between the front matter and the text.',
    ],
    vi: [
      'phần thông tin đầu trang chưa được đóng',
      'Thêm một dòng chỉ có "---" giữa phần thông tin và bài viết.',
    ],
  })),
  'FM-ENCODING': error((v: { encoding: string }) => ({
    en: [`the file is not UTF-8; it looks like ${v.encoding}`, 'Save it again with the encoding UTF-8.'],
    vi: [`tệp không phải UTF-8; có vẻ là ${v.encoding}`, 'Lưu lại tệp với bảng mã UTF-8.'],
  })),
  'FM-TOO-BIG': error((v: { part: string; sizeKb: number; limitKb: number }) => ({
    en: [
      `the ${v.part} is ${v.sizeKb} kB long, more than ${v.limitKb} kB`,
      'Split it into several pages or shorten it.',
    ],
    vi: [
      `${v.part === 'file' ? 'tệp' : 'phần thông tin đầu trang'} dài ${v.sizeKb} kB, vượt quá ${v.limitKb} kB`,
      'Chia thành nhiều trang hoặc rút gọn.',
    ],
  })),
  'FM-YAML': error((v: { reason: string; found: string }) => ({
    en: [
      `this line cannot be read: ${v.reason}`,
      `Check the indentation, colons and quotes of ${quote(v.found)} and of the line above it.`,
    ],
    vi: [
      `không đọc được dòng này${REASONS_VI[v.reason] ? `: ${REASONS_VI[v.reason]}` : ''}`,
      `Kiểm tra thụt lề, dấu hai chấm và dấu ngoặc kép ở ${quote(v.found)} và dòng phía trên.`,
    ],
  })),
  'FM-TAB': error((_: Record<string, never>) => ({
    en: ['the line is indented with a tab', 'Replace the tab by two spaces.'],
    vi: ['dòng này thụt lề bằng phím Tab', 'Thay phím Tab bằng hai dấu cách.'],
  })),
  'FM-SPACE': error((v: { codePoint: string }) => ({
    en: [
      `a special space (${v.codePoint}) stands where an ordinary space is needed`,
      'Delete it and type an ordinary space.',
    ],
    vi: [
      `có dấu cách đặc biệt (${v.codePoint}) ở chỗ cần dấu cách thường`,
      'Xóa đi và gõ lại dấu cách thường.',
    ],
  })),
  'FM-SMART-QUOTE': error((v: { character: string; codePoint: string }) => ({
    en: [
      `the value starts with a curly quote ${v.character} (${v.codePoint})`,
      'Use straight quotes ("…"). If the curly quotes belong to the text, put straight quotes around the whole value.',
    ],
    vi: [
      `giá trị bắt đầu bằng dấu ngoặc kép cong ${v.character} (${v.codePoint})`,
      'Dùng dấu ngoặc kép thẳng ("…"). Nếu dấu cong là một phần của câu, đặt cả giá trị trong dấu ngoặc kép thẳng.',
    ],
  })),
  'FM-COLON': error((v: { found: string }) => ({
    en: [
      `the value ${quote(v.found)} contains a colon and is not in quotes`,
      'Put quotes around the whole value: "…".',
    ],
    vi: [
      `giá trị ${quote(v.found)} có dấu hai chấm mà không đặt trong ngoặc kép`,
      'Đặt cả giá trị trong dấu ngoặc kép: "…".',
    ],
  })),
  'FM-DUPLICATE-KEY': error((v: { key: string; firstLine: number }) => ({
    en: [
      `${quote(v.key)} is given twice; the first is on line ${v.firstLine}`,
      'Keep one of the two and delete the other.',
    ],
    vi: [
      `${quote(v.key)} xuất hiện hai lần; lần đầu ở dòng ${v.firstLine}`,
      'Giữ lại một và xóa phần còn lại.',
    ],
  })),
  'FM-ANCHOR': error((v: { found: string }) => ({
    en: [
      `${quote(v.found)} is a YAML anchor or alias, which is not allowed`,
      'Write the value out, or put quotes around it if it is text.',
    ],
    vi: [
      `${quote(v.found)} là neo hoặc bí danh YAML, không được phép`,
      'Viết đầy đủ giá trị, hoặc đặt trong ngoặc kép nếu là chữ.',
    ],
  })),
  'FM-TAG': error((v: { found: string }) => ({
    en: [
      `${quote(v.found)} is a YAML tag, which is not allowed`,
      'Remove it, or put quotes around the value if it is text.',
    ],
    vi: [
      `${quote(v.found)} là thẻ YAML, không được phép`,
      'Bỏ đi, hoặc đặt giá trị trong ngoặc kép nếu là chữ.',
    ],
  })),
  'FM-NFD': warning((v: { found: string }) => ({
    en: [
      `letters and accents are stored apart (decomposed Unicode), for example in ${quote(v.found)}`,
      'Save the text in composed form (NFC); it was read as if it were.',
    ],
    vi: [
      `chữ và dấu được lưu tách rời (Unicode tổ hợp), ví dụ ở ${quote(v.found)}`,
      'Lưu lại ở dạng Unicode dựng sẵn (NFC); phần mềm đã tự đọc theo dạng đó.',
    ],
  })),
  'FM-INVISIBLE': warning((v: { codePoint: string; count: number }) => ({
    en: [
      `invisible character ${v.codePoint} in the file (${v.count} in all); it was left out`,
      'Delete it and type the word again.',
    ],
    vi: [
      `có ký tự ẩn ${v.codePoint} trong tệp (tổng cộng ${v.count}); phần mềm đã bỏ qua`,
      'Xóa và gõ lại từ đó.',
    ],
  })),
};

/** The YAML parser's commonest complaints. */
const REASONS_VI: Record<string, string> = {
  'bad indentation of a mapping entry': 'thụt lề sai',
  'bad indentation of a sequence entry': 'thụt lề sai trong danh sách',
  'the closing quote is missing': 'thiếu dấu ngoặc kép đóng',
  'the colon after the key is missing': 'thiếu dấu hai chấm sau khóa',
  'the hyphens of this list do not stand under each other':
    'các dấu gạch đầu dòng của danh sách không thẳng hàng',
  'the hyphen before this item is missing': 'thiếu dấu gạch đầu dòng trước mục này',
  'this line is indented by one space too few or too many': 'dòng này thụt lề thiếu hoặc thừa một dấu cách',
  'unexpected end of the stream within a flow collection': 'thiếu dấu ngoặc đóng',
  'the values are nested too deeply': 'các giá trị lồng nhau quá sâu',
};
