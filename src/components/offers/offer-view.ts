import type { OfferMessages } from '../../i18n/offers.ts';

/** What the panel of an offer draws. */
export type OfferView = {
  messages: OfferMessages;
  from: string;
  until: string;
  /** Sentences for before the first and after the last day. */
  coming: string;
  ended: string;
  title: string;
  lang: string;
  dates: string;
  deal: { text: string; note: string | undefined } | undefined;
  owner: string | undefined;
  code: string | undefined;
  terms: readonly string[];
  termsTitle: string;
  url: string;
  /** SVG of the code that opens this page. */
  qr: string;
  /** Address of the page that checks vouchers, where the offer has any. */
  verifyHref: string | undefined;
};

/** What the page that checks vouchers hands to its script. */
export type VerifyData = {
  offers: { id: string; title: string; from: string; publicKey: string }[];
  /** BCP 47 tag for days and times. */
  tag: string;
  words: Pick<
    OfferMessages,
    | 'okNumber'
    | 'ok'
    | 'again'
    | 'notYet'
    | 'over'
    | 'wrong'
    | 'unknown'
    | 'unreadable'
    | 'unsupported'
    | 'notKept'
    | 'seen'
  >;
};
