import { didYouMean, didYouMeanVi, error, list, nameOfWords, note, quote, warning } from './explain.ts';

/** Faults of translations and of words that hang on ids. */
export const TRANSLATIONS = {
  'TR-LANGUAGE-CODE': error((v: { found: string; right: string }) => ({
    en: [
      `${quote(v.found)} does not name a language of this project`,
      v.right === ''
        ? 'Use index.en.md, index.zh.md, index.ja.md, index.ko.md, index.fr.md or index.vi.md.'
        : `Rename the file to ${quote(v.right)}.`,
    ],
    vi: [
      `${quote(v.found)} không phải tên tệp của một ngôn ngữ trong dự án`,
      v.right === ''
        ? 'Dùng index.en.md, index.zh.md, index.ja.md, index.ko.md, index.fr.md hoặc index.vi.md.'
        : `Đổi tên tệp thành ${quote(v.right)}.`,
    ],
  })),
  'TR-FACT': error((v: { key: string }) => ({
    en: [
      `${quote(v.key)} is a fact; facts stand only in index.md`,
      'Delete it here. To change the fact, change index.md.',
    ],
    vi: [
      `${quote(v.key)} là dữ kiện; dữ kiện chỉ ghi trong index.md`,
      'Xóa ở đây. Muốn sửa dữ kiện thì sửa trong index.md.',
    ],
  })),
  'TR-NOT-PUBLISHED': warning((v: { language: string }) => ({
    en: [
      `the language ${quote(v.language)} is not published`,
      'Add it to languages in site.yml, or leave the file for later.',
    ],
    vi: [
      `ngôn ngữ ${quote(v.language)} chưa được xuất bản`,
      'Thêm vào languages trong site.yml, hoặc để dành tệp này.',
    ],
  })),
  'TR-SAME': warning((v: { key: string; language: string }) => ({
    en: [
      `${nameOfWords(v.key, 'the article')} is the same as in index.md`,
      `Translate it into ${quote(v.language)}, or delete the file until it is translated.`,
    ],
    vi: [
      `${nameOfWords(v.key, 'bài viết')} giống hệt trong index.md`,
      `Dịch sang ${quote(v.language)}, hoặc xóa tệp cho đến khi dịch xong.`,
    ],
  })),
  'TR-SCRIPT': warning((v: { key: string; language: string }) => ({
    en: [
      `${nameOfWords(v.key, 'the article')} has no characters of the script of ${quote(v.language)}`,
      'Check that the right text is in the right file.',
    ],
    vi: [
      `${nameOfWords(v.key, 'bài viết')} không có ký tự nào thuộc chữ viết của ${quote(v.language)}`,
      'Kiểm tra xem nội dung có đúng tệp không.',
    ],
  })),
  'TR-STALE': warning(
    (v: { recorded: string; current: string; fields: readonly string[]; stamp: string }) => ({
      en: [
        `index.md has changed since this was translated (source ${v.recorded}, now ${v.current})${
          v.fields.length === 0 ? '' : `: ${list(v.fields)}`
        }`,
        `Compare the two texts, then run "npm run translations -- stamp ${v.stamp}".`,
      ],
      vi: [
        `index.md đã thay đổi sau khi dịch (source ${v.recorded}, nay là ${v.current})${
          v.fields.length === 0 ? '' : `: ${list(v.fields)}`
        }`,
        `So lại hai bản, rồi chạy "npm run translations -- stamp ${v.stamp}".`,
      ],
    }),
  ),
  'TR-WORDS': warning((v: { key: string; id: string }) => ({
    en: [
      `${quote(v.key)} says nothing about ${quote(v.id)}; visitors will see the default language there`,
      `Add ${v.id}: under ${v.key}.`,
    ],
    vi: [
      `${quote(v.key)} chưa có nội dung cho ${quote(v.id)}; khách sẽ thấy ngôn ngữ mặc định`,
      `Thêm ${v.id}: dưới ${v.key}.`,
    ],
  })),
  'TR-MISSING': note((v: { languages: readonly string[] }) => ({
    en: [
      `not translated yet: ${v.languages.join(', ')}`,
      'Add index.<language>.md when the translation is ready; until then the default language is shown.',
    ],
    vi: [
      `chưa dịch sang: ${v.languages.join(', ')}`,
      'Thêm index.<ngôn ngữ>.md khi có bản dịch; trước đó trang hiện ngôn ngữ mặc định.',
    ],
  })),
  'WORDS-UNKNOWN-ID': error((v: { key: string; id: string; nearest: string }) => ({
    en: [
      `${quote(v.key)} speaks of ${quote(v.id)}, which does not exist in the facts of this entry`,
      didYouMean(v.nearest, 'Correct the id, or delete the line.'),
    ],
    vi: [
      `${quote(v.key)} nói về ${quote(v.id)}, nhưng dữ kiện của bài này không có mục đó`,
      didYouMeanVi(v.nearest, 'Sửa lại mã, hoặc xóa dòng này.'),
    ],
  })),
  'WORDS-LABEL': error((v: { id: string }) => ({
    en: [`the figure ${quote(v.id)} has no label`, `Add ${v.id}: under labels, saying what is counted.`],
    vi: [`số liệu ${quote(v.id)} chưa có nhãn`, `Thêm ${v.id}: dưới labels, nói rõ số này là gì.`],
  })),
};
