import type { Language } from '../model/languages.ts';
import type { PRICE_UNITS } from '../model/schemas/directory.ts';
import { formatNumber } from './translate.ts';

/** Gives the words of the lists of stays, food, agencies and whatever else has many entries. */
export function directoryWords(language: Language): DirectoryWords {
  return WORDS[language];
}

/** Names a band of prices such as `100-200`: thousands of dong. */
export function priceBandWords(language: Language, band: string): string {
  const [from = '', until = ''] = band.split('-');
  const dong = (thousands: string) => `${formatNumber(language, Number(thousands) * 1000)} ₫`;
  const words = WORDS[language];
  if (until === '') return words.priceFrom.replace('{from}', dong(from));
  if (from === '0') return words.priceBelow.replace('{until}', dong(until));
  return `${dong(from)} – ${dong(until)}`;
}

const vi: DirectoryWords = {
  narrow: 'Lọc danh sách',
  only: 'Chỉ hiện',
  openNow: 'đang mở cửa',
  found: 'Có {count} trong {total} mục phù hợp.',
  foundNone: 'Không có mục nào phù hợp. Hãy bỏ bớt lựa chọn.',
  clear: 'Xóa lựa chọn',
  jump: 'Đi tới',
  others: 'Nơi khác',
  shownOf:
    'Trang này liệt kê {count} trong {total} mục. Các mục còn lại có trong trang tìm kiếm và trang của từng điểm đến.',
  price: 'Giá',
  priceBelow: 'dưới {until}',
  priceFrom: 'từ {from}',
  per: {
    room: 'mỗi phòng',
    bed: 'mỗi giường',
    person: 'mỗi người',
    dish: 'mỗi món',
    day: 'mỗi ngày',
    session: 'mỗi buổi',
  },
  recognition: 'Công nhận',
  recognitionEnded: 'hết hiệu lực ngày {date}',
};

const en: DirectoryWords = {
  narrow: 'Narrow the list',
  only: 'Show only',
  openNow: 'open now',
  found: '{count} of {total} fit.',
  foundNone: 'Nothing fits. Try fewer choices.',
  clear: 'Clear choices',
  jump: 'Go to',
  others: 'Elsewhere',
  shownOf: 'This page lists {count} of {total}. The search and the pages of the destinations have the rest.',
  price: 'Price',
  priceBelow: 'below {until}',
  priceFrom: 'from {from}',
  per: {
    room: 'per room',
    bed: 'per bed',
    person: 'per person',
    dish: 'per dish',
    day: 'per day',
    session: 'per session',
  },
  recognition: 'Recognition',
  recognitionEnded: 'ended on {date}',
};

const zh: DirectoryWords = {
  narrow: '筛选列表',
  only: '只看',
  openNow: '现在营业',
  found: '共 {total} 项，符合条件的有 {count} 项。',
  foundNone: '没有符合条件的项目。请减少筛选条件。',
  clear: '清除条件',
  jump: '跳到',
  others: '其他地方',
  shownOf: '本页列出 {total} 项中的 {count} 项。其余见搜索页和各目的地页面。',
  price: '价格',
  priceBelow: '低于 {until}',
  priceFrom: '{from} 起',
  per: { room: '每间', bed: '每床', person: '每人', dish: '每份', day: '每天', session: '每次' },
  recognition: '评定',
  recognitionEnded: '已于 {date} 失效',
};

const ja: DirectoryWords = {
  narrow: '一覧を絞り込む',
  only: 'これだけ表示',
  openNow: '現在営業中',
  found: '{total} 件のうち {count} 件が該当します。',
  foundNone: '該当するものがありません。条件を減らしてください。',
  clear: '条件を消す',
  jump: '移動',
  others: 'その他の地域',
  shownOf:
    'このページには {total} 件のうち {count} 件を載せています。残りは検索と各目的地のページにあります。',
  price: '料金',
  priceBelow: '{until} 未満',
  priceFrom: '{from} 以上',
  per: {
    room: '1 室あたり',
    bed: '1 床あたり',
    person: '1 人あたり',
    dish: '1 品あたり',
    day: '1 日あたり',
    session: '1 回あたり',
  },
  recognition: '認定',
  recognitionEnded: '{date} に失効',
};

const ko: DirectoryWords = {
  narrow: '목록 좁히기',
  only: '이것만 보기',
  openNow: '지금 영업 중',
  found: '{total}곳 중 {count}곳이 조건에 맞습니다.',
  foundNone: '조건에 맞는 것이 없습니다. 조건을 줄여 보세요.',
  clear: '조건 지우기',
  jump: '이동',
  others: '다른 지역',
  shownOf: '이 페이지에는 {total}건 중 {count}건이 있습니다. 나머지는 검색과 각 여행지 페이지에 있습니다.',
  price: '가격',
  priceBelow: '{until} 미만',
  priceFrom: '{from} 이상',
  per: {
    room: '객실당',
    bed: '침대당',
    person: '1인당',
    dish: '음식 하나당',
    day: '하루당',
    session: '회당',
  },
  recognition: '인증',
  recognitionEnded: '{date}에 만료',
};

const fr: DirectoryWords = {
  narrow: 'Filtrer la liste',
  only: 'Seulement',
  openNow: 'ouvert maintenant',
  found: '{count} sur {total} correspondent.',
  foundNone: 'Rien ne correspond. Essayez avec moins de critères.',
  clear: 'Effacer les critères',
  jump: 'Aller à',
  others: 'Ailleurs',
  shownOf:
    'Cette page en présente {count} sur {total}. La recherche et les pages des destinations ont le reste.',
  price: 'Prix',
  priceBelow: 'moins de {until}',
  priceFrom: 'à partir de {from}',
  per: {
    room: 'par chambre',
    bed: 'par lit',
    person: 'par personne',
    dish: 'par plat',
    day: 'par jour',
    session: 'par séance',
  },
  recognition: 'Distinction',
  recognitionEnded: 'terminé le {date}',
};

const WORDS: Record<Language, DirectoryWords> = { vi, en, zh, ja, ko, fr };

export type DirectoryWords = {
  /** Name of the form. */
  narrow: string;
  /** Heading of what a list can be narrowed to beside what things are. */
  only: string;
  openNow: string;
  found: string;
  foundNone: string;
  clear: string;
  /** Name of the links to the parts of the list. */
  jump: string;
  /** Heading of entries that belong to no destination. */
  others: string;
  /** Said when a list is too long for a page. */
  shownOf: string;
  price: string;
  priceBelow: string;
  priceFrom: string;
  per: Record<(typeof PRICE_UNITS)[number], string>;
  recognition: string;
  recognitionEnded: string;
};
