import type { FactView } from '../../components/entry/entry-view.ts';
import { calendarMessages } from '../../i18n/calendar.ts';
import { lunarDaysText } from '../../i18n/calendar-days.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import { calendarFilePath } from '../../model/calendar-paths.ts';
import { type EventEdition, listComingEventEditions } from '../../model/event-editions.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import type { When } from '../../model/schemas/entries.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** How many coming editions of an event are shown. */
const EDITION_COUNT = 3;

/** Lists when and where an event takes place, and its next editions. */
export function eventFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isEvent(entry)) return [];
  const { when, at, cancelled, registrationUrl } = entry.facts;
  const facts: FactView[] = [
    { label: translate(language, 'when'), value: whenText(language, when), note: daysNote(language, when) },
  ];
  const editions = listComingEventEditions(site, entry, EDITION_COUNT);
  if (editions.length > 0)
    facts.push({
      label: translate(language, 'nextEditions'),
      value: editions.map((edition) => editionText(language, when, edition)).join(' · '),
    });
  else if (cancelled)
    facts.push({ label: translate(language, 'nextEditions'), value: translate(language, 'cancelled') });
  if (editions.length > 0) {
    const { addToCalendar, icsFile, icsText } = calendarMessages(language);
    facts.push({
      label: addToCalendar,
      value: icsFile,
      href: calendarFilePath(language, entry),
      note: icsText,
    });
  }
  if (registrationUrl !== undefined) {
    const { host } = new URL(registrationUrl);
    facts.push({
      label: calendarMessages(language).registration,
      value: host,
      href: registrationUrl,
      note: translate(language, 'leavesSite', { host }),
    });
  }
  const place = at === undefined ? undefined : findEntry(site, 'sites', at);
  if (place) {
    const words = localise(site, place, language);
    facts.push({
      label: translate(language, 'where'),
      value: words.words.title,
      href: entryPath(language, place),
      lang: BCP47[words.language],
    });
  }
  return facts;
}

/** Says when an event takes place, in words: the lunar day, the yearly day or the dates. */
export function whenText(language: Language, when: When): string {
  if ('toBeConfirmed' in when) return translate(language, 'toBeConfirmed');
  if ('lunar' in when) return translate(language, 'lunarDate', when.lunar);
  if ('yearly' in when) {
    const { month, day } = when.yearly;
    return new Intl.DateTimeFormat(BCP47[language], {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, month - 1, day));
  }
  return periodText(language, { from: when.from, until: when.until ?? when.from });
}

/** Writes a period; one day is written once. */
export function periodText(language: Language, period: { from: string; until: string }): string {
  const from = formatDate(language, period.from);
  return period.from === period.until ? from : `${from} – ${formatDate(language, period.until)}`;
}

/** Writes the days of an edition, the lunar ones where the rule does not give them already, and what was announced of it. */
function editionText(language: Language, when: When, edition: EventEdition): string {
  const messages = calendarMessages(language);
  const { isCancelled, movedFrom } = edition;
  const moved = movedFrom && fillMessage(messages.moved, { dates: periodText(language, movedFrom) });
  const notes = [
    'lunar' in when ? undefined : lunarDaysText(language, edition),
    isCancelled ? messages.cancelled : moved,
  ].filter(Boolean);
  return periodText(language, edition) + (notes.length > 0 ? ` (${notes.join('; ')})` : '');
}

function isEvent(entry: Entry): entry is Entry<'events'> {
  return entry.collection === 'events';
}

function daysNote(language: Language, when: When): string | undefined {
  return 'days' in when && when.days !== undefined && when.days > 1
    ? translate(language, 'days', { count: when.days })
    : undefined;
}
