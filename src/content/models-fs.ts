import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { eyeOf } from '../model/orbit.ts';
import type { ModelTour } from '../model/schemas/model-tour.ts';
import { pictureId } from '../model/site.ts';
import {
  type Box,
  boxOf,
  findNearestPoint,
  isInside,
  type Point3,
  type Surface,
  sidesOf,
} from '../model/surface.ts';
import { GLB_LIMITS } from './check-glb-data.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { readModelSurface, type SurfaceResult } from './model-surface-fs.ts';
import { type SourceFile, startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Farther from the surface than this share of the model’s longest side, a pin floats. */
const PIN_SHARE = 0.02;
/** Where numbers of 32 bits lie 0.06 % of the model’s size apart; steps become visible. */
const FAR_SHARE = 10_000;
const SMALLEST_M = 0.01;
const LARGEST_M = 5_000;
const SIZE_TOLERANCE = 0.25;

/** Measures every GLB model that entries list, and holds its pins and views in `model.yml` against its surface. */
export async function checkModelData(draft: Pick<ContentDraft, 'entries'>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const entry of draft.entries) {
    for (const file of listGlbFiles(entry)) found.push(...(await checkModel(entry, file)));
  }
  return found;
}

function listGlbFiles({ original, files }: EntryDraft): string[] {
  if (!original || isBroken(original, 'models')) return [];
  const listed = (original.partial.models ?? []).map(({ file }) => file);
  return [...new Set(listed)].filter((file) => /\.glb$/i.test(file) && files.includes(file));
}

async function checkModel(entry: EntryDraft, file: string): Promise<Diagnostic[]> {
  const result = await readModelSurface(join(entry.folder, file));
  const place = startOf(`${entry.shown}/${file}`);
  if (result.is !== 'read') return explainUnread(result, file, place);
  const box = boxOf(result.surface);
  if (!box) return [createDiagnostic('M3-EMPTY', place, { file })];
  return [...checkBox(box, file, place), ...checkTour(entry, file, { surface: result.surface, box })];
}

function explainUnread(
  result: Exclude<SurfaceResult, { is: 'read' }>,
  file: string,
  place: ReturnType<typeof startOf>,
): Diagnostic[] {
  switch (result.is) {
    case 'unread':
      return [];
    case 'packed':
      return [createDiagnostic('M3-NOT-SHOWN', place, { file, extension: result.extension })];
    case 'damaged':
      return [createDiagnostic('M3-DAMAGED', place, { file, where: result.where })];
    case 'too-large': {
      const { what, count } = result;
      const values = { file, what, count: spaced(count), limit: spaced(GLB_LIMITS[what]) };
      return [createDiagnostic('M3-TOO-LARGE', place, values)];
    }
  }
}

function checkBox(box: Box, file: string, place: ReturnType<typeof startOf>): Diagnostic[] {
  const sides = sidesOf(box);
  const longest = Math.max(...sides);
  const found: Diagnostic[] = [];
  if (longest < SMALLEST_M || longest > LARGEST_M) {
    const size = `${sides.map(toMetres).join(' × ')} m`;
    found.push(createDiagnostic('M3-SIZE', place, { file, size }));
  }
  const farthest = Math.max(...box.min.map(Math.abs), ...box.max.map(Math.abs));
  if (longest > 0 && farthest > longest * FAR_SHARE) {
    found.push(createDiagnostic('M3-FAR', place, { file, km: Math.round(farthest / 1000) }));
  }
  return found;
}

function checkTour({ modelTours }: EntryDraft, file: string, measured: Measured): Diagnostic[] {
  const row = modelTours?.value?.models.findIndex(({ id }) => id === pictureId({ file })) ?? -1;
  const tour = modelTours?.value?.models[row];
  if (!modelTours || !tour) return [];
  const at = { file: modelTours.file, row };
  return [
    ...checkSize(tour, file, measured, at),
    ...checkPins(tour, measured, at),
    ...checkViews(tour, measured, at),
  ];
}

function checkSize({ sizeM }: ModelTour, file: string, { box }: Measured, at: At): Diagnostic[] {
  if (sizeM === undefined) return [];
  const foundM = Math.max(...sidesOf(box));
  if (Math.abs(foundM - sizeM) <= sizeM * SIZE_TOLERANCE) return [];
  const place = placeOfValue(at.file, ['models', at.row, 'sizeM']);
  return [createDiagnostic('M3-SIZE-DIFFERS', place, { file, foundM: toMetres(foundM), saidM: sizeM })];
}

function checkPins({ pins = [] }: ModelTour, { surface, box }: Measured, at: At): Diagnostic[] {
  const mostM = Math.max(...sidesOf(box)) * PIN_SHARE;
  return pins.flatMap((pin, column) => {
    const found = findNearestPoint(surface, pin.at);
    if (!found || found.distance <= mostM) return [];
    const place = placeOfValue(at.file, ['models', at.row, 'pins', column, 'at']);
    const nearest = `[${found.point.map(toMetres).join(', ')}]`;
    return [createDiagnostic('M3-PIN-OFF', place, { pin: pin.id, awayM: toMetres(found.distance), nearest })];
  });
}

function checkViews({ views = [] }: ModelTour, { surface, box }: Measured, at: At): Diagnostic[] {
  return views.flatMap((view, column) => {
    const eye = eyeOf(view);
    if (!isWithin(box, eye) || !isInside(surface, eye)) return [];
    const place = placeOfValue(at.file, ['models', at.row, 'views', column, 'distance']);
    return [createDiagnostic('M3-VIEW-INSIDE', place, { view: view.id })];
  });
}

function isWithin({ min, max }: Box, point: Point3): boolean {
  return point.every((value, axis) => value >= (min[axis] ?? 0) && value <= (max[axis] ?? 0));
}

/** Three figures are enough to see what is wrong, and to put a pin right. */
function toMetres(value: number): string {
  return String(Number(Math.abs(value) < 100 ? value.toPrecision(3) : value.toFixed(0)));
}

/** With a space between thousands, which both languages read. */
function spaced(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ' ');
}

type Measured = { surface: Surface; box: Box };
type At = { file: SourceFile; row: number };
