import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { pictureId } from '../model/site.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { listDuplicates } from './list-duplicates.ts';
import { findNearest } from './nearest.ts';
import { startOf } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks an entry's list of 3D models: each file is there, listed once, and shown by one of the entry's pictures. */
export function checkModels(entry: EntryDraft): Diagnostic[] {
  const { original } = entry;
  const models = original?.partial.models;
  if (!original || !models) return [];
  const pictures = isBroken(original, 'pictures')
    ? undefined // that fault is reported already
    : (original.partial.pictures ?? []).map(({ file }) => file);
  const twice = listDuplicates(models.map(pictureId), original.file, 'models', (row) => [
    'models',
    row,
    'file',
  ]);
  const wrong = models.flatMap(({ file, picture }, row) => {
    const found: Diagnostic[] = [];
    // What leads out of the folder is reported as FILE-OUTSIDE where the link lies.
    if (!entry.files.includes(file) && !entry.outside.includes(file)) {
      const nearest = findNearest(file, entry.files.filter(isModel));
      const place = placeOfValue(original.file, ['models', row, 'file']);
      found.push(createDiagnostic('M3-MISSING', place, { file, nearest }));
    }
    if (pictures && !pictures.includes(picture)) {
      const place = placeOfValue(original.file, ['models', row, 'picture']);
      found.push(createDiagnostic('M3-PICTURE', place, { picture, nearest: findNearest(picture, pictures) }));
    }
    return found;
  });
  return [...twice, ...wrong];
}

/**
 * Says that no page shows a sound data file. A model beside an entry has only to be listed; other data is not drawn yet.
 *
 * @param file relative to the folder of `entry`, as the file system spells it; `shown` for diagnostics
 */
export function explainUndrawn(file: string, shown: string, entry: EntryDraft | undefined): Diagnostic[] {
  if (isUsed(file, entry)) return [];
  if (!entry || !isModel(file)) return [createDiagnostic('FILE-NOT-DRAWN', startOf(shown), { file })];
  const { original } = entry;
  if (!original || isBroken(original, 'models')) return []; // that fault is reported already
  const name = file.normalize('NFC');
  const isListed = (original.partial.models ?? []).some(
    (model) => model.file.toLowerCase() === name.toLowerCase(),
  );
  return isListed ? [] : [createDiagnostic('M3-UNUSED', startOf(shown), { file: name })];
}

/** The way of a route, what a notice draws, and boundaries, which points are compared with. */
function isUsed(file: string, entry: EntryDraft | undefined): boolean {
  if (!entry) return /\.geojson$/i.test(file);
  if (entry.collection === 'routes') return /\.(?:gpx|kml|tcx|fit)$|^track\.geojson$/i.test(file);
  return entry.collection === 'notices' && /\.geojson$/i.test(file);
}

function isModel(file: string): boolean {
  return /\.(?:glb|spz|splat|ply|hgt)$|-terrarium\.png$/i.test(file);
}
