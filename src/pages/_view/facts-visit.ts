import type { FactView } from '../../components/entry/entry-view.ts';
import { formatDate, formatNumber, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry } from '../../model/site.ts';
import { citeSource } from './figures.ts';

/** Lists what a visitor asks first: hours, price, rooms, and what is known for those who walk badly or not at all. */
export function visitFacts(entry: Entry, language: Language): FactView[] {
  const { facts } = entry;
  const rooms = 'rooms' in facts ? facts.rooms : undefined;
  return [
    ...hoursFacts(entry, language),
    ...feeFacts(entry, language),
    ...(rooms === undefined
      ? []
      : [{ label: translate(language, 'rooms'), value: formatNumber(language, rooms) }]),
    ...accessibilityFacts(entry, language),
  ];
}

/** Of a site, hours that nobody gave are to be confirmed; of anything else only once hours or price are spoken of. */
function hoursFacts({ facts, collection }: Entry, language: Language): FactView[] {
  if (!('hours' in facts || 'fee' in facts || collection === 'sites')) return [];
  const hours = 'hours' in facts ? facts.hours : undefined;
  return [{ label: translate(language, 'hours'), value: hours ?? translate(language, 'toBeConfirmed') }];
}

function feeFacts(entry: Entry, language: Language): FactView[] {
  const fee = 'fee' in entry.facts ? entry.facts.fee : undefined;
  if (!fee) return [];
  const label = translate(language, 'fee');
  if (fee.is === 'free') return [{ label, value: translate(language, 'feeFree') }];
  const amounts = fee.amounts.map(
    (amount) => `${translate(language, `fee_${amount.for}`)} ${amount.amount} ₫`,
  );
  const note = translate(language, 'asOf', { date: formatDate(language, fee.asOf) });
  return [{ label, value: amounts.join(' · '), note, source: citeSource(entry, fee.source) }];
}

function accessibilityFacts(entry: Entry, language: Language): FactView[] {
  const access = 'accessibility' in entry.facts ? entry.facts.accessibility : undefined;
  const facts: FactView[] = [];
  const steps =
    access?.steps === undefined ? undefined : translate(language, 'steps', { count: access.steps });
  if (access?.wheelchair) {
    const value = translate(language, `wheelchair_${access.wheelchair}`);
    facts.push({ label: translate(language, 'wheelchair'), value, note: steps });
  } else if (steps !== undefined) {
    facts.push({ label: translate(language, 'accessibility'), value: steps });
  }
  if (access?.surface)
    facts.push({
      label: translate(language, 'surface'),
      value: translate(language, `surface_${access.surface}`),
    });
  return facts;
}
