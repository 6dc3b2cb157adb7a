import { isLanguage, type Language } from '../model/languages.ts';
import { type Scene, type Tour, tourSchema } from '../model/schemas/tour.ts';
import type { EntryWords } from './edit-words.ts';
import { readYaml } from './read-yaml.ts';
import { splitMarkdown, wholeYaml } from './source-file.ts';

/**
 * Reads the text of a `tour.yml` that is being edited; a tour without scenes when there is no file yet.
 * @throws when the text is not a tour; the check says where and why
 */
export function readTourDraft(text: string | undefined): Tour {
  if (text === undefined) return { scenes: [] };
  const { data } = readYaml(wholeYaml('tour.yml', text.replace(/^\uFEFF/, '')));
  const read = tourSchema.safeParse(data);
  if (!read.success) throw new Error('tour.yml has faults that must be mended in a text editor first');
  return read.data;
}

/** Reads the words of scenes, hotspots, views and pins as far as they are there, by language; other faults do not matter here. */
export function readTourWords(words: EntryWords): WordsDraft {
  const read = Object.entries(words).flatMap(([language, text]) =>
    isLanguage(language) ? [[language, readOne(text)] as const] : [],
  );
  return Object.fromEntries(read);
}

function readOne(text: string): NonNullable<WordsDraft[Language]> {
  const { data } = readYaml(splitMarkdown('index.md', text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));
  const [tour, model] = [pick(data, 'tour'), pick(data, 'modelTour')];
  return {
    scenes: readTexts(pick(tour, 'scenes')),
    hotspots: readTexts(pick(tour, 'hotspots')),
    views: readTexts(pick(model, 'views')),
    pins: readTexts(pick(model, 'pins')),
  };
}

function readTexts(data: unknown): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(asMap(data)).map(([id, texts]) => [
      id,
      Object.fromEntries(
        Object.entries(asMap(texts)).flatMap(([key, value]) =>
          typeof value === 'string' ? [[key, value.trim()]] : [],
        ),
      ),
    ]),
  );
}

function pick(data: unknown, key: string): unknown {
  return Object.hasOwn(asMap(data), key) ? Reflect.get(asMap(data), key) : undefined;
}

function asMap(data: unknown): object {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
}

/** Texts of the files a tour consists of; `tour` is undefined while there is no `tour.yml`. */
export type TourTexts = { tour: string | undefined; words: EntryWords };
export type DraftScene = Scene;
/** What has words of its own. The first two stand under `tour`, the others under `modelTour`. */
export type Worded = 'scenes' | 'hotspots' | 'views' | 'pins';
/** By language, kind, id and key. */
export type WordsDraft = Partial<Record<Language, Record<Worded, Record<string, Record<string, string>>>>>;
