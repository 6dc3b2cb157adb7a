import { calendarMessages } from '../i18n/calendar.ts';
import { lunarDaysText, solarDaysText } from '../i18n/calendar-days.ts';
import { fillMessage } from '../i18n/tour.ts';
import { calendarFilePath } from '../model/calendar-paths.ts';
import { type EventEdition, listCalendarEditions } from '../model/event-editions.ts';
import type { Language } from '../model/languages.ts';
import { addDays } from '../model/lunar.ts';
import { contentDate, findEntry } from '../model/relations.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { formatCalendar, type IcsEvent } from './ics.ts';

/**
 * Plans the calendar files in every language: `data/calendar/<language>.ics` with all events to subscribe to, and below
 * it one for each event and each destination that has an edition. Ten years are computed, one entry for each edition,
 * because no repetition rule of the format knows the lunar calendar. The same content gives the same bytes.
 */
export function planCalendarFiles(site: Site): { path: string; text: string }[] {
  return site.settings.languages.flatMap((language) => {
    const all = site.entries.events.map((event) => ({ event, list: toIcsEvents(site, event, language) }));
    const known = all.filter(({ list }) => list.length > 0);
    if (known.length === 0) return [];
    const destinations = site.entries.destinations.flatMap((destination) => {
      const here = known.filter(({ event }) => event.facts.destination === destination.id);
      return here.length === 0
        ? []
        : [
            toFile(
              site,
              language,
              here.flatMap(({ list }) => list),
              destination,
            ),
          ];
    });
    return [
      toFile(
        site,
        language,
        known.flatMap(({ list }) => list),
      ),
      ...destinations,
      ...known.map(({ event, list }) => toFile(site, language, list, event)),
    ];
  });
}

function toFile(
  site: Site,
  language: Language,
  events: readonly IcsEvent[],
  entry?: Entry,
): { path: string; text: string } {
  const { words, defaultLanguage, baseUrl } = site.settings;
  const messages = calendarMessages(language);
  const siteName = words[language]?.name ?? words[defaultLanguage]?.name ?? baseUrl;
  const path = calendarFilePath(language, entry);
  const text = formatCalendar({
    name: entry ? localise(site, entry, language).words.title : `${messages.short} · ${siteName}`,
    description: messages.computed,
    url: baseUrl + path,
    stamp: contentDate(site) ?? UNKNOWN_DAY,
    events: events.toSorted((a, b) => compareText(a.from, b.from) || compareText(a.uid, b.uid)),
  });
  return { path: path.slice(1), text };
}

function toIcsEvents(site: Site, event: Entry<'events'>, language: Language): IcsEvent[] {
  const { title } = localise(site, event, language).words;
  const { baseUrl } = site.settings;
  const place = event.facts.at === undefined ? undefined : findEntry(site, 'sites', event.facts.at);
  const point = place?.facts.point ?? event.facts.point;
  return listCalendarEditions(site, event).map((edition) => ({
    uid: `${event.id}-${edition.year}@${new URL(baseUrl).host}`,
    sequence: sequenceOf(event, edition),
    modified: event.facts.checkedOn,
    from: edition.from,
    untilExclusive: addDays(edition.until, 1),
    title,
    description: describeEdition(site, event, edition, language),
    place: placeText(site, event, language),
    point: point && { lat: point.lat, lng: point.lng },
    url: baseUrl + entryPath(language, event),
    isCancelled: edition.isCancelled,
  }));
}

function describeEdition(
  site: Site,
  event: Entry<'events'>,
  edition: EventEdition,
  language: Language,
): string {
  const messages = calendarMessages(language);
  const { summary } = localise(site, event, language).words;
  const { movedFrom } = edition;
  const dates = movedFrom && solarDaysText(language, movedFrom, true);
  return [
    summary,
    lunarDaysText(language, edition),
    dates && fillMessage(messages.moved, { dates }),
    edition.isAnnounced ? messages.announced : messages.computed,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

function placeText(site: Site, { facts }: Entry<'events'>, language: Language): string | undefined {
  const places = [
    facts.at === undefined ? undefined : findEntry(site, 'sites', facts.at),
    facts.destination === undefined ? undefined : findEntry(site, 'destinations', facts.destination),
  ];
  const names = places.flatMap((place) => (place ? [localise(site, place, language).words.title] : []));
  return names.length > 0 ? names.join(', ') : undefined;
}

/**
 * Calendars take over a changed entry only when this number grows. Whoever changes an event writes the day of the check;
 * on one day, announced comes before moved, and moved before cancelled.
 */
function sequenceOf({ facts }: Entry<'events'>, edition: EventEdition): number {
  const days = facts.checkedOn === undefined ? 0 : Date.parse(facts.checkedOn) / 86_400_000 - FIRST_DAY;
  const step = edition.isCancelled ? 3 : edition.movedFrom ? 2 : edition.isAnnounced ? 1 : 0;
  return Math.max(0, days) * 4 + step;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 1 January 2020 in days since 1970. */
const FIRST_DAY = 18_262;
/** Stands for the day of writing where no fact has ever been checked. */
const UNKNOWN_DAY = '2020-01-01';
