import type {
  CalendarEvent,
  CalendarView,
  ComingView,
  EditionView,
} from '../../components/calendar/calendar-view.ts';
import { calendarMessages, calendarWords } from '../../i18n/calendar.ts';
import { lunarDaysText, solarDaysText } from '../../i18n/calendar-days.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { calendarFilePath, feedPath } from '../../model/calendar-paths.ts';
import { type EventEdition, hasNews, listComingEventEditions } from '../../model/event-editions.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import { THEMES } from '../../model/schemas/entries.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { whenText } from './facts-event.ts';
import { listMemberCalendar } from './member-calendar.ts';

/** Lines the page lists; a province with more keeps the rest in the calendar file. */
const MOST_LINES = 600;
/** Ten years have no more editions of one event than this. */
const MOST_EDITIONS = 11;

/** Gathers what the calendar page draws: all coming editions of ten years, and what its script needs. */
export function buildCalendar(site: Site, language: Language): CalendarView {
  const messages = calendarMessages(language);
  const { events } = site.entries;
  const members = listMemberCalendar(site, language, events.length);
  const all = events
    .flatMap((event, at) =>
      listComingEventEditions(site, event, MOST_EDITIONS).map((edition) =>
        toEditionView(site, event, edition, { language, at }),
      ),
    )
    .concat(members.editions)
    .sort(compareEditions);
  const lines = all.slice(0, MOST_LINES);
  const used = (id: string) => events.some(({ facts }) => facts.destination === id);
  return {
    language,
    data: {
      tag: BCP47[language],
      words: calendarWords(language),
      events: [...events.map((event) => toCalendarEvent(site, event, language)), ...members.events],
    },
    years: [...Map.groupBy(lines, ({ from }) => from.slice(0, 4))].map(([year, editions]) => ({
      year,
      editions,
    })),
    more: all.length > lines.length ? fillMessage(messages.more, { count: lines.length }) : undefined,
    destinations: site.entries.destinations
      .filter(({ id }) => used(id))
      .map((entry) => ({ id: entry.id, title: localise(site, entry, language).words.title }))
      .concat(members.destinations),
    themes: THEMES.filter((theme) => events.some(({ facts }) => facts.themes?.includes(theme))).map((id) => ({
      id,
      title: translate(language, `theme_${id}`),
    })),
    unknown: events.filter((event) => isUnknown(site, event)).map((event) => toLink(site, event, language)),
    files: listFiles(site, language),
    feed: hasNews(site) ? feedPath(language) : undefined,
  };
}

/** What the layout needs to know about the page. */
export function buildCalendarMeta({ site }: Prepared, language: Language): PageMeta {
  const messages = calendarMessages(language);
  return {
    language,
    path: '/calendar/',
    title: messages.title,
    description: messages.lead,
    availableIn: site.settings.languages,
    noindex: site.entries.events.length === 0,
    feeds: [...listNewsFeeds(site, language), ...listCalendarFeeds(site, language)],
  };
}

/**
 * Lists the next edition of each of some events, soonest first, then those whose days are not known; behind them, hidden,
 * the editions after these, which take the place of what is over.
 */
export function listComing(
  site: Site,
  events: readonly Entry<'events'>[],
  language: Language,
  most: number,
): ComingView {
  const known = events
    .flatMap((event, at) => {
      const { summary } = localise(site, event, language).words;
      return listComingEventEditions(site, event, 2).map((edition, turn) => ({
        ...toEditionView(site, event, edition, { language, at, hasYear: true }),
        turn,
        summary,
      }));
    })
    .sort((a, b) => a.turn - b.turn || compareEditions(a, b));
  const unknown = events.flatMap((event, at) =>
    isUnknown(site, event) ? [{ ...toUnknownView(site, event, language), event: at }] : [],
  );
  const next = [...known.filter(({ turn }) => turn === 0), ...unknown].slice(0, most);
  const later = known.filter(({ turn }) => turn > 0).slice(0, most);
  return { shown: next.length, editions: [...next, ...later] };
}

/** The news feed for the head of a page; none on a site without news. */
export function listNewsFeeds(site: Site, language: Language): NonNullable<PageMeta['feeds']> {
  if (!hasNews(site)) return [];
  const { feed } = calendarMessages(language);
  return [{ type: 'application/rss+xml', href: feedPath(language), title: feed }];
}

/** The calendar file of an entry, or of all events, for the head of a page; none without an edition. */
export function listCalendarFeeds(
  site: Site,
  language: Language,
  entry?: Entry,
): NonNullable<PageMeta['feeds']> {
  const events = site.entries.events.filter(
    (event) =>
      !entry ||
      event.ref === entry.ref ||
      (entry.collection === 'destinations' && event.facts.destination === entry.id),
  );
  if (!events.some((event) => hasEditions(site, event))) return [];
  const messages = calendarMessages(language);
  const title = entry
    ? fillMessage(messages.subscribeOf, { name: localise(site, entry, language).words.title })
    : messages.subscribeAll;
  return [{ type: 'text/calendar', href: calendarFilePath(language, entry), title }];
}

function listFiles(site: Site, language: Language): CalendarView['files'] {
  const entries = [undefined, ...site.entries.destinations];
  return entries.flatMap((entry) =>
    listCalendarFeeds(site, language, entry).map(({ href, title }) => ({
      href,
      text: title,
      lang: undefined,
    })),
  );
}

function toEditionView(
  site: Site,
  event: Entry<'events'>,
  edition: EventEdition,
  { language, at, hasYear = false }: { language: Language; at: number; hasYear?: boolean },
): EditionView {
  const messages = calendarMessages(language);
  const { from, until, isCancelled, movedFrom } = edition;
  const moved =
    movedFrom && fillMessage(messages.moved, { dates: solarDaysText(language, movedFrom, hasYear) });
  return {
    event: at,
    from,
    until,
    days: solarDaysText(language, edition, hasYear),
    lunar: lunarDaysText(language, edition),
    ...toLink(site, event, language),
    isCancelled,
    state: isCancelled ? messages.cancelled : moved,
  };
}

function toCalendarEvent(site: Site, event: Entry<'events'>, language: Language): CalendarEvent {
  const { at, destination, themes } = event.facts;
  const place = at === undefined ? undefined : findEntry(site, 'sites', at);
  const whole = destination === undefined ? undefined : findEntry(site, 'destinations', destination);
  const point = place?.facts.point ?? event.facts.point ?? whole?.facts.point;
  const names = [place, whole].flatMap((entry) =>
    entry ? [localise(site, entry, language).words.title] : [],
  );
  const { summary } = localise(site, event, language).words;
  return {
    ...(names.length > 0 && { at: names.join(', ') }),
    ...(destination !== undefined && { destination }),
    ...(themes && { themes }),
    ...(point && { lat: point.lat, lng: point.lng }),
    ...(summary !== undefined && { summary }),
  };
}

function toLink(site: Site, event: Entry<'events'>, language: Language): CalendarView['unknown'][number] {
  const { words, isFallback, language: shown } = localise(site, event, language);
  return {
    title: words.title,
    href: entryPath(language, event),
    lang: isFallback ? BCP47[shown] : undefined,
  };
}

function toUnknownView(
  site: Site,
  event: Entry<'events'>,
  language: Language,
): ComingView['editions'][number] {
  const { summary } = localise(site, event, language).words;
  const days = whenText(language, event.facts.when);
  const open = { event: 0, from: '9999', until: '9999', lunar: '', isCancelled: false, state: undefined };
  return { ...open, days, summary, ...toLink(site, event, language) };
}

/** Its days are still to come; a dated event without editions is over for good. */
function isUnknown(site: Site, event: Entry<'events'>): boolean {
  return !('from' in event.facts.when) && !hasEditions(site, event);
}

function hasEditions(site: Site, event: Entry<'events'>): boolean {
  return listComingEventEditions(site, event, 1).length > 0;
}

function compareEditions(a: EditionView, b: EditionView): number {
  return compareText(a.from, b.from) || compareText(a.href, b.href);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
