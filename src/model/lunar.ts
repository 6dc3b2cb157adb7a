import { decemberSolsticeJd, newMoonJd, sunLongitudeDeg } from './lunar-astronomy.ts';

/**
 * Converts a day of the Vietnamese lunar calendar to its ISO day (`2025-01-29`).
 *
 * `year` is the year in which the first month begins, so Tết 2025 is `{ year: 2025, month: 1, day: 1 }`.
 * Nothing comes back when there is no such day: day 30 of a short month, or a leap month in a year without it.
 *
 * The rules, at UTC+7: a month begins on the day of the new moon; month 11 holds the December solstice; between two
 * months 11 that lie thirteen months apart the first month in which the Sun reaches no multiple of 30° is leap.
 * Viet Nam has reckoned so since 1968; years before 1968 are computed the same way and may differ from old almanacs.
 * Throws `RangeError` outside 1900 to 2199.
 */
export function lunarToSolar(date: LunarDay): string | undefined {
  const isLeap = date.isLeap ?? false;
  const months = [...listMonths(date.year), ...listMonths(date.year + 1)];
  const found = months.find(
    (month) => month.year === date.year && month.month === date.month && month.isLeap === isLeap,
  );
  if (!found || !Number.isInteger(date.day) || date.day < 1 || date.day > found.lengthDays) return undefined;
  return dayToIso(found.firstDay + date.day - 1);
}

/**
 * Converts an ISO day to the Vietnamese lunar calendar; the other way round of `lunarToSolar`.
 * Throws `RangeError` when `iso` is not a day of the years 1900 to 2199.
 */
export function solarToLunar(iso: string): Required<LunarDay> {
  const day = isoToDay(iso);
  const year = Number(iso.slice(0, 4));
  const found = [...listMonths(year), ...listMonths(year + 1)].find(
    (month) => day >= month.firstDay && day < month.firstDay + month.lengthDays,
  );
  if (!found) throw new RangeError(`${iso} lies in no lunar month; the month lists have a gap`);
  return { year: found.year, month: found.month, day: day - found.firstDay + 1, isLeap: found.isLeap };
}

/** Counts the days of a lunar month, 29 or 30. Nothing comes back when the year has no such month. */
export function countLunarDays(year: number, month: number, isLeap = false): number | undefined {
  const found = [...listMonths(year), ...listMonths(year + 1)].find(
    (candidate) => candidate.year === year && candidate.month === month && candidate.isLeap === isLeap,
  );
  return found?.lengthDays;
}

/** Adds days to an ISO day; `days` may be negative. */
export function addDays(iso: string, days: number): string {
  return dayToIso(isoToDay(iso) + days);
}

/** Lists the months from the month 11 that begins in `year - 1` up to the month before the next month 11. */
function listMonths(year: number): LunarMonth[] {
  if (!Number.isInteger(year) || year < 1899 || year > 2200) {
    throw new RangeError(`Lunar dates are computed for 1900 to 2199, not for ${year}`);
  }
  const known = monthsByYear.get(year);
  if (known) return known;
  const first = lunationOfMonth11(year - 1);
  const count = lunationOfMonth11(year) - first;
  const leap = count === 13 ? findLeap(first) : -1;
  const months = Array.from({ length: count }, (_, index): LunarMonth => {
    const firstDay = newMoonDay(first + index);
    const place = leap >= 0 && index >= leap ? index - 1 : index;
    return {
      year: place < 2 ? year - 1 : year,
      month: ((place + 10) % 12) + 1,
      isLeap: index === leap,
      firstDay,
      lengthDays: newMoonDay(first + index + 1) - firstDay,
    };
  });
  monthsByYear.set(year, months);
  return months;
}

function lunationOfMonth11(year: number): number {
  const solsticeDay = localDay(decemberSolsticeJd(year));
  let lunation = Math.floor((solsticeDay - 2451550) / 29.530588861) + 1;
  while (newMoonDay(lunation) > solsticeDay) lunation -= 1;
  return lunation;
}

/** Finds which of thirteen months has no major solar term; the one with month 11 always has the solstice. */
function findLeap(first: number): number {
  for (let index = 1; index < 13; index += 1) {
    const sectorAtStart = Math.floor(sunLongitudeDeg(localMidnightJd(newMoonDay(first + index))) / 30);
    const sectorAtEnd = Math.floor(sunLongitudeDeg(localMidnightJd(newMoonDay(first + index + 1))) / 30);
    if (sectorAtStart === sectorAtEnd) return index;
  }
  throw new Error(`Thirteen months from lunation ${first} without a leap month contradict each other`);
}

function newMoonDay(lunation: number): number {
  return localDay(newMoonJd(lunation));
}

/** The whole Julian day number of the local (UTC+7) calendar day in which a moment lies. */
function localDay(jd: number): number {
  return Math.floor(jd + 0.5 + 7 / 24);
}

/** The moment a local (UTC+7) calendar day begins. */
function localMidnightJd(day: number): number {
  return day - 0.5 - 7 / 24;
}

function isoToDay(iso: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`Expected a day such as 2026-02-17, got "${iso}"`);
  return time / MS_PER_DAY + JULIAN_DAY_OF_1970;
}

function dayToIso(day: number): string {
  return new Date((day - JULIAN_DAY_OF_1970) * MS_PER_DAY).toISOString().slice(0, 10);
}

const MS_PER_DAY = 86_400_000;
const JULIAN_DAY_OF_1970 = 2_440_588;

/** Month lists never change; computing one takes about thirty new moons. */
const monthsByYear = new Map<number, LunarMonth[]>();

export type LunarDay = { year: number; month: number; day: number; isLeap?: boolean };

/** `firstDay` is a whole Julian day number. */
type LunarMonth = { year: number; month: number; isLeap: boolean; firstDay: number; lengthDays: number };
