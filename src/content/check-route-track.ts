import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { LatLng } from '../model/geo.ts';
import { trackLengthM } from './check-track.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import type { Track } from './read-gpx.ts';
import { placeOfValue } from './yaml-places.ts';

/** A stop may lie this far beside the way. */
const BESIDE_M = 500;
const METRES_PER_DEGREE = 111_195;

/** Compares a route with its recorded track: GP-STOP for stops the track does not pass, GP-LENGTH for another length. */
export function checkRouteTrack(entry: EntryDraft, track: Track, draft: ContentDraft): Diagnostic[] {
  const { original } = entry;
  if (!original || entry.collection !== 'routes') return [];
  const facts = original.partial;
  const at = (path: (string | number)[]) => placeOfValue(original.file, path);
  return [
    ...('stops' in facts && facts.stops ? checkStops(facts.stops, track, draft, at) : []),
    ...('lengthKm' in facts && facts.lengthKm !== undefined
      ? checkLength(facts.lengthKm, facts.lengthApproximate === true, track, at(['lengthKm']))
      : []),
  ];
}

function checkStops(
  stops: readonly object[],
  track: Track,
  draft: ContentDraft,
  at: (path: (string | number)[]) => Place,
): Diagnostic[] {
  return stops.flatMap((stop, row) => {
    const id = 'site' in stop ? String(stop.site) : '';
    const site = draft.entries.find(({ ref }) => ref === `sites/${id}`);
    const point = site?.original?.partial.point;
    if (!point) return [];
    const apartM = distanceToTrackM(point, track);
    if (apartM <= BESIDE_M + (point.accuracyM ?? 0)) return [];
    const km = (apartM / 1000).toFixed(1);
    return [createDiagnostic('GP-STOP', at(['stops', row, 'site']), { stop: id, km })];
  });
}

/** Sources that say "about" round generously. */
function checkLength(given: number, isApproximate: boolean, track: Track, place: Place): Diagnostic[] {
  const measuredKm = trackLengthM(track) / 1000;
  const isNear = Math.abs(measuredKm - given) <= given * (isApproximate ? 0.3 : 0.15);
  if (isNear) return [];
  const measured = Number(measuredKm.toPrecision(3));
  return [createDiagnostic('GP-LENGTH', place, { given, measured })];
}

/** Smallest distance from a point to the line, in metres, on a plane that touches the globe at the point. */
function distanceToTrackM(point: LatLng, { lines }: Track): number {
  const scale = Math.cos((point.lat * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    let before: { x: number; y: number } | undefined;
    for (const { lat, lng } of line) {
      const now = {
        x: (lng - point.lng) * scale * METRES_PER_DEGREE,
        y: (lat - point.lat) * METRES_PER_DEGREE,
      };
      nearest = Math.min(nearest, distanceToStep(before ?? now, now));
      before = now;
    }
  }
  return nearest;
}

/** Distance of the origin from the straight line between two points. */
function distanceToStep(a: { x: number; y: number }, b: { x: number; y: number }): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * dx + a.y * dy) / squared));
  return Math.hypot(a.x + share * dx, a.y + share * dy);
}
