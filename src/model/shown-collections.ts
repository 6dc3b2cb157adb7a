import { COLLECTIONS, type Collection, STANDING_COLLECTIONS } from './collections.ts';
import { listMemberEntries } from './federation.ts';
import type { Site, SiteSettings } from './site.ts';

/** Lists the collections that have a list page: the standing ones, and those with entries of this site or of members. */
export function listShownCollections({ entries, members }: Pick<Site, 'entries' | 'members'>): Collection[] {
  return COLLECTIONS.filter(
    (collection) =>
      STANDING_COLLECTIONS.includes(collection) ||
      entries[collection].length > 0 ||
      listMemberEntries(members, collection).length > 0,
  );
}

/** Lists the collections a footer leads to: those written down with the settings of a site, else the standing ones. */
export function shownCollections({ shown }: SiteSettings): readonly Collection[] {
  return shown ?? STANDING_COLLECTIONS;
}

/** Writes down with the settings which collections are shown, because layouts see nothing else of a site. */
export function withShownCollections(site: Site): Site {
  return { ...site, settings: { ...site.settings, shown: listShownCollections(site) } };
}
