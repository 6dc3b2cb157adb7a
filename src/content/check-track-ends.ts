import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { distanceM, type LatLng } from '../model/geo.ts';
import { lineLengthM } from '../model/track.ts';
import { type Trim, trimTrack } from '../model/trim-track.ts';
import type { ContentDraft } from './drafts.ts';
import type { Track } from './read-gpx.ts';

/** Who starts recording beside a place of the site starts near its point. */
const NEAR_M = 150;

/**
 * Checks where a recorded track begins and ends: GP-PRIVATE for an end that lies at no place of the site and of which the
 * route does not say whether it may be seen, GP-TRIM when what is left out is all there is.
 *
 * @param shown the file of the track
 * @param whereOf gives the place of a key of the route's front matter
 */
export function checkTrackEnds(
  track: Track,
  trim: Trim,
  { shown, whereOf, draft }: { shown: Place; whereOf: (key: string) => Place; draft: ContentDraft },
): Diagnostic[] {
  const { trimStartM = 0, trimEndM = 0 } = trim;
  const trimM = trimStartM + trimEndM;
  if (trimM > 0 && trimTrack(track.lines, trim).length === 0) {
    const lengthM = Math.round(lineLengthM(track.lines));
    const key = trim.trimStartM === undefined ? 'trimEndM' : 'trimStartM';
    return [createDiagnostic('GP-TRIM', whereOf(key), { trimM, lengthM })];
  }
  if (!track.isRecorded) return [];
  const ends = [
    { point: track.lines[0]?.[0], end: 'begins', key: 'trimStartM', given: trim.trimStartM },
    { point: track.lines.at(-1)?.at(-1), end: 'ends', key: 'trimEndM', given: trim.trimEndM },
  ] as const;
  return ends.flatMap(({ point, end, key, given }) => {
    const apartM = point && given === undefined ? distanceToPlaces(point, draft) : 0;
    return apartM > NEAR_M
      ? [createDiagnostic('GP-PRIVATE', shown, { end, apartM: Math.round(apartM), key })]
      : [];
  });
}

/** Metres to the nearest place that the site shows anyway. 0 where nobody has given a place a point yet. */
function distanceToPlaces(point: LatLng, { entries }: ContentDraft): number {
  const apart = entries.flatMap(({ collection, original }) => {
    const place = original?.partial.point;
    if (!place || collection === 'destinations' || collection === 'notices') return [];
    return Math.max(0, distanceM(point, place) - (place.accuracyM ?? 0));
  });
  return apart.length === 0 ? 0 : Math.min(...apart);
}
