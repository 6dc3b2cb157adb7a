import { type Climbs, type HeightSample, joinClimbs, sampleHeights, sumClimbs } from './elevation.ts';
import { distanceM, type LatLng } from './geo.ts';
import { findEntry } from './relations.ts';
import type { Stop } from './schemas/entries.ts';
import type { Entry, Site } from './site.ts';
import { placeStops, type StopAlong } from './stops-along.ts';
import { lineLengthM } from './track.ts';
import { walkingMinutes } from './walking-time.ts';

/**
 * Works out what a route's page tells of the way: its length and climbs, where its stops lie along it, and the legs
 * between them. Without a track only straight distances between stops are known, and only where the points are good enough.
 */
export function planRoute(site: Site, route: Entry<'routes'>): RoutePlan {
  const known = plans.get(route);
  if (known) return known;
  const plan = workOut(site, route);
  plans.set(route, plan);
  return plan;
}

/** Every language asks for the same plan. */
const plans = new WeakMap<Entry<'routes'>, RoutePlan>();

function workOut(site: Site, route: Entry<'routes'>): RoutePlan {
  const { facts, track } = route;
  const places = facts.stops.map((stop) => placeOf(site, stop));
  const along = track
    ? placeStops(
        track.lines,
        places.map((place) => place?.facts.point),
      )
    : [];
  const heights = track
    ? joinHeights(
        track.lines.map(sampleHeights),
        track.lines.map((line) => lineLengthM([line])),
      )
    : undefined;
  const isWalked = facts.modes?.includes('foot') === true;
  const lengthM = track && lineLengthM(track.lines);
  const climbs = heights && joinClimbs(heights.map(sumClimbs));
  return {
    lengthM,
    climbs,
    ascent: climbs && lengthM !== undefined ? judgeClimb(climbs.upM, lengthM) : undefined,
    descent: climbs && lengthM !== undefined ? judgeClimb(climbs.downM, lengthM) : undefined,
    walkingMin:
      isWalked && climbs && lengthM !== undefined ? walkingMinutes({ lengthM, ...climbs }) : undefined,
    heights,
    stops: facts.stops.map((stop, index) => {
      const place = places[index];
      return {
        number: index + 1,
        stop,
        place,
        along: along[index],
        leg: planLeg({ places, along, heights, index, isWalked }),
      };
    }),
  };
}

/**
 * Says how much of a sum of climbs can be believed. On ways that are nearly flat the noise of receivers is as large as
 * the climb, so that only an upper bound is told: measured noise of 6 m makes up to 14 m a kilometre out of nothing.
 */
export function judgeClimb(climbM: number, lengthM: number): Climb {
  if (climbM >= 150 && climbM / (lengthM / 1000) >= 15)
    return { is: 'about', metres: Math.round(climbM / 10) * 10 };
  return { is: 'under', metres: Math.max(50, Math.ceil((climbM * 1.7) / 50) * 50) };
}

/** Samples of stretch after stretch, distances running on. Nothing unless every stretch has heights. */
function joinHeights(
  parts: readonly (HeightSample[] | undefined)[],
  lengthsM: readonly number[],
): HeightSample[][] | undefined {
  let beforeM = 0;
  const joined: HeightSample[][] = [];
  for (const [index, part] of parts.entries()) {
    if (!part) return undefined;
    const startM = beforeM;
    joined.push(part.map(({ alongM, heightM }) => ({ alongM: alongM + startM, heightM })));
    beforeM += lengthsM[index] ?? 0;
  }
  return joined;
}

/** From the last stop before whose place is known, if that one stands right before or only unnamed stops lie between. */
function planLeg({ places, along, heights, index, isWalked }: LegInput): Leg | undefined {
  const to = places[index];
  const before = places.slice(0, index).findLastIndex((place) => place !== undefined);
  const from = places[before];
  if (!from || !to) return undefined;
  const [start, end] = [along[before], along[index]];
  if (start?.isInOrder && end?.isInOrder) {
    const lengthM = end.alongM - start.alongM;
    const part = heights?.flatMap((samples) => {
      const cut = samples.filter(({ alongM }) => alongM >= start.alongM && alongM <= end.alongM);
      return cut.length > 1 ? [sumClimbs(cut)] : [];
    });
    const climbs = part && part.length > 0 ? joinClimbs(part) : undefined;
    const minutes = isWalked && climbs ? walkingMinutes({ lengthM, ...climbs }) : undefined;
    return { is: 'way', lengthM, climbs, minutes };
  }
  const [a, b] = [from.facts.point, to.facts.point];
  if (!a || !b) return undefined;
  const lengthM = distanceM(a, b);
  // Two places each a kilometre off say nothing about a distance of two.
  return lengthM > 2 * ((a.accuracyM ?? 0) + (b.accuracyM ?? 0)) ? { is: 'straight', lengthM } : undefined;
}

/** Lists for each kind of facility the one nearest to any stop, within reach, nearest first. Distances are straight. */
export function listServices(site: Site, stops: readonly PlannedStop[]): Service[] {
  const best = new Map<string, Service>();
  for (const facility of site.entries.facilities) {
    const { point, kind, status } = facility.facts;
    if (!point || status !== 'open') continue;
    for (const { number, place } of stops) {
      const at = place?.facts.point;
      const metres = at ? distanceM(at, point) : Number.POSITIVE_INFINITY;
      if (metres > SERVICE_REACH_M || metres >= (best.get(kind)?.distanceM ?? Number.POSITIVE_INFINITY))
        continue;
      best.set(kind, { facility, stopNumber: number, distanceM: metres });
    }
  }
  return [...best.values()].sort((a, b) => a.distanceM - b.distanceM);
}

/** Finds where along the track a distance lies; nothing beyond its ends. */
export function pointAlong(lines: readonly (readonly LatLng[])[], alongM: number): LatLng | undefined {
  let leftM = alongM;
  for (const line of lines) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1];
      if (!from) continue;
      const stepM = distanceM(from, to);
      if (leftM <= stepM) {
        const share = stepM === 0 ? 0 : leftM / stepM;
        return { lat: from.lat + share * (to.lat - from.lat), lng: from.lng + share * (to.lng - from.lng) };
      }
      leftM -= stepM;
    }
  }
  return lines.at(-1)?.at(-1);
}

function placeOf(site: Site, stop: Stop): Entry<'sites'> | undefined {
  return 'site' in stop ? findEntry(site, 'sites', stop.site) : undefined;
}

/** Further away is no service of the route. */
const SERVICE_REACH_M = 10_000;

type LegInput = {
  places: readonly (Entry<'sites'> | undefined)[];
  along: readonly (StopAlong | undefined)[];
  heights: HeightSample[][] | undefined;
  index: number;
  isWalked: boolean;
};

/** `about` a rounded sum, or `under` a bound where no sum can be trusted. */
export type Climb = { is: 'about' | 'under'; metres: number };
/** `way`: along the track; `straight`: as the crow flies. */
export type Leg =
  | { is: 'way'; lengthM: number; climbs: Climbs | undefined; minutes: number | undefined }
  | { is: 'straight'; lengthM: number };
export type PlannedStop = {
  number: number;
  stop: Stop;
  place: Entry<'sites'> | undefined;
  along: StopAlong | undefined;
  /** From the stop before. */
  leg: Leg | undefined;
};
export type Service = { facility: Entry<'facilities'>; stopNumber: number; distanceM: number };
export type RoutePlan = {
  /** Along the track, in metres. */
  lengthM: number | undefined;
  climbs: Climbs | undefined;
  ascent: Climb | undefined;
  descent: Climb | undefined;
  /** By DIN 33466, where the way is walked and the heights are known. */
  walkingMin: number | undefined;
  heights: HeightSample[][] | undefined;
  stops: PlannedStop[];
};
