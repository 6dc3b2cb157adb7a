import { fold } from '../content/nearest.ts';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { Header } from './find-header.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { columnLetters, type Merge } from './xlsx-sheet.ts';

/**
 * Takes the rows that are entries out of a table: hidden rows, headings between the rows and totals are left out and
 * told; a value merged over several rows counts for each; cells that say there is nothing ("-", "n/a") are empty.
 *
 * @returns rows with their cells by key of the column; SH-HIDDEN, SH-MERGED, SH-FORMULA, SH-TIDIED, SH-ROW-SKIPPED,
 *   SH-NO-NAME, SH-CELL-ERROR, CS-RAGGED; `isFaulty` marks rows with an error
 */
export function listEntryRows(table: Table, header: Header): { rows: EntryRow[]; diagnostics: Diagnostic[] } {
  const shown = header.rows.filter(({ isHidden }) => !isHidden);
  const merges = listTallMerges(table, header);
  const diagnostics = [
    ...tellHidden(table, header),
    ...tellMerged(merges, table),
    ...tellCells(header, shown),
  ];
  const rows: EntryRow[] = [];
  for (const row of shown) {
    const cells = fillMerged(row, merges, header);
    const byKey = new Map<string, RowCell>();
    for (const cell of cells) {
      const found = header.columns.get(cell.column);
      if (found && !NOTHING.has(fold(cell.text)))
        byKey.set(found.column.key, { ...cell, header: found.name });
    }
    if (byKey.size === 0) continue;
    const first = cells[0];
    if (!first) continue;
    const skipped = explainSkipped(row, byKey, table, header);
    if (skipped) {
      diagnostics.push(skipped);
      continue;
    }
    const faults = [...findFailed(row, byKey), ...findRagged(row, header, table)];
    diagnostics.push(...faults);
    rows.push({ row: row.row, place: first.place, cells: byKey, isFaulty: faults.length > 0 });
  }
  return { rows, diagnostics };
}

/** A heading between the rows, a total, or a row somebody forgot to name. */
function explainSkipped(
  row: TableRow,
  cells: ReadonlyMap<string, RowCell>,
  table: Table,
  header: Header,
): Diagnostic | undefined {
  const name = cells.get('title');
  const [first] = row.cells;
  if (!first) return undefined;
  const found = row.cells.map(({ text }) => text).join(' ');
  const isWide = table.merges.some(
    ({ top, bottom, left, right }) => top === row.row && bottom === row.row && right - left >= 2,
  );
  const isAlone = cells.size === 1 && (isWide || HEADING.test(fold(found)));
  const isTotal = TOTAL.test(found);
  if (isTotal || (name && isAlone && !cells.has('id'))) {
    return createDiagnostic('SH-ROW-SKIPPED', first.place, { row: row.row, found });
  }
  if (name || cells.has('id')) return undefined;
  if (cells.size <= 1) return createDiagnostic('SH-ROW-SKIPPED', first.place, { row: row.row, found });
  const named = [...header.columns.values()].find(({ column }) => column.key === 'title');
  return createDiagnostic('SH-NO-NAME', first.place, { row: row.row, found, column: named?.name ?? 'id' });
}

function findFailed(row: TableRow, cells: ReadonlyMap<string, RowCell>): Diagnostic[] {
  return [...cells.values()].flatMap((cell) => {
    const column = cell.header;
    if (cell.is === 'error' || (cell.isFormula && cell.text === ''))
      return [createDiagnostic('SH-CELL-ERROR', cell.place, { found: cell.text, column, row: row.row })];
    return [];
  });
}

/** Cells beyond the header, in a table of text: a separator inside a cell has moved everything to the right. */
function findRagged(row: TableRow, header: Header, table: Table): Diagnostic[] {
  const expected = Math.max(...header.columns.keys());
  const last = row.cells.at(-1);
  const isNamed =
    header.rows.filter((other) => (other.cells.at(-1)?.column ?? 0) > expected).length >
    header.rows.length / 2;
  if (table.kind !== 'csv' || !last || last.column <= expected || isNamed) return [];
  return [
    createDiagnostic('CS-RAGGED', last.place, { row: row.row, cells: last.column, expected, count: 1 }),
  ];
}

/** Blocks of cells over several rows of the entries. */
function listTallMerges(table: Table, { rows }: Header): Merge[] {
  const first = rows[0]?.row ?? Number.POSITIVE_INFINITY;
  return table.merges.filter(({ top, bottom }) => top >= first && bottom > top);
}

function fillMerged(row: TableRow, merges: readonly Merge[], header: Header): TableCell[] {
  const filled = [...row.cells];
  for (const { top, bottom, left } of merges) {
    if (row.row <= top || row.row > bottom || header.columns.get(left)?.column.key === 'id') continue;
    const value = header.rows.find((other) => other.row === top)?.cells.find(({ column }) => column === left);
    if (value && !filled.some(({ column }) => column === left))
      filled.push({ ...value, place: { ...value.place, line: row.row } });
  }
  return filled.toSorted((a, b) => a.column - b.column);
}

function tellMerged(merges: readonly Merge[], { path }: Table): Diagnostic[] {
  const [first] = merges;
  if (!first) return [];
  const place = { path, line: first.top, column: first.left, length: 1 };
  const cell = `${columnLetters(first.left)}${first.top}`;
  return [createDiagnostic('SH-MERGED', place, { count: merges.length, cell })];
}

function tellHidden(table: Table, header: Header): Diagnostic[] {
  const hidden = header.rows.filter(({ isHidden }) => isHidden);
  const columns = table.hiddenColumns.flatMap((column) => header.columns.get(column)?.name ?? []);
  if (hidden.length === 0 && columns.length === 0) return [];
  const line = hidden[0]?.row ?? header.rows[0]?.row ?? 1;
  const column = hidden.length > 0 ? 1 : (table.hiddenColumns[0] ?? 1);
  return [
    createDiagnostic(
      'SH-HIDDEN',
      { path: table.path, line, column, length: 1 },
      { rows: hidden.length, columns },
    ),
  ];
}

/** What concerns many cells at once: formulas whose saved values are read, blanks and letters put right. */
function tellCells(header: Header, rows: readonly TableRow[]): Diagnostic[] {
  const cells = rows.flatMap((row) =>
    row.cells.filter(({ column }) => header.columns.has(column)).map((cell) => ({ row, cell })),
  );
  const formulas = cells.filter(({ cell }) => cell.isFormula && cell.text !== '' && cell.is !== 'error');
  const tidied = cells.filter(({ cell }) => cell.isTidied);
  const found: Diagnostic[] = [];
  const [formula] = formulas;
  if (formula) {
    const column = header.columns.get(formula.cell.column)?.name ?? '';
    const values = { count: formulas.length, column, row: formula.row.row };
    found.push(createDiagnostic('SH-FORMULA', formula.cell.place, values));
  }
  const [first] = tidied;
  if (first) found.push(createDiagnostic('SH-TIDIED', first.cell.place, { count: tidied.length }));
  return found;
}

/** What people write into a cell that has nothing to say. */
const NOTHING: ReadonlySet<string> = new Set([
  ...['-', '--', '---', '–', '—', '/', '?', '…', '...', 'n/a', 'na', 'none', 'null', 'unknown'],
  ...['khong co', 'chua co', 'chua ro', 'chua biet', 'chua cap nhat', 'dang cap nhat'],
]);
/** "Tổng cộng: 25", but not "Tổng công ty" nor "Công ty". */
const TOTAL = /^(?:tổng cộng|tổng số|tổng|cộng|tong cong|tong so|total)\s*(?:[:(]|\d|$)/iu;
/** "II. Huyện Tam Đường" between the rows of a list. */
const HEADING =
  /^(?:[ivx]+|[a-h]|\d{1,2})?[.):\s-]*(?:huyen|thanh pho|tp|thi xa|xa|phuong|thi tran|dac khu|tinh|quan|khu vuc)\s/;

export type RowCell = TableCell & { /** As the table writes it. */ header: string };

/** One row that is an entry; `cells` by key of the column. */
export type EntryRow = {
  row: number;
  /** Of its first cell. */
  place: Place;
  cells: ReadonlyMap<string, RowCell>;
  isFaulty: boolean;
};
