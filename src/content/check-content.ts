import type { Diagnostic } from '../model/diagnostics.ts';
import { checkAddress } from './check-address.ts';
import { checkAudioWords } from './check-audio.ts';
import { checkCodes } from './check-codes.ts';
import { checkDates } from './check-dates.ts';
import { checkDigitisation } from './check-digitisation.ts';
import { checkEditions } from './check-editions.ts';
import { checkFacts } from './check-facts.ts';
import { checkFar } from './check-far.ts';
import { checkGuide } from './check-guide.ts';
import { checkItinerary, checkPhotospot } from './check-itinerary.ts';
import { checkModelTours } from './check-model-tours.ts';
import { checkModels } from './check-models.ts';
import { checkNotice } from './check-notices.ts';
import { checkOffer } from './check-offers.ts';
import { checkPapers } from './check-papers.ts';
import { checkRead } from './check-read.ts';
import { checkReferences } from './check-references.ts';
import { checkScenes } from './check-scenes.ts';
import { checkSettings } from './check-settings.ts';
import { checkTitles, listTitles } from './check-titles.ts';
import { checkTour } from './check-tour.ts';
import { checkTourMedia } from './check-tour-media.ts';
import { checkTranslationWords } from './check-translation-words.ts';
import { checkTranslations } from './check-translations.ts';
import { checkUnits } from './check-units.ts';
import { checkWordIds } from './check-word-ids.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';

/**
 * Checks what only shows when everything has been read: references, translations, tours, links, order of dates.
 *
 * @param today YYYY-MM-DD, to judge whether an administrative unit has ended
 */
export function checkContent(draft: ContentDraft, today: string): Diagnostic[] {
  const index = indexContent(draft, today);
  const perEntry = draft.entries.flatMap((entry) => checkEntry(entry, draft, index));
  return [...checkShared(draft, index), ...perEntry, ...checkTitles(draft.entries, listTitles(draft))];
}

/** Checks what belongs to no entry: settings, administrative units, the ledger of codes. */
export function checkShared(draft: ContentDraft, index: ContentIndex): Diagnostic[] {
  return [
    ...checkSettings(draft, index),
    ...checkUnits(draft),
    ...checkCodes(draft, index),
    ...checkDigitisation(draft, index),
  ];
}

/** Checks one entry, knowing of the others only what `index` tells. */
export function checkEntry(entry: EntryDraft, draft: Shared, index: ContentIndex): Diagnostic[] {
  const { original, translations } = entry;
  return [
    ...checkFacts(entry),
    ...checkEditions(entry),
    ...checkDates(entry, index.today),
    ...checkFar(entry, index),
    ...checkNotice(entry, index),
    ...checkOffer(entry, index),
    ...checkItinerary(entry, index),
    ...checkPhotospot(entry),
    ...checkPapers(entry, index),
    ...checkGuide(entry, index.today),
    ...checkAddress(entry, index),
    ...checkAudioWords(entry, draft.defaultLanguage),
    ...checkModels(entry),
    ...checkModelTours(entry),
    ...checkReferences(entry, index),
    ...checkTour(entry, index),
    ...checkScenes(entry),
    ...checkTourMedia(entry),
    ...checkWordIds(entry),
    ...checkTranslations(entry, draft),
    ...checkTranslationWords(entry),
    ...(original ? checkRead(original, draft.defaultLanguage, entry, index) : []),
    ...translations.flatMap((read) => checkRead(read, read.language, entry, index)),
  ];
}

type Shared = Pick<ContentDraft, 'defaultLanguage' | 'languages'>;
