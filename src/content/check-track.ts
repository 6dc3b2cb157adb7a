import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { distanceM } from '../model/geo.ts';
import { isInVietNam, isSwappedLatitude } from './check-point.ts';
import type { Track, TrackPoint } from './read-gpx.ts';
import { placeAt } from './source-file.ts';

/** Recorders write a point at least every few hundred metres. */
const JUMP_M = 5000;
/** A gap that long hides where the way really goes. */
const GAP_M = 500;
/** Faster than anything on Vietnamese roads and waters. */
const FASTEST_KMH = 200;
/** Below this distance a position that wavers looks fast. */
const SPEED_FROM_M = 500;
/** Fansipan, the highest summit, has 3147 m. */
const HEIGHT_M = { min: -100, max: 3500 };
const SPIKE_M = 500;
/** Share of points that repeat the one before. */
const REPEATED_SHARE = 0.2;

/** Checks the points of a track: whether they can be where, when and as high as they say. Each fault is named once, with a count. */
export function checkTrack(track: Track, file: TextFile): Diagnostic[] {
  const points = track.lines.flat();
  const [first] = points;
  if (!first) return [createDiagnostic('GP-EMPTY', placeAt(file, 0), { waypoints: track.waypoints })];
  const swapped = points.find(({ lat, lng }) => isSwappedLatitude(lat) && lng >= 8 && lng <= 24);
  if (swapped) {
    const values = { lat: String(swapped.lat), lng: String(swapped.lng) };
    return [createDiagnostic('GP-SWAPPED', placeOf(swapped, file), values)];
  }
  if (points.every(({ lat, lng }) => lat === first.lat && lng === first.lng)) {
    return [createDiagnostic('GP-SHORT', placeOf(first, file), { points: points.length })];
  }
  return [
    ...checkWhere(points, file),
    ...checkSteps(track, file),
    ...checkTimes(points, file),
    ...checkHeights(track, points, file),
    ...checkAmount(track, points, file),
  ];
}

/** Length along all segments in metres; the gaps between segments do not count. */
export function trackLengthM({ lines }: Pick<Track, 'lines'>): number {
  return lines.reduce(
    (sum, line) => sum + stepsOf(line).reduce((part, [a, b]) => part + distanceM(a, b), 0),
    0,
  );
}

function checkWhere(points: readonly TrackPoint[], file: TextFile): Diagnostic[] {
  const zeros = points.filter(({ lat, lng }) => lat === 0 && lng === 0);
  const outside = points.filter((point) => !isInVietNam(point) && (point.lat !== 0 || point.lng !== 0));
  const found: Diagnostic[] = [];
  if (zeros[0]) found.push(createDiagnostic('GP-ZERO', placeOf(zeros[0], file), { count: zeros.length }));
  if (outside[0]) {
    const { lat, lng } = outside[0];
    const values = { lat: String(lat), lng: String(lng), count: outside.length };
    found.push(createDiagnostic('GP-OUTSIDE', placeOf(outside[0], file), values));
  }
  return found;
}

/** Planned routes have long legs and no times, so that only recorded tracks are judged. */
function checkSteps(track: Track, file: TextFile): Diagnostic[] {
  if (!track.isRecorded) return [];
  const steps = [...track.lines.flatMap(stepsOf), ...joinsOf(track.lines)].map(([from, to]) => ({
    from,
    to,
    lengthM: distanceM(from, to),
  }));
  const jumps = steps.filter(({ from, to, lengthM }) => lengthM > JUMP_M && !isZero(from) && !isZero(to));
  const fast = steps
    .filter(({ lengthM }) => lengthM >= SPEED_FROM_M && lengthM <= JUMP_M)
    .map((step) => ({ ...step, kmh: (step.lengthM / secondsBetween(step.from, step.to)) * 3.6 }))
    .filter(({ kmh }) => kmh > FASTEST_KMH && Number.isFinite(kmh));
  const rushed = new Set(fast.map(({ to }) => to));
  const gaps = steps.filter(({ to, lengthM }) => lengthM > GAP_M && lengthM <= JUMP_M && !rushed.has(to));
  const found: Diagnostic[] = [];
  if (gaps[0]) {
    const values = { metres: Math.round(gaps[0].lengthM), count: gaps.length };
    found.push(createDiagnostic('GP-GAP', placeOf(gaps[0].to, file), values));
  }
  if (jumps[0]) {
    const values = { km: Math.round(jumps[0].lengthM / 1000), count: jumps.length };
    found.push(createDiagnostic('GP-JUMP', placeOf(jumps[0].to, file), values));
  }
  if (fast[0]) {
    const values = { kmh: Math.round(fast[0].kmh), count: fast.length };
    found.push(createDiagnostic('GP-SPEED', placeOf(fast[0].to, file), values));
  }
  return found;
}

function checkTimes(points: readonly TrackPoint[], file: TextFile): Diagnostic[] {
  let latest = Number.NEGATIVE_INFINITY;
  const wrong = points.filter(({ time }) => {
    if (time === undefined) return false;
    const now = timeMs(time);
    if (now >= latest) latest = now;
    return !(now >= latest);
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    createDiagnostic('GP-TIME', placeOf(first, file), { found: first.time ?? '', count: wrong.length }),
  ];
}

function checkHeights({ lines }: Track, points: readonly TrackPoint[], file: TextFile): Diagnostic[] {
  if (points.every(({ elevationM }) => elevationM === undefined)) {
    return [createDiagnostic('GP-NO-ELEVATION', placeAt(file, 0), {})];
  }
  const wrong = new Set(points.filter(({ elevationM }) => !isHeight(elevationM)));
  for (const [from, to] of lines.flatMap(stepsOf)) {
    if (wrong.has(from) || wrong.has(to)) continue;
    const isSpike = Math.abs((to.elevationM ?? 0) - (from.elevationM ?? 0)) > SPIKE_M;
    if (isSpike && distanceM(from, to) < 2 * SPIKE_M) wrong.add(to);
  }
  const [first] = wrong;
  if (!first) return [];
  const found = first.elevationM === undefined ? '' : String(first.elevationM);
  return [createDiagnostic('GP-ELEVATION', placeOf(first, file), { found, count: wrong.size })];
}

function checkAmount(track: Track, points: readonly TrackPoint[], file: TextFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const repeated = track.lines.flatMap(stepsOf).filter(([a, b]) => a.lat === b.lat && a.lng === b.lng).length;
  if (repeated > 1 && repeated >= points.length * REPEATED_SHARE) {
    found.push(createDiagnostic('GP-REPEAT', placeAt(file, 0), { count: repeated, points: points.length }));
  }
  const { tracks, routes } = track;
  if (tracks > 1 || routes > 1 || (tracks > 0 && routes > 0)) {
    found.push(createDiagnostic('GP-SEVERAL', placeAt(file, 0), { tracks, routes }));
  }
  return found;
}

function isHeight(elevationM: number | undefined): boolean {
  return elevationM !== undefined && elevationM >= HEIGHT_M.min && elevationM <= HEIGHT_M.max;
}

function secondsBetween(from: TrackPoint, to: TrackPoint): number {
  if (from.time === undefined || to.time === undefined) return Number.NaN;
  return (timeMs(to.time) - timeMs(from.time)) / 1000;
}

/** NaN for what is no time of the form XML Schema asks for. */
function timeMs(time: string): number {
  return /^\d{4}-\d{2}-\d{2}T/.test(time) ? Date.parse(time) : Number.NaN;
}

function isZero({ lat, lng }: TrackPoint): boolean {
  return lat === 0 && lng === 0;
}

function stepsOf(line: readonly TrackPoint[]): [TrackPoint, TrackPoint][] {
  return line.flatMap((to, index) => {
    const from = line[index - 1];
    return from ? [[from, to] satisfies [TrackPoint, TrackPoint]] : [];
  });
}

/** From the end of each stretch to the beginning of the next. */
function joinsOf(lines: readonly TrackPoint[][]): [TrackPoint, TrackPoint][] {
  return lines.flatMap((line, index) => {
    const [from, to] = [lines[index - 1]?.at(-1), line[0]];
    return from && to ? [[from, to] satisfies [TrackPoint, TrackPoint]] : [];
  });
}

function placeOf(point: TrackPoint, file: TextFile) {
  return placeAt(file, point.offset, point.length);
}

type TextFile = { path: string; text: string };
