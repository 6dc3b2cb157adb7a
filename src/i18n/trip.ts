import type { Language } from '../model/languages.ts';
import { en } from './trip/en.ts';
import { fr } from './trip/fr.ts';
import { ja } from './trip/ja.ts';
import { ko } from './trip/ko.ts';
import { vi } from './trip/vi.ts';
import { zh } from './trip/zh.ts';

/** Gives the words of "my trip". `{…}` is filled in by whoever shows the sentence. */
export function tripMessages(language: Language): TripMessages {
  return MESSAGES[language];
}

/** Picks the words of the button on the pages of places. */
export function tripButtonWords(language: Language): TripButtonWords {
  const { add, remove, added, left, full, notKept } = tripMessages(language);
  return { add, remove, added, left, full, notKept };
}

const MESSAGES: Record<Language, TripMessages> = { vi, en, zh, ja, ko, fr };

export type TripMessages = Record<keyof typeof vi, string>;
export type TripButtonWords = Pick<TripMessages, 'add' | 'remove' | 'added' | 'left' | 'full' | 'notKept'>;
