import { fold } from '../content/nearest.ts';
import { startOf } from '../content/source-file.ts';
import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import type { Header } from './find-header.ts';
import { fillMerged, listWideRows } from './merged-cells.ts';
import type { Table, TableCell, TableRow } from './table.ts';

/**
 * Takes the rows that are entries out of a table: hidden rows, headings between the rows and totals are left out and
 * told; a value merged over several rows counts for each; cells that say there is nothing ("-", "n/a") are empty.
 *
 * @returns rows with their cells by key of the column; SH-HIDDEN, SH-MERGED, SH-FORMULA, SH-TIDIED, SH-ROW-SKIPPED,
 *   SH-NO-NAME, SH-CELL-ERROR, CS-RAGGED, CS-TOO-LARGE; `isFaulty` marks rows with an error
 */
export function listEntryRows(table: Table, header: Header): { rows: EntryRow[]; diagnostics: Diagnostic[] } {
  const filled = fillMerged(table, header);
  const shown = filled.rows.filter(({ isHidden }) => !isHidden);
  const told = [...tellHidden(table, header), ...filled.diagnostics, ...tellCells(header, shown)];
  if (shown.length > MOST_ENTRIES) {
    const place = shown[MOST_ENTRIES]?.cells[0]?.place ?? startOf(table.path);
    return {
      rows: [],
      diagnostics: [createDiagnostic('CS-TOO-LARGE', place, { limit: MOST_ENTRIES, unit: 'rows' })],
    };
  }
  const wideRows = listWideRows(table);
  const isRagged = raggedTest(table, header);
  const rows: EntryRow[] = [];
  for (const row of shown) {
    const cells = new Map<string, RowCell>();
    for (const cell of row.cells) {
      const found = header.columns.get(cell.column);
      if (found && !NOTHING.has(fold(cell.text)))
        cells.set(found.column.key, { ...cell, header: found.name });
    }
    const [first] = row.cells;
    if (cells.size === 0 || !first) continue;
    const skipped = explainSkipped(row, cells, wideRows.has(row.row), header);
    if (skipped) {
      told.push(skipped);
      continue;
    }
    const faults = [...findFailed(row, cells), ...(isRagged(row) ? [explainRagged(row, header)] : [])];
    told.push(...faults);
    rows.push({ row: row.row, place: first.place, cells, isFaulty: faults.length > 0 });
  }
  return { rows, diagnostics: told };
}

/** A heading between the rows, a total, or a row somebody forgot to name. */
function explainSkipped(
  row: TableRow,
  cells: ReadonlyMap<string, RowCell>,
  isWide: boolean,
  header: Header,
): Diagnostic | undefined {
  const name = cells.get('title');
  const [first] = row.cells;
  if (!first) return undefined;
  const found = row.cells.map(({ text }) => text).join(' ');
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

/**
 * Whether a row of a text table has cells beyond the header: a separator inside a cell has then moved everything to the
 * right. Where most rows do, it is a column that nobody has named.
 */
function raggedTest({ kind }: Table, { rows, width }: Header): (row: TableRow) => boolean {
  const isLong = ({ cells }: TableRow) => (cells.at(-1)?.column ?? 0) > width;
  const isUnnamed = rows.filter(isLong).length > rows.length / 2;
  return (row) => kind === 'csv' && !isUnnamed && isLong(row);
}

function explainRagged({ row, cells }: TableRow, { width }: Header): Diagnostic {
  const last = cells.at(-1);
  const place = last?.place ?? startOf('');
  return createDiagnostic('CS-RAGGED', place, { row, cells: last?.column ?? 0, expected: width, count: 1 });
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

/** A commune has some hundred places, a province some thousands. More would take minutes. */
const MOST_ENTRIES = 20_000;
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
