import type { Diagnostic } from '../model/diagnostics.ts';
import { checkBody } from './check-body.ts';
import { checkCodes } from './check-codes.ts';
import { checkFacts } from './check-facts.ts';
import { checkReferences } from './check-references.ts';
import { checkSettings } from './check-settings.ts';
import { checkTour } from './check-tour.ts';
import { checkTranslations } from './check-translations.ts';
import { checkUnits } from './check-units.ts';
import { checkWordIds } from './check-word-ids.ts';
import { checkWording } from './check-wording.ts';
import { indexContent } from './content-index.ts';
import type { ContentDraft } from './drafts.ts';

/**
 * Checks what only shows when everything has been read: references, translations, tours, links, order of dates.
 *
 * @param today YYYY-MM-DD, to judge whether an administrative unit has ended
 */
export function checkContent(draft: ContentDraft, today: string): Diagnostic[] {
  const index = indexContent(draft, today);
  const general = [...checkSettings(draft, index), ...checkUnits(draft), ...checkCodes(draft, index)];
  const perEntry = draft.entries.flatMap((entry) => [
    ...checkFacts(entry),
    ...checkReferences(entry, index),
    ...checkTour(entry, index),
    ...checkWordIds(entry),
    ...checkTranslations(entry, draft),
    ...[entry.original, ...entry.translations].flatMap((read) =>
      read ? [...checkWording(read.partial, read.file), ...checkBody(entry, read.file, index)] : [],
    ),
  ]);
  return [...general, ...perEntry];
}
