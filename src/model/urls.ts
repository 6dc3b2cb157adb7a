import type { Collection } from './collections.ts';
import type { Language } from './languages.ts';
import type { Entry } from './site.ts';

/** Address of an entry's page. */
export function entryPath(language: Language, entry: Pick<Entry, 'collection' | 'id'>): string {
  return `/${language}/${entry.collection}/${entry.id}/`;
}

/** Address of a collection's list. */
export function collectionPath(language: Language, collection: Collection): string {
  return `/${language}/${collection}/`;
}

/** Address of a page that is not about one entry; an empty name is the home page. */
export function pagePath(language: Language, name: PageName | ''): string {
  return name === '' ? `/${language}/` : `/${language}/${name}/`;
}

/** Pages that every language has, in the order of the footer. */
export const PAGE_NAMES = [
  'map',
  'search',
  'help',
  'trip',
  'offline',
  'about',
  'data',
  'accessibility',
  'translations',
] as const;

/** Lists the pages the footer offers; where nothing is translated, none says how far. */
export function listPageNames(languages: readonly Language[]): PageName[] {
  return PAGE_NAMES.filter((name) => name !== 'translations' || languages.length > 1);
}

export type PageName = (typeof PAGE_NAMES)[number];
