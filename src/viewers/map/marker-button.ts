import type { MapMessages } from '../../i18n/map.ts';
import { MAP_GLYPHS } from '../../model/map-glyphs.ts';
import { numberRanges } from '../../model/map-groups.ts';
import { textWidth } from '../../model/map-labels.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { element, fillIn, icon } from './text.ts';

/** Longer lists of numbers say less than how many places there are. */
const MAX_NUMBERS_LENGTH = 9;

/** Makes a button for a marker, still without words; it is no tab stop. */
export function createMarkerButton(): HTMLButtonElement {
  const button = element('button', 'map-button leaflet-zoom-animated');
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  const plate = element('span', 'map-button-plate', ' ');
  plate.setAttribute('aria-hidden', 'true');
  button.append(plate);
  return button;
}

/**
 * Writes on a button what it stands for: a sign and a number for one place, numbers or a count for several. It may have stood
 * for others before: changing words is far less work for the browser than making buttons.
 */
export function fillMarkerButton(
  button: HTMLButtonElement,
  places: readonly MapPlace[],
  messages: MapMessages,
): void {
  const [first] = places;
  const only = places.length === 1 ? first : undefined;
  const numbers = plateText(places);
  button.setAttribute(
    'aria-label',
    only ? nameOf(only, messages) : groupName(places.length, numbers, messages),
  );
  button.classList.toggle('map-button-group', !only);
  const plate = button.querySelector('.map-button-plate');
  plate?.querySelector('svg')?.remove();
  if (plate?.lastChild) plate.lastChild.nodeValue = plateWords(places); // the same text node: only its words are laid out again
  if (only) plate?.prepend(icon(MAP_GLYPHS[only.family], 'map-button-glyph'));
  const isApproximate = places.every(({ approximate }) => approximate);
  showRing(button, isApproximate);
  button.querySelector('.map-tip')?.remove();
  if (only) button.dataset.tip = only.title;
  else delete button.dataset.tip;
}

/** Estimates how wide the plate of a marker is, in pixels. */
export function plateWidthPx(places: readonly MapPlace[]): number {
  return textWidth(plateWords(places), 15) + (places.length === 1 ? 40 : 20);
}

/** Moves the plate of a marker to the right of its point; the tip stays on it. */
export function slidePlate({ style }: HTMLElement, slidePx: number): void {
  const slide = slidePx === 0 ? '' : `${slidePx}px`;
  if (style.getPropertyValue('--map-slide') !== slide) style.setProperty('--map-slide', slide);
}

/** Such a button must not come to stand for other places: the visitor is on it. */
export function hasFocus(button: HTMLElement): boolean {
  return button === document.activeElement;
}

/** A dashed ring says that nobody knows the spot exactly. */
function showRing(button: HTMLElement, isShown: boolean): void {
  const ring = button.querySelector('.map-ring');
  if (!isShown) ring?.remove();
  if (!isShown || ring) return;
  const made = element('span', 'map-ring');
  made.setAttribute('aria-hidden', 'true');
  button.prepend(made);
}

function plateWords(places: readonly MapPlace[]): string {
  return plateText(places) ?? `× ${places.length}`;
}

/** Numbers while they fit on a plate; a count has no text here. */
function plateText(places: readonly MapPlace[]): string | undefined {
  if (places.length > MAX_NUMBERS_LENGTH) return rangeOf(places);
  const text = numberRanges(places.map(({ number }) => number));
  return text.length <= MAX_NUMBERS_LENGTH ? text : undefined;
}

/** Many numbers in one unbroken range are short too. */
function rangeOf(places: readonly MapPlace[]): string | undefined {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { number } of places) {
    least = Math.min(least, number);
    most = Math.max(most, number);
    if (most - least >= places.length) return undefined; // with a gap; large groups are found out after a few numbers
  }
  const text = `${least}–${most}`;
  return most - least + 1 === places.length && text.length <= MAX_NUMBERS_LENGTH ? text : undefined;
}

function nameOf(place: MapPlace, messages: MapMessages): string {
  const approximate = place.approximate ? `, ${messages.approximate}` : '';
  return `${place.number}. ${place.title}, ${place.kindLabel}${approximate}`;
}

function groupName(count: number, numbers: string | undefined, messages: MapMessages): string {
  return numbers === undefined
    ? fillIn(messages.groupCount, { count })
    : fillIn(messages.group, { count, numbers });
}
