import type { CitationView, FigureView, SourceView } from '../../components/entry/entry-view.ts';
import { formatDate, formatNumber, isMessageKey, translate } from '../../i18n/translate.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import { groupFigures } from '../../model/relations.ts';
import type { Figure, Source } from '../../model/schemas/entries.ts';
import type { Entry, Localised } from '../../model/site.ts';
import { messageFor } from './cards.ts';

/** Groups the figures of an entry, naming disagreements. */
export function listFigureViews(entry: Entry, words: Localised, language: Language): FigureView[] {
  return groupFigures(entry.facts.figures ?? []).map((group) => ({
    ...figureLabel(entry, words, language, group.id),
    values: group.values.map((figure) => ({
      text: figureText(language, figure),
      source: citeSource(entry, figure.source),
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

/** Gives the number a source of the entry has in the list at the foot of its page, from 1. */
export function citeSource(entry: Entry, id: string): CitationView {
  return { id, number: (entry.facts.sources ?? []).findIndex((source) => source.id === id) + 1 };
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
