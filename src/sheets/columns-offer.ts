import { wordsSchema } from '../model/schemas/words.ts';
import { dayColumn } from './column-makers.ts';
import type { Column } from './columns.ts';
import { readText } from './read-cells.ts';

/** What only offers have. */
export const OFFER_COLUMNS: readonly Column[] = [
  {
    ...dayColumn('from', 'Từ ngày', 'From', ['bat dau', 'ngay bat dau', 'tu', 'start'], ({ from }) => from),
    path: ['from'],
  },
  {
    ...dayColumn(
      'until',
      'Đến hết ngày',
      'Until',
      ['ket thuc', 'ngay ket thuc', 'den ngay', 'den', 'han', 'end'],
      ({ until }) => until,
    ),
    path: ['until'],
  },
  {
    key: 'code',
    vi: 'Mã ưu đãi',
    en: 'Code',
    also: ['ma', 'ma giam gia', 'ma khuyen mai', 'voucher', 'coupon', 'promo code'],
    hint: { vi: 'Chữ in hoa và chữ số, ví dụ HE2027', en: 'Capital letters and digits, such as SUMMER27' },
    widthChars: 16,
    read: readText(
      wordsSchema.shape.title
        .min(3)
        .max(16)
        .regex(/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/),
      {
        en: 'capital letters A–Z, digits and hyphens, 3 to 16 characters',
        vi: 'chữ in hoa A–Z, chữ số và dấu gạch nối, từ 3 đến 16 ký tự',
      },
    ),
    path: ['code'],
    show: ({ code }) => code,
  },
];
