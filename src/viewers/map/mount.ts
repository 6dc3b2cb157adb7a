import type * as L from 'leaflet';
import './live.css';
import type { MapMessages } from '../../i18n/map.ts';
import type { BasemapFile } from '../../model/map-basemap.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapPlace, MapView } from '../../model/map-view.ts';
import { BaseLayer, type BaseSource } from './base-layer.ts';
import { addControls } from './controls.ts';
import { createFinder, type Finder } from './finder.ts';
import { createMap, keepSize, PLACES_CHANGED, REST, showFrame } from './frame.ts';
import { addGestures } from './gestures.ts';
import type { ManyPlaces } from './many-places.ts';
import { Markers } from './markers.ts';
import { createPanel } from './panel.ts';
import { addScale } from './scale.ts';
import { fillIn } from './text.ts';
import { addTiles } from './tiles.ts';

/**
 * Turns the drawn map into one that can be moved. The drawing keeps its place and size and comes back in print.
 * Rejects when the base map cannot be fetched; the page is then unchanged.
 */
export async function mountMap(host: MapHost): Promise<LiveMap> {
  const [basemap, many] = await Promise.all([fetchBasemap(host.view.basemapUrl), fetchPlaces(host.view)]);
  const { places } = many;
  const { live, ground, status } = buildParts(host);
  const map = createMap(ground, host.view);
  const markers = new Markers(map, places, host.messages);
  const show = joinPanel(live, host, markers);
  markers.onOpen = (opened) => {
    if (!markers.splitGroup(opened)) show(opened);
  };
  const finder = joinFinder(map, host, { ...many, markers, show, live });
  markers.update(); // markers and buttons stand before the base map, which keeps its names clear of them
  const gestures = addGestures(map, host.figure, live, host.messages);
  const undoControls = addControls(map, {
    ...host,
    live,
    home: () => showFrame(map, host.view.frame),
    gestures,
    position: finder.position,
    // What was found by the search over the page opens its panel, when it is one of the places.
    take: (url) => finder.reveal(places.find(({ href }) => href === url)),
  });
  const tiles = addGround(map, host, {
    basemap,
    routes: host.view.routes,
    probes: live,
    named: () => markers.named(),
    obstacles: () => [...markers.boxes(), ...boxesOf(live, '.map-controls, .leaflet-control-scale')],
  });
  let counted: number | undefined;
  const count = () => {
    const inView = markers.countInView();
    if (inView !== counted) status.textContent = fillIn(host.messages.inView, { count: inView });
    counted = inView;
  };
  map.on(REST, count);
  count();
  const undoSize = keepSize(map, ground, host.view);
  const undoFollow = joinProfile(map, host.view);
  host.root.classList.add('is-live');
  reportReady(host.root, tiles);
  return {
    select: (ref, opener) =>
      show(
        places.filter((place) => place.ref === ref),
        opener,
      ),
    focus: () => markers.focus(places[0]?.ref),
    destroy: () => {
      for (const undo of [undoSize, undoFollow, undoControls, gestures.destroy, finder.destroy]) undo();
      map.remove();
      live.remove();
      host.root.classList.remove('is-live');
      host.root.setAttribute('data-ready', 'poster');
    },
  };
}

/** Ties form, list and position to the markers. */
function joinFinder(map: L.Map, host: MapHost, { markers, show, live, ...many }: FinderParts): Finder {
  return createFinder(map, {
    view: host.view,
    ...many,
    messages: host.messages,
    markers,
    list: host.root.querySelector<HTMLElement>('.map-places') ?? undefined,
    form: host.root.querySelector('form') ?? undefined,
    onShow: (place, opener) => {
      host.stage.scrollIntoView({ block: 'nearest' });
      show([place], opener);
    },
    onShown: () => map.fire(PLACES_CHANGED),
    onPosition: () => live.dispatchEvent(new Event('map-position')),
    say: host.say,
  });
}

/** Ties the line of a route to the elevation profile on the same page, where there are both. */
function joinProfile(map: L.Map, { routes: [route, ...others] }: MapView): () => void {
  if (route?.kind !== 'track' || others.length > 0 || !document.querySelector('route-profile'))
    return () => {};
  let undo: (() => void) | undefined;
  let isOver = false;
  const join = ({ followRoute }: typeof import('./route-position.ts')) => {
    if (!isOver) undo = followRoute(map, route);
  };
  import('./route-position.ts').then(join, () => {}); // without it map and profile stand side by side
  return () => {
    isOver = true;
    undo?.();
  };
}

/** Land with names and sketch line, a scale and, where the owner chose some, streets or online tiles. */
function addGround(map: L.Map, { view, root, say }: MapHost, source: BaseSource): L.TileLayer | undefined {
  const base = new BaseLayer(source).addTo(map);
  addScale(map);
  const tiles = view.tiles && addTiles(map, view.tiles, () => base.setLandShown(true));
  base.setLandShown(!tiles);
  const { streets } = view;
  if (streets) {
    const parts = { streets, root, say, extent: view.extent, places: view.places };
    import('./streets.ts').then(
      ({ joinStreets }) => joinStreets(map, base, parts),
      () => {},
    ); // the sketch stays
  }
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

/** Places that were too many for the page stand in a file of their own. */
async function fetchPlaces({ placesUrl, places }: MapView): Promise<ManyPlaces> {
  if (placesUrl === undefined) return { places };
  const [response, { readManyPlaces }] = await Promise.all([fetch(placesUrl), import('./many-places.ts')]);
  if (!response.ok) throw new Error(`places ${placesUrl} answered ${response.status}`);
  return readManyPlaces(await response.json()); // made by our own build
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

export type MapHost = {
  root: HTMLElement;
  /** Fills the screen when enlarged: the map and its caption. */
  figure: HTMLElement;
  /** Holds the drawing; the live map is laid over it. */
  stage: HTMLElement;
  view: MapView;
  messages: MapMessages;
  /** Says a sentence below the map. */
  say: (text: string) => void;
};

export type LiveMap = {
  /** Shows a place; closing its panel gives focus back to `opener`. */
  select: (ref: string, opener?: HTMLElement) => void;
  focus: () => void;
  destroy: () => void;
};

type ShowPlaces = (places: readonly MapPlace[], opener?: HTMLElement) => void;
type FinderParts = ManyPlaces & { markers: Markers; show: ShowPlaces; live: HTMLElement };
