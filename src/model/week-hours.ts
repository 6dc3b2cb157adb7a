import { openingHoursData } from './structured-data-hours.ts';

/**
 * Lays opening hours in OpenStreetMap syntax out over a week.
 *
 * @returns seven lists of spans, Monday first, each span as minutes since midnight, `until` at most 1440; undefined for
 *   hours that cannot be read for certain or that run past midnight
 */
export function weekHours(hours: string): Span[][] | undefined {
  const data = openingHoursData(hours);
  if (!data) return undefined;
  const week = DAYS.map((day): Span[] =>
    data
      .filter(({ dayOfWeek }) => dayOfWeek.some((name) => name.endsWith(`/${day}`)))
      .map(({ opens, closes }) => ({
        from: minutesOf(opens),
        // 23:59 stands for the end of the day.
        until: closes === '23:59' ? 1440 : minutesOf(closes),
      }))
      .sort((a, b) => a.from - b.from),
  );
  return week.flat().every(({ from, until }) => from < until) ? week : undefined;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Minutes since midnight. */
export type Span = { from: number; until: number };
