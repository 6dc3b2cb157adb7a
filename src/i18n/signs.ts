import type { Language } from '../model/languages.ts';

/** Gives the words printed on signs. Short: they are read standing up, from a metre away. */
export function signMessages(language: Language): SignMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, SignMessages> = {
  vi: {
    scan: 'Quét mã để xem thông tin, sản phẩm và hướng dẫn trải nghiệm',
    scanShort: 'Quét mã để biết thêm',
    type: 'hoặc gõ',
    stop: 'Điểm {number}/{total}',
    next: 'Điểm tiếp theo: {name}',
    emergency: 'Khẩn cấp',
    help: { police: 'công an', fire: 'chữa cháy', ambulance: 'cấp cứu', rescue: 'cứu nạn' },
  },
  en: {
    scan: 'Scan for information, products and things to do',
    scanShort: 'Scan to learn more',
    type: 'or type',
    stop: 'Stop {number}/{total}',
    next: 'Next stop: {name}',
    emergency: 'Emergency',
    help: { police: 'police', fire: 'fire', ambulance: 'ambulance', rescue: 'rescue' },
  },
  zh: {
    scan: '扫码查看介绍、特产和游览指南',
    scanShort: '扫码了解更多',
    type: '或输入',
    stop: '第{number}站（共{total}站）',
    next: '下一站：{name}',
    emergency: '紧急求助',
    help: { police: '报警', fire: '火警', ambulance: '急救', rescue: '搜救' },
  },
  ja: {
    scan: 'QRコードで案内・特産品・楽しみ方を見る',
    scanShort: 'QRコードで詳しく見る',
    type: 'または入力',
    stop: '地点 {number}/{total}',
    next: '次の地点：{name}',
    emergency: '緊急時',
    help: { police: '警察', fire: '消防', ambulance: '救急', rescue: '救助' },
  },
  ko: {
    scan: 'QR 코드로 안내, 특산품, 체험 방법 보기',
    scanShort: 'QR 코드로 자세히 보기',
    type: '또는 입력',
    stop: '{number}/{total} 지점',
    next: '다음 지점: {name}',
    emergency: '긴급 전화',
    help: { police: '경찰', fire: '소방', ambulance: '구급', rescue: '구조' },
  },
  fr: {
    scan: 'Scannez pour voir les informations, les produits et les conseils de visite',
    scanShort: 'Scannez pour en savoir plus',
    type: 'ou saisissez',
    stop: 'Étape {number}/{total}',
    next: 'Étape suivante\u00a0: {name}',
    emergency: 'Urgences',
    help: { police: 'police', fire: 'pompiers', ambulance: 'ambulance', rescue: 'secours' },
  },
};

export type SignMessages = {
  /** In the main language, beside the code. */
  scan: string;
  /** In the other languages, under the name of the place. */
  scanShort: string;
  /** Stands before the address in plain type. */
  type: string;
  /** `{number}`, `{total}`. */
  stop: string;
  /** `{name}`. */
  next: string;
  emergency: string;
  help: Record<'police' | 'fire' | 'ambulance' | 'rescue', string>;
};
