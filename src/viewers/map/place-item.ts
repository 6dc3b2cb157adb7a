import type { MapMessages } from '../../i18n/map.ts';
import { BCP47 } from '../../model/languages.ts';
import { MAP_GLYPHS } from '../../model/map-glyphs.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { element, icon } from './text.ts';

/**
 * An item of the list beside the map, as `components/map/Map.astro` writes it, with the button that `element.ts` adds. It can
 * stand for one place after the other: changing words is far less work for the browser than making items.
 */
export class PlaceItem {
  readonly element = element('li', 'map-place');
  readonly #number = element('span', 'map-number', ' ');
  readonly #link = element('a', '', ' ');
  readonly #kind = element('span', 'map-kind', ' ');
  readonly #button: HTMLButtonElement;
  readonly #showOnMap: string;
  #place: MapPlace | undefined;

  constructor({ messages, onShow }: ItemOptions) {
    this.#showOnMap = messages.showOnMap;
    this.#button = element('button', 'map-show', messages.showOnMap);
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => this.#place && onShow(this.#place, this.#button));
    const words = element('div', 'map-place-words');
    words.append(this.#link, this.#kind);
    this.#number.prepend(icon('', ''));
    this.element.append(this.#number, words, this.#button);
  }

  /** The place it stands for, once there is one. */
  get place(): MapPlace | undefined {
    return this.#place;
  }

  /** Writes a place on the item. */
  show(place: MapPlace): void {
    this.#place = place;
    this.element.setAttribute('data-place', place.ref);
    this.#number.querySelector('path')?.setAttribute('d', MAP_GLYPHS[place.family]);
    write(this.#number, String(place.number));
    write(this.#link, place.title);
    this.#link.href = place.href;
    if (place.textLanguage) this.#link.lang = BCP47[place.textLanguage];
    else this.#link.removeAttribute('lang');
    write(this.#kind, place.kindLabel);
    this.#button.setAttribute('aria-label', `${this.#showOnMap}: ${place.title}`);
  }
}

/** Into the text node that is there: only its words are laid out again, and no other nodes are made. */
function write(part: HTMLElement, text: string): void {
  if (part.lastChild) part.lastChild.nodeValue = text;
}

export type ItemOptions = {
  messages: MapMessages;
  onShow: (place: MapPlace, opener: HTMLElement) => void;
};
