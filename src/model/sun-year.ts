import type { LatLng } from './geo.ts';
import { sunTimes } from './sun.ts';

/** Gives the earliest and latest sunrise and sunset of a year at a place, as clock times of Viet Nam to five minutes. */
export function sunYear(place: LatLng): { riseFrom: string; riseTo: string; setFrom: string; setTo: string } {
  const days = Array.from({ length: 73 }, (_, index) =>
    new Date(Date.UTC(YEAR, 0, 1 + index * 5)).toISOString().slice(0, 10),
  );
  const times = days.flatMap((day) => sunTimes(place, day) ?? []);
  const rises = times.map(({ riseMs }) => clockMin(riseMs));
  const sets = times.map(({ setMs }) => clockMin(setMs));
  return {
    riseFrom: clock(Math.min(...rises)),
    riseTo: clock(Math.max(...rises)),
    setFrom: clock(Math.min(...sets)),
    setTo: clock(Math.max(...sets)),
  };
}

/** Minutes since midnight in Viet Nam. */
export function clockMin(timeMs: number): number {
  return Math.round(timeMs / 60_000 + 7 * 60) % 1440;
}

/** Writes minutes since midnight as `05:15`. */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function clock(minutes: number): string {
  return clockText(Math.round(minutes / 5) * 5);
}

/** The sun of one year is that of the next to a minute or two. */
const YEAR = 2026;
