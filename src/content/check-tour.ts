import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Scene, Tour } from '../model/schemas/tour.ts';
import { checkPoint } from './check-point.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Checks the graph of a tour: ids once, links that lead somewhere else, every scene reachable from the first. */
export function checkTour({ tour: read }: EntryDraft, index: ContentIndex): Diagnostic[] {
  const tour = read?.value;
  if (!read || !tour) return [];
  const { file } = read;
  const ids = new Set(tour.scenes.map(({ id }) => id));
  return [
    ...checkIdsOnce(tour, file),
    ...checkStart(tour, ids, file),
    ...tour.scenes.flatMap((scene, row) => [
      ...checkLinks(scene, row, ids, file),
      ...(scene.point ? checkPoint(scene.point, file, ['scenes', row, 'point']) : []),
      ...(scene.hotspots ?? []).flatMap((hotspot, column) =>
        hotspot.kind === 'place'
          ? checkRef(hotspot.entry, file, ['scenes', row, 'hotspots', column, 'entry'], index)
          : [],
      ),
    ]),
    ...checkReachable(tour, file),
  ];
}

/** Scenes and their variants share one set of ids, hotspots and steps have one each, because words are keyed by them. */
function checkIdsOnce(tour: Tour, file: SourceFile): Diagnostic[] {
  const scenes = tour.scenes.flatMap(({ id, variants = [] }, row) => [
    { id, path: ['scenes', row, 'id'] },
    ...variants.map((variant, column) => ({
      id: variant.id,
      path: ['scenes', row, 'variants', column, 'id'],
    })),
  ]);
  const steps = (tour.guide ?? []).map(({ id }, row) => ({ id, path: ['guide', row, 'id'] }));
  const hotspots = tour.scenes.flatMap((scene, row) =>
    (scene.hotspots ?? []).map(({ id }, column) => ({ id, path: ['scenes', row, 'hotspots', column, 'id'] })),
  );
  return [scenes, hotspots, steps].flatMap((list) => {
    const first = new Map<string, KeyPath>();
    return list.flatMap(({ id, path }) => {
      const before = first.get(id);
      if (!before) first.set(id, path);
      if (!before) return [];
      const firstLine = placeOfValue(file, before).line;
      return [createDiagnostic('TOUR-DUPLICATE-ID', placeOfValue(file, path), { id, firstLine })];
    });
  });
}

function checkStart({ start }: Tour, ids: ReadonlySet<string>, file: SourceFile): Diagnostic[] {
  if (start === undefined || ids.has(start)) return [];
  const values = { target: start, nearest: findNearest(start, ids) };
  return [createDiagnostic('TOUR-START', placeOfValue(file, ['start']), values)];
}

function checkLinks(scene: Scene, row: number, ids: ReadonlySet<string>, file: SourceFile): Diagnostic[] {
  return (scene.links ?? []).flatMap(({ to }, column) => {
    const place = () => placeOfValue(file, ['scenes', row, 'links', column, 'to']);
    if (to === scene.id) return [createDiagnostic('TOUR-LINK-SELF', place(), { scene: scene.id })];
    if (ids.has(to)) return [];
    const nearest = findNearest(
      to,
      [...ids].filter((id) => id !== scene.id),
    );
    return [createDiagnostic('TOUR-LINK-TARGET', place(), { scene: scene.id, target: to, nearest })];
  });
}

function checkReachable(tour: Tour, file: SourceFile): Diagnostic[] {
  const byId = new Map(tour.scenes.map((scene) => [scene.id, scene]));
  const start = byId.get(tour.start ?? '') ?? tour.scenes[0];
  if (!start) return [];
  const reached = new Set([start.id]);
  // A set grows while it is walked: everything added is visited once.
  for (const id of reached) for (const { to } of byId.get(id)?.links ?? []) reached.add(to);
  return tour.scenes.flatMap(({ id }, row) => {
    if (reached.has(id)) return [];
    const place = placeOfValue(file, ['scenes', row, 'id']);
    return [createDiagnostic('TOUR-UNREACHABLE', place, { scene: id, start: start.id })];
  });
}
