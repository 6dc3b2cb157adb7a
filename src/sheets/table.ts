import type { Place } from '../model/diagnostics.ts';
import type { Merge } from './xlsx-sheet.ts';

/** What a spreadsheet file holds, whichever kind of file it was. */
export type Table = {
  /** For diagnostics. */
  path: string;
  /** Of cells that were hidden, merged or computed only workbooks know. */
  kind: 'csv' | 'xlsx';
  rows: TableRow[];
  merges: Merge[];
  hiddenColumns: number[];
  /** Day the file says it was last changed, YYYY-MM-DD; '' when it does not say. */
  modifiedOn: string;
};

/** `row` counts from 1, as the spreadsheet shows it. */
export type TableRow = { row: number; isHidden: boolean; cells: TableCell[] };

/**
 * One cell that holds something. `text` is NFC, on one line, without blanks at its ends; `column` counts from 1.
 * `place` is line and character of a text file, row and column number of a workbook.
 */
export type TableCell = {
  column: number;
  text: string;
  is: 'text' | 'number' | 'day' | 'error';
  isFormula: boolean;
  /** Whether blanks or decomposed letters were put right. */
  isTidied: boolean;
  place: Place;
};

/** Finds a row's cell in a column, counted from 1. */
export function cellAt(row: TableRow, column: number): TableCell | undefined {
  return row.cells.find((cell) => cell.column === column);
}
