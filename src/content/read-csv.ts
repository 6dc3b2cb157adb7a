import { createDiagnostic, type Diagnostic, type Place } from '../model/diagnostics.ts';
import { detectDelimiter } from './csv-delimiter.ts';
import { type CsvCell, type CsvRecord, scanCsv } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { startOf } from './source-file.ts';

const MOST_ROWS = 100_000;
const MOST_CELLS = 400_000;

/**
 * Reads a table as spreadsheets write it: with or without byte order mark, separated by comma, semicolon or tab (found
 * by itself, or given by a first line `sep=;`), quoted as in RFC 4180. Rows without any text are left out. Cells are text
 * and nothing else: nothing is computed or turned into numbers.
 *
 * @param bytes of the whole file
 * @param path for diagnostics
 * @returns the table, undefined when it cannot be read; diagnostics CS-ENCODING, CS-TOO-LARGE, CS-QUOTE, CS-EMPTY,
 *   CS-HEADER and CS-RAGGED. Rows with too few or too many cells are in the table as they are.
 */
export function readCsv(
  bytes: Uint8Array,
  path: string,
): { table: CsvTable | undefined; diagnostics: Diagnostic[] } {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const diagnostic = createDiagnostic('CS-ENCODING', startOf(path), { encoding: decoded.encoding });
    return { table: undefined, diagnostics: [diagnostic] };
  }
  const { text, delimiter, firstLine } = detectDelimiter(decoded.text);
  const limits = { cells: MOST_CELLS, records: MOST_ROWS + 1 };
  const { records, fault, isCut } = scanCsv(text, delimiter, { firstLine, ...limits });
  if (isCut) {
    const isLong = records.length > MOST_ROWS;
    const values = { limit: isLong ? MOST_ROWS : MOST_CELLS, unit: isLong ? 'rows' : 'cells' };
    return { table: undefined, diagnostics: [createDiagnostic('CS-TOO-LARGE', startOf(path), values)] };
  }
  const found = fault
    ? [createDiagnostic('CS-QUOTE', placeOf(fault, path), { row: fault.row, problem: fault.problem })]
    : [];
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  if (!header || rows.length === 0) {
    // A table that breaks off at a quotation mark is not empty.
    const empty = fault ? [] : [createDiagnostic('CS-EMPTY', startOf(path), { rows: header ? 1 : 0 })];
    return { table: undefined, diagnostics: [...found, ...empty] };
  }
  const table = { path, delimiter, header, rows };
  return { table, diagnostics: [...found, ...checkHeader(table), ...checkLengths(table)] };
}

/** The place of a cell, for diagnostics. */
export function placeOf({ line, column, length }: Omit<CsvCell, 'text'>, path: string): Place {
  return { path, line, column, length };
}

/** The name of a cell's column, as the header gives it without blanks around it; '' beyond the header. */
export function columnName(table: CsvTable, index: number): string {
  return table.header.cells[index]?.text.trim() ?? '';
}

function checkHeader({ path, header, rows }: CsvTable): Diagnostic[] {
  const names = new Set<string>();
  return header.cells.flatMap((cell, index) => {
    const { text } = cell;
    const name = text.trim().toLowerCase();
    const isUsed = rows.some(({ cells }) => (cells[index]?.text.trim() ?? '') !== '');
    const problem = explainHeader(name, names.has(name), isUsed);
    names.add(name);
    if (problem === '') return [];
    const values = { header: text.trim(), problem, column: index + 1 };
    return [createDiagnostic('CS-HEADER', placeOf(cell, path), values)];
  });
}

/** Spreadsheets add empty columns at the right; those without any text do no harm. */
function explainHeader(name: string, isTwin: boolean, isUsed: boolean): string {
  if (name === '') return isUsed ? 'empty' : '';
  if (RESERVED.has(name)) return 'reserved';
  return isTwin ? 'duplicate' : '';
}

function checkLengths({ path, header, rows }: CsvTable): Diagnostic[] {
  const expected = header.cells.length;
  const ragged = rows.filter(({ cells }) => cells.length !== expected);
  const [first] = ragged;
  const cell = first?.cells[0];
  if (!first || !cell) return [];
  const values = { row: first.row, cells: first.cells.length, expected, count: ragged.length };
  return [createDiagnostic('CS-RAGGED', placeOf(cell, path), values)];
}

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** A table as it was read. */
export type CsvTable = {
  path: string;
  delimiter: string;
  header: CsvRecord;
  /** Without rows that hold nothing. */
  rows: CsvRecord[];
};
