import type { MapMessages } from '../../i18n/map.ts';
import type { MapPlace } from '../../model/map-view.ts';
import type { ManyPlaces } from './many-places.ts';
import type { ItemOptions, PlaceItem } from './place-item.ts';
import { element, fillIn, formatDistance } from './text.ts';

/** More items than this at once would make a page nobody reads; the rest comes when asked for. */
const STEP = 24;

/**
 * The list beside the map, in the order of the markers. Items the page came with are used again; places that were too many
 * for the page get items of the same make, which stand for other places once their own is no longer listed.
 */
export function joinPlaceList(list: HTMLElement, options: ListOptions): PlaceList {
  const given = new Map<string, HTMLElement>();
  for (const item of list.querySelectorAll<HTMLElement>('[data-place]'))
    given.set(item.getAttribute('data-place') ?? '', item);
  const made = new Map<string, PlaceItem>();
  const original = [...list.children];
  const limit = { start: Math.max(STEP, given.size), now: 0 };
  const more = element('button', 'map-more', options.messages.more);
  more.type = 'button';
  list.after(more);
  let shown: Shown = { places: [], distancesM: undefined };

  const itemOf = (place: MapPlace, spare: PlaceItem[]): HTMLElement => {
    const own = given.get(place.ref);
    if (own) return own;
    const item = made.get(place.ref) ?? spare.shift() ?? options.makeItem?.(options);
    if (!item) throw new Error(`expected an item of the page for ${place.ref}`);
    if (item.place) made.delete(item.place.ref);
    made.set(place.ref, item); // at the end: spare items come in the order of the list, so that few are moved
    if (item.place !== place) item.show(place);
    return item.element;
  };
  const draw = () => {
    const { places, distancesM } = shown;
    const first = places.slice(0, limit.now);
    const kept = new Set<string>(first.map(({ ref }) => ref));
    const spare = [...made].flatMap(([ref, item]) => (kept.has(ref) || hasFocus(item.element) ? [] : item));
    const items = first.map((place) => {
      const item = itemOf(place, spare);
      showDistance(item, distancesM?.get(place.ref), options.messages);
      return item;
    });
    arrange(list, items);
    more.hidden = places.length <= limit.now;
  };
  more.addEventListener('click', () => {
    const next = shown.places[limit.now];
    limit.now += STEP;
    draw();
    if (next) itemOf(next, []).querySelector('a')?.focus();
  });
  return {
    show: (places, distancesM) => {
      shown = { places, distancesM };
      limit.now = limit.start;
      draw();
    },
    destroy: () => {
      more.remove();
      for (const item of given.values()) showDistance(item, undefined, options.messages);
      list.replaceChildren(...original);
    },
  };
}

/** Brings items into this order and takes away all others; what stands right is not touched and keeps its focus. */
function arrange(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  items.forEach((item, index) => {
    const there = list.children[index] ?? null;
    if (there !== item) list.insertBefore(item, there);
  });
}

/** What has the focus is never turned into another place under the visitor's hand. */
function hasFocus(item: HTMLElement): boolean {
  return item.contains(document.activeElement);
}

function showDistance(item: HTMLElement, distanceM: number | undefined, messages: MapMessages): void {
  const old = item.querySelector('.map-away');
  if (distanceM === undefined) {
    old?.remove();
    return;
  }
  const span = old ?? item.querySelector('.map-place-words')?.appendChild(element('span', 'map-away'));
  if (span) span.textContent = fillIn(messages.kmAway, { distance: formatDistance(distanceM) });
}

export type PlaceList = {
  /** Shows places in this order; distances, by reference, where the visitor's position is known. */
  show: (places: readonly MapPlace[], distancesM?: ReadonlyMap<string, number>) => void;
  destroy: () => void;
};
type ListOptions = ItemOptions & Pick<ManyPlaces, 'makeItem'>;
type Shown = { places: readonly MapPlace[]; distancesM: ReadonlyMap<string, number> | undefined };
