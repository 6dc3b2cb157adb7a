import { type PackedPlaces, unpackPlaces } from '../../model/map-packed-places.ts';
import type { MapPlace } from '../../model/map-view.ts';
import { type ItemOptions, PlaceItem } from './place-item.ts';

/**
 * What only maps need that have more places than their page carries: reads them from the file they stand in, and makes the
 * items of the list that the page came without.
 */
export function readManyPlaces(packed: PackedPlaces): ManyPlaces {
  return { places: unpackPlaces(packed), makeItem: (options) => new PlaceItem(options) };
}

export type ManyPlaces = { places: readonly MapPlace[]; makeItem?: (options: ItemOptions) => PlaceItem };
