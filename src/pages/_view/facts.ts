import type { FactView, FigureView, SourceView } from '../../components/entry/entry-view.ts';
import { formatDate, formatNumber, isMessageKey, translate } from '../../i18n/translate.ts';
import { listFormerUnits, listUnitChain, unitName } from '../../model/addresses.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry, groupFigures, listComingEditions } from '../../model/relations.ts';
import type { Figure, Source, When } from '../../model/schemas/entries.ts';
import { type Entry, type Localised, localise, type Site } from '../../model/site.ts';
import { entryPath, pagePath } from '../../model/urls.ts';
import { messageFor } from './cards.ts';

/** How many coming editions of an event are shown. */
const EDITION_COUNT = 3;

/** Lists the facts of an entry as label and value, only those that are known. */
export function listFacts(site: Site, entry: Entry, language: Language): FactView[] {
  return [
    ...eventFacts(site, entry, language),
    ...routeFacts(entry, language),
    ...visitFacts(entry, language),
    ...placeFacts(site, entry, language),
    ...contactFacts(entry, language),
  ];
}

/** Groups the figures of an entry, naming disagreements. */
export function listFigureViews(entry: Entry, words: Localised, language: Language): FigureView[] {
  const sources = entry.facts.sources ?? [];
  return groupFigures(entry.facts.figures ?? []).map((group) => ({
    ...figureLabel(entry, words, language, group.id),
    values: group.values.map((figure) => ({
      text: figureText(language, figure),
      sourceId: figure.source,
      source: sources.findIndex((source) => source.id === figure.source) + 1,
    })),
    disagreement: group.disagree ? translate(language, 'sourcesDisagree') : undefined,
  }));
}

/** Writes the sources of an entry as one line each, in the order they are numbered. */
export function listSourceViews(sources: readonly Source[], language: Language): SourceView[] {
  return sources.map((source) => ({
    id: source.id,
    url: source.url,
    text: [source.title, source.publisher, source.date && formatDate(language, source.date)]
      .filter(Boolean)
      .join('. '),
  }));
}

/** Says when an event takes place, in words: the lunar day, the yearly day or the dates. */
export function whenText(language: Language, when: When): string {
  if ('toBeConfirmed' in when) return translate(language, 'toBeConfirmed');
  if ('lunar' in when) return translate(language, 'lunarDate', when.lunar);
  if ('yearly' in when) {
    const { month, day } = when.yearly;
    return new Intl.DateTimeFormat(BCP47[language], {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, month - 1, day));
  }
  return periodText(language, { from: when.from, until: when.until ?? when.from });
}

/** Writes a period; one day is written once. */
export function periodText(language: Language, period: { from: string; until: string }): string {
  const from = formatDate(language, period.from);
  return period.from === period.until ? from : `${from} – ${formatDate(language, period.until)}`;
}

/** A translation may lack a label: then the interface's word for it stands, or the original's. */
function figureLabel(
  entry: Entry,
  words: Localised,
  language: Language,
  id: string,
): Pick<FigureView, 'label' | 'labelLang'> {
  const own = words.words.labels?.[id];
  if (own !== undefined) return { label: own, labelLang: undefined };
  const original = Object.values(entry.translations).find(({ status }) => status === 'original');
  const known = original?.words.labels?.[id];
  return isMessageKey(`figureLabel_${id}`) || original === undefined || known === undefined
    ? { label: messageFor(language, `figureLabel_${id}`), labelLang: BCP47[language] }
    : { label: known, labelLang: BCP47[original.language] };
}

function figureText(language: Language, figure: Figure): string {
  const value = typeof figure.value === 'number' ? formatNumber(language, figure.value) : figure.value;
  const units: Record<string, string> = { km2: 'km²', people: '', VND: '₫' };
  const unit = figure.unit === undefined ? '' : (units[figure.unit] ?? figure.unit);
  const text = unit === '' ? value : `${value} ${unit}`;
  return figure.approximate ? translate(language, 'about_approximately', { value: text }) : text;
}

function eventFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!('when' in entry.facts)) return [];
  const { when, at, cancelled } = entry.facts;
  const facts: FactView[] = [
    { label: translate(language, 'when'), value: whenText(language, when), note: daysNote(language, when) },
  ];
  const editions = listComingEditions(site, when, EDITION_COUNT);
  if (editions.length > 0 && !cancelled) {
    facts.push({
      label: translate(language, 'nextEditions'),
      value: editions.map((edition) => periodText(language, edition)).join(' · '),
    });
  }
  if (cancelled)
    facts.push({ label: translate(language, 'nextEditions'), value: translate(language, 'cancelled') });
  const place = at === undefined ? undefined : findEntry(site, 'sites', at);
  if (place) {
    const words = localise(site, place, language);
    facts.push({
      label: translate(language, 'where'),
      value: words.words.title,
      href: entryPath(language, place),
      lang: BCP47[words.language],
    });
  }
  return facts;
}

function daysNote(language: Language, when: When): string | undefined {
  return 'days' in when && when.days !== undefined && when.days > 1
    ? translate(language, 'days', { count: when.days })
    : undefined;
}

function routeFacts(entry: Entry, language: Language): FactView[] {
  if (!('stops' in entry.facts)) return [];
  const { lengthKm, lengthApproximate, modes, durationMin } = entry.facts;
  const facts: FactView[] = [];
  if (lengthKm !== undefined) {
    const value = `${formatNumber(language, lengthKm)} km`;
    facts.push({
      label: translate(language, 'routeLength'),
      value: lengthApproximate ? translate(language, 'about_approximately', { value }) : value,
    });
  }
  if (modes)
    facts.push({
      label: translate(language, 'routeModes'),
      value: modes.map((mode) => translate(language, `mode_${mode}`)).join(', '),
    });
  if (durationMin !== undefined)
    facts.push({
      label: translate(language, 'duration'),
      value: translate(language, 'minutes', { count: durationMin }),
    });
  return facts;
}

function visitFacts(entry: Entry, language: Language): FactView[] {
  const facts: FactView[] = [];
  const hours = 'hours' in entry.facts ? entry.facts.hours : undefined;
  if ('hours' in entry.facts || 'fee' in entry.facts || entry.collection === 'sites')
    facts.push({ label: translate(language, 'hours'), value: hours ?? translate(language, 'toBeConfirmed') });
  const fee = 'fee' in entry.facts ? entry.facts.fee : undefined;
  if (fee?.is === 'free')
    facts.push({ label: translate(language, 'fee'), value: translate(language, 'feeFree') });
  if (fee?.is === 'paid') {
    const amounts = fee.amounts.map(
      (amount) => `${translate(language, `fee_${amount.for}`)} ${amount.amount} ₫`,
    );
    facts.push({
      label: translate(language, 'fee'),
      value: amounts.join(' · '),
      note: translate(language, 'asOf', { date: formatDate(language, fee.asOf) }),
    });
  }
  return [...facts, ...accessibilityFacts(entry, language)];
}

function accessibilityFacts(entry: Entry, language: Language): FactView[] {
  const access = 'accessibility' in entry.facts ? entry.facts.accessibility : undefined;
  const steps =
    access?.steps === undefined ? undefined : translate(language, 'steps', { count: access.steps });
  if (access?.wheelchair) {
    const value = translate(language, `wheelchair_${access.wheelchair}`);
    return [{ label: translate(language, 'wheelchair'), value, note: steps }];
  }
  return steps === undefined ? [] : [{ label: translate(language, 'accessibility'), value: steps }];
}

function placeFacts(site: Site, entry: Entry, language: Language): FactView[] {
  const facts: FactView[] = [];
  const { unit, point } = entry.facts;
  if (unit !== undefined) {
    const chain = listUnitChain(site.units, unit).filter((link) => link.level !== 'country');
    const former = listFormerUnits(site.units, unit);
    if (chain.length > 0) {
      facts.push({
        label: translate(language, 'address'),
        value: chain.map((link) => unitName(link, language)).join(', '),
        note:
          former.length > 0
            ? translate(language, 'addressBefore', {
                units: former.map((link) => unitName(link, language)).join('; '),
              })
            : undefined,
      });
    }
  }
  if (point) {
    const km =
      point.accuracyM === undefined
        ? undefined
        : formatNumber(language, Math.max(0.1, Math.round(point.accuracyM / 100) / 10));
    facts.push({
      label: translate(language, 'coordinates'),
      value: `${point.lat.toFixed(4)}, ${point.lng.toFixed(4)}`,
      note: km === undefined ? undefined : translate(language, 'coordinatesApproximate', { km }),
    });
    facts.push(mapLink(site, entry, language));
  }
  return facts;
}

/** Leads to the map of the entry's destination, or to the one of all places. */
function mapLink(site: Site, entry: Entry, language: Language): FactView {
  const id = entry.facts.destination;
  const destination = id === undefined ? undefined : findEntry(site, 'destinations', id);
  return {
    label: translate(language, 'map'),
    value: translate(language, 'mapTitle'),
    href: destination ? `${entryPath(language, destination)}#map` : pagePath(language, 'map'),
  };
}

function contactFacts(entry: Entry, language: Language): FactView[] {
  const contact = 'contact' in entry.facts ? entry.facts.contact : undefined;
  const facts: FactView[] = [];
  if (contact?.phone)
    facts.push({
      label: translate(language, 'phone'),
      value: contact.phone,
      href: `tel:${contact.phone.replace(/[ .-]/g, '')}`,
      note: contact.name,
    });
  if (contact?.email)
    facts.push({
      label: translate(language, 'contact'),
      value: contact.email,
      href: `mailto:${contact.email}`,
    });
  if (contact?.url) facts.push(outsideLink(language, 'website', contact.url));
  if ('bookingUrl' in entry.facts && entry.facts.bookingUrl)
    facts.push(outsideLink(language, 'booking', entry.facts.bookingUrl));
  return facts;
}

function outsideLink(language: Language, label: 'website' | 'booking', url: string): FactView {
  const { host } = new URL(url);
  return {
    label: translate(language, label),
    value: host,
    href: url,
    note: translate(language, 'leavesSite', { host }),
  };
}
