import type { TourImportFault } from '../../src/tours/import-tour-fs.ts';
import { explainFault } from '../new/talk.ts';
import type { EditorLanguage } from './editor-language.ts';

/** Says why a tour cannot be imported as the call wants it, and what to do. */
export function explainTourFault(fault: TourImportFault, language: EditorLanguage): string {
  const words = FAULTS[language];
  if (fault.is === 'tour-there') return `${words.there(fault.shown)}\n`;
  if (fault.is === 'no-translation') return `${words.translation(fault.language, fault.entry)}\n`;
  if (fault.is === 'panorama-kind') return `${words.kind(fault.scenes)}\n`;
  return explainFault(fault, { language, wanted: 'tour' });
}

const FAULTS = {
  en: {
    there: (shown: string) =>
      `${shown} is there already. --replace puts the imported tour in its place; --replace --dry-run shows what would change.`,
    translation: (language: string, entry: string) =>
      `There are no words in "${language}" yet. Make them first: npm run new -- translation ${entry} ${language}`,
    kind: (scenes: readonly string[]) =>
      `Nothing says whether ${some(scenes)} were photographed. Say what the panoramas are: --kind photograph, render or illustration.`,
  },
  vi: {
    there: (shown: string) =>
      `Đã có ${shown}. Thêm --replace để thay bằng tour nhập vào; --replace --dry-run cho xem trước những gì sẽ đổi.`,
    translation: (language: string, entry: string) =>
      `Chưa có phần lời tiếng "${language}". Tạo trước: npm run new -- translation ${entry} ${language}`,
    kind: (scenes: readonly string[]) =>
      `Không rõ ${some(scenes)} có phải ảnh chụp không. Ghi rõ ảnh 360° là gì: --kind photograph (ảnh chụp), render (dựng hình) hoặc illustration (hình vẽ).`,
  },
};

function some(scenes: readonly string[]): string {
  return scenes.length > 4 ? `${scenes.slice(0, 4).join(', ')}, …` : scenes.join(', ');
}

/** What the import says of its work. */
export const TOUR_IMPORT_WORDS: Record<EditorLanguage, ImportWords> = {
  en: {
    marks: (links, hotspots) =>
      `${links} ${links === 1 ? 'way' : 'ways'}, ${hotspots} ${hotspots === 1 ? 'hotspot' : 'hotspots'}`,
    sum: (entry, scenes, isWritten) =>
      `${entry}: ${scenes} ${scenes === 1 ? 'scene' : 'scenes'}${isWritten ? ', written' : ', nothing written'}`,
    unused: (files) => `No scene shows these any more: ${files.join(', ')}`,
    next: (entry) => `Next: look at ${entry} in "npm run dev", and run "npm run check".`,
    held: (canSkip) =>
      canSkip
        ? 'Nothing was written, because scenes are at fault. Mend them, or import the others with --skip-faulty.'
        : 'Nothing was written.',
  },
  vi: {
    marks: (links, hotspots) => `${links} lối đi, ${hotspots} điểm chú thích`,
    sum: (entry, scenes, isWritten) => `${entry}: ${scenes} cảnh${isWritten ? ', đã ghi' : ', chưa ghi gì'}`,
    unused: (files) => `Không còn cảnh nào dùng: ${files.join(', ')}`,
    next: (entry) => `Tiếp theo: xem ${entry} bằng "npm run dev", rồi chạy "npm run check".`,
    held: (canSkip) =>
      canSkip
        ? 'Chưa ghi gì vì có cảnh bị lỗi. Sửa các cảnh đó, hoặc thêm --skip-faulty để nhập những cảnh còn lại.'
        : 'Chưa ghi gì.',
  },
};

type ImportWords = {
  marks: (links: number, hotspots: number) => string;
  sum: (entry: string, scenes: number, isWritten: boolean) => string;
  unused: (files: readonly string[]) => string;
  next: (entry: string) => string;
  held: (canSkip: boolean) => string;
};
