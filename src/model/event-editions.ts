import { type Edition, editionOfYear } from './event-dates.ts';
import { addDays, solarToLunar } from './lunar.ts';
import { listNotices } from './notices.ts';
import { contentDate } from './relations.ts';
import type { EventEditionFacts, When } from './schemas/entries.ts';
import type { Entry, Site } from './site.ts';

/**
 * Lists the editions of an event that are not over on `fromIso` and begin before `beforeIso`, soonest first: what the
 * rule gives, with what was announced of single editions put over it. Cancelled and moved editions stay in the list and
 * say so. `cancelled: true` of the event means the first edition not over on `cancelledFromIso`.
 */
export function listEventEditions(facts: EventDates, span: EditionSpan): EventEdition[] {
  const { when, editions = [], cancelled = false } = facts;
  const announced = new Map(editions.map((edition) => [edition.year, edition]));
  const found = new Map<number, EventEdition>();
  // One year more on either side: an edition may be moved over New Year, and a lunar year ends in February.
  const firstYear = Number(span.fromIso.slice(0, 4)) - 2;
  const lastYear = Math.min(Number(span.beforeIso.slice(0, 4)) + 1, LAST_YEAR);
  for (let year = Math.max(firstYear, FIRST_YEAR); year <= lastYear; year += 1) {
    const edition = settle(year, editionOfYear(when, year), announced.get(year));
    if (edition) found.set(year, edition);
  }
  const list = [...found.values()].sort((a, b) => compareText(a.from, b.from));
  const next = cancelled
    ? list.find(({ until }) => until >= (span.cancelledFromIso ?? span.fromIso))
    : undefined;
  if (next) next.isCancelled = true;
  return list.filter(({ from, until }) => until >= span.fromIso && from < span.beforeIso);
}

/**
 * Lists up to `count` editions of an event that are not over on the content's own date, cancelled ones too. Without such
 * a date only an event that gives its days itself has any.
 */
export function listComingEventEditions(site: Site, event: Entry<'events'>, count: number): EventEdition[] {
  const today = contentDate(site) ?? ('from' in event.facts.when ? event.facts.when.from : undefined);
  return today === undefined ? [] : listEventEditions(event.facts, spanFrom(today)).slice(0, count);
}

/**
 * Lists the editions of an event that calendars carry: from the first day of the content's own year, so that nothing
 * vanishes from a calendar while the year lasts, to ten years after the content's own date.
 */
export function listCalendarEditions(site: Site, event: Entry<'events'>): EventEdition[] {
  const today = contentDate(site) ?? ('from' in event.facts.when ? event.facts.when.from : undefined);
  if (today === undefined) return [];
  return listEventEditions(event.facts, {
    ...spanFrom(today),
    fromIso: `${today.slice(0, 4)}-01-01`,
    cancelledFromIso: today,
  });
}

/** Tells whether the site has anything a news feed could bring. */
export function hasNews(site: Site): boolean {
  return (
    listNotices(site).length > 0 ||
    site.entries.events.some((event) => listComingEventEditions(site, event, 1).length > 0)
  );
}

/** The year an edition belongs to by its first day: the lunar year of an event that follows the lunar calendar. */
export function yearOfEdition(when: When, from: string): number {
  return 'lunar' in when ? solarToLunar(from).year : Number(from.slice(0, 4));
}

function settle(
  year: number,
  rule: Edition | undefined,
  announced: EventEditionFacts | undefined,
): EventEdition | undefined {
  const from = announced?.from ?? rule?.from;
  if (from === undefined) return undefined;
  const sameLength = rule ? addDays(from, countDays(rule)) : from;
  const planned = { from, until: announced?.until ?? sameLength };
  const isAnnounced = announced?.from !== undefined || announced?.until !== undefined;
  const isCancelled = announced?.cancelled === true;
  if (!announced?.movedTo) return { year, ...planned, isCancelled, isAnnounced };
  const { movedTo } = announced;
  const moved = {
    from: movedTo.from,
    until: movedTo.until ?? addDays(movedTo.from, countDays(planned)),
  };
  return { year, ...moved, isCancelled, isAnnounced: true, movedFrom: planned };
}

/** Days from the first to the last, 0 for one day. */
function countDays({ from, until }: Edition): number {
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000));
}

function spanFrom(today: string): EditionSpan {
  return { fromIso: today, beforeIso: `${Number(today.slice(0, 4)) + SPAN_YEARS}${today.slice(4)}` };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How far calendars reach. */
const SPAN_YEARS = 10;
/** The years the lunar calendar is computed for. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export type EventDates = Pick<Entry<'events'>['facts'], 'when' | 'editions' | 'cancelled'>;
/** ISO days; `beforeIso` is the first day that is too late. */
export type EditionSpan = { fromIso: string; beforeIso: string; cancelledFromIso?: string };
export type EventEdition = Edition & {
  /** What tells the editions of an event apart; never changes. Of a lunar event the lunar year. */
  year: number;
  isCancelled: boolean;
  /** Its days were announced; those of all others are computed. */
  isAnnounced: boolean;
  /** The days it had been announced for. */
  movedFrom?: Edition;
};
