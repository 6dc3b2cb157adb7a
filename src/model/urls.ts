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
export const PAGE_NAMES = ['map', 'search', 'about', 'data', 'accessibility'] as const;

export type PageName = (typeof PAGE_NAMES)[number];
