import { translate } from '../i18n/translate.ts';
import { THEMES } from '../model/schemas/entries.ts';
import { choices, dayColumn } from './column-makers.ts';
import type { Column } from './columns.ts';
import { readChoice, readChoices } from './read-cells.ts';

/** What lists call the states, without accents. */
const STATUS_NAMES: Readonly<Record<string, string>> = {
  'dang hoat dong': 'open',
  'hoat dong': 'open',
  'con hoat dong': 'open',
  mo: 'open',
  'du kien': 'planned',
  'dang xay dung': 'planned',
  'tam ngung': 'closed',
  'tam dung hoat dong': 'closed',
  'tam ngung hoat dong': 'closed',
  'dong cua': 'closed',
};

/** Whether it is open, what it suits, when somebody looked. */
export const STATE_COLUMNS: readonly Column[] = [
  {
    key: 'themes',
    vi: 'Chủ đề',
    en: 'Themes',
    also: ['loai hinh du lich', 'themes'],
    hint: { vi: 'Ví dụ: Thiên nhiên; Cộng đồng', en: 'For example: Nature; Community' },
    widthChars: 24,
    ...choices(THEMES, 'theme_', readChoices),
    path: ['themes'],
    show: ({ themes }, texts) =>
      themes?.map((theme) => translate(texts.language, `theme_${theme}`)).join('; '),
  },
  {
    key: 'status',
    vi: 'Tình trạng',
    en: 'Status',
    also: ['trang thai', 'tinh trang hoat dong', 'hoat dong'],
    hint: { vi: 'Đang mở, dự kiến hoặc tạm đóng', en: 'Open, planned or closed' },
    widthChars: 14,
    ...choices(['open', 'planned', 'closed'], 'status_', readChoice, STATUS_NAMES),
    path: ['status'],
    show: ({ status }, texts) =>
      status === undefined || status === 'open' ? undefined : translate(texts.language, `status_${status}`),
  },
  dayColumn(
    'closedFrom',
    'Đóng từ ngày',
    'Closed from',
    ['ngay dong cua', 'dong cua tu'],
    ({ closed }) => closed?.from,
  ),
  dayColumn('closedUntil', 'Đóng đến ngày', 'Closed until', ['dong cua den'], ({ closed }) => closed?.until),
  {
    ...dayColumn(
      'checkedOn',
      'Ngày kiểm tra',
      'Checked on',
      [
        'ngay cap nhat',
        'ngay xac minh',
        'ngay khao sat',
        'ngay ra soat',
        'checked',
        'last checked',
        'updated',
      ],
      ({ checkedOn }) => checkedOn,
    ),
    path: ['checkedOn'],
  },
];
