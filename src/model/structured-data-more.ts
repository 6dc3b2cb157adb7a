import type { Collection } from './collections.ts';
import { planItinerary } from './itinerary-way.ts';
import type { Entry } from './site.ts';
import { type JsonObject, type PlaceContext, placeData, referTo } from './structured-data-places.ts';

/** Describes an offer: its price, the days it holds, both included, and whose it is. */
export function offerThing(context: PlaceContext, { facts }: Entry<'offers'>): JsonObject {
  const { deal, from, until, belongsTo } = facts;
  const owner = belongsTo === undefined ? undefined : context.site.byRef.get(belongsTo);
  const link = owner && referTo({ ...context, entry: owner });
  const isThing = owner !== undefined && OFFERED.has(owner.collection);
  return {
    '@type': 'Offer',
    validFrom: from,
    validThrough: until,
    price: deal?.is === 'price' ? deal.amount.replace(/[ .]/g, '') : undefined,
    priceCurrency: deal?.is === 'price' ? deal.currency : undefined,
    itemOffered: isThing ? link : undefined,
    offeredBy: owner !== undefined && SELLERS.has(owner.collection) ? link : undefined,
  };
}

/** What schema.org lets an offer be about, and who may make one; a place or a craft is neither. */
const OFFERED: ReadonlySet<Collection> = new Set(['products', 'events', 'routes', 'itineraries', 'services']);
const SELLERS: ReadonlySet<Collection> = new Set(['stays', 'agencies']);

/** Describes an itinerary as a trip with its stops in order; one that is still planned is no trip yet. */
export function itineraryThing(context: PlaceContext, itinerary: Entry<'itineraries'>): JsonObject {
  if (itinerary.facts.status === 'planned') return { '@type': 'Thing' };
  const stops = planItinerary(context.site, itinerary).flatMap((day) => day.stops);
  const itemListElement = stops.map(({ stop, entry }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    item: entry
      ? referTo({ ...context, entry })
      : { '@type': 'Place', name: 'name' in stop ? stop.name : stop.place },
  }));
  return {
    '@type': 'TouristTrip',
    itinerary:
      stops.length > 0 ? { '@type': 'ItemList', numberOfItems: stops.length, itemListElement } : undefined,
  };
}

/** Describes a story as an article by the person who tells it. */
export function storyThing(_context: PlaceContext, { facts }: Entry<'stories'>): JsonObject {
  const { author } = facts;
  return {
    '@type': 'Article',
    author: author === undefined ? undefined : { '@type': 'Person', name: author },
  };
}

/** Describes a guide as a person; nothing that identifies somebody beyond the page is added. */
export function guideThing({ facts }: Entry<'guides'>): JsonObject {
  const { card, speaks } = facts;
  return {
    '@type': 'Person',
    jobTitle: 'Tour guide',
    knowsLanguage: speaks,
    hasCredential: card && {
      '@type': 'EducationalOccupationalCredential',
      identifier: card.number,
      expires: card.until,
    },
  };
}

/** Describes a service and who offers it. */
export function serviceThing(context: PlaceContext, { facts }: Entry<'services'>): JsonObject {
  const { containedInPlace, ...own } = placeData(context);
  const { name, phone, url } = facts.contact ?? {};
  return {
    '@type': 'Service',
    serviceType: facts.kind,
    areaServed: containedInPlace,
    availableChannel:
      own.address || own.geo
        ? { '@type': 'ServiceChannel', serviceLocation: { '@type': 'Place', ...own } }
        : undefined,
    provider: name !== undefined ? { '@type': 'LocalBusiness', name, telephone: phone, url } : undefined,
  };
}

/** Describes a photo spot as an attraction at its point. */
export function photospotThing(context: PlaceContext, { facts }: Entry<'photospots'>): JsonObject {
  return { '@type': facts.status === 'planned' ? 'Place' : 'TouristAttraction', ...placeData(context) };
}

/** Describes a document; a law is legislation. */
export function documentThing({ facts }: Entry<'documents'>): JsonObject {
  const { kind, number, issuedOn, issuer, inForce } = facts;
  const publisher = issuer === undefined ? undefined : { '@type': 'Organization', name: issuer };
  if (kind !== 'legal')
    return { '@type': 'DigitalDocument', identifier: number, datePublished: issuedOn, publisher };
  return {
    '@type': 'Legislation',
    legislationIdentifier: number,
    legislationDate: issuedOn,
    legislationDateOfApplicability: inForce?.from,
    legislationPassedBy: publisher,
  };
}

/** Describes a project that looks for investors. */
export function projectThing(_context: PlaceContext, _entry: Entry<'projects'>): JsonObject {
  return { '@type': 'Project' };
}

/** Describes a free page. */
export function pageThing(): JsonObject {
  return { '@type': 'WebPage' };
}
