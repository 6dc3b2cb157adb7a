import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { distanceM, type LatLng } from '../model/geo.ts';
import type { Point, Stop } from '../model/schemas/entries.ts';
import { placeStops } from '../model/stops-along.ts';
import { trimTrack } from '../model/trim-track.ts';
import { trackLengthM } from './check-track.ts';
import { checkTrackEnds } from './check-track-ends.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import type { Track } from './read-gpx.ts';
import { startOf } from './source-file.ts';
import { findTrackFile, isTrackFile, trimOf } from './track-files-fs.ts';
import { placeOfValue } from './yaml-places.ts';

/** A stop may lie this far beside the way unless it says how far visitors leave it. */
const BESIDE_M = 50;
/** A round trip ends where people can see where it began. */
const LOOP_M = 100;
/** No route of a destination leads this far away from it. */
const FARTHEST_M = 300_000;

/**
 * Compares a route with the way beside it: GP-STOP for stops it does not pass, GP-ORDER for those it passes in another
 * order, GP-LENGTH for another length, GP-LOOP for round trips that do not close, GP-FAR for a way elsewhere, GP-TRACKS
 * for a second file; and its ends, see {@link checkTrackEnds}. What the route leaves out of the way is not compared.
 */
export function checkRouteTrack(
  entry: EntryDraft,
  { track: whole, file }: { track: Track; file: string },
  draft: ContentDraft,
): Diagnostic[] {
  const { original } = entry;
  if (!original || entry.collection !== 'routes') return [];
  const used = findTrackFile(entry.files);
  const shown = startOf(`${entry.shown}/${file}`);
  if (isTrackFile(file) && used !== undefined && used !== file) {
    return [createDiagnostic('GP-TRACKS', shown, { file, used })];
  }
  const facts = original.partial;
  const at = (path: (string | number)[]) => placeOfValue(original.file, path);
  const trim = trimOf(entry);
  const ends = checkTrackEnds(whole, trim, { shown, whereOf: (key) => at([key]), draft });
  const track = { ...whole, lines: trimTrack(whole.lines, trim) };
  if (track.lines.length === 0) return ends;
  const stops = 'stops' in facts && facts.stops ? facts.stops : [];
  const loop = checkLoop(stops, track, shown);
  const order = checkStops(stops, track, draft, at);
  return [
    ...ends,
    ...checkFar(facts.destination, track, shown, draft),
    // A round trip that does not close brings its end out of turn; once is enough.
    ...(loop.length > 0 ? order.filter(({ code }) => code !== 'GP-ORDER') : order),
    ...loop,
    ...('lengthKm' in facts && facts.lengthKm !== undefined
      ? checkLength(facts.lengthKm, facts.lengthApproximate === true, track, at(['lengthKm']))
      : []),
  ];
}

function checkStops(
  stops: readonly Stop[],
  track: Track,
  draft: ContentDraft,
  at: (path: (string | number)[]) => Place,
): Diagnostic[] {
  const points = stops.map((stop) => ('site' in stop ? pointOf(draft, `sites/${stop.site}`) : undefined));
  const places = placeStops(track.lines, points);
  return stops.flatMap((stop, row) => {
    const [point, place] = [points[row], places[row]];
    if (!('site' in stop) || !point || !place) return [];
    const apartM = Math.round(place.besideM);
    const limitM = Math.max(BESIDE_M, stop.besideM ?? 0) + (point.accuracyM ?? 0);
    const where = at(['stops', row, 'site']);
    if (apartM > limitM) return [createDiagnostic('GP-STOP', where, { stop: stop.site, apartM })];
    if (place.isInOrder) return [];
    const km = Number((place.alongM / 1000).toFixed(1));
    return [createDiagnostic('GP-ORDER', where, { stop: stop.site, km })];
  });
}

/** A route whose first and last stop are the same comes back to where it began. */
function checkLoop(stops: readonly Stop[], { lines }: Track, shown: Place): Diagnostic[] {
  const [first, last] = [stops[0], stops.at(-1)];
  const isRound =
    first && last && stops.length > 2 && 'site' in first && 'site' in last && first.site === last.site;
  const [start, end] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  if (!isRound || !start || !end) return [];
  const apartM = Math.round(distanceM(start, end));
  return apartM <= LOOP_M ? [] : [createDiagnostic('GP-LOOP', shown, { stop: first.site, apartM })];
}

function checkFar(
  destination: string | undefined,
  { lines }: Track,
  shown: Place,
  draft: ContentDraft,
): Diagnostic[] {
  const centre = destination === undefined ? undefined : pointOf(draft, `destinations/${destination}`);
  if (destination === undefined || !centre) return [];
  const farthestM = lines.flat().reduce((most, point) => Math.max(most, distanceM(centre, point)), 0);
  if (farthestM <= FARTHEST_M) return [];
  return [createDiagnostic('GP-FAR', shown, { destination, km: Math.round(farthestM / 1000) })];
}

/** Sources that say "about" round generously. */
function checkLength(given: number, isApproximate: boolean, track: Track, place: Place): Diagnostic[] {
  const measuredKm = trackLengthM(track) / 1000;
  const isNear = Math.abs(measuredKm - given) <= given * (isApproximate ? 0.3 : 0.1);
  if (isNear) return [];
  const measured = Number(measuredKm.toPrecision(3));
  return [createDiagnostic('GP-LENGTH', place, { given, measured })];
}

function pointOf(draft: ContentDraft, ref: string): (LatLng & Pick<Point, 'accuracyM'>) | undefined {
  return draft.entries.find((entry) => entry.ref === ref)?.original?.partial.point;
}
