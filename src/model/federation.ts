import { type Collection, isCollection } from './collections.ts';
import type { Language } from './languages.ts';
import type { Feed, FeedEntry } from './schemas/feed.ts';

/** Somebody else's site whose entries are shown here as cards that lead to it. */
export type Member = {
  id: string;
  name: string;
  defaultLanguage: Language;
  licence: string;
  entries: readonly MemberEntry[];
};

/** An entry of a member. `ref` is unique beside our own entries: ids never hold two hyphens in a row. */
export type MemberEntry = {
  ref: `${Collection}/${string}`;
  collection: Collection;
  facts: FeedEntry;
};

/** The words of a member's entry for a page in one language, and the language they are really in. */
export type MemberWords = {
  title: string;
  summary: string | undefined;
  /** The page at the member's, a full address. */
  url: string;
  language: Language;
};

/** Makes a member out of a feed that was checked; entries sorted by reference. */
export function toMember(settings: { id: string; name: string }, feed: Feed): Member {
  const entries = feed.entries.flatMap((facts): MemberEntry[] => {
    const [collection = '', id = ''] = facts.ref.split('/');
    return isCollection(collection)
      ? [{ ref: `${collection}/${settings.id}--${id}`, collection, facts }]
      : [];
  });
  return {
    id: settings.id,
    name: settings.name,
    defaultLanguage: feed.site.defaultLanguage,
    licence: feed.licence ?? '',
    entries: entries.sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
}

/**
 * Picks the words for a page in `language`, falling back to the member's default language.
 * @throws when there are none, which the check of the feed must have refused
 */
export function localiseMember(member: Member, { facts }: MemberEntry, language: Language): MemberWords {
  const shown = facts.words[language] ? language : member.defaultLanguage;
  const words = facts.words[shown];
  if (!words) throw new Error(`${facts.ref} of ${member.id} has no words; the check must refuse it`);
  const { title, summary, url } = words;
  return { title, summary, url, language: shown };
}

/** Lists what members have in a collection, in the order of the members. */
export function listMemberEntries(
  members: readonly Member[] | undefined,
  collection: Collection,
): { member: Member; entry: MemberEntry }[] {
  return (members ?? []).flatMap((member) =>
    member.entries.filter((entry) => entry.collection === collection).map((entry) => ({ member, entry })),
  );
}

/**
 * Lists what a member has in a collection and is not over on `today`: events by their next day, those without days last;
 * notices that still hold; everything else by reference. Nothing is over where `today` is not known.
 */
export function listComing(member: Member, collection: Collection, today: string | undefined): MemberEntry[] {
  const own = member.entries.filter((entry) => entry.collection === collection);
  const isOver = (until: string | undefined) => until !== undefined && today !== undefined && until < today;
  const next = ({ facts }: MemberEntry) => facts.dates?.find(({ until }) => !isOver(until))?.from ?? '9999';
  if (collection === 'notices') return own.filter(({ facts }) => !isOver(facts.notice?.until));
  if (collection !== 'events' && collection !== 'offers') return own;
  return own
    .filter(({ facts: { dates = [] } }) => dates.length === 0 || dates.some(({ until }) => !isOver(until)))
    .sort((a, b) => (next(a) < next(b) ? -1 : next(a) > next(b) ? 1 : 0));
}

/**
 * Lists the days of members' events that are not over on `fromIso` and begin before `beforeIso`, soonest first; of the
 * same day in the order of the members. ISO days; `until` is included.
 */
export function listMemberDates(
  members: readonly Member[] | undefined,
  span: { fromIso: string; beforeIso: string },
): MemberDate[] {
  return listMemberEntries(members, 'events')
    .flatMap(({ member, entry }) =>
      (entry.facts.dates ?? []).map(({ from, until, cancelled }) => ({
        member,
        entry,
        from,
        until,
        isCancelled: cancelled === true,
      })),
    )
    .filter(({ from, until }) => until >= span.fromIso && from < span.beforeIso)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

export type MemberDate = {
  member: Member;
  entry: MemberEntry;
  from: string;
  until: string;
  isCancelled: boolean;
};
