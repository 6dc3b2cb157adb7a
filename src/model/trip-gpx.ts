import { escapeMarkup } from './escape-markup.ts';
import type { LatLng } from './geo.ts';

/**
 * Writes places as a GPX 1.1 file of numbered waypoints, in their order. They are not joined by lines: nobody travelled
 * those.
 *
 * @see https://www.topografix.com/GPX/1/1/
 */
export function formatTripGpx({ title, url, stops }: TripFile): string {
  const waypoints = stops.map(
    ({ lat, lng, name, comment, url: own }, index) =>
      `<wpt lat="${toText(lat)}" lon="${toText(lng)}"><name>${text(`${index + 1}. ${name}`)}</name>${
        comment ? `<cmt>${text(comment)}</cmt>` : ''
      }${own ? `<link href="${text(own)}"/>` : ''}</wpt>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Điểm Đến" xmlns="http://www.topografix.com/GPX/1/1">
<metadata><name>${text(title)}</name><link href="${text(url)}"/></metadata>
${waypoints.join('')}</gpx>
`;
}

/** XML knows no control characters, not even escaped ones. */
function text(value: string): string {
  return escapeMarkup(value.replace(/\p{Cc}/gu, ' '));
}

/** Six decimals are 0.1 m. */
function toText(deg: number): string {
  return String(Number(deg.toFixed(6)));
}

export type TripFile = {
  title: string;
  url: string;
  stops: readonly (LatLng & { name: string; comment?: string | undefined; url?: string | undefined })[];
};
