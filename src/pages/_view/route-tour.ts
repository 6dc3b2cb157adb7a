import type { Prepared } from '../../media/prepared.ts';
import type { Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import { planRouteTour, type RouteStop } from '../../model/route-tour.ts';
import { type Entry, localise } from '../../model/site.ts';
import type { TourView } from '../../model/tour-view.ts';
import { entryPath } from '../../model/urls.ts';
import { buildTourView } from './tour.ts';

/** Plans the guided tour of a route from the first scenes of its stops' own tours. */
export function buildRouteTourView(
  prepared: Prepared,
  route: Entry<'routes'>,
  language: Language,
): TourView | undefined {
  const { site } = prepared;
  const { words } = localise(site, route, language);
  const stops = route.facts.stops.flatMap((stop): RouteStop[] => {
    const place = 'site' in stop ? findEntry(site, 'sites', stop.site) : undefined;
    const tour = place && buildTourView(prepared, place, language);
    const scene = tour?.scenes.find(({ id }) => id === tour.start);
    if (!place || !tour || !scene) return [];
    const named = localise(site, place, language);
    return [
      {
        id: place.id,
        title: named.words.title,
        language: named.language,
        note: words.stopNotes?.[place.id],
        href: entryPath(language, place),
        point: place.facts.point,
        scene,
        tour,
      },
    ];
  });
  // A round trip comes back to where it began: each place once.
  return planRouteTour(stops.filter(({ id }, index) => stops.findIndex((stop) => stop.id === id) === index));
}
