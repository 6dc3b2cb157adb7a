import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { LatLng } from '../model/geo.ts';
import { isInArea } from '../model/point-in-area.ts';
import type { Point } from '../model/schemas/entries.ts';
import type { Unit } from '../model/schemas/settings.ts';
import { METRES_PER_DEGREE } from '../model/track.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import type { UnitArea } from './unit-areas-fs.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/**
 * Compares points with the boundaries of today's units: UNIT-ELSEWHERE for a point in another unit than the one given,
 * UNIT-FOUND where none is given. Units and areas belong together by official code, else by their full name.
 *
 * @param today YYYY-MM-DD; units that have ended are not offered
 */
export function checkUnitAreas(draft: ContentDraft, areas: readonly UnitArea[], today: string): Diagnostic[] {
  const index = indexContent(draft, today);
  const known = pairUnits(areas, index, today);
  return known.length === 0 ? [] : draft.entries.flatMap((entry) => checkEntry(entry, known, index));
}

function checkEntry(
  { original, collection }: EntryDraft,
  known: readonly KnownArea[],
  index: ContentIndex,
): Diagnostic[] {
  const { point, unit } = original?.partial ?? {};
  if (!original || !point || !SPOTS.has(collection)) return [];
  const { file } = original;
  const here = known.find(({ area }) => isInArea(point, area.area));
  if (unit === undefined) {
    if (!here || (point.accuracyM ?? 0) > VAGUE_M) return [];
    return [
      createDiagnostic('UNIT-FOUND', placeOfKey(file, ['point']), {
        name: here.unit.name,
        unit: here.unit.id,
      }),
    ];
  }
  const declared = known.find((one) => one.unit.id === unit);
  const name = index.units?.get(unit)?.name;
  if (here?.unit.id === unit || name === undefined || (declared && reaches(point, declared.area))) return [];
  // A unit whose boundary nobody has drawn may well be where the point is, unless another one is there.
  if (
    !declared &&
    (!here || isWithin(here.unit, unit, index) || !COMMUNES.has(index.units?.get(unit)?.level ?? ''))
  )
    return [];
  if (here && !declared && (point.accuracyM ?? 0) > VAGUE_M) return [];
  const values = { unit, name, found: here?.unit.name ?? '', foundId: here?.unit.id ?? '' };
  return [createDiagnostic('UNIT-ELSEWHERE', placeOfValue(file, ['unit']), values)];
}

/** Tells whether a place may lie in an area when its point may be off by its accuracy. */
function reaches(point: Point, { area }: UnitArea): boolean {
  const radiusM = Math.max(point.accuracyM ?? 0, DRAWN_M);
  return Array.from({ length: 24 }, (_, step) => step).some((step) => {
    const angle = (Math.PI * (step % 8)) / 4;
    const share = (1 + Math.floor(step / 8)) / 3;
    return isInArea(move(point, angle, radiusM * share), area);
  });
}

function move({ lat, lng }: LatLng, angle: number, metres: number): LatLng {
  const deg = metres / METRES_PER_DEGREE;
  return {
    lat: lat + deg * Math.cos(angle),
    lng: lng + (deg * Math.sin(angle)) / Math.cos((lat * Math.PI) / 180),
  };
}

function isWithin(unit: Unit, ancestor: string, { units }: ContentIndex): boolean {
  const seen = new Set<string>();
  for (let at: Unit | undefined = unit; at && !seen.has(at.id); at = units?.get(at.parent ?? '')) {
    if (at.id === ancestor) return true;
    seen.add(at.id);
  }
  return false;
}

function pairUnits(areas: readonly UnitArea[], { units }: ContentIndex, today: string): KnownArea[] {
  const current = [...(units?.values() ?? [])].filter(
    ({ level, validTo }) => COMMUNES.has(level) && (validTo === undefined || validTo >= today),
  );
  return areas.flatMap((area) => {
    const byCode = area.code === '' ? undefined : current.find(({ code }) => code === area.code);
    const named = current.filter(({ name }) => name === area.name);
    const unit = byCode ?? (named.length === 1 ? named[0] : undefined);
    return unit ? [{ unit, area }] : [];
  });
}

const COMMUNES: ReadonlySet<string> = new Set(['commune', 'ward', 'special-zone']);
/** What stands in one spot; a destination or a route spreads over several units. */
const SPOTS: ReadonlySet<string> = new Set([
  'sites',
  'stays',
  'food',
  'facilities',
  'crafts',
  'services',
  'photospots',
]);
const VAGUE_M = 1000;
/** Simplified boundaries are this far off. */
const DRAWN_M = 100;

type KnownArea = { unit: Unit; area: UnitArea };
