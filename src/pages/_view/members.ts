import type { CardView } from '../../components/entry/entry-view.ts';
import { offerMessages } from '../../i18n/offers.ts';
import { isMessageKey, kindMessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import type { Collection } from '../../model/collections.ts';
import { listComing, localiseMember, type Member, type MemberEntry } from '../../model/federation.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { facetsToText, type PlaceFacets } from '../../model/map-facets.ts';
import { kindFamily, type MapPlaceRequest } from '../../model/map-view.ts';
import { contentDate } from '../../model/relations.ts';
import { THEMES } from '../../model/schemas/entries.ts';
import { periodText } from './facts-event.ts';

/** Groups the cards of what members have in a collection, one group per member, at most `most` in each. */
export function groupMemberCards(
  prepared: Prepared,
  collection: Collection,
  language: Language,
  most: number,
): { title: string; lang: undefined; cards: CardView[] }[] {
  const { site } = prepared;
  const today = contentDate(site);
  return (site.members ?? [])
    .map((member) => ({
      title: member.name,
      lang: undefined,
      cards: listComing(member, collection, today)
        .slice(0, most)
        .map((entry) => toMemberCard(member, entry, language, today)),
    }))
    .filter(({ cards }) => cards.length > 0);
}

/**
 * Lists what the form above a list can find members' entries by; undefined where a member has more than the list shows,
 * since a count would then be wrong.
 */
export function listMemberFacts(
  { site }: Prepared,
  collection: Collection,
  language: Language,
  most: number,
): MemberPlace[] | undefined {
  const today = contentDate(site);
  const parts = (site.members ?? []).map((member) => ({
    member,
    entries: listComing(member, collection, today),
  }));
  if (parts.some(({ entries }) => entries.length > most)) return undefined;
  return parts.flatMap(({ member, entries }) =>
    entries.map((entry) => describeFacets(member, entry, language)),
  );
}

/**
 * Lists the places of members for the overview map; each is marked with the member's name and leads to their page.
 * @param isGathered only their destinations, which stand for all the rest while a map is not opened
 */
export function listMemberPlaces(
  { site }: Prepared,
  language: Language,
  isGathered = false,
): (MapPlaceRequest & MemberPlace)[] {
  return (site.members ?? []).flatMap((member) =>
    member.entries.flatMap((entry) => {
      const { point, kind } = entry.facts;
      if (!point || (entry.collection === 'destinations') !== isGathered) return [];
      const words = localiseMember(member, entry, language);
      return [
        {
          ref: entry.ref,
          title: words.title,
          ...(words.summary !== undefined && { summary: words.summary }),
          href: words.url,
          family: kindFamily(entry.collection, kind),
          kindLabel: `${memberKind(language, entry)} · ${member.name}`,
          point,
          ...(words.language !== language && { textLanguage: words.language }),
          ...describeFacets(member, entry, language),
        },
      ];
    }),
  );
}

/** Takes off what only the form above the map reads. */
export function toMapRequest({
  kindWords: _,
  memberName: __,
  ...place
}: MapPlaceRequest & MemberPlace): MapPlaceRequest {
  return place;
}

function describeFacets(member: Member, entry: MemberEntry, language: Language): MemberPlace {
  return {
    facets: listMemberFacets(member, entry),
    kindWords: memberKind(language, entry),
    memberName: member.name,
  };
}

/** What a member's place can be found by; the member stands where our own places have their destination. */
function listMemberFacets(member: Member, { collection, facts }: MemberEntry): PlaceFacets {
  const theme = THEMES.filter((one) => facts.themes?.includes(one));
  return {
    kind: [facts.kind ?? collection],
    ...(theme.length > 0 && { theme }),
    destination: [`member--${member.id}`],
    ...(facts.hasTour && { has: ['360'] }),
  };
}

function toMemberCard(
  member: Member,
  entry: MemberEntry,
  language: Language,
  today: string | undefined,
): CardView {
  const { title, summary, url, language: shown } = localiseMember(member, entry, language);
  const { facts } = entry;
  const next = facts.dates?.find(({ until }) => today === undefined || until >= today);
  const isCalledOff = next?.cancelled === true;
  const warning = isCalledOff
    ? translate(language, 'cancelled')
    : facts.status === 'open'
      ? undefined
      : translate(language, `status_${facts.status}`);
  return {
    href: url,
    title,
    summary,
    kind: memberKind(language, entry),
    isPlanned: facts.status === 'planned',
    picture: undefined, // our policy lets no other site's pictures in
    alt: '',
    pictureNote: undefined,
    note: [warning, next && periodText(language, next), member.name].filter(Boolean).join(' · '),
    lang: shown === language ? undefined : BCP47[shown],
    facets: facetsToText(listMemberFacets(member, entry)),
    ...(entry.collection === 'offers' &&
      next && { expiry: { until: next.until, ended: offerMessages(language).endedShort, hides: true } }),
  };
}

function memberKind(language: Language, { collection, facts }: MemberEntry): string {
  const own = facts.kind === undefined ? undefined : kindMessageKey(collection, facts.kind);
  const key = own ?? `kind_${collection}`;
  return isMessageKey(key) ? translate(language, key) : translate(language, collection);
}

/** `kindWords` names the kind without the member, for the form above a map or a list. */
export type MemberPlace = { kindWords: string; memberName: string; facets: PlaceFacets };
