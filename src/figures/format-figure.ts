import { BOUND_WORDS, figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import type { ComputedFigure } from '../model/coverage.ts';
import { type Claim, type DeclaredFigure, shareOfTargetPercent } from '../model/kpi.ts';
import type { Period } from '../model/period.ts';

/** Writes a number as its readers do: `4.060.000,5` in Vietnamese, `4,060,000.5` in English. */
export function formatNumber(value: number, language: ManagerLanguage): string {
  const [whole = '', decimals] = String(value).split('.');
  const [group, point] = language === 'vi' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group ?? '');
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}

/** Writes a declared number as its source puts it: `khoảng 160.000`; '–' when there is none. */
export function formatClaim(claim: Claim | undefined, language: ManagerLanguage): string {
  return claim ? `${BOUND_WORDS[language][claim.bound]}${formatNumber(claim.value, language)}` : '–';
}

/**
 * Writes the share of the target that was reached, rounded down to a tenth so that 99.96 % never looks reached; marked as
 * "about" when the source gives either number so. '–' when one of them is missing.
 */
export function formatShare(figure: DeclaredFigure, language: ManagerLanguage): string {
  const share = shareOfTargetPercent(figure);
  if (share === undefined) return '–';
  const isExact = figure.target?.bound === 'exactly' && figure.actual?.bound === 'exactly';
  const [whole = '', tenths = '0'] = String(Math.floor(share * 10 + 1e-9) / 10).split('.');
  const point = language === 'vi' ? ',' : '.';
  const number = `${formatNumber(Number(whole), language)}${point}${tenths} %`;
  return isExact ? number : `${BOUND_WORDS[language].about}${number}`;
}

/** Writes a computed share in whole per cent, rounded down; says so in words when there is nothing to count. */
export function formatPart({ part, total }: ComputedFigure, language: ManagerLanguage): string {
  return total === 0 ? figureMessages(language).nothing : `${percentOf(part, total)} %`;
}

/** Gives a share in whole per cent, rounded down; 0 when there is nothing. */
export function percentOf(part: number, total: number): number {
  return total === 0 ? 0 : Math.floor((part / total) * 100);
}

/** Writes a day as offices do: `15/6/2027` in Vietnamese, `15 June 2027` in English; months alike, years as they are. */
export function formatDay(day: string, language: ManagerLanguage): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  if (year === undefined || month === undefined) return day;
  const named = language === 'vi' ? `${month}/${year}` : `${MONTHS[month - 1]} ${year}`;
  if (date === undefined) return named;
  return language === 'vi' ? `${date}/${named}` : `${date} ${named}`;
}

/** Writes a period in words. */
export function formatPeriodName({ year, half }: Period, language: ManagerLanguage): string {
  const words = figureMessages(language);
  const text = half === undefined ? words.year : half === 1 ? words.half1 : words.half2;
  return text.replace('{year}', String(year));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
