import * as L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { REST, roomOfButtons } from './frame.ts';
import { createMarkerButton, fillMarkerButton, hasFocus, plateWidthPx, slidePlate } from './marker-button.ts';
import { groupMarkers, type MarkerGroup, markerBox, PLATE } from './marker-groups.ts';
import { MarkerLayer } from './marker-layer.ts';
import { bringIntoWindow } from './page-scroll.ts';
import { covers, isIn, PlacePlane, type PlaneBox } from './place-plane.ts';
import { nextGroup } from './state.ts';
import { windowBox } from './window-box.ts';

/** With more markers the names would hide the map; they are still in the list and appear when pointed at. */
const MAX_NAMED = 6;
/** Markers stand around the window too, as a share of its size, so that a short drag shows them at once. */
const MARGIN = 0.1;

/**
 * The markers of a map, in the reading order of the list. Only one of them is a tab stop; arrow keys move between them.
 * Markers that would cover each other stand as one group, worked out anew at every zoom, and only those in or near the
 * window are there: what a map costs follows from what it shows, not from how many places it knows.
 */
export class Markers {
  /** Called when a marker is activated, with the places it stands for. */
  onOpen: (places: readonly MapPlace[]) => void = () => {};
  readonly #map: L.Map;
  readonly #layer: MarkerLayer;
  readonly #messages: MapMessages;
  #plane: PlacePlane;
  #groups: MarkerGroup[] = [];
  #zoom: number | undefined;
  #shown = new Map<number, Shown>();
  #drawn: PlaneBox = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  #current = 0;
  #marked: string | undefined;

  constructor(map: L.Map, places: readonly MapPlace[], messages: MapMessages) {
    this.#map = map;
    this.#plane = new PlacePlane(places);
    this.#messages = messages;
    this.#layer = new MarkerLayer(map, {
      onPress: (button) => this.onOpen(this.#standingAt(button)?.places ?? []),
      onKey: (event, button) => this.#onKey(event, this.#standingAt(button)?.index ?? 0),
      onFocus: (button) => this.#setCurrent(this.#standingAt(button)?.index ?? 0),
    });
    // two fingers without animations end in the second only
    map.on('zoomend viewreset', () => {
      if (map.getZoom() !== this.#zoom) this.update();
    });
    map.on('resize', () => this.#render());
    map.on('move', () => {
      if (!covers(this.#drawn, windowBox(this.#map, 0))) this.#render();
    });
    map.on(REST, () => {
      if (!covers(this.#drawn, windowBox(this.#map, MARGIN / 2))) this.#render();
    });
  }

  /** Shows other places, or the same in another order. */
  setPlaces(places: readonly MapPlace[]): void {
    this.#plane = new PlacePlane(places);
    this.update();
  }

  /** Groups anew for the current zoom; focus stays on the marker that now holds the focused place. */
  update(): void {
    const focused = this.#focusedRef();
    const before = this.#groups[this.#current];
    const ref = before && this.#plane.places[before.members[0] ?? 0]?.ref;
    this.#zoom = this.#map.getZoom();
    this.#groups = groupMarkers(this.#plane, this.#zoom);
    this.#current = Math.max(0, this.#indexOf(focused ?? ref));
    this.#render();
    if (focused !== undefined) this.#shown.get(this.#current)?.button.focus({ preventScroll: true });
  }

  /** Focuses the marker of a place, moving the map where it is outside. */
  focus(ref: string | undefined): void {
    this.#focusAt(Math.max(0, this.#indexOf(ref)));
  }

  /** Marks the place whose panel is open. */
  mark(ref: string | undefined): void {
    this.#marked = ref;
    for (const shown of this.#shown.values()) this.#showMark(shown);
  }

  /** Moves the map so that a place stands clear of the edges. */
  bringIntoView(place: Pick<MapPlace, 'lat' | 'lng'>): void {
    const size = this.#map.getSize();
    const padding = L.point(Math.min(80, size.x / 5), Math.min(70, size.y / 5));
    this.#map.panInside([place.lat, place.lng], { padding, animate: this.#isAnimated });
  }

  /** Moves the map so that a place stands above a box that covers the lower part of the map. */
  keepAbove(place: MapPlace, box: Box): void {
    const { x, y } = this.#map.latLngToContainerPoint([place.lat, place.lng]);
    const isHidden =
      x > box.left - PLATE.targetPx && x < box.right + PLATE.targetPx && y > box.top - PLATE.tipPx;
    const room = box.top - PLATE.heightPx - 2 * PLATE.tipPx;
    if (!isHidden || room < 0) return;
    this.#map.panBy([0, y - box.top + 2 * PLATE.tipPx], { animate: this.#isAnimated });
  }

  /** Zooms until a group comes apart and focuses its first place. Gives false when it cannot come apart. */
  splitGroup(places: readonly MapPlace[]): boolean {
    if (places.length < 2) return false;
    const bounds = L.latLngBounds(places.map(({ lat, lng }) => [lat, lng]));
    const paddingTopLeft = L.point(30, 30);
    const paddingBottomRight = L.point(30 + roomOfButtons(this.#map), 30);
    const zoom = this.#map.getBoundsZoom(bounds, false, paddingTopLeft.add(paddingBottomRight));
    const comesApart = groupMarkers(new PlacePlane(places), zoom).length > 1;
    if (zoom < this.#map.getZoom() + 0.2 || !comesApart) return false;
    this.#map.once('moveend', () => this.focus(places[0]?.ref));
    this.#map.fitBounds(bounds, { paddingTopLeft, paddingBottomRight, animate: this.#isAnimated });
    return true;
  }

  /** Counts the places inside the window. */
  countInView(): number {
    return this.#plane.countIn(windowBox(this.#map, 0));
  }

  /** Gives the boxes of the markers in container pixels. */
  boxes(): Box[] {
    const { min } = this.#map.getPixelBounds();
    const scale = 2 ** this.#map.getZoom();
    return [...this.#shown.values()].map(({ at: { x, y, slidePx }, widthPx }) =>
      markerBox({ x: x * scale - (min?.x ?? 0), y: y * scale - (min?.y ?? 0) }, { widthPx, slidePx }),
    );
  }

  /** Gives the places to be named on the map: those with a marker of their own, while markers are few. */
  named(): MapPlace[] {
    if (this.#shown.size > MAX_NAMED) return [];
    return [...this.#shown.values()].flatMap(({ places }) => (places.length === 1 ? places : []));
  }

  get #isAnimated(): boolean {
    return this.#map.options.zoomAnimation === true;
  }

  /**
   * Puts markers where there are none yet and takes away those far outside. A group that stays the same keeps its marker,
   * and with it focus and pointer; the marker in focus stays while the map is moved away from it. Buttons of groups that are
   * gone stand for new ones.
   */
  #render(): void {
    const box = windowBox(this.#map, MARGIN);
    this.#drawn = box;
    const before = new Map([...this.#shown.values()].map((shown) => [shown.key, shown]));
    const wanted = new Map<number, Shown | undefined>();
    this.#groups.forEach((group, index) => {
      const isNear = isIn(box, group.x, group.y);
      if (!isNear && index !== this.#current) return;
      const same = before.get(this.#plane.keyOf(group));
      if (!isNear && !(same && hasFocus(same.button))) return;
      if (same) before.delete(same.key);
      wanted.set(index, same);
    });
    const spare = [...before.values()].map(({ button }) => button).filter((button) => !hasFocus(button));
    this.#shown = new Map();
    for (const [index, same] of wanted) {
      const at = this.#groups[index]; // the same places may have other neighbours at another zoom
      this.#shown.set(index, same ? Object.assign(same, { index, at }) : this.#make(index, spare.shift()));
    }
    for (const { button, at } of this.#shown.values()) slidePlate(button, at.slidePx);
    this.#layer.show(new Map([...this.#shown.values()].map(({ button, at }) => [button, at])));
    const visible = this.#visible();
    if (!this.#shown.has(this.#current)) this.#current = visible[0] ?? [...this.#shown.keys()][0] ?? 0;
    this.#setCurrent(this.#current);
  }

  #make(index: number, button = createMarkerButton()): Shown {
    const group = this.#groups[index] ?? { members: [], x: 0, y: 0, slidePx: 0 }; // only called for groups there are
    const places = this.#plane.placesOf(group);
    const widthPx = plateWidthPx(places);
    fillMarkerButton(button, places, this.#messages);
    const shown: Shown = { key: this.#plane.keyOf(group), index, places, at: group, button, widthPx };
    this.#showMark(shown);
    return shown;
  }

  #standingAt(button: HTMLElement): Shown | undefined {
    return [...this.#shown.values()].find((shown) => shown.button === button);
  }

  #showMark({ button, places }: Shown): void {
    const isMarked = this.#marked !== undefined && places.some((place) => place.ref === this.#marked);
    button.setAttribute('aria-expanded', String(isMarked));
  }

  #onKey(event: KeyboardEvent, index: number): void {
    const target = nextGroup(event.key, index, { visible: this.#visible(), count: this.#groups.length });
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // the same keys would move the map
    this.#focusAt(target);
  }

  #focusAt(index: number): void {
    const group = this.#groups[index];
    if (!group) return;
    this.#current = index;
    this.bringIntoView(this.#map.unproject(L.point(group.x, group.y), 0));
    if (!this.#shown.has(index)) this.#map.once('moveend', () => this.#focusShown(index));
    this.#focusShown(index);
  }

  #focusShown(index: number): void {
    this.#setCurrent(index);
    const button = this.#shown.get(index)?.button;
    if (!button) return;
    button.focus({ preventScroll: true });
    bringIntoWindow(button, this.#map.getContainer());
  }

  #setCurrent(index: number): void {
    this.#current = index;
    for (const [at, { button }] of this.#shown) {
      const tabIndex = at === index ? 0 : -1;
      if (button.tabIndex !== tabIndex) button.tabIndex = tabIndex; // writing the same again would cost work too
    }
  }

  /** Numbers of the groups in the window, ascending. */
  #visible(): number[] {
    const box = windowBox(this.#map, 0);
    return [...this.#shown].filter(([, { at }]) => isIn(box, at.x, at.y)).map(([index]) => index);
  }

  #focusedRef(): string | undefined {
    return [...this.#shown.values()].find(({ button }) => hasFocus(button))?.places[0]?.ref;
  }

  #indexOf(ref: string | undefined): number {
    const at = ref === undefined ? -1 : this.#plane.places.findIndex((place) => place.ref === ref);
    return at < 0 ? -1 : this.#groups.findIndex(({ members }) => members.includes(at));
  }
}

type Shown = {
  button: HTMLButtonElement;
  widthPx: number;
  key: string;
  index: number;
  places: readonly MapPlace[];
  /** On the plane of zoom 0, and how far the plate stands to the right of it. */
  at: Pick<MarkerGroup, 'x' | 'y' | 'slidePx'>;
};
