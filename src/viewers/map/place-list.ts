import type { MapMessages } from '../../i18n/map.ts';
import { BCP47 } from '../../model/languages.ts';
import { MAP_GLYPHS } from '../../model/map-glyphs.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { element, fillIn, formatDistance, icon } from './text.ts';

/** More items than this at once would make a page nobody reads; the rest comes when asked for. */
const STEP = 24;

/**
 * The list beside the map, in the order of the markers. Items the page came with are used again; places that were too many
 * for the page get items of the same make.
 */
export function joinPlaceList(list: HTMLElement, options: ListOptions): PlaceList {
  const items = new Map<string, HTMLElement>();
  for (const item of list.querySelectorAll<HTMLElement>('[data-place]'))
    items.set(item.getAttribute('data-place') ?? '', item);
  const original = [...list.children];
  const limit = { start: Math.max(STEP, items.size), now: 0 };
  const more = element('button', 'map-more', options.messages.more);
  more.type = 'button';
  list.after(more);
  let shown: Shown = { places: [], distancesM: undefined };

  const draw = () => {
    const { places, distancesM } = shown;
    const first = places.slice(0, limit.now);
    const drawn = first.map((place) => {
      const item = items.get(place.ref) ?? createItem(place, options);
      items.set(place.ref, item);
      showDistance(item, distancesM?.get(place.ref), options.messages);
      return item;
    });
    list.replaceChildren(...drawn);
    more.hidden = places.length <= limit.now;
  };
  more.addEventListener('click', () => {
    const next = shown.places[limit.now];
    limit.now += STEP;
    draw();
    if (next) items.get(next.ref)?.querySelector('a')?.focus();
  });
  return {
    show: (places, distancesM) => {
      shown = { places, distancesM };
      limit.now = limit.start;
      draw();
    },
    destroy: () => {
      more.remove();
      for (const item of items.values()) showDistance(item, undefined, options.messages);
      list.replaceChildren(...original);
    },
  };
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

/** As `components/map/Map.astro` writes it, with the button that `element.ts` adds. */
function createItem(place: MapPlace, { messages, onShow }: ListOptions): HTMLElement {
  const item = element('li', 'map-place');
  item.setAttribute('data-place', place.ref);
  const number = element('span', 'map-number');
  number.append(icon(MAP_GLYPHS[place.family], ''), String(place.number));
  const words = element('div', 'map-place-words');
  const link = element('a', '', place.title);
  link.href = place.href;
  if (place.textLanguage) link.lang = BCP47[place.textLanguage];
  words.append(link, element('span', 'map-kind', place.kindLabel));
  const button = element('button', 'map-show', messages.showOnMap);
  button.type = 'button';
  button.setAttribute('aria-label', `${messages.showOnMap}: ${place.title}`);
  button.addEventListener('click', () => onShow(place, button));
  item.append(number, words, button);
  return item;
}

export type PlaceList = {
  /** Shows places in this order; distances, by reference, where the visitor's position is known. */
  show: (places: readonly MapPlace[], distancesM?: ReadonlyMap<string, number>) => void;
  destroy: () => void;
};
type ListOptions = { messages: MapMessages; onShow: (place: MapPlace, opener: HTMLElement) => void };
type Shown = { places: readonly MapPlace[]; distancesM: ReadonlyMap<string, number> | undefined };
