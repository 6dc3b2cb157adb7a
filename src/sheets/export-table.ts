import type { ContentDraft } from '../content/drafts.ts';
import { type Column, listColumns, type SheetCollection } from './columns.ts';
import { guard } from './formula-guard.ts';
import { createContext, factsOf, showTexts } from './import-context.ts';

/**
 * Lists a collection as a table that an import reads back without changing anything: one row per entry in the order of
 * ids, columns that no entry fills included.
 *
 * @param language of the headers and of the words for kinds and states
 * @param today YYYY-MM-DD
 */
export function exportTable(
  draft: ContentDraft,
  { collection, language, today }: { collection: SheetCollection; language: 'vi' | 'en'; today: string },
): ExportedTable {
  const context = createContext(draft, { collection, today, source: { id: 'export', title: 'export' } });
  const texts = showTexts(context, language);
  const columns = listExported(collection);
  const ids = [...context.entries.keys()].toSorted((a, b) => (a < b ? -1 : 1));
  const rows = ids.flatMap((id) => {
    const facts = factsOf(context.entries.get(id));
    return facts
      ? [columns.map((column) => (column.key === 'id' ? id : (column.show?.(facts, texts) ?? '')))]
      : [];
  });
  const broken = ids.filter((id) => !factsOf(context.entries.get(id)));
  return { columns: columns.map((column) => describeColumn(column, language)), rows, broken };
}

/** Makes an empty table with one row that says what belongs into each column. */
export function templateTable(collection: SheetCollection, language: 'vi' | 'en'): ExportedTable {
  const columns = listExported(collection);
  return { columns: columns.map((column) => describeColumn(column, language)), rows: [], broken: [] };
}

/** Writes a table as CSV that spreadsheets open as UTF-8: byte order mark, Windows line ends, formulas kept from running. */
export function toCsv({ columns, rows }: ExportedTable, hints: boolean): string {
  const head = columns.map(({ name }) => name);
  const lines = [head, ...(hints ? [columns.map(({ hint }) => hint)] : []), ...rows];
  return `\ufeff${lines.map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toCell(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : guard(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function listExported(collection: SheetCollection): Column[] {
  return listColumns(collection).filter(({ show, key }) => show !== undefined || key === 'id');
}

function describeColumn(column: Column, language: 'vi' | 'en') {
  const { hint, widthChars } = column;
  return { name: column[language], hint: hint[language], widthChars };
}

export type ExportedTable = {
  columns: { name: string; hint: string; widthChars: number }[];
  rows: (string | number)[][];
  /** Ids of entries that could not be read. */
  broken: string[];
};
