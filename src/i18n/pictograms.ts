import type { Language } from '../model/languages.ts';
import type { PictogramId } from '../model/schemas/settings.ts';

/** Says what a pictogram means. */
export function pictogramName(id: PictogramId, language: Language): string {
  return NAMES[id][language];
}

const NAMES: Record<PictogramId, Record<Language, string>> = {
  danger: { vi: 'Nguy hiểm', en: 'Danger', zh: '危险', ja: '危険', ko: '위험', fr: 'Danger' },
  'deep-water': {
    vi: 'Nước sâu',
    en: 'Deep water',
    zh: '水深危险',
    ja: '深みに注意',
    ko: '수심 깊음',
    fr: 'Eau profonde',
  },
  slippery: {
    vi: 'Trơn trượt',
    en: 'Slippery',
    zh: '小心地滑',
    ja: '滑りやすい',
    ko: '미끄럼 주의',
    fr: 'Sol glissant',
  },
  'falling-rocks': {
    vi: 'Đá rơi',
    en: 'Falling rocks',
    zh: '注意落石',
    ja: '落石注意',
    ko: '낙석 주의',
    fr: 'Chutes de pierres',
  },
  'steep-drop': {
    vi: 'Vực sâu',
    en: 'Steep drop',
    zh: '当心坠落',
    ja: '転落注意',
    ko: '추락 주의',
    fr: 'Risque de chute',
  },
  'no-swimming': {
    vi: 'Cấm bơi',
    en: 'No swimming',
    zh: '禁止游泳',
    ja: '遊泳禁止',
    ko: '수영 금지',
    fr: 'Baignade interdite',
  },
  'no-smoking': {
    vi: 'Cấm hút thuốc',
    en: 'No smoking',
    zh: '禁止吸烟',
    ja: '禁煙',
    ko: '금연',
    fr: 'Défense de fumer',
  },
  'no-fire': {
    vi: 'Cấm lửa',
    en: 'No open fire',
    zh: '禁止烟火',
    ja: '火気厳禁',
    ko: '화기 엄금',
    fr: 'Feux interdits',
  },
  toilet: { vi: 'Nhà vệ sinh', en: 'Toilets', zh: '洗手间', ja: 'トイレ', ko: '화장실', fr: 'Toilettes' },
  parking: { vi: 'Bãi đỗ xe', en: 'Parking', zh: '停车场', ja: '駐車場', ko: '주차장', fr: 'Parking' },
  'drinking-water': {
    vi: 'Nước uống',
    en: 'Drinking water',
    zh: '饮用水',
    ja: '飲料水',
    ko: '식수',
    fr: 'Eau potable',
  },
  wheelchair: {
    vi: 'Lối cho xe lăn',
    en: 'Wheelchair access',
    zh: '无障碍通道',
    ja: '車いす対応',
    ko: '휠체어 이용 가능',
    fr: 'Accès en fauteuil roulant',
  },
  'first-aid': {
    vi: 'Sơ cứu',
    en: 'First aid',
    zh: '急救点',
    ja: '救護所',
    ko: '응급 처치',
    fr: 'Premiers secours',
  },
};
