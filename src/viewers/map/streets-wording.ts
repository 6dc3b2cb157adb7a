import { CenteredTextSymbolizer, type Feature, type LabelRule } from 'protomaps-leaflet';
import type { Pens } from './base-drawing.ts';
import type { StreetColours } from './street-colours.ts';
import { isOf, NOTABLE, WAYS } from './street-kinds.ts';
import { writeAlong } from './street-names.ts';

/**
 * Gives what is named, most important first. Names are those in the language of the page where a tile has them, else the local
 * ones.
 * @param words `tag`: language of the page as BCP 47 writes it; `titles`: the site’s own places, which the map names itself
 */
export function nameStreets(pens: Pens, colours: StreetColours, { tag, titles }: Words): LabelRule[] {
  const labelProps = [`name:${tag}`, ...(tag.startsWith('zh') ? ['name:zh'] : []), 'name'];
  const nameOf = ({ props }: Feature) =>
    String(labelProps.map((key) => props[key]).find((name) => typeof name === 'string') ?? '');
  const isOwn = (feature: Feature) =>
    [nameOf(feature), String(feature.props.name)].some((name) => titles.has(name.toLocaleLowerCase('vi')));
  const font = (weight: number, sizePx: number, style = '') => `${style}${weight} ${sizePx}px ${pens.font}`;
  const point = (dataLayer: string, isOne: Filter, text: { font: string; fill: string }): LabelRule => ({
    dataLayer,
    filter: (zoom, feature) => isOne(zoom, feature) && !isOwn(feature),
    symbolizer: new CenteredTextSymbolizer({
      ...text,
      stroke: pens.land,
      width: 3.5,
      labelProps,
      lineHeight: 1.15,
      maxLineChars: 16,
    }),
  });
  const ways = WAYS.map(({ isOne, namedFrom }): LabelRule => {
    const sizePx = namedFrom < 15 ? 13 : 12;
    const look = { font: font(550, sizePx), sizePx, fill: pens.ink, stroke: pens.land, name: nameOf };
    return { dataLayer: 'roads', minzoom: namedFrom, filter: isOne, symbolizer: writeAlong(look) };
  });
  const soft = { font: font(550, 13), fill: pens['ink-soft'] };
  const water = { font: font(500, 13, 'italic '), fill: colours['water-name'] };
  return [
    point('places', isTown, { font: font(650, 16), fill: pens.ink }),
    ...ways.slice(0, 2),
    point('places', isQuarter, soft),
    point('water', (zoom, { geomType }) => zoom >= 13 && geomType === POINT, water),
    ...ways.slice(2),
    point('pois', isNotable, { ...soft, font: font(500, 13) }),
  ];
}

function isTown(zoom: number, { props }: Feature): boolean {
  return zoom < 15.5 && props.kind === 'locality';
}

/** Wards come before the hamlets in them. */
function isQuarter(zoom: number, { props }: Feature): boolean {
  const from = props.kind_detail === 'neighbourhood' ? 14 : 12;
  return zoom >= Math.max(from, Number(props.min_zoom ?? 0)) && props.kind !== 'locality';
}

/** Tiles say from which zoom on a place may be shown; the site’s own places have markers and come first. */
function isNotable(zoom: number, feature: Feature): boolean {
  return zoom >= Math.max(15.5, Number(feature.props.min_zoom ?? 0)) && isOf(NOTABLE, feature);
}

const POINT = 1;

type Filter = (zoom: number, feature: Feature) => boolean;
type Words = { tag: string; titles: ReadonlySet<string> };
