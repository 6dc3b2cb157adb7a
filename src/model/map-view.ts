import type { Collection, EntryRef } from './collections.ts';
import { type Bounds, boundsOf, type LatLng } from './geo.ts';
import type { Language } from './languages.ts';
import type { BasemapLayer } from './map-basemap.ts';
import type { FacetOffer, PlaceFacets } from './map-facets.ts';
import type { KindFamily } from './map-glyphs.ts';
import type { RouteLine } from './route-line.ts';
import type { Point } from './schemas/entries.ts';
import type { MapStreets } from './streets.ts';

/**
 * Plans one map: which places it shows, numbered in reading order.
 * Places follow `order` where it names them (stops of a route); the others come after it, from north to south and,
 * on the same parallel, from west to east.
 * Throws when two places share a reference, because the viewer finds them by it.
 */
export function planMapView(request: MapRequest): MapView {
  const order = request.order ?? [];
  const rank = new Map(order.map((ref, index) => [ref, index]));
  const sorted = [...request.places].sort(
    (a, b) => (rank.get(a.ref) ?? order.length) - (rank.get(b.ref) ?? order.length) || compareReading(a, b),
  );
  refuseRepeats(sorted);
  const layers = request.basemap.layers ?? [];
  const streets = request.streets ?? [];
  const places = sorted.map((place, index) => toPlace(place, index + 1));
  return {
    basemapUrl: request.basemap.url,
    frame: request.basemap.frame,
    extent: request.basemap.extent,
    places,
    routes: (request.routes ?? []).filter(({ lines }) => lines.length > 0),
    ...(request.facets && { facets: request.facets }),
    ...(request.placesUrl !== undefined && { placesUrl: request.placesUrl }),
    ...(layers.length + streets.length > 0 && { credits: listCredits([...layers, ...streets]) }),
    ...(layers.length > 0 && {
      layerRoles: [...new Set(layers.map(({ role }) => role))],
    }),
    ...(streets.length > 0 && {
      streets: streets.map(({ tilesUrl, bounds, fromZoom, dataZoom }) => ({
        tilesUrl,
        bounds,
        fromZoom,
        dataZoom,
      })),
    }),
    ...(request.tiles && { tiles: request.tiles }),
  };
}

/** Gives the bounds of all places that have a point, or undefined when none has. */
export function boundsOfPlaces(places: readonly { point?: LatLng | undefined }[]): Bounds | undefined {
  const points = places.flatMap(({ point }) => point ?? []);
  return points.length > 0 ? boundsOf(points) : undefined;
}

/** Gives the family whose sign stands on the marker of an entry. `kind` is the entry's own kind, where it has one. */
export function kindFamily(collection: Collection, kind?: string): KindFamily {
  if (collection === 'sites') return SITE_FAMILY[kind ?? ''] ?? 'nature';
  return FAMILY_OF[collection];
}

const SITE_FAMILY: Partial<Record<string, KindFamily>> = {
  beach: 'water',
  'border-gate': 'culture',
  bridge: 'bridge',
  cave: 'cave',
  citadel: 'culture',
  island: 'water',
  lake: 'water',
  market: 'market',
  mountain: 'mountain',
  museum: 'culture',
  pagoda: 'temple',
  pass: 'mountain',
  shrine: 'temple',
  viewpoint: 'mountain',
  village: 'village',
  waterfall: 'waterfall',
};

const FAMILY_OF: Record<Exclude<Collection, 'sites'>, KindFamily> = {
  destinations: 'destination',
  routes: 'stop',
  events: 'event',
  products: 'craft',
  crafts: 'craft',
  stays: 'stay',
  food: 'food',
  facilities: 'facility',
  agencies: 'facility',
  notices: 'facility',
  offers: 'facility',
  itineraries: 'stop',
  stories: 'culture',
  guides: 'facility',
  services: 'facility',
  photospots: 'photo',
  documents: 'facility',
  projects: 'facility',
  pages: 'facility',
};

function compareReading(a: MapPlaceRequest, b: MapPlaceRequest): number {
  return b.point.lat - a.point.lat || a.point.lng - b.point.lng || (a.ref < b.ref ? -1 : 1);
}

/** Several layers of one source are credited once. */
function listCredits(layers: readonly Credit[]): Credit[] {
  const byCredit = new Map(layers.map(({ credit, url }) => [credit, { credit, ...(url && { url }) }]));
  return [...byCredit.values()];
}

function refuseRepeats(places: readonly MapPlaceRequest[]): void {
  const seen = new Set<EntryRef>();
  for (const { ref } of places) {
    if (seen.has(ref)) throw new Error(`the map would show ${ref} twice; give each place once`);
    seen.add(ref);
  }
}

function toPlace({ point, ...place }: MapPlaceRequest, number: number): MapPlace {
  const { lat, lng, accuracyM } = point;
  return {
    ...place,
    lat,
    lng,
    number,
    approximate: accuracyM !== undefined,
    ...(accuracyM !== undefined && { accuracyM }),
  };
}

export type MapRequest = {
  places: readonly MapPlaceRequest[];
  /** From `makeBasemap` around the same places. */
  basemap: { url: string; frame: Bounds; extent: Bounds; layers?: BasemapLayer[] };
  order?: readonly EntryRef[];
  routes?: readonly MapRoute[];
  facets?: FacetOffer[];
  placesUrl?: string;
  tiles?: MapTiles;
  /** Archives that show streets inside the extent. */
  streets?: readonly (MapStreets & Credit)[];
};

type Credit = { credit: string; url?: string };

type PlaceWords = {
  ref: EntryRef;
  title: string;
  summary?: string;
  /** Address of the entry's page. */
  href: string;
  family: KindFamily;
  /** What it is, in the page's language: "waterfall". */
  kindLabel: string;
  /** What it can be found by, where the map offers that. */
  facets?: PlaceFacets;
  /** A small picture, about 4 : 3. */
  thumbnailUrl?: string;
  /** Language of title and summary when it is not the page's. */
  textLanguage?: Language;
};

/** A place to be shown. `accuracyM` on the point marks it as approximate. */
export type MapPlaceRequest = PlaceWords & { point: Point };

/** A place as list and viewer draw it. */
export type MapPlace = PlaceWords & {
  lat: number;
  lng: number;
  /** From 1, the same in list, figure and viewer. */
  number: number;
  approximate: boolean;
  accuracyM?: number;
};

/** Online tiles from the site's settings. */
export type MapTiles = { url: string; attribution: string; maxZoom: number };

/** One map. Plain data: it travels to the browser as JSON. */
export type MapView = {
  basemapUrl: string;
  frame: Bounds;
  extent: Bounds;
  places: MapPlace[];
  routes: MapRoute[];
  /** Whom the owner's layers come from. */
  credits?: Credit[];
  /** What those layers are, for the legend. */
  layerRoles?: BasemapLayer['role'][];
  /** What the form above the map offers; no form without it. */
  facets?: FacetOffer[];
  /** Where all places are, when they are too many for the page; `places` then holds those that stand for them. */
  placesUrl?: string;
  tiles?: MapTiles;
  /** Where the streets of towns are to be had, for those who look closely. */
  streets?: MapStreets[];
};

/** The line of a route, with its name and the address of its page. */
export type MapRoute = Pick<RouteLine, 'route' | 'kind' | 'lines' | 'closures'> & {
  title: string;
  href: string;
};
