import { BCP47, type Language } from '../model/languages.ts';
import { solarToLunar } from '../model/lunar.ts';
import { calendarMessages } from './calendar.ts';
import { fillMessage } from './tour.ts';

/** Writes the solar days of an edition, both included; the year only where they lie in two or where it is asked for. */
export function solarDaysText(language: Language, { from, until }: Days, hasYear = false): string {
  const isTwoYears = from.slice(0, 4) !== until.slice(0, 4);
  const format = new Intl.DateTimeFormat(BCP47[language], {
    day: 'numeric',
    month: 'long',
    ...((hasYear || isTwoYears) && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${until}T00:00:00Z`)];
  if (from === until) return format.format(first);
  // What ICU makes of ranges in these two are bare numbers such as 2/19.
  if (language === 'zh' || language === 'ja') return `${format.format(first)}–${format.format(last)}`;
  return format.formatRange(first, last).replace(/[\u2009\u202f]/g, ' '); // thin spaces, which files of other programs need not know
}

/** Writes the days of an edition in the Vietnamese lunar calendar. */
export function lunarDaysText(language: Language, { from, until }: Days): string {
  const [first, last] = [solarToLunar(from), solarToLunar(until)];
  if (first.month !== last.month || first.isLeap !== last.isLeap)
    return `${lunarText(language, first, `${first.day}`)} – ${lunarText(language, last, `${last.day}`)}`;
  return lunarText(language, first, first.day === last.day ? `${first.day}` : `${first.day}–${last.day}`);
}

function lunarText(language: Language, { month, isLeap }: LunarMonth, day: string): string {
  const messages = calendarMessages(language);
  return fillMessage(isLeap ? messages.lunarLeap : messages.lunar, { day, month });
}

type Days = { from: string; until: string };
type LunarMonth = { month: number; isLeap: boolean };
