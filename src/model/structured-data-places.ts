import { listUnitChain, unitName } from './addresses.ts';
import type { Language } from './languages.ts';
import { findEntry } from './relations.ts';
import { type Entry, localise, type Site } from './site.ts';
import { openingHoursData } from './structured-data-hours.ts';
import { SITE_TYPES } from './structured-data-types.ts';
import { entryPath } from './urls.ts';

/** Where an entry is: address, point and destination, as far as known. */
export function placeData({ site, entry, language }: PlaceContext): JsonObject {
  const { unit, point, destination } = entry.facts;
  const contact = 'contact' in entry.facts ? entry.facts.contact : undefined;
  const parent = destination === undefined ? undefined : findEntry(site, 'destinations', destination);
  const isExact = point !== undefined && (point.accuracyM ?? 0) <= MAX_POINT_ERROR_M;
  return {
    address: unit === undefined ? undefined : addressData(site, unit, language, contact?.address),
    geo: isExact ? { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng } : undefined,
    containedInPlace: parent ? referTo({ site, entry: parent, language }) : undefined,
  };
}

/** Hours, fee, closing and ways to reach somebody. Hours of places that are not open are not told. */
export function visitingData({ entry }: PlaceContext): JsonObject {
  const { facts } = entry;
  const contact = 'contact' in facts ? facts.contact : undefined;
  const isOpen = facts.status === 'open';
  return {
    openingHoursSpecification:
      isOpen && 'hours' in facts && facts.hours ? openingHoursData(facts.hours) : undefined,
    specialOpeningHoursSpecification:
      facts.closed && facts.status === 'closed' ? closedData(facts.closed) : undefined,
    isAccessibleForFree: isOpen && 'fee' in facts && facts.fee ? facts.fee.is === 'free' : undefined,
    telephone: contact?.phone,
  };
}

/** Names another entry by type, title and address, as its page in `language` does. */
export function referTo(context: PlaceContext): JsonObject {
  const { site, entry, language } = context;
  return {
    '@type': placeType(entry),
    name: localise(site, entry, language).words.title,
    url: entryUrl(context),
  };
}

/** Gives the schema.org type of an entry that is a place; planned ones are only a Place, not something to visit. */
export function placeType(entry: Entry): string | string[] {
  if (entry.facts.status === 'planned') return 'Place';
  if (entry.collection === 'destinations') return 'TouristDestination';
  // The collection names the kind; TypeScript cannot tie the two.
  const kind = entry.collection === 'sites' ? SITE_TYPES[(entry as Entry<'sites'>).facts.kind] : undefined;
  return kind === undefined ? 'TouristAttraction' : ['TouristAttraction', kind];
}

/** Full address of an entry's page in a language. */
export function entryUrl({ site, entry, language }: PlaceContext): string {
  return site.settings.baseUrl + entryPath(language, entry);
}

/** Two levels since 1 July 2025: the commune is the locality, the province the region; districts are not named. */
function addressData(site: Site, unitId: string, language: Language, street: string | undefined): JsonObject {
  const chain = listUnitChain(site.units, unitId);
  const locality = chain.find(({ level }) => LOCALITY_LEVELS.has(level));
  const region = chain.find(({ level }) => level === 'province');
  return {
    '@type': 'PostalAddress',
    streetAddress: street,
    addressLocality: locality && unitName(locality, language),
    addressRegion: region && unitName(region, language),
    addressCountry: 'VN',
  };
}

/** Hours from 00:00 to 00:00 mean "closed all day" to search engines (developers.google.com, "Local business"). */
function closedData(closed: { from: string; until?: string | undefined }): JsonObject {
  return {
    '@type': 'OpeningHoursSpecification',
    opens: '00:00',
    closes: '00:00',
    validFrom: closed.from,
    validThrough: closed.until,
  };
}

/** A pin further off than this would lead people astray; structured data cannot say "approximate". */
const MAX_POINT_ERROR_M = 1000;
const LOCALITY_LEVELS: ReadonlySet<string> = new Set(['commune', 'ward', 'township', 'special-zone']);

export type PlaceContext = { site: Site; entry: Entry; language: Language };

/** Keys without a value are left out when written. */
export type JsonObject = { [key: string]: JsonValue };
export type JsonValue = string | number | boolean | undefined | JsonValue[] | JsonObject;
