import { unitName } from '../model/addresses.ts';
import { listComingEventEditions } from '../model/event-editions.ts';
import type { Language } from '../model/languages.ts';
import { type Entry, listLanguages, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';
import { listDataCollections } from './data-collections.ts';

/** One column of the tables, as a Frictionless table schema has it. */
export type TableField = { name: string; type: 'string' | 'number' | 'date'; description: string };

/** Plans `data/<collection>.csv` (RFC 4180, UTF-8, one row per entry), with the columns of {@link listTableFields}. */
export function planDataTables(site: Site): { path: string; text: string }[] {
  const names = listTableFields(site.settings.languages).map(({ name }) => name);
  return listDataCollections(site).map((collection) => {
    const entries: readonly Entry[] = site.entries[collection];
    const rows = entries.map((entry) => {
      const record = toRow(site, entry);
      return names.map((name) => record[name] ?? '');
    });
    const lines = [names, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`);
    return { path: `data/${collection}.csv`, text: lines.join('') };
  });
}

/** Lists the columns of every table; those of words once per language. */
export function listTableFields(languages: readonly Language[]): TableField[] {
  const text = (name: string, description: string): TableField => ({ name, type: 'string', description });
  return [
    text('id', 'Folder name of the entry; never changes.'),
    text('kind', 'Kind of site, stay, food, facility, agency, notice, service, document, story or page.'),
    text('status', 'open, planned or closed.'),
    text('destination', 'id of the destination it belongs to.'),
    text('unit', 'id of the administrative unit it lies in today.'),
    text('unitName', 'Vietnamese name of that unit.'),
    { name: 'lat', type: 'number', description: 'Latitude in degrees, WGS84.' },
    { name: 'lng', type: 'number', description: 'Longitude in degrees, WGS84.' },
    { name: 'accuracyM', type: 'number', description: 'How many metres off the point may be.' },
    text('themes', 'What kind of journey it suits, separated by |.'),
    {
      name: 'from',
      type: 'date',
      description: 'First day of the next edition of an event, of a notice or of an offer.',
    },
    { name: 'until', type: 'date', description: 'Last day of it, included.' },
    { name: 'checkedOn', type: 'date', description: 'The day somebody last checked the facts.' },
    ...languages.flatMap((language) => [
      text(`title_${language}`, `Title (${language}).`),
      text(`summary_${language}`, `One or two sentences (${language}).`),
      text(
        `translation_${language}`,
        'original, reviewed, draft, machine or stale; empty without a translation.',
      ),
      text(`url_${language}`, `Address of the page (${language}).`),
    ]),
  ];
}

function toRow(site: Site, entry: Entry): Readonly<Record<string, string>> {
  const { facts } = entry;
  const unit = facts.unit === undefined ? undefined : site.units.get(facts.unit);
  const days = findDays(site, entry);
  const words = listLanguages(site, entry).flatMap((language) => {
    const translation = entry.translations[language];
    return [
      [`title_${language}`, translation?.words.title],
      [`summary_${language}`, translation?.words.summary],
      [`translation_${language}`, translation?.status],
      [`url_${language}`, site.settings.baseUrl + entryPath(language, entry)],
    ];
  });
  const row = {
    id: entry.id,
    kind: 'kind' in facts ? facts.kind : '',
    status: facts.status,
    destination: facts.destination,
    unit: facts.unit,
    unitName: unit && unitName(unit, 'vi'),
    lat: facts.point?.lat,
    lng: facts.point?.lng,
    accuracyM: facts.point?.accuracyM,
    themes: facts.themes?.join('|'),
    from: days?.from,
    until: days?.until,
    checkedOn: facts.checkedOn,
    ...Object.fromEntries(words),
  };
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, `${value ?? ''}`]));
}

function findDays(site: Site, entry: Entry): { from: string; until?: string | undefined } | undefined {
  // The collection ties the facts, which the union of entries cannot express.
  if (entry.collection === 'events') {
    const next = listComingEventEditions(site, entry as Entry<'events'>, 2);
    return next.find(({ isCancelled }) => !isCancelled);
  }
  if (entry.collection === 'offers') return (entry as Entry<'offers'>).facts;
  return entry.collection === 'notices' ? (entry as Entry<'notices'>).facts : undefined;
}

/** What a spreadsheet would take for a formula (OWASP, CSV Injection) gets a space before it. */
function quoteCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-\d+(?:\.\d+)?$/.test(text) ? ` ${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
