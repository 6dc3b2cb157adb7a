import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLATE_MESSAGES } from '../i18n/plate.ts';
import { adminPolicy, listFormTargets, tileSource } from '../model/content-policy.ts';
import { listRepositoryOrigins } from '../model/repository-origins.ts';
import type { Site } from '../model/site.ts';
import { planBrandKit } from './brand-kit.ts';
import { bundleTourStart } from './bundle-script-fs.ts';
import { planCalendarFiles } from './calendar-files.ts';
import { type PictureOf, planDestinationFeed } from './destination-feed.ts';
import { planHeaders } from './headers.ts';
import { planItineraryFiles } from './itinerary-files.ts';
import { planLlmsText } from './llms.ts';
import { preloadModules } from './module-preload-fs.ts';
import { planFeeds } from './news-feed.ts';
import { planNewsletters } from './newsletter-email.ts';
import { planOpenData } from './open-data.ts';
import { planPlatePages } from './plate-pages.ts';
import { listPages } from './publish-fs.ts';
import { planCodeFiles } from './qr.ts';
import { planRouteFiles } from './route-files.ts';
import { writeSearchIndex } from './search-index-fs.ts';
import { planSearchRecords } from './search-records.ts';
import { planSitemap, readPageAlternates, type SitemapPage } from './sitemap.ts';
import { writeOutputFiles } from './write-fs.ts';

/** Writes everything that is made from the finished pages or beside them: codes, data, sitemap, headers, search index. */
export async function writeSiteOutputs(
  site: Site,
  siteDir: string,
  options: { search: boolean; pictureOf?: PictureOf },
): Promise<void> {
  const { baseUrl, map, admin } = site.settings;
  // One after the other: thirty thousand files open at once is more than a system allows.
  const paths = listPages(siteDir);
  preloadModules(siteDir, paths.filter(opensAtOnce));
  const pages = paths.flatMap((path) => {
    const page = readPageAlternates(readFileSync(join(siteDir, path, 'index.html'), 'utf8'));
    // A part of a string keeps all of it in memory, here the whole page; a clone does not.
    return page ? [structuredClone(page)] : [];
  });
  const { source } = await bundleTourStart(join(import.meta.dirname, '../..'));
  await writeOutputFiles(siteDir, [
    ...planCodeFiles(site),
    ...planPlatePages(site, { messages: PLATE_MESSAGES }),
    ...planOpenData(site),
    ...planDestinationFeed(site, options.pictureOf ?? (() => undefined)),
    ...planRouteFiles(site),
    ...planItineraryFiles(site),
    ...planCalendarFiles(site),
    ...planFeeds(site),
    ...planNewsletters(site, options.pictureOf ?? (() => undefined)),
    ...planBrandKit(site),
    ...planSitemap(uniquePages(pages), baseUrl),
    ...planHeaders(
      map?.tiles ? [tileSource(map.tiles.url)] : [],
      admin === false ? undefined : adminPolicy(listRepositoryOrigins(admin?.repository)),
      listFormTargets(site.settings.feedback),
      [source],
    ),
    planLlmsText(site),
    { path: 'robots.txt', text: robots(baseUrl, admin !== false) },
  ]);
  if (options.search) await writeSearchIndex(siteDir, planSearchRecords(site));
}

/** @param path of a page, ending in a slash */
function opensAtOnce(path: string): boolean {
  return path.startsWith('/embed/') && path.endsWith('/open/');
}

function robots(baseUrl: string, hasAdmin: boolean): string {
  return `User-agent: *\nAllow: /\n${hasAdmin ? 'Disallow: /admin/\n' : ''}Sitemap: ${baseUrl}/sitemap.xml\n`;
}

/** The start page shares its canonical address with the default language's home page. */
function uniquePages(pages: SitemapPage[]): SitemapPage[] {
  return [...new Map(pages.map((page) => [page.url, page])).values()];
}
