import type { Collection } from './collections.ts';
import { findEntry } from './relations.ts';
import { planRoute } from './route-plan.ts';
import type { Point } from './schemas/entries.ts';
import type { Entry, Site } from './site.ts';

/**
 * Finds where an entry is for somebody who plans a trip: its own point, the place an event is held at, or where a route
 * begins. Nothing for what cannot be a stop: a whole destination, a notice.
 */
export function findTripPoint(site: Site, entry: Entry): Point | undefined {
  if (NO_STOPS.has(entry.collection)) return undefined;
  if (entry.facts.point) return entry.facts.point;
  if (isEvent(entry)) return pointOf(site, entry.facts.at);
  if (isRoute(entry)) {
    const places = entry.facts.stops.flatMap((stop) =>
      'site' in stop ? (pointOf(site, stop.site) ?? []) : [],
    );
    return places[0];
  }
  return undefined;
}

/**
 * Lists how far from its start a route passes its stops, in metres by entry reference: measured along its track, or as the
 * route itself says. Nothing when fewer than two are known.
 */
export function listAlong(site: Site, route: Entry<'routes'>): Record<string, number> | undefined {
  const known = planRoute(site, route).stops.flatMap(({ stop, place, along }): [string, number][] => {
    if (!place) return [];
    if (along?.isInOrder) return [[place.ref, Math.round(along.alongM)]];
    return 'site' in stop && stop.km !== undefined ? [[place.ref, Math.round(stop.km * 1000)]] : [];
  });
  // A round trip comes back to where it began; the first pass counts.
  const first = new Map(known.toReversed());
  return first.size < 2 ? undefined : Object.fromEntries(first);
}

function pointOf(site: Site, id: string | undefined): Point | undefined {
  return id === undefined ? undefined : findEntry(site, 'sites', id)?.facts.point;
}

function isEvent(entry: Entry): entry is Entry<'events'> {
  return entry.collection === 'events';
}

function isRoute(entry: Entry): entry is Entry<'routes'> {
  return entry.collection === 'routes';
}

const NO_STOPS: ReadonlySet<Collection> = new Set<Collection>(['destinations', 'notices', 'itineraries']);
