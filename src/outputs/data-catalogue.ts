import { createHash } from 'node:crypto';
import { COLLECTIONS } from '../model/collections.ts';
import { BCP47 } from '../model/languages.ts';
import { licenceUrl } from '../model/licences.ts';
import { contentDate } from '../model/relations.ts';
import type { Site } from '../model/site.ts';
import { listTableFields } from './data-tables.ts';

/**
 * Plans what describes the open data to programs: `data/datapackage.json` (Frictionless Data Package 1.0, with the columns
 * of the tables, size and SHA-256 of every file) and `data/catalog.jsonld` (DCAT 3, a dataset per collection).
 *
 * @param files the data files, as they will be published
 */
export function planDataCatalogue(site: Site, files: readonly DataFile[]): DataFile[] {
  return [
    { path: 'data/datapackage.json', text: toJson(toDataPackage(site, files)) },
    { path: 'data/catalog.jsonld', text: toJson(toCatalogue(site, files)) },
  ];
}

function toDataPackage(site: Site, files: readonly DataFile[]): object {
  const { title, description } = namesOf(site);
  const created = contentDate(site);
  return {
    profile: 'data-package',
    name: 'destinations',
    title,
    description,
    homepage: site.settings.baseUrl,
    ...(created !== undefined && { created: `${created}T00:00:00Z` }),
    ...licencesOf(site),
    contributors: [{ title: site.settings.owner, role: 'publisher' }],
    resources: files.map((file) => toResource(site, file)),
  };
}

function toResource(site: Site, { path, text }: DataFile): object {
  const { name, format, mediatype } = describe(path);
  const bytes = Buffer.from(text);
  const isTable = format === 'csv';
  return {
    name: `${name}-${format}`,
    path: path.slice('data/'.length),
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    format,
    mediatype,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    ...(isTable && {
      dialect: { delimiter: ',', doubleQuote: true, lineTerminator: '\r\n', header: true },
      schema: { fields: listTableFields(site.settings.languages), primaryKey: 'id', missingValues: [''] },
    }),
  };
}

function toCatalogue(site: Site, files: readonly DataFile[]): object {
  const { baseUrl, owner, languages, contact } = site.settings;
  const { title, description } = namesOf(site);
  const shared = {
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': owner },
    ...(contact?.email !== undefined && {
      'dcat:contactPoint': {
        '@type': 'vcard:Kind',
        'vcard:fn': owner,
        'vcard:hasEmail': `mailto:${contact.email}`,
      },
    }),
    ...licenceOf(site),
    'dct:language': languages.map((language) => BCP47[language]),
    ...modifiedOn(site),
  };
  return {
    '@context': CONTEXT,
    '@id': `${baseUrl}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': title,
    'dct:description': description,
    'foaf:homepage': { '@id': `${baseUrl}/` },
    ...shared,
    'dcat:dataset': COLLECTIONS.filter((name) => site.entries[name].length > 0).map((name) => ({
      '@id': `${baseUrl}/data/catalog.jsonld#${name}`,
      '@type': 'dcat:Dataset',
      'dct:identifier': name,
      'dct:title': `${title}: ${name}`,
      'dct:description': `${site.entries[name].length} ${name}`,
      'dcat:keyword': [name],
      ...shared,
      'dcat:distribution': files
        .filter(({ path }) => describe(path).name === name)
        .map((file) => toDistribution(site, file)),
    })),
  };
}

function toDistribution(site: Site, { path, text }: DataFile): object {
  const url = `${site.settings.baseUrl}/${path}`;
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': url },
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${describe(path).mediatype}` },
    'dcat:byteSize': Buffer.byteLength(text),
    ...licenceOf(site),
  };
}

/** `data/sites.csv` → sites, csv, text/csv. */
function describe(path: string): { name: string; format: string; mediatype: string } {
  const [, name = '', format = ''] = /^data\/([a-z]+)\.([a-z]+)$/.exec(path) ?? [];
  return { name, format, mediatype: MEDIA_TYPES[format] ?? 'application/octet-stream' };
}

function namesOf({ settings }: Site): { title: string; description: string } {
  const words = settings.words[settings.defaultLanguage];
  return { title: words?.name ?? settings.owner, description: words?.description ?? '' };
}

function licencesOf({ settings: { dataLicence } }: Site): object {
  if (dataLicence === undefined) return {};
  const path = licenceUrl(dataLicence);
  return { licenses: [{ name: dataLicence, ...(path !== undefined && { path }) }] };
}

/** A licence without an address of its own is named by its page in the SPDX list. */
function licenceOf({ settings: { dataLicence } }: Site): object {
  if (dataLicence === undefined) return {};
  return { 'dct:license': { '@id': licenceUrl(dataLicence) ?? `https://spdx.org/licenses/${dataLicence}` } };
}

function modifiedOn(site: Site): object {
  const day = contentDate(site);
  return day === undefined ? {} : { 'dct:modified': { '@type': 'xsd:date', '@value': day } };
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
  jsonld: 'application/ld+json',
};

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

type DataFile = { path: string; text: string };
