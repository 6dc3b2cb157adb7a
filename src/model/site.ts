import type { Collection, EntryRef } from './collections.ts';
import type { Member } from './federation.ts';
import type { GeoLayer } from './geo-layer.ts';
import type { Kpi } from './kpi.ts';
import type { Language } from './languages.ts';
import type { NoticeShape } from './notice-shape.ts';
import type { Digitisation } from './schemas/digitisation.ts';
import type { Facts, Picture } from './schemas/entries.ts';
import type { ModelTours } from './schemas/model-tour.ts';
import type { PlateCode, Settings, Unit } from './schemas/settings.ts';
import type { Tour } from './schemas/tour.ts';
import type { TranslationStatus, Words } from './schemas/words.ts';
import type { StreetsFile } from './streets.ts';
import type { RouteTrack } from './track.ts';

/** Words and body of an entry in one language. `original` is the default-language file itself. */
export type Translation = {
  language: Language;
  status: TranslationStatus | 'original' | 'stale';
  /** A machine made it and no person has approved it; a stale translation may be both. */
  isMachine?: boolean;
  words: Words;
  /** Markdown, NFC, without front matter. */
  body: string;
  /** File it was read from, relative to the working directory, with `/`. */
  path: string;
};

/** One entry: facts once, words per language. */
export type Entry<C extends Collection = Collection> = {
  collection: C;
  /** Folder name; never changes. */
  id: string;
  ref: EntryRef;
  /** Folder on disk, absolute; media paths are relative to it. */
  folder: string;
  facts: Facts<C>;
  translations: Partial<Record<Language, Translation>>;
  tour: Tour | undefined;
  modelTours: ModelTours | undefined;
  /** The way of a route, from a file beside it. */
  track?: RouteTrack | undefined;
  /** What the file beside a notice draws. */
  shape?: NoticeShape | undefined;
};

/** Settings as pages get them: what the owner wrote, and which collections there is something to show of. */
export type SiteSettings = Settings & { readonly shown?: readonly Collection[] };

/** Everything the pages are made from. Built by the content check, never changed afterwards. */
export type Site = {
  settings: SiteSettings;
  units: ReadonlyMap<string, Unit>;
  codes: readonly PlateCode[];
  /** The programme of digitising places, where there is one. */
  digitisation?: Digitisation | undefined;
  /** Layers of the owner's geodata, for maps; none when left out. */
  geodata?: readonly GeoLayer[];
  /** Archives of tiles with the streets of towns; none when left out. */
  streets?: readonly StreetsFile[];
  /** Figures that staff declared, where the folder `kpi` holds any. */
  kpi?: Kpi | undefined;
  /** Other sites whose entries are shown beside our own; see `federation.yml`. */
  members?: readonly Member[];
  /** By collection; sorted by id. */
  entries: { readonly [C in Collection]: readonly Entry<C>[] };
  byRef: ReadonlyMap<string, Entry>;
};

/** What a page in one language draws: the words found, and the language they are really in. */
export type Localised = {
  words: Words;
  body: string;
  /** Language of `words`; differs from the asked one when the translation is missing. */
  language: Language;
  status: Translation['status'];
  isMachine: boolean;
  isFallback: boolean;
};

/** Picks the words of an entry for a page in `language`, falling back to the default language as a whole. */
export function localise(site: Site, entry: Entry, language: Language): Localised {
  const found = entry.translations[language] ?? entry.translations[site.settings.defaultLanguage];
  if (!found) throw new Error(`${entry.ref} has no default-language words; the check must refuse it`);
  return {
    words: found.words,
    body: found.body,
    language: found.language,
    status: found.status,
    isMachine: found.isMachine === true,
    isFallback: found.language !== language,
  };
}

/** Lists the languages an entry really exists in, in the site's menu order. */
export function listLanguages(site: Site, entry: Entry): Language[] {
  return site.settings.languages.filter((language) => entry.translations[language]);
}

/** Id of a picture, sound or model: file name without folder and extension. */
export function pictureId(picture: Pick<Picture, 'file'>): string {
  return picture.file.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}
