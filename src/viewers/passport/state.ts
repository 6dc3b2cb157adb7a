/**
 * The stamps on this device. A grow-only set, one stamp per plate: putting two passports together in any order, any
 * number of times, gives the same passport.
 */
export function mergeStamps(a: readonly Stamp[], b: readonly Stamp[]): Stamp[] {
  const byCode = new Map<string, Stamp>();
  for (const stamp of [...a, ...b]) {
    const known = byCode.get(stamp.code);
    byCode.set(stamp.code, known ? mergeTwo(known, stamp) : stamp);
  }
  return [...byCode.values()].sort((x, y) => x.minute - y.minute || (x.code < y.code ? -1 : 1));
}

/** Reads what the device had stored; whatever is not a stamp is left out. */
export function readStamps(stored: string | null): Stamp[] {
  try {
    const data: unknown = JSON.parse(stored ?? '[]');
    return mergeStamps(Array.isArray(data) ? data.filter(isStamp) : [], []);
  } catch {
    return []; // somebody else's data under our name
  }
}

/** Counts the stops that have a stamp. A stop may have several plates; one is enough. */
export function countStops(stops: readonly PassportStop[], stamps: readonly Stamp[]): Progress {
  const reached = stops.map((stop) => bestStamp(stop, stamps));
  const done = reached.filter((stamp) => stamp !== undefined).length;
  return { reached, done, total: stops.length };
}

/** The stamp of a stop with the highest level, the earliest of those. */
export function bestStamp({ codes }: PassportStop, stamps: readonly Stamp[]): Stamp | undefined {
  const own = stamps.filter(({ code }) => codes.includes(code));
  return own.sort((a, b) => b.level - a.level || a.minute - b.minute)[0];
}

/**
 * Says whether nobody could have come from the last stamp to this one in the time between: then a photograph of a plate
 * was scanned. Distances as the crow flies.
 * @param distanceM between the two places
 */
export function isTooFast(distanceM: number, minutes: number): boolean {
  const hours = Math.max(0, minutes + CLOCK_MIN) / 60;
  return distanceM / 1000 > MAX_KMH * hours;
}

/**
 * Says whether a position that the device measured is at the plate: no further off than the device is unsure, twice
 * over, and 150 m in any case, since rocks and roofs bend the signal.
 * @param accuracyM radius in which the device believes to be with 68 % (W3C, Geolocation)
 */
export function isAtPlate(distanceM: number, accuracyM: number): boolean {
  return distanceM <= Math.max(NEAR_M, 2 * accuracyM) && accuracyM <= USELESS_M;
}

function mergeTwo(a: Stamp, b: Stamp): Stamp {
  return { code: a.code, minute: Math.min(a.minute, b.minute), level: a.level > b.level ? a.level : b.level };
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  const { code, minute, level } = value as Partial<Record<keyof Stamp, unknown>>; // every field is looked at
  return (
    typeof code === 'string' &&
    /^[0-9A-Z]{7}$/.test(code) &&
    typeof minute === 'number' &&
    Number.isInteger(minute) &&
    minute > 0 &&
    (level === 1 || level === 2)
  );
}

const NEAR_M = 150;
/** A position this vague says nothing. */
const USELESS_M = 1000;
/** No road in the mountains is faster. */
const MAX_KMH = 90;
/** Minutes are whole: two stamps a minute apart may be nearly two. */
const CLOCK_MIN = 1;

/** One check-in. */
export type Stamp = {
  code: string;
  /** Whole minutes since 1970, UTC. */
  minute: number;
  /** 1: the code was scanned. 2: and the device was there. */
  level: 1 | 2;
};

/** A stop as the page knows it. */
export type PassportStop = { title: string; codes: readonly string[] };

export type Progress = { reached: (Stamp | undefined)[]; done: number; total: number };
