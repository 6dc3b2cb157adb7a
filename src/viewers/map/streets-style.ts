import { type Feature, LineSymbolizer, type PaintRule, PolygonSymbolizer } from 'protomaps-leaflet';
import type { Pens } from './base-drawing.ts';
import type { StreetColours } from './street-colours.ts';
import { BUILT, GREEN, grow, isOf, RAIL, WAYS, type Way } from './street-kinds.ts';

/**
 * Gives what is drawn of tiles in the schema of Protomaps, version 4, from the ground up: green, water, houses, ways. Lines of
 * borders are left out; those the owner declares are drawn over the streets.
 * @see https://docs.protomaps.com/basemaps/layers
 */
export function paintStreets(pens: Pens, colours: StreetColours): PaintRule[] {
  const upwards = WAYS.toReversed(); // large streets lie over small ones
  const [minor] = upwards;
  const isFar: Filter = (zoom, feature) => zoom < EDGED_ZOOM && minor?.isOne(zoom, feature) === true;
  return [
    area('earth', pens.land),
    area('landuse', colours.built, (_, feature) => isOf(BUILT, feature)),
    area('landuse', colours.green, (_, feature) => isOf(GREEN, feature)),
    // A stream has a line in the middle of its lakes, which their areas cover.
    line('water', pens.river, grow(12, 1, 15, 2, 18, 7)),
    area('water', pens.water),
    area('buildings', colours.house, (zoom) => zoom >= 14.5),
    line('roads', colours['minor-far'], () => 0.9, isFar),
    ...upwards.map((way) => line('roads', colours[way.edge], widen(way.width), notFar(way))),
    path(colours.path),
    line('roads', colours.rail, grow(12, 0.8, 15, 1.6, 18, 4), (_, feature) => isOf(RAIL, feature)),
    ...upwards.map((way) => line('roads', colours[way.fill], way.width, notFar(way))),
  ];
}

function area(dataLayer: string, fill: string, isOne: Filter = () => true): PaintRule {
  return {
    dataLayer,
    filter: (zoom, feature) => feature.geomType === AREA && isOne(zoom, feature),
    symbolizer: new PolygonSymbolizer({ fill }),
  };
}

function line(
  dataLayer: string,
  color: string,
  width: (zoom: number) => number,
  isOne: Filter = () => true,
): PaintRule {
  return {
    dataLayer,
    filter: (zoom, feature) => feature.geomType === LINE && isOne(zoom, feature),
    symbolizer: new LineSymbolizer({ color, width, lineCap: 'round', lineJoin: 'round' }),
  };
}

function path(color: string): PaintRule {
  return {
    dataLayer: 'roads',
    minzoom: 14,
    filter: (_, { props }) => props.kind === 'path',
    symbolizer: new LineSymbolizer({ color, width: grow(14, 1, 18, 2.4), dash: [3, 3] }),
  };
}

/** From far away small streets are plain thin lines; with edges they would be a flicker. */
function notFar({ fill, isOne }: Way): Filter {
  return (zoom, feature) => (zoom >= EDGED_ZOOM || fill !== 'minor') && isOne(zoom, feature);
}

/** An edge on both sides, finer where streets are thin. */
function widen(width: (zoom: number) => number): (zoom: number) => number {
  return (zoom) => width(zoom) + (zoom < 14 ? 1 : 1.6);
}

const EDGED_ZOOM = 14;
const LINE = 2;
const AREA = 3;

type Filter = (zoom: number, feature: Feature) => boolean;
