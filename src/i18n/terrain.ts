import { BCP47, type Language } from '../model/languages.ts';
import { type Box, sidesOf } from '../model/surface.ts';

/**
 * Says in words how wide a piece of ground is and whether it is shown higher than it is: a picture alone would mislead.
 * @param times how many times higher than real
 */
export function describeTerrain(language: Language, box: Box, times: number): string {
  const [widthM, , depthM] = sidesOf(box);
  const number = new Intl.NumberFormat(BCP47[language], { maximumSignificantDigits: 3 });
  const fill = (text: string) =>
    text
      .replace('{width}', number.format(widthM / 1000))
      .replace('{depth}', number.format(depthM / 1000))
      .replace('{times}', number.format(times));
  const { size, real, higher } = MESSAGES[language];
  return `${fill(size)} ${fill(times === 1 ? real : higher)}`;
}

const MESSAGES: Readonly<Record<Language, { size: string; real: string; higher: string }>> = {
  vi: {
    size: 'Địa hình {width} × {depth} km.',
    real: 'Chiều cao đúng tỉ lệ với chiều rộng.',
    higher: 'Chiều cao được phóng đại {times} lần cho dễ thấy.',
  },
  en: {
    size: 'Ground of {width} × {depth} km.',
    real: 'Heights are true to scale.',
    higher: 'Heights are shown {times} times as high as they are, so that they can be seen.',
  },
  zh: {
    size: '地形范围 {width} × {depth} 公里。',
    real: '高度与宽度比例一致。',
    higher: '为便于观看，高度放大为实际的 {times} 倍。',
  },
  ja: {
    size: '地形の範囲は {width} × {depth} km。',
    real: '高さは実際の縮尺どおりです。',
    higher: '見やすいように、高さを実際の{times}倍にしています。',
  },
  ko: {
    size: '지형 범위 {width} × {depth}km.',
    real: '높이는 실제 비율 그대로입니다.',
    higher: '알아보기 쉽도록 높이를 실제의 {times}배로 나타냈습니다.',
  },
  fr: {
    size: 'Relief de {width} × {depth} km.',
    real: 'Les hauteurs sont à l’échelle.',
    higher: 'Les hauteurs sont multipliées par {times} pour être visibles.',
  },
};
