import { mapMessages } from '../../i18n/map.ts';
import { translate } from '../../i18n/translate.ts';
import { drawFigure } from '../../media/basemap.ts';
import type { Prepared } from '../../media/prepared.ts';
import { mainPicture } from '../../media/prepared.ts';
import { COLLECTIONS } from '../../model/collections.ts';
import { listPlaceFacets } from '../../model/entry-facets.ts';
import type { Bounds, LatLng } from '../../model/geo.ts';
import { listItineraryEntries } from '../../model/itinerary-way.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import { type PackedPlaces, packPlaces } from '../../model/map-packed-places.ts';
import {
  kindFamily,
  type MapPlaceRequest,
  type MapRequest,
  type MapRoute,
  type MapView,
  planMapView,
} from '../../model/map-view.ts';
import { thumbnailUrl } from '../../model/picture-set.ts';
import { planRouteLine } from '../../model/plan-route-line.ts';
import { contentDate, findEntry, listByDestination } from '../../model/relations.ts';
import { isNoticeDay, type RouteClosure } from '../../model/route-line.ts';
import { type Entry, localise } from '../../model/site.ts';
import { planStreets } from '../../model/streets.ts';
import { entryPath, pagePath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';
import { offerFacets } from './map-facets.ts';
import { listMemberPlaces, toMapRequest } from './members.ts';

/** More places make a drawing nobody can read and a page of megabytes. */
const MOST_PLACES = 300;
/** On the page of a destination the map stands beside much else. */
const MOST_PLACES_BELOW = 160;

/**
 * Plans the map of every place there is and the lines of all routes. Where places are too many for a page, destinations
 * stand for what lies in them until the map is opened, which then fetches all of them.
 */
export function buildOverviewMap(prepared: Prepared, language: Language): MapPart | undefined {
  const entries = listOverviewEntries(prepared);
  const members = listMemberPlaces(prepared, language);
  const isMany = entries.length + members.length > MOST_PLACES;
  const shown = isMany ? gatherPlaces(prepared, entries) : entries;
  return buildMap(prepared, 'overview', shown, language, {
    routes: prepared.site.entries.routes.flatMap((route) => toMapRoute(prepared, route, language) ?? []),
    facets: offerFacets(prepared, entries, language, members),
    others: (isMany ? listMemberPlaces(prepared, language, true) : members)
      .slice(0, MOST_PLACES - shown.length)
      .map(toMapRequest),
    ...(isMany && { placesUrl: `${pagePath(language, 'map')}places.json` }),
  });
}

/** Packs the places of the overview for the map to fetch; undefined where the page itself carries them. */
export function packOverviewPlaces(prepared: Prepared, language: Language): PackedPlaces | undefined {
  const entries = listOverviewEntries(prepared);
  const basemap = prepared.basemaps.get('overview');
  const members = listMemberPlaces(prepared, language).map(toMapRequest);
  if (entries.length + members.length <= MOST_PLACES || !basemap) return undefined;
  const places = [...entries.flatMap((entry) => toPlace(prepared, entry, language) ?? []), ...members];
  return packPlaces(planMapView({ basemap, places }).places, language);
}

function listOverviewEntries({ site }: Prepared): Entry[] {
  return [...site.byRef.values()].filter(
    ({ collection, facts }) => facts.point && collection !== 'destinations',
  );
}

function gatherPlaces({ site }: Prepared, entries: readonly Entry[]): Entry[] {
  const destinations = site.entries.destinations.filter(({ facts }) => facts.point);
  const ids = new Set(destinations.map(({ id }) => id));
  const loose = entries.filter(({ facts }) => !ids.has(facts.destination ?? ''));
  return [...destinations, ...loose].slice(0, MOST_PLACES);
}

/** Plans the map of one destination with its sites and whatever else has a point, up to a number one can read. */
export function buildDestinationMap(
  prepared: Prepared,
  entry: Entry<'destinations'>,
  language: Language,
): MapPart | undefined {
  const { site } = prepared;
  const entries = COLLECTIONS.flatMap((collection): Entry[] => listByDestination(site, collection, entry.id));
  const placed = entries.filter(({ facts }) => facts.point).slice(0, MOST_PLACES_BELOW);
  return buildMap(prepared, entry.id, placed, language, {});
}

/** Plans the map of a route: its named stops in order, and its line. */
export function buildRouteMap(
  prepared: Prepared,
  entry: Entry<'routes'>,
  language: Language,
): MapPart | undefined {
  const stops = listRouteStops(prepared, entry);
  return buildMap(prepared, entry.facts.destination ?? 'overview', stops, language, {
    order: stops.map((stop) => stop.ref),
    routes: [toMapRoute(prepared, entry, language) ?? []].flat(),
  });
}

/** Plans the map of an itinerary: the places it visits, numbered in travelling order. */
export function buildItineraryMap(
  prepared: Prepared,
  entry: Entry<'itineraries'>,
  language: Language,
): MapPart | undefined {
  const stops = listItineraryEntries(prepared.site, entry).filter(({ facts }) => facts.point);
  const order = stops.map(({ ref }) => ref);
  return buildMap(prepared, entry.facts.destination ?? 'overview', stops, language, { order });
}

function listRouteStops({ site }: Prepared, { facts }: Entry<'routes'>): Entry[] {
  const passed = facts.stops.flatMap((stop) =>
    'site' in stop ? (findEntry(site, 'sites', stop.site) ?? []) : [],
  );
  return [...new Set(passed)]; // a round trip comes back to where it began
}

/** The line of a route as recorded, or its stops joined by straight lines, to be called a sketch. */
function toMapRoute(prepared: Prepared, entry: Entry<'routes'>, language: Language): MapRoute | undefined {
  const planned = planRouteLine(prepared.site, entry);
  if (!planned) return undefined;
  const { route, kind, lines, closures } = planned;
  const { words } = localise(prepared.site, entry, language);
  return { route, kind, lines, closures, title: words.title, href: entryPath(language, entry) };
}

function buildMap(
  prepared: Prepared,
  area: string,
  entries: readonly Entry[],
  language: Language,
  extra: MapExtra,
): MapPart | undefined {
  const basemap = prepared.basemaps.get(area) ?? prepared.basemaps.get('overview');
  const own = entries.flatMap((entry) => {
    const place = toPlace(prepared, entry, language);
    if (!place) return [];
    if (extra.facets && !extra.placesUrl) return place;
    const { facets: _, ...rest } = place; // bytes that a map without a form does not need
    return rest;
  });
  const { others = [], ...more } = extra;
  const places = [...own, ...others];
  if (!basemap || places.length === 0) return undefined;
  const tiles = prepared.site.settings.map?.tiles;
  const streets = listStreets(prepared, basemap.extent);
  const view = planMapView({ basemap, places, ...more, streets, ...(tiles && { tiles }) });
  const heading = translate(language, 'mapTitle');
  const messages = mapMessages(language);
  const description = messages.figure
    .replace('{count}', String(view.places.length))
    .replace('{names}', () => view.places.map((place) => place.title).join(', '));
  const figure = drawFigure(basemap, view.places, {
    id: 'map-figure',
    title: heading,
    description,
    routes: view.routes.map((route) => ({ ...route, closed: listClosed(route, contentDate(prepared.site)) })),
  });
  return { view, heading, figure };
}

/** Archives as they were published; beside online tiles, which show streets themselves, there are none. */
function listStreets({ site, files }: Prepared, extent: Bounds): NonNullable<MapRequest['streets']> {
  if (site.settings.map?.tiles) return [];
  return planStreets(site.streets ?? [], extent).flatMap(({ path, url, ...streets }) => {
    const tilesUrl = files.get(path)?.url;
    return tilesUrl === undefined ? [] : { ...streets, tilesUrl, ...(url !== undefined && { url }) };
  });
}

/** What is closed on the day the content is of; the map the script opens goes by the visitor's day. */
function listClosed({ closures }: MapRoute, day: string | undefined): readonly (readonly LatLng[])[] {
  const holds = (closure: RouteClosure) => day === undefined || isNoticeDay(closure, day);
  return closures
    .filter((closure) => closure.severity === 'closed' && holds(closure))
    .flatMap(({ lines }) => lines);
}

function toPlace(prepared: Prepared, entry: Entry, language: Language): MapPlaceRequest | undefined {
  const { point } = entry.facts;
  if (!point) return undefined;
  const { words, isFallback, language: shown } = localise(prepared.site, entry, language);
  const picture = mainPicture(prepared, entry);
  return {
    ref: entry.ref,
    title: words.title,
    ...(words.summary !== undefined && { summary: words.summary }),
    href: entryPath(language, entry),
    family: kindFamily(entry.collection, 'kind' in entry.facts ? entry.facts.kind : undefined),
    kindLabel: kindLabel(language, entry),
    point,
    facets: listPlaceFacets(entry, prepared.site.units),
    ...(picture && { thumbnailUrl: thumbnailUrl(picture) }),
    ...(isFallback && isLanguage(shown) && { textLanguage: shown }),
  };
}

type MapExtra = Pick<MapRequest, 'order' | 'routes' | 'facets' | 'placesUrl'> & {
  /** Places of other sites. */
  others?: readonly MapPlaceRequest[];
};
export type MapPart = { view: MapView; heading: string; figure: string };
