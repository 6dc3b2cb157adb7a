import { findNearest } from '../content/nearest.ts';
import { startOf } from '../content/source-file.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type Column, findColumn, listHeaderNames, type SheetCollection } from './columns.ts';
import { foldName } from './read-cells.ts';
import { cellAt, type Table, type TableCell, type TableRow } from './table.ts';
import { columnLetters } from './xlsx-sheet.ts';

/**
 * Finds the row that names the columns. Titles may stand above it; it may have two levels ("Tọa độ" over "Vĩ độ" and
 * "Kinh độ"); a row that only numbers the columns may follow.
 *
 * @returns the columns that are known and where the entries begin; undefined with SH-HEADER when no row names any.
 *   SH-COLUMN-UNKNOWN and SH-COLUMN-TWICE for the columns that are left out
 */
export function findHeader(table: Table, collection: SheetCollection): HeaderResult {
  const known = (cell: TableCell) => findColumn(cell.text, collection);
  const rated = table.rows.slice(0, LOOKED_AT).map((row, index) => {
    const columns = new Set(row.cells.map((cell) => known(cell)?.key).filter((key) => key !== undefined));
    const hasName = columns.has('title') || columns.has('id');
    return { row, index, score: hasName ? columns.size : 0 };
  });
  const [best] = rated.toSorted((a, b) => b.score - a.score || a.index - b.index);
  if (!best || best.score === 0) {
    const usual = ['id', 'title', 'kind', 'unit', 'address'].flatMap(
      (key) => findColumn(key, collection) ?? [],
    );
    const columns = usual.map(({ en }) => en);
    const columnsVi = usual.map(({ vi }) => vi);
    const values = { wanted: columns[1] ?? '', wantedVi: columnsVi[1] ?? '', columns, columnsVi };
    return { header: undefined, diagnostics: [createDiagnostic('SH-HEADER', startOf(table.path), values)] };
  }
  const below = findSubheader(best.row, table.rows[best.index + 1], known);
  const cells = below ? joinLevels(best.row, below) : best.row.cells;
  const after = best.index + (below ? 2 : 1);
  const next = table.rows[after];
  const isNoEntry = next && (isNumbering(next) || isHints(next, cells, known));
  const first = isNoEntry ? after + 1 : after;
  return placeColumns(table, cells, first, collection);
}

/** The second level of a header: it names columns, and nothing below the name of the entry. */
function findSubheader(
  header: TableRow,
  next: TableRow | undefined,
  known: (cell: TableCell) => Column | undefined,
): TableRow | undefined {
  if (!next || next.row !== header.row + 1) return undefined;
  const name = header.cells.find((cell) => known(cell)?.key === 'title');
  if (!name || cellAt(next, name.column)) return undefined;
  return next.cells.some((cell) => cell.is === 'text' && known(cell)) ? next : undefined;
}

function joinLevels(upper: TableRow, lower: TableRow): TableCell[] {
  const columns = new Set([...upper.cells, ...lower.cells].map(({ column }) => column));
  return [...columns]
    .toSorted((a, b) => a - b)
    .flatMap((column) => cellAt(lower, column) ?? cellAt(upper, column) ?? []);
}

/** `(1) (2) (3)` or `A B C` under the header. */
function isNumbering({ cells }: TableRow): boolean {
  if (cells.length < 3) return false;
  const marks = cells.map(({ text }) => text.replace(/[()]/g, ''));
  const isCounted = marks.every(
    (mark, index) => index === 0 || Number(mark) === Number(marks[index - 1]) + 1,
  );
  return isCounted || marks.every((mark, index) => mark === columnLetters(index + 1));
}

/** The row of hints a template has. */
function isHints(
  row: TableRow,
  header: readonly TableCell[],
  known: (cell: TableCell) => Column | undefined,
): boolean {
  return row.cells.every(({ column, text }) => {
    const named = header.find((cell) => cell.column === column);
    const hint = named && known(named)?.hint;
    return hint !== undefined && (hint.vi === text || hint.en === text);
  });
}

function placeColumns(
  table: Table,
  cells: readonly TableCell[],
  first: number,
  collection: SheetCollection,
): HeaderResult {
  const rows = table.rows.slice(first);
  const used = new Set(rows.flatMap((row) => row.cells.map(({ column }) => column)));
  const columns = new Map<number, HeaderColumn>();
  const diagnostics: Diagnostic[] = [];
  for (const cell of cells) {
    const column = findColumn(cell.text, collection);
    const letters = columnLetters(cell.column);
    const twin = [...columns].find(([, other]) => other.column === column)?.[0];
    if (column && twin !== undefined) {
      const values = { header: cell.text, column: letters, other: columnLetters(twin) };
      diagnostics.push(createDiagnostic('SH-COLUMN-TWICE', cell.place, values));
    } else if (column) columns.set(cell.column, { column, name: cell.text });
    else if (used.has(cell.column) && !COUNTERS.has(foldName(cell.text))) {
      const nearest = findNearest(cell.text, listHeaderNames(collection));
      diagnostics.push(
        createDiagnostic('SH-COLUMN-UNKNOWN', cell.place, { header: cell.text, column: letters, nearest }),
      );
    }
  }
  const named = new Set(cells.map(({ column }) => column));
  for (const column of [...used].filter((one) => !named.has(one)).toSorted((a, b) => a - b)) {
    const cell = rows.flatMap((row) => cellAt(row, column) ?? [])[0];
    const values = {
      header: '',
      column: columnLetters(column),
      nearest: '',
    };
    if (cell) diagnostics.push(createDiagnostic('SH-COLUMN-UNKNOWN', cell.place, values));
  }
  const width = Math.max(...cells.map(({ column }) => column));
  return { header: { columns, rows, width }, diagnostics };
}

/** Titles, an official heading with its motto and the place and day fit into these. */
const LOOKED_AT = 20;
/** Columns that only count the rows. */
const COUNTERS: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', 'nr', 'so']);

export type HeaderColumn = { column: Column /** As the table writes it. */; name: string };
export type Header = {
  /** By number of the column. */
  columns: ReadonlyMap<number, HeaderColumn>;
  /** Number of its last column, known or not. */
  width: number;
  /** The rows below the header. */
  rows: readonly TableRow[];
};
type HeaderResult = { header: Header | undefined; diagnostics: Diagnostic[] };
