import * as L from 'leaflet';
import type { LatLng } from '../../model/geo.ts';
import type { MapRoute } from '../../model/map-view.ts';
import { ROUTE_POSITION_EVENT, type RoutePosition } from '../../model/route-line.ts';
import { measureLine } from '../../model/track.ts';
import { element } from './text.ts';

/** A pointer so near the line means it. */
const NEAR_PX = 24;
/** The dot, whose looks stand in `components/route/route.css`, stays this far inside the window. */
const INSIDE_PX = 40;

/**
 * Joins the map to the elevation profile of the same page: a dot stands where the profile points, and a pointer on the
 * line tells the profile where it is. Returns what ends that.
 */
export function followRoute(map: L.Map, route: MapRoute): () => void {
  const points = listAlong(route.lines);
  const icon = L.divIcon({
    html: element('span', 'map-along'),
    className: 'map-marker',
    iconSize: [0, 0],
  });
  // The words of the slider say where it is; the dot is for the eye.
  const dot = L.marker([0, 0], { icon, interactive: false, keyboard: false, zIndexOffset: 900 });
  const undo = new AbortController();
  const follow = (event: Event) => {
    // Only the profile and this function fire the event, both with this detail.
    const detail = event instanceof CustomEvent ? (event.detail as RoutePosition | undefined) : undefined;
    if (!detail) return void dot.remove();
    dot.setLatLng(detail).addTo(map);
    if (detail.from === 'profile')
      map.panInside(detail, { padding: [INSIDE_PX, INSIDE_PX], animate: map.options.zoomAnimation === true });
  };
  document.addEventListener(ROUTE_POSITION_EVENT, follow, { signal: undo.signal });

  let isPointed = false;
  const announce = (detail: RoutePosition | undefined) => {
    if (!detail && !isPointed) return;
    isPointed = detail !== undefined;
    document.dispatchEvent(new CustomEvent(ROUTE_POSITION_EVENT, { detail }));
  };
  const point = ({ containerPoint }: L.LeafletMouseEvent) => {
    const near = findNearest(map, points, containerPoint);
    announce(near && { lat: near.lat, lng: near.lng, alongM: near.alongM, from: 'map' });
  };
  const leave = () => announce(undefined);
  map.on('mousemove', point).on('click', point).on('mouseout', leave);
  return () => {
    undo.abort();
    map.off('mousemove', point).off('click', point).off('mouseout', leave);
    dot.remove();
  };
}

/** Every point of the line with its distance from the start; gaps between stretches do not count. */
function listAlong(lines: readonly (readonly LatLng[])[]): Along[] {
  let beforeM = 0;
  return lines.flatMap((line) => {
    const startM = beforeM;
    const along = measureLine(line);
    beforeM += along.at(-1) ?? 0;
    return line.map((point, index) => ({ ...point, alongM: startM + (along[index] ?? 0) }));
  });
}

/** The place on the line nearest to a pixel, between points too; nothing when it is not near. */
function findNearest(map: L.Map, points: readonly Along[], at: L.Point): Along | undefined {
  let best: { apartPx: number; along: Along } | undefined;
  let before: { along: Along; px: L.Point } | undefined;
  for (const along of points) {
    const px = map.latLngToContainerPoint(along);
    if (before && before.along.alongM < along.alongM) {
      const share = shareOf(before.px, px, at);
      const apartPx = at.distanceTo(before.px.add(px.subtract(before.px).multiplyBy(share)));
      if (apartPx < (best?.apartPx ?? NEAR_PX)) best = { apartPx, along: mix(before.along, along, share) };
    }
    before = { along, px };
  }
  return best?.along;
}

/** How far from `a` to `b` the foot of the perpendicular from `at` lies, 0 to 1. */
function shareOf(a: L.Point, b: L.Point, at: L.Point): number {
  const way = b.subtract(a);
  const square = way.x * way.x + way.y * way.y;
  if (square === 0) return 0;
  const to = at.subtract(a);
  return Math.min(1, Math.max(0, (to.x * way.x + to.y * way.y) / square));
}

function mix(a: Along, b: Along, share: number): Along {
  const between = (from: number, to: number) => from + share * (to - from);
  return {
    lat: between(a.lat, b.lat),
    lng: between(a.lng, b.lng),
    alongM: between(a.alongM, b.alongM),
  };
}

type Along = LatLng & { alongM: number };
