/**
 * Splits a table into records and cells, quoted as in RFC 4180: a cell in quotes may hold separators, line ends and
 * doubled quotes. Stops where a quotation mark has no end or is followed by text.
 *
 * @param text with `\n` as line end
 * @param options `firstLine`: the line the text begins on; `records`, `cells`: how many are read at most
 * @returns records with the place of every cell; `fault`, where reading stopped; `isCut`, when a limit was met
 */
export function scanCsv(text: string, delimiter: string, options: ScanOptions): ScanResult {
  const records: CsvRecord[] = [];
  let cells: CsvCell[] = [];
  let [line, lineStart, count, at] = [options.firstLine, 0, 0, 0];
  while (at <= text.length) {
    const column = at - lineStart + 1;
    const cell = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at, delimiter);
    const next = text[cell.end];
    const isStray = next !== undefined && next !== delimiter && next !== '\n';
    if (cell.isOpen || isStray) {
      const row = records.length + 1;
      return {
        records,
        fault: { row, line, column, length: 1, problem: cell.isOpen ? 'unclosed' : 'stray' },
        isCut: false,
      };
    }
    const breaks = text[at] === '"' ? countBreaks(text, at, cell.end) : 0;
    const length = Math.max(1, breaks > 0 ? text.indexOf('\n', at) - at : cell.end - at);
    cells.push({ text: cell.text, line, column, length });
    count += 1;
    if (count > options.cells) return { records, fault: undefined, isCut: true };
    if (breaks > 0) lineStart = text.lastIndexOf('\n', cell.end - 1) + 1;
    line += breaks;
    at = cell.end + 1;
    if (next === delimiter) continue;
    records.push({ row: records.length + 1, cells });
    cells = [];
    line += 1;
    lineStart = at;
    if (at >= text.length) break;
    if (records.length >= options.records || count >= options.cells)
      return { records, fault: undefined, isCut: true };
  }
  return { records, fault: undefined, isCut: false };
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readPlain(text: string, at: number, delimiter: string): ReadCell {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { text: text.slice(at, end), end, isOpen: false };
}

function readQuoted(text: string, at: number): ReadCell {
  let end = at + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) return { text: '', end: text.length, isOpen: true };
    end = quote + 1;
    if (text[end] !== '"')
      return { text: text.slice(at + 1, quote).replaceAll('""', '"'), end, isOpen: false };
    end += 1;
  }
}

type ReadCell = { text: string; end: number; isOpen: boolean };
type CellPlace = { line: number; column: number; length: number };
export type CsvCell = CellPlace & { text: string };
/** `row` counts from 1 and includes the header, as spreadsheets show it. */
export type CsvRecord = { row: number; cells: CsvCell[] };
type ScanOptions = { firstLine: number; records: number; cells: number };
type ScanResult = {
  records: CsvRecord[];
  fault: (CellPlace & { row: number; problem: 'unclosed' | 'stray' }) | undefined;
  isCut: boolean;
};
