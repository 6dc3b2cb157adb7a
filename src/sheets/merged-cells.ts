import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { Header } from './find-header.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { columnLetters, type Merge } from './xlsx-sheet.ts';

/**
 * Gives every row the values of the blocks of cells that began above it. Ids are not repeated.
 *
 * @returns the rows below the header with their cells in order; SH-MERGED, once
 */
export function fillMerged(table: Table, header: Header): { rows: TableRow[]; diagnostics: Diagnostic[] } {
  const first = header.rows[0]?.row ?? Number.POSITIVE_INFINITY;
  const tall = table.merges.filter(({ top, bottom }) => top >= first && bottom > top);
  const byTop = Map.groupBy(tall, ({ top }) => top);
  const open = new Map<number, { merge: Merge; value: TableCell }>();
  const rows = header.rows.map((row) => {
    const filled = [...row.cells];
    for (const [column, { merge, value }] of open) {
      if (row.row > merge.bottom) open.delete(column);
      else if (!row.cells.some((cell) => cell.column === column))
        filled.push({ ...value, place: { ...value.place, line: row.row } });
    }
    for (const merge of byTop.get(row.row) ?? []) {
      const value = row.cells.find(({ column }) => column === merge.left);
      if (value && header.columns.get(merge.left)?.column.key !== 'id')
        open.set(merge.left, { merge, value });
    }
    return { ...row, cells: filled.toSorted((a, b) => a.column - b.column) };
  });
  return { rows, diagnostics: tellMerged(tall, table) };
}

/** Lists the rows that are one wide cell: headings between the entries. */
export function listWideRows({ merges }: Table): ReadonlySet<number> {
  const wide = merges.filter(({ top, bottom, left, right }) => top === bottom && right - left >= 2);
  return new Set(wide.map(({ top }) => top));
}

function tellMerged(merges: readonly Merge[], { path }: Table): Diagnostic[] {
  const [first] = merges;
  if (!first) return [];
  const place = { path, line: first.top, column: first.left, length: 1 };
  const cell = `${columnLetters(first.left)}${first.top}`;
  return [createDiagnostic('SH-MERGED', place, { count: merges.length, cell })];
}
