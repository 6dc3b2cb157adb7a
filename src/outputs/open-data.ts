import { COLLECTIONS } from '../model/collections.ts';
import { listTouched } from '../model/notices.ts';
import { type Entry, listLanguages, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';

/**
 * Plans the open data files: `data/<collection>.json` for every collection and `data/sites.geojson`.
 * Order is by id; only what pages show; words in every language there is. Documented in `docs/reference/open-data.md`.
 */
export function planOpenData(site: Site): { path: string; text: string }[] {
  const files = COLLECTIONS.map((collection) => {
    const entries: readonly Entry[] = site.entries[collection];
    return {
      path: `data/${collection}.json`,
      text: toJson({ version: 1, entries: entries.map((entry) => toRecord(site, entry)) }),
    };
  });
  return [...files, { path: 'data/sites.geojson', text: toJson(toFeatureCollection(site)) }];
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
    ...('when' in facts && { when: facts.when }),
    ...('stops' in facts && {
      stops: facts.stops,
      lengthKm: facts.lengthKm,
      lengthApproximate: facts.lengthApproximate,
    }),
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

function toFeatureCollection(site: Site): object {
  return {
    type: 'FeatureCollection',
    features: site.entries.sites.flatMap((entry) => {
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
