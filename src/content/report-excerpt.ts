import type { Diagnostic } from '../model/diagnostics.ts';
import { countCells, takeCells, takeLastCells, visibleText } from './visible-text.ts';

/**
 * Cuts the line a diagnostic points at to the surroundings of the place, made visible.
 *
 * @param diagnostic column and length in UTF-16 units, columns from 1
 * @param lines of the file, as the check saw them
 * @param mostCells columns the three parts may take together, at least 20
 * @returns `before`, the `marked` place and what comes `after`; `…` where something was cut. Undefined when the
 *   diagnostic is about the whole file or the file has no such line
 */
export function cutExcerpt(
  place: LinePlace,
  lines: readonly string[],
  mostCells: number,
): Excerpt | undefined {
  const { line, column, length } = place;
  const source = lines[line - 1]?.replace(/\r$/, '') ?? '';
  if (!hasPlace(place) || source.trim() === '') return undefined;
  const start = Math.min(column - 1, source.length);
  const marked = visibleText(source.slice(start, start + length));
  const shownMarked = cutEnd(marked, mostCells - 2 * LEAST_CONTEXT);
  const spare = Math.max(2 * LEAST_CONTEXT, mostCells - countCells(shownMarked));
  const [before, after] = [visibleText(source.slice(0, start)), visibleText(source.slice(start + length))];
  const afterCells = Math.max(LEAST_CONTEXT, Math.floor(spare / 2), spare - countCells(before));
  const shownAfter = cutEnd(after, afterCells);
  const shownBefore = cutStart(before, spare - countCells(shownAfter));
  return { before: shownBefore, marked: shownMarked, after: shownAfter };
}

/** Says whether a diagnostic has a place in its file, or is about the file as a whole. */
export function hasPlace({ line, column, length }: LinePlace): boolean {
  return line !== 1 || column !== 1 || length !== 1;
}

function cutEnd(text: string, cells: number): string {
  return countCells(text) <= cells ? text : `${takeCells(text, cells - 1)}…`;
}

function cutStart(text: string, cells: number): string {
  return countCells(text) <= cells ? text : `…${takeLastCells(text, cells - 1)}`;
}

/** Columns left on either side of a place that is itself too long. */
const LEAST_CONTEXT = 8;

export type LinePlace = Pick<Diagnostic, 'line' | 'column' | 'length'>;
export type Excerpt = { before: string; marked: string; after: string };
