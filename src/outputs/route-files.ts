import { escapeMarkup } from '../model/escape-markup.ts';
import { plusCode } from '../model/plus-code.ts';
import { findEntry } from '../model/relations.ts';
import { type Entry, localise, type Site } from '../model/site.ts';
import { placeStops } from '../model/stops-along.ts';
import type { WayPoint } from '../model/track.ts';
import { entryPath } from '../model/urls.ts';

/**
 * Plans the files visitors take along: `data/routes/<id>.gpx`, `.kml`, `.geojson` and `.csv`, with the stops and, where a
 * track was recorded or drawn, the whole of it. Stops are never joined by lines that nobody travelled. Names are in the
 * default language.
 */
export function planRouteFiles(site: Site): { path: string; text: string }[] {
  return site.entries.routes.flatMap((route) => {
    const stops = listPlaces(site, route);
    if (stops.length === 0 && !route.track) return [];
    const all = {
      title: titleOf(site, route),
      url: urlOf(site, route),
      stops,
      lines: route.track?.lines ?? [],
      isRecorded: route.track?.isRecorded === true,
    };
    const path = `data/routes/${route.id}`;
    return [
      { path: `${path}.gpx`, text: toGpx(all) },
      { path: `${path}.kml`, text: toKml(all) },
      { path: `${path}.geojson`, text: toGeoJson(all) },
      { path: `${path}.csv`, text: toCsv(all) },
    ];
  });
}

function listPlaces(site: Site, route: Entry<'routes'>): Place[] {
  const entries = route.facts.stops.map((stop) =>
    'site' in stop ? findEntry(site, 'sites', stop.site) : undefined,
  );
  const along = route.track
    ? placeStops(
        route.track.lines,
        entries.map((entry) => entry?.facts.point),
      )
    : [];
  return entries.flatMap((entry, index): Place[] => {
    const point = entry?.facts.point;
    if (!entry || !point) return [];
    const { lat, lng, accuracyM } = point;
    const km = along[index] && Number((along[index].alongM / 1000).toFixed(2));
    return [
      { number: index + 1, name: titleOf(site, entry), url: urlOf(site, entry), lat, lng, accuracyM, km },
    ];
  });
}

function toGpx({ title, url, stops, lines, isRecorded }: RouteFile): string {
  const [open, close, part] = isRecorded ? ['<trk>', '</trk>', 'trkseg'] : ['<rte>', '</rte>', ''];
  const name = `<name>${escapeMarkup(title)}</name>`;
  const points = (line: readonly WayPoint[]) =>
    line
      .map(({ lat, lng, elevationM }) => {
        const tag = isRecorded ? 'trkpt' : 'rtept';
        const height = elevationM === undefined ? '' : `<ele>${elevationM}</ele>`;
        return `<${tag} lat="${lat}" lon="${lng}">${height}</${tag}>\n`;
      })
      .join('');
  const ways = isRecorded
    ? lines.length === 0
      ? ''
      : `${open}${name}\n${lines.map((line) => `<${part}>\n${points(line)}</${part}>\n`).join('')}${close}\n`
    : lines.map((line) => `${open}${name}\n${points(line)}${close}\n`).join('');
  const waypoints = stops
    .map(
      (stop) =>
        `<wpt lat="${stop.lat}" lon="${stop.lng}"><name>${escapeMarkup(`${stop.number}. ${stop.name}`)}</name>${
          stop.accuracyM === undefined ? '' : `<cmt>± ${stop.accuracyM} m</cmt>`
        }<link href="${escapeMarkup(stop.url)}"/></wpt>\n`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Điểm Đến" xmlns="http://www.topografix.com/GPX/1/1">
<metadata>${name}<link href="${escapeMarkup(url)}"/></metadata>
${waypoints}${ways}</gpx>
`;
}

function toKml({ title, stops, lines }: RouteFile): string {
  const marks = stops
    .map(
      ({ number, name, url, lat, lng }) =>
        `<Placemark><name>${escapeMarkup(`${number}. ${name}`)}</name><description>${escapeMarkup(url)}</description><Point><coordinates>${lng},${lat}</coordinates></Point></Placemark>\n`,
    )
    .join('');
  const ways = lines
    .map(
      (line) =>
        `<Placemark><name>${escapeMarkup(title)}</name><LineString><coordinates>${line
          .map(({ lat, lng, elevationM }) =>
            [lng, lat, ...(elevationM === undefined ? [] : [elevationM])].join(','),
          )
          .join(' ')}</coordinates></LineString></Placemark>\n`,
    )
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escapeMarkup(title)}</name>
${marks}${ways}</Document></kml>
`;
}

/** Longitude first (RFC 7946, section 3.1.1). */
function toGeoJson({ title, url, stops, lines }: RouteFile): string {
  const way = lines.map((line) =>
    line.map(({ lat, lng, elevationM }) => [lng, lat, ...(elevationM === undefined ? [] : [elevationM])]),
  );
  const features = [
    ...(way.length > 0
      ? [
          {
            type: 'Feature',
            properties: { title, url },
            geometry: { type: 'MultiLineString', coordinates: way },
          },
        ]
      : []),
    ...stops.map(({ lat, lng, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  ];
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** With a byte order mark: without it spreadsheet programs read Vietnamese as something else. */
function toCsv({ stops }: RouteFile): string {
  const rows = stops.map(({ number, name, lat, lng, accuracyM, km, url }) => [
    number,
    name,
    lat,
    lng,
    accuracyM ?? '',
    km ?? '',
    accuracyM !== undefined && accuracyM > PRECISE_M ? '' : plusCode({ lat, lng }),
    url,
  ]);
  return `\uFEFF${[['number', 'name', 'lat', 'lng', 'accuracyM', 'km', 'plusCode', 'url'], ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

/** Cells that begin like a formula are text. */
function toCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function titleOf(site: Site, entry: Entry): string {
  return localise(site, entry, site.settings.defaultLanguage).words.title;
}

function urlOf(site: Site, entry: Entry): string {
  return site.settings.baseUrl + entryPath(site.settings.defaultLanguage, entry);
}

/** A Plus Code is a cell of 14 m; of places known less well it would say too much. */
const PRECISE_M = 150;

type Place = {
  number: number;
  name: string;
  url: string;
  lat: number;
  lng: number;
  accuracyM: number | undefined;
  km: number | undefined;
};
type RouteFile = { title: string; url: string; stops: Place[]; lines: WayPoint[][]; isRecorded: boolean };
