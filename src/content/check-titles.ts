import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { ContentDraft, EntryDraft } from './drafts.ts';
import { placeOfValue } from './yaml-places.ts';

/**
 * Finds entries of one collection that have the same title in the same language: lists could not tell them apart.
 *
 * @param titles what each entry is called, in the order of `entries`; the entries themselves are only opened when
 *   there is something to report
 */
export function checkTitles(entries: readonly EntryDraft[], titles: readonly Titles[]): Diagnostic[] {
  const first = new Map<string, string>();
  return entries.flatMap((entry, row) =>
    Object.entries(titles[row] ?? {}).flatMap(([language, title]) => {
      const key = `${entry.collection} ${language} ${title.toLowerCase()}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, entry.ref);
      const file = other === undefined ? undefined : findFile(entry, language);
      return file && other
        ? [createDiagnostic('TXT-TITLE-TWICE', placeOfValue(file, ['title']), { title, other })]
        : [];
    }),
  );
}

/** Lists what entries are called, by language. */
export function listTitles({ entries, defaultLanguage }: Named): Titles[] {
  return entries.map(({ original, translations }) => {
    const titles: Titles = {};
    if (original?.partial.title !== undefined) titles[defaultLanguage] = original.partial.title;
    for (const { language, partial } of translations) {
      if (partial.title !== undefined) titles[language] = partial.title;
    }
    return titles;
  });
}

function findFile({ original, translations }: EntryDraft, language: string) {
  return (translations.find((read) => read.language === language) ?? original)?.file;
}

type Named = Pick<ContentDraft, 'entries' | 'defaultLanguage'>;
export type Titles = Partial<Record<Language, string>>;
