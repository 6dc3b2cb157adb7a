import { markOf } from './returned-unit.ts';
import type { TranslationUnit } from './translation-units.ts';
import { describeUnit } from './unit-notes.ts';

/**
 * Writes rows to translate as a table for spreadsheets: UTF-8 with byte order mark, quoted as in RFC 4180. Cells a
 * spreadsheet would take for a formula, a number or a date begin with an apostrophe, which `readUnitsCsv` takes off.
 */
export function writeUnitsCsv(
  units: readonly TranslationUnit[],
  options: { language: 'en' | 'vi'; separator: string },
): string {
  const rows = units.map((unit) => [
    unit.id,
    unit.ref,
    unit.field,
    unit.state,
    unit.original,
    unit.translation,
    describeUnit(unit, options.language),
    markOf(unit, unit.translation),
  ]);
  const lines = [[...COLUMNS], ...rows].map((row) =>
    row.map((cell) => quote(guard(cell), options.separator)).join(options.separator),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The columns in their order; found by name when the table comes back. */
export const COLUMNS = ['id', 'entry', 'field', 'state', 'original', 'translation', 'note', 'mark'] as const;

/** Puts an apostrophe before what a spreadsheet would compute or change. */
export function guard(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `guard` off again. */
export function unguard(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quote(cell: string, separator: string): string {
  return /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Formulas (OWASP, CSV injection), an apostrophe itself, and what looks like a number or a date. */
const RISKY = /^(?:['=+\-@\t\r＝＋－＠]|[\d\s.,:/%-]+$)/;
