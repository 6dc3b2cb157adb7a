import { type ModelTexts, readModelDraft } from '../../../src/content/edit-model-tour.ts';
import type { EntryWords } from '../../../src/content/edit-words.ts';
import { readSite } from '../../../src/content/read-site-fs.ts';
import {
  readTourDraft,
  readTourWords,
  type TourTexts,
  type WordsDraft,
} from '../../../src/content/tour-draft.ts';
import type { Language } from '../../../src/model/languages.ts';
import type { Point } from '../../../src/model/schemas/entries.ts';
import type { ModelTours } from '../../../src/model/schemas/model-tour.ts';
import type { Tour } from '../../../src/model/schemas/tour.ts';
import { type EntryFolder, hashOf, readEntryFiles } from './entry-files-fs.ts';
import { listShownModels, type ShownModel } from './shown-models.ts';

/** Reads everything the page of one entry starts with. @throws when a file is not UTF-8 */
export function readEntryState(entry: EntryFolder, kind: EditorKind): EntryState {
  const { draft } = readSite(entry.contentDir, process.cwd());
  const bytes = readEntryFiles(entry);
  const files = Object.fromEntries([...bytes].map(([name, data]) => [name, decode(name, data)]));
  const own = draft.entries.find(({ collection, id }) => collection === entry.collection && id === entry.id);
  const title = (one: typeof own) => one?.original?.partial.title ?? one?.ref ?? '';
  return {
    ref: `${entry.collection}/${entry.id}`,
    title: title(own),
    point: own?.original?.partial.point,
    languages: draft.languages,
    defaultLanguage: draft.defaultLanguage,
    files,
    hashes: hashAll(bytes),
    places: draft.entries
      .filter((one) => one !== own)
      .map((one) => ({ ref: one.ref, title: title(one), point: one.original?.partial.point })),
    models: kind === 'model' ? listShownModels(entry) : [],
    ...readDraft(files, draft.defaultLanguage, kind),
  };
}

/** Names the state of each editable file of an entry, without reading anything else. */
export function readHashes(entry: EntryFolder): Readonly<Record<string, string>> {
  return hashAll(readEntryFiles(entry));
}

function hashAll(bytes: ReadonlyMap<string, Buffer>): Record<string, string> {
  return Object.fromEntries([...bytes].map(([name, data]) => [name, hashOf(data)]));
}

/** Reads what the texts of the files say, or why they cannot be edited here. */
export function readDraft(files: Files, defaultLanguage: Language, kind: EditorKind): Draft {
  try {
    const texts = toTexts(files, defaultLanguage);
    const isTour = kind === 'tour';
    return {
      tour: readTourDraft(isTour ? texts.tour : undefined),
      modelTours: readModelDraft(isTour ? undefined : texts.models),
      words: readTourWords(texts.words),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Sorts the texts of an entry's files by what they are. */
export function toTexts(files: Files, defaultLanguage: Language): Texts {
  const words = Object.entries(files).flatMap(([name, text]) => {
    const language = name === 'index.md' ? defaultLanguage : /^index\.(\w+)\.md$/.exec(name)?.[1];
    return language === undefined ? [] : [[language, text] as const];
  });
  // The keys are codes of languages: no other file is read or written.
  return {
    tour: files['tour.yml'],
    models: files['model.yml'],
    words: Object.fromEntries(words) as EntryWords,
  };
}

/** The other way round of {@link toTexts}. Files that belong to no tour stay as they are. */
export function toFiles(texts: Texts, files: Files, defaultLanguage: Language): Files {
  const words = Object.entries(texts.words).map(([language, text]) => [
    language === defaultLanguage ? 'index.md' : `index.${language}.md`,
    text,
  ]);
  const { tour, models } = texts;
  return {
    ...files,
    ...Object.fromEntries(words),
    ...(tour !== undefined && { 'tour.yml': tour }),
    ...(models !== undefined && { 'model.yml': models }),
  };
}

/** Byte for byte: a mark of the byte order stays part of the text. */
function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${name} is not stored as UTF-8`);
  }
}

/** Texts by name of the file, relative to the entry. */
export type Files = Readonly<Record<string, string>>;
export type Draft =
  | { tour: Tour; modelTours: ModelTours; words: WordsDraft; problem?: undefined }
  | { problem: string; tour?: undefined; modelTours?: undefined; words?: undefined };
export type EditorKind = 'tour' | 'model';
export type Texts = TourTexts & ModelTexts;

/** Plain JSON, read by the page. */
export type EntryState = Draft & {
  ref: string;
  title: string;
  point: Point | undefined;
  languages: readonly Language[];
  defaultLanguage: Language;
  files: Files;
  hashes: Readonly<Record<string, string>>;
  /** Models of the entry that can be shown. */
  models: readonly ShownModel[];
  places: readonly { ref: string; title: string; point: Point | undefined }[];
};
