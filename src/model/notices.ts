import { boundsContain, distanceM, type LatLng } from './geo.ts';
import { isInArea } from './point-in-area.ts';
import { contentDate, findEntry } from './relations.ts';
import type { RouteClosure } from './route-line.ts';
import type { Entry, Site } from './site.ts';

/**
 * Lists the notices that touch an entry and are not over on the content's own date, the gravest first, then by first day.
 * A notice touches what it names, what lies in its area or within 100 m of its point or line, routes and events at such
 * places, routes whose track comes there, and the destinations of all of these.
 */
export function listNoticesAt(site: Site, entry: Entry): Entry<'notices'>[] {
  return (indexOf(site).get(entry.ref) ?? []).filter((notice) => !isOver(site, notice)).sort(compareNotices);
}

/** Lists all notices that are not over on the content's own date, the gravest first, then by first day. */
export function listNotices(site: Site): Entry<'notices'>[] {
  return site.entries.notices.filter((notice) => !isOver(site, notice)).sort(compareNotices);
}

/** Lists the entries a notice touches, in the order of the content. */
export function listTouched(site: Site, notice: Entry<'notices'>): Entry[] {
  const index = indexOf(site);
  return [...site.byRef.values()].filter((entry) => index.get(entry.ref)?.includes(notice));
}

/** Lists the stretches of a track that notices touch, for the map to redden; nothing without a track. */
export function listClosures(site: Site, route: Entry<'routes'>): RouteClosure[] {
  const lines = route.track?.lines ?? [];
  return listNoticesAt(site, route).flatMap((notice) => {
    const touched = lines.flatMap((line) => cutTouched(line, notice));
    if (touched.length === 0) return [];
    const { severity, from, until } = notice.facts;
    return [{ notice: notice.id, severity, from, until, lines: touched }];
  });
}

function isOver(site: Site, { facts }: Entry<'notices'>): boolean {
  const today = contentDate(site);
  return today !== undefined && facts.until !== undefined && facts.until < today;
}

function compareNotices(a: Entry<'notices'>, b: Entry<'notices'>): number {
  const rank = ({ facts }: Entry<'notices'>) => GRAVEST.indexOf(facts.severity);
  return rank(a) - rank(b) || (a.facts.from < b.facts.from ? -1 : a.facts.from > b.facts.from ? 1 : 0);
}

const GRAVEST: readonly string[] = ['closed', 'warning', 'information'];
const indexes = new WeakMap<Site, Map<string, Entry<'notices'>[]>>();

function indexOf(site: Site): Map<string, Entry<'notices'>[]> {
  const known = indexes.get(site);
  if (known) return known;
  const index = new Map<string, Entry<'notices'>[]>();
  for (const notice of site.entries.notices) {
    for (const ref of listRefs(site, notice)) index.set(ref, [...(index.get(ref) ?? []), notice]);
  }
  indexes.set(site, index);
  return index;
}

function listRefs(site: Site, notice: Entry<'notices'>): Set<string> {
  const { touches, destination, point } = notice.facts;
  const isWhole = destination !== undefined && !touches && !point && !notice.shape;
  const refs = new Set<string>(touches);
  for (const entry of site.byRef.values()) {
    if (entry.collection === 'notices') continue;
    if (isWhole ? entry.facts.destination === destination : isAt(entry, notice)) refs.add(entry.ref);
  }
  for (const route of site.entries.routes) {
    const isPassed = route.facts.stops.some((stop) => 'site' in stop && refs.has(`sites/${stop.site}`));
    if (isPassed || route.track?.lines.some((line) => cutTouched(line, notice).length > 0))
      refs.add(route.ref);
  }
  for (const event of site.entries.events)
    if (event.facts.at !== undefined && refs.has(`sites/${event.facts.at}`)) refs.add(event.ref);
  for (const ref of [...refs]) {
    const own = site.byRef.get(ref)?.facts.destination;
    if (own !== undefined && findEntry(site, 'destinations', own)) refs.add(`destinations/${own}`);
  }
  if (destination !== undefined) refs.add(`destinations/${destination}`);
  return refs;
}

/** A place that is not known to a few hundred metres is never closed by its coordinates, only by its name. */
function isAt({ collection, facts }: Entry, notice: Entry<'notices'>): boolean {
  const { point } = facts;
  if (!point || collection === 'destinations' || collection === 'routes' || (point.accuracyM ?? 0) > VAGUE_M)
    return false;
  return isTouched(point, notice);
}

function isTouched(point: LatLng, { facts, shape }: Entry<'notices'>): boolean {
  if (facts.point && distanceM(point, facts.point) <= NEAR_M) return true;
  if (!shape || !boundsContain(shape.reach, point)) return false;
  return (
    shape.points.some((one) => distanceM(one, point) <= NEAR_M) ||
    shape.areas.some((area) => isInArea(point, area)) ||
    shape.lines.some((line) => line.some((one) => distanceM(one, point) <= NEAR_M))
  );
}

/** Cuts out of a line what a notice touches, one point more at either end so that something can be drawn. */
function cutTouched<P extends LatLng>(line: readonly P[], notice: Entry<'notices'>): LatLng[][] {
  const parts: LatLng[][] = [];
  let part: LatLng[] = [];
  for (const [index, point] of line.entries()) {
    if (isTouched(point, notice)) {
      const before = line[index - 1];
      if (part.length === 0 && before) part.push({ lat: before.lat, lng: before.lng });
      part.push({ lat: point.lat, lng: point.lng });
    } else if (part.length > 0) {
      parts.push([...part, { lat: point.lat, lng: point.lng }]);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

const NEAR_M = 100;
const VAGUE_M = 300;
