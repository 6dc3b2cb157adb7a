import { type Collection, isCollection } from '../collections.ts';
import { AGENCY_WORDS_VI } from './editor-words-vi/agency.ts';
import { DIGITISATION_WORDS_VI } from './editor-words-vi/digitisation.ts';
import { DIRECTORY_WORDS_VI } from './editor-words-vi/directory.ts';
import { DOCUMENT_WORDS_VI } from './editor-words-vi/document.ts';
import { ENTRY_WORDS_VI } from './editor-words-vi/entry.ts';
import { EVENT_WORDS_VI } from './editor-words-vi/event.ts';
import { ITINERARY_WORDS_VI } from './editor-words-vi/itinerary.ts';
import { JOURNEY_WORDS_VI } from './editor-words-vi/journey.ts';
import { MEDIA_WORDS_VI } from './editor-words-vi/media.ts';
import { MODEL_WORDS_VI } from './editor-words-vi/model.ts';
import { OFFER_WORDS_VI } from './editor-words-vi/offer.ts';
import { PAGE_WORDS_VI } from './editor-words-vi/page.ts';
import { PROJECT_WORDS_VI } from './editor-words-vi/project.ts';
import { SERVICE_WORDS_VI } from './editor-words-vi/service.ts';
import { SETTINGS_WORDS_VI } from './editor-words-vi/settings.ts';
import { STORY_WORDS_VI } from './editor-words-vi/story.ts';
import { TOUR_WORDS_VI } from './editor-words-vi/tour.ts';
import { TOUR_FILM_WORDS_VI } from './editor-words-vi/tour-film.ts';
import { VISITING_WORDS_VI } from './editor-words-vi/visiting.ts';
import { WORDS_WORDS_VI } from './editor-words-vi/words.ts';

/**
 * Vietnamese label and hint of every content key; the English hints are the descriptions in the schemas. A name is
 * `<file>:<path>`, the path as `listKeys` writes it: `entry:point.lat`, `entry:figures[].id`, `tour:scenes[].north`,
 * `entry:tour.scenes.*.title`. Files are `entry` (front matter of any index.md), `translation`, `tour`, `model`,
 * `site`, `units` and `codes`. Where a key means something else in one collection, its name stands in front: `stays:kind`.
 */
export const EDITOR_WORDS_VI: Readonly<Partial<Record<string, EditorWords>>> = {
  ...WORDS_WORDS_VI,
  ...ENTRY_WORDS_VI,
  ...MEDIA_WORDS_VI,
  ...VISITING_WORDS_VI,
  ...AGENCY_WORDS_VI,
  ...EVENT_WORDS_VI,
  ...JOURNEY_WORDS_VI,
  ...TOUR_WORDS_VI,
  ...TOUR_FILM_WORDS_VI,
  ...MODEL_WORDS_VI,
  ...DIGITISATION_WORDS_VI,
  ...SETTINGS_WORDS_VI,
  ...DIRECTORY_WORDS_VI,
  ...OFFER_WORDS_VI,
  ...STORY_WORDS_VI,
  ...SERVICE_WORDS_VI,
  ...DOCUMENT_WORDS_VI,
  ...PAGE_WORDS_VI,
  ...PROJECT_WORDS_VI,
  ...ITINERARY_WORDS_VI,
};

/**
 * Finds the Vietnamese words for a key: those of the collection when it has its own, else those every entry shares.
 *
 * @param file a collection, or the name of another file: `translation`, `tour`, `model`, `site`, `units`, `codes`
 * @param path as `listKeys` writes it
 */
export function findEditorWordsVi(file: Collection | ContentFile, path: string): EditorWords | undefined {
  const own = EDITOR_WORDS_VI[`${file}:${path}`];
  return own ?? (sharesEntryKeys(file) ? EDITOR_WORDS_VI[`entry:${path}`] : undefined);
}

/** Tells whether a file may hold the words of an entry: every index.md and its translations. */
export function sharesEntryKeys(file: Collection | ContentFile): boolean {
  return file === 'translation' || isCollection(file);
}

export type ContentFile = 'translation' | 'tour' | 'model' | 'digitisation' | 'site' | 'units' | 'codes';

/** What a form or a scaffold says of one key. */
export type EditorWords = {
  /** Two or three words, without a full stop. */
  label: string;
  /** One or two sentences. */
  hint: string;
};
