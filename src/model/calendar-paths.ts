import type { Language } from './languages.ts';
import type { Entry } from './site.ts';

/** Address of the page with all events. */
export function calendarPath(language: Language): string {
  return `/${language}/calendar/`;
}

/** Address of the calendar file of an event or destination, or of all events; no file is there without an edition. */
export function calendarFilePath(language: Language, entry?: Pick<Entry, 'collection' | 'id'>): string {
  return entry
    ? `/data/calendar/${language}/${entry.collection}/${entry.id}.ics`
    : `/data/calendar/${language}.ics`;
}

/** Address of the news feed of a language. */
export function feedPath(language: Language): string {
  return `/data/feed/${language}.xml`;
}
