import { formatReport } from '../../src/content/report.ts';
import type { NewFault } from '../../src/content/scaffold/new-plan.ts';
import type { MissingValue } from '../../src/content/scaffold/required-values.ts';
import type { EditorLanguage } from '../lib/editor-language.ts';
import { WANTED } from './arguments.ts';

/** Says why nothing was made, and how the call could be made right. Ends with a line end. */
export function explainFault(fault: NewFault, call: Call): string {
  const lines = EXPLAIN[call.language](fault, call);
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

/** How a value that must be given is written in the call: `--kind=…`, `--set licence.number=…`. */
export function optionFor(
  { path, choices }: MissingValue,
  words: { text: string; document: string },
): string {
  if (/(?:^|\.)source$/.test(path)) return `--source "${words.document}"`;
  const value = choices.length > 0 ? choices.join('|') : `"${words.text}"`;
  return path === 'kind' ? `--kind ${value}` : `--set ${path}=${value}`;
}

const EXPLAIN: Record<EditorLanguage, (fault: NewFault, call: Call) => string[]> = {
  en: (fault, call) => {
    switch (fault.is) {
      case 'kind':
        return [
          `"${fault.found}" is nothing that can be made.${fault.nearest ? ` Did you mean "${fault.nearest}"?` : ''}`,
          `There is: ${WANTED.join(', ')}.`,
        ];
      case 'id':
        return [
          {
            format: `"${fault.found}" cannot be an id: only lower-case letters a–z, digits and hyphens.`,
            reserved: `"${fault.found}" is reserved and cannot be an id.`,
            taken: `There is ${fault.other} already; an id is used once.`,
            twin: `"${fault.found}" can hardly be told from "${fault.other}", which is there already.`,
          }[fault.reason],
          fault.reason === 'format' && fault.other !== '' ? `"${fault.other}" is taken.` : '',
          fault.proposal === ''
            ? 'Choose an id of Latin letters.'
            : `Free is:  npm run new -- ${call.wanted} ${fault.proposal}${titleOption(fault, call)}`,
        ];
      case 'entry':
        return [
          fault.several.length > 0
            ? `"${fault.found}" is the id of several entries: ${fault.several.join(', ')}.`
            : `There is no entry "${fault.found}".`,
          fault.several.length > 0
            ? 'Write the collection too.'
            : fault.nearest
              ? `Did you mean "${fault.nearest}"?`
              : 'An entry is named like sites/dong-tien-son.',
        ];
      case 'values':
        return [
          'Some facts must be given, because nobody can make them up:',
          ...fault.missing.map(
            (one) => `  ${optionFor(one, { text: 'text', document: 'title of the document' })}`,
          ),
        ];
      case 'language':
        return [
          {
            unknown: `"${fault.found}" is no language of this site.`,
            default: `"${fault.found}" is the default language; its words stand in index.md.`,
            taken: `There is a translation into "${fault.found}" already.`,
            unpublished: `This site is not published in "${fault.found}". Add it to languages in site.yml first.`,
          }[fault.reason],
          fault.known.length > 0 ? `Translations can be made into: ${fault.known.join(', ')}.` : '',
        ];
      case 'unreadable':
        return [`${fault.shown} cannot be read. Mend what "npm run check" says of it, then try again.`];
      case 'tour-there':
        return [`${fault.shown} is there already. Add scenes in the tour editor, or in that file.`];
      case 'no-panorama':
        return [
          `There is no panorama in ${fault.folder}/panoramas/.`,
          ...leftOut('Not exactly twice as wide as high, cut, or damaged', fault.leftOut),
          `Put the full sphere there as JPEG, exactly twice as wide as high.`,
        ];
      case 'faulty':
        return [
          'Nothing was written, because the check would refuse it:',
          '',
          formatReport(fault.findings, { language: 'en' }).trimEnd(),
        ];
    }
  },
  vi: (fault, call) => {
    switch (fault.is) {
      case 'kind':
        return [
          `Không tạo được “${fault.found}”.${fault.nearest ? ` Có phải bạn muốn viết “${fault.nearest}”?` : ''}`,
          `Tạo được: ${WANTED.join(', ')}.`,
        ];
      case 'id':
        return [
          {
            format: `“${fault.found}” không dùng làm mã được: mã chỉ có chữ thường a–z không dấu, chữ số và gạch nối.`,
            reserved: `“${fault.found}” là tên dành riêng, không dùng làm mã được.`,
            taken: `Đã có ${fault.other}; mỗi mã chỉ dùng một lần.`,
            twin: `“${fault.found}” quá giống “${fault.other}” đã có.`,
          }[fault.reason],
          fault.reason === 'format' && fault.other !== '' ? `“${fault.other}” đã có bài khác dùng.` : '',
          fault.proposal === ''
            ? 'Hãy chọn một mã viết bằng chữ La-tinh.'
            : `Mã còn trống:  npm run new -- ${call.wanted} ${fault.proposal}${titleOption(fault, call)}`,
        ];
      case 'entry':
        return [
          fault.several.length > 0
            ? `Nhiều bài cùng có mã “${fault.found}”: ${fault.several.join(', ')}.`
            : `Không có bài nào là “${fault.found}”.`,
          fault.several.length > 0
            ? 'Hãy ghi cả tên bộ sưu tập.'
            : fault.nearest
              ? `Có phải bạn muốn viết “${fault.nearest}”?`
              : 'Viết tên bài theo dạng sites/dong-tien-son.',
        ];
      case 'values':
        return [
          'Còn thiếu dữ kiện mà không ai bịa thay được:',
          ...fault.missing.map(
            (one) => `  ${optionFor(one, { text: 'nội dung', document: 'tên tài liệu' })}`,
          ),
        ];
      case 'language':
        return [
          {
            unknown: `“${fault.found}” không phải là ngôn ngữ của trang này.`,
            default: `“${fault.found}” là ngôn ngữ mặc định; phần chữ của nó nằm trong index.md.`,
            taken: `Đã có bản dịch sang “${fault.found}”.`,
            unpublished: `Trang này không xuất bản bằng “${fault.found}”. Trước hết hãy thêm vào languages trong site.yml.`,
          }[fault.reason],
          fault.known.length > 0 ? `Dịch được sang: ${fault.known.join(', ')}.` : '',
        ];
      case 'unreadable':
        return [`Không đọc được ${fault.shown}. Sửa những gì "npm run check" chỉ ra rồi thử lại.`];
      case 'tour-there':
        return [
          `Đã có ${fault.shown}. Hãy thêm cảnh bằng trình sửa chuyến tham quan, hoặc ngay trong tệp đó.`,
        ];
      case 'no-panorama':
        return [
          `Không có ảnh 360° nào trong ${fault.folder}/panoramas/.`,
          ...leftOut('Không rộng đúng gấp đôi cao, bị cắt hoặc bị hỏng', fault.leftOut),
          'Hãy đặt vào đó ảnh JPEG trọn hình cầu, chiều rộng đúng gấp đôi chiều cao.',
        ];
      case 'faulty':
        return [
          'Chưa ghi gì cả, vì lệnh kiểm tra sẽ không chấp nhận:',
          '',
          formatReport(fault.findings, { language: 'vi' }).trimEnd(),
        ];
    }
  },
};

/** A name typed in place of an id was meant to be the title. */
function titleOption(fault: Extract<NewFault, { is: 'id' }>, { title }: Call): string {
  if (fault.reason !== 'format') return '';
  return ` --title ${JSON.stringify(title ?? fault.found)}`;
}

function leftOut(reason: string, files: readonly string[]): string[] {
  return files.length === 0 ? [] : [`${reason}: ${files.join(', ')}.`];
}

/** What was asked for, to be shown again in a better form. */
export type Call = { language: EditorLanguage; wanted: string; title?: string | undefined };
