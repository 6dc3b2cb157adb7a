import { tripMessages } from '../../i18n/trip.ts';
import type { TripData, TripPlace } from '../../i18n/trip-data.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import type { TripStop } from '../../model/trip.ts';
import type { TripWay } from '../../model/trip-legs.ts';
import { findTripPoint, listAlong } from '../../model/trip-places.ts';
import { entryPath } from '../../model/urls.ts';
import { weekHours } from '../../model/week-hours.ts';
import { kindLabel } from './cards.ts';
import { buildPageMeta } from './plain.ts';

/** What the button on an entry's page puts into a trip; nothing for what has no place. */
export function buildTripStop(site: Site, entry: Entry, language: Language): TripStop | undefined {
  const point = findTripPoint(site, entry);
  if (!point) return undefined;
  const { title } = localise(site, entry, language).words;
  return { ref: entry.ref, title, lat: point.lat, lng: point.lng };
}

/** What the layout needs to know about the page of the visitor's own trip; search engines have no use for it. */
export function buildTripMeta(prepared: Prepared, language: Language): PageMeta {
  const description = tripMessages(language).lead;
  return { ...buildPageMeta(prepared, 'trip', language), description, noindex: true };
}

/** Lists every place a trip can have, and the routes along which distances are known. */
export function buildTripData(site: Site, language: Language): TripData {
  const places = [...site.byRef.values()].flatMap((entry) => toTripPlace(site, entry, language) ?? []);
  const ways = site.entries.routes.flatMap((route): TripWay[] => {
    const alongM = listAlong(site, route);
    if (!alongM) return [];
    return [{ title: localise(site, route, language).words.title, href: entryPath(language, route), alongM }];
  });
  return { places, ways };
}

function toTripPlace(site: Site, entry: Entry, language: Language): TripPlace | undefined {
  const stop = buildTripStop(site, entry, language);
  const point = findTripPoint(site, entry);
  if (!stop || !point) return undefined;
  const { isFallback, language: shown } = localise(site, entry, language);
  const hours = 'hours' in entry.facts ? entry.facts.hours : undefined;
  const week = hours === undefined ? undefined : weekHours(hours);
  const { status } = entry.facts;
  return {
    ...stop,
    kind: kindLabel(language, entry),
    ...(isFallback && { lang: BCP47[shown] }),
    ...(point.accuracyM !== undefined && { accuracyM: point.accuracyM }),
    ...(hours !== undefined && { hours }),
    ...(week && { week: week.map((spans) => spans.map(({ from, until }) => [from, until] as const)) }),
    ...(status !== 'open' && { state: status }),
    ...(entry.collection === 'routes' && { isStart: true as const }),
  };
}
