import { listClosures } from './notices.ts';
import { findEntry } from './relations.ts';
import type { RouteLine, RouteLineStop } from './route-line.ts';
import type { Entry, Site } from './site.ts';
import { placeStops } from './stops-along.ts';
import { simplifyTrack } from './track.ts';

/**
 * Plans the line of a route for maps: its track, simplified, or straight lines between its stops. Nothing when fewer
 * than two stops have a position and there is no track.
 */
export function planRouteLine(site: Site, route: Entry<'routes'>): RouteLine | undefined {
  const stops = listLineStops(site, route);
  const lines = route.track
    ? route.track.lines.map((line) =>
        simplifyTrack(line, TOLERANCE_M).map(({ lat, lng }) => ({ lat: round(lat), lng: round(lng) })),
      )
    : [stops.map(({ point: { lat, lng } }) => ({ lat, lng }))].filter((line) => line.length > 1);
  if (lines.length === 0) return undefined;
  return {
    route: route.ref,
    kind: route.track ? 'track' : 'sketch',
    lines,
    stops,
    closures: listClosures(site, route),
  };
}

function listLineStops(site: Site, { facts, track }: Entry<'routes'>): RouteLineStop[] {
  const places = facts.stops.map((stop) =>
    'site' in stop ? findEntry(site, 'sites', stop.site) : undefined,
  );
  const along = track
    ? placeStops(
        track.lines,
        places.map((place) => place?.facts.point),
      )
    : [];
  return places.flatMap((place, index) => {
    const point = place?.facts.point;
    if (!place || !point) return [];
    return [
      {
        number: index + 1,
        ref: place.ref,
        point: { lat: point.lat, lng: point.lng },
        alongM: along[index]?.alongM,
      },
    ];
  });
}

/** Six decimals are 0.1 m. */
function round(deg: number): number {
  return Number(deg.toFixed(6));
}

const TOLERANCE_M = 5;
