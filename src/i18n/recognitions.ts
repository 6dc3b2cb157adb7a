import type { Language } from '../model/languages.ts';
import type { RECOGNITIONS } from '../model/schemas/directory.ts';

/** Names a recognition as it stands in addresses: `monument-national`, or with its stars `hotel-stars-3`. */
export function recognitionWords(language: Language, value: string): string {
  const [, name = value, stars = ''] = /^(.*?)(?:-(\d))?$/.exec(value) ?? [];
  const words: Readonly<Record<string, string>> = RECOGNITION_WORDS[language];
  return (words[name] ?? value).replace('{count}', stars);
}

/** `{count}` stands for the number of stars. */
export const RECOGNITION_WORDS: Readonly<
  Record<Language, Readonly<Record<(typeof RECOGNITIONS)[number], string>>>
> = {
  vi: {
    unesco: 'UNESCO công nhận',
    'monument-special': 'Di tích quốc gia đặc biệt',
    'monument-national': 'Di tích quốc gia',
    'monument-provincial': 'Di tích cấp tỉnh',
    'tourist-area-national': 'Khu du lịch quốc gia',
    'tourist-area-provincial': 'Khu du lịch cấp tỉnh',
    'tourist-spot': 'Điểm du lịch',
    'hotel-stars': 'Khách sạn {count} sao',
    'asean-homestay': 'Homestay ASEAN',
    'ocop-stars': 'OCOP {count} sao',
  },
  en: {
    unesco: 'Recognised by UNESCO',
    'monument-special': 'Special national monument',
    'monument-national': 'National monument',
    'monument-provincial': 'Provincial monument',
    'tourist-area-national': 'National tourist area',
    'tourist-area-provincial': 'Provincial tourist area',
    'tourist-spot': 'Recognised tourist spot',
    'hotel-stars': '{count}-star hotel',
    'asean-homestay': 'ASEAN homestay',
    'ocop-stars': 'OCOP {count} stars',
  },
  zh: {
    unesco: '联合国教科文组织认定',
    'monument-special': '国家特级遗迹',
    'monument-national': '国家级遗迹',
    'monument-provincial': '省级遗迹',
    'tourist-area-national': '国家级旅游区',
    'tourist-area-provincial': '省级旅游区',
    'tourist-spot': '旅游景点（已认定）',
    'hotel-stars': '{count} 星级酒店',
    'asean-homestay': '东盟民宿标准',
    'ocop-stars': 'OCOP {count} 星',
  },
  ja: {
    unesco: 'ユネスコ認定',
    'monument-special': '国家特別史跡',
    'monument-national': '国家史跡',
    'monument-provincial': '省指定史跡',
    'tourist-area-national': '国家観光区',
    'tourist-area-provincial': '省観光区',
    'tourist-spot': '認定観光地',
    'hotel-stars': '{count} つ星ホテル',
    'asean-homestay': 'ASEAN ホームステイ',
    'ocop-stars': 'OCOP {count} つ星',
  },
  ko: {
    unesco: '유네스코 인정',
    'monument-special': '국가 특별 유적',
    'monument-national': '국가 유적',
    'monument-provincial': '성급 유적',
    'tourist-area-national': '국가 관광구',
    'tourist-area-provincial': '성급 관광구',
    'tourist-spot': '인정 관광지',
    'hotel-stars': '{count}성급 호텔',
    'asean-homestay': '아세안 홈스테이',
    'ocop-stars': 'OCOP {count}성',
  },
  fr: {
    unesco: 'Reconnu par l’UNESCO',
    'monument-special': 'Monument national spécial',
    'monument-national': 'Monument national',
    'monument-provincial': 'Monument provincial',
    'tourist-area-national': 'Zone touristique nationale',
    'tourist-area-provincial': 'Zone touristique provinciale',
    'tourist-spot': 'Site touristique reconnu',
    'hotel-stars': 'Hôtel {count} étoiles',
    'asean-homestay': 'Hébergement chez l’habitant ASEAN',
    'ocop-stars': 'OCOP {count} étoiles',
  },
};
