import type { FactView } from '../../components/entry/entry-view.ts';
import { itineraryMessages } from '../../i18n/itinerary.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { WEEKDAYS } from '../../model/schemas/itinerary.ts';
import type { Entry, Site } from '../../model/site.ts';
import { monthName } from './photospot.ts';

/** Lists what an itinerary says beside its words: how long it takes and when it works; nothing for other collections. */
export function itineraryFacts(_site: Site, entry: Entry, language: Language): FactView[] {
  if (!isItinerary(entry)) return [];
  const messages = itineraryMessages(language);
  const { length, startsOn, months } = entry.facts;
  return [
    ...(length ? [{ label: messages.length, value: messages[`length_${length}`] }] : []),
    ...(startsOn
      ? [
          {
            label: messages.startsOn,
            value: joinWords(
              startsOn.map((day) => weekdayName(day, language)),
              language,
            ),
          },
        ]
      : []),
    ...(months
      ? [
          {
            label: messages.months,
            value: joinWords(
              months.map((month) => monthName(month, language)),
              language,
            ),
          },
        ]
      : []),
  ];
}

/** Joins words as a language does. */
export function joinWords(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(BCP47[language], { type: 'conjunction' }).format(words);
}

function weekdayName(day: (typeof WEEKDAYS)[number], language: Language): string {
  // 5 January 2026 was a Monday.
  const date = Date.UTC(2026, 0, 5 + WEEKDAYS.indexOf(day));
  return new Intl.DateTimeFormat(BCP47[language], { weekday: 'long', timeZone: 'UTC' }).format(date);
}

function isItinerary(entry: Entry): entry is Entry<'itineraries'> {
  return entry.collection === 'itineraries';
}
