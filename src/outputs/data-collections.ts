import { COLLECTIONS, type Collection, STANDING_COLLECTIONS } from '../model/collections.ts';
import type { Site } from '../model/site.ts';

/**
 * Lists the collections that have open data files: the standing ones even while they are empty, so that programs need not
 * guess, and the others once they have entries.
 */
export function listDataCollections({ entries }: Site): Collection[] {
  return COLLECTIONS.filter(
    (collection) => STANDING_COLLECTIONS.includes(collection) || entries[collection].length > 0,
  );
}
