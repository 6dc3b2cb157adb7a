import type { Refusal } from './judge-unit.ts';
import type { ImportFault, ReturnedUnit } from './returned-unit.ts';

/** Says why a row was not taken over and what to do. */
export function explainImport(
  reason: Refusal | 'id' | 'entry' | 'field' | 'unreadable' | 'twice' | 'incomplete',
  { id, place }: ReturnedUnit,
): ImportFault {
  const [en, vi] = TEXTS[reason];
  return { place, id: id.slice(0, 120), en, vi, isNote: false };
}

/** Says what a translation that was taken over has lost of its original. */
export function explainLost(lost: readonly string[], { id, place }: ReturnedUnit): ImportFault {
  const shown = lost.slice(0, 5).join(' ');
  return {
    place,
    id,
    en: `taken over, but ${shown} of the original is missing. Add it in the translation.`,
    vi: `đã nhận, nhưng thiếu ${shown} của bản gốc. Hãy thêm vào bản dịch.`,
    isNote: true,
  };
}

/** Writes faults one to a line: file, place, row, text. */
export function formatImportFaults(
  faults: readonly ImportFault[],
  { shown, language }: { shown: string; language: 'en' | 'vi' },
): string {
  const names = { en: { row: 'row', line: 'line' }, vi: { row: 'hàng', line: 'dòng' } }[language];
  return faults
    .map((fault) => {
      const place = fault.place ? ` ${names[fault.place.is]} ${fault.place.number}` : '';
      return `${shown}${place}: ${fault.id === '' ? '' : `${fault.id}: `}${fault[language]}\n`;
    })
    .join('');
}

const TEXTS: Record<Parameters<typeof explainImport>[0], readonly [en: string, vi: string]> = {
  id: [
    'the id names no language that is translated into. Keep the column id as it was exported.',
    'mã không chỉ tới ngôn ngữ nào đang được dịch. Hãy giữ nguyên cột id như lúc xuất ra.',
  ],
  entry: [
    'there is no such entry. It was renamed or removed, or the id was changed.',
    'không có bài nào như vậy. Bài đã đổi tên, đã bị xóa, hoặc mã đã bị sửa.',
  ],
  field: [
    'the entry has no such text any more, or its paragraphs are divided differently now. Export it anew.',
    'bài không còn đoạn này, hoặc nay các đoạn được chia khác đi. Hãy xuất lại.',
  ],
  unreadable: [
    'the files of this entry have errors. Run "npm run check" first.',
    'các tệp của bài này có lỗi. Hãy chạy "npm run check" trước.',
  ],
  original: [
    'the original is another one today: it changed after the export, or the column was edited. Export it anew.',
    'bản gốc nay đã khác: bản gốc được sửa sau khi xuất, hoặc cột này bị sửa. Hãy xuất lại.',
  ],
  emptied: [
    'the translation is empty now; nothing was removed. To remove a text, edit the file itself.',
    'bản dịch nay bị bỏ trống; không có gì bị xóa. Muốn xóa thì sửa trong chính tệp nội dung.',
  ],
  mark: [
    'the mark of this row is missing, so nobody can tell whether it is the newest. Export it anew.',
    'hàng này mất dấu ở cột mark nên không biết có phải bản mới nhất không. Hãy xuất lại.',
  ],
  meanwhile: [
    'somebody changed this translation after the export. Compare the two and export it anew.',
    'có người đã sửa bản dịch này sau khi xuất. Hãy so hai bản rồi xuất lại.',
  ],
  block: [
    'a paragraph must stay one paragraph, a heading a heading, a list a list, as in the original.',
    'một đoạn phải vẫn là một đoạn, tiêu đề vẫn là tiêu đề, danh sách vẫn là danh sách, như bản gốc.',
  ],
  twice: [
    'this text was given before in the same file. Only the first was taken over.',
    'đoạn này đã có ở trên trong cùng tệp. Chỉ nhận đoạn đầu.',
  ],
  incomplete: [
    'a list or article that was not translated yet needs all its rows. Translate the others too.',
    'danh sách hoặc bài viết chưa từng dịch thì phải dịch đủ các hàng. Hãy dịch nốt những hàng còn lại.',
  ],
};
