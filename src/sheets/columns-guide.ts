import { wordsSchema } from '../model/schemas/words.ts';
import { dayColumn } from './column-makers.ts';
import type { Column } from './columns.ts';
import { AGENCY_COLUMNS } from './columns-register.ts';
import { readText } from './read-cells.ts';

/** What only guides have. Consent is not imported: it is written by hand for each person, and without it none is published. */
export const GUIDE_COLUMNS: readonly Column[] = [
  {
    key: 'cardNumber',
    vi: 'Số thẻ',
    en: 'Card number',
    also: ['so the hdv', 'so the huong dan vien', 'the hdv', 'ma the', 'card no', 'guide card'],
    hint: { vi: 'Viết như trên thẻ', en: 'As printed on the card' },
    widthChars: 18,
    read: readText(wordsSchema.shape.title.min(3).max(40), {
      en: 'a number of 3 to 40 characters',
      vi: 'số dài từ 3 đến 40 ký tự',
    }),
    path: ['card', 'number'],
    show: ({ card }) => card?.number,
  },
  {
    ...dayColumn(
      'cardUntil',
      'Thẻ có giá trị đến',
      'Card valid until',
      ['ngay het han', 'het han', 'han the', 'thoi han', 'hieu luc den', 'expires', 'expiry date'],
      ({ card }) => card?.until,
    ),
    path: ['card', 'until'],
  },
  ...AGENCY_COLUMNS.filter(({ key }) => key === 'speaks'),
];
