import type { OfferView, VerifyData } from '../../components/offers/offer-view.ts';
import { offerMessages } from '../../i18n/offers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { PageMeta } from '../../layouts/page-meta.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { listOffers, listVoucherOffers, verifyPath } from '../../model/offers.ts';
import { drawScreenQr } from '../../model/screen-qr.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { toCard } from './cards.ts';
import { periodText } from './facts-event.ts';
import { dealText } from './facts-offer.ts';
import type { ListGroup } from './list.ts';
import { groupMemberCards } from './members.ts';

/** Offers of one member on the list. */
const MOST_OF_MEMBER = 24;

/** Gathers what the panel of an offer draws: its code, its terms, and what is said before and after its days. */
export function buildOffer(site: Site, offer: Entry<'offers'>, language: Language): OfferView {
  const messages = offerMessages(language);
  const { words, language: shown } = localise(site, offer, language);
  const { from, until, belongsTo, code, vouchers } = offer.facts;
  const owner = belongsTo === undefined ? undefined : site.byRef.get(belongsTo);
  const url = site.settings.baseUrl + entryPath(language, offer);
  return {
    messages,
    from,
    until,
    coming: fillMessage(messages.coming, { from: formatDate(language, from) }),
    ended: fillMessage(messages.ended, { until: formatDate(language, until) }),
    title: words.title,
    lang: BCP47[shown],
    dates: periodText(language, { from, until }),
    deal: dealText(offer, language),
    owner: owner && localise(site, owner, language).words.title,
    code,
    terms: words.terms ?? [],
    termsTitle: translate(language, 'terms'),
    url,
    qr: drawScreenQr(url, messages.pageQr),
    verifyHref: vouchers && verifyPath(language),
  };
}

/** Lists all offers that have not ended as one group, those that end first in front; then those of members. */
export function listOfferGroups(prepared: Prepared, language: Language): ListGroup[] {
  const cards = listOffers(prepared.site).map((offer) => toCard(prepared, offer, language));
  const members = groupMemberCards(prepared, 'offers', language, MOST_OF_MEMBER);
  return [
    ...(cards.length === 0 ? [] : [{ title: undefined, lang: undefined, cards, rows: [] }]),
    ...members.map((group) => ({ ...group, rows: [] })),
  ];
}

/** Lists the offers whose vouchers the page in a language can check. */
export function buildVerify(site: Site, language: Language): VerifyData {
  const { okNumber, ok, again, notYet, over, wrong, unknown, unreadable, unsupported, notKept, seen } =
    offerMessages(language);
  return {
    offers: listVoucherOffers(site).map((entry) => ({
      id: entry.id,
      title: localise(site, entry, language).words.title,
      from: entry.facts.from,
      publicKey: entry.facts.vouchers?.publicKey ?? '',
    })),
    tag: BCP47[language],
    words: { okNumber, ok, again, notYet, over, wrong, unknown, unreadable, unsupported, notKept, seen },
  };
}

/** Tells whether the site has a page that checks vouchers. */
export function hasVouchers(site: Site): boolean {
  return listVoucherOffers(site).length > 0;
}

/** What the layout needs to know about the page that checks vouchers. It is for businesses and stays out of search engines. */
export function buildVerifyMeta({ site }: Prepared, language: Language): PageMeta {
  const { verifyTitle, verifyLead } = offerMessages(language);
  return {
    language,
    path: '/offers/verify/',
    title: verifyTitle,
    description: verifyLead,
    availableIn: site.settings.languages,
    noindex: true,
  };
}
