import { translate } from '../i18n/translate.ts';
import { httpsUrlSchema } from '../model/schemas/common.ts';
import { choices, dayColumn } from './column-makers.ts';
import type { Column } from './columns.ts';
import { readAmount, readChoice, readHours, readUrl, readWholeNumber } from './read-cells.ts';

/** What only places to stay have. */
export const STAY_COLUMNS: readonly Column[] = [
  {
    key: 'rooms',
    vi: 'Số phòng',
    en: 'Rooms',
    also: ['so buong', 'tong so phong', 'so luong phong', 'quy mo phong', 'quy mo', 'number of rooms'],
    hint: { vi: 'Tổng số phòng', en: 'All rooms together' },
    widthChars: 10,
    read: readWholeNumber(20_000),
    path: ['rooms'],
    show: ({ rooms }) => rooms,
  },
  {
    key: 'bookingUrl',
    vi: 'Trang đặt phòng',
    en: 'Booking page',
    also: ['dat phong', 'link dat phong', 'booking', 'booking link'],
    hint: { vi: 'Bắt đầu bằng https://', en: 'Starts with https://' },
    widthChars: 30,
    read: readUrl(httpsUrlSchema),
    path: ['bookingUrl'],
    show: ({ bookingUrl }) => bookingUrl,
  },
];

/** What one asks before going there. */
export const VISIT_COLUMNS: readonly Column[] = [
  {
    key: 'hours',
    vi: 'Giờ mở cửa',
    en: 'Opening hours',
    also: ['gio hoat dong', 'thoi gian mo cua', 'thoi gian hoat dong', 'gio phuc vu', 'hours'],
    hint: {
      vi: 'Ví dụ Mo-Su 07:00-17:00, hoặc 7h-17h nếu hằng ngày',
      en: 'Such as Mo-Su 07:00-17:00, or 7h-17h for every day',
    },
    widthChars: 22,
    read: readHours,
    path: ['hours'],
    show: ({ hours }) => hours,
  },
  {
    key: 'wheelchair',
    vi: 'Xe lăn',
    en: 'Wheelchair',
    also: ['xe lan', 'nguoi khuyet tat', 'wheelchair access'],
    hint: { vi: 'Vào được, vào được một phần, không vào được', en: 'Yes, partly or no' },
    widthChars: 16,
    ...choices(['yes', 'limited', 'no'], 'wheelchair_', readChoice, {
      co: 'yes',
      khong: 'no',
      'mot phan': 'limited',
    }),
    path: ['accessibility', 'wheelchair'],
    show: ({ accessibility }, { language }) =>
      accessibility?.wheelchair && translate(language, `wheelchair_${accessibility.wheelchair}`),
  },
];

/** What has to be paid: one column for everybody who pays, and the day the prices were seen. */
export const FEE_COLUMNS: readonly Column[] = [
  feeColumn('adult', 'Giá người lớn', 'Price, adult', [
    'gia',
    'gia ve',
    'gia ve nguoi lon',
    'muc gia',
    've nguoi lon',
    'price',
    'fee',
    'ticket',
  ]),
  feeColumn('child', 'Giá trẻ em', 'Price, child', ['gia ve tre em', 've tre em', 'child price']),
  feeColumn('group', 'Giá đoàn', 'Price, group', ['gia ve doan', 'gia nhom', 'group price']),
  feeColumn('vehicle', 'Giá gửi xe', 'Price, vehicle', [
    'gia xe',
    'phi gui xe',
    'gia ve xe',
    'phi do xe',
    'parking fee',
  ]),
  dayColumn(
    'feeAsOf',
    'Ngày ghi giá',
    'Price seen on',
    ['ngay cap nhat gia', 'gia tai ngay', 'price date'],
    ({ fee }) => (fee?.is === 'paid' ? fee.asOf : undefined),
  ),
];

function feeColumn(payer: Payer, vi: string, en: string, also: readonly string[]): Column {
  return {
    key: `fee-${payer}`,
    vi,
    en,
    also,
    hint: { vi: 'Đồng; 0 là miễn phí', en: 'In đồng; 0 is free' },
    widthChars: 14,
    read: readAmount,
    show: ({ fee }) => {
      if (fee?.is === 'free') return payer === 'adult' ? 0 : undefined;
      return fee?.amounts.find((amount) => amount.for === payer)?.amount;
    },
  };
}

type Payer = 'adult' | 'child' | 'group' | 'vehicle';
