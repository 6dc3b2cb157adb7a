import { distanceM } from './geo.ts';
import { leastMinutes, toMinutes } from './itinerary-rules.ts';
import type { Point } from './schemas/entries.ts';
import type { ItineraryStop, TravelMode } from './schemas/itinerary.ts';
import type { Entry, Site } from './site.ts';
import { findTripPoint } from './trip-places.ts';

/** Lays an itinerary out day by day: each stop with its entry, its point and the way there; empty while it has no days. */
export function planItinerary(site: Site, { facts }: Entry<'itineraries'>): ItineraryDay[] {
  return (facts.days ?? []).map(({ day, stops, night }) => {
    const placed = stops.map((stop) => ({ stop, ...locate(site, stop) }));
    return {
      day,
      stops: placed.map((one, index) => ({ ...one, way: planWay(placed[index - 1], one) })),
      night: night === undefined ? undefined : site.byRef.get(night),
    };
  });
}

/** Lists the entries an itinerary visits that can be stops of a trip, each once, in travelling order. */
export function listItineraryEntries(site: Site, itinerary: Entry<'itineraries'>): Entry[] {
  const visited = planItinerary(site, itinerary).flatMap(({ stops, night }) => [
    ...stops.flatMap(({ entry }) => entry ?? []),
    ...(night ? [night] : []),
  ]);
  return [...new Set(visited)].filter((entry) => findTripPoint(site, entry));
}

function locate(site: Site, stop: ItineraryStop): Pick<ItineraryPlace, 'entry' | 'point'> {
  if ('external' in stop) return { entry: undefined, point: stop.point };
  const entry = site.byRef.get(stop.place);
  return { entry, point: entry && findTripPoint(site, entry) };
}

/** Two places that are each known to a kilometre say nothing about a distance of two; then only the time given is told. */
function planWay(
  before: Omit<ItineraryPlace, 'way'> | undefined,
  { stop, point }: Omit<ItineraryPlace, 'way'>,
): ItineraryWay | undefined {
  if (!before || !stop.by) return undefined;
  const givenMin = toMinutes(stop.arrive) - toMinutes(before.stop.arrive) - before.stop.stayMin;
  const way = { by: stop.by, givenMin };
  if (!before.point || !point) return way;
  const lengthM = distanceM(before.point, point);
  const doubtM = (before.point.accuracyM ?? 0) + (point.accuracyM ?? 0);
  if (lengthM <= 2 * doubtM) return way;
  return { ...way, lengthM, leastMin: leastMinutes(before.point, point, stop.by) };
}

export type ItineraryWay = {
  by: TravelMode;
  /** Minutes between leaving the stop before and arriving. */
  givenMin: number;
  /** In a straight line; left out where the two points are known too roughly. */
  lengthM?: number;
  leastMin?: number;
};
export type ItineraryPlace = {
  stop: ItineraryStop;
  entry: Entry | undefined;
  point: Point | undefined;
  way: ItineraryWay | undefined;
};
export type ItineraryDay = { day: number; stops: ItineraryPlace[]; night: Entry | undefined };
