import type { Collection } from './collections.ts';
import { type Edition, listEditions } from './event-dates.ts';
import { distanceM } from './geo.ts';
import { plateRef } from './plate-target.ts';
import type { Figure, When } from './schemas/entries.ts';
import type { PlateCode } from './schemas/settings.ts';
import type { Entry, Site } from './site.ts';

/** Lists a destination's entries of one collection: sites in the order the destination gives, the rest by id. */
export function listByDestination<C extends Collection>(
  site: Site,
  collection: C,
  destinationId: string,
): Entry<C>[] {
  const all = indexOf(site).byDestination.get(`${collection} ${destinationId}`) ?? [];
  const order =
    collection === 'sites' ? (findEntry(site, 'destinations', destinationId)?.facts.sites ?? []) : [];
  const rank = new Map(order.map((id, index) => [id, index]));
  // byDestination is filled per collection, so the key guarantees the type
  return [...(all as Entry<C>[])].sort(
    (a, b) => (rank.get(a.id) ?? order.length) - (rank.get(b.id) ?? order.length) || compareIds(a, b),
  );
}

/** Finds one entry by collection and id. */
export function findEntry<C extends Collection>(site: Site, collection: C, id: string): Entry<C> | undefined {
  // the reference names the collection, so the type follows
  return site.byRef.get(`${collection}/${id}`) as Entry<C> | undefined;
}

/** Lists the nearest other sites of the same destination with their distance in metres, nearest first; eight at most. */
export function listNearby(site: Site, entry: Entry, count: number): Neighbour[] {
  const index = indexOf(site);
  const known = index.nearby.get(entry.ref);
  if (known) return known.slice(0, count);
  const here = entry.facts.point;
  const destination = entry.facts.destination;
  if (!here || !destination) return [];
  const found: Neighbour[] = [];
  for (const other of listByDestination(site, 'sites', destination)) {
    const point = other.facts.point;
    if (point && other.ref !== entry.ref) found.push({ entry: other, distanceM: distanceM(here, point) });
  }
  found.sort((a, b) => a.distanceM - b.distanceM || compareIds(a.entry, b.entry));
  const nearest = found.slice(0, MOST_NEARBY);
  index.nearby.set(entry.ref, nearest);
  return nearest.slice(0, count);
}

/** Lists the products somebody at a site can buy: those of its destination. */
export function listProductsAt(site: Site, { facts }: Entry<'sites'>): Entry<'products'>[] {
  return facts.destination === undefined ? [] : listByDestination(site, 'products', facts.destination);
}

/** Lists the routes that stop at a site. */
export function listRoutesThrough(site: Site, siteId: string): Entry<'routes'>[] {
  return indexOf(site).routesBySite.get(siteId) ?? [];
}

/** Lists the events held at a site. */
export function listEventsAt(site: Site, siteId: string): Entry<'events'>[] {
  return indexOf(site).eventsBySite.get(siteId) ?? [];
}

/** Finds the code to show for an entry: the first one in the ledger that still hangs or will hang. */
export function findPlateCode(site: Site, entry: Entry): PlateCode | undefined {
  return indexOf(site).codeByTarget.get(entry.ref);
}

/** Groups figures by what they measure; several different values or units of one id are a disagreement to be shown as such. */
export function groupFigures(figures: readonly Figure[]): FigureGroup[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(figure.id, [...(groups.get(figure.id) ?? []), figure]);
  return [...groups].map(([id, values]) => ({
    id,
    values,
    disagree: new Set(values.map(({ value, unit = '' }) => `${value} ${unit}`)).size > 1,
  }));
}

/**
 * The newest day any fact was checked: "today" as far as the content knows, so that builds do not depend on the clock.
 * Nothing when no fact has been checked yet.
 */
export function contentDate(site: Site): string | undefined {
  return indexOf(site).contentDate;
}

/**
 * Lists up to `count` editions of an event that are not over on the content's own date. Without such a date only days
 * that the content itself gives are known to be meant.
 */
export function listComingEditions(site: Site, when: When, count: number): Edition[] {
  const today = contentDate(site);
  if (today !== undefined) return listEditions(when, today, count);
  return 'from' in when ? listEditions(when, when.from, count) : [];
}

/** Neighbours remembered per place; pages show three. */
const MOST_NEARBY = 8;

const indexes = new WeakMap<Site, Index>();

function indexOf(site: Site): Index {
  const known = indexes.get(site);
  if (known) return known;
  const index = buildIndex(site);
  indexes.set(site, index);
  return index;
}

function buildIndex(site: Site): Index {
  const index: Index = {
    byDestination: new Map(),
    routesBySite: new Map(),
    eventsBySite: new Map(),
    codeByTarget: new Map(),
    nearby: new Map(),
    contentDate: undefined,
  };
  for (const entry of site.byRef.values()) {
    if (entry.facts.destination)
      push(index.byDestination, `${entry.collection} ${entry.facts.destination}`, entry);
    const { checkedOn } = entry.facts;
    if (checkedOn && checkedOn > (index.contentDate ?? '')) index.contentDate = checkedOn;
  }
  for (const route of site.entries.routes) {
    const passed = route.facts.stops.flatMap((stop) => ('site' in stop ? stop.site : []));
    for (const id of new Set(passed)) push(index.routesBySite, id, route);
  }
  for (const event of site.entries.events)
    if (event.facts.at) push(index.eventsBySite, event.facts.at, event);
  for (const code of site.codes) {
    const ref = plateRef(code);
    if (code.state !== 'retired' && !index.codeByTarget.has(ref)) index.codeByTarget.set(ref, code);
  }
  return index;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function compareIds(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export type Neighbour = { entry: Entry<'sites'>; distanceM: number };
export type FigureGroup = { id: string; values: Figure[]; disagree: boolean };
type Index = {
  byDestination: Map<string, Entry[]>;
  routesBySite: Map<string, Entry<'routes'>[]>;
  eventsBySite: Map<string, Entry<'events'>[]>;
  codeByTarget: Map<string, PlateCode>;
  nearby: Map<string, Neighbour[]>;
  contentDate: string | undefined;
};
