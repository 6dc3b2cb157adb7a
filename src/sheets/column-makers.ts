import { isMessageKey, translate } from '../i18n/translate.ts';
import { pointSchema } from '../model/schemas/common.ts';
import { entrySchemas } from '../model/schemas/entries.ts';
import { wordsSchema } from '../model/schemas/words.ts';
import type { Column, ShowTexts } from './columns.ts';
import { foldName, readChoice, readText } from './read-cells.ts';
import { readDegrees } from './read-point.ts';

/** The column of kinds: its names in both languages, the codes, and what registers call them. */
export function kindColumn(
  collection: 'stays' | 'food' | 'facilities' | 'agencies' | 'stories' | 'services' | 'documents' | 'pages',
): Column {
  const kinds: readonly string[] = entrySchemas[collection].shape.kind.options;
  return {
    key: 'kind',
    vi: 'Loại',
    en: 'Kind',
    also: [
      'loai hinh',
      'loai co so',
      'loai hinh co so',
      'loai hinh luu tru',
      'loai giay phep',
      'pham vi',
      'pham vi kinh doanh',
      'loai hinh kinh doanh',
      'hang muc',
      'type',
      'category',
    ],
    hint: { vi: 'Bắt buộc với bài mới', en: 'Required for a new entry' },
    widthChars: 20,
    ...choices(kinds, 'kind_', readChoice, KIND_NAMES),
    path: ['kind'],
    show: ({ kind }, texts) => kind && label(texts.language, `kind_${kind}`, kind),
  };
}

/** A column of days. */
export function dayColumn(
  key: string,
  vi: string,
  en: string,
  also: readonly string[],
  show: Column['show'],
): Column {
  const hint = { vi: 'NĂM-THÁNG-NGÀY, ví dụ 2026-03-02', en: 'YYYY-MM-DD, such as 2026-03-02' };
  return { key, vi, en, also, hint, widthChars: 14, read: 'day', ...(show && { show }) };
}

/** What reads one of several codes by its label in either language, by itself, or by another name. */
export function choices(
  codes: readonly string[],
  prefix: string,
  reader: typeof readChoice,
  others: Readonly<Record<string, string>> = {},
): Pick<Column, 'read'> {
  const names = new Map<string, string>();
  for (const [name, code] of Object.entries(others)) if (codes.includes(code)) names.set(name, code);
  for (const code of codes) {
    for (const name of [code, label('vi', prefix + code, code), label('en', prefix + code, code)])
      names.set(foldName(name), code);
  }
  const shown = (language: ShowTexts['language']) =>
    codes.map((code) => label(language, prefix + code, code)).join(', ');
  return { read: reader(names, { en: shown('en'), vi: shown('vi') }) };
}

/** The word for a code in a language for editors; the code itself when there is none. */
export function label(language: ShowTexts['language'], key: string, code: string): string {
  return isMessageKey(key) ? translate(language, key) : code;
}

/** A column that tables from elsewhere have and exports do not. */
export function inputOnly(key: string, name: string, also: readonly string[]): Column {
  const hint = { vi: '', en: '' };
  return {
    key,
    vi: name,
    en: name,
    also,
    hint,
    widthChars: 16,
    read: readText(wordsSchema.shape.access, { en: 'a text', vi: 'chữ' }),
  };
}

/** A column of one coordinate. */
export function degreesColumn(key: 'lat' | 'lng', vi: string, en: string, also: readonly string[]): Column {
  return {
    key,
    vi,
    en,
    also,
    hint:
      key === 'lat'
        ? { vi: 'Độ thập phân, 8 đến 24', en: 'Decimal degrees, 8 to 24' }
        : { vi: 'Độ thập phân, 102 đến 118', en: 'Decimal degrees, 102 to 118' },
    widthChars: 12,
    read: ({ text, is }) => {
      const degrees = readDegrees(text);
      // Exchanged columns are told apart later, so either range will do here.
      if (degrees === undefined || !pointSchema.shape.lng.safeParse(degrees).success)
        return { expected: DEGREES };
      // A cell of numbers has the rounding errors of its machine.
      return is === 'number' || String(degrees) === text
        ? { value: degrees }
        : { value: degrees, readAs: String(degrees) };
    },
    show: ({ point }) => point?.[key],
  };
}

const DEGREES = { en: 'a coordinate such as 21.8512', vi: 'một tọa độ như 21.8512' };

/** What registers and owners call the kinds, without accents. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  'nha nghi': 'guesthouse',
  'nha khach': 'guesthouse',
  'nha tro': 'guesthouse',
  'nha nghi du lich': 'guesthouse',
  'nha o co phong cho khach du lich thue': 'homestay',
  'nha dan': 'homestay',
  'nha san': 'homestay',
  'khach san du lich': 'hotel',
  'khu nghi mat': 'resort',
  'bai cam trai': 'campsite',
  'bai cam trai du lich': 'campsite',
  camping: 'campsite',
  'mon an dac san': 'dish',
  'dac san': 'dish',
  'nha hang an uong': 'restaurant',
  'quan an': 'restaurant',
  'co so an uong': 'restaurant',
  cafe: 'cafe',
  'ca phe': 'cafe',
  'quan ca phe': 'cafe',
  'quay cho': 'market-stall',
  'bai do xe': 'parking',
  'bai xe': 'parking',
  'bai dau xe': 'parking',
  'nha ve sinh cong cong': 'toilet',
  wc: 'toilet',
  'diem thong tin du lich': 'information',
  'trung tam thong tin': 'information',
  'tram dung nghi': 'rest-stop',
  'tram y te': 'first-aid',
  'cay xang': 'fuel',
  'tram xang dau': 'fuel',
  'cua hang luu niem': 'shop',
  'quoc te': 'international',
  'lu hanh quoc te': 'international',
  'kinh doanh lu hanh quoc te': 'international',
  'noi dia': 'domestic',
  'lu hanh noi dia': 'domestic',
  'kinh doanh lu hanh noi dia': 'domestic',
};
