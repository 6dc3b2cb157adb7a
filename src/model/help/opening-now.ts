import { openingHoursData } from '../structured-data-hours.ts';
import { hanoiClock } from './hanoi-clock.ts';

/**
 * Works out whether a place is open at a moment.
 *
 * @param hours OpenStreetMap syntax
 * @param timeMs milliseconds since 1970 in UTC; the hours are those of Viet Nam
 * @returns nothing for hours that cannot be read for certain, or that run past midnight
 */
export function isOpenAt(hours: string, timeMs: number): boolean | undefined {
  const spans = openingHoursData(hours);
  if (!spans || spans.some(({ opens, closes }) => minutesOf(closes) <= minutesOf(opens))) return undefined;
  const { minutes, weekday } = hanoiClock(timeMs);
  return spans.some(
    ({ dayOfWeek, opens, closes }) =>
      dayOfWeek.some((day) => day.endsWith(`/${DAY_NAMES[weekday]}`)) &&
      minutes >= minutesOf(opens) &&
      // 23:59 stands for the end of the day.
      (minutes < minutesOf(closes) || closes === '23:59'),
  );
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
