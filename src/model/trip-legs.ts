import { distanceM, type LatLng } from './geo.ts';

/**
 * Works out how far each stop lies from the one before: along a route of the site where one passes both, otherwise as the
 * crow flies. Two places that are each known to a kilometre say nothing about a distance of two; such a leg has no length.
 *
 * @returns one leg fewer than stops, in the same order
 */
export function planTripLegs(stops: readonly TripPoint[], ways: readonly TripWay[]): TripLeg[] {
  return stops.slice(1).map((to, index): TripLeg => {
    const from = stops[index] ?? to; // there is one before each of these
    const along = shortest(ways.flatMap((way) => alongWay(way, from.ref, to.ref) ?? []));
    if (along) return along;
    const lengthM = distanceM(from, to);
    const doubtM = (from.accuracyM ?? 0) + (to.accuracyM ?? 0);
    return lengthM > 2 * doubtM ? { is: 'straight', lengthM } : { is: 'unknown' };
  });
}

/** Sums what is known, and counts the legs that are not. */
export function sumTripLegs(legs: readonly TripLeg[]): {
  lengthM: number;
  unknown: number;
  isStraight: boolean;
} {
  return {
    lengthM: legs.reduce((sum, leg) => sum + (leg.is === 'unknown' ? 0 : leg.lengthM), 0),
    unknown: legs.filter(({ is }) => is === 'unknown').length,
    isStraight: legs.some(({ is }) => is === 'straight'),
  };
}

function alongWay({ title, href, alongM }: TripWay, from: string, to: string): WayLeg | undefined {
  const [start, end] = [alongM[from], alongM[to]];
  if (start === undefined || end === undefined) return undefined;
  return { is: 'way', lengthM: Math.abs(end - start), title, href };
}

function shortest(legs: readonly WayLeg[]): WayLeg | undefined {
  return legs.reduce<WayLeg | undefined>(
    (best, leg) => (best && best.lengthM <= leg.lengthM ? best : leg),
    undefined,
  );
}

export type TripPoint = LatLng & { ref: string; accuracyM?: number | undefined };
/** A route of the site whose stops have known distances from its start, in metres by entry reference. */
export type TripWay = { title: string; href: string; alongM: Readonly<Record<string, number>> };
type WayLeg = { is: 'way'; lengthM: number; title: string; href: string };
export type TripLeg = WayLeg | { is: 'straight'; lengthM: number } | { is: 'unknown' };
