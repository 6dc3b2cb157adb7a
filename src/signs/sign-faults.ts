import type { Language } from '../model/languages.ts';
import type { SignFault, SignPart } from './canvas.ts';
import type { SignJob } from './plan-signs.ts';
import type { ReadBackFault } from './read-back-fs.ts';

/** Says in one line why a sign is not fit to be printed, and what to do. */
export function describeFault(problem: SignProblem, language: EditorLanguage): string {
  const { job, is } = problem;
  const say = TEXTS[language];
  const where = `${job.content.printedCode} (${job.plate.target}, ${job.format})`;
  if (is === 'room') {
    const { what, language: of, minPt } = problem.fault;
    return `${where}: ${say.room(say.parts[what], of, Math.round(minPt))}`;
  }
  if (is === 'glyph') return `${where}: ${say.glyph(problem.characters.join(' '), problem.language)}`;
  if (is === 'module')
    return `${where}: ${say.module(problem.moduleMm.toFixed(2), problem.neededMm.toFixed(2))}`;
  const { dpi, decoder, wanted, found } = problem.fault;
  return `${where}: ${say.readBack(decoder, dpi, wanted.join(', '), found.join(', '))}`;
}

const TEXTS = {
  en: {
    parts: {
      site: 'the name of the site',
      title: 'the name of the place',
      place: 'the commune and province',
      scan: 'what the code is for',
      address: 'the address',
      code: 'the code in letters',
      language: 'the names in other languages',
      stop: 'the number of the stop',
      next: 'the next stop',
      emergency: 'the emergency numbers',
    },
    room: (part: string, of: string, minPt: number) =>
      `there is no room for ${part} (${of}) at ${minPt} points, the smallest that can be read. Choose a larger format or fewer languages (--format, --lang).`,
    glyph: (characters: string, of: string) =>
      `the fonts for ${of} cannot draw ${characters}. Write the name with other characters.`,
    module: (found: string, needed: string) =>
      `the squares of the code would be ${found} mm wide, and need ${needed} mm. Choose a larger format or a shorter host name.`,
    readBack: (decoder: string, dpi: number, wanted: string, found: string) =>
      `${decoder} read "${found}" instead of "${wanted}" from the finished file at ${dpi} dots per inch. Do not print it.`,
  },
  vi: {
    parts: {
      site: 'tên trang',
      title: 'tên địa điểm',
      place: 'xã và tỉnh',
      scan: 'lời mời quét mã',
      address: 'địa chỉ',
      code: 'mã bằng chữ',
      language: 'tên bằng các ngôn ngữ khác',
      stop: 'số thứ tự điểm dừng',
      next: 'điểm tiếp theo',
      emergency: 'số khẩn cấp',
    },
    room: (part: string, of: string, minPt: number) =>
      `không đủ chỗ cho ${part} (${of}) ở cỡ ${minPt} điểm, cỡ nhỏ nhất còn đọc được. Hãy chọn khổ lớn hơn hoặc ít ngôn ngữ hơn (--format, --lang).`,
    glyph: (characters: string, of: string) =>
      `phông chữ cho ${of} không có ${characters}. Hãy viết tên bằng ký tự khác.`,
    module: (found: string, needed: string) =>
      `ô vuông của mã chỉ rộng ${found} mm, cần ${needed} mm. Hãy chọn khổ lớn hơn hoặc tên miền ngắn hơn.`,
    readBack: (decoder: string, dpi: number, wanted: string, found: string) =>
      `${decoder} đọc được "${found}" thay vì "${wanted}" từ tệp hoàn chỉnh ở ${dpi} điểm mỗi inch. Đừng in tệp này.`,
  },
} satisfies Record<EditorLanguage, { parts: Record<SignPart, string> } & Record<string, unknown>>;

/** A reason not to print a sign. */
export type SignProblem =
  | { is: 'room'; job: SignJob; fault: SignFault }
  | { is: 'glyph'; job: SignJob; language: Language; characters: string[] }
  | { is: 'module'; job: SignJob; moduleMm: number; neededMm: number }
  | { is: 'read-back'; job: SignJob; fault: ReadBackFault };

type EditorLanguage = 'en' | 'vi';
