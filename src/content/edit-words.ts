import type { Language } from '../model/languages.ts';
import { editFrontMatter } from './edit-yaml.ts';
import type { KeyPath } from './yaml-places.ts';

/**
 * Changes words in the front matter of the Markdown files of one entry.
 *
 * @param words text of each file by its language, the default language for `index.md`
 * @param change without `language`, the words at `path` are taken away in all files; with one, `value` is written into
 *   that file, and an empty one is taken away. Spaces at both ends are dropped, and the text is stored as NFC
 * @throws when there is no file in that language, or a file has no front matter
 */
export function editWords(words: EntryWords, path: KeyPath, change: WordsChange): EntryWords {
  if (change.language === undefined) {
    const files = Object.entries(words).map(([language, text]) => [
      language,
      editFrontMatter(text, [{ path, value: undefined }]),
    ]);
    // The keys are those of `words`.
    return Object.fromEntries(files) as EntryWords;
  }
  const language = Object.keys(words).find((one) => one === change.language);
  const text = language === undefined ? undefined : Reflect.get(words, language);
  if (language === undefined || typeof text !== 'string')
    throw new Error(`there is no file in "${change.language}"`);
  const value = (change.value ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const edited = editFrontMatter(text, [{ path, value: value === '' ? undefined : value }]);
  return { ...words, [language]: edited };
}

/** Texts of `index.md` and `index.<language>.md`, by language. */
export type EntryWords = Readonly<Partial<Record<Language, string>>>;
type WordsChange = { language?: string; value?: string };
