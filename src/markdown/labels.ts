import type { Language } from '../model/languages.ts';

/** Words the renderer adds for people who do not see the page. */
export const LABELS: Record<Language, { table: string; source: string }> = {
  vi: { table: 'Bảng', source: 'Nguồn' },
  en: { table: 'Table', source: 'Source' },
  zh: { table: '表格', source: '来源' },
  ja: { table: '表', source: '出典' },
  ko: { table: '표', source: '출처' },
  fr: { table: 'Tableau', source: 'Source' },
};
