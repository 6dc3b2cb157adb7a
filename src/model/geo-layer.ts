import type { LatLng } from './geo.ts';
import type { LayerRole } from './schemas/geodata.ts';

/** East of this there is no mainland of Viet Nam; polygons there are islands of the two archipelagos. */
export const ARCHIPELAGO_WEST = 111;
/** A layer this high, in degrees, shows the whole country: from north to south it measures fifteen. */
const COUNTRY_HEIGHT_DEG = 10;
const OTHER_NAMES = /spratly|paracel|sansha|nansha|xisha|zhongsha|南沙|西沙|三沙|中沙/i;

/**
 * Judges whether a layer shows the territory as official maps of Viet Nam do: administrative boundaries of the whole country
 * have polygons in both archipelagos, and no feature of any layer bears their names of other sources.
 * @returns what is missing, or undefined
 */
export function findTerritoryFault(layer: Pick<GeoLayer, 'role' | 'features'>): TerritoryFault | undefined {
  if (layer.features.some(({ texts }) => texts.some(hasOtherName))) return 'names';
  if (layer.role !== 'provinces' && layer.role !== 'communes') return undefined;
  const rings = layer.features.flatMap((feature) => feature.rings);
  const lats = rings.map(([first]) => first?.lat ?? 0);
  const span =
    lats.reduce((most, lat) => Math.max(most, lat), -90) -
    lats.reduce((least, lat) => Math.min(least, lat), 90);
  if (span < COUNTRY_HEIGHT_DEG) return undefined;
  const islands = rings.filter(isInArchipelagos);
  const isIn = (south: number, north: number) =>
    islands.some(([first]) => first !== undefined && first.lat >= south && first.lat < north);
  return isIn(15, 18) && isIn(6, 13) ? undefined : 'islands';
}

/** Tells whether a text holds a name of the archipelagos that official maps of Viet Nam do not use. */
export function hasOtherName(text: string): boolean {
  return OTHER_NAMES.test(text);
}

/** Tells whether a ring lies wholly east of the mainland. */
export function isInArchipelagos(ring: readonly LatLng[]): boolean {
  return ring.every(({ lng }) => lng > ARCHIPELAGO_WEST);
}

export type TerritoryFault = 'islands' | 'names' | 'tiles';

/** One layer of the owner's geodata, ready to be drawn. Rings are closed without repeating their first point. */
export type GeoLayer = {
  role: LayerRole;
  credit: string;
  url?: string | undefined;
  features: readonly GeoFeature[];
};

/** `texts`: all words the feature carries, to be looked through; `name` is what the map writes, '' for none. */
export type GeoFeature = {
  name: string;
  texts: readonly string[];
  rings: readonly (readonly LatLng[])[];
  lines: readonly (readonly LatLng[])[];
};
