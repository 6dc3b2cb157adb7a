import { passportMessages } from '../../i18n/passport.ts';
import type { PassportData, StampData } from '../../i18n/passport-data.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
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
    codes: listCodes(site, place),
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
  const codes = listCodes(site, place);
  const routes = site.entries.routes.filter((route) => listPlaces(site, route).includes(place));
  if (codes.length === 0 || routes.length === 0) return undefined;
  const near = new Set(routes.flatMap((route) => listPlaces(site, route)));
  const others = [...near].flatMap((other) => {
    const { point } = other.facts;
    return point && other !== place
      ? listCodes(site, other).map((code) => ({ code, lat: point.lat, lng: point.lng }))
      : [];
  });
  const { point } = place.facts;
  return {
    messages: passportMessages(language),
    codes,
    point: point && { lat: point.lat, lng: point.lng },
    others,
    routes: routes.map((route) => ({
      title: localise(site, route, language).words.title,
      href: entryPath(language, route),
    })),
  };
}

/** The places a route stops at, each once, in travelling order. */
function listPlaces(site: Site, route: Entry<'routes'>): Entry[] {
  const places = route.facts.stops.flatMap((stop) =>
    'site' in stop ? (findEntry(site, 'sites', stop.site) ?? []) : [],
  );
  return [...new Set(places)];
}

/** Plates that hang or will hang at a place. */
function listCodes(site: Site, place: Entry): string[] {
  return site.codes
    .filter(({ target, state }) => target === place.ref && state !== 'retired')
    .map(({ code }) => code);
}
