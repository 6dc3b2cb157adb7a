import type { Language } from '../../src/model/languages.ts';

/** Address and name of the generated site; `.example` never resolves. */
export const BASE_URL = 'https://bench.example';
export const SITE_NAME = 'Bench';

/** What the generated site says about itself, the same for every generator. */
export const SITE_WORDS: Record<Language, { slogan: string; description: string }> = {
  vi: {
    slogan: 'Trang thử tốc độ',
    description: 'Nội dung sinh tự động để đo tốc độ dựng trang, không nói về nơi nào có thật.',
  },
  en: {
    slogan: 'A speed test',
    description: 'Generated content for measuring builds; it is about no real place.',
  },
  zh: { slogan: '速度测试', description: '为测量构建速度而生成的内容，与任何真实地点无关。' },
  ja: {
    slogan: '速度の計測',
    description: 'ビルドの速さを測るために作った文章で、実在の場所とは関係ありません。',
  },
  ko: { slogan: '속도 측정', description: '빌드 속도를 재려고 만든 글이며 실제 장소와 관계가 없습니다.' },
  fr: {
    slogan: 'Essai de vitesse',
    description: 'Contenu produit pour mesurer la construction ; il ne décrit aucun lieu réel.',
  },
};

/** Labels of the two figures every generated site has. */
export const FIGURE_LABELS: Record<Language, { length: string; altitude: string }> = {
  vi: { length: 'Chiều dài', altitude: 'Độ cao' },
  en: { length: 'Length', altitude: 'Altitude' },
  zh: { length: '长度', altitude: '海拔' },
  ja: { length: '長さ', altitude: '標高' },
  ko: { length: '길이', altitude: '고도' },
  fr: { length: 'Longueur', altitude: 'Altitude' },
};
