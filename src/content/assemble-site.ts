import { COLLECTIONS, type Collection, type EntryRef } from '../model/collections.ts';
import { listMissingConsent } from '../model/consent.ts';
import { listMissingGuideConsent } from '../model/guide-consent.ts';
import type { Language } from '../model/languages.ts';
import type { NoticeShape } from '../model/notice-shape.ts';
import type { Facts } from '../model/schemas/entries.ts';
import { type Words, wordsSchema } from '../model/schemas/words.ts';
import type { Entry, Site, Translation } from '../model/site.ts';
import type { RouteTrack } from '../model/track.ts';
import { translationSource } from '../model/translation-source.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { bodyOf, type SourceFile } from './source-file.ts';

/**
 * Makes the site out of content that has no errors. What a person has not agreed to is left out.
 *
 * @param today YYYY-MM-DD, to judge whether a consent still holds
 * @param beside what files beside routes and notices draw
 * @throws when a part is missing, which the check must have reported
 */
export function assembleSite(
  draft: ContentDraft,
  today: string,
  beside: Beside = { tracks: new Map(), shapes: new Map() },
): Site {
  const settings = draft.settings?.value;
  if (!settings) throw new Error('expected settings without errors');
  const all = draft.entries
    .map((entry) => assembleEntry(entry, draft.defaultLanguage, beside))
    .filter((entry) => isPublished(entry, today));
  const byCollection = COLLECTIONS.map((name) => [name, all.filter(({ collection }) => collection === name)]);
  return {
    settings,
    units: new Map((draft.units?.value ?? []).map((unit) => [unit.id, unit])),
    codes: draft.codes?.value ?? [],
    digitisation: draft.digitisation?.value,
    // Each list holds the entries of its own collection, which fromEntries cannot express.
    entries: Object.fromEntries(byCollection) as { [C in Collection]: Entry<C>[] },
    byRef: new Map(all.map((entry) => [entry.ref, entry])),
  };
}

/** A story and a guide are published only as far as the recorded consent of the person goes. */
function isPublished({ collection, facts }: Entry, today: string): boolean {
  // The collection says which facts there are.
  if (collection === 'guides') return listMissingGuideConsent(facts as Facts<'guides'>, today).length === 0;
  if (collection !== 'stories') return true;
  return listMissingConsent(facts as Facts<'stories'>, today).length === 0;
}

function assembleEntry(draft: EntryDraft, defaultLanguage: Language, { tracks, shapes }: Beside): Entry {
  const facts = draft.original?.value;
  if (!draft.original || !facts) throw new Error(`expected ${draft.ref} without errors`);
  const words = pickWords(facts);
  const body = bodyOf(draft.original.file);
  const source = originalSource(facts, draft.original.file);
  const translations: Partial<Record<Language, Translation>> = {
    [defaultLanguage]: {
      language: defaultLanguage,
      status: 'original',
      words,
      body,
      path: draft.original.file.path,
    },
  };
  for (const { language, file, value } of draft.translations) {
    if (!value) throw new Error(`expected ${file.path} without errors`);
    const status = value.source !== undefined && value.source !== source ? 'stale' : value.status;
    translations[language] = {
      language,
      status,
      isMachine: value.status === 'machine',
      words: pickWords(value),
      body: bodyOf(file),
      path: file.path,
    };
  }
  const { collection, id, ref, folder, tour, modelTours } = draft;
  return {
    collection,
    id,
    ref,
    folder,
    facts,
    translations,
    tour: tour?.value,
    modelTours: modelTours?.value,
    track: tracks.get(ref),
    shape: shapes.get(ref),
  };
}

/** Hashes what the translations of an entry are made from; once per file, since all of them compare themselves with it. */
export function originalSource(facts: Facts, file: SourceFile): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const source = translationSource(pickWords(facts), bodyOf(file));
  sources.set(file, source);
  return source;
}

const sources = new WeakMap<SourceFile, string>();

/** Takes the words out of front matter; the rest are facts. */
export function pickWords(frontMatter: Facts | Words): Words {
  const words = Object.entries(frontMatter).filter(
    ([key, value]) => WORD_KEYS.has(key) && value !== undefined,
  );
  // Every key comes from the schema of words, and so does its value.
  return Object.fromEntries(words) as Words;
}

const WORD_KEYS: ReadonlySet<string> = new Set(wordsSchema.keyof().options);

/** What is drawn by files beside entries, by reference of the entry. */
type Beside = { tracks: ReadonlyMap<EntryRef, RouteTrack>; shapes: ReadonlyMap<EntryRef, NoticeShape> };
