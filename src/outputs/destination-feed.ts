import { z } from 'zod';
import { listUnitChain } from '../model/addresses.ts';
import { COLLECTIONS } from '../model/collections.ts';
import { listCalendarEditions } from '../model/event-editions.ts';
import { listTouched } from '../model/notices.ts';
import { isOffer } from '../model/offers.ts';
import { contentDate } from '../model/relations.ts';
import { type Feed, type FeedEntry, feedSchema } from '../model/schemas/feed.ts';
import { type Entry, listLanguages, type Site } from '../model/site.ts';
import { entryPath } from '../model/urls.ts';

/** Where the main picture of an entry is published; nothing for entries without one. */
export type PictureOf = (entry: Entry) => { path: string; widthPx: number; heightPx: number } | undefined;

/**
 * Plans `data/destination.json`, what other sites and provinces may take from this one, and its JSON Schema. Members stand
 * in the order of the schema, entries by reference. Documented in `docs/reference/destination-feed.md`.
 */
export function planDestinationFeed(site: Site, pictureOf: PictureOf): { path: string; text: string }[] {
  return [
    { path: 'data/destination.json', text: `${JSON.stringify(toFeed(site, pictureOf), null, 1)}\n` },
    { path: 'data/destination.schema.json', text: `${JSON.stringify(feedJsonSchema(), null, 1)}\n` },
  ];
}

/** Gives the JSON Schema (draft 2020-12) of the feed. */
export function feedJsonSchema(): object {
  return {
    title: 'destination.json',
    ...z.toJSONSchema(feedSchema, { io: 'input', unrepresentable: 'any' }),
  };
}

/** Makes the feed of a site: only what its pages show. */
export function toFeed(site: Site, pictureOf: PictureOf): Feed {
  const { baseUrl, words, owner, defaultLanguage, languages, dataLicence } = site.settings;
  const entries = COLLECTIONS.flatMap((collection): readonly Entry[] => site.entries[collection]);
  const names = languages.flatMap((language) => {
    const name = words[language]?.name;
    return name === undefined ? [] : [[language, name] as const];
  });
  const checkedOn = contentDate(site);
  return {
    version: 1,
    site: { url: baseUrl, names: Object.fromEntries(names), owner, defaultLanguage, languages },
    ...(dataLicence !== undefined && { licence: dataLicence }),
    ...(checkedOn !== undefined && { checkedOn }),
    units: listUnits(site, entries),
    entries: entries
      .map((entry) => toFeedEntry(site, entry, pictureOf))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

function listUnits(site: Site, entries: readonly Entry[]): Feed['units'] {
  const ids = new Set(entries.flatMap(({ facts }) => facts.unit ?? []));
  const units = new Map(
    [...ids].flatMap((id) => listUnitChain(site.units, id)).map((unit) => [unit.id, unit]),
  );
  return [...units.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, code, level, name, parent }) => ({ id, code, level, name, parent }));
}

function toFeedEntry(site: Site, entry: Entry, pictureOf: PictureOf): FeedEntry {
  const { facts } = entry;
  return {
    ref: entry.ref,
    kind: 'kind' in facts ? facts.kind : undefined,
    status: facts.status,
    destination: facts.destination,
    unit: facts.unit,
    point: facts.point,
    themes: facts.themes,
    stops: 'stops' in facts ? facts.stops.flatMap((stop) => ('site' in stop ? stop.site : [])) : undefined,
    lengthKm: 'lengthKm' in facts ? facts.lengthKm : undefined,
    dates: isEvent(entry) ? listDates(site, entry) : isOffer(entry) ? [daysOf(entry)] : undefined,
    notice: isNotice(entry) ? toNotice(site, entry) : undefined,
    register:
      entry.collection === 'agencies' && 'licence' in facts && facts.licence
        ? { number: facts.licence.number, until: facts.licence.until }
        : undefined,
    hasTour: entry.tour !== undefined,
    picture: toPicture(site, entry, pictureOf),
    sources: facts.sources?.map(({ id, title, publisher, date, url }) => ({
      id,
      title: toLine(title, 400),
      publisher: publisher && toLine(publisher, 200),
      date,
      url,
    })),
    checkedOn: facts.checkedOn,
    words: toWords(site, entry),
  };
}

/** The editions that calendars carry, at most as many as the schema lets through. */
function listDates(site: Site, event: Entry<'events'>): FeedEntry['dates'] {
  return listCalendarEditions(site, event)
    .slice(0, 40)
    .map(({ from, until, isCancelled }) => ({
      from,
      until,
      ...(isCancelled && { cancelled: true as const }),
    }));
}

function daysOf({ facts: { from, until } }: Entry<'offers'>): { from: string; until: string } {
  return { from, until };
}

function toNotice(site: Site, notice: Entry<'notices'>): FeedEntry['notice'] {
  const { severity, from, until } = notice.facts;
  return { severity, from, until, touches: listTouched(site, notice).map(({ ref }) => ref) };
}

function toPicture(site: Site, entry: Entry, pictureOf: PictureOf): FeedEntry['picture'] {
  const [picture] = entry.facts.pictures ?? [];
  const made = pictureOf(entry);
  if (!picture || !made) return undefined;
  const { kind, credit, licence } = picture;
  const { path, widthPx, heightPx } = made;
  return { url: site.settings.baseUrl + path, widthPx, heightPx, kind, credit, licence };
}

function toWords(site: Site, entry: Entry): FeedEntry['words'] {
  return Object.fromEntries(
    listLanguages(site, entry).flatMap((language) => {
      const translation = entry.translations[language];
      if (!translation) return [];
      const { title, summary } = translation.words;
      const words = {
        title: toLine(title, 200),
        summary: summary === undefined ? undefined : toLine(summary, 600),
        translation: translation.status,
        url: site.settings.baseUrl + entryPath(language, entry),
      };
      return [[language, words]];
    }),
  );
}

/** One line, shortened at a word where it is longer than the schema allows. */
function toLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}

function isEvent(entry: Entry): entry is Entry<'events'> {
  return entry.collection === 'events';
}

function isNotice(entry: Entry): entry is Entry<'notices'> {
  return entry.collection === 'notices';
}
