import { angleBetweenDeg, bearingDeg } from '../model/bearing.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { distanceM } from '../model/geo.ts';
import { angleBetween } from '../model/panorama.ts';
import type { Point } from '../model/schemas/entries.ts';
import type { Scene, Tour } from '../model/schemas/tour.ts';
import { toAngles } from '../model/tour-hotspot-view.ts';
import type { EntryDraft } from './drafts.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfKey, placeOfValue } from './yaml-places.ts';

/** Nearer to each other, two marks of 44 pixels cover each other on every screen. */
const APART_DEG = 2;
/** Steeper, a mark is seen by nobody who does not look for it. */
const STEEP_DEG = 75;
const STEEPEST_VIEW_DEG = 60;
const MOST_MARKS = 40;
const BEARING_DEG = 20;
/** Points nearer to each other than this say nothing about a direction. */
const NEAR_M = 10;
const FAR_M = 5000;

/** Checks what stands in the scenes of a tour: ways back, marks that cover each other, directions against the map. */
export function checkScenes({ tour: read, ref, original }: EntryDraft): Diagnostic[] {
  const tour = read?.value;
  if (!read || !tour) return [];
  const { file } = read;
  const byId = new Map(tour.scenes.map((scene) => [scene.id, scene]));
  return [
    ...checkSamePanorama(tour, file),
    ...tour.scenes.flatMap((scene, row) => [
      ...checkWays(scene, row, byId, file),
      ...checkMarks(scene, row, file),
      ...checkView(scene, row, file),
      ...checkBearings(scene, row, byId, file),
      ...checkDistance(scene, row, original?.partial.point, file),
      ...checkOwnPlace(scene, row, ref, file),
    ]),
  ];
}

function checkSamePanorama({ scenes }: Tour, file: SourceFile): Diagnostic[] {
  const first = new Map<string, string>();
  return scenes.flatMap(({ id, panorama }, row) => {
    const other = first.get(panorama);
    if (other === undefined) first.set(panorama, id);
    if (other === undefined) return [];
    const place = placeOfValue(file, ['scenes', row, 'panorama']);
    return [createDiagnostic('TOUR-SAME-PANORAMA', place, { file: panorama, scene: id, other })];
  });
}

/** Links to scenes that do not exist, or to the scene itself, are reported elsewhere. */
function checkWays(
  scene: Scene,
  row: number,
  byId: ReadonlyMap<string, Scene>,
  file: SourceFile,
): Diagnostic[] {
  const links = scene.links ?? [];
  const sound = links.filter(({ to }) => to !== scene.id && byId.has(to));
  if (links.length === 0 && byId.size > 1) {
    const place = placeOfValue(file, ['scenes', row, 'id']);
    return [createDiagnostic('TOUR-DEAD-END', place, { scene: scene.id })];
  }
  const first = new Map<string, KeyPath>();
  return links.flatMap((link, column) => {
    if (!sound.includes(link)) return [];
    const path: KeyPath = ['scenes', row, 'links', column, 'to'];
    const values = { scene: scene.id, target: link.to };
    const before = first.get(link.to);
    if (before) {
      const firstLine = placeOfValue(file, before).line;
      return [createDiagnostic('TOUR-LINK-TWICE', placeOfValue(file, path), { ...values, firstLine })];
    }
    first.set(link.to, path);
    const back = byId.get(link.to)?.links ?? [];
    // A link with a fault of its own may be the way back.
    const leadsBack = back.some(({ to }) => to === scene.id || to === link.to || !byId.has(to));
    if (back.length === 0 || leadsBack) return [];
    return [createDiagnostic('TOUR-ONE-WAY', placeOfValue(file, path), values)];
  });
}

function checkMarks(scene: Scene, row: number, file: SourceFile): Diagnostic[] {
  const marks = listMarks(scene, row);
  const found: Diagnostic[] = [];
  if (marks.length > MOST_MARKS) {
    const values = { scene: scene.id, count: marks.length, most: MOST_MARKS };
    found.push(createDiagnostic('TOUR-CROWDED', placeOfValue(file, ['scenes', row, 'id']), values));
  }
  for (const [index, { name, pitch, path }] of marks.entries()) {
    if (Math.abs(pitch) > STEEP_DEG) {
      const place = placeOfValue(file, [...path, 'pitch']);
      found.push(createDiagnostic('TOUR-OUT-OF-SIGHT', place, { what: name, pitchDeg: pitch }));
    }
    const other = marks.slice(0, index).find((before) => apartDeg(before, marks[index]) < APART_DEG);
    if (!other) continue;
    const values = {
      scene: scene.id,
      a: other.name,
      b: name,
      apartDeg: apartDeg(other, marks[index]).toFixed(1),
    };
    found.push(createDiagnostic('TOUR-OVERLAP', placeOfValue(file, [...path, 'yaw']), values));
  }
  return found;
}

function listMarks(scene: Scene, row: number): Mark[] {
  const links = (scene.links ?? []).map(({ to, yaw, pitch }, column) => ({
    name: to,
    yaw,
    pitch,
    path: ['scenes', row, 'links', column],
  }));
  const hotspots = (scene.hotspots ?? []).map(({ id, yaw, pitch }, column) => ({
    name: id,
    yaw,
    pitch,
    path: ['scenes', row, 'hotspots', column],
  }));
  return [...links, ...hotspots];
}

/** Angle between two directions in degrees, 0 to 180. */
function apartDeg(a: Mark, b: Mark | undefined): number {
  return b ? angleBetween(toAngles(a), toAngles(b)) : 180;
}

function checkView({ id, view }: Scene, row: number, file: SourceFile): Diagnostic[] {
  if (!view || Math.abs(view.pitch) <= STEEPEST_VIEW_DEG) return [];
  const place = placeOfValue(file, ['scenes', row, 'view', 'pitch']);
  return [createDiagnostic('TOUR-VIEW', place, { scene: id, pitchDeg: view.pitch })];
}

/** Compares where a link points with where its scene lies on the map, when points and north are known well enough. */
function checkBearings(
  scene: Scene,
  row: number,
  byId: ReadonlyMap<string, Scene>,
  file: SourceFile,
): Diagnostic[] {
  const { id, north, point } = scene;
  if (north === undefined || !point) return [];
  return (scene.links ?? []).flatMap(({ to, yaw }, column) => {
    const target = byId.get(to)?.point;
    if (!target || distanceM(point, target) < NEAR_M + (point.accuracyM ?? 0) + (target.accuracyM ?? 0))
      return [];
    const shownDeg = (((north + yaw) % 360) + 360) % 360;
    const mapDeg = bearingDeg(point, target);
    if (angleBetweenDeg(shownDeg, mapDeg) <= BEARING_DEG) return [];
    const place = placeOfValue(file, ['scenes', row, 'links', column, 'yaw']);
    const values = { scene: id, target: to, shownDeg: Math.round(shownDeg), mapDeg: Math.round(mapDeg) };
    return [createDiagnostic('TOUR-BEARING', place, values)];
  });
}

function checkDistance(
  { id, point }: Scene,
  row: number,
  entry: Point | undefined,
  file: SourceFile,
): Diagnostic[] {
  if (!point || !entry) return [];
  const apartM = distanceM(point, entry) - (point.accuracyM ?? 0) - (entry.accuracyM ?? 0);
  if (apartM <= FAR_M) return [];
  const place = placeOfKey(file, ['scenes', row, 'point']);
  return [createDiagnostic('TOUR-POINT-FAR', place, { scene: id, km: Math.round(apartM / 1000) })];
}

function checkOwnPlace(scene: Scene, row: number, ref: string, file: SourceFile): Diagnostic[] {
  return (scene.hotspots ?? []).flatMap((hotspot, column) => {
    if (hotspot.kind !== 'place' || hotspot.entry !== ref) return [];
    const place = placeOfValue(file, ['scenes', row, 'hotspots', column, 'entry']);
    return [createDiagnostic('TOUR-PLACE-SELF', place, { hotspot: hotspot.id, entry: ref })];
  });
}

type Mark = { name: string; yaw: number; pitch: number; path: KeyPath };
