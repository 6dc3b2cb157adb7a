import L from 'leaflet';
import './live.css';
import type { MapMessages } from '../../i18n/map.ts';
import type { Bounds } from '../../model/geo.ts';
import type { BasemapFile } from '../../model/map-basemap.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapPlace, MapView } from '../../model/map-view.ts';
import { BaseLayer, type BaseSource } from './base-layer.ts';
import { addControls } from './controls.ts';
import { addGestures } from './gestures.ts';
import { Markers } from './markers.ts';
import { createPanel } from './panel.ts';
import { fillIn } from './text.ts';
import { addTiles } from './tiles.ts';

/**
 * Turns the drawn map into one that can be moved. The drawing keeps its place and size and comes back in print.
 * Rejects when the base map cannot be fetched; the page is then unchanged.
 */
export async function mountMap(host: MapHost): Promise<LiveMap> {
  const basemap = await fetchBasemap(host.view.basemapUrl);
  const { live, ground, status } = buildParts(host);
  const map = createMap(ground, host.view);
  const markers = new Markers(map, host.view.places, host.messages);
  const show = joinPanel(live, host, markers);
  markers.onOpen = (places) => {
    if (!markers.splitGroup(places)) show(places);
  };
  markers.update(); // markers and buttons stand before the base map, which keeps its names clear of them
  const gestures = addGestures(map, host.figure, live, host.messages);
  const undoControls = addControls(map, {
    ...host,
    live,
    home: () => showFrame(map, host.view.frame),
    gestures,
  });
  const tiles = addGround(map, host.view, {
    basemap,
    line: host.view.line,
    probes: live,
    named: () => markers.named(),
    obstacles: () => [...markers.boxes(), ...boxesOf(live, '.map-controls')],
  });
  const count = () => {
    status.textContent = fillIn(host.messages.inView, { count: markers.countInView() });
  };
  map.on('moveend', count);
  count();
  const undoSize = keepSize(map, ground, host.view);
  host.root.classList.add('is-live');
  reportReady(host.root, tiles);
  return {
    select: (ref, opener) =>
      show(
        host.view.places.filter((place) => place.ref === ref),
        opener,
      ),
    focus: () => markers.focus(host.view.places[0]?.ref),
    destroy: () => {
      for (const undo of [undoSize, undoControls, gestures.destroy]) undo();
      map.remove();
      live.remove();
      host.root.classList.remove('is-live');
      host.root.setAttribute('data-ready', 'poster');
    },
  };
}

/** Land with names and sketch line, a scale and, where the owner chose some, online tiles. */
function addGround(map: L.Map, view: MapView, source: BaseSource): L.TileLayer | undefined {
  const base = new BaseLayer(source).addTo(map);
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
  const tiles = view.tiles && addTiles(map, view.tiles, () => base.setLandShown(true));
  base.setLandShown(!tiles);
  return tiles;
}

/** Makes the panel and ties it to the markers: the open place is marked, and closing gives the focus back. */
function joinPanel(live: HTMLElement, host: MapHost, markers: Markers): ShowPlaces {
  const panel = createPanel(live, host.messages, {
    onChoose: (place) => show([place]),
    onClose: (ref, opener) => {
      markers.mark(undefined);
      if (opener?.isConnected) opener.focus();
      else markers.focus(ref);
    },
  });
  const show: ShowPlaces = (places, opener) => {
    const [first] = places;
    if (!first) return;
    markers.mark(first.ref);
    panel.show(places, opener);
    markers.bringIntoView(first);
    for (const box of boxesOf(live, '.map-panel')) markers.keepAbove(first, box);
  };
  return show;
}

/** Gives where parts of the map's own interface stand, in pixels from the map's corner. */
function boxesOf(live: HTMLElement, selector: string): Box[] {
  const corner = live.getBoundingClientRect();
  return [...live.querySelectorAll(selector)].map((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    return {
      left: left - corner.left,
      top: top - corner.top,
      right: right - corner.left,
      bottom: bottom - corner.top,
    };
  });
}

async function fetchBasemap(url: string): Promise<BasemapFile> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`base map ${url} answered ${response.status}`);
  const file = (await response.json()) as BasemapFile; // made by our own build
  if (file.version !== 1) throw new Error(`base map ${url} has version ${String(file.version)}, expected 1`);
  return file;
}

function buildParts({ stage, messages }: MapHost): {
  live: HTMLElement;
  ground: HTMLElement;
  status: HTMLElement;
} {
  const live = document.createElement('div');
  live.className = 'map-live';
  const ground = document.createElement('div');
  ground.className = 'map-ground';
  ground.setAttribute('role', 'region');
  ground.setAttribute('aria-label', messages.moveWithKeys);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  live.append(ground, status);
  stage.append(live);
  return { live, ground, status };
}

function createMap(ground: HTMLElement, view: MapView): L.Map {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(ground, {
    attributionControl: false, // the caption below the map carries it, also in print and on the full screen
    zoomControl: false,
    zoomSnap: view.tiles ? 1 : 0,
    maxBounds: toLeaflet(view.extent),
    maxBoundsViscosity: 1,
    zoomAnimation: !isCalm,
    fadeAnimation: !isCalm,
    markerZoomAnimation: !isCalm,
    inertia: !isCalm,
    scrollWheelZoom: false,
    bounceAtZoomLimits: false,
  });
  limitZoom(map, view);
  showFrame(map, view.frame, false);
  return map;
}

/** On a phone the buttons would cover what stands at the right edge. */
const NARROW_PX = 520;
const CONTROLS_PX = 40;

/** The sketch has little to show closer up; deeper levels only pull neighbouring markers apart. */
const MAX_SKETCH_ZOOM = 15;

function limitZoom(map: L.Map, view: MapView): void {
  const whole = map.getBoundsZoom(toLeaflet(view.extent), true);
  const start = map.getBoundsZoom(toLeaflet(view.frame));
  map.setMinZoom(whole);
  map.setMaxZoom(view.tiles?.maxZoom ?? Math.min(MAX_SKETCH_ZOOM, Math.max(start + 3, 11)));
}

function showFrame(map: L.Map, frame: Bounds, animate = map.options.zoomAnimation === true): void {
  const isNarrow = map.getSize().x < NARROW_PX;
  map.fitBounds(toLeaflet(frame), { animate, paddingBottomRight: [isNarrow ? CONTROLS_PX : 0, 0] });
}

function keepSize(map: L.Map, ground: HTMLElement, view: MapView): () => void {
  const observer = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    limitZoom(map, view);
  });
  observer.observe(ground);
  return () => observer.disconnect();
}

function reportReady(root: HTMLElement, tiles: L.TileLayer | undefined): void {
  const report = (state: 'first' | 'sharp') => {
    root.setAttribute('data-ready', state);
    document.dispatchEvent(new CustomEvent(`diemden:${state}`, { detail: { viewer: 'map', root } }));
  };
  requestAnimationFrame(() => {
    report('first');
    if (tiles) tiles.once('load', () => report('sharp'));
    else void document.fonts.ready.then(() => report('sharp'));
  });
}

function toLeaflet(bounds: Bounds): L.LatLngBounds {
  return L.latLngBounds([bounds.south, bounds.west], [bounds.north, bounds.east]);
}

export type MapHost = {
  root: HTMLElement;
  /** Fills the screen when enlarged: the map and its caption. */
  figure: HTMLElement;
  /** Holds the drawing; the live map is laid over it. */
  stage: HTMLElement;
  view: MapView;
  messages: MapMessages;
};

export type LiveMap = {
  /** Shows a place; closing its panel gives focus back to `opener`. */
  select: (ref: string, opener?: HTMLElement) => void;
  focus: () => void;
  destroy: () => void;
};

type ShowPlaces = (places: readonly MapPlace[], opener?: HTMLElement) => void;
