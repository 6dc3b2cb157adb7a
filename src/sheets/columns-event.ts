import { dayColumn } from './column-makers.ts';
import type { AnyFacts, Column } from './columns.ts';
import { readSwitch, readWholeNumber } from './read-cells.ts';
import { readDayOfMonth } from './read-day.ts';

/** When an event takes place, in one of three ways. */
export const EVENT_COLUMNS: readonly Column[] = [
  dayOfMonthColumn('lunar', 'Ngày âm lịch', 'Lunar day', ['am lich', 'ngay am', 'lunar date'], (when) =>
    'lunar' in when ? when.lunar : undefined,
  ),
  dayOfMonthColumn(
    'yearly',
    'Hằng năm',
    'Every year',
    ['hang nam', 'ngay hang nam', 'duong lich hang nam', 'yearly'],
    (when) => ('yearly' in when ? when.yearly : undefined),
  ),
  dayColumn(
    'from',
    'Từ ngày',
    'From',
    ['ngay bat dau', 'bat dau', 'ngay to chuc', 'thoi gian', 'ngay', 'start', 'start date', 'date'],
    ({ when }) => (when && 'from' in when ? when.from : undefined),
  ),
  dayColumn('until', 'Đến ngày', 'Until', ['ngay ket thuc', 'ket thuc', 'end', 'end date'], ({ when }) =>
    when && 'from' in when ? when.until : undefined,
  ),
  {
    key: 'days',
    vi: 'Số ngày',
    en: 'Days',
    also: ['keo dai', 'so ngay dien ra', 'duration days'],
    hint: { vi: 'Kéo dài mấy ngày', en: 'How many days it lasts' },
    widthChars: 9,
    read: readWholeNumber(60),
    show: ({ when }) => (when && 'days' in when ? when.days : undefined),
  },
  {
    key: 'at',
    vi: 'Nơi tổ chức',
    en: 'Venue',
    also: ['dia diem', 'dia diem to chuc', 'noi dien ra', 'place', 'at'],
    hint: { vi: 'Tên hoặc id của nơi tham quan trên trang', en: 'Name or id of a site of the website' },
    widthChars: 22,
    read: 'reference',
    refersTo: 'sites',
    path: ['at'],
    show: ({ at }, { title }) => at && title('sites', at),
  },
  {
    key: 'cancelled',
    vi: 'Hủy',
    en: 'Cancelled',
    also: ['huy bo', 'khong to chuc', 'canceled'],
    hint: { vi: '"có" khi kỳ tới bị hủy', en: '"yes" when the next edition is cancelled' },
    widthChars: 9,
    read: readSwitch,
    path: ['cancelled'],
    show: ({ cancelled }, { language }) => (cancelled ? (language === 'vi' ? 'có' : 'yes') : undefined),
  },
];

function dayOfMonthColumn(
  key: string,
  vi: string,
  en: string,
  also: readonly string[],
  part: (when: When) => DayOfMonth | undefined,
): Column {
  return {
    key,
    vi,
    en,
    also,
    hint: { vi: 'Ngày/tháng, ví dụ 15/1', en: 'Day/month, such as 15/1' },
    widthChars: 13,
    read: ({ text }) => {
      const found = readDayOfMonth(text);
      if (!found) return { expected: { en: 'a day and a month such as 15/1', vi: 'ngày/tháng như 15/1' } };
      return { value: `${found.day}/${found.month}` };
    },
    show: ({ when }) => {
      const found = when && part(when);
      return found && `${found.day}/${found.month}`;
    },
  };
}

type When = NonNullable<AnyFacts['when']>;
type DayOfMonth = { day: number; month: number };
