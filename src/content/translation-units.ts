import type { Language } from '../model/languages.ts';
import { type Block, isParallel, splitBlocks } from '../model/markdown-blocks.ts';
import { OWN_PER_LANGUAGE, type TranslationStatus } from '../model/schemas/words.ts';
import { type FieldChange, listChanges, parseSourceFields } from '../model/source-fields.ts';
import { BODY, listSourceParts, nameText, type SourcePart } from '../model/source-parts.ts';
import { originalSource, pickWords } from './assemble-site.ts';
import type { EntryDraft } from './drafts.ts';
import { bodyOf, type SourceFile } from './source-file.ts';

/**
 * Reads what an entry has to say in one language beside what it says in the default language.
 *
 * @returns undefined when either file has errors, so that nothing is known for sure
 */
export function compareTranslation(entry: EntryDraft, language: Language): Comparison | undefined {
  const { original } = entry;
  if (!original?.value) return undefined;
  const parts = partsOf(original.value, original.file);
  const current = originalSource(original.value, original.file);
  const read = entry.translations.find((one) => one.language === language);
  if (!read) return { entry, language, current, parts, own: new Map(), translation: undefined, changes: [] };
  if (!read.value) return undefined;
  const { status, source, sourceFields } = read.value;
  const own = new Map(partsOf(read.value, read.file).map((part) => [part.name, part]));
  const isStale = source !== undefined && source !== current;
  const changes = isStale && sourceFields ? listChanges(parseSourceFields(sourceFields), parts) : [];
  const translation = { status, source, sourceFields, isStale, path: read.file.path };
  return { entry, language, current, parts, own, translation, changes };
}

/**
 * Lists what a translator works on, in the order of the words: a row for each text, each item of a list and each block
 * of the body. Where original and translation do not go item by item, and for lists each language has for itself, the
 * whole list or body is one row with a line (or a blank line) between items.
 */
export function listUnits(comparison: Comparison): TranslationUnit[] {
  const { entry, language } = comparison;
  return comparison.parts.flatMap((part) => {
    const own = comparison.own.get(part.name);
    const indexes = isItemByItem(part, own) ? part.texts.map((_, index) => index) : [undefined];
    return indexes.map((index): TranslationUnit => {
      const field = index === undefined ? part.name : nameText(part, index);
      return {
        id: `${language}/${entry.ref}#${field}`,
        language,
        ref: entry.ref,
        field,
        part,
        index,
        original: textOf(part, index),
        translation: own ? textOf(own, index) : '',
        state: stateOf(comparison, part, index),
      };
    });
  });
}

/** Taken once per file, since every language is compared with the original. */
function partsOf(words: Parameters<typeof pickWords>[0], file: SourceFile): readonly SourcePart[] {
  const known = partsOfFile.get(file);
  if (known) return known;
  const parts = listSourceParts(pickWords(words), bodyOf(file));
  partsOfFile.set(file, parts);
  return parts;
}

const partsOfFile = new WeakMap<SourceFile, readonly SourcePart[]>();

/** Joins the items of a whole part the way `splitWhole` takes them apart. */
function textOf(part: SourcePart, index: number | undefined): string {
  if (index !== undefined) return part.texts[index] ?? '';
  return part.texts.join(part.name === BODY ? '\n\n' : '\n');
}

function isItemByItem(part: SourcePart, own: SourcePart | undefined): boolean {
  if (!part.isList || OWN_PER_LANGUAGE.has(String(part.path[0]))) return !part.isList;
  if (!own) return true;
  if (part.name !== BODY) return own.isList && own.texts.length === part.texts.length;
  return isParallel(blocksOf(part), blocksOf(own));
}

function blocksOf({ texts }: SourcePart): Block[] {
  return splitBlocks(texts.join('\n\n'));
}

function stateOf({ translation, own, changes }: Comparison, part: SourcePart, index?: number): UnitState {
  if (!translation || !own.has(part.name)) return 'missing';
  const isChanged = changes.some(
    (change) =>
      change.part === part.name &&
      (change.index === undefined || index === undefined || change.index === index),
  );
  // Without fingerprints nobody knows which part changed: all have to be compared.
  return isChanged || (translation.isStale && !translation.sourceFields) ? 'stale' : translation.status;
}

export type UnitState = TranslationStatus | 'missing' | 'stale';

/** An entry in the default language and in another. */
export type Comparison = {
  entry: EntryDraft;
  language: Language;
  /** Hash of the default-language words as they are now. */
  current: string;
  parts: readonly SourcePart[];
  /** Parts of the translation, by name; empty when there is none. */
  own: ReadonlyMap<string, SourcePart>;
  translation: TranslationHead | undefined;
  /** Differences since the translation was made; none when it is up to date or has no fingerprints. */
  changes: readonly FieldChange[];
};

export type TranslationHead = {
  /** As the file says; whether it is stale stands apart. */
  status: TranslationStatus;
  source: string | undefined;
  sourceFields: string | undefined;
  isStale: boolean;
  path: string;
};

/** One text to translate. */
export type TranslationUnit = {
  /** `ko/sites/dong-a#highlights[2]`. */
  id: string;
  language: Language;
  ref: string;
  field: string;
  part: SourcePart;
  /** Item of the part, from 0; undefined when the row holds the part as a whole. */
  index: number | undefined;
  original: string;
  /** '' when there is none. */
  translation: string;
  state: UnitState;
};
