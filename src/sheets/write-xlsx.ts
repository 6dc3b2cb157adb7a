import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { ExportedTable } from './export-table.ts';

/**
 * Writes a table as an Excel workbook: one sheet, the header bold on a tint and frozen, every text a cell of text, so
 * that telephone numbers keep their zeros and nothing becomes a formula.
 *
 * @param hints whether a row below the header says what belongs into each column
 */
export async function toXlsx(
  { columns, rows }: ExportedTable,
  sheet: string,
  hints: boolean,
): Promise<Uint8Array> {
  const header: Row = columns.map(({ name }) => ({
    value: name,
    type: String,
    format: TEXT,
    fontWeight: 'bold',
    backgroundColor: '#e2efe9',
    textColor: '#0b3d2e',
    alignVertical: 'center',
    wrap: true,
  }));
  const second: Row = columns.map(({ hint }) => ({
    value: hint,
    type: String,
    format: TEXT,
    fontStyle: 'italic',
    textColor: '#5f6b66',
    wrap: true,
    alignVertical: 'top',
  }));
  // Empty cells are formatted as text too: what is typed there later keeps its zeros.
  const body = rows.map(
    (cells): Row =>
      cells.map((value) =>
        typeof value === 'number' ? { value, type: Number } : { value, type: String, format: TEXT },
      ),
  );
  const data = [header, ...(hints ? [second, ...emptyRows(columns.length)] : []), ...body];
  const options = { sheet, stickyRowsCount: 1, stickyColumnsCount: 2 };
  const widths = columns.map(({ widthChars }) => ({ width: widthChars }));
  return writeXlsxFile(data, { ...options, columns: widths }).toBuffer();
}

/** Some rows ready to be filled, formatted as text. */
function emptyRows(width: number): Row[] {
  return Array.from({ length: 50 }, () =>
    Array.from({ length: width }, () => ({ value: '', type: String, format: TEXT })),
  );
}

/** Excel's format for text. */
const TEXT = '@';
