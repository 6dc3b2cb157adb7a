import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { findPrepared } from './media/prepared.ts';
import { COLLECTIONS } from './model/collections.ts';

/**
 * The public face of the content for Astro's tooling. Only ids and digests go into Astro's store: serialising whole entries
 * is what makes big builds slow. Pages take what they draw from the model. Type generation runs without content and stores nothing.
 */
function modelLoader(collection: (typeof COLLECTIONS)[number]): Loader {
  return {
    name: `diem-den-${collection}`,
    load: async ({ store, generateDigest }) => {
      store.clear();
      for (const entry of findPrepared()?.site.entries[collection] ?? []) {
        store.set({ id: entry.id, data: { ref: entry.ref }, digest: generateDigest(entry.ref) });
      }
    },
  };
}

export const collections = Object.fromEntries(
  COLLECTIONS.map((collection) => [collection, defineCollection({ loader: modelLoader(collection) })]),
);
