import { countWords } from '../model/count-words.ts';
import { isLanguage, type Language } from '../model/languages.ts';
import { OWN_PER_LANGUAGE } from '../model/schemas/words.ts';
import type { SourcePart } from '../model/source-parts.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { type Comparison, compareTranslation, listUnits, type UnitState } from './translation-units.ts';

/**
 * Lists how far every entry is translated into every language but the default one: languages in menu order, entries in
 * the order they were read. Entries whose files have errors are listed apart.
 */
export function listTranslations(draft: ContentDraft, filter: TranslationFilter = {}): TranslationList {
  const rows: TranslationRow[] = [];
  const unreadable = new Set<string>();
  for (const language of targetLanguages(draft, filter.languages)) {
    for (const entry of draft.entries) {
      if (filter.refs && !filter.refs.has(entry.ref)) continue;
      const comparison = compareTranslation(entry, language);
      if (comparison) rows.push(toRow(comparison));
      else unreadable.add(faultyFile(entry, language));
    }
  }
  return { rows, unreadable: [...unreadable] };
}

/** The languages that are translated into: those asked for, or all that are published. */
export function targetLanguages(draft: ContentDraft, wanted?: readonly string[]): Language[] {
  return (wanted ?? draft.languages)
    .filter(isLanguage)
    .filter((language) => language !== draft.defaultLanguage);
}

/** Adds up rows by language. */
export function sumTranslations(rows: readonly TranslationRow[]): TranslationSum[] {
  return [...Map.groupBy(rows, ({ language }) => language)].map(([language, group]) => ({
    language,
    entries: group.length,
    states: Object.fromEntries(
      STATES.map((state) => [state, group.filter((row) => row.state === state).length]),
    ) as Record<UnitState, number>, // every state is in STATES
    wordsToTranslate: group.reduce((sum, row) => sum + row.wordsToTranslate, 0),
    wordsToRead: group.reduce((sum, row) => sum + row.wordsToRead, 0),
  }));
}

/** In the order of urgency. */
export const STATES: readonly UnitState[] = ['missing', 'stale', 'machine', 'draft', 'reviewed'];

function toRow(comparison: Comparison): TranslationRow {
  const { entry, language, translation, changes, own } = comparison;
  const units = listUnits(comparison).filter(({ part }) => !isOwnList(part));
  const count = (state: UnitState) =>
    units.reduce((sum, unit) => sum + (unit.state === state ? countWords(unit.original) : 0), 0);
  const names = (is: UnitState) => units.filter(({ state }) => state === is).map(({ field }) => field);
  const changed = changes.filter(({ is, part }) => is !== 'added' || own.has(part)).map(({ name }) => name);
  return {
    language,
    entry: entry.ref,
    state: !translation ? 'missing' : translation.isStale ? 'stale' : translation.status,
    isMachine: translation?.status === 'machine',
    path: translation?.path ?? `${entry.shown}/index.${language}.md`,
    isTraceable: !translation?.isStale || translation.sourceFields !== undefined,
    changed,
    missing: translation ? [...new Set(names('missing').map((name) => name.replace(/\[\d+\]$/, '')))] : [],
    wordsToTranslate: count('missing') + count('stale'),
    wordsToRead: count('machine') + count('draft'),
  };
}

/** Lists that each language has for itself are nobody's duty. */
function isOwnList({ path }: SourcePart): boolean {
  return OWN_PER_LANGUAGE.has(String(path[0]));
}

function faultyFile({ original, shown }: EntryDraft, language: Language): string {
  return `${shown}/${original?.value ? `index.${language}.md` : 'index.md'}`;
}

export type TranslationFilter = {
  languages?: readonly string[] | undefined;
  /** Entries by reference: `sites/dong-a`. */
  refs?: ReadonlySet<string> | undefined;
};

export type TranslationList = {
  rows: TranslationRow[];
  /** Files with errors, which `npm run check` explains. */
  unreadable: string[];
};

/** How far one entry is in one language. */
export type TranslationRow = {
  language: Language;
  entry: string;
  state: UnitState;
  /** The file says that a machine made it, stale or not. */
  isMachine: boolean;
  /** The file, whether it is there or not. */
  path: string;
  /** False for stale translations without fingerprints: which texts changed is not known. */
  isTraceable: boolean;
  /** Texts of the original that changed since; only for stale ones. */
  changed: string[];
  /** Texts of the original that the translation does not have. */
  missing: string[];
  /** Words of the original in texts that are missing or changed. */
  wordsToTranslate: number;
  /** Words of the original whose translation no person has approved. */
  wordsToRead: number;
};

export type TranslationSum = {
  language: Language;
  entries: number;
  states: Record<UnitState, number>;
  wordsToTranslate: number;
  wordsToRead: number;
};
