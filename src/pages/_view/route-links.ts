import { routeMessages } from '../../i18n/route.ts';
import { tourMessages } from '../../i18n/tour.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry, Site } from '../../model/site.ts';

/** Lists the parts of a route's page that people on the way look for first. */
export function listRouteLinks(
  site: Site,
  { facts, track }: Entry<'routes'>,
  language: Language,
): { href: string; text: string }[] {
  const places = facts.stops.flatMap((stop) => ('site' in stop ? site.byRef.get(`sites/${stop.site}`) : []));
  const hasMap = track !== undefined || places.some((place) => place?.facts.point);
  const hasTour = places.some((place) => place?.tour);
  return [
    { href: '#stops', text: translate(language, 'stopsTitle') },
    ...(hasMap ? [{ href: '#map', text: translate(language, 'mapTitle') }] : []),
    ...(track ? [{ href: '#profile', text: routeMessages(language).profile }] : []),
    ...(hasTour ? [{ href: '#tour', text: tourMessages(language).heading }] : []),
  ];
}
