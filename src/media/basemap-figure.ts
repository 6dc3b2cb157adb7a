import { escapeMarkup } from '../model/escape-markup.ts';
import type { LatLng, Planar } from '../model/geo.ts';
import { type KindFamily, MAP_GLYPHS } from '../model/map-glyphs.ts';
import { numberRanges } from '../model/map-groups.ts';
import { type Box, type LabelPlace, textWidth } from '../model/map-labels.ts';
import type { Plate } from '../model/map-plates.ts';

const PLATE_HEIGHT = 24;
const TIP = 7;
/** On phones the style sheet draws plates this much larger. */
const LARGE_SCALE = 1.45;

/** Draws a plate with sign and number whose tip stands on the point; a group shows the numbers of its members. */
export function drawPin(pin: Pin): string {
  const { text, glyph, width } = plate(pin);
  const isApproximate = pin.members.every((member) => member.approximate);
  const [left, right] = [pin.slide - width / 2, pin.slide + width / 2];
  const top = -TIP - PLATE_HEIGHT;
  const outline = `M0 0l-5 ${-TIP}h${left + 10}a5 5 0 0 1-5-5v${10 - PLATE_HEIGHT}a5 5 0 0 1 5-5h${width - 10}a5 5 0 0 1 5 5v${PLATE_HEIGHT - 10}a5 5 0 0 1-5 5h${10 - right}z`;
  return (
    `<g class="map-pin" transform="translate(${round(pin.at.x)} ${round(pin.at.y)})">` +
    (isApproximate ? '<circle class="map-approximate" r="9"/>' : '') +
    `<g class="map-plate"><path class="map-plate-shape" d="${outline}"/>` +
    (glyph
      ? `<path class="map-plate-ink" fill-rule="evenodd" transform="translate(${left + 6} ${top + 4.5}) scale(0.94)" d="${glyph}"/>`
      : '') +
    `<text class="map-plate-ink" x="${pin.slide + (glyph ? 11 : 0)}" y="${top + 17}" text-anchor="middle">${text}</text></g></g>`
  );
}

/** Gives the plate of a pin, for {@link arrangePlates}. */
export function pinPlate({ members, at }: Omit<Pin, 'slide'>): Plate {
  return { ...at, width: plate({ members }).width, height: PLATE_HEIGHT };
}

/** Gives the room a pin takes at its larger size. */
export function pinBox(pin: Pin): Box {
  const half = (plate(pin).width / 2) * LARGE_SCALE;
  const { y } = pin.at;
  const x = pin.at.x + pin.slide * LARGE_SCALE;
  return { left: x - half, top: y - (PLATE_HEIGHT + TIP) * LARGE_SCALE, right: x + half, bottom: y + 8 };
}

/** Draws a town's dot and name, or the name of a point. Without a place there is nothing to draw. */
export function drawLabel(
  name: { at: Planar; text: string; kind: 'town' | 'point' },
  place: LabelPlace | undefined,
  isExtra: boolean,
): string {
  if (!place) return '';
  const text = `<text x="${round(place.x)}" y="${round(place.y)}" dy="${place.dyEm}em" text-anchor="${place.anchor}">${escapeMarkup(name.text)}</text>`;
  const dot =
    name.kind === 'town' ? `<circle cx="${round(name.at.x)}" cy="${round(name.at.y)}" r="2.6"/>` : '';
  return `<g class="map-${name.kind}${isExtra ? ' map-extra' : ''}">${dot}${text}</g>`;
}

/** Rounds to tenths of a unit, which nobody can see. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function plate(pin: Pick<Pin, 'members'>): { text: string; glyph: string | undefined; width: number } {
  const numbers = pin.members.map(({ number }) => number);
  const [first] = pin.members;
  const isGroup = pin.members.length > 1;
  const text = shorten(numberRanges(numbers), numbers);
  const glyph = isGroup || !first ? undefined : MAP_GLYPHS[first.family];
  return { text, glyph, width: Math.round(textWidth(text, 15)) + (glyph ? 34 : 18) };
}

function shorten(ranges: string, numbers: readonly number[]): string {
  return ranges.length <= 9 ? ranges : `${Math.min(...numbers)}…${Math.max(...numbers)}`;
}

/** A point of the figure; every `MapPlace` is one. */
export type FigurePoint = LatLng & {
  number: number;
  title: string;
  family: KindFamily;
  approximate: boolean;
};

/** `slide` is how far to the right of its point the plate stands. */
export type Pin = { members: readonly FigurePoint[]; at: Planar; slide: number };
