import {
  type Code,
  createDiagnostic,
  type Diagnostic,
  type Place,
  type Values,
} from '../model/diagnostics.ts';
import { findLegacyFont } from './legacy-font.ts';
import { type CsvTable, columnName, placeOf } from './read-csv.ts';

/** Findings of one code in one table; a column of ten thousand dates is one mistake. */
const MOST_PER_CODE = 20;

/** Checks the cells of a table for what spreadsheets and old fonts do to them. */
export function checkTable(table: CsvTable): Diagnostic[] {
  const counts = new Map<Code, number>();
  const found: Diagnostic[] = [];
  for (const { cells } of table.rows) {
    for (const [index, cell] of cells.entries()) {
      const fault = findFault(cell.text.trim(), columnName(table, index));
      if (!fault) continue;
      const count = (counts.get(fault.code) ?? 0) + 1;
      counts.set(fault.code, count);
      if (count <= MOST_PER_CODE) found.push(fault.explain(placeOf(cell, table.path)));
    }
  }
  return [...found, ...checkFonts(table)];
}

function findFault(cell: string, column: string): Fault | undefined {
  if (cell === '' || !/[=@+\d]/.test(cell)) return undefined;
  if (FORMULA.test(cell)) return fault('CS-FORMULA', { cell, column });
  if (SHORTENED.test(cell)) return fault('CS-NUMBER', { cell, column });
  const day = DATE_COLUMN.test(column) ? spreadsheetDay(cell) : '';
  if (day !== '') return fault('CS-EXCEL-DATE', { cell, column, day });
  const readings = readDate(cell);
  return readings && fault('CS-DATE', { cell, column, readings });
}

function fault<C extends Code>(code: C, values: Values<C>): Fault {
  return { code, explain: (place) => createDiagnostic(code, place, values) };
}

/** What `02/03/2026` can mean, as YYYY-MM-DD: none, one or two days; undefined for what is no such date. */
export function readDate(cell: string): string[] | undefined {
  const parts =
    /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(cell) ?? /^(\d{1,2})(\/)(\d{1,2})\/(\d{2})$/.exec(cell);
  if (!parts) return undefined;
  const [, first = '', , second = '', end = ''] = parts;
  const year = end.length === 2 ? `20${end}` : end;
  const days = [`${year}-${pad(second)}-${pad(first)}`, `${year}-${pad(first)}-${pad(second)}`];
  return [...new Set(days)].filter(isDay);
}

/** The day behind a spreadsheet's number: days since 1899-12-30. '' for other numbers; 1955 to 2064 are believed. */
function spreadsheetDay(cell: string): string {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(cell)) return '';
  const days = Math.floor(Number(cell.replace(',', '.')));
  if (days < 20_000 || days > 60_000) return '';
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function checkFonts(table: CsvTable): Diagnostic[] {
  const cells = [table.header, ...table.rows].flatMap((record) => record.cells);
  const found = cells.flatMap((cell) => {
    const font = findLegacyFont(cell.text);
    return font ? [{ font, cell }] : [];
  });
  const [first] = found;
  if (!first) return [];
  const values = { font: first.font, found: first.cell.text, count: found.length };
  return [createDiagnostic('CS-LEGACY-FONT', placeOf(first.cell, table.path), values)];
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function pad(part: string): string {
  return part.padStart(2, '0');
}

/** A plus or minus alone begins telephone numbers and ordinary numbers. */
const FORMULA = /^(?:=|[@+-][a-z_.]+\()/i;
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i;
const DATE_COLUMN = /date|day|ngày|ngay|from|until|checkedOn/i;

type Fault = { code: Code; explain: (place: Place) => Diagnostic };
