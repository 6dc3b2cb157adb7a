import type { Collection } from './collections.ts';
import { type EventEdition, listComingEventEditions, listEventEditions } from './event-editions.ts';
import { listTouched } from './notices.ts';
import { findEntry, listByDestination } from './relations.ts';
import { type Entry, localise } from './site.ts';
import {
  documentThing,
  guideThing,
  itineraryThing,
  offerThing,
  pageThing,
  photospotThing,
  projectThing,
  serviceThing,
  storyThing,
} from './structured-data-more.ts';
import {
  type JsonObject,
  type PlaceContext,
  placeData,
  placeType,
  referTo,
  visitingData,
} from './structured-data-places.ts';
import { FACILITY_TYPES, FOOD_TYPES, STAY_TYPES } from './structured-data-types.ts';

/**
 * Describes what an entry's page is about: its schema.org type and what only that type has. Crafts are a plain Thing,
 * since schema.org has no type for a practice. Planned places are a Place, never an attraction, business or trip.
 */
export function thingData(context: ThingContext): JsonObject {
  // Every entry is of exactly one collection; spelling that out lets TypeScript tie facts to it.
  const entry = context.entry as AnyEntry;
  switch (entry.collection) {
    case 'destinations':
      return { ...placeThing(context), includesAttraction: listAttractions(context, entry) };
    case 'sites':
      return placeThing(context);
    case 'routes':
      return routeThing(context, entry);
    case 'events':
      return eventThing(context, entry);
    case 'products':
      return { '@type': 'Product', additionalProperty: ocopData(entry.facts.ocop) };
    case 'crafts':
      return { '@type': 'Thing' };
    case 'stays':
      return { ...businessThing(context, STAY_TYPES[entry.facts.kind]), numberOfRooms: entry.facts.rooms };
    case 'food':
      if (entry.facts.kind === 'dish') return { '@type': FOOD_TYPES.dish };
      return businessThing(context, FOOD_TYPES[entry.facts.kind]);
    case 'facilities':
      return businessThing(context, FACILITY_TYPES[entry.facts.kind]);
    case 'agencies':
      return { ...businessThing(context, 'TravelAgency'), ...agencyData(entry.facts) };
    case 'notices':
      return noticeThing(context, entry);
    case 'offers':
      return offerThing(context, entry);
    case 'itineraries':
      return itineraryThing(context, entry);
    case 'stories':
      return storyThing(context, entry);
    case 'guides':
      return guideThing(entry);
    case 'services':
      return serviceThing(context, entry);
    case 'photospots':
      return photospotThing(context, entry);
    case 'documents':
      return documentThing(entry);
    case 'projects':
      return projectThing(context, entry);
    case 'pages':
      return pageThing();
  }
}

function placeThing(context: ThingContext): JsonObject {
  return { '@type': placeType(context.entry), ...placeData(context), ...visitingData(context) };
}

function businessThing(context: ThingContext, type: string): JsonObject {
  const { facts } = context.entry;
  const email = 'contact' in facts ? facts.contact?.email : undefined;
  return { ...placeThing(context), '@type': facts.status === 'planned' ? 'Place' : type, email };
}

function listAttractions(
  context: ThingContext,
  destination: Entry<'destinations'>,
): JsonObject[] | undefined {
  const sites = listByDestination(context.site, 'sites', destination.id)
    .filter(isOpen)
    .slice(0, MAX_ATTRACTIONS);
  return sites.length > 0 ? sites.map((entry) => referTo({ ...context, entry })) : undefined;
}

/** Stops that are not named yet keep their place in the count but are not listed. */
function routeThing(context: ThingContext, route: Entry<'routes'>): JsonObject {
  const itemListElement = route.facts.stops.flatMap((stop, index) => {
    const entry = 'site' in stop ? findEntry(context.site, 'sites', stop.site) : undefined;
    return entry ? [{ '@type': 'ListItem', position: index + 1, item: referTo({ ...context, entry }) }] : [];
  });
  return {
    '@type': route.facts.status === 'planned' ? 'Thing' : 'TouristTrip',
    itinerary:
      route.facts.status === 'planned'
        ? undefined
        : { '@type': 'ItemList', numberOfItems: route.facts.stops.length, itemListElement },
  };
}

/** The next edition, and the series with the editions that follow; what is cancelled or moved says so. */
function eventThing(context: ThingContext, event: Entry<'events'>): JsonObject {
  const { at, themes, registrationUrl, cancelled } = event.facts;
  const editions = listNextEditions(context, event);
  const [next] = editions;
  const site = at === undefined ? undefined : findEntry(context.site, 'sites', at);
  const type = themes?.includes('festival') ? 'Festival' : 'Event';
  const location = site
    ? { ...referTo({ ...context, entry: site }), ...placeData({ ...context, entry: site }) }
    : whereAbouts(context);
  const days = next ? editionData(next) : { eventStatus: cancelled ? CANCELLED : undefined };
  const name = localise(context.site, event, context.language).words.title;
  return {
    '@type': type,
    startDate: undefined,
    ...days,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    location,
    potentialAction: registrationUrl ? { '@type': 'RegisterAction', target: registrationUrl } : undefined,
    superEvent:
      editions.length > 1
        ? {
            '@type': 'EventSeries',
            name,
            location,
            subEvent: editions.map((edition) => ({ '@type': type, name, location, ...editionData(edition) })),
          }
        : undefined,
  };
}

function listNextEditions({ site, fromIso }: ThingContext, event: Entry<'events'>): EventEdition[] {
  if (fromIso === undefined) return listComingEventEditions(site, event, EDITION_COUNT);
  const beforeIso = `${Number(fromIso.slice(0, 4)) + EDITION_YEARS}${fromIso.slice(4)}`;
  return listEventEditions(event.facts, { fromIso, beforeIso }).slice(0, EDITION_COUNT);
}

function editionData({ from, until, isCancelled, movedFrom }: EventEdition): JsonObject {
  const moved = movedFrom && !isCancelled;
  return {
    startDate: from,
    endDate: until,
    eventStatus: isCancelled
      ? CANCELLED
      : moved
        ? 'https://schema.org/EventRescheduled'
        : 'https://schema.org/EventScheduled',
    previousStartDate: moved ? movedFrom.from : undefined,
  };
}

/** An event without a site takes place at its own address, or somewhere in its destination. */
function whereAbouts(context: ThingContext): JsonObject | undefined {
  const { containedInPlace, ...own } = placeData(context);
  if (own.address ?? own.geo) return { '@type': 'Place', ...own, containedInPlace };
  const id = context.entry.facts.destination;
  const destination = id === undefined ? undefined : findEntry(context.site, 'destinations', id);
  return destination ? referTo({ ...context, entry: destination }) : undefined;
}

function ocopData(ocop: Entry<'products'>['facts']['ocop']): JsonObject[] | undefined {
  if (!ocop) return undefined;
  return [
    {
      '@type': 'PropertyValue',
      propertyID: 'OCOP',
      name: 'OCOP',
      value: ocop.stars,
      maxValue: 5,
    },
  ];
}

/** The licence as a certification, the way schema.org describes permits of a business. */
function agencyData({ licence, speaks }: Entry<'agencies'>['facts']): JsonObject {
  return {
    knowsLanguage: speaks,
    hasCertification: {
      '@type': 'Certification',
      certificationIdentification: licence.number,
      validFrom: licence.issuedOn,
      expires: licence.until,
    },
  };
}

/** schema.org's announcement: what is closed, since when, and until when it counts. */
function noticeThing({ site }: ThingContext, notice: Entry<'notices'>): JsonObject {
  const { from, until } = notice.facts;
  return {
    '@type': 'SpecialAnnouncement',
    datePosted: from,
    expires: until,
    spatialCoverage: listTouched(site, notice).flatMap(({ facts }) =>
      facts.point
        ? [
            {
              '@type': 'Place',
              geo: { '@type': 'GeoCoordinates', latitude: facts.point.lat, longitude: facts.point.lng },
            },
          ]
        : [],
    ),
  };
}

function isOpen(entry: Entry): boolean {
  return entry.facts.status === 'open';
}

const CANCELLED = 'https://schema.org/EventCancelled';
/** Editions search engines are told of, and how far ahead a leap day may be. */
const EDITION_COUNT = 3;
const EDITION_YEARS = 10;
/** Enough for any commune; keeps the page of a province with a thousand sites light. */
const MAX_ATTRACTIONS = 50;

type AnyEntry = { [C in Collection]: Entry<C> }[Collection];

export type ThingContext = PlaceContext & {
  /** First day from which the next edition of an event is looked for; the content's own date when left out. */
  fromIso?: string;
};
