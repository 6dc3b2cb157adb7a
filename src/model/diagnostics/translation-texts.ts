import { list, nameOfWords, quote, warning } from './explain.ts';

/** Faults of translated words compared with the default language, and of the language itself. */
export const TRANSLATION_TEXTS = {
  'TR-KEY': warning((v: { key: string }) => ({
    en: [
      `${nameOfWords(v.key, 'the article')} is in index.md but not here; visitors in this language miss it`,
      `Translate ${nameOfWords(v.key, 'the article')}, or delete it in index.md too.`,
    ],
    vi: [
      `${nameOfWords(v.key, 'bài viết')} có trong index.md nhưng không có ở đây; khách đọc ngôn ngữ này sẽ thiếu`,
      `Dịch ${nameOfWords(v.key, 'bài viết')}, hoặc xóa cả trong index.md.`,
    ],
  })),
  'TR-LENGTH': warning((v: { key: string; count: number; others: number; where: string }) => ({
    en: [
      `${quote(v.key)} has ${v.count} items; ${v.where === 'index.md' ? 'index.md has' : 'the translations have'} ${v.others}`,
      'Give every file the same items, in the same order.',
    ],
    vi: [
      `${quote(v.key)} có ${v.count} mục; ${v.where === 'index.md' ? 'index.md' : 'các bản dịch'} có ${v.others}`,
      'Viết đủ các mục giống nhau, theo đúng thứ tự, trong mọi tệp.',
    ],
  })),
  'TR-SOURCES': warning((v: { sources: readonly string[] }) => ({
    en: [
      `the text of index.md cites ${list(v.sources)}, this translation does not`,
      'Put the marks [^…] behind the same statements.',
    ],
    vi: [
      `bài trong index.md dẫn nguồn ${list(v.sources)}, bản dịch này thì không`,
      'Đặt dấu [^…] sau các câu tương ứng.',
    ],
  })),
  'TR-LANGUAGE': warning((v: { language: string; looksLike: string }) => ({
    en: [
      `the words look like ${v.looksLike}, but the file is for ${v.language}`,
      'Check that the right text is in the right file.',
    ],
    vi: [
      `nội dung có vẻ là ${v.looksLike}, nhưng tệp này dành cho ${v.language}`,
      'Kiểm tra xem nội dung có đúng tệp không.',
    ],
  })),
  'TR-TRADITIONAL': warning((v: { characters: string }) => ({
    en: [
      `traditional characters (${v.characters}) stand in a page declared as simplified Chinese`,
      'Convert the text to simplified characters.',
    ],
    vi: [
      `có chữ Hán phồn thể (${v.characters}) trong trang ghi là tiếng Trung giản thể`,
      'Chuyển nội dung sang chữ giản thể.',
    ],
  })),
};
