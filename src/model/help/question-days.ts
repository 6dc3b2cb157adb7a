import { addDays } from '../lunar.ts';
import { plainText } from '../search/normalise.ts';
import { hanoiClock } from './hanoi-clock.ts';

/**
 * Finds the days a question speaks of: today, tomorrow, this weekend, week or month, a month by number or name, or a day
 * written 14/2. A month or day that is over this year is taken of the next.
 *
 * @param words how the language says these, see `DayWords`
 * @param timeMs now, in milliseconds since 1970 in UTC; days are those of Viet Nam
 * @returns nothing when the question names no days
 */
export function findDays(question: string, words: DayWords, timeMs: number): DayRange | undefined {
  const { day: today, weekday } = hanoiClock(timeMs);
  const written = findWrittenDay(question, today);
  if (written) return written;
  const text = ` ${plainText(question)} `;
  const says = (list: string) => list.split('|').some((word) => holds(text, plainText(word)));
  if (says(words.tomorrow)) return { from: addDays(today, 1), until: addDays(today, 1) };
  if (says(words.weekend)) return weekend(today, weekday);
  if (says(words.week)) return { from: today, until: addDays(today, 6 - weekday) };
  if (says(words.nextMonth)) return monthOf(shiftMonth(today.slice(0, 7), 1));
  if (says(words.thisMonth)) return { from: today, until: monthOf(today.slice(0, 7)).until };
  if (says(words.today)) return { from: today, until: today };
  return findMonth(text, words.months, today);
}

function findWrittenDay(question: string, today: string): DayRange | undefined {
  const [, day, month, year] =
    /(?<![\d/])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?![\d/])/.exec(question) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const inYear = (one: number) => toDay(one, Number(month), Number(day));
  const iso = year === undefined ? inYear(Number(today.slice(0, 4))) : inYear(Number(year));
  if (iso === undefined) return undefined;
  const coming = year === undefined && iso < today ? inYear(Number(today.slice(0, 4)) + 1) : iso;
  return coming === undefined ? undefined : { from: coming, until: coming };
}

function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : undefined;
}

function findMonth(text: string, months: readonly string[], today: string): DayRange | undefined {
  // Longest first, or month 1 is found in month 12.
  const found = months
    .flatMap((names, index) => names.split('|').map((name) => ({ name: plainText(name), month: index + 1 })))
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => holds(text, name));
  if (!found) return undefined;
  const thisYear = Number(today.slice(0, 4));
  const year = found.month < Number(today.slice(5, 7)) ? thisYear + 1 : thisYear;
  return monthOf(`${year}-${String(found.month).padStart(2, '0')}`);
}

/** Words of letters with spaces count whole; others wherever they stand. */
function holds(text: string, word: string): boolean {
  return /^[\p{Script=Latin}\p{N} ]+$/u.test(word) ? text.includes(` ${word} `) : text.includes(word);
}

function weekend(today: string, weekday: number): DayRange {
  const saturday = addDays(today, weekday === 6 ? -1 : 5 - weekday);
  return { from: saturday < today ? today : saturday, until: addDays(saturday, 1) };
}

function monthOf(month: string): DayRange {
  return { from: `${month}-01`, until: addDays(`${shiftMonth(month, 1)}-01`, -1) };
}

function shiftMonth(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Both days included. */
export type DayRange = { from: string; until: string };

/** Ways to say days in one language, separated by `|`; months from January on. */
export type DayWords = {
  today: string;
  tomorrow: string;
  weekend: string;
  week: string;
  thisMonth: string;
  nextMonth: string;
  months: readonly string[];
};
