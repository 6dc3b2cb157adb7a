import type { CardView } from '../../components/entry/entry-view.ts';
import type { ListRow } from '../../components/list/list-view.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { recognitionWords } from '../../i18n/recognitions.ts';
import { formatNumber, translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import { unitName } from '../../model/addresses.ts';
import type { Collection } from '../../model/collections.ts';
import { listEntryFacets } from '../../model/entry-facets.ts';
import { listMemberEntries } from '../../model/federation.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { type FacetOffer, facetsToText, OPEN_NOW } from '../../model/map-facets.ts';
import { listByDestination } from '../../model/relations.ts';
import { type Entry, localise } from '../../model/site.ts';
import { openingHoursData } from '../../model/structured-data-hours.ts';
import { entryPath } from '../../model/urls.ts';
import { kindLabel, toCard } from './cards.ts';
import { languageNames } from './facts-agency.ts';
import { expiryOf, priceText } from './facts-directory.ts';
import { whenText } from './facts-event.ts';
import { featured } from './home.ts';
import { planFacets } from './map-facets.ts';
import { groupMemberCards, listMemberFacts } from './members.ts';
import { datesText, isNotice } from './notices.ts';

/** Entries with their picture on one list page. */
const MOST_CARDS = 240;
/** Of one destination at most and, however many destinations there are, at least. */
const PER_GROUP = { most: 60, least: 3 };
/** A register of more than this many entries is a list of lines; nobody scrolls through three hundred pictures. */
const MOST_IN_PICTURES = 60;
/** Entries on one list page, those with pictures among them; the search and the pages of destinations have the rest. */
export const MOST_LISTED = 600;

/**
 * Groups the entries of a collection by destination, featured destinations first; entries without one come last. Of each
 * group as many stand as cards as a page can bear, the rest as lines; in registers of many entries all are lines.
 */
export function groupCards(prepared: Prepared, collection: Collection, language: Language): ListGroup[] {
  const { site } = prepared;
  const members = groupMemberCards(prepared, collection, language, shareOfMember(prepared)).map((group) => ({
    ...group,
    rows: [],
  }));
  const card = (entry: Entry) => listCard(prepared, entry, language);
  if (collection === 'destinations') {
    const cards = featured(prepared, collection).map(card);
    return nonEmpty([{ title: undefined, lang: undefined, cards, rows: [] }, ...members]);
  }
  const destinations = featured(prepared, 'destinations');
  const all: readonly Entry[] = site.entries[collection];
  const cardCount =
    REGISTERS.has(collection) && all.length > MOST_IN_PICTURES ? 0 : share(destinations.length);
  let room = MOST_LISTED;
  const fill = (entries: readonly Entry[], most: number) => {
    const cards = entries.slice(0, most).map(card);
    const rows = entries.slice(most, room).map((entry) => listRow(prepared, entry, language));
    room = Math.max(0, room - cards.length - rows.length);
    return { cards, rows };
  };
  const groups = destinations.map((destination) => {
    const words = localise(site, destination, language);
    return {
      title: words.words.title,
      lang: words.isFallback ? BCP47[words.language] : undefined,
      ...fill(listByDestination(site, collection, destination.id), cardCount),
    };
  });
  const loose = all.filter((entry) => !entry.facts.destination);
  const looseCount = cardCount === 0 ? 0 : PER_GROUP.most;
  return nonEmpty([...groups, { title: undefined, lang: undefined, ...fill(loose, looseCount) }, ...members]);
}

/**
 * Plans the form above a list: nothing where the list is short, or the page cannot hold all of it, since a count would
 * then be wrong.
 */
export function offerListFacets(
  prepared: Prepared,
  collection: Collection,
  language: Language,
): FacetOffer[] {
  const { site } = prepared;
  const all: readonly Entry[] = site.entries[collection];
  const members = listMemberFacts(prepared, collection, language, shareOfMember(prepared));
  if (!members || all.length > MOST_LISTED || all.length + members.length < LEAST_FOR_FORM) return [];
  const own = all.map((entry) => {
    const facets = listEntryFacets(entry, site.units);
    return {
      entry,
      facets: hoursOf(entry) ? { ...facets, has: [OPEN_NOW, ...(facets.has ?? [])] } : facets,
    };
  });
  const only = directoryWords(language).only;
  return planFacets(prepared, own, language, members).map((offer) =>
    offer.facet === 'has' ? { ...offer, label: only } : offer,
  );
}

/** Says how many entries of a collection a page lists when it cannot hold them all. */
export function listedOf(
  { site }: Prepared,
  collection: Collection,
  groups: readonly ListGroup[],
  language: Language,
): string | undefined {
  const total = site.entries[collection].length + listMemberEntries(site.members, collection).length;
  const count = groups.reduce((sum, { cards, rows }) => sum + cards.length + rows.length, 0);
  if (count >= total || collection === 'events') return undefined; // events that are over are left out on purpose
  const fill = { count: formatNumber(language, count), total: formatNumber(language, total) };
  return directoryWords(language).shownOf.replace('{count}', fill.count).replace('{total}', fill.total);
}

function listCard(prepared: Prepared, entry: Entry, language: Language): CardView {
  const { facts } = entry;
  const dates =
    'when' in facts
      ? whenText(language, facts.when)
      : isNotice(entry)
        ? datesText(entry, language)
        : 'speaks' in facts && facts.speaks
          ? languageNames(facts.speaks, language)
          : undefined;
  return {
    ...toCard(prepared, entry, language, dates),
    facets: facetsToText(listEntryFacets(entry, prepared.site.units)),
    hours: hoursOf(entry),
    expiry: expiryOf(entry, language),
  };
}

/** One line: what it is, the commune, its recognition, its lowest price. */
function listRow(prepared: Prepared, entry: Entry, language: Language): ListRow {
  const { site } = prepared;
  const { words, isFallback, language: shown } = localise(site, entry, language);
  const { facts } = entry;
  const unit = facts.unit === undefined ? undefined : site.units.get(facts.unit);
  const facets = listEntryFacets(entry, site.units);
  const note = [
    facts.status === 'open' ? undefined : translate(language, `status_${facts.status}`),
    kindLabel(language, entry),
    unit && unitName(unit, language),
    ...(facets.recognition ?? []).slice(0, 1).map((value) => recognitionWords(language, value)),
    'price' in facts && facts.price ? priceText(facts.price, language) : undefined,
    'speaks' in facts && facts.speaks ? languageNames(facts.speaks, language) : undefined,
  ];
  return {
    href: entryPath(language, entry),
    title: words.title,
    lang: isFallback ? BCP47[shown] : undefined,
    note: note.filter(Boolean).join(' · '),
    facets: facetsToText(facets),
    hours: hoursOf(entry),
    expiry: expiryOf(entry, language),
  };
}

/** Hours of a place that is open and says them in a way that can be read for certain. */
function hoursOf({ facts }: Entry): string | undefined {
  if (facts.status !== 'open' || !('hours' in facts) || !facts.hours) return undefined;
  return openingHoursData(facts.hours) && facts.hours;
}

/** What the layout needs to know about a list page. */
export function buildListMeta(prepared: Prepared, collection: Collection, language: Language): PageMeta {
  const { site } = prepared;
  const first: Entry | undefined = featured(prepared, collection)[0];
  return {
    language,
    path: `/${collection}/`,
    title: translate(language, collection),
    description: site.settings.words[language]?.description ?? translate(language, collection),
    availableIn: site.settings.languages,
    shareUrl: first && mainPicture(prepared, first)?.share,
    noindex: site.entries[collection].length + listMemberEntries(site.members, collection).length === 0,
  };
}

/** How many cards each of so many groups may show. */
function share(groups: number): number {
  const equal = Math.floor(MOST_CARDS / Math.max(1, groups));
  return Math.max(PER_GROUP.least, Math.min(PER_GROUP.most, equal));
}

function shareOfMember({ site }: Prepared): number {
  return share(site.members?.length ?? 0);
}

function nonEmpty(groups: ListGroup[]): ListGroup[] {
  return groups.filter(({ cards, rows }) => cards.length + rows.length > 0);
}

/** Collections in which a visitor looks something up rather than around. */
const REGISTERS: ReadonlySet<Collection> = new Set([
  'stays',
  'food',
  'facilities',
  'agencies',
  'guides',
  'services',
  'products',
]);
/** Fewer entries are read faster than a form. */
const LEAST_FOR_FORM = 8;

export type ListGroup = {
  title: string | undefined;
  lang: string | undefined;
  cards: CardView[];
  rows: ListRow[];
};
