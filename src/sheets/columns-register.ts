import { SPOKEN_LANGUAGES } from '../model/schemas/agency.ts';
import { wordsSchema } from '../model/schemas/words.ts';
import { dayColumn } from './column-makers.ts';
import type { Column } from './columns.ts';
import { foldName, type Reader, type Reading, readChoices, readText } from './read-cells.ts';
import type { TableCell } from './table.ts';

const NUMBER_TEXT = { en: 'a number of up to 60 characters', vi: 'số dài nhất 60 ký tự' };

/** What registers state of travel agencies. */
export const AGENCY_COLUMNS: readonly Column[] = [
  {
    key: 'licenceNumber',
    vi: 'Số giấy phép',
    en: 'Licence number',
    also: [
      'giay phep',
      'so gp',
      'gpkd lhqt',
      'so gpkd',
      'so giay phep lhqt',
      'so giay phep kinh doanh',
      'so giay phep kinh doanh lu hanh',
      'so gp lhqt',
      'licence',
      'license',
      'license number',
    ],
    hint: {
      vi: 'Bắt buộc với bài mới; viết như trong sổ',
      en: 'Required for a new entry; as in the register',
    },
    widthChars: 28,
    read: readText(wordsSchema.shape.title.min(3).max(60), NUMBER_TEXT),
    show: ({ licence }) => licence?.number,
  },
  dayColumn(
    'licenceIssued',
    'Ngày cấp',
    'Issued on',
    ['ngay cap giay phep', 'ngay cap phep', 'issued'],
    ({ licence }) => licence?.issuedOn,
  ),
  dayColumn(
    'licenceUntil',
    'Có giá trị đến',
    'Valid until',
    [
      'ngay het han',
      'het han',
      'thoi han',
      'hieu luc den',
      'co hieu luc den',
      'gia tri den',
      'expires',
      'expiry',
      'expiry date',
    ],
    ({ licence }) => licence?.until,
  ),
  {
    key: 'speaks',
    vi: 'Ngôn ngữ phục vụ',
    en: 'Languages served',
    also: ['ngon ngu', 'ngoai ngu', 'thi truong', 'languages'],
    hint: { vi: 'Ví dụ: tiếng Anh; tiếng Trung', en: 'For example: English; Chinese' },
    widthChars: 22,
    read: languagesReader(),
    path: ['speaks'],
    show: ({ speaks }, { language }) => speaks?.map((code) => languageName(language, code)).join('; '),
  },
];

/** What only products have. */
export const PRODUCT_COLUMNS: readonly Column[] = [
  {
    key: 'craft',
    vi: 'Nghề',
    en: 'Craft',
    also: ['nghe thu cong', 'lang nghe'],
    hint: { vi: 'Tên hoặc id của nghề trên trang', en: 'Name or id of a craft of the site' },
    widthChars: 20,
    read: 'reference',
    refersTo: 'crafts',
    path: ['craft'],
    show: ({ craft }, { title }) => craft && title('crafts', craft),
  },
  {
    key: 'ocopStars',
    vi: 'Sao OCOP',
    en: 'OCOP stars',
    also: ['so sao', 'ocop', 'hang sao', 'xep hang ocop', 'hang ocop', 'phan hang', 'xep hang', 'stars'],
    hint: { vi: '1 đến 5', en: '1 to 5' },
    widthChars: 10,
    read: readStars,
    show: ({ ocop }) => ocop?.stars,
  },
  {
    key: 'ocopDecision',
    vi: 'Quyết định OCOP',
    en: 'OCOP decision',
    also: ['so quyet dinh', 'quyet dinh', 'quyet dinh cong nhan', 'quyet dinh so', 'decision'],
    hint: { vi: 'Số quyết định công nhận', en: 'Number of the decision' },
    widthChars: 22,
    read: readText(wordsSchema.shape.title, NUMBER_TEXT),
    show: ({ ocop }) => ocop?.decision,
  },
  dayColumn(
    'ocopUntil',
    'OCOP đến ngày',
    'OCOP until',
    ['hieu luc ocop', 'thoi han ocop', 'co gia tri den', 'hieu luc den', 'valid until'],
    ({ ocop }) => ocop?.until,
  ),
];

/** `4 sao`, `OCOP 4 sao`, `****`, `4`. */
function readStars({ text }: Pick<TableCell, 'text'>): Reading {
  const marks = /^[*★]{1,5}$/.test(text)
    ? text.length
    : Number(/^(?:ocop\s*)?([1-5])\s*(?:sao|stars?)?$/i.exec(text)?.[1] ?? 0);
  if (marks === 0) return { expected: { en: 'a number of stars from 1 to 5', vi: 'số sao từ 1 đến 5' } };
  return String(marks) === text ? { value: marks } : { value: marks, readAs: String(marks) };
}

/** Language names in Vietnamese, English and their own tongue, with or without "tiếng". */
function languagesReader(): Reader {
  const names = new Map<string, string>();
  for (const code of SPOKEN_LANGUAGES) {
    for (const language of ['vi', 'en', code]) {
      const name = foldName(languageName(language, code));
      for (const form of [name, name.replace(/^tieng /, '')]) if (form !== '') names.set(form, code);
    }
    names.set(code, code);
  }
  names
    .set('hoa', 'zh')
    .set('tieng hoa', 'zh')
    .set('trung quoc', 'zh')
    .set('tieng trung quoc', 'zh')
    .set('han quoc', 'ko')
    .set('nhat ban', 'ja');
  const shown = (language: string) => SPOKEN_LANGUAGES.map((code) => languageName(language, code)).join(', ');
  return readChoices(names, { en: shown('en'), vi: shown('vi') });
}

function languageName(language: string, code: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
}
