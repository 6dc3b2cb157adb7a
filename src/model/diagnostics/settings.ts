import { error, quote, warning } from './explain.ts';

/** Faults of the settings that only show when codes are printed or languages published. */
export const SETTINGS = {
  'SET-QR-HOST': error((v: { baseUrl: string; length: number; limit: number }) => ({
    en: [
      `with the address ${quote(v.baseUrl)} a plate's QR code needs ${v.length} characters; ${v.limit} can be read at arm's length`,
      'Use a host name of at most 17 letters, digits, dots and hyphens without a path, for example a short name that leads to the same site.',
    ],
    vi: [
      `với địa chỉ ${quote(v.baseUrl)}, mã QR trên biển cần ${v.length} ký tự; chỉ ${v.limit} ký tự thì quét được trong tầm tay`,
      'Dùng tên miền tối đa 17 ký tự gồm chữ không dấu, chữ số, dấu chấm và gạch nối, không có đường dẫn phía sau, ví dụ một tên ngắn trỏ về cùng trang web.',
    ],
  })),
  'SET-BASE-URL': error((v: { baseUrl: string }) => ({
    en: [
      `${quote(v.baseUrl)} cannot be the address of the site: it has a question mark, a #, or a host nobody outside can reach`,
      'Write https:// and the public host name, nothing more.',
    ],
    vi: [
      `${quote(v.baseUrl)} không thể là địa chỉ của trang web: có dấu hỏi, dấu #, hoặc tên máy mà bên ngoài không vào được`,
      'Chỉ ghi https:// và tên miền công khai.',
    ],
  })),
  'SET-WORDS-UNUSED': warning((v: { language: string }) => ({
    en: [
      `name and description are given in ${quote(v.language)}, which is not published`,
      'Add it to languages, or delete these words.',
    ],
    vi: [
      `có tên và mô tả bằng ${quote(v.language)}, nhưng ngôn ngữ này chưa được xuất bản`,
      'Thêm vào languages, hoặc xóa phần chữ này.',
    ],
  })),
};
