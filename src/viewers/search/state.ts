import { distanceM, type LatLng } from '../../model/geo.ts';
import type { SearchRow } from '../../model/search-row.ts';

/** Reads what is being searched from an address; unknown parameters are ignored. */
export function readSearch(parameters: URLSearchParams): Search {
  const read = (name: string) =>
    (parameters.get(name) ?? '').normalize('NFC').trim().slice(0, MAX_QUERY_LENGTH);
  return {
    query: read('q'),
    kind: read('kind'),
    destination: read('destination'),
    theme: read('theme'),
    isLiteral: parameters.get('exact') === '1',
  };
}

/** Writes a search as the query part of an address, `?` included; empty when nothing is searched. */
export function searchToAddress(search: Search): string {
  const parameters = new URLSearchParams();
  if (search.query !== '') parameters.set('q', search.query);
  if (search.query !== '' && search.kind !== '') parameters.set('kind', search.kind);
  if (search.query !== '' && search.destination !== '') parameters.set('destination', search.destination);
  if (search.query !== '' && search.theme !== '') parameters.set('theme', search.theme);
  if (search.query !== '' && search.isLiteral) parameters.set('exact', '1');
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Keeps the rows that fit the chosen filters; an empty choice fits all. */
export function filterRows<T extends { row: SearchRow }>(hits: readonly T[], search: Search): T[] {
  return hits.filter(({ row }) => FILTERS.every((filter) => fits(row, search, filter)));
}

/**
 * Counts what each choice of a filter would show while the other filters stay as they are. Most frequent first. A chosen
 * value that nothing has stays in the list with 0, so that it can be taken back.
 */
export function countChoices(hits: readonly { row: SearchRow }[], search: Search, filter: Filter): Choice[] {
  const others = FILTERS.filter((other) => other !== filter);
  const counts = new Map<string, number>();
  for (const { row } of hits) {
    if (!others.every((other) => fits(row, search, other))) continue;
    for (const value of valuesOf(row, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  if (search[filter] !== '' && !counts.has(search[filter])) counts.set(search[filter], 0);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/**
 * Says where the focus goes when an arrow key is pressed.
 *
 * @param position place of the focused result, or −1 for the search box
 * @returns place of the next result, or −1 for the search box; the ends hold
 */
export function moveFocus(position: number, step: 1 | -1, count: number): number {
  return Math.max(-1, Math.min(count - 1, position + step));
}

function fits(row: SearchRow, search: Search, filter: Filter): boolean {
  return search[filter] === '' || valuesOf(row, filter).includes(search[filter]);
}

function valuesOf(row: SearchRow, filter: Filter): readonly string[] {
  if (filter === 'theme') return row.themes ?? [];
  const value = row[filter];
  return value === undefined ? [] : [value];
}

/**
 * Puts hits with a place in order of distance; those without one keep their order behind them.
 *
 * @param from where the visitor is
 */
export function sortByDistance<T extends { row: SearchRow }>(hits: readonly T[], from: LatLng): T[] {
  const far = ({ row }: T) => (row.point ? distanceM(from, row.point) : Number.POSITIVE_INFINITY);
  return hits.toSorted((a, b) => (far(a) === far(b) ? 0 : far(a) - far(b)));
}

/** Filters in the order in which they are shown. */
export const FILTERS = ['kind', 'destination', 'theme'] as const;

/** Nobody types more; a longer link is cut rather than searched. */
const MAX_QUERY_LENGTH = 120;

export type Search = {
  query: string;
  kind: string;
  destination: string;
  theme: string;
  /** Take the query exactly as typed. */
  isLiteral: boolean;
};
export type Filter = (typeof FILTERS)[number];
export type Choice = { value: string; count: number };
