/** The kinds of entries, in menu order. The name is the folder under `content/` and the segment in the address. */
export const COLLECTIONS = [
  'destinations',
  'sites',
  'routes',
  'events',
  'products',
  'crafts',
  'stays',
  'food',
  'facilities',
  'agencies',
  'notices',
  'offers',
  'itineraries',
  'stories',
  'guides',
  'services',
  'photospots',
  'documents',
  'projects',
  'pages',
] as const;

/** Those every site has pages and open data for, even while they are empty. The others show nowhere until they have entries. */
export const STANDING_COLLECTIONS: readonly Collection[] = COLLECTIONS.slice(
  0,
  COLLECTIONS.indexOf('offers'),
);

export type Collection = (typeof COLLECTIONS)[number];

/** Names one entry across collections: `sites/dong-tien-son`. */
export type EntryRef = `${Collection}/${string}`;

/** Tells whether `text` is the name of a collection. */
export function isCollection(text: string): text is Collection {
  return COLLECTIONS.some((collection) => collection === text);
}
