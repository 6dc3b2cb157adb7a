import type { TranslationStatus } from '../model/schemas/words.ts';
import type { ContentDraft } from './drafts.ts';
import { editFrontMatter } from './edit-yaml.ts';
import { type TranslationFilter, targetLanguages } from './list-translations.ts';
import { settleAll } from './settle-source.ts';
import type { TextChange } from './text-change.ts';
import { type Comparison, compareTranslation } from './translation-units.ts';

/**
 * Plans to write down that translations fit the original as it is today, and on request how far a person vouches for
 * them. Touches the keys `source`, `sourceFields` and `status` and nothing else.
 *
 * @param readRaw gives a file's text as it stands on disk, with its line ends
 * @returns files that would change, in the order of languages and entries
 */
export function planStamps(
  draft: ContentDraft,
  filter: TranslationFilter & { status?: TranslationStatus | undefined },
  readRaw: (path: string) => string,
): TextChange[] {
  return targetLanguages(draft, filter.languages).flatMap((language) =>
    draft.entries
      .filter(({ ref }) => filter.refs?.has(ref) ?? true)
      .flatMap((entry) => compareTranslation(entry, language) ?? [])
      .filter(({ translation }) => translation !== undefined)
      .flatMap((comparison) => planStamp(comparison, filter.status, readRaw)),
  );
}

function planStamp(
  comparison: Comparison,
  status: TranslationStatus | undefined,
  readRaw: (path: string) => string,
): TextChange[] {
  const { entry, language, translation } = comparison;
  const path = `${entry.folder}/index.${language}.md`;
  const before = readRaw(path);
  const edits = [...(status ? [{ path: ['status'], value: status }] : []), ...settleAll(comparison)];
  const after = editFrontMatter(before, edits);
  return before === after ? [] : [{ path, shown: translation?.path ?? path, before, after }];
}
