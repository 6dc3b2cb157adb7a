import type { FactView } from '../../components/entry/entry-view.ts';
import { formatDate, translate } from '../../i18n/translate.ts';
import type { Language } from '../../model/languages.ts';
import type { Entry } from '../../model/site.ts';
import { citeSource } from './figures.ts';

/** Gives the OCOP award of a product: its stars, the decision behind it and how long it is valid. */
export function productFacts(entry: Entry, language: Language): FactView[] {
  const ocop = 'ocop' in entry.facts ? entry.facts.ocop : undefined;
  if (!ocop) return [];
  const { stars, decision, until } = ocop;
  const notes = [
    decision && translate(language, 'ocopDecision', { number: decision }),
    until && translate(language, 'ocopUntil', { date: formatDate(language, until) }),
  ];
  return [
    {
      label: translate(language, 'ocop'),
      value: translate(language, 'ocopStars', { count: stars }),
      note: notes.filter(Boolean).join(' · ') || undefined,
      source: citeSource(entry, ocop.source),
    },
  ];
}
