import type { ItineraryStopView, ItineraryView } from '../../components/itinerary/itinerary-view.ts';
import { itineraryMessages } from '../../i18n/itinerary.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { tripMessages } from '../../i18n/trip.ts';
import { TRAVEL_KMH } from '../../model/itinerary-rules.ts';
import {
  type ItineraryPlace,
  type ItineraryWay,
  listItineraryEntries,
  planItinerary,
} from '../../model/itinerary-way.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { formatTripHash } from '../../model/trip.ts';
import { entryPath, pagePath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';
import { kmText } from './facts-route.ts';

/** Gathers the days of an itinerary for its page; undefined while it has none. */
export function buildItinerary(
  site: Site,
  itinerary: Entry<'itineraries'>,
  language: Language,
): ItineraryView | undefined {
  const messages = itineraryMessages(language);
  const days = planItinerary(site, itinerary);
  if (days.length === 0) return undefined;
  const words = localise(site, itinerary, language);
  const refs = listItineraryEntries(site, itinerary).map(({ ref }) => ref);
  const notes = { of: words.words.stopNotes ?? {}, lang: BCP47[words.language] };
  return {
    messages,
    days: days.map(({ day, stops, night }) => ({
      title: days.length > 1 ? fillMessage(messages.day, { number: day }) : undefined,
      stops: stops.map((stop) => toStopView(site, stop, notes, language)),
      night: night && toLink(site, night, language),
    })),
    speeds: fillMessage(messages.speeds, TRAVEL_KMH),
    copyHref: refs.length > 0 ? `${pagePath(language, 'trip')}${formatTripHash(refs)}` : undefined,
    isPart: days.some(({ stops }) => stops.some(({ entry }) => !entry)),
    gpxHref: refs.length > 0 ? `/data/itineraries/${itinerary.id}.gpx` : undefined,
  };
}

function toStopView(
  site: Site,
  { stop, entry, way }: ItineraryPlace,
  notes: { of: Readonly<Record<string, string>>; lang: string },
  language: Language,
): ItineraryStopView {
  const messages = itineraryMessages(language);
  const id = 'place' in stop ? stop.place.replace(/^.*\//, '') : stop.id;
  const link = entry && toLink(site, entry, language);
  return {
    time: stop.arrive,
    title: link?.title ?? ('name' in stop ? stop.name : stop.place),
    href: link?.href,
    lang: link ? link.lang : BCP47[site.settings.defaultLanguage],
    notes: [
      entry ? kindLabel(language, entry) : messages.outside,
      ...(stop.stayMin > 0
        ? [fillMessage(messages.stay, { time: durationText(language, stop.stayMin) })]
        : []),
      ...(entry ? listWarnings(entry, language) : []),
    ],
    text: notes.of[id],
    textLang: notes.lang,
    way: way && wayText(way, language),
  };
}

/** What keeps visitors out, or opening hours that nobody gave. */
function listWarnings({ facts, collection }: Entry, language: Language): string[] {
  const words = tripMessages(language);
  if (facts.status !== 'open') return [words[facts.status]];
  if (!('hours' in facts) || facts.hours === undefined)
    return collection === 'sites' ? [words.hoursUnknown] : [];
  return [fillMessage(words.hours, { hours: facts.hours })];
}

function wayText({ by, givenMin, lengthM, leastMin }: ItineraryWay, language: Language): string {
  const messages = itineraryMessages(language);
  const values = { by: messages[`by_${by}`], time: durationText(language, Math.max(0, givenMin)) };
  if (lengthM === undefined || leastMin === undefined) return fillMessage(messages.leg, values);
  const least = durationText(language, leastMin);
  return fillMessage(messages.legKm, { ...values, km: kmText(language, lengthM), least });
}

function toLink(site: Site, entry: Entry, language: Language) {
  const { words, isFallback, language: shown } = localise(site, entry, language);
  return {
    title: words.title,
    href: entryPath(language, entry),
    lang: isFallback ? BCP47[shown] : undefined,
  };
}

/** Writes minutes as hours and minutes, leaving out what is none: "1 hr 30 min", "2 hr". */
function durationText(language: Language, minutes: number): string {
  const part = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(BCP47[language], { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return part(rest, 'minute');
  return rest === 0 ? part(hours, 'hour') : `${part(hours, 'hour')} ${part(rest, 'minute')}`;
}
