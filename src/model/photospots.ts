import type { Entry, Site } from './site.ts';

/** Lists the photo spots that name a site as theirs. */
export function listPhotospotsAt(site: Site, siteId: string): Entry<'photospots'>[] {
  return site.entries.photospots.filter(({ facts }) => facts.site === siteId);
}
