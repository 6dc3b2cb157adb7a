import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { ModelTour, OrbitView } from '../model/schemas/model-tour.ts';
import { pictureId } from '../model/site.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Checks `model.yml` against the list of models and against itself. What needs the models' surfaces is checked elsewhere. */
export function checkModelTours({ modelTours: read, original, tour }: EntryDraft): Diagnostic[] {
  const models = read?.value?.models;
  if (!read || !models) return [];
  const { file } = read;
  const listed = original && !isBroken(original, 'models') ? (original.partial.models ?? []) : undefined;
  const files = listed?.map((model) => model.file);
  const sounds = original && !isBroken(original, 'audio') ? (original.partial.audio ?? []) : undefined;
  const neighbours: Neighbours = {
    model: files?.filter(isGlb).map((name) => pictureId({ file: name })),
    scene: tour && !tour.value ? undefined : (tour?.value?.scenes ?? []).map(({ id }) => id),
    narration: sounds?.filter(({ kind }) => kind === 'narration').map((sound) => sound.file),
  };
  return [
    ...checkIdsOnce(models, file),
    ...models.flatMap((model, row) => [
      ...(files ? checkListed(model, row, files, file) : []),
      ...checkTargets(model, row, file),
      ...checkNeighbours(model, row, { file, neighbours }),
      ...checkLimits(model, row, file),
      ...checkWithin(model, row, file),
    ]),
  ];
}

/** Models, views and pins each share one set of ids: words and addresses are keyed by them. */
function checkIdsOnce(models: readonly ModelTour[], file: SourceFile): Diagnostic[] {
  const of = (kind: 'views' | 'pins') =>
    models.flatMap((model, row) =>
      (model[kind] ?? []).map(({ id }, column) => ({ id, path: ['models', row, kind, column, 'id'] })),
    );
  const own = models.map(({ id }, row) => ({ id, path: ['models', row, 'id'] }));
  return [own, of('views'), of('pins')].flatMap((list) => {
    const first = new Map<string, KeyPath>();
    return list.flatMap(({ id, path }) => {
      const before = first.get(id);
      if (!before) first.set(id, path);
      if (!before) return [];
      const firstLine = placeOfValue(file, before).line;
      return [createDiagnostic('M3-DUPLICATE-ID', placeOfValue(file, path), { id, firstLine })];
    });
  });
}

function checkListed(
  { id }: ModelTour,
  row: number,
  files: readonly string[],
  file: SourceFile,
): Diagnostic[] {
  const place = placeOfValue(file, ['models', row, 'id']);
  const own = files.find((name) => pictureId({ file: name }) === id);
  if (own === undefined) {
    const shown = files.map((name) => pictureId({ file: name }));
    return [createDiagnostic('M3-TOUR-MODEL', place, { id, nearest: findNearest(id, shown) })];
  }
  return [];
}

function checkTargets(model: ModelTour, row: number, file: SourceFile): Diagnostic[] {
  const views = new Set((model.views ?? []).map(({ id }) => id));
  const pins = new Set((model.pins ?? []).map(({ id }) => id));
  const wanted: Target[] = [
    ...(model.start === undefined ? [] : [{ kind: 'view' as const, target: model.start, path: ['start'] }]),
    ...(model.pins ?? []).flatMap(({ view }, column) =>
      view === undefined
        ? []
        : [{ kind: 'view' as const, target: view, path: ['pins', column, 'view'] as KeyPath }],
    ),
    ...(model.tour ?? []).flatMap((step, column) => [
      { kind: 'view' as const, target: step.view, path: ['tour', column, 'view'] },
      ...(step.pins ?? []).map((target, index) => ({
        kind: 'pin' as const,
        target,
        path: ['tour', column, 'pins', index],
      })),
    ]),
  ];
  return wanted.flatMap(({ kind, target, path }) => {
    const known = kind === 'view' ? views : pins;
    if (known.has(target)) return [];
    const place = placeOfValue(file, ['models', row, ...path]);
    return [createDiagnostic('M3-TARGET', place, { kind, target, nearest: findNearest(target, known) })];
  });
}

/** Checks what leads to other parts of the entry; lists that could not be read are reported elsewhere. */
function checkNeighbours(
  model: ModelTour,
  row: number,
  { file, neighbours }: { file: SourceFile; neighbours: Neighbours },
): Diagnostic[] {
  const others = neighbours.model?.filter((id) => id !== model.id);
  const wanted = [
    ...(model.compare === undefined
      ? []
      : [{ kind: 'model' as const, target: model.compare, known: others, path: ['compare'] as KeyPath }]),
    ...(model.pins ?? []).flatMap(({ scene }, column) =>
      scene === undefined
        ? []
        : [
            {
              kind: 'scene' as const,
              target: scene,
              known: neighbours.scene,
              path: ['pins', column, 'scene'],
            },
          ],
    ),
    ...(model.tour ?? []).flatMap(({ sounds = [] }, column) =>
      sounds.map((target, index) => ({
        kind: 'narration' as const,
        target,
        known: neighbours.narration,
        path: ['tour', column, 'sounds', index],
      })),
    ),
  ];
  return wanted.flatMap(({ kind, target, known, path }) => {
    if (!known || known.includes(target)) return [];
    const place = placeOfValue(file, ['models', row, ...path]);
    return [createDiagnostic('M3-TARGET', place, { kind, target, nearest: findNearest(target, known) })];
  });
}

function checkLimits({ limits = {} }: ModelTour, row: number, file: SourceFile): Diagnostic[] {
  return RANGES.flatMap(({ key, min, max }) => {
    const [from, to] = [limits[min], limits[max]];
    if (from === undefined || to === undefined || from < to) return [];
    const place = placeOfValue(file, ['models', row, 'limits', max]);
    return [createDiagnostic('M3-LIMITS', place, { key, min: from, max: to })];
  });
}

/** Compares each view with limits that make sense. */
function checkWithin({ limits = {}, views = [] }: ModelTour, row: number, file: SourceFile): Diagnostic[] {
  return views.flatMap((view: OrbitView, column) =>
    RANGES.flatMap(({ key, min, max }) => {
      const [from = -Infinity, to = Infinity] = [limits[min], limits[max]];
      const value = view[key];
      if (from >= to || (value >= from && value <= to)) return [];
      const limit = value < from ? `≥ ${from}` : `≤ ${to}`;
      const place = placeOfValue(file, ['models', row, 'views', column, key]);
      return [createDiagnostic('M3-VIEW-LIMITS', place, { view: view.id, key, value, limit })];
    }),
  );
}

function isGlb(file: string): boolean {
  return /\.glb$/i.test(file);
}

const RANGES = [
  { key: 'pitch', min: 'pitchMin', max: 'pitchMax' },
  { key: 'distance', min: 'distanceMin', max: 'distanceMax' },
] as const;

type Neighbours = Record<'model' | 'scene' | 'narration', readonly string[] | undefined>;
type Target = { kind: 'view' | 'pin'; target: string; path: KeyPath };
