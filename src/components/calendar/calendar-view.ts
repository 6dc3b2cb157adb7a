import type { CalendarWords } from '../../i18n/calendar.ts';
import type { Language } from '../../model/languages.ts';

/** An edition as a line of the calendar. */
export type EditionView = {
  /** Position of its event in the list of events. */
  event: number;
  from: string;
  until: string;
  /** Solar days, as the language writes them. */
  days: string;
  lunar: string;
  /** Whose event it is, where it is not the site's own. */
  member?: string;
  title: string;
  href: string;
  /** BCP 47 tag of the title where it differs from the page. */
  lang: string | undefined;
  isCancelled: boolean;
  /** That it was cancelled, or which days it was moved from. */
  state: string | undefined;
};

/** What the script knows of an event beside the lines of its editions. Short keys: there may be hundreds. */
export type CalendarEvent = {
  /** Place, in words. */
  at?: string;
  destination?: string;
  themes?: readonly string[];
  lat?: number;
  lng?: number;
  summary?: string;
};

/** What the page hands to its script. */
export type CalendarData = { tag: string; words: CalendarWords; events: CalendarEvent[] };

export type CalendarView = {
  language: Language;
  data: CalendarData;
  years: { year: string; editions: EditionView[] }[];
  /** That not all editions are listed. */
  more: string | undefined;
  destinations: { id: string; title: string }[];
  themes: { id: string; title: string }[];
  /** Events whose days are not known. */
  unknown: { title: string; href: string; lang: string | undefined }[];
  /** Addresses to subscribe to. */
  files: { href: string; text: string; lang: string | undefined }[];
  feed: string | undefined;
};

/** The next editions, as the home page and the pages of destinations show them. */
export type ComingView = {
  /** How many are shown; those after them take the place of what is over. */
  shown: number;
  editions: (EditionView & { summary: string | undefined })[];
};
