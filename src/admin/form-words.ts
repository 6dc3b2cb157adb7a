import { z } from 'zod';
import { itineraryMessages } from '../i18n/itinerary.ts';
import { noticeMessages } from '../i18n/notices.ts';
import { paperMessages } from '../i18n/papers.ts';
import { routeMessages } from '../i18n/route.ts';
import { isMessageKey, translate } from '../i18n/translate.ts';
import type { Collection } from '../model/collections.ts';
import { ENDONYMS, isLanguage } from '../model/languages.ts';
import type { ContentFile } from '../model/schemas/editor-words-vi.ts';
import { WEEKDAYS } from '../model/schemas/itinerary.ts';
import { withoutOptional } from '../model/schemas/list-keys.ts';
import { registerWords } from './register-words.ts';

/** The languages the form itself speaks; entries may be in more. */
export const FORM_LANGUAGES = ['vi', 'en'] as const;

/** Says what a value must look like, for the message under a field. '' when the schema does not say. */
export function expectedWords(language: FormLanguage, schema: z.core.$ZodType): string {
  const note = z.globalRegistry.get(withoutOptional(schema));
  const text = language === 'vi' ? note?.expectedVi : note?.expected;
  return typeof text === 'string' ? text : '';
}

/** Gives the label of one value of a choice, such as `cave` of `kind`; the value itself where it needs no words. */
export function optionWords(language: FormLanguage, name: string, value: string, file = ''): string {
  if (name === 'speaks') return capitalise(languageName(language, value));
  if (name === 'startsOn') return capitalise(weekdayName(language, value));
  if (isLanguage(value)) return ENDONYMS[value];
  const journey = journeyWords(language, name, value);
  if (journey !== undefined) return capitalise(journey);
  const register = registerWords(language, name, value, file);
  if (register !== undefined) return capitalise(register);
  const own = OPTIONS[language][value];
  if (own !== undefined) return own;
  const key = [
    `${name}_${file}_${value}`,
    `${name}_${value}`,
    `kind_${value}`,
    `theme_${value}`,
    `mode_${value}`,
    `fee_${value}`,
  ].find(isMessageKey);
  return key ? capitalise(translate(language, key)) : value;
}

/** Names a weekday given as `Mo` … `Su`. */
function weekdayName(language: FormLanguage, value: string): string {
  const at = WEEKDAYS.findIndex((day) => day === value);
  // 5 January 2026 was a Monday.
  const date = Date.UTC(2026, 0, 5 + at);
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** Choices of ways and notices, in the words visitors read. */
function journeyWords(language: FormLanguage, name: string, value: string): string | undefined {
  const messages: Record<string, string> = {
    ...routeMessages(language),
    ...noticeMessages(language),
    ...paperMessages(language),
    ...itineraryMessages(language),
  };
  return messages[`${name === 'surfaces' ? 'surface' : name}_${value}`];
}

/** Gives a sentence or name of the form that belongs to no key. */
export function formText(language: FormLanguage, key: keyof typeof TEXTS.vi): string {
  return TEXTS[language][key];
}

function languageName(language: FormLanguage, code: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}

function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

const OPTIONS: Record<FormLanguage, Record<string, string>> = {
  vi: {
    name: 'Tên',
    card: 'Thẻ',
    languages: 'Ngôn ngữ',
    contact: 'Liên hệ',
    'hotel-stars': 'Khách sạn xếp hạng sao',
    'ocop-stars': 'Sản phẩm OCOP xếp hạng sao',
    words: 'Lời kể',
    voice: 'Giọng nói',
    picture: 'Ảnh người kể',
    USD: 'USD (đô la Mỹ)',
    photograph: 'Ảnh chụp',
    render: 'Hình dựng bằng máy tính',
    illustration: 'Tranh minh họa',
    scan: 'Bản quét vật thật',
    ambient: 'Âm thanh của nơi chốn',
    narration: 'Lời kể',
    recorded: 'Thu bằng micrô',
    synthesised: 'Máy tính tạo ra',
    'speech-synthesis': 'Giọng đọc máy',
    machine: 'Máy dịch, chưa ai đọc',
    draft: 'Đang dịch',
    reviewed: 'Đã có người đọc và duyệt',
    free: 'Miễn phí',
    paid: 'Có thu phí',
    percent: 'Giảm theo phần trăm',
    price: 'Giá ưu đãi',
    country: 'Quốc gia',
    province: 'Tỉnh, thành phố',
    district: 'Huyện (đến 30/6/2025)',
    commune: 'Xã',
    ward: 'Phường',
    township: 'Thị trấn',
    'special-zone': 'Đặc khu',
    km2: 'km²',
    min: 'phút',
    h: 'giờ',
    people: 'người',
    y: 'Trục y lên trên',
    '-y': 'Trục y xuống dưới',
    z: 'Trục z lên trên',
    VND: 'đồng',
    site: 'Một điểm đã có bài',
    place: 'Một nơi có bài ở đây',
    external: 'Nơi bên ngoài',
    police: 'Công an',
    fire: 'Chữa cháy',
    webp: 'WebP (thông thường)',
    jpeg: 'JPEG',
    avif: 'AVIF',
    ambulance: 'Cấp cứu',
    rescue: 'Tìm kiếm cứu nạn',
    toBeConfirmed: 'Chưa xác định',
    lunar: 'Theo âm lịch',
    yearly: 'Cùng một ngày mỗi năm',
    from: 'Một lần, có ngày cụ thể',
  },
  en: {
    name: 'Name',
    card: 'Card',
    languages: 'Languages',
    contact: 'Contact',
    'hotel-stars': 'Star-rated hotel',
    'ocop-stars': 'OCOP product with stars',
    words: 'Words',
    voice: 'Voice',
    picture: 'Picture of the person',
    USD: 'USD (US dollars)',
    photograph: 'Photograph',
    render: 'Computer render',
    illustration: 'Illustration',
    scan: 'Scan of the real thing',
    ambient: 'Sounds of the place',
    narration: 'Somebody speaks',
    recorded: 'Recorded with a microphone',
    synthesised: 'Made by computer',
    'speech-synthesis': 'Computer voice',
    machine: 'Machine translation, nobody has read it',
    draft: 'In work',
    reviewed: 'Read and approved by a person',
    free: 'Free',
    paid: 'Paid',
    percent: 'Per cent off',
    price: 'A price',
    country: 'Country',
    province: 'Province or city',
    district: 'District (until 30 June 2025)',
    commune: 'Commune',
    ward: 'Ward',
    township: 'Township',
    'special-zone': 'Special zone',
    km2: 'km²',
    min: 'minutes',
    h: 'hours',
    people: 'number of people',
    y: 'y points up',
    '-y': 'y points down',
    z: 'z points up',
    VND: 'dong',
    site: 'A place with a page',
    place: 'An entry of this site',
    external: 'A place elsewhere',
    police: 'Police',
    fire: 'Fire brigade',
    webp: 'WebP (usual)',
    jpeg: 'JPEG',
    avif: 'AVIF',
    ambulance: 'Ambulance',
    rescue: 'Search and rescue',
    toBeConfirmed: 'To be confirmed',
    lunar: 'By the lunar calendar',
    yearly: 'The same day every year',
    from: 'Once, on given days',
  },
};

const TEXTS = {
  vi: {
    title: 'Soạn bài',
    settings: 'Cài đặt trang',
    units: 'Đơn vị hành chính',
    body: 'Nội dung',
    bodyHint:
      'Viết bằng Markdown: dòng bắt đầu bằng ## là đầu mục, bằng - là danh sách; chữ giữa hai cặp dấu sao là in đậm; nguồn ghi [^mã-nguồn].',
    translationStatus: 'Tình trạng bản dịch',
    at: 'Vĩ độ, kinh độ',
    atHint:
      'Dán tọa độ chép từ ứng dụng bản đồ, ví dụ 22.3451, 103.6201, hoặc bấm lên bản đồ. Bản đồ chỉ vẽ sơ lược, nên hãy ghi sai số.',
    id: 'Mã',
    idHint: 'Mã của cảnh, của điểm bấm hoặc của mục mà những chữ này nói đến.',
    key: 'Mã',
    value: 'Lời',
    slugHint:
      'Tên thư mục của bài và một phần của địa chỉ. Không đổi được về sau. Chữ thường a–z, chữ số, dấu gạch nối.',
    showMap: 'Chọn trên bản đồ',
    map: 'Bản đồ: bấm để chọn vị trí',
    folder: 'Khi được hỏi, hãy chọn thư mục của dự án: thư mục chứa thư mục content.',
  },
  en: {
    title: 'Edit',
    settings: 'Site settings',
    units: 'Administrative units',
    body: 'Text',
    bodyHint:
      'Markdown: a line that begins with ## is a heading, with - a list; words between two pairs of stars are bold; sources are cited as [^source-id].',
    translationStatus: 'State of the translation',
    at: 'Latitude, longitude',
    atHint:
      'Paste coordinates copied from a map application, such as 22.3451, 103.6201, or click the map. The map is a sketch, so state the accuracy.',
    id: 'Id',
    idHint: 'Id of the scene, hotspot or item these words belong to.',
    key: 'Id',
    value: 'Words',
    slugHint:
      'Folder name of the entry and part of its address. It cannot change later. Lower-case a–z, digits, hyphens.',
    showMap: 'Choose on the map',
    map: 'Map: click to choose the position',
    folder: 'When asked, choose the folder of the project: the one that holds the folder content.',
  },
} as const;

export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/** A key as the form meets it. */
export type FormKey = {
  file: Collection | ContentFile;
  path: string;
  name: string;
  schema: z.core.$ZodType;
};
