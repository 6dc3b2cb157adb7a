import { FACTS_MONTHS, monthsBefore } from './coverage.ts';
import type { Member, MemberEntry } from './federation.ts';
import type { Language } from './languages.ts';

/**
 * Computes the state of what each member publishes, by the rules of `coverage.ts` as far as their data tell: members do not
 * publish codes, models or sounds.
 *
 * @param today YYYY-MM-DD, the day to judge by
 * @param languages those to look for beside the member's own
 * @returns a row per member, in the order of the members
 */
export function computeMemberFigures(
  members: readonly Member[],
  today: string,
  languages: readonly Language[],
): MemberFigures[] {
  const oldest = monthsBefore(today, FACTS_MONTHS);
  return members.map((member) => {
    const entries = member.entries.filter(({ collection }) => collection !== 'notices');
    const places = entries.filter(
      ({ collection, facts }) => collection === 'sites' && facts.status !== 'planned',
    );
    const dated = entries.filter(({ collection }) => collection !== 'destinations');
    return {
      member,
      entries: entries.length,
      tours: divide(places, ({ facts }) => facts.hasTour),
      fresh: divide(dated, ({ facts }) => (facts.checkedOn ?? '') >= oldest),
      approved: languages
        .filter((language) => language !== member.defaultLanguage)
        .map((language) => ({ language, ...divide(entries, (entry) => isApproved(entry, language)) })),
    };
  });
}

function divide(entries: readonly MemberEntry[], has: (entry: MemberEntry) => boolean): Divided {
  const refs = (wanted: boolean) =>
    entries.filter((entry) => has(entry) === wanted).map(({ facts }) => facts.ref);
  return { has: refs(true), lacks: refs(false) };
}

function isApproved({ facts }: MemberEntry, language: Language): boolean {
  const state = facts.words[language]?.translation;
  return state === 'original' || state === 'reviewed';
}

/** References of entries as the member writes them. */
type Divided = { has: readonly string[]; lacks: readonly string[] };

export type MemberFigures = {
  member: Member;
  /** Notices left out. */
  entries: number;
  /** Of places that are not planned. */
  tours: Divided;
  /** Of all but destinations and notices: facts checked in time. */
  fresh: Divided;
  approved: readonly ({ language: Language } & Divided)[];
};
