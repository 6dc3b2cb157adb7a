import type { ExpiryView } from '../entry/entry-view.ts';

/** One entry of a long list as a line. */
export type ListRow = {
  href: string;
  title: string;
  /** BCP 47 tag of the title where it differs from the page. */
  lang: string | undefined;
  /** What it is, where, and what it costs. */
  note: string;
  /** What it can be found by; see `facetsToText`. */
  facets: string;
  /** Opening hours, for those who ask for what is open now. */
  hours: string | undefined;
  expiry: ExpiryView | undefined;
};
