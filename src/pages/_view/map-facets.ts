import { legendWords } from '../../i18n/map-legend.ts';
import { isMessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import {
  countFacets,
  FACETS,
  type Facet,
  type FacetOffer,
  MEDIA_MARKS,
  type PlaceFacets,
} from '../../model/map-facets.ts';
import { findEntry } from '../../model/relations.ts';
import { type Entry, localise } from '../../model/site.ts';
import { kindLabel } from './cards.ts';
import type { MemberPlace } from './members.ts';

/** Lists what the place of an entry can be found by on the map. */
export function listPlaceFacets({ collection, facts, tour }: Entry): PlaceFacets {
  const has = MEDIA_MARKS.filter((mark) => {
    if (mark === '360') return tour !== undefined;
    return mark === '3d' ? (facts.models ?? []).length > 0 : (facts.audio ?? []).length > 0;
  });
  return {
    kind: ['kind' in facts && facts.kind ? facts.kind : collection],
    ...(facts.themes && { theme: facts.themes }),
    ...(facts.destination !== undefined && { destination: [facts.destination] }),
    ...(has.length > 0 && { has }),
  };
}

/** Plans the form: the values that occur, in words, by name. A facet with a single value narrows nothing and is left out. */
export function offerFacets(
  prepared: Prepared,
  entries: readonly Entry[],
  language: Language,
  members: readonly MemberPlace[] = [],
): FacetOffer[] {
  const counts = countFacets(
    [...entries.map((entry) => ({ facets: listPlaceFacets(entry) })), ...members],
    {},
  );
  const words = legendWords(language);
  const labels = new Map([...labelMembers(members, language), ...labelValues(prepared, entries, language)]);
  return FACETS.flatMap((facet): FacetOffer[] => {
    const options = [...counts]
      .filter(([key]) => key.startsWith(`${facet}=`))
      .map(([key, count]) => ({ value: key.slice(facet.length + 1), label: labels.get(key) ?? key, count }))
      .sort((a, b) => compare(facet, a, b, language));
    const isUseful = options.length > 1 || (facet === 'has' && options.length > 0);
    return isUseful ? [{ facet, label: words.facets[facet], options }] : [];
  });
}

type Option = FacetOffer['options'][number];

function compare(facet: Facet, a: Option, b: Option, language: Language): number {
  if (facet !== 'has') return a.label.localeCompare(b.label, BCP47[language]);
  const marks: readonly string[] = MEDIA_MARKS;
  const place = ({ value }: Option) => marks.indexOf(value);
  return place(a) - place(b);
}

function labelValues(
  { site }: Prepared,
  entries: readonly Entry[],
  language: Language,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>(
    Object.entries(legendWords(language).media).map(([mark, label]) => [`has=${mark}`, label]),
  );
  for (const entry of entries) {
    const { kind, theme, destination } = listPlaceFacets(entry);
    for (const value of kind ?? []) labels.set(`kind=${value}`, kindLabel(language, entry));
    for (const value of theme ?? []) labels.set(`theme=${value}`, themeLabel(language, value));
    for (const id of destination ?? []) {
      const found = findEntry(site, 'destinations', id);
      labels.set(`destination=${id}`, found ? localise(site, found, language).words.title : id);
    }
  }
  return labels;
}

function labelMembers(members: readonly MemberPlace[], language: Language): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { facets, kindWords, memberName } of members) {
    for (const value of facets.kind ?? []) labels.set(`kind=${value}`, kindWords);
    for (const value of facets.theme ?? []) labels.set(`theme=${value}`, themeLabel(language, value));
    for (const value of facets.destination ?? []) labels.set(`destination=${value}`, memberName);
  }
  return labels;
}

function themeLabel(language: Language, theme: string): string {
  const key = `theme_${theme}`;
  return isMessageKey(key) ? translate(language, key) : theme;
}
