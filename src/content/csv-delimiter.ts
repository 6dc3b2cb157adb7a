import { scanCsv } from './csv-records.ts';

/** Records looked at; more of the same tells nothing new. */
const LOOKED_AT = 20;

/**
 * Finds out what separates the cells of a table: the separator that gives the most rows as long as the header. A first
 * line `sep=;`, which spreadsheets write and hide, is believed and left out.
 *
 * @returns the table without that line, the line of the file it begins on, and the separator; a comma when nothing tells
 */
export function detectDelimiter(text: string): { text: string; delimiter: string; firstLine: number } {
  const told = /^sep=([,;\t])[ \t]*\n/i.exec(text);
  if (told) return { text: text.slice(told[0].length), delimiter: told[1] ?? ',', firstLine: 2 };
  const options = { firstLine: 1, records: LOOKED_AT, cells: 10_000 };
  const rated = DELIMITERS.map((delimiter) => {
    const { records } = scanCsv(text.slice(0, 100_000), delimiter, options);
    const width = records[0]?.cells.length ?? 0;
    const equal = records.filter(({ cells }) => cells.length === width).length;
    return { delimiter, score: width > 1 ? equal * 100 + width : 0 };
  });
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
  return { text, delimiter: best.score > 0 ? best.delimiter : ',', firstLine: 1 };
}

const DELIMITERS = [',', ';', '\t'];
