import type { Diagnostic } from '../model/diagnostics.ts';
import type { Language } from '../model/languages.ts';
import type { Words } from '../model/schemas/words.ts';
import { checkAlt } from './check-alt.ts';
import { checkBody } from './check-body.ts';
import { checkHosts } from './check-hosts.ts';
import { checkLanguage } from './check-language.ts';
import { checkText } from './check-text.ts';
import { checkWording, checkWordLists } from './check-wording.ts';
import type { ContentIndex } from './content-index.ts';
import type { EntryDraft, Read } from './drafts.ts';

/** Checks the words of one Markdown file of an entry: its front matter as text, and its body. */
export function checkRead(
  read: Read<Words>,
  language: Language,
  entry: EntryDraft,
  index: ContentIndex,
): Diagnostic[] {
  const { file, partial } = read;
  return [
    ...checkWording(partial, file),
    ...checkWordLists(partial, file),
    ...checkAlt(partial.alt, file),
    ...checkText(read, language),
    ...checkLanguage(partial, file, language),
    ...checkHosts(partial, file),
    ...checkBody(entry, file, index),
  ];
}
