import type * as L from 'leaflet';
import { element } from './text.ts';
import { pixelOrigin } from './window-box.ts';

/**
 * Buttons that stand on points of the map and move with it. Leaflet's own markers would cost a surface, a wrapper and a dozen
 * listeners each; these share one surface and the listeners of their pane.
 */
export class MarkerLayer {
  readonly #map: L.Map;
  readonly #pane: HTMLElement;
  readonly #spots = new Map<HTMLElement, Spot>();

  constructor(map: L.Map, events: MarkerEvents) {
    this.#map = map;
    this.#pane = map.getPane('markerPane') ?? map.getContainer();
    map.on('zoom zoomend viewreset', () => {
      for (const [button, spot] of this.#spots) place(button, at(spot, pixelOrigin(map), map.getZoom()));
    });
    map.on('zoomanim', (event) => {
      const { center, zoom } = event as L.ZoomAnimEvent; // the event of this name
      this.#glide(pixelOrigin(map, center, zoom), zoom);
    });
    this.#listen(events);
  }

  /**
   * Puts buttons on points of the plane of zoom 0, in this order, which is also the order in which screen readers find them.
   * Those that stood there before and are not named are taken away.
   */
  show(buttons: ReadonlyMap<HTMLElement, Spot>): void {
    for (const button of this.#spots.keys()) if (!buttons.has(button)) button.remove();
    const [origin, zoom] = [pixelOrigin(this.#map), this.#map.getZoom()];
    let next: Element | null = null;
    for (const [button, spot] of [...buttons].reverse()) {
      place(button, at(spot, origin, zoom));
      // one that stands right is not touched: moving it would cost it the focus
      if (button.parentNode !== this.#pane || button.nextSibling !== next)
        this.#pane.insertBefore(button, next);
      next = button;
    }
    this.#spots.clear();
    for (const [button, spot] of buttons) this.#spots.set(button, spot);
  }

  /** Leads to where the buttons will stand after a zoom; Leaflet's style sheet makes it take a moment. */
  #glide(origin: L.Point, zoom: number): void {
    const [nowOrigin, nowZoom] = [pixelOrigin(this.#map), this.#map.getZoom()];
    for (const [button, spot] of this.#spots) {
      const [from, to] = [at(spot, nowOrigin, nowZoom), at(spot, origin, zoom)];
      button.style.transform = `translate(${to.x - from.x}px, ${to.y - from.y}px)`;
    }
  }

  #listen(events: MarkerEvents): void {
    const buttonAt = ({ target }: Event) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('.map-button') : null;
      return button && this.#spots.has(button) ? button : undefined;
    };
    this.#pane.addEventListener('click', (event) => {
      const button = buttonAt(event);
      const isEndOfDrag = event.detail > 0 && isDragged(this.#map); // keys click without having dragged
      if (button && !isEndOfDrag) events.onPress(button);
    });
    this.#pane.addEventListener('keydown', (event) => {
      const button = buttonAt(event);
      if (button) events.onKey(event, button);
    });
    for (const type of ['focusin', 'pointerover'] as const)
      this.#pane.addEventListener(type, (event) => {
        const button = buttonAt(event);
        if (!button) return;
        addTip(button);
        if (type === 'focusin') events.onFocus(button);
      });
  }
}

function at({ x, y }: Spot, origin: L.Point, zoom: number): Spot {
  const scale = 2 ** zoom;
  return { x: Math.round(x * scale - origin.x), y: Math.round(y * scale - origin.y) };
}

/** Not by a transform: with one, the browser would look at every marker again in every frame of moving the map. */
function place({ style }: HTMLElement, { x, y }: Spot): void {
  style.transform = '';
  style.left = `${x}px`;
  style.top = `${y}px`;
}

/** The title of a place is written when somebody first points at it; most markers are never pointed at. */
function addTip(button: HTMLElement): void {
  const { tip } = button.dataset;
  if (tip === undefined) return;
  delete button.dataset.tip;
  const words = element('span', 'map-tip', tip);
  words.setAttribute('aria-hidden', 'true'); // it stands in the button's name
  button.append(words);
}

function isDragged(map: L.Map): boolean {
  const { moved } = map.dragging as { moved?: () => boolean }; // Leaflet's types leave it out
  return moved?.call(map.dragging) === true;
}

/** A point of the plane of zoom 0, or in pixels of the panes. */
type Spot = { x: number; y: number };
type MarkerEvents = {
  onPress: (button: HTMLElement) => void;
  onKey: (event: KeyboardEvent, button: HTMLElement) => void;
  onFocus: (button: HTMLElement) => void;
};
