import { exp, type Feature } from 'protomaps-leaflet';

/** Streets by size, widest first: what belongs to each, and how wide it is drawn. */
export const WAYS: readonly Way[] = [
  {
    fill: 'main',
    edge: 'main-edge',
    width: grow(11, 1.8, 14, 4.5, 16, 10, 18, 26),
    isOne: (_, { props }) => props.kind === 'highway' || (props.kind === 'major_road' && isPrimary(props)),
    namedFrom: 13,
  },
  {
    fill: 'major',
    edge: 'major-edge',
    width: grow(11, 1, 14, 3.5, 16, 8, 18, 22),
    isOne: (_, { props }) => props.kind === 'major_road' && !isPrimary(props),
    namedFrom: 13.5,
  },
  {
    fill: 'minor',
    edge: 'minor-edge',
    width: grow(12, 0.6, 14, 1.8, 16, 5.5, 18, 16),
    isOne: (zoom, { props }) =>
      (props.kind === 'minor_road' || props.kind === 'other') &&
      (zoom >= 13.5 || props.kind_detail !== 'service'),
    namedFrom: 15,
  },
];

/** Gives a width in pixels that grows with the zoom: zoom, width, zoom, width … */
export function grow(...stops: number[]): (zoom: number) => number {
  const pairs = stops.flatMap((zoom, index) => (index % 2 === 0 ? [[zoom, stops[index + 1] ?? 0]] : []));
  return exp(1.5, pairs);
}

/** Tells whether a feature is of one of some kinds. */
export function isOf(kinds: ReadonlySet<string>, { props }: Feature): boolean {
  return kinds.has(String(props.kind));
}

function isPrimary({ kind_detail }: Feature['props']): boolean {
  return /^(?:trunk|primary)/.test(String(kind_detail));
}

export const GREEN = new Set([
  'park',
  'garden',
  'grass',
  'grassland',
  'meadow',
  'forest',
  'wood',
  'scrub',
  'golf_course',
  'nature_reserve',
  'national_park',
  'protected_area',
  'recreation_ground',
  'cemetery',
  'orchard',
  'farmland',
  'pitch',
  'playground',
  'village_green',
  'allotments',
]);
export const BUILT = new Set([
  'hospital',
  'school',
  'university',
  'college',
  'kindergarten',
  'commercial',
  'retail',
  'industrial',
  'pedestrian',
  'platform',
  'pier',
]);
export const RAIL = new Set(['rail', 'light_rail', 'tram']);
/** What a visitor on foot looks for, and what one finds the way by. */
export const NOTABLE = new Set([
  'park',
  'garden',
  'peak',
  'attraction',
  'museum',
  'historic',
  'castle',
  'monument',
  'place_of_worship',
  'theatre',
  'stadium',
  'marketplace',
  'supermarket',
  'mall',
  'hospital',
  'clinic',
  'pharmacy',
  'police',
  'post_office',
  'bank',
  'atm',
  'fuel',
  'station',
  'bus_station',
  'bus_stop',
  'ferry_terminal',
  'parking',
  'toilets',
  'townhall',
  'school',
  'university',
]);

export type Way = {
  fill: 'main' | 'major' | 'minor';
  edge: 'main-edge' | 'major-edge' | 'minor-edge';
  width: (zoom: number) => number;
  isOne: (zoom: number, feature: Feature) => boolean;
  /** Names are written from this zoom on. */
  namedFrom: number;
};
