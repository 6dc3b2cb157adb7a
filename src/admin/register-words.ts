import { CHAT_NAMES } from '../i18n/chat-names.ts';
import { directoryWords } from '../i18n/directory.ts';
import { guideWords } from '../i18n/guides.ts';
import { RECOGNITION_WORDS } from '../i18n/recognitions.ts';
import type { Language } from '../model/languages.ts';

/**
 * Names a choice of registers: recognitions, what a price is for, kinds of guide cards, programs to write in.
 *
 * @param name last key, such as `as` or `per`
 * @returns nothing for choices that are none of these
 */
export function registerWords(
  language: Language,
  name: string,
  value: string,
  file: string,
): string | undefined {
  const words = findWords(language, name, file);
  return words && !value.endsWith('-stars') ? new Map(Object.entries(words)).get(value) : undefined;
}

function findWords(
  language: Language,
  name: string,
  file: string,
): Readonly<Record<string, string>> | undefined {
  if (name === 'as') return RECOGNITION_WORDS[language];
  if (name === 'per') return directoryWords(language).per;
  if (name === 'app') return CHAT_NAMES;
  return file === 'guides' && name === 'kind' ? guideWords(language).kinds : undefined;
}
