/**
 * Reads the clock in Viet Nam (UTC+7, no summer time), whatever the device's zone is.
 *
 * @param timeMs milliseconds since 1970 in UTC
 * @returns ISO day, minutes since its midnight, and the weekday, 0 is Monday
 */
export function hanoiClock(timeMs: number): { day: string; minutes: number; weekday: number } {
  const local = new Date(timeMs + OFFSET_MS);
  return {
    day: local.toISOString().slice(0, 10),
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
    weekday: (local.getUTCDay() + 6) % 7,
  };
}

const OFFSET_MS = 7 * 3_600_000;
