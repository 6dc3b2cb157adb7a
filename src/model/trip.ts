/**
 * Reads the trip as the device stored it. Whatever is not a stop is left out, so that a broken or foreign value never
 * reaches the page.
 *
 * @param stored JSON, or null where nothing was stored
 */
export function readTrip(stored: string | null): TripStop[] {
  try {
    const data: unknown = JSON.parse(stored ?? '[]');
    const stops = Array.isArray(data) ? data.filter(isTripStop) : [];
    return stops
      .filter(({ ref }, at) => stops.findIndex((one) => one.ref === ref) === at)
      .slice(0, MOST_STOPS);
  } catch {
    return []; // somebody else's data under our name
  }
}

/** Adds stops at the end, each place once. @returns the same list when nothing changes */
export function addStops(trip: readonly TripStop[], more: readonly TripStop[]): readonly TripStop[] {
  const fresh = more.filter(({ ref }) => !trip.some((stop) => stop.ref === ref));
  return fresh.length === 0 || trip.length >= MOST_STOPS ? trip : [...trip, ...fresh].slice(0, MOST_STOPS);
}

/** Moves a stop by some places, no further than the ends. @returns the same list when it stays where it is */
export function moveStop(trip: readonly TripStop[], ref: string, by: number): readonly TripStop[] {
  const from = trip.findIndex((stop) => stop.ref === ref);
  const stop = trip[from];
  const to = Math.min(trip.length - 1, Math.max(0, from + by));
  return stop && to !== from ? trip.toSpliced(from, 1).toSpliced(to, 0, stop) : trip;
}

/** Writes the part of an address that carries a trip: ids only, `#trip=sites/a,stays/b`. */
export function formatTripHash(refs: readonly string[]): string {
  return `#trip=${refs.join(',')}`;
}

/**
 * Reads the ids of a shared trip from an address. They come from strangers: only what has the shape of an id is taken,
 * each once, and no more than a trip may hold. Whether there is such a place, the page looks up.
 *
 * @returns undefined when the address carries no trip
 */
export function readTripHash(hash: string): string[] | undefined {
  const list = hash.startsWith('#trip=') ? hash.slice('#trip='.length) : undefined;
  if (list === undefined) return undefined;
  const refs = decode(list.slice(0, MOST_HASH)).split(',');
  return [...new Set(refs.filter((ref) => REF.test(ref)))].slice(0, MOST_STOPS);
}

function isTripStop(value: unknown): value is TripStop {
  if (typeof value !== 'object' || value === null) return false;
  const { ref, title, lat, lng } = value as Partial<Record<keyof TripStop, unknown>>; // every field is looked at
  return (
    typeof ref === 'string' &&
    REF.test(ref) &&
    typeof title === 'string' &&
    typeof lat === 'number' &&
    Math.abs(lat) <= 90 &&
    typeof lng === 'number' &&
    Math.abs(lng) <= 180
  );
}

/** Messengers write `,` and `/` in many ways. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a broken percent sign: nothing of it will have the shape of an id
  }
}

const REF = /^[a-z]{1,20}\/[a-z0-9-]{1,60}$/;
/** More no one visits in one go; all of them fit in an address of 5 kB. */
export const MOST_STOPS = 60;
const MOST_HASH = 8000;

/** A stop as the device keeps it: enough to show it where its page cannot be reached. */
export type TripStop = {
  /** Reference of the entry: `sites/dong-tien-son`. */
  ref: string;
  title: string;
  lat: number;
  lng: number;
};
