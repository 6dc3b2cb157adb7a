import type { ExpiryView, FactView } from '../../components/entry/entry-view.ts';
import { directoryWords } from '../../i18n/directory.ts';
import { recognitionWords } from '../../i18n/recognitions.ts';
import { formatDate, formatNumber, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import { contentDate } from '../../model/relations.ts';
import type { Price, Recognition } from '../../model/schemas/directory.ts';
import type { Entry, Site } from '../../model/site.ts';
import { citeSource } from './figures.ts';

/** Lists the recognitions of a place and its usual price, each with its source. */
export function directoryFacts(site: Site, entry: Entry, language: Language): FactView[] {
  const { facts } = entry;
  const recognitions = 'recognition' in facts ? (facts.recognition ?? []) : [];
  const price = 'price' in facts ? facts.price : undefined;
  return [
    ...recognitions.map((one) => recognitionFact(site, entry, one, language)),
    ...(price ? [priceFact(entry, price, language)] : []),
  ];
}

/** Writes the lowest and the highest usual price: `250 000 – 400 000 ₫ / room` in the words of the language. */
export function priceText({ from, until, per }: Price, language: Language): string {
  const write = (amount: string) => formatNumber(language, Number(amount.replace(/[ .]/g, '')));
  const amounts = until === undefined ? write(from) : `${write(from)} – ${write(until)}`;
  return `${amounts} ₫ ${directoryWords(language).per[per]}`;
}

/** What ends on a day: the licence of an agency, the card of a guide. The visitor's device says when it is over. */
export function expiryOf({ facts }: Entry, language: Language): ExpiryView | undefined {
  const until =
    'licence' in facts ? facts.licence.until : 'card' in facts && facts.card ? facts.card.until : undefined;
  return until === undefined ? undefined : expiryView(until, language);
}

/** Gives the sentence that replaces a last day once it is over. */
export function expiryView(until: string, language: Language): ExpiryView {
  return { until, ended: translate(language, 'licenceEnded', { date: formatDate(language, until) }) };
}

function recognitionFact(site: Site, entry: Entry, one: Recognition, language: Language): FactView {
  const { as, stars, decision, date, until, source } = one;
  const today = contentDate(site);
  const day = (iso: string) => formatDate(language, iso);
  const hasEnded = until !== undefined && today !== undefined && until < today;
  const notes = [
    decision && translate(language, 'ocopDecision', { number: decision }),
    date && day(date),
    until && !hasEnded && translate(language, 'ocopUntil', { date: day(until) }),
    hasEnded && directoryWords(language).recognitionEnded.replace('{date}', day(until)),
  ];
  return {
    label: directoryWords(language).recognition,
    value: recognitionWords(language, stars === undefined ? as : `${as}-${stars}`),
    note: notes.filter(Boolean).join(' · ') || undefined,
    source: citeSource(entry, source),
    ...(until !== undefined && !hasEnded && { expiry: expiryView(until, language) }),
  };
}

function priceFact(entry: Entry, price: Price, language: Language): FactView {
  return {
    label: directoryWords(language).price,
    value: priceText(price, language),
    note: translate(language, 'asOf', { date: formatDate(language, price.asOf) }),
    source: citeSource(entry, price.source),
  };
}
