import { attributeOf, decodeReferences, scanXml, type XmlElement } from '../content/scan-xml.ts';
import { textRuns } from './xlsx-parts.ts';

const MOST_CELLS = 400_000;
const MOST_ROWS = 100_000;
/** Columns further right hold nothing an editor typed (XFD is the last one there is, number 16,384). */
const MOST_COLUMNS = 500;

/**
 * Reads the cells of one worksheet. A formula gives the value it had when the file was saved; nothing is computed.
 *
 * @param workbook shared texts, which styles show days, where days count from
 * @returns rows in the order of the file with the cells that hold something; 'xml' when the text is not well formed,
 *   'rows' or 'cells' when there are more than 100,000 or 400,000
 */
export function readWorksheet(xml: string, workbook: WorkbookParts): Worksheet | 'xml' | 'rows' | 'cells' {
  const sheet: Worksheet = { rows: [], merges: [], hiddenColumns: [] };
  const state = { count: 0, rowNumber: 0, column: 0, cell: undefined as Cell | undefined, isValue: false };
  const runs = textRuns();
  const open = ({ name, attributes }: XmlElement) => {
    runs.open(name);
    if (name === 'row') {
      state.rowNumber = Number(attributeOf(attributes, 'r') ?? state.rowNumber + 1);
      state.column = 0;
      const isHidden = /\shidden\s*=\s*["'](?:1|true)["']/.test(attributes);
      if (sheet.rows.length <= MOST_ROWS) sheet.rows.push({ row: state.rowNumber, isHidden, cells: [] });
    } else if (name === 'c') {
      state.cell = openCell(attributes, state.column);
      state.column = state.cell.column;
    } else if (name === 'f' && state.cell) state.cell.isFormula = true;
    else if (name === 'v') state.isValue = true;
    else if (name === 'mergeCell') pushIfSound(sheet.merges, rangeOf(attributeOf(attributes, 'ref') ?? ''));
    else if (name === 'col') sheet.hiddenColumns.push(...hiddenColumns(attributes));
  };
  const close = (name: string) => {
    runs.close(name);
    if (name === 'v') state.isValue = false;
    if (name !== 'c' || !state.cell) return;
    const read = closeCell(state.cell, runs.take(), workbook);
    state.cell = undefined;
    if (!read || read.column > MOST_COLUMNS) return;
    state.count += 1;
    if (state.count <= MOST_CELLS) sheet.rows.at(-1)?.cells.push(read);
  };
  const text = (part: string, isLiteral = false) => {
    if (state.isValue && state.cell) state.cell.value += isLiteral ? part : decodeReferences(part);
    else runs.text(part, isLiteral);
  };
  if (scanXml(xml, { open, close, text })) return 'xml';
  if (sheet.rows.length > MOST_ROWS) return 'rows';
  return state.count > MOST_CELLS ? 'cells' : sheet;
}

/** Writes a column's number the way spreadsheets do: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A spreadsheet's number for a day and time, as `2026-03-02`, `2026-03-02 07:30` or, without a day, `07:30`. */
export function serialToText(serial: number, isFrom1904: boolean): string {
  const days = serial + (isFrom1904 ? 1462 : 0);
  const minutes = Math.round((days - Math.floor(days)) * 1440);
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  if (days < 1) return time;
  // The format counts a 29 February 1900 that never was: 60. Days before it are one too many.
  const whole = Math.floor(days) + (minutes === 1440 ? 1 : 0) + (days < 60 ? 1 : 0);
  const day = new Date(Date.UTC(1899, 11, 30) + whole * 86_400_000).toISOString().slice(0, 10);
  return minutes === 0 || minutes === 1440 ? day : `${day} ${time}`;
}

function openCell(attributes: string, before: number): Cell {
  const reference = /^([A-Z]{1,3})\d+$/.exec(attributeOf(attributes, 'r') ?? '')?.[1];
  return {
    column: reference === undefined ? before + 1 : columnNumber(reference),
    type: attributeOf(attributes, 't') ?? 'n',
    style: Number(attributeOf(attributes, 's') ?? 0),
    isFormula: false,
    value: '',
  };
}

/** What a cell holds; nothing for a cell without value, unless a formula stands there. */
function closeCell(cell: Cell, inline: string, workbook: WorkbookParts): SheetCell | undefined {
  const { column, type, value, isFormula } = cell;
  const rest = isFormula ? { column, isFormula } : { column };
  if (type === 'inlineStr') return inline === '' ? undefined : { ...rest, text: inline, is: 'text' };
  if (value === '') return isFormula ? { ...rest, text: '', is: 'text' } : undefined;
  if (type === 's') return { ...rest, text: workbook.strings[Number(value)] ?? '', is: 'text' };
  if (type === 'e') return { ...rest, text: value, is: 'error' };
  if (type === 'b') return { ...rest, text: value === '1' ? 'TRUE' : 'FALSE', is: 'text' };
  if (type === 'd') return { ...rest, text: value.replace(/T00:00:00.*$/, ''), is: 'day' };
  const number = Number(value);
  if (type !== 'n' || !Number.isFinite(number)) return { ...rest, text: value, is: 'text' };
  if (workbook.dateStyles[cell.style] && number >= 0 && number < 2_958_466)
    return { ...rest, text: serialToText(number, workbook.isFrom1904), is: 'day' };
  return { ...rest, text: String(number), is: 'number' };
}

function hiddenColumns(attributes: string): number[] {
  if (!/\shidden\s*=\s*["'](?:1|true)["']/.test(attributes)) return [];
  const [min, max] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
  // Excel hides "all columns to the right" as one run to the last; those hold nothing.
  return Array.from(
    { length: Math.max(0, Math.min(max, MOST_COLUMNS) - min + 1) },
    (_, index) => min + index,
  );
}

function rangeOf(reference: string): Merge | undefined {
  const parts = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(reference);
  if (!parts) return undefined;
  const [, left = '', top = '', right = '', bottom = ''] = parts;
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function pushIfSound<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

type Cell = { column: number; type: string; style: number; isFormula: boolean; value: string };

/** Texts that cells name by number, styles that show days by position, and the year days count from. */
export type WorkbookParts = {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  isFrom1904: boolean;
};

/** `column` counts from 1. `text` is a day as YYYY-MM-DD for `day`, a code such as `#REF!` for `error`. */
export type SheetCell = {
  column: number;
  text: string;
  is: 'text' | 'number' | 'day' | 'error';
  isFormula?: boolean;
};

/** A block of cells shown as one; rows and columns count from 1. */
export type Merge = { left: number; top: number; right: number; bottom: number };

export type Worksheet = {
  rows: { row: number; isHidden: boolean; cells: SheetCell[] }[];
  merges: Merge[];
  hiddenColumns: number[];
};
