import { contentDate } from '../model/relations.ts';
import type { Entry, Site } from '../model/site.ts';
import { entryStructuredData } from '../model/structured-data.ts';
import { entryPath } from '../model/urls.ts';
import { listDataCollections } from './data-collections.ts';

/**
 * Plans `data/<collection>.jsonld`: what the pages of a collection are about, as one graph of schema.org, in the default
 * language. The same descriptions stand in the pages, without pictures here.
 */
export function planLinkedData(site: Site): { path: string; text: string }[] {
  return listDataCollections(site).map((collection) => {
    const entries: readonly Entry[] = site.entries[collection];
    const graph = entries.map((entry) => describe(site, entry));
    const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 1);
    return { path: `data/${collection}.jsonld`, text: `${text}\n` };
  });
}

/** The part of a page's graph that is about the thing itself. */
function describe(site: Site, entry: Entry): unknown {
  const language = site.settings.defaultLanguage;
  const url = site.settings.baseUrl + entryPath(language, entry);
  const fromIso = contentDate(site);
  const data = entryStructuredData({ site, entry, language, url, ...(fromIso !== undefined && { fromIso }) });
  const graph = data['@graph'];
  const things = Array.isArray(graph) ? graph : [];
  return things.find(
    (one) => typeof one === 'object' && !Array.isArray(one) && one['@id'] === `${url}#thing`,
  );
}
