import type { EntryRef } from './collections.ts';
import type { Language } from './languages.ts';
import { offerState } from './offers-days.ts';
import { contentDate } from './relations.ts';
import type { Entry, Site } from './site.ts';

/**
 * Lists the offers that have not ended on the content's own date, those that end first in front. The visitor's device
 * hides what has ended since.
 */
export function listOffers(site: Site): Entry<'offers'>[] {
  const today = contentDate(site);
  return site.entries.offers
    .filter(({ facts }) => today === undefined || offerState(facts, today) !== 'ended')
    .toSorted((a, b) => compare(a.facts.until, b.facts.until) || compare(a.id, b.id));
}

/** Lists the offers of an entry in that order. */
export function listOffersOf(site: Site, ref: EntryRef): Entry<'offers'>[] {
  return site.entries.offers.length === 0
    ? []
    : listOffers(site).filter(({ facts }) => facts.belongsTo === ref);
}

/** Lists the offers that have vouchers. Those that ended stay: a late voucher shall be told from a forged one. */
export function listVoucherOffers(site: Site): Entry<'offers'>[] {
  return site.entries.offers.filter(({ facts }) => facts.vouchers);
}

/** Address of the page that checks vouchers. */
export function verifyPath(language: Language): string {
  return `/${language}/offers/verify/`;
}

/** Tells whether an entry is an offer. */
export function isOffer(entry: Entry): entry is Entry<'offers'> {
  return entry.collection === 'offers';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
