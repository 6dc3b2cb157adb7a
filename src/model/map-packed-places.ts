import { COLLECTIONS, type EntryRef } from './collections.ts';
import type { PlaceFacets } from './map-facets.ts';
import { KIND_FAMILIES } from './map-glyphs.ts';
import type { MapPlace } from './map-view.ts';

/** Positions are written in steps of this, about a metre. */
const UNIT_DEG = 1e-5;

/**
 * Writes the places of a map in columns, for maps with more of them than a page can carry: ids, titles, positions as steps
 * from one place to the next, and everything that repeats as an index into a list. Summaries and pictures are left
 * out. Numbers follow from the order.
 * @param language of the addresses: places link to `/<language>/<collection>/<id>/`; only other addresses are written
 */
export function packPlaces(places: readonly MapPlace[], language: string): PackedPlaces {
  const names: readonly string[] = COLLECTIONS;
  const kinds = listOf<string>();
  const facets = listOf<string>();
  let last = { lat: 0, lng: 0 };
  return {
    version: 1,
    language,
    kinds: kinds.values,
    facets: facets.values,
    rows: places.map((place): PackedPlace => {
      const [collection = '', id = ''] = place.ref.split('/');
      const at = { lat: Math.round(place.lat / UNIT_DEG), lng: Math.round(place.lng / UNIT_DEG) };
      const row: PackedPlace = [
        id,
        place.title,
        at.lat - last.lat,
        at.lng - last.lng,
        names.indexOf(collection),
        KIND_FAMILIES.indexOf(place.family),
        kinds.indexOf(place.kindLabel),
        facets.indexOf(JSON.stringify(place.facets ?? {})),
        place.approximate ? (place.accuracyM ?? 0) : -1,
      ];
      if (place.href !== `/${language}/${place.ref}/`) row[9] = place.href;
      last = at;
      return row;
    }),
  };
}

/** Undoes {@link packPlaces}. Throws when the file is of another version. */
export function unpackPlaces(packed: PackedPlaces): MapPlace[] {
  if (packed.version !== 1) throw new Error(`places have version ${String(packed.version)}, expected 1`);
  const facets = packed.facets.map((text) => JSON.parse(text) as PlaceFacets); // written by packPlaces
  let [lat, lng] = [0, 0];
  return packed.rows.map(
    ([id, title, dLat, dLng, collection, family, kind, facet, accuracyM, href], index): MapPlace => {
      lat += dLat;
      lng += dLng;
      const ref: EntryRef = `${COLLECTIONS[collection] ?? 'sites'}/${id}`;
      return {
        ref,
        title,
        href: href ?? `/${packed.language}/${ref}/`,
        family: KIND_FAMILIES[family] ?? 'nature',
        kindLabel: packed.kinds[kind] ?? '',
        facets: facets[facet] ?? {},
        lat: lat * UNIT_DEG,
        lng: lng * UNIT_DEG,
        number: index + 1,
        approximate: accuracyM >= 0,
        ...(accuracyM > 0 && { accuracyM }),
      };
    },
  );
}

function listOf<T>(): { values: T[]; indexOf: (value: T) => number } {
  const values: T[] = [];
  const indices = new Map<T, number>();
  return {
    values,
    indexOf: (value) => {
      const known = indices.get(value);
      if (known !== undefined) return known;
      indices.set(value, values.length);
      return values.push(value) - 1;
    },
  };
}

/** id, title, steps north and east, collection, family, kind, facets, accuracy in metres or −1, address on another site. */
type PackedPlace = [string, string, number, number, number, number, number, number, number, string?];
export type PackedPlaces = {
  version: 1;
  language: string;
  kinds: string[];
  facets: string[];
  rows: PackedPlace[];
};
