import { mapMessages } from '../../i18n/map.ts';
import { translate } from '../../i18n/translate.ts';
import { drawFigure } from '../../media/basemap.ts';
import type { Prepared } from '../../media/prepared.ts';
import { mainPicture } from '../../media/prepared.ts';
import { COLLECTIONS, type EntryRef } from '../../model/collections.ts';
import { isLanguage, type Language } from '../../model/languages.ts';
import { kindFamily, type MapPlaceRequest, type MapView, planMapView } from '../../model/map-view.ts';
import { thumbnailUrl } from '../../model/picture-set.ts';
import { findEntry, listByDestination } from '../../model/relations.ts';
import { type Entry, localise } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { kindLabel } from './cards.ts';

/** More places make a drawing nobody can read and a page of megabytes. */
const MOST_PLACES = 300;

/** Plans the map of every place there is; where they are too many, destinations stand for what lies in them. */
export function buildOverviewMap(prepared: Prepared, language: Language): MapPart | undefined {
  const placed = [...prepared.site.byRef.values()].filter((entry) => entry.facts.point);
  const entries = placed.filter((entry) => entry.collection !== 'destinations');
  const shown = entries.length > MOST_PLACES ? gatherPlaces(placed) : entries;
  return buildMap(prepared, 'overview', shown, language, {});
}

function gatherPlaces(placed: readonly Entry[]): Entry[] {
  const destinations = placed.filter((entry) => entry.collection === 'destinations');
  const ids = new Set(destinations.map(({ id }) => id));
  const loose = placed.filter(
    ({ collection, facts }) => collection !== 'destinations' && !ids.has(facts.destination ?? ''),
  );
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
  const placed = entries.filter(({ facts }) => facts.point).slice(0, MOST_PLACES);
  return buildMap(prepared, entry.id, placed, language, {});
}

/** Plans the map of a route: its named stops in order, joined by a sketched line. */
export function buildRouteMap(
  prepared: Prepared,
  entry: Entry<'routes'>,
  language: Language,
): MapPart | undefined {
  const passed = entry.facts.stops.flatMap((stop) =>
    'site' in stop ? (findEntry(prepared.site, 'sites', stop.site) ?? []) : [],
  );
  const stops = [...new Set(passed)]; // a round trip comes back to where it began
  return buildMap(prepared, entry.facts.destination ?? 'overview', stops, language, {
    order: stops.map((stop) => stop.ref),
    line: 'sketch',
  });
}

function buildMap(
  prepared: Prepared,
  area: string,
  entries: readonly Entry[],
  language: Language,
  route: { order?: EntryRef[]; line?: 'sketch' },
): MapPart | undefined {
  const basemap = prepared.basemaps.get(area) ?? prepared.basemaps.get('overview');
  const places = entries.flatMap((entry) => toPlace(prepared, entry, language) ?? []);
  if (!basemap || places.length === 0) return undefined;
  const tiles = prepared.site.settings.map?.tiles;
  const view = planMapView({ basemap, places, ...route, ...(tiles && { tiles }) });
  const heading = translate(language, 'mapTitle');
  const messages = mapMessages(language);
  const description = messages.figure
    .replace('{count}', String(view.places.length))
    .replace('{names}', () => view.places.map((place) => place.title).join(', '));
  const figure = drawFigure(basemap, view.places, {
    id: 'map-figure',
    title: heading,
    description,
    ...(view.line.length > 0 && { line: view.line }),
  });
  return { view, heading, figure };
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
    ...(picture && { thumbnailUrl: thumbnailUrl(picture) }),
    ...(isFallback && isLanguage(shown) && { textLanguage: shown }),
  };
}

export type MapPart = { view: MapView; heading: string; figure: string };
