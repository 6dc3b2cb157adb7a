import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { EntryDraft } from './drafts.ts';
import { isBroken } from './is-broken.ts';
import { bodyOf, placeAt, type SourceFile, startOf } from './source-file.ts';
import { placeOfKey } from './yaml-places.ts';

/** Compares the words of each translation with those of index.md: keys, items and sources that got lost. */
export function checkTranslationWords({ original, translations }: EntryDraft): Diagnostic[] {
  if (!original) return [];
  const odd = LISTS.filter((key) => isOdd(key, original, translations));
  const lengths = odd.map((key) =>
    createDiagnostic('TR-LENGTH', placeOfKey(original.file, [key]), {
      key,
      count: original.partial[key]?.length ?? 0,
      others: translations[0]?.partial[key]?.length ?? 0,
      where: 'translations',
    }),
  );
  const found = translations.flatMap((translation) => [
    ...checkKeys(translation, original),
    ...checkLists(translation, original, odd),
    ...checkSources(translation.file, original),
  ]);
  return [...lengths, ...found];
}

/** When all translations agree with each other and not with index.md, the accident happened there. */
function isOdd(key: ListKey, original: Original, translations: readonly Translation[]): boolean {
  const own = original.partial[key]?.length;
  const others = new Set(translations.map(({ partial }) => partial[key]?.length));
  return (
    own !== undefined &&
    translations.length > 1 &&
    others.size === 1 &&
    !others.has(own) &&
    !others.has(undefined)
  );
}

function checkKeys(translation: Translation, original: Original): Diagnostic[] {
  const { file, partial } = translation;
  const place = startOf(file.path);
  if (translation.data === undefined) return []; // could not be read at all
  const lost = KEYS.filter(
    (key) => original.partial[key] !== undefined && partial[key] === undefined && !isBroken(translation, key),
  );
  const found = lost.map((key) => createDiagnostic('TR-KEY', place, { key }));
  const hasLostText = bodyOf(original.file).trim() !== '' && bodyOf(file).trim() === '';
  return hasLostText ? [...found, createDiagnostic('TR-KEY', place, { key: 'text' })] : found;
}

function checkLists(
  { file, partial }: Translation,
  original: Original,
  odd: readonly ListKey[],
): Diagnostic[] {
  return LISTS.filter((key) => !odd.includes(key)).flatMap((key) => {
    const [own, from] = [partial[key], original.partial[key]];
    if (!own || !from || own.length === from.length) return [];
    const values = { key, count: own.length, others: from.length, where: 'index.md' };
    return [createDiagnostic('TR-LENGTH', placeOfKey(file, [key]), values)];
  });
}

function checkSources(file: SourceFile, original: Original): Diagnostic[] {
  if (bodyOf(file).trim() === '') return [];
  const own = listCited(file);
  // One that index.md does not list is reported there.
  const listed = new Set(original.partial.sources?.map(({ id }) => id));
  const sources = [...listCited(original.file)].filter((id) => listed.has(id) && !own.has(id));
  return sources.length > 0 ? [createDiagnostic('TR-SOURCES', placeOfLastLine(file), { sources })] : [];
}

/** What is missing has no place; somebody who adds it begins at the end, and there a text is cut off. */
function placeOfLastLine(file: SourceFile): Place {
  const text = file.text.trimEnd();
  const start = text.lastIndexOf('\n') + 1;
  return placeAt(file, start, text.length - start);
}

function listCited(file: SourceFile): ReadonlySet<string> {
  const body = bodyOf(file);
  if (!body.includes('[^')) return NONE;
  return new Set([...body.matchAll(/\[\^([a-z0-9-]+)\]/g)].map((match) => match[1] ?? ''));
}

const NONE: ReadonlySet<string> = new Set();

/** Other names may differ from language to language; everything else is wanted in all. */
const KEYS = [
  'summary',
  'tagline',
  'highlights',
  'access',
  'season',
  'safety',
  'experience',
  'terms',
  'closedBecause',
] as const;
const LISTS = ['highlights', 'safety', 'experience', 'terms'] as const;

type ListKey = (typeof LISTS)[number];
type Translation = EntryDraft['translations'][number];
type Original = NonNullable<EntryDraft['original']>;
