import { listTouched } from '../model/notices.ts';
import { type Entry, listLanguages, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { planDataCatalogue } from './data-catalogue.ts';
import { listDataCollections } from './data-collections.ts';
import { planDataTables } from './data-tables.ts';
import { planLinkedData } from './linked-data.ts';
import { listOwnFacts } from './open-data-more.ts';

/**
 * Plans the open data files: `data/<collection>.json`, `.csv` and `.jsonld` for every collection, `.geojson` where entries
 * have points (always for sites), and what describes them: `data/datapackage.json` and `data/catalog.jsonld`.
 * Order is by id; only what pages show; words in every language there is. Documented in `docs/reference/open-data.md`.
 */
export function planOpenData(site: Site): { path: string; text: string }[] {
  const files = listDataCollections(site).map((collection) => {
    const entries: readonly Entry[] = site.entries[collection];
    return {
      path: `data/${collection}.json`,
      text: toJson({ version: 1, entries: entries.map((entry) => toRecord(site, entry)) }),
    };
  });
  const maps = listDataCollections(site).flatMap((collection) => {
    const entries: readonly Entry[] = site.entries[collection];
    const hasPoints = collection === 'sites' || entries.some(({ facts }) => facts.point);
    if (!hasPoints) return [];
    return [{ path: `data/${collection}.geojson`, text: toJson(toFeatureCollection(site, entries)) }];
  });
  const data = [...files, ...maps, ...planDataTables(site), ...planLinkedData(site)];
  return [...data, ...planDataCatalogue(site, data)];
}

function toRecord(site: Site, entry: Entry): object {
  const { facts } = entry;
  return {
    id: entry.id,
    ...('kind' in facts && { kind: facts.kind }),
    status: facts.status,
    destination: facts.destination,
    unit: facts.unit,
    formerUnit: facts.formerUnit,
    point: facts.point,
    themes: facts.themes,
    figures: facts.figures,
    sources: facts.sources,
    checkedOn: facts.checkedOn,
    ...('severity' in facts && {
      severity: facts.severity,
      from: facts.from,
      until: facts.until,
      touches: isNotice(entry) ? listTouched(site, entry).map(({ ref }) => ref) : [],
    }),
    ...('licence' in facts && { licence: facts.licence, speaks: facts.speaks }),
    ...('when' in facts && {
      when: facts.when,
      cancelled: facts.cancelled,
      editions: facts.editions,
      registrationUrl: facts.registrationUrl,
    }),
    ...('stops' in facts && {
      stops: facts.stops,
      lengthKm: facts.lengthKm,
      lengthApproximate: facts.lengthApproximate,
    }),
    ...listOwnFacts(entry),
    hasTour: entry.tour !== undefined,
    languages: Object.fromEntries(
      listLanguages(site, entry).map((language) => [language, toWords(site, entry, language)]),
    ),
  };
}

function isNotice(entry: Entry): entry is Entry<'notices'> {
  return entry.collection === 'notices';
}

function toWords(site: Site, entry: Entry, language: Parameters<typeof entryPath>[0]): object {
  const translation = entry.translations[language];
  return {
    title: translation?.words.title,
    summary: translation?.words.summary,
    translation: translation?.status,
    url: site.settings.baseUrl + entryPath(language, entry),
  };
}

function toFeatureCollection(site: Site, entries: readonly Entry[]): object {
  return {
    type: 'FeatureCollection',
    features: entries.flatMap((entry) => {
      const { point } = entry.facts;
      if (!point) return [];
      // GeoJSON puts longitude first (RFC 7946, section 3.1.1)
      return [
        {
          type: 'Feature',
          id: entry.id,
          geometry: { type: 'Point', coordinates: [point.lng, point.lat] },
          properties: toRecord(site, entry),
        },
      ];
    }),
  };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
