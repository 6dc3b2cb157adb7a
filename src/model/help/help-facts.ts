import type { Edition } from '../event-dates.ts';
import type { Language } from '../languages.ts';
import type { PackedLexicon } from '../search/compile-lexicon.ts';
import type { SearchFamily } from '../search-row.ts';
import type { DayWords } from './question-days.ts';

/** What a fact answers. `about` is the entry's own summary. */
export const FACT_KINDS = [
  'about',
  'status',
  'hours',
  'fee',
  'access',
  'season',
  'safety',
  'advice',
  'accessibility',
  'contact',
  'event',
  'notice',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** One sentence or value of the site, word for word, and where it stands. */
export type HelpFact = {
  /** `sites/tam-thanh#access`; never changes while the entry has it. */
  id: string;
  kind: FactKind;
  text: string;
  /** Page and anchor. */
  href: string;
  /** Language tag of the text, when it is not the page's. */
  lang?: string;
  /** The day somebody last checked it. */
  checkedOn?: string;
  /** Who said so: publishers, as the page names them. */
  source?: string;
  /** Opening hours in OpenStreetMap syntax, to work out whether it is open. */
  hours?: string;
  /** Days on which it holds: of a notice or a closure; without an end it holds until further notice. */
  days?: { from: string; until?: string | undefined };
  /** Days of an event, soonest first, written out. */
  editions?: readonly (Edition & { text: string })[];
};

/** One entry as the help knows it. */
export type HelpEntry = {
  ref: string;
  url: string;
  title: string;
  lang?: string;
  /** Other names: aliases and titles in other languages. */
  names: readonly string[];
  family: SearchFamily;
  /** Id of its destination. */
  destination?: string;
  /** Id of the site where an event takes place. */
  at?: string;
  point?: { lat: number; lng: number; accuracyM?: number | undefined };
  /** Concepts it is an example of or offers: `cave`, `parking`, `toilet`. */
  kinds: readonly string[];
  phone?: string;
  facts: readonly HelpFact[];
};

/** What `/data/help/<language>.json` holds. */
export type HelpFile = {
  version: 1;
  language: Language;
  searchUrl: string;
  /** Numbers to call in an emergency, as the foot of every page has them. */
  emergency: readonly { number: string; label: string }[];
  /** Telephone of the site's owner. */
  phone?: { number: string; name?: string };
  entries: readonly HelpEntry[];
  lexicon: PackedLexicon;
  dayWords: DayWords;
};
