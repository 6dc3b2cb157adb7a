import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { EntryDraft, Read } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { listWordIds, type WordIds } from './list-word-ids.ts';
import { findNearest } from './nearest.ts';
import { placeOfKey, placeOfValue } from './yaml-places.ts';

/**
 * Checks words that hang on ids against the facts: no words for ids that do not exist, and in the default language
 * words for every picture, figure, scene and information point. What a translation lacks is a warning.
 */
export function checkWordIds(entry: EntryDraft): Diagnostic[] {
  const kinds = listWordIds(entry);
  const { original, translations } = entry;
  return [
    ...(original
      ? [...checkUnknown(original, kinds, original), ...checkMissing(original, kinds, explainMissing)]
      : []),
    ...translations.flatMap((read) => [
      ...checkUnknown(read, kinds, original),
      ...checkMissing(read, kinds, ({ keys }, id) => {
        return [createDiagnostic('TR-WORDS', placeOfKey(read.file, keys), { key: keys.join('.'), id })];
      }),
    ]),
  ];
}

function checkUnknown(
  read: Read<object>,
  kinds: readonly WordIds[],
  original: EntryDraft['original'],
): Diagnostic[] {
  return kinds.flatMap(({ keys, ids }) =>
    listGiven(read.partial, keys)
      .filter((id) => !ids.has(id) && original !== undefined)
      .map((id) => {
        const values = { key: keys.join('.'), id, nearest: findNearest(id, ids.keys()) };
        return createDiagnostic('WORDS-UNKNOWN-ID', placeOfKey(read.file, [...keys, id]), values);
      }),
  );
}

function checkMissing(
  read: Read<object>,
  kinds: readonly WordIds[],
  explain: (kind: WordIds, id: string) => Diagnostic[],
): Diagnostic[] {
  return kinds.flatMap((kind) => {
    if (kind.needed.size === 0 || isBroken(read, kind.keys[0] ?? '')) return [];
    const given = new Set(listGiven(read.partial, kind.keys));
    return [...kind.needed].filter((id) => !given.has(id)).flatMap((id) => explain(kind, id));
  });
}

function explainMissing({ keys, ids, factFile }: WordIds, id: string): Diagnostic[] {
  const path = ids.get(id);
  if (!path || !factFile) return [];
  const place: Place = placeOfValue(factFile, path);
  switch (keys.at(-1)) {
    case 'alt':
      return [createDiagnostic('IM-ALT', place, { id })];
    case 'audioLabels':
      return [createDiagnostic('AU-LABEL', place, { id })];
    case 'modelLabels':
      return [createDiagnostic('M3-LABEL', place, { id })];
    case 'labels':
      return [createDiagnostic('WORDS-LABEL', place, { id })];
    case 'texts':
      return [createDiagnostic('PAGE-TEXT', place, { id })];
    case 'views':
      return [createDiagnostic('M3-VIEW-WORDS', place, { view: id })];
    case 'pins':
      return [createDiagnostic('M3-PIN-WORDS', place, { pin: id })];
    case 'variants':
      return [createDiagnostic('TOUR-VARIANT-WORDS', place, { variant: id })];
    case 'scenes':
      return [createDiagnostic('TOUR-WORDS', place, { scene: id })];
    default:
      return [createDiagnostic('TOUR-HOTSPOT-WORDS', place, { hotspot: id })];
  }
}

/** The ids given under a key of the words. A list there (the stops of a route) is a fact, not words. */
function listGiven(words: object, keys: readonly string[]): string[] {
  let value: unknown = words;
  for (const key of keys) value = ownValue(value, key);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
