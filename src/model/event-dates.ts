import { addDays, countLunarDays, lunarToSolar } from './lunar.ts';
import type { When } from './schemas/entries.ts';

/**
 * Lists up to `count` editions of an event that are not over on `fromIso`, soonest first; `from` and `until` are ISO
 * days, both included. Empty when the date is not known or the event is over for good.
 *
 * Lunar events take place in the ordinary month, not in a leap month of the same number; day 30 of a month that has
 * only 29 days is its last day. A yearly event on 29 February skips the years without it.
 */
export function listEditions(when: When, fromIso: string, count: number): Edition[] {
  if ('toBeConfirmed' in when) return [];
  if ('from' in when) {
    const edition = { from: when.from, until: when.until ?? when.from };
    return count > 0 && edition.until >= fromIso ? [edition] : [];
  }
  const editions: Edition[] = [];
  const thisYear = Number(fromIso.slice(0, 4));
  // 29 February may be eight years away (1896 to 1904); one year before, because an edition may span New Year.
  const lastYear = Math.min(thisYear + 8 * Math.max(count, 1), LAST_YEAR);
  for (
    let year = Math.max(thisYear - 1, FIRST_YEAR);
    year <= lastYear && editions.length < count;
    year += 1
  ) {
    const edition = editionOfYear(when, year);
    if (edition && edition.until >= fromIso) editions.push(edition);
  }
  return editions;
}

/**
 * Gives the edition of one year by the rule: of a lunar event that of the lunar year, of a dated event that of its own year.
 * Nothing where the rule gives none, such as 29 February.
 */
export function editionOfYear(when: When, year: number): Edition | undefined {
  if ('toBeConfirmed' in when) return undefined;
  if ('from' in when)
    return Number(when.from.slice(0, 4)) === year
      ? { from: when.from, until: when.until ?? when.from }
      : undefined;
  const from = 'lunar' in when ? findLunarDay(year, when.lunar) : findYearlyDay(year, when.yearly);
  return from === undefined ? undefined : { from, until: addDays(from, (when.days ?? 1) - 1) };
}

function findLunarDay(year: number, { month, day }: { month: number; day: number }): string | undefined {
  const lengthDays = countLunarDays(year, month) ?? 0;
  return lunarToSolar({ year, month, day: Math.min(day, lengthDays) });
}

function findYearlyDay(year: number, { month, day }: { month: number; day: number }): string | undefined {
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return Number(iso.slice(5, 7)) === month ? iso : undefined;
}

/** The years the lunar calendar is computed for. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export type Edition = { from: string; until: string };
