import { readDate } from '../content/check-table.ts';
import type { TableCell } from './table.ts';

/**
 * Reads a day. ISO days and cells the spreadsheet itself knows to be days are certain. `02/03/2026` can be March or
 * February: it is taken as day before month when other cells of its column can only be read so and none the other way
 * round; alone it is refused. A bare number such as 46083 is refused too: it may be a day, or anything.
 *
 * @param order what the cells of the column prove, from `orderOf`
 */
export function readDay({ text, is }: Pick<TableCell, 'text' | 'is'>, order: DayOrder): DayReading {
  if (is === 'day') return { day: text.slice(0, 10) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? { day: text } : { readings: [] };
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? serialDay(Number(text)) : '';
  if (serial !== '') return { serial };
  const readings = readDate(text);
  if (!readings) return { readings: [] };
  const [first] = readings;
  if (readings.length === 1 && first) return { day: first, readAs: first };
  const dayFirst = dayBeforeMonth(text);
  if (readings.length === 2 && order === 'day-first' && dayFirst) return { day: dayFirst, readAs: dayFirst };
  return { readings };
}

/** Says in which order the days of a column are written, by those that can be read in one way only. */
export function orderOf(texts: readonly string[]): DayOrder {
  const certain = texts.filter((text) => readDate(text)?.length === 1);
  const parts = certain.map((text) => text.split(/[/.-]/).map(Number));
  const isDayFirst = parts.some(([first = 0]) => first > 12);
  const isMonthFirst = parts.some(([, second = 0]) => second > 12);
  return isDayFirst && !isMonthFirst ? 'day-first' : 'unknown';
}

/** Reads a day without year, the day before the month as the column says: `15/1`. */
export function readDayOfMonth(text: string): { day: number; month: number } | undefined {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*(?:âm lịch|al|âl))?$/iu.exec(text);
  const [day, month] = [Number(match?.[1]), Number(match?.[2])];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { day, month } : undefined;
}

function dayBeforeMonth(text: string): string | undefined {
  const [first = '', second = '', end = ''] = text.split(/[/.-]/);
  const day = `${end.length === 2 ? `20${end}` : end}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** Days since 1899-12-30; only those between 1955 and 2064 are believed. */
function serialDay(serial: number): string {
  if (serial < 20_000 || serial > 60_000) return '';
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export type DayOrder = 'day-first' | 'unknown';
/** `serial`: the day a bare number would be; `readings`: what else the text can mean, none, or two. */
export type DayReading = { day: string; readAs?: string } | { serial: string } | { readings: string[] };
