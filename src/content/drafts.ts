import type { z } from 'zod';
import type { Collection, EntryRef } from '../model/collections.ts';
import type { Language } from '../model/languages.ts';
import type { Digitisation } from '../model/schemas/digitisation.ts';
import type { Facts } from '../model/schemas/entries.ts';
import type { ModelTours } from '../model/schemas/model-tour.ts';
import type { PlateCode, Settings, Unit } from '../model/schemas/settings.ts';
import type { Tour } from '../model/schemas/tour.ts';
import type { translationSchema } from '../model/schemas/words.ts';
import type { SourceFile } from './source-file.ts';

/**
 * A file that was read. `value` is undefined when it has errors, which are already reported; `partial` then holds the
 * top-level keys without errors, so that one fault does not hide others.
 */
export type Read<T> = { file: SourceFile; data: unknown; value: T | undefined; partial: Partial<T> };

export type TranslationWords = z.infer<typeof translationSchema>;

/** An entry as it was read, before anything is known of the others. */
export type EntryDraft = {
  collection: Collection;
  id: string;
  ref: EntryRef;
  /** Absolute. */
  folder: string;
  /** The folder as diagnostics show it. */
  shown: string;
  /** Every file of the folder, relative to it, as the file system spells them. */
  files: readonly string[];
  /** Links that lead out of the content folder. */
  outside: readonly string[];
  /** `index.md`; undefined when it could not be read at all. */
  original: Read<Facts> | undefined;
  translations: readonly (Read<TranslationWords> & { language: Language })[];
  tour: Read<Tour> | undefined;
  /** `model.yml`. */
  modelTours: Read<ModelTours> | undefined;
};

/** Everything that was read. */
export type ContentDraft = {
  settings: Read<Settings> | undefined;
  /** From the settings even when they have errors, so that the entries can still be checked. */
  defaultLanguage: Language;
  languages: readonly Language[];
  units: Read<Unit[]> | undefined;
  codes: Read<PlateCode[]> | undefined;
  /** `digitisation.yml`; missing where there is no such programme. */
  digitisation?: Read<Digitisation> | undefined;
  entries: readonly EntryDraft[];
};
