import { EN, type Words } from './words-en.ts';
import { VI } from './words-vi.ts';

export const EDITOR_LANGUAGES = ['vi', 'en'] as const;

/** Gives the words of the editor in one language. */
export function wordsOf(language: EditorLanguage): Words {
  return language === 'vi' ? VI : EN;
}

/** Chooses the language of the editor: the one in the address, else Vietnamese where the browser asks for it. */
export function chooseLanguage(asked: string | null, accepted: string): EditorLanguage {
  const known = EDITOR_LANGUAGES.find((language) => language === asked);
  return known ?? (/^\s*vi\b/i.test(accepted) || /,\s*vi\b/i.test(accepted) ? 'vi' : 'en');
}

/** Puts values into a sentence: `fill('{n} scenes', { n: 3 })`. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export type EditorLanguage = (typeof EDITOR_LANGUAGES)[number];
export type { Words };
