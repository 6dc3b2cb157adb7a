import type { TripPageData } from '../../i18n/trip-data.ts';
import { formatTripGpx } from '../../model/trip-gpx.ts';
import type { ShownStop } from './draw.ts';

/** Makes a GPX file of a trip in the browser and hands it to the visitor; nothing is sent. */
export function saveGpx({ title, language }: TripPageData, stops: readonly ShownStop[]): void {
  const text = formatTripGpx({
    title,
    url: location.origin + location.pathname,
    stops: stops.map((stop) => ({
      lat: stop.lat,
      lng: stop.lng,
      name: stop.title,
      comment: stop.accuracyM === undefined ? undefined : `± ${stop.accuracyM} m`,
      url: `${location.origin}/${language}/${stop.ref}/`,
    })),
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/gpx+xml' }));
  link.download = 'trip.gpx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS); // a download may begin late
}

const KEEP_MS = 60_000;
