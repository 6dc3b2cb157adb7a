import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { eyeOf } from '../model/orbit.ts';
import { CLOUD_LIMITS } from '../model/read-fault.ts';
import type { Model } from '../model/schemas/model.ts';
import type { ModelTour } from '../model/schemas/model-tour.ts';
import { pictureId } from '../model/site.ts';
import { CLOUD_LIMIT_BYTES } from '../model/splat-file.ts';
import { type Box, type Point3, sidesOf } from '../model/surface.ts';
import { GLB_LIMITS } from './check-glb-data.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { type Measured, type MeasureResult, measureModel } from './measure-model-fs.ts';
import { type SourceFile, startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Farther from the surface than this share of the model’s longest side, a pin floats. */
const PIN_SHARE = 0.02;
/** Where numbers of 32 bits lie 0.06 % of the model’s size apart; steps become visible. */
const FAR_SHARE = 10_000;
const SMALLEST_M = 0.01;
const LARGEST_M = 5_000;
const SIZE_TOLERANCE = 0.25;
const HEIGHTS = /\.(?:hgt|tiff?|png)$/i;

/** Measures every model that entries list, and holds its pins and views in `model.yml` against its surface. */
export async function checkModelData(draft: Pick<ContentDraft, 'entries'>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const entry of draft.entries) {
    for (const model of listModels(entry)) found.push(...(await checkModel(entry, model)));
  }
  return found;
}

function listModels({ original, files }: EntryDraft): Model[] {
  if (!original || isBroken(original, 'models')) return [];
  const listed = new Map((original.partial.models ?? []).map((model) => [model.file, model]));
  return [...listed.values()].filter(({ file }) => files.includes(file));
}

async function checkModel(entry: EntryDraft, model: Model): Promise<Diagnostic[]> {
  const { file } = model;
  const result = await measureModel(join(entry.folder, file), model);
  const place = startOf(`${entry.shown}/${file}`);
  if (result.is !== 'measured') return explainUnread(result, file, place);
  const { measured } = result;
  const isGround = HEIGHTS.test(file); // valleys are larger than any building
  return [...(isGround ? [] : checkBox(measured.box, file, place)), ...checkTour(entry, file, measured)];
}

function explainUnread(
  result: Exclude<MeasureResult, { is: 'measured' }>,
  file: string,
  place: ReturnType<typeof startOf>,
): Diagnostic[] {
  switch (result.is) {
    case 'unread':
      return [];
    case 'empty':
      return [createDiagnostic('M3-EMPTY', place, { file })];
    case 'packed':
      return [createDiagnostic('M3-NOT-SHOWN', place, { file, extension: result.extension })];
    case 'damaged':
      return [createDiagnostic('M3-DAMAGED', place, { file, where: result.where })];
    case 'broken':
      return [explainBroken(result, file, place)];
    case 'outside':
      return [createDiagnostic('M3-GROUND-AREA', place, { file, covers: coversOf(result.area) })];
    case 'too-many': {
      const { what, count } = result;
      const values = { file, what, count: spaced(count), limit: spaced(CLOUD_LIMITS[what]) };
      return [createDiagnostic('M3-TOO-LARGE', place, values)];
    }
    case 'too-large': {
      const { what, count } = result;
      const isGlb = /\.glb$/i.test(file);
      const limit = what === 'bytes' && !isGlb ? CLOUD_LIMIT_BYTES : GLB_LIMITS[what];
      const values = { file, what, count: spaced(count), limit: spaced(limit) };
      return [createDiagnostic('M3-TOO-LARGE', place, values)];
    }
  }
}

function explainBroken(
  { atByte, what }: Extract<MeasureResult, { is: 'broken' }>,
  file: string,
  place: ReturnType<typeof startOf>,
): Diagnostic {
  if (what !== 'place') return createDiagnostic('M3-BROKEN', place, { file, atByte, what });
  const format = /\.hgt$/i.test(file) ? 'HGT' : /\.tiff?$/i.test(file) ? 'TIF' : 'PNG';
  return createDiagnostic('M3-GROUND-PLACE', place, { file, format });
}

function coversOf({ south, west, north, east }: Extract<MeasureResult, { is: 'outside' }>['area']): string {
  const short = (degrees: number) => Number(degrees.toFixed(4));
  return `south ${short(south)}, west ${short(west)}, north ${short(north)}, east ${short(east)}`;
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

function checkPins({ pins = [] }: ModelTour, { findNearest, box }: Measured, at: At): Diagnostic[] {
  const mostM = Math.max(...sidesOf(box)) * PIN_SHARE;
  return pins.flatMap((pin, column) => {
    const found = findNearest(pin.at);
    if (!found || found.distance <= mostM) return [];
    const place = placeOfValue(at.file, ['models', at.row, 'pins', column, 'at']);
    const nearest = `[${found.point.map(toMetres).join(', ')}]`;
    return [createDiagnostic('M3-PIN-OFF', place, { pin: pin.id, awayM: toMetres(found.distance), nearest })];
  });
}

function checkViews({ views = [] }: ModelTour, { isInside, box }: Measured, at: At): Diagnostic[] {
  return views.flatMap((view, column) => {
    const eye = eyeOf(view);
    if (!isWithin(box, eye) || !isInside(eye)) return [];
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

type At = { file: SourceFile; row: number };
