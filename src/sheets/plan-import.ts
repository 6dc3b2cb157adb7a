import { editFrontMatter } from '../content/edit-yaml.ts';
import { listUnitChain } from '../model/addresses.ts';
import { createDiagnostic, type Diagnostic, describe } from '../model/diagnostics.ts';
import type { Unit } from '../model/schemas/settings.ts';
import { checkEntryText } from './check-entry-text.ts';
import { findColumn, listColumns } from './columns.ts';
import { composeEntry } from './compose-entry.ts';
import { type EntryRow, listEntryRows } from './entry-rows.ts';
import { findHeader, type Header } from './find-header.ts';
import { factsOf, type ImportContext, showTexts } from './import-context.ts';
import { makeEntryText } from './make-entry-text.ts';
import { matchRow, type RowMatch, type TakenRow } from './match-row.ts';
import { placeRow, type RowPlace } from './place-row.ts';
import { orderOf } from './read-day.ts';
import { isUnchanged, type RowHelpers, type RowReading, readRow, tellReadAs } from './read-row.ts';
import { swapPoint } from './swap-point.ts';
import type { Table } from './table.ts';

/**
 * Plans what an import of a table would change, entry by entry. Nothing is written.
 *
 * @param readIndex gives the text of an entry's default-language file as it is on disk
 * @returns one plan per row that is an entry, in the order of the table; a row with an error is `left-out`
 */
export function planImport(
  table: Table,
  context: ImportContext,
  readIndex: (id: string) => string,
): ImportPlan {
  const { collection } = context;
  const { header, diagnostics } = findHeader(table, collection);
  if (!header) return { entries: [], diagnostics };
  const listed = listEntryRows(table, header);
  const helpers = { shows: [showTexts(context, 'vi'), showTexts(context, 'en')], orders: dayOrders(header) };
  const entries: EntryPlan[] = [];
  const taken = new Map<string, TakenRow>();
  const told: RowReading['told'] = [];
  const faults: Diagnostic[] = [];
  for (const row of listed.rows) {
    const planned = planRow(row, context, helpers, taken, readIndex);
    entries.push(planned.entry);
    told.push(...planned.told);
    faults.push(...planned.diagnostics);
  }
  return {
    entries,
    diagnostics: [
      ...diagnostics,
      ...listed.diagnostics,
      ...faults,
      ...tellReadAs(told),
      ...tellFormer(entries, listed.rows),
    ],
  };
}

function planRow(
  row: EntryRow,
  context: ImportContext,
  helpers: RowHelpers,
  taken: Map<string, TakenRow>,
  readIndex: (id: string) => string,
): PlannedRow {
  const found = placeRow(row, context.places);
  const match = matchRow(row, found, context, taken);
  const name = row.cells.get('title')?.text ?? row.cells.get('id')?.text ?? '';
  const refuse = (id: string, fault: Diagnostic) =>
    leaveOut(row, name, id, [fault, ...readRow(row, undefined, context, helpers).diagnostics]);
  if ('fault' in match) return refuse('', match.fault);
  const other = taken.get(match.id)?.row;
  if (other !== undefined)
    return refuse(match.id, createDiagnostic('SH-REPEATED', row.place, { row: row.row, other, name }));
  taken.set(match.id, { row: row.row, name, unit: found.unit?.id });
  const current = factsOf(match.entry);
  if (match.entry && !current) return refuse(match.id, explainBroken(row, name));
  const place = keepUnchanged(found, row, match, context, helpers);
  const reading = readRow(row, current, context, helpers);
  reading.diagnostics.push(...place.diagnostics);
  swapPoint(row.row, reading);
  const composed = composeEntry(reading.values, place, match, current, context);
  const missing = composed.missing.filter((key) => !wasRefused(key, row, reading));
  if (missing.length > 0) {
    const needed = missing.flatMap((key) => findColumn(key, context.collection) ?? []);
    const columns = needed.map(({ en }) => en);
    const columnsVi = needed.map(({ vi }) => vi);
    reading.diagnostics.push(
      createDiagnostic('SH-MISSING', row.place, { row: row.row, columns, columnsVi, name }),
    );
  }
  const isFaulty = row.isFaulty || reading.diagnostics.some(({ severity }) => severity === 'error');
  if (isFaulty) return { ...leaveOut(row, name, match.id, reading.diagnostics), told: [] };
  const before = match.entry ? readIndex(match.id) : '';
  const after = match.entry ? editFrontMatter(before, composed.changes) : makeEntryText(composed.changes);
  const wrong = before === after ? [] : explainResult(after, row, name, context);
  if (wrong.length > 0) return leaveOut(row, name, match.id, [...reading.diagnostics, ...wrong]);
  const fields = composed.changes.map(({ path, value }) => ({
    key: path.join('.'),
    from: valueAt(current, path),
    to: value,
  }));
  const is = match.entry ? (before === after ? 'same' : 'changed') : 'new';
  const former =
    place.former && place.unit
      ? { former: formerName(place.former, context), unit: place.unit.name }
      : undefined;
  return {
    entry: {
      is,
      row: row.row,
      id: match.id,
      name,
      fields: is === 'same' ? [] : fields,
      before,
      after,
      ...(former && { former }),
    },
    told: reading.told,
    diagnostics: reading.diagnostics,
  };
}

/** The last word has the check itself: what it would call an error is not written. */
function explainResult(
  text: string,
  row: EntryRow,
  name: string,
  { collection }: ImportContext,
): Diagnostic[] {
  return checkEntryText(text, collection).map((fault) => {
    const values = { message: describe(fault, 'en').message, messageVi: describe(fault, 'vi').message };
    return createDiagnostic('SH-RESULT', row.place, { row: row.row, name, ...values });
  });
}

/** A place whose cells say what the entry says already is not touched, whatever else could be read out of them. */
function keepUnchanged(
  place: RowPlace,
  row: EntryRow,
  match: RowMatch,
  { collection }: ImportContext,
  { shows }: RowHelpers,
): RowPlace {
  const current = factsOf(match.entry);
  const isSameCell = (key: string) => {
    const cell = row.cells.get(key);
    const column = listColumns(collection).find((one) => one.key === key);
    return !cell || (column !== undefined && isUnchanged(cell, column, current, shows));
  };
  if (current && ['unit', 'formerUnit', 'address', 'district', 'province'].every(isSameCell))
    return { diagnostics: [] };
  const { street: _, ...rest } = place;
  return current && isSameCell('address') ? rest : place;
}

/** An ended unit with what it lay in: often its successor has the same name. */
function formerName({ id }: Unit, { places }: ImportContext): string {
  const ended = listUnitChain(places.units, id).filter(({ validTo }) => validTo !== undefined);
  return ended.map(({ name }) => name).join(', ');
}

/** Where a former unit was taken to today's: once for each pair. */
function tellFormer(entries: readonly EntryPlan[], rows: readonly EntryRow[]): Diagnostic[] {
  const moved = entries.filter(({ former, is }) => former && is !== 'same');
  return [...Map.groupBy(moved, ({ former }) => `${former?.former} → ${former?.unit}`).values()].flatMap(
    (group) => {
      const [first] = group;
      const place = rows.find(({ row }) => row === first?.row)?.place;
      if (!first?.former || !place) return [];
      return [
        createDiagnostic('SH-FORMER-UNIT', place, { ...first.former, row: first.row, count: group.length }),
      ];
    },
  );
}

function dayOrders({ columns, rows }: Header): ReadonlyMap<string, ReturnType<typeof orderOf>> {
  const days = [...columns].filter(([, { column }]) => column.read === 'day');
  return new Map(
    days.map(([number, { column }]) => {
      const texts = rows.flatMap((row) =>
        row.cells.filter((cell) => cell.column === number).map(({ text }) => text),
      );
      return [column.key, orderOf(texts)];
    }),
  );
}

/** A cell that could not be read is named already; that its value is missing goes without saying. */
function wasRefused(key: string, row: EntryRow, reading: RowReading): boolean {
  return row.cells.has(key) && !reading.values.has(key);
}

function explainBroken(row: EntryRow, name: string): Diagnostic {
  const values = {
    message: 'its file has errors of its own; run "npm run check"',
    messageVi: 'tệp của bài đang có lỗi; hãy chạy "npm run check"',
  };
  return createDiagnostic('SH-RESULT', row.place, { row: row.row, name, ...values });
}

function leaveOut({ row }: EntryRow, name: string, id: string, diagnostics: Diagnostic[]): PlannedRow {
  return {
    entry: { is: 'left-out', row, id, name, fields: [], before: '', after: '' },
    told: [],
    diagnostics,
  };
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

type PlannedRow = { entry: EntryPlan; told: RowReading['told']; diagnostics: Diagnostic[] };

/** What one row would change. `before` and `after` are the whole file; both '' for a row that is left out. */
export type EntryPlan = {
  is: 'new' | 'changed' | 'same' | 'left-out';
  row: number;
  /** '' when none could be made. */
  id: string;
  name: string;
  fields: { key: string; from: unknown; to: unknown }[];
  before: string;
  after: string;
  former?: { former: string; unit: string };
};
export type ImportPlan = { entries: EntryPlan[]; diagnostics: Diagnostic[] };
