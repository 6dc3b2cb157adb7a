import type { SearchRow } from '../../model/search-row.ts';

/** Reads what is being searched from an address; unknown parameters are ignored. */
export function readSearch(parameters: URLSearchParams): Search {
  const read = (name: string) =>
    (parameters.get(name) ?? '').normalize('NFC').trim().slice(0, MAX_QUERY_LENGTH);
  return { query: read('q'), kind: read('kind'), destination: read('destination') };
}

/** Writes a search as the query part of an address, `?` included; empty when nothing is searched. */
export function searchToAddress(search: Search): string {
  const parameters = new URLSearchParams();
  if (search.query !== '') parameters.set('q', search.query);
  if (search.query !== '' && search.kind !== '') parameters.set('kind', search.kind);
  if (search.query !== '' && search.destination !== '') parameters.set('destination', search.destination);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Keeps the rows that fit the chosen filters; an empty choice fits all. */
export function filterRows<T extends { row: SearchRow }>(hits: readonly T[], search: Search): T[] {
  return hits.filter(({ row }) => fits(row, search, 'kind') && fits(row, search, 'destination'));
}

/**
 * Counts what each choice of a filter would show while the other filter stays as it is. Most frequent first. A chosen
 * value that nothing has stays in the list with 0, so that it can be taken back.
 */
export function countChoices(hits: readonly { row: SearchRow }[], search: Search, filter: Filter): Choice[] {
  const other: Filter = filter === 'kind' ? 'destination' : 'kind';
  const counts = new Map<string, number>();
  for (const { row } of hits) {
    const value = row[filter];
    if (value !== undefined && fits(row, search, other)) counts.set(value, (counts.get(value) ?? 0) + 1);
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
  return search[filter] === '' || row[filter] === search[filter];
}

/** Nobody types more; a longer link is cut rather than searched. */
const MAX_QUERY_LENGTH = 120;

export type Search = { query: string; kind: string; destination: string };
export type Filter = 'kind' | 'destination';
export type Choice = { value: string; count: number };
