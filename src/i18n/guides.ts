import type { Language } from '../model/languages.ts';
import type { GUIDE_CARDS } from '../model/schemas/guide.ts';

/** Gives the words of the pages of tourist guides in one language. */
export function guideWords(language: Language): GuideWords {
  return WORDS[language];
}

const WORDS: Record<Language, GuideWords> = {
  vi: {
    card: 'Thẻ hướng dẫn viên',
    kinds: { international: 'quốc tế', domestic: 'nội địa', 'on-site': 'tại điểm' },
  },
  en: {
    card: 'Guide card',
    kinds: { international: 'international', domestic: 'domestic', 'on-site': 'on site' },
  },
  zh: { card: '导游证', kinds: { international: '国际导游', domestic: '国内导游', 'on-site': '景点讲解' } },
  ja: {
    card: 'ガイド証',
    kinds: { international: '国際ガイド', domestic: '国内ガイド', 'on-site': '現地ガイド' },
  },
  ko: {
    card: '가이드 자격증',
    kinds: { international: '국제 가이드', domestic: '국내 가이드', 'on-site': '현장 가이드' },
  },
  fr: {
    card: 'Carte de guide',
    kinds: { international: 'international', domestic: 'national', 'on-site': 'sur place' },
  },
};

type GuideWords = { card: string; kinds: Record<(typeof GUIDE_CARDS)[number], string> };
