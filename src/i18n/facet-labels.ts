import type { Language } from '../model/languages.ts';
import type { Facet } from '../model/map-facets.ts';

/** Names what maps and lists can be narrowed by, in one language. */
export function facetLabels(language: Language): Record<Facet, string> {
  return LABELS[language];
}

const LABELS: Record<Language, Record<Facet, string>> = {
  vi: {
    recognition: 'Công nhận',
    price: 'Giá',
    speaks: 'Ngôn ngữ',
    unit: 'Xã, phường',
    district: 'Huyện cũ',
    kind: 'Loại',
    theme: 'Chủ đề',
    destination: 'Điểm đến',
    has: 'Có',
  },
  en: {
    recognition: 'Recognition',
    price: 'Price',
    speaks: 'Language',
    unit: 'Commune',
    district: 'Former district',
    kind: 'Kind',
    theme: 'Theme',
    destination: 'Destination',
    has: 'With',
  },
  zh: {
    recognition: '评定',
    price: '价格',
    speaks: '语言',
    unit: '乡、坊',
    district: '原县',
    kind: '类型',
    theme: '主题',
    destination: '目的地',
    has: '包含',
  },
  ja: {
    recognition: '認定',
    price: '料金',
    speaks: '言語',
    unit: '社・坊',
    district: '旧県',
    kind: '種類',
    theme: 'テーマ',
    destination: '目的地',
    has: 'あるもの',
  },
  ko: {
    recognition: '인증',
    price: '가격',
    speaks: '언어',
    unit: '사·동',
    district: '옛 현',
    kind: '종류',
    theme: '테마',
    destination: '여행지',
    has: '포함',
  },
  fr: {
    recognition: 'Distinction',
    price: 'Prix',
    speaks: 'Langue',
    unit: 'Commune',
    district: 'Ancien district',
    kind: 'Type',
    theme: 'Thème',
    destination: 'Destination',
    has: 'Avec',
  },
};
