import * as L from 'leaflet';
import type { Bounds } from '../../model/geo.ts';
import type { MapView } from '../../model/map-view.ts';
import { STREETS_MAX_ZOOM } from '../../model/streets.ts';

/** Event of the map: other markers stand on it, so names are placed anew. */
export const PLACES_CHANGED = 'placeschanged';
/** Event of the map: it has stood still for a moment after moves or other markers, maybe with a finger still on it. */
export const REST = 'rest';

/** Makes Leaflet's map on an element, bounded by what the base map knows. */
export function createMap(ground: HTMLElement, view: MapView): L.Map {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(ground, {
    attributionControl: false, // the caption below the map carries it, also in print and on the full screen
    zoomControl: false,
    zoomSnap: view.tiles ? 1 : 0,
    maxBoundsViscosity: 1,
    transform3DLimit: false as unknown as number, // allowed, though its types leave it out; a base map is not wide enough to reach it
    zoomAnimation: !isCalm,
    zoomAnimationThreshold: 2, // until it is drawn anew the drawing is stretched; more than fourfold it is only blurred patches
    fadeAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
    scrollWheelZoom: false,
    bounceAtZoomLimits: false,
  });
  stayInside(map, toLeaflet(view.extent));
  limitZoom(map, view);
  showFrame(map, view.frame, false);
  moveLightly(map.getPane('mapPane'));
  announceRest(map);
  return map;
}

/** Given to Leaflet as an option, the bounds would be worked out after every step. Dragging and keys end at them by themselves. */
function stayInside(map: L.Map, extent: L.LatLngBounds): void {
  map.options.maxBounds = extent;
  map.on('zoomend viewreset', () => map.panInsideBounds(extent));
}

/**
 * Keeps the layers of the page as they are while the map moves. Chromium sorts and records them all anew whenever something
 * moves, unless an animation of it is announced: then the new place alone goes to the compositor, about a quarter of a frame's
 * work less. The animation here waits for ever and shows nothing.
 */
export function moveLightly(pane: HTMLElement | undefined): void {
  pane?.animate({ transform: ['none', 'none'] }, { delay: 1e9, duration: 1 }).pause();
}

/** Moves the map to a frame, clear of the buttons on narrow screens. */
export function showFrame(map: L.Map, frame: Bounds, animate = map.options.zoomAnimation === true): void {
  const paddingTopLeft: L.PointTuple = [0, SIGN_PX];
  map.fitBounds(toLeaflet(frame), { animate, paddingTopLeft, paddingBottomRight: [roomOfButtons(map), 0] });
}

/** Gives how much of the right side of a narrow map belongs to its buttons, in pixels. */
export function roomOfButtons(map: L.Map): number {
  return map.getSize().x < NARROW_PX ? CONTROLS_PX : 0;
}

/** Lets the map follow the size of its element. Returns what stops that. */
export function keepSize(map: L.Map, ground: HTMLElement, view: MapView): () => void {
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    limitZoom(map, view);
  });
  observer.observe(ground);
  return () => observer.disconnect();
}

/**
 * Tells who listens to {@link REST} once the map has stood still. While it moves the timer is put off now and then, not in every
 * frame, and so never runs: being woken up costs a fifth of a frame. No frame is asked for, since seldom anything changes.
 */
function announceRest(map: L.Map): void {
  let timer: number | undefined;
  let setMs = Number.NEGATIVE_INFINITY;
  map.on(`move ${PLACES_CHANGED}`, () => {
    const nowMs = performance.now();
    if (nowMs < setMs + PUT_OFF_MS) return;
    setMs = nowMs;
    clearTimeout(timer);
    timer = window.setTimeout(() => map.fire(REST), REST_MS + PUT_OFF_MS);
  });
  map.on('unload', () => clearTimeout(timer));
}

/** How long it stands still at least, and at most that much more: no longer than anybody would wait for a number. */
const REST_MS = 200;
const PUT_OFF_MS = 100;

/** On a phone the buttons would cover what stands at the right edge. */
const NARROW_PX = 520;
const CONTROLS_PX = 52;
/** Signs stand above their places; the frame leaves some room around these. */
const SIGN_PX = 24;

/** The sketch has little to show closer up; deeper levels only pull neighbouring markers apart. */
const MAX_SKETCH_ZOOM = 15;

function limitZoom(map: L.Map, view: MapView): void {
  const whole = map.getBoundsZoom(toLeaflet(view.extent), true);
  const start = map.getBoundsZoom(toLeaflet(view.frame));
  const deepest = view.placesUrl === undefined ? Math.max(start + 3, 11) : MAX_SKETCH_ZOOM;
  map.setMinZoom(whole);
  map.setMaxZoom(
    view.tiles?.maxZoom ?? (view.streets ? STREETS_MAX_ZOOM : Math.min(MAX_SKETCH_ZOOM, deepest)),
  );
}

function toLeaflet(bounds: Bounds): L.LatLngBounds {
  return L.latLngBounds([bounds.south, bounds.west], [bounds.north, bounds.east]);
}
