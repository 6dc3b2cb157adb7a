import type { CardView } from '../../components/entry/entry-view.ts';
import { noticeMessages } from '../../i18n/notices.ts';
import { offerMessages } from '../../i18n/offers.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { type MessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import type { Language } from '../../model/languages.ts';
import { listTouched } from '../../model/notices.ts';
import { listOffers, listOffersOf } from '../../model/offers.ts';
import { listPhotospotsAt } from '../../model/photospots.ts';
import {
  findEntry,
  listByDestination,
  listEventsAt,
  listNearby,
  listProductsAt,
  listRoutesThrough,
} from '../../model/relations.ts';
import { type Entry, localise } from '../../model/site.ts';
import { collectionPath } from '../../model/urls.ts';
import { distanceNote, toCard } from './cards.ts';
import { whenText } from './facts-event.ts';

const NEARBY_COUNT = 3;
const PRODUCT_COUNT = 6;
/** Cards of one kind on the page of a destination; the list of that kind and the search have the rest. */
const MOST_CARDS = 60;

/** Entries of any other kind there. */
const MOST_IN_SECTION = 12;

/** Lists what belongs below a site: its journeys, festivals, neighbours, and the products of its destination. */
export function listSiteSections(
  prepared: Prepared,
  entry: Entry<'sites'>,
  language: Language,
): SectionView[] {
  const { site } = prepared;
  const near = listNearby(site, entry, NEARBY_COUNT).map((neighbour) =>
    toCard(prepared, neighbour.entry, language, distanceNote(language, neighbour.distanceM)),
  );
  return nonEmpty([
    productSection(prepared, entry, language),
    section(prepared, language, 'onRoutes', listRoutesThrough(site, entry.id)),
    {
      title: translate(language, 'eventsHere'),
      cards: eventCards(prepared, listEventsAt(site, entry.id), language),
    },
    section(prepared, language, 'photospots', listPhotospotsAt(site, entry.id)),
    { title: translate(language, 'nearby'), cards: near },
    offerSection(prepared, entry, language),
    section(prepared, language, 'explore', relatedOf(prepared, entry)),
  ]);
}

/** Offers of the entry itself, those that end first in front. */
export function offerSection(prepared: Prepared, entry: Entry, language: Language): SectionView {
  return {
    title: offerMessages(language).here,
    cards: listOffersOf(prepared.site, entry.ref).map((offer) => toCard(prepared, offer, language)),
  };
}

/** The products of the destination; `#products` is where signs and the links at the top lead to. */
function productSection(prepared: Prepared, entry: Entry<'sites'>, language: Language): SectionView {
  const products = listProductsAt(prepared.site, entry);
  return {
    ...section(prepared, language, 'products', products.slice(0, PRODUCT_COUNT)),
    id: 'products',
    ...(products.length > PRODUCT_COUNT && {
      href: collectionPath(language, 'products'),
      linkText: translate(language, 'seeAll'),
    }),
  };
}

/** Lists what belongs below a destination: places, journeys, festivals, crafts and products, food and stays. */
export function listDestinationSections(
  prepared: Prepared,
  entry: Entry<'destinations'>,
  language: Language,
): SectionView[] {
  const list = <
    C extends
      | 'sites'
      | 'routes'
      | 'events'
      | 'crafts'
      | 'products'
      | 'food'
      | 'stays'
      | 'facilities'
      | 'agencies'
      | 'offers'
      | 'itineraries'
      | 'stories'
      | 'guides'
      | 'services'
      | 'photospots'
      | 'documents'
      | 'projects'
      | 'pages',
  >(
    collection: C,
  ) => listByDestination(prepared.site, collection, entry.id);
  const name = localise(prepared.site, entry, language).words.title;
  const sites = list('sites');
  const part = (collection: Parameters<typeof list>[0]): SectionView => {
    const entries = list(collection);
    const isCut = entries.length > MOST_IN_SECTION;
    return {
      ...section(prepared, language, collection, isCut ? entries.slice(0, MOST_IN_SECTION) : entries),
      ...(isCut && {
        href: `${collectionPath(language, collection)}?destination=${entry.id}`,
        linkText: translate(language, 'seeAll'),
      }),
    };
  };
  return nonEmpty([
    {
      title: translate(language, 'sitesIn', { name }),
      cards: sites.slice(0, MOST_CARDS).map((site) => toCard(prepared, site, language)),
      ...(sites.length > MOST_CARDS && {
        href: collectionPath(language, 'sites'),
        linkText: translate(language, 'seeAll'),
      }),
    },
    part('routes'),
    part('itineraries'),
    part('photospots'),
    { title: translate(language, 'events'), cards: eventCards(prepared, list('events'), language) },
    part('crafts'),
    part('products'),
    part('food'),
    part('stays'),
    part('facilities'),
    part('agencies'),
    part('guides'),
    part('services'),
    {
      title: translate(language, 'offers'),
      cards: listOffers(prepared.site)
        .filter(({ facts }) => facts.destination === entry.id || facts.belongsTo === entry.ref)
        .slice(0, MOST_IN_SECTION)
        .map((offer) => toCard(prepared, offer, language)),
    },
    part('stories'),
    part('projects'),
    part('documents'),
    part('pages'),
  ]);
}

/** Lists what a notice touches. */
export function listNoticeSections(
  prepared: Prepared,
  notice: Entry<'notices'>,
  language: Language,
): SectionView[] {
  const touched = listTouched(prepared.site, notice).slice(0, MOST_CARDS);
  const title = noticeMessages(language).touched;
  return nonEmpty([{ title, cards: touched.map((entry) => toCard(prepared, entry, language)) }]);
}

/** Lists what belongs below any other entry: what it names as related, what a product's craft is and the other way round. */
export function listRelatedSections(prepared: Prepared, entry: Entry, language: Language): SectionView[] {
  const { site } = prepared;
  const craft =
    'craft' in entry.facts && entry.facts.craft !== undefined
      ? findEntry(site, 'crafts', entry.facts.craft)
      : undefined;
  const products =
    entry.collection === 'crafts'
      ? site.entries.products.filter((product) => product.facts.craft === entry.id)
      : [];
  const destination =
    entry.facts.destination === undefined
      ? undefined
      : findEntry(site, 'destinations', entry.facts.destination);
  return nonEmpty([
    section(prepared, language, 'madeBy', craft ? [craft] : []),
    section(prepared, language, 'products', products),
    offerSection(prepared, entry, language),
    section(prepared, language, 'explore', [
      ...relatedOf(prepared, entry),
      ...(destination ? [destination] : []),
    ]),
  ]);
}

/** Lists what a free page joins, in its order; of the press page the pictures are shown instead. */
export function listFreePageSections(
  prepared: Prepared,
  page: Entry<'pages'>,
  language: Language,
): SectionView[] {
  const { entries = [], kind } = page.facts;
  const { joined, chosen, inIssue } = paperMessages(language);
  const shown = kind === 'press' ? [] : entries.flatMap((ref) => prepared.site.byRef.get(ref) ?? []);
  const cards = shown.map((entry) => toCard(prepared, entry, language));
  return [
    ...nonEmpty([{ title: kind === 'campaign' ? joined : kind === 'newsletter' ? inIssue : chosen, cards }]),
    ...listRelatedSections(prepared, page, language),
  ];
}

function eventCards(prepared: Prepared, events: readonly Entry<'events'>[], language: Language): CardView[] {
  return events.map((event) => toCard(prepared, event, language, whenText(language, event.facts.when)));
}

function relatedOf(prepared: Prepared, entry: Entry): Entry[] {
  return (entry.facts.related ?? []).flatMap((ref) => prepared.site.byRef.get(ref) ?? []);
}

function section(
  prepared: Prepared,
  language: Language,
  key: MessageKey,
  entries: readonly Entry[],
): SectionView {
  return {
    title: translate(language, key),
    cards: entries.map((entry) => toCard(prepared, entry, language)),
  };
}

function nonEmpty(sections: SectionView[]): SectionView[] {
  return sections.filter(({ cards }) => cards.length > 0);
}

export type SectionView = { id?: string; title: string; cards: CardView[]; href?: string; linkText?: string };
