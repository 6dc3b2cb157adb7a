import { distanceM, type LatLng } from './geo.ts';
import type { ItineraryLength, TravelMode, Weekday } from './schemas/itinerary.ts';
import { WEEKDAYS } from './schemas/itinerary.ts';
import { seasonHours } from './season-hours.ts';

/**
 * Judges whether an itinerary can be travelled as it is written: the number and order of its days, the times of a day, the
 * way between two stops, opening hours on every weekday and in every month it is meant for, places that are not open, and
 * a bed for every night. Says nothing of what is not known.
 */
export function judgeItinerary(plan: ItineraryPlan): ItineraryFault[] {
  return [
    ...judgeDays(plan),
    ...plan.days.flatMap((day, row) => [
      ...day.stops.flatMap((stop, column) => {
        const at = { day: row, stop: column };
        const before = day.stops[column - 1];
        return [
          ...judgeStatus(stop, at),
          ...judgeHours(stop, plan, at),
          ...(before ? judgeWay(before, stop, at) : []),
        ];
      }),
      ...judgeNight(plan, row),
    ]),
  ];
}

/**
 * Gives the shortest time a way can take, in whole minutes: its straight line at the speed stated for the means of travel.
 * Real ways are longer, in mountains much longer.
 *
 * @param doubtM how far off the two points may be together
 */
export function leastMinutes(from: LatLng, to: LatLng, by: TravelMode, doubtM = 0): number {
  const metres = Math.max(0, distanceM(from, to) - doubtM);
  return Math.ceil((metres / 1000 / TRAVEL_KMH[by]) * 60);
}

/** Turns `08:30` into minutes since midnight. */
export function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function judgeDays({ length, days }: ItineraryPlan): ItineraryFault[] {
  const expected = length === undefined ? days.length : LENGTH_DAYS[length];
  const wrong = days.findIndex(({ day }, row) => day !== row + 1);
  return [
    ...(days.length === expected
      ? []
      : [{ is: 'days' as const, day: 0, stop: undefined, expected, found: days.length }]),
    ...(wrong < 0
      ? []
      : [
          {
            is: 'order' as const,
            day: wrong,
            stop: undefined,
            number: days[wrong]?.day ?? 0,
            expected: wrong + 1,
          },
        ]),
  ];
}

function judgeStatus({ status }: PlanStop, at: At): ItineraryFault[] {
  return status === 'planned' || status === 'closed' ? [{ is: 'status', ...at, status }] : [];
}

/** Every weekday the day may fall on and every month the itinerary is for; days on which the stop is shut are named. */
function judgeHours(stop: PlanStop, { startsOn, months }: ItineraryPlan, at: At): ItineraryFault[] {
  const { hours, arriveMin, stayMin } = stop;
  if (hours === undefined) return [];
  const starts = startsOn ?? WEEKDAYS;
  const weekdays = starts.map((name) => (WEEKDAYS.indexOf(name) + at.day) % 7);
  const inSeason = months ?? ALL_MONTHS;
  const shut = new Set<number>();
  const shutMonths = new Set<number>();
  for (const month of inSeason) {
    const week = seasonHours(hours, month);
    if (!week) return [];
    const missed = weekdays.filter(
      (weekday) =>
        !week[weekday]?.some(({ from, until }) => from <= arriveMin && arriveMin + stayMin <= until),
    );
    if (missed.length === weekdays.length) shutMonths.add(month);
    else for (const weekday of missed) shut.add(weekday);
  }
  const days = [...shut].sort((a, b) => a - b).flatMap((weekday) => WEEKDAYS[weekday] ?? []);
  const isNever = shutMonths.size === inSeason.length;
  if (days.length === 0 && shutMonths.size === 0) return [];
  return [{ is: 'shut', ...at, hours, days, months: isNever ? [] : [...shutMonths], isNever }];
}

function judgeWay(before: PlanStop, stop: PlanStop, at: At): ItineraryFault[] {
  const leaveMin = before.arriveMin + before.stayMin;
  if (stop.arriveMin < leaveMin) return [{ is: 'time', ...at, leaveMin, arriveMin: stop.arriveMin }];
  if (!before.point || !stop.point || !stop.by) return [];
  const doubtM = (before.point.accuracyM ?? 0) + (stop.point.accuracyM ?? 0);
  const neededMin = leastMinutes(before.point, stop.point, stop.by, doubtM);
  const givenMin = stop.arriveMin - leaveMin;
  return neededMin > givenMin ? [{ is: 'far', ...at, by: stop.by, neededMin, givenMin }] : [];
}

/** A stop that is a stay or lies outside the site may be where one sleeps. */
function judgeNight({ days }: ItineraryPlan, row: number): ItineraryFault[] {
  const day = days[row];
  const last = day?.stops.at(-1);
  if (!day || row === days.length - 1 || day.hasNight || last?.isBed) return [];
  return [{ is: 'night', day: row, stop: undefined, number: day.day }];
}

/**
 * Speeds by which travelling times are judged, in km/h along the straight line between two stops: an easy walk, and the
 * averages one may hope for on a good road of the plain. Mountain roads are slower.
 */
export const TRAVEL_KMH: Record<TravelMode, number> = { walk: 4, motorbike: 35, car: 45, bus: 35 };

const LENGTH_DAYS: Record<ItineraryLength, number> = {
  'half-day': 1,
  'one-day': 1,
  'two-days': 2,
  'three-days': 3,
};
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Rows of the day and of its stop, from 0. */
type At = { day: number; stop: number };

/** An itinerary with what is known of its stops. */
export type ItineraryPlan = {
  length: ItineraryLength | undefined;
  startsOn?: readonly Weekday[] | undefined;
  months?: readonly number[] | undefined;
  days: readonly { day: number; stops: readonly PlanStop[]; hasNight: boolean }[];
};
export type PlanStop = {
  point: (LatLng & { accuracyM?: number | undefined }) | undefined;
  hours: string | undefined;
  status: 'open' | 'planned' | 'closed' | undefined;
  /** Minutes since midnight. */
  arriveMin: number;
  stayMin: number;
  by: TravelMode | undefined;
  /** One can sleep there. */
  isBed: boolean;
};
export type ItineraryFault = { day: number; stop: number | undefined } & (
  | { is: 'days'; expected: number; found: number }
  | { is: 'order'; number: number; expected: number }
  | { is: 'status'; status: 'planned' | 'closed' }
  | { is: 'shut'; hours: string; days: Weekday[]; months: number[]; isNever: boolean }
  | { is: 'time'; leaveMin: number; arriveMin: number }
  | { is: 'far'; by: TravelMode; neededMin: number; givenMin: number }
  | { is: 'night'; number: number }
);
