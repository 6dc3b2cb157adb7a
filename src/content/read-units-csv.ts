import { type Diagnostic, describe } from '../model/diagnostics.ts';
import type { CsvRecord } from './csv-records.ts';
import { type CsvTable, readCsv } from './read-csv.ts';
import type { ImportFault, ReturnedFile, ReturnedUnit } from './returned-unit.ts';
import { unguard } from './units-csv.ts';

/**
 * Reads a table of translations that came back. Columns are found by their names, in any order; other columns do not
 * matter. Nothing is computed.
 *
 * @param shown path for diagnostics
 */
export function readUnitsCsv(bytes: Uint8Array, shown: string): ReturnedFile {
  const { table, diagnostics } = readCsv(bytes, shown);
  const faults = diagnostics.filter(isGrave).map(toFault);
  // A table that breaks off is not half imported: nobody would know which half.
  if (!table || faults.length > 0) return { units: [], faults };
  const columns = new Map(table.header.cells.map(({ text }, at) => [text.trim().toLowerCase(), at]));
  const missing = NEEDED.filter((name) => !columns.has(name));
  if (missing.length > 0) return { units: [], faults: [explainColumns(missing)] };
  return { units: table.rows.map((row) => toUnit(row, columns)), faults: [] };
}

function toUnit(
  { row, cells }: CsvTable['rows'][number],
  columns: ReadonlyMap<string, number>,
): ReturnedUnit {
  const cell = (name: string) => unguard(textAt(cells, columns.get(name)));
  return {
    id: cell('id').trim(),
    original: cell('original'),
    translation: cell('translation'),
    mark: cell('mark').trim(),
    isConfirmed: cell('state').trim().toLowerCase() === 'ok',
    place: { is: 'row', number: row },
  };
}

function textAt(cells: CsvRecord['cells'], column: number | undefined): string {
  return column === undefined ? '' : (cells[column]?.text ?? '');
}

/** Spreadsheets leave empty cells away at the end of a row; that does no harm here. */
function isGrave({ code }: Diagnostic): boolean {
  return code !== 'CS-RAGGED';
}

function toFault(diagnostic: Diagnostic): ImportFault {
  const text = (language: 'en' | 'vi') => {
    const { message, hint } = describe(diagnostic, language);
    return `${message}. ${hint}`;
  };
  return {
    place: { is: 'line', number: diagnostic.line },
    id: '',
    en: text('en'),
    vi: text('vi'),
    isNote: false,
  };
}

function explainColumns(missing: readonly string[]): ImportFault {
  const names = missing.map((name) => `"${name}"`).join(', ');
  return {
    place: { is: 'row', number: 1 },
    id: '',
    en: `the first row has no ${names}. Keep the first row as it was exported.`,
    vi: `hàng đầu không có ${names}. Hãy giữ nguyên hàng đầu như lúc xuất ra.`,
    isNote: false,
  };
}

const NEEDED = ['id', 'state', 'original', 'translation', 'mark'];
