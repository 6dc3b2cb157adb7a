import type { Language } from '../model/languages.ts';
import { en } from './calendar/en.ts';
import { fr } from './calendar/fr.ts';
import { ja } from './calendar/ja.ts';
import { ko } from './calendar/ko.ts';
import { vi } from './calendar/vi.ts';
import { zh } from './calendar/zh.ts';

/** Gives the words of the calendar. `{…}` is filled in by whoever shows the sentence. */
export function calendarMessages(language: Language): CalendarMessages {
  return MESSAGES[language];
}

const MESSAGES: Record<Language, CalendarMessages> = { vi, en, zh, ja, ko, fr };

export type CalendarMessages = Record<keyof typeof vi, string>;

/** The words the script of the page needs. */
export type CalendarWords = Pick<
  CalendarMessages,
  | 'found'
  | 'foundNone'
  | 'foundNoneText'
  | 'showAll'
  | 'now'
  | 'away'
  | 'finding'
  | 'denied'
  | 'backwards'
  | 'years'
  | 'moved'
  | 'cancelled'
>;

/** Picks the words the script of the page needs. */
export function calendarWords(language: Language): CalendarWords {
  const all = calendarMessages(language);
  const { found, foundNone, foundNoneText, showAll, now, away, finding, denied, backwards, years } = all;
  const { moved, cancelled } = all;
  return {
    found,
    foundNone,
    foundNoneText,
    showAll,
    now,
    away,
    finding,
    denied,
    backwards,
    years,
    moved,
    cancelled,
  };
}
