import { COLLECTIONS, type Collection } from '../model/collections.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Facts } from '../model/schemas/entries.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { findNearest } from './nearest.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Checks that everything an entry points to exists: other entries, its administrative unit, its own sources. */
export function checkReferences({ original }: EntryDraft, index: ContentIndex): Diagnostic[] {
  if (!original) return [];
  const { file, partial: facts } = original;
  const entries = listIds(facts).flatMap(({ path, collection, id }) =>
    checkId(id, collection, file, path, index),
  );
  const related = (facts.related ?? []).flatMap((ref, row) => checkRef(ref, file, ['related', row], index));
  const owner =
    'belongsTo' in facts && facts.belongsTo !== undefined
      ? checkRef(facts.belongsTo, file, ['belongsTo'], index)
      : [];
  return [
    ...entries,
    ...owner,
    ...related,
    ...checkUnit(facts.unit, file, index),
    ...checkFormerUnit(facts.formerUnit, file, index),
    ...checkSources(original),
  ];
}

/** Checks a reference written `<collection>/<id>`: REF-MISSING. */
export function checkRef(ref: string, file: SourceFile, path: KeyPath, index: ContentIndex): Diagnostic[] {
  if (index.byRef.has(ref)) return [];
  return [explainMissing(ref, findNearestRef(ref, index), file, path)];
}

/** Finds the entry most like a reference: first in its own collection, then the same id in another one. */
export function findNearestRef(ref: string, index: ContentIndex): string {
  const [folder = '', id = ''] = ref.split('/');
  const own = COLLECTIONS.find((name) => name === folder);
  const near = own ? findNearest(id, index.idsByCollection.get(own) ?? []) : '';
  if (near !== '') return `${folder}/${near}`;
  const elsewhere = COLLECTIONS.find((name) => index.idsByCollection.get(name)?.has(id === '' ? folder : id));
  return elsewhere ? `${elsewhere}/${id === '' ? folder : id}` : findNearest(ref, index.byRef.keys());
}

function checkId(id: string, collection: Collection, file: SourceFile, path: KeyPath, index: ContentIndex) {
  const ids = index.idsByCollection.get(collection);
  return ids?.has(id) ? [] : [explainMissing(id, findNearest(id, ids ?? []), file, path)];
}

function explainMissing(target: string, nearest: string, file: SourceFile, path: KeyPath): Diagnostic {
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  return createDiagnostic('REF-MISSING', placeOfValue(file, path), { key: String(key), target, nearest });
}

function checkUnit(unit: string | undefined, file: SourceFile, index: ContentIndex): Diagnostic[] {
  if (unit === undefined || !index.units) return [];
  const found = index.units.get(unit);
  if (!found) return [explainMissing(unit, findNearest(unit, index.units.keys()), file, ['unit'])];
  if (found.validTo === undefined || found.validTo >= index.today) return [];
  const values = { unit, name: found.name, endedOn: found.validTo, successors: found.successors ?? [] };
  return [createDiagnostic('UNIT-ENDED', placeOfValue(file, ['unit']), values)];
}

/** Where a place lay before may have ended, but it must be known. */
function checkFormerUnit(unit: string | undefined, file: SourceFile, index: ContentIndex): Diagnostic[] {
  if (unit === undefined || !index.units || index.units.has(unit)) return [];
  return [explainMissing(unit, findNearest(unit, index.units.keys()), file, ['formerUnit'])];
}

/** Every cited source must be listed; skipped while the list itself has errors. */
function checkSources(original: NonNullable<EntryDraft['original']>): Diagnostic[] {
  if (isBroken(original, 'sources')) return [];
  const { file, partial: facts } = original;
  const ids = new Set(facts.sources?.map(({ id }) => id));
  return listCitations(facts).flatMap(({ path, source }) =>
    ids.has(source)
      ? []
      : [
          createDiagnostic('REF-SOURCE', placeOfValue(file, path), {
            source,
            nearest: findNearest(source, ids),
          }),
        ],
  );
}

function listCitations(facts: Partial<Facts>): { path: KeyPath; source: string }[] {
  const found = (facts.figures ?? []).map(({ source }, row) => ({
    path: ['figures', row, 'source'] as KeyPath,
    source,
  }));
  if ('fee' in facts && facts.fee?.is === 'paid')
    found.push({ path: ['fee', 'source'], source: facts.fee.source });
  if ('ocop' in facts && facts.ocop) found.push({ path: ['ocop', 'source'], source: facts.ocop.source });
  if ('capital' in facts && facts.capital)
    found.push({ path: ['capital', 'source'], source: facts.capital.source });
  if ('licence' in facts && facts.licence)
    found.push({ path: ['licence', 'source'], source: facts.licence.source });
  return found;
}

function listIds(facts: Partial<Facts>): { path: KeyPath; collection: Collection; id: string }[] {
  const found: { path: KeyPath; collection: Collection; id: string }[] = [];
  if (facts.destination !== undefined)
    found.push({ path: ['destination'], collection: 'destinations', id: facts.destination });
  if ('at' in facts && facts.at !== undefined)
    found.push({ path: ['at'], collection: 'sites', id: facts.at });
  const documents = [
    ['replaces', 'replaces' in facts ? facts.replaces : undefined],
    ['documents', 'documents' in facts ? facts.documents : undefined],
  ] as const;
  for (const [key, ids = []] of documents)
    for (const [row, id] of ids.entries()) found.push({ path: [key, row], collection: 'documents', id });
  if ('site' in facts && facts.site !== undefined)
    found.push({ path: ['site'], collection: 'sites', id: facts.site });
  if ('craft' in facts && facts.craft !== undefined)
    found.push({ path: ['craft'], collection: 'crafts', id: facts.craft });
  if ('sites' in facts) {
    for (const [row, id] of (facts.sites ?? []).entries())
      found.push({ path: ['sites', row], collection: 'sites', id });
  }
  if ('stops' in facts && Array.isArray(facts.stops)) {
    for (const [row, stop] of facts.stops.entries()) {
      if ('site' in stop) found.push({ path: ['stops', row, 'site'], collection: 'sites', id: stop.site });
    }
  }
  return found;
}
