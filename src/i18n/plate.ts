import type { Language } from '../model/languages.ts';
import type { PlateMessages } from '../model/plate-code.ts';

/** Words of the pages behind printed codes. */
export const PLATE_MESSAGES: Record<Language, PlateMessages> = {
  vi: { notTranslated: 'chưa dịch', removed: 'Biển này đã được gỡ. Xem trang của địa điểm.' },
  en: {
    notTranslated: 'not translated yet',
    removed: 'This plate has been removed. See the page of the place.',
  },
  zh: { notTranslated: '尚未翻译', removed: '此标牌已拆除。请查看该地点的页面。' },
  ja: { notTranslated: '未翻訳', removed: 'この案内板は撤去されました。場所のページをご覧ください。' },
  ko: {
    notTranslated: '아직 번역되지 않음',
    removed: '이 안내판은 철거되었습니다. 장소 페이지를 확인하세요.',
  },
  fr: { notTranslated: 'pas encore traduit', removed: 'Cette plaque a été retirée. Voir la page du lieu.' },
};
