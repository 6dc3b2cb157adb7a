import { directoryWords, priceBandWords } from '../../i18n/directory.ts';
import { facetLabels } from '../../i18n/facet-labels.ts';
import { legendWords } from '../../i18n/map-legend.ts';
import { recognitionWords } from '../../i18n/recognitions.ts';
import { isMessageKey, translate } from '../../i18n/translate.ts';
import type { Prepared } from '../../media/prepared.ts';
import { unitName } from '../../model/addresses.ts';
import { listPlaceFacets } from '../../model/entry-facets.ts';
import { BCP47, type Language } from '../../model/languages.ts';
import {
  countFacets,
  FACETS,
  type Facet,
  type FacetOffer,
  MEDIA_MARKS,
  OPEN_NOW,
  type PlaceFacets,
} from '../../model/map-facets.ts';
import { findEntry } from '../../model/relations.ts';
import { type Entry, localise, type Site } from '../../model/site.ts';
import { kindLabel } from './cards.ts';
import { languageNames } from './facts-agency.ts';
import type { MemberPlace } from './members.ts';

/** Plans the form of the map: the values that occur, in words. */
export function offerFacets(
  prepared: Prepared,
  entries: readonly Entry[],
  language: Language,
  members: readonly MemberPlace[] = [],
): FacetOffer[] {
  const { units } = prepared.site;
  const own = entries.map((entry) => ({ entry, facets: listPlaceFacets(entry, units) }));
  return planFacets(prepared, own, language, members);
}

/**
 * Plans a form: the values that occur, in words, by name. A facet with a single value narrows nothing and is left out;
 * what a place has is worth asking for even where there is one.
 */
export function planFacets(
  prepared: Prepared,
  own: readonly { entry: Entry; facets: PlaceFacets }[],
  language: Language,
  members: readonly MemberPlace[] = [],
): FacetOffer[] {
  const counts = countFacets([...own, ...members], {});
  const labels = new Map([...labelMembers(members, language), ...labelValues(prepared, own, language)]);
  return FACETS.flatMap((facet): FacetOffer[] => {
    const options = [...counts]
      .filter(([key]) => key.startsWith(`${facet}=`))
      .map(([key, count]) => ({ value: key.slice(facet.length + 1), label: labels.get(key) ?? key, count }))
      .sort((a, b) => compare(facet, a, b, language));
    const isUseful = options.length > 1 || (facet === 'has' && options.length > 0);
    return isUseful ? [{ facet, label: facetLabels(language)[facet], options }] : [];
  });
}

type Option = FacetOffer['options'][number];

function compare(facet: Facet, a: Option, b: Option, language: Language): number {
  if (facet === 'price') return Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10);
  if (facet !== 'has') return a.label.localeCompare(b.label, BCP47[language], { numeric: true });
  const marks: readonly string[] = [OPEN_NOW, ...MEDIA_MARKS];
  const place = ({ value }: Option) => marks.indexOf(value);
  return place(a) - place(b);
}

function labelValues(
  { site }: Prepared,
  own: readonly { entry: Entry; facets: PlaceFacets }[],
  language: Language,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>([
    ...Object.entries(legendWords(language).media).map(([mark, label]) => [`has=${mark}`, label] as const),
    [`has=${OPEN_NOW}`, directoryWords(language).openNow],
  ]);
  for (const { entry, facets } of own) {
    const { kind, theme, destination, unit, district, recognition, price, speaks } = facets;
    for (const value of kind ?? []) labels.set(`kind=${value}`, kindLabel(language, entry));
    for (const value of theme ?? []) labels.set(`theme=${value}`, themeLabel(language, value));
    for (const id of destination ?? []) {
      const found = findEntry(site, 'destinations', id);
      labels.set(`destination=${id}`, found ? localise(site, found, language).words.title : id);
    }
    for (const id of unit ?? []) labels.set(`unit=${id}`, nameUnit(site, id, language));
    for (const id of district ?? []) labels.set(`district=${id}`, nameUnit(site, id, language));
    for (const value of recognition ?? [])
      labels.set(`recognition=${value}`, recognitionWords(language, value));
    for (const code of speaks ?? []) labels.set(`speaks=${code}`, languageNames([code], language));
    for (const value of price ?? []) labels.set(`price=${value}`, priceBandWords(language, value));
  }
  return labels;
}

function nameUnit({ units }: Site, id: string, language: Language): string {
  const unit = units.get(id);
  return unit ? unitName(unit, language) : id;
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
