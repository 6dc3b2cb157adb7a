import type { CardView } from '../../components/entry/entry-view.ts';
import { translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import { mainPicture, type Prepared } from '../../media/prepared.ts';
import type { Collection } from '../../model/collections.ts';
import { listMemberEntries } from '../../model/federation.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listByDestination } from '../../model/relations.ts';
import { type Entry, localise } from '../../model/site.ts';
import { toCard } from './cards.ts';
import { whenText } from './facts-event.ts';
import { featured } from './home.ts';
import { groupMemberCards } from './members.ts';
import { datesText, isNotice } from './notices.ts';

/** Cards on one list page; the pages of the destinations and the search have the rest. */
const MOST_PER_PAGE = 240;
/** Of one destination at most and, however many destinations there are, at least. */
const PER_GROUP = { most: 60, least: 3 };

/** Groups the cards of a collection by destination, featured destinations first; entries without one come last. */
export function groupCards(prepared: Prepared, collection: Collection, language: Language): CardGroup[] {
  const card = (entry: Entry) =>
    toCard(
      prepared,
      entry,
      language,
      'when' in entry.facts
        ? whenText(language, entry.facts.when)
        : isNotice(entry)
          ? datesText(entry, language)
          : undefined,
    );
  const members = groupMemberCards(prepared, collection, language, share(prepared.site.members?.length ?? 0));
  if (collection === 'destinations') {
    const own = { title: undefined, lang: undefined, cards: featured(prepared, collection).map(card) };
    return nonEmpty([own, ...members]);
  }
  const destinations = featured(prepared, 'destinations');
  const count = share(destinations.length);
  const groups = destinations.map((destination) => {
    const words = localise(prepared.site, destination, language);
    return {
      title: words.words.title,
      lang: words.isFallback ? BCP47[words.language] : undefined,
      cards: listByDestination(prepared.site, collection, destination.id).slice(0, count).map(card),
    };
  });
  const others: readonly Entry[] = prepared.site.entries[collection];
  const loose = others.filter((entry) => !entry.facts.destination).slice(0, PER_GROUP.most);
  return nonEmpty([...groups, { title: undefined, lang: undefined, cards: loose.map(card) }, ...members]);
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
  const equal = Math.floor(MOST_PER_PAGE / Math.max(1, groups));
  return Math.max(PER_GROUP.least, Math.min(PER_GROUP.most, equal));
}

function nonEmpty(groups: CardGroup[]): CardGroup[] {
  return groups.filter(({ cards }) => cards.length > 0);
}

type CardGroup = { title: string | undefined; lang: string | undefined; cards: CardView[] };
