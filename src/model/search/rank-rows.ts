import type { SearchFamily, SearchRow } from '../search-row.ts';
import type { CompiledLexicon } from './compile-lexicon.ts';
import { type NameIndex, type Spelled, simplify, spell } from './name-index.ts';
import { readHangulKeys, undoVietnameseKeys } from './repair-typing.ts';
import { STRONG_NAME, scoreNames } from './score-names.ts';
import { type FoundConcept, type Understood, understandQuery } from './understand-query.ts';

/**
 * Ranks everything that has a name by how well it answers a query: by name, by what it is and mentions, and by where it
 * lies. Needs no index of words.
 *
 * @param isLiteral takes the query exactly as typed, without repairing the typing
 * @returns rows with scores from about 1.1 down, best first, and the reading of the query that was used
 */
export function rankRows(
  index: NameIndex,
  lexicon: CompiledLexicon,
  query: string,
  isLiteral = false,
): { reading: Understood; isRepaired: boolean; ranked: RankedRow[] } {
  const typed = rankReading(index, lexicon, query);
  if (isLiteral || (typed.ranked[0]?.score ?? 0) >= STRONG_NAME) return { ...typed, isRepaired: false };
  const repaired = listRepairs(query)
    .map((text) => rankReading(index, lexicon, text))
    .filter(({ ranked }) => (ranked[0]?.score ?? 0) >= REPAIRED_MIN)
    .sort((a, b) => (b.ranked[0]?.score ?? 0) - (a.ranked[0]?.score ?? 0))[0];
  const isBetter = repaired && (repaired.ranked[0]?.score ?? 0) > (typed.ranked[0]?.score ?? 0) + 0.05;
  return isBetter ? { ...repaired, isRepaired: true } : { ...typed, isRepaired: false };
}

/** A repaired query must hit a name nearly whole, or common words would be mangled. */
const REPAIRED_MIN = 0.74;

function listRepairs(query: string): string[] {
  return [undoVietnameseKeys(query), readHangulKeys(query)].filter((text) => text !== undefined);
}

function rankReading(
  index: NameIndex,
  lexicon: CompiledLexicon,
  query: string,
): { reading: Understood; ranked: RankedRow[] } {
  const reading = understandQuery(simplify(query, index.characters), lexicon, (word) =>
    index.postings.has(word),
  );
  const whole = scoreNames(index, reading.text);
  const plain = reading.plain === reading.text.toLowerCase() ? whole : scoreNames(index, reading.plain);
  const rest =
    reading.rest === '' || reading.rest === reading.plain ? undefined : scoreNames(index, reading.rest);
  const sought = reading.concepts.filter(({ role }) => role !== 'intent');
  const asked = sought.length > 0 ? sought : reading.rest === '' ? reading.concepts : [];
  const restSpelled = spell(reading.rest, index.characters);
  const areas = index.areas.map((area) => scoreArea(area, restSpelled));
  const hasRest = reading.rest !== '';
  const ranked: RankedRow[] = [];
  index.rows.forEach((row, at) => {
    const name = Math.max(whole.get(at) ?? 0, plain.get(at) ?? 0);
    let restName = rest?.get(at) ?? (hasRest && rest === undefined ? name : 0);
    for (const area of index.areasOf[at] ?? []) restName = Math.max(restName, areas[area] ?? 0);
    if (name === 0 && restName === 0 && asked.length === 0) return;
    const score = scoreRow(row, { name, rest: restName, hasRest, asked });
    if (score > MIN_SCORE) ranked.push({ row, score, name: Math.max(name, restName) });
  });
  return { reading, ranked: ranked.sort((a, b) => b.score - a.score) };
}

function scoreRow(row: SearchRow, { name, rest, hasRest, asked }: Evidence): number {
  const concept = scoreConcepts(row, asked);
  const isAsked = asked.some(({ id }) => (row.concepts?.[id] ?? 0) >= (row.family === 'guide' ? 3 : 4));
  const prior = isAsked ? 1 : FAMILY_WEIGHTS[row.family];
  // Half a name says little against the kind that was asked for.
  const fit = asked.length === 0 || name >= 0.9 ? 1 : 0.6 + 0.4 * concept;
  const byName = name * fit * (name >= 0.98 ? Math.max(prior, 0.8) : prior) + 0.15 * concept;
  if (!hasRest) return Math.max(byName, 0.95 * concept * CONCEPT_WEIGHTS[row.family] + 0.1 * name);
  // The place named is nearer to what is meant than things of the kind elsewhere.
  const least = rest >= 0.78 ? 0.5 : 0.35;
  const byRest = rest * (asked.length === 0 ? 1 : Math.max(least, 0.35 + 0.65 * concept)) * prior;
  // Things of the kind asked for, though nothing else fits, come last.
  return Math.max(byName, byRest, 0.4 * concept * CONCEPT_WEIGHTS[row.family]);
}

/** Gives the share of what was asked that a row is or mentions, 0 to 1. Of the meanings of a word the best counts. */
function scoreConcepts(row: SearchRow, asked: readonly FoundConcept[]): number {
  if (asked.length === 0) return 0;
  const best = new Map<number, number>();
  for (const { id, certainty, place } of asked) {
    const share = (LEVEL_SHARES[row.concepts?.[id] ?? 0] ?? 0) * certainty;
    best.set(place, Math.max(share, best.get(place) ?? 0));
  }
  return [...best.values()].reduce((total, share) => total + share, 0) / best.size;
}

function scoreArea(area: Spelled, asked: Spelled): number {
  if (asked.compact.length < (asked.isCjk ? 2 : 4)) return 0;
  if (area.compact === asked.compact) return 0.66;
  const share = asked.compact.length / area.compact.length;
  if (` ${area.folded} `.includes(` ${asked.folded} `)) return 0.58 + 0.08 * share;
  return asked.isCjk && area.compact.includes(asked.compact) ? 0.6 : 0;
}

/** How sure it is that a row is about a concept: not, once in its text, often, in its name, its kind. */
const LEVEL_SHARES = [0, 0.42, 0.52, 0.86, 1];

const MIN_SCORE = 0.12;

/** Places before what lies at them, and that before the news about it. */
export const FAMILY_WEIGHTS: Readonly<Record<SearchFamily, number>> = {
  destination: 1,
  place: 1,
  route: 0.95,
  event: 0.92,
  craft: 0.92,
  product: 0.92,
  dish: 0.95,
  restaurant: 0.7,
  stay: 0.65,
  facility: 0.65,
  agency: 0.65,
  scene: 0.8,
  hotspot: 0.85,
  pin: 0.8,
  stop: 0.6,
  guide: 0.8,
  about: 0.4,
  itinerary: 0.4,
  offer: 0.5,
  story: 0.6,
  service: 0.65,
  photospot: 0.75,
  document: 0.4,
  project: 0.4,
  news: 0.3,
};

/** As above, when somebody asks for a kind or a service and not for a name. */
const CONCEPT_WEIGHTS: Readonly<Record<SearchFamily, number>> = {
  ...FAMILY_WEIGHTS,
  restaurant: 0.95,
  stay: 0.9,
  facility: 1,
  agency: 0.9,
  guide: 1,
  itinerary: 0.8,
  service: 1,
  photospot: 0.9,
  hotspot: 0.9,
  about: 0.7,
};

type Evidence = { name: number; rest: number; hasRest: boolean; asked: readonly FoundConcept[] };

export type RankedRow = { row: SearchRow; score: number; name: number };
