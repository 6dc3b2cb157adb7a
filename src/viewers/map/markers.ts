import L from 'leaflet';
import type { MapMessages } from '../../i18n/map.ts';
import { MAP_GLYPHS } from '../../model/map-glyphs.ts';
import { type Group, groupNearby, numberRanges } from '../../model/map-groups.ts';
import type { Box } from '../../model/map-labels.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { nextIndex } from './state.ts';
import { element, fillIn, icon } from './text.ts';

/** Markers nearer than this would cover each other. */
const GROUP_RADIUS_PX = 34;
/** With more markers the names would hide the map; they are still in the list and appear when pointed at. */
const MAX_NAMED = 6;
const PLATE = { heightPx: 30, tipPx: 8, targetPx: 44 };

/**
 * The markers of a map, in the reading order of the list. Only one of them is a tab stop; arrow keys move between them.
 * Markers that would cover each other stand as one group, worked out anew at every zoom.
 */
export class Markers {
  /** Called when a marker is activated, with the places it stands for. */
  onOpen: (places: readonly MapPlace[]) => void = () => {};

  readonly #map: L.Map;
  readonly #places: readonly MapPlace[];
  readonly #messages: MapMessages;
  #shown: Shown[] = [];
  #current = 0;
  #marked: string | undefined;

  constructor(map: L.Map, places: readonly MapPlace[], messages: MapMessages) {
    this.#map = map;
    this.#places = places;
    this.#messages = messages;
    map.on('zoomend', () => this.update());
  }

  /** Groups anew for the current zoom; focus stays on the marker that now holds the focused place. */
  update(): void {
    const zoom = this.#map.getZoom();
    const groups = groupNearby(
      this.#places.map((place) => ({ place, at: this.#map.project([place.lat, place.lng], zoom) })),
      GROUP_RADIUS_PX,
    );
    const keys = groups.map(keyOf).join('|');
    if (keys === this.#shown.map((shown) => shown.key).join('|')) return;
    const hadFocus = this.#shown.some(({ button }) => button === document.activeElement);
    const ref = this.#shown[this.#current]?.places[0]?.ref;
    for (const { marker } of this.#shown) marker.remove();
    this.#shown = groups.map((group, index) => this.#show(group, index));
    this.#setCurrent(Math.max(0, this.#indexOf(ref)));
    this.mark(this.#marked);
    if (hadFocus) this.#shown[this.#current]?.button.focus({ preventScroll: true });
  }

  /** Focuses the marker of a place, moving the map where it is outside. */
  focus(ref: string | undefined): void {
    this.#focusAt(Math.max(0, this.#indexOf(ref)));
  }

  /** Marks the place whose panel is open. */
  mark(ref: string | undefined): void {
    this.#marked = ref;
    for (const { button, places } of this.#shown) {
      button.setAttribute('aria-expanded', String(places.some((place) => place.ref === ref)));
    }
  }

  /** Moves the map so that a place stands clear of the edges. */
  bringIntoView(place: MapPlace): void {
    const size = this.#map.getSize();
    const padding = L.point(Math.min(80, size.x / 5), Math.min(70, size.y / 5));
    this.#map.panInside([place.lat, place.lng], {
      padding,
      animate: this.#map.options.zoomAnimation === true,
    });
  }

  /** Moves the map so that a place stands above a box that covers the lower part of the map. */
  keepAbove(place: MapPlace, box: Box): void {
    const { x, y } = this.#map.latLngToContainerPoint([place.lat, place.lng]);
    const isHidden =
      x > box.left - PLATE.targetPx && x < box.right + PLATE.targetPx && y > box.top - PLATE.tipPx;
    const room = box.top - PLATE.heightPx - 2 * PLATE.tipPx;
    if (!isHidden || room < 0) return;
    this.#map.panBy([0, y - box.top + 2 * PLATE.tipPx], {
      animate: this.#map.options.zoomAnimation === true,
    });
  }

  /** Zooms until a group comes apart and focuses its first place. Gives false when it cannot come apart. */
  splitGroup(places: readonly MapPlace[]): boolean {
    if (places.length < 2) return false;
    const bounds = L.latLngBounds(places.map(({ lat, lng }) => [lat, lng]));
    const padding = L.point(60, 60);
    const zoom = Math.min(this.#map.getBoundsZoom(bounds, false, padding), this.#map.getMaxZoom());
    if (zoom < this.#map.getZoom() + 0.2 || !this.#comesApart(places, zoom)) return false;
    this.#map.once('moveend', () => this.focus(places[0]?.ref));
    this.#map.setView(bounds.getCenter(), zoom, { animate: this.#map.options.zoomAnimation === true });
    return true;
  }

  /** Counts the places inside the window. */
  countInView(): number {
    const view = this.#map.getBounds();
    return this.#places.filter(({ lat, lng }) => view.contains([lat, lng])).length;
  }

  /** Gives the boxes of the markers in container pixels. */
  boxes(): Box[] {
    return this.#shown.map(({ marker, button }) => {
      const { x, y } = this.#map.latLngToContainerPoint(marker.getLatLng());
      const half = button.offsetWidth / 2;
      return { left: x - half, right: x + half, top: y - PLATE.heightPx - PLATE.tipPx, bottom: y + 10 };
    });
  }

  /** Gives the places to be named on the map: those with a marker of their own, while markers are few. */
  named(): MapPlace[] {
    if (this.#shown.length > MAX_NAMED) return [];
    return this.#shown.flatMap(({ places }) => (places.length === 1 ? places : []));
  }

  #comesApart(places: readonly MapPlace[], zoom: number): boolean {
    const points = places.map(({ lat, lng }) => ({ at: this.#map.project([lat, lng], zoom) }));
    return groupNearby(points, GROUP_RADIUS_PX).length > 1;
  }

  #show(group: Group<Placed>, index: number): Shown {
    const places = group.members.map(({ place }) => place);
    const button = this.#button(places);
    button.addEventListener('keydown', (event) => this.#onKey(event, index));
    button.addEventListener('focus', () => this.#setCurrent(index));
    const [only] = places;
    const at =
      only && places.length === 1 ? L.latLng(only.lat, only.lng) : this.#map.unproject(L.point(group.at));
    const marker = L.marker(at, {
      keyboard: false, // Leaflet would make every marker a tab stop without a name
      icon: L.divIcon({ html: button, className: 'map-marker', iconSize: [0, 0] }),
      zIndexOffset: index,
    });
    marker.on('click', () => this.onOpen(places)).addTo(this.#map);
    return { key: keyOf(group), places, marker, button };
  }

  #button(places: readonly MapPlace[]): HTMLButtonElement {
    const [first] = places;
    const isGroup = places.length > 1;
    const numbers = numberRanges(places.map(({ number }) => number));
    const button = element('button', `map-button${isGroup ? ' map-button-group' : ''}`);
    button.type = 'button';
    button.tabIndex = -1;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute(
      'aria-label',
      first && !isGroup ? this.#nameOf(first) : this.#groupName(places, numbers),
    );
    if (places.every(({ approximate }) => approximate)) button.append(element('span', 'map-ring'));
    const plate = element('span', 'map-button-plate');
    if (first && !isGroup) plate.append(icon(MAP_GLYPHS[first.family], 'map-button-glyph'));
    plate.append(numbers);
    button.append(plate);
    if (first && !isGroup) button.append(element('span', 'map-tip', first.title));
    for (const part of button.children) part.setAttribute('aria-hidden', 'true');
    return button;
  }

  #nameOf(place: MapPlace): string {
    const approximate = place.approximate ? `, ${this.#messages.approximate}` : '';
    return `${place.number}. ${place.title}, ${place.kindLabel}${approximate}`;
  }

  #groupName(places: readonly MapPlace[], numbers: string): string {
    return fillIn(this.#messages.group, { count: places.length, numbers });
  }

  #onKey(event: KeyboardEvent, index: number): void {
    const target = nextIndex(event.key, index, this.#shown.length);
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation(); // the same keys would move the map
    this.#focusAt(target);
  }

  #focusAt(index: number): void {
    const shown = this.#shown[index];
    if (!shown) return;
    const [place] = shown.places;
    if (place) this.bringIntoView(place);
    shown.button.focus({ preventScroll: true });
  }

  #setCurrent(index: number): void {
    this.#current = index;
    this.#shown.forEach(({ button }, at) => {
      button.tabIndex = at === index ? 0 : -1;
    });
  }

  #indexOf(ref: string | undefined): number {
    return this.#shown.findIndex(({ places }) => places.some((place) => place.ref === ref));
  }
}

function keyOf(group: Group<Placed>): string {
  return group.members.map(({ place }) => place.number).join('+');
}

type Placed = { place: MapPlace; at: L.Point };
type Shown = { key: string; places: readonly MapPlace[]; marker: L.Marker; button: HTMLButtonElement };
