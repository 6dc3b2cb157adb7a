import { listItineraryEntries } from '../model/itinerary-way.ts';
import { localise, type Site } from '../model/site.ts';
import { formatTripGpx } from '../model/trip-gpx.ts';
import { findTripPoint } from '../model/trip-places.ts';
import { entryPath } from '../model/urls.ts';

/**
 * Plans `data/itineraries/<id>.gpx`: the places of each itinerary that have a position, in travelling order, with names in
 * the default language.
 */
export function planItineraryFiles(site: Site): { path: string; text: string }[] {
  const { baseUrl, defaultLanguage: language } = site.settings;
  return site.entries.itineraries.flatMap((itinerary) => {
    const stops = listItineraryEntries(site, itinerary).flatMap((entry) => {
      const point = findTripPoint(site, entry);
      if (!point) return [];
      return [
        {
          lat: point.lat,
          lng: point.lng,
          name: localise(site, entry, language).words.title,
          comment: point.accuracyM === undefined ? undefined : `± ${point.accuracyM} m`,
          url: baseUrl + entryPath(language, entry),
        },
      ];
    });
    if (stops.length === 0) return [];
    const title = localise(site, itinerary, language).words.title;
    const text = formatTripGpx({ title, url: baseUrl + entryPath(language, itinerary), stops });
    return [{ path: `data/itineraries/${itinerary.id}.gpx`, text }];
  });
}
