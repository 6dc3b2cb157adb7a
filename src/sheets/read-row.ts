import { findNearest } from '../content/nearest.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type AnyFacts, type Column, listColumns, type ShowTexts } from './columns.ts';
import type { EntryRow, RowCell } from './entry-rows.ts';
import type { ImportContext } from './import-context.ts';
import { type CellValue, foldName, type Reading } from './read-cells.ts';
import { type DayOrder, readDay } from './read-day.ts';
import { tidyCell } from './tidy-cell.ts';

/**
 * Reads the cells of a row that say something else than the entry does already. A cell with "(xóa)" or "(remove)"
 * takes a value away.
 *
 * @param current facts of the entry the row is about; undefined for a new one
 * @returns values by key of the column, `null` for those to be taken away; `told` are cells read in another way than
 *   they are written; diagnostics for cells that cannot be understood
 */
export function readRow(
  row: EntryRow,
  current: AnyFacts | undefined,
  context: ImportContext,
  helpers: RowHelpers,
): RowReading {
  const reading: RowReading = { values: new Map(), told: [], diagnostics: [] };
  for (const column of listColumns(context.collection)) {
    const cell = row.cells.get(column.key);
    if (
      !cell ||
      cell.is === 'error' ||
      SPECIAL.has(column.key) ||
      isUnchanged(cell, column, current, helpers.shows)
    )
      continue;
    if (REMOVE.test(cell.text)) {
      if (current) reading.values.set(column.key, { value: null, cell });
      continue;
    }
    if (/^(?:=|[@+-][a-z_.]+\()/i.test(cell.text) && cell.is === 'text')
      reading.diagnostics.push(
        createDiagnostic('CS-FORMULA', cell.place, { cell: cell.text, column: cell.header }),
      );
    const result = readCell(cell, column, row, context, helpers);
    if ('diagnostic' in result) reading.diagnostics.push(result.diagnostic);
    else {
      reading.values.set(column.key, { value: result.value, cell });
      const told = { key: column.key, cell, row: row.row };
      if (result.repaired) reading.told.push({ ...told, ...result.repaired });
      else if (result.readAs !== undefined) reading.told.push({ ...told, value: result.readAs, why: '' });
    }
  }
  return reading;
}

/** Says once per column and reason which cells were read in another way than they are written: SH-READ-AS, SH-REPAIRED. */
export function tellReadAs(told: readonly Told[]): Diagnostic[] {
  return [...Map.groupBy(told, ({ key, why }) => `${key} ${why}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { cell, row, value, why } = first;
    const values = { found: cell.text, value, column: cell.header, row, count: group.length };
    return [
      why === ''
        ? createDiagnostic('SH-READ-AS', cell.place, values)
        : createDiagnostic('SH-REPAIRED', cell.place, { ...values, why }),
    ];
  });
}

/** Whether a cell shows what an export of the entry would show. */
export function isUnchanged(
  cell: RowCell,
  column: Column,
  current: AnyFacts | undefined,
  shows: readonly ShowTexts[],
): boolean {
  if (!current || !column.show) return false;
  return shows.some((texts) => {
    const shown = column.show?.(current, texts);
    return shown !== undefined && tidyCell(String(shown)).text === cell.text;
  });
}

function readCell(
  cell: RowCell,
  column: Column,
  row: EntryRow,
  context: ImportContext,
  helpers: RowHelpers,
): CellResult {
  const refuse = (expected: { en: string; vi: string }, nearest = '') => {
    const values = { found: cell.text, column: cell.header, row: row.row, nearest };
    return {
      diagnostic: createDiagnostic('SH-VALUE', cell.place, {
        ...values,
        expected: expected.en,
        expectedVi: expected.vi,
      }),
    };
  };
  if (column.read === 'unit') return { value: cell.text };
  if (column.read === 'day') return readDayCell(cell, helpers.orders.get(column.key) ?? 'unknown', refuse);
  if (column.read === 'reference') {
    const names = context.references.get(column.refersTo ?? 'destinations') ?? new Map<string, string>();
    const id = names.get(foldName(cell.text));
    if (id) return { value: id };
    return refuse(
      { en: 'the name or id of an entry there is', vi: 'tên hoặc id của một bài đã có' },
      findNearest(cell.text, names.keys()),
    );
  }
  const result: Reading = column.read(cell);
  if ('value' in result) return result;
  if ('fault' in result)
    return {
      diagnostic: createDiagnostic(result.fault, cell.place, { cell: cell.text, column: cell.header }),
    };
  return refuse(result.expected, result.nearest);
}

function readDayCell(
  cell: RowCell,
  order: DayOrder,
  refuse: (expected: typeof DAY) => { diagnostic: Diagnostic },
): CellResult {
  const result = readDay(cell, order);
  if ('day' in result)
    return { value: result.day, ...(result.readAs !== undefined && { readAs: result.readAs }) };
  const values = { cell: cell.text, column: cell.header };
  if ('serial' in result)
    return { diagnostic: createDiagnostic('CS-EXCEL-DATE', cell.place, { ...values, day: result.serial }) };
  if (result.readings.length === 0) return refuse(DAY);
  return { diagnostic: createDiagnostic('CS-DATE', cell.place, { ...values, readings: result.readings }) };
}

const DAY = { en: 'a real day written YYYY-MM-DD', vi: 'một ngày có thật, viết NĂM-THÁNG-NGÀY' };
const REMOVE = /^\((?:xóa|xoá|xoa|remove|delete)\)$/i;
/** Read before, when the entry of the row is looked for. */
const SPECIAL: ReadonlySet<string> = new Set(['id', 'unit', 'formerUnit', 'district', 'province', 'address']);

type CellResult =
  | { value: CellValue; readAs?: string; repaired?: { value: string; why: string } }
  | { diagnostic: Diagnostic };
/** `why` is '' when the cell was only written in another form. */
type Told = { key: string; cell: RowCell; row: number; value: string; why: string };

/** What cells are read with: how an export shows the entry, and the order of days in each column. */
export type RowHelpers = { shows: readonly ShowTexts[]; orders: ReadonlyMap<string, DayOrder> };
export type RowValue = { value: CellValue | null; cell: RowCell };
export type RowReading = { values: Map<string, RowValue>; told: Told[]; diagnostics: Diagnostic[] };
