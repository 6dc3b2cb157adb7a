import type { MapMessages } from '../../i18n/map.ts';
import { MAP_GLYPHS } from '../../model/map-glyphs.ts';
import { numberRanges } from '../../model/map-groups.ts';
import { textWidth } from '../../model/map-labels.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { element, fillIn, icon } from './text.ts';

/** Longer lists of numbers say less than how many places there are. */
const MAX_NUMBERS_LENGTH = 9;

/** Makes the button of a marker: a sign and a number for one place, numbers or a count for several. */
export function createMarkerButton(places: readonly MapPlace[], messages: MapMessages): MarkerButton {
  const [first] = places;
  const only = places.length === 1 ? first : undefined;
  const text = plateText(places);
  const button = element('button', `map-button leaflet-zoom-animated${only ? '' : ' map-button-group'}`);
  button.type = 'button';
  button.tabIndex = -1;
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-label', only ? nameOf(only, messages) : groupName(places.length, text, messages));
  if (places.every(({ approximate }) => approximate)) button.append(element('span', 'map-ring'));
  const plate = element('span', 'map-button-plate');
  if (only) plate.append(icon(MAP_GLYPHS[only.family], 'map-button-glyph'));
  plate.append(text ?? `× ${places.length}`);
  button.append(plate);
  if (only) button.dataset.tip = only.title;
  for (const part of button.children) part.setAttribute('aria-hidden', 'true');
  return { button, widthPx: textWidth(plate.textContent, 15) + (only ? 40 : 20) };
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

export type MarkerButton = { button: HTMLButtonElement; widthPx: number };
