import { fingerprint } from '../model/translation-source.ts';
import type { TranslationUnit } from './translation-units.ts';

/**
 * Marks the translation a row was exported with: eight letters by which the import sees which rows a translator
 * touched, and whether somebody else changed the file in the meantime.
 */
export function markOf(
  { part, index }: Pick<TranslationUnit, 'part' | 'index'>,
  translation: string,
): string {
  const isWhole = part.isList && index === undefined;
  return fingerprint(isWhole ? translation.replace(/\n+/g, ' ¶ ') : translation, 8);
}

/** One row as it came back from a translator. */
export type ReturnedUnit = {
  /** `ko/sites/dong-a#highlights[2]`; items may be written `.2` too. */
  id: string;
  original: string;
  translation: string;
  mark: string;
  /** The translator says that the translation fits the original as it is now. */
  isConfirmed: boolean;
  place: RowPlace;
};

/** Where a row stands: its number as a spreadsheet shows it, or a line of the file. */
export type RowPlace = { is: 'row' | 'line'; number: number };

/** Something about a returned file that has to be told. A `note` was taken over all the same. */
export type ImportFault = {
  /** Undefined for the file as a whole. */
  place: RowPlace | undefined;
  /** '' for the file as a whole. */
  id: string;
  en: string;
  vi: string;
  isNote: boolean;
};

/** What a file held; without units when it could not be read. */
export type ReturnedFile = { units: ReturnedUnit[]; faults: ImportFault[] };
