import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { distanceM } from '../model/geo.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { placeOfKey } from './yaml-places.ts';

/** Warns of a place that lies too far from its destination to belong to it: mostly a wrong digit. */
export function checkFar({ original }: EntryDraft, index: ContentIndex): Diagnostic[] {
  const { point, destination } = original?.partial ?? {};
  if (!original || !point || destination === undefined) return [];
  const centre = index.byRef.get(`destinations/${destination}`)?.original?.partial.point;
  if (!centre || (point.lat === 0 && point.lng === 0)) return []; // GEO-ZERO says it
  const distanceKm = Math.round(distanceM(point, centre) / 1000);
  if (distanceKm <= FARTHEST_KM) return [];
  return [createDiagnostic('GEO-FAR', placeOfKey(original.file, ['point']), { destination, distanceKm })];
}

/** The longest province of Viet Nam with its islands is shorter. */
const FARTHEST_KM = 300;
