import type { EntryRef } from './collections.ts';
import type { LatLng } from './geo.ts';

/**
 * A route as a map draws it: its line, its stops in travelling order, and the stretches that notices close.
 * Plain data, ready to be written into a page.
 */
export type RouteLine = {
  route: EntryRef;
  /** `track`: recorded or planned way, simplified to 5 m. `sketch`: straight lines between stops, to be called so. */
  kind: 'track' | 'sketch';
  /** One per unbroken stretch, in travelling order, at least two points each. Gaps between them are not to be drawn. */
  lines: LatLng[][];
  stops: RouteLineStop[];
  /** In order of their first day. */
  closures: RouteClosure[];
};

/** A stop that has a position. */
export type RouteLineStop = {
  /** Counts every stop of the route from 1, those without a position too. */
  number: number;
  ref: EntryRef;
  point: LatLng;
  /** Distance from the start along a recorded line; undefined for sketches. */
  alongM: number | undefined;
};

/** What a notice closes of a route, or warns of. Draw it only on the days it holds: see {@link isNoticeDay}. */
export type RouteClosure = {
  /** id of the notice: `notices/<id>`. */
  notice: string;
  severity: 'information' | 'warning' | 'closed';
  /** First and last day YYYY-MM-DD in Viet Nam; no last day means until further notice. */
  from: string;
  until: string | undefined;
  /** The stretches of the line that are touched; at least one. A point notice touches 100 m on either side of it. */
  lines: LatLng[][];
};

/** Tells whether a notice holds on a day, first and last day included. Days are YYYY-MM-DD. */
export function isNoticeDay(notice: { from: string; until?: string | undefined }, day: string): boolean {
  return notice.from <= day && (notice.until === undefined || day <= notice.until);
}

/**
 * Event on `document` that joins the elevation profile and the map: whoever moves along the route fires it, the other
 * follows. `detail` is a {@link RoutePosition}, or undefined when nobody points anywhere any more.
 */
export const ROUTE_POSITION_EVENT = 'diemden:route-position';

/** `from` says who moved, so that nobody follows itself. */
export type RoutePosition = LatLng & { alongM: number; from: 'profile' | 'map' };
