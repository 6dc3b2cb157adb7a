import type { Language } from '../../model/languages.ts';

/** A destination or route on the page of what can be taken along. */
export type OfflineOffer = {
  ref: string;
  title: string;
  href: string;
  /** Language of the title where it is not that of the page. */
  lang: Language | undefined;
};
