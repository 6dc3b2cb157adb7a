import { textsByName } from '../model/source-parts.ts';
import type { ContentDraft } from './drafts.ts';
import type { TranslationRow } from './list-translations.ts';
import { findPreviousTexts } from './previous-original-fs.ts';
import type { ChangedText } from './report-translations.ts';
import { compareTranslation } from './translation-units.ts';

/**
 * Sets the texts of the original that changed since a translation was made beside what they were.
 *
 * @returns undefined when the history does not have the older original
 */
export function listChangedTexts(
  draft: ContentDraft,
  { entry: ref, language }: TranslationRow,
): ChangedText[] | undefined {
  const entry = draft.entries.find((one) => one.ref === ref);
  const comparison = entry && compareTranslation(entry, language);
  const source = comparison?.translation?.source;
  const before = entry && source !== undefined ? findPreviousTexts(entry.folder, source) : undefined;
  if (!comparison || !before) return undefined;
  const now = textsByName(comparison.parts);
  // A text that only moved is not shown, so that an item put in front does not bring up the whole list.
  const [known, kept] = [new Set(before.values()), new Set(now.values())];
  const changed = (text: string | undefined, others: ReadonlySet<string>) =>
    text === undefined || others.has(text) ? '' : text;
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((name) => ({
      name,
      before: changed(before.get(name), kept),
      now: changed(now.get(name), known),
    }))
    .filter((text) => text.before !== text.now);
}
