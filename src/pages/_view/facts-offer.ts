import type { ExpiryView, FactView } from '../../components/entry/entry-view.ts';
import { offerMessages } from '../../i18n/offers.ts';
import { fillMessage } from '../../i18n/tour.ts';
import { formatDate, formatNumber } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { isOffer } from '../../model/offers.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { entryPath } from '../../model/urls.ts';
import { periodText } from './facts-event.ts';

/** Lists what one gets, from when until when, and whose offer it is; nothing for entries of other collections. */
export function offerFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isOffer(entry)) return [];
  const { from, until, belongsTo } = entry.facts;
  const messages = offerMessages(language);
  const deal = dealText(entry, language);
  const owner = belongsTo === undefined ? undefined : site.byRef.get(belongsTo);
  const words = owner && localise(site, owner, language);
  return [
    ...(deal ? [{ label: messages.deal, value: deal.text, note: deal.note }] : []),
    { label: messages.valid, value: periodText(language, { from, until }) },
    ...(owner && words
      ? [
          {
            label: messages.owner,
            value: words.words.title,
            href: entryPath(language, owner),
            lang: BCP47[words.language],
          },
        ]
      : []),
  ];
}

/** Writes what one gets: "20% off", or the price with the usual one as a note. */
export function dealText(
  { facts }: Entry<'offers'>,
  language: Language,
): { text: string; note: string | undefined } | undefined {
  const messages = offerMessages(language);
  const { deal } = facts;
  if (!deal) return undefined;
  if (deal.is === 'percent')
    return { text: fillMessage(messages.percent, { percent: String(deal.percent) }), note: undefined };
  const money = (amount: string) => formatNumber(language, Number(amount.replace(/[ .]/g, '')));
  return {
    text: fillMessage(messages.price, { amount: money(deal.amount) }),
    note:
      deal.before === undefined ? undefined : fillMessage(messages.before, { amount: money(deal.before) }),
  };
}

/** What a card of an offer says: what one gets, its last day, and that it goes away on the device after it. */
export function offerOnCard(
  offer: Entry<'offers'>,
  language: Language,
): { note: string; expiry: ExpiryView } {
  const { until } = offer.facts;
  const messages = offerMessages(language);
  const last = fillMessage(messages.untilDay, { until: formatDate(language, until) });
  return {
    note: [dealText(offer, language)?.text, last].filter(Boolean).join(' · '),
    expiry: { until, ended: messages.endedShort, hides: true },
  };
}
