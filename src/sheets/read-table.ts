import { detectDelimiter } from '../content/csv-delimiter.ts';
import { scanCsv } from '../content/csv-records.ts';
import { decodeText } from '../content/decode-text.ts';
import { findLegacyFont } from '../content/legacy-font.ts';
import { startOf } from '../content/source-file.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { unguard } from './formula-guard.ts';
import { isWorkbook, readXlsx, type XlsxProblem } from './read-xlsx.ts';
import type { Table, TableCell, TableRow } from './table.ts';
import { tidyCell } from './tidy-cell.ts';

const MOST_BYTES = 16 * 1024 * 1024;
const MOST_ROWS = 100_000;
const MOST_CELLS = 400_000;
/** A title may stand above the header; what separates cells shows below it. */
const TITLE_LINES = 15;

/**
 * Reads a spreadsheet: an Excel workbook, or a table in text (CSV). Which of the two is told by the bytes, not the name.
 *
 * @param path for diagnostics
 * @param sheet of a workbook, by name; its first one when left out
 * @returns the table, undefined with at least one error: SH-FILE, SH-SHEET, CS-ENCODING, CS-QUOTE, CS-TOO-LARGE,
 *   CS-EMPTY, CS-LEGACY-FONT
 */
export function readTable(bytes: Uint8Array, path: string, sheet?: string): TableResult {
  if (bytes.length > MOST_BYTES)
    return refuse(createDiagnostic('SH-FILE', startOf(path), { problem: 'too-large' }));
  const result = isWorkbook(bytes) ? readBook(bytes, path, sheet) : readText(bytes, path);
  const { table, diagnostics } = result;
  if (!table) return result;
  if (table.rows.length === 0) return refuse(createDiagnostic('CS-EMPTY', startOf(path), { rows: 0 }));
  const font = findFont(table);
  return font ? { table: undefined, diagnostics: [...diagnostics, font] } : result;
}

function readBook(bytes: Uint8Array, path: string, wanted: string | undefined): TableResult {
  const book = readXlsx(bytes, wanted);
  if ('problem' in book) return refuse(explainProblem(book, path, wanted ?? ''));
  const rows = book.rows.map(
    ({ row, isHidden, cells }): TableRow => ({
      row,
      isHidden,
      cells: cells
        .map(({ column, text, is, isFormula = false }): TableCell => {
          const place = { path, line: row, column, length: 1 };
          return { column, is, isFormula, ...tidyCell(text), place };
        })
        .filter(({ text, isFormula }) => text !== '' || isFormula),
    }),
  );
  const others = book.sheets.filter((name) => name !== book.sheet);
  const isToTell = wanted === undefined && others.length > 0;
  const { merges, hiddenColumns, modifiedOn } = book;
  return {
    table: {
      path,
      kind: 'xlsx',
      rows: rows.filter(({ cells }) => cells.length > 0),
      merges,
      hiddenColumns,
      modifiedOn,
    },
    diagnostics: isToTell
      ? [createDiagnostic('SH-SHEETS', startOf(path), { sheet: book.sheet, others })]
      : [],
  };
}

function readText(bytes: Uint8Array, path: string): TableResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok)
    return refuse(createDiagnostic('CS-ENCODING', startOf(path), { encoding: decoded.encoding }));
  const { text, delimiter, firstLine } = findDelimiter(decoded.text);
  const { records, fault, isCut } = scanCsv(text, delimiter, {
    firstLine,
    records: MOST_ROWS + 1,
    cells: MOST_CELLS,
  });
  if (fault) {
    const { row, problem, ...place } = fault;
    return refuse(createDiagnostic('CS-QUOTE', { path, ...place }, { row, problem }));
  }
  if (isCut) {
    const values =
      records.length > MOST_ROWS ? { limit: MOST_ROWS, unit: 'rows' } : { limit: MOST_CELLS, unit: 'cells' };
    return refuse(createDiagnostic('CS-TOO-LARGE', startOf(path), values));
  }
  const rows = records.map(
    ({ row, cells }): TableRow => ({
      row,
      isHidden: false,
      cells: cells
        .map(({ text: raw, ...place }, index): TableCell => {
          const { text: tidied, isTidied } = tidyCell(raw);
          const rest = { column: index + 1, is: 'text', isFormula: false, isTidied } as const;
          return { ...rest, text: unguard(tidied), place: { path, ...place } };
        })
        .filter((cell) => cell.text !== ''),
    }),
  );
  return {
    table: {
      path,
      kind: 'csv',
      rows: rows.filter(({ cells }) => cells.length > 0),
      merges: [],
      hiddenColumns: [],
      modifiedOn: '',
    },
    diagnostics: [],
  };
}

/** The separator the table below a title uses; the text itself is left whole. */
function findDelimiter(text: string): { text: string; delimiter: string; firstLine: number } {
  const whole = detectDelimiter(text);
  let rest = text;
  for (let line = 0; line < TITLE_LINES && rest !== ''; line += 1) {
    const { delimiter } = detectDelimiter(rest);
    const end = rest.indexOf('\n');
    if ((end < 0 ? rest : rest.slice(0, end)).includes(delimiter)) return { ...whole, delimiter };
    rest = end < 0 ? '' : rest.slice(end + 1);
  }
  return whole;
}

/** Old fonts fill whole columns: one finding for the file, which is then not read further. */
function findFont({ rows }: Table): Diagnostic | undefined {
  const found = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const font = findLegacyFont(cell.text);
      return font ? [{ font, cell }] : [];
    }),
  );
  const [first] = found;
  if (!first) return undefined;
  const values = { font: first.font, found: first.cell.text, count: found.length };
  return createDiagnostic('CS-LEGACY-FONT', first.cell.place, values);
}

function explainProblem({ problem, sheets = [] }: XlsxProblem, path: string, wanted: string): Diagnostic {
  if (problem === 'no-sheet') return createDiagnostic('SH-SHEET', startOf(path), { wanted, sheets });
  if (problem === 'rows' || problem === 'cells') {
    const limit = problem === 'rows' ? MOST_ROWS : MOST_CELLS;
    return createDiagnostic('CS-TOO-LARGE', startOf(path), { limit, unit: problem });
  }
  return createDiagnostic('SH-FILE', startOf(path), { problem });
}

function refuse(diagnostic: Diagnostic): TableResult {
  return { table: undefined, diagnostics: [diagnostic] };
}

export type TableResult = { table: Table | undefined; diagnostics: Diagnostic[] };
