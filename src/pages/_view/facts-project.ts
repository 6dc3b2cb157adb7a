import type { FactView } from '../../components/entry/entry-view.ts';
import { paperMessages } from '../../i18n/papers.ts';
import { formatNumber } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { findEntry } from '../../model/relations.ts';
import type { Entry, Site } from '../../model/site.ts';
import { linkTo } from './facts-document.ts';
import { citeSource } from './figures.ts';

/** Lists what an investor asks first, unknown values too; nothing for entries of other collections. */
export function projectFacts(site: Site, entry: Entry, language: Language): FactView[] {
  if (!isProject(entry)) return [];
  const messages = paperMessages(language);
  const { stage, areaHa, capital, investor, documents = [] } = entry.facts;
  const lang = language === site.settings.defaultLanguage ? undefined : BCP47[site.settings.defaultLanguage];
  const amount = capital && new Intl.NumberFormat(BCP47[language]).format(toNumber(capital.amount));
  return [
    ...(stage ? [{ label: messages.stage, value: messages[`stage_${stage}`] }] : []),
    {
      label: messages.area,
      value: areaHa === undefined ? messages.notKnown : `${formatNumber(language, areaHa)} ha`,
    },
    {
      label: messages.capital,
      value: capital ? `${amount} ${capital.currency}` : messages.notKnown,
      source: capital && citeSource(entry, capital.source),
    },
    ...(investor === undefined ? [] : [{ label: messages.investor, value: investor, lang }]),
    ...documents.flatMap((id) => {
      const document = findEntry(site, 'documents', id);
      return document ? [linkTo(site, document, messages.document, language)] : [];
    }),
  ];
}

function toNumber(amount: string): number {
  return Number(amount.replace(/[ .]/g, ''));
}

function isProject(entry: Entry): entry is Entry<'projects'> {
  return entry.collection === 'projects';
}
