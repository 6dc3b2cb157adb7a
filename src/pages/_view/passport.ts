import { passportMessages } from '../../i18n/passport.ts';
import type { PassportData, StampData } from '../../i18n/passport-data.ts';
import type { LatLng } from '../../model/geo.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { plateRef } from '../../model/plate-target.ts';
import { findEntry } from '../../model/relations.ts';
import type { PlateCode } from '../../model/schemas/settings.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';

/** Plans the passport of a route; nothing when no stop has a plate, since there would be nothing to stamp. */
export function buildPassport(
  site: Site,
  route: Entry<'routes'>,
  language: Language,
): PassportData | undefined {
  const stops = listPlaces(site, route).map((place) => ({
    title: localise(site, place, language).words.title,
    codes: listPlates(site, place).map(({ code }) => code),
  }));
  if (stops.every(({ codes }) => codes.length === 0)) return undefined;
  const { settings } = site;
  return {
    messages: passportMessages(language),
    tag: BCP47[language],
    siteName: (settings.words[language] ?? settings.words[settings.defaultLanguage])?.name ?? '',
    routeTitle: localise(site, route, language).words.title,
    route: route.ref,
    brand: settings.colours.brand,
    stops,
    publicKey: settings.passport?.publicKey,
  };
}

/** Plans the offer to stamp on the page of a place that is a stop of a route and has a plate. */
export function buildStamp(site: Site, place: Entry, language: Language): StampData | undefined {
  const plates = listPlates(site, place);
  const routes = site.entries.routes.filter((route) => listPlaces(site, route).includes(place));
  if (plates.length === 0 || routes.length === 0) return undefined;
  const near = new Set(routes.flatMap((route) => listPlaces(site, route)));
  near.delete(place);
  return {
    messages: passportMessages(language),
    plates: plates.map((plate) => ({ code: plate.code, ...withPoint(place, plate) })),
    others: [...near].flatMap((other) =>
      listPlates(site, other).flatMap((plate) => {
        const { point } = withPoint(other, plate);
        return point ? [{ code: plate.code, point }] : [];
      }),
    ),
    routes: routes.map((route) => ({
      title: localise(site, route, language).words.title,
      href: entryPath(language, route),
    })),
  };
}

/** Where a plate hangs, if that is known well enough to say whether somebody stands before it. */
function withPoint(place: Entry, plate: PlateCode): { point?: LatLng } {
  const point = plate.point ?? place.facts.point;
  if (!point || (point.accuracyM ?? 0) > VAGUE_M) return {};
  return { point: { lat: point.lat, lng: point.lng } };
}

/** A position less certain than this would refuse visitors who are there. */
const VAGUE_M = 150;

/** The places a route stops at, each once, in travelling order. */
function listPlaces(site: Site, route: Entry<'routes'>): Entry[] {
  const places = route.facts.stops.flatMap((stop) =>
    'site' in stop ? (findEntry(site, 'sites', stop.site) ?? []) : [],
  );
  return [...new Set(places)];
}

/** Plates that hang or will hang at a place. */
function listPlates(site: Site, place: Entry): PlateCode[] {
  return site.codes.filter((plate) => plateRef(plate) === place.ref && plate.state !== 'retired');
}
