import { styleText } from 'node:util';
import { type Diagnostic, describe } from '../model/diagnostics.ts';
import { readSourceLines } from './report-lines-fs.ts';

/**
 * Writes diagnostics for people: grouped by file, the line in question underlined, the count at the end.
 *
 * @param diagnostics sorted, as the check returns them
 * @param options `language` of the texts, default English; `cwd` the paths are relative to, for reading the lines;
 *   `colour`: false for plain text, default when the output is a terminal that wants it
 * @returns text ending with a line break; '' for no diagnostics
 */
export function formatReport(diagnostics: readonly Diagnostic[], options: ReportOptions = {}): string {
  if (diagnostics.length === 0) return '';
  const { language = 'en', cwd = process.cwd() } = options;
  const paint: Paint = (format, text) => (options.colour === false ? text : styleText(format, text));
  const byPath = Map.groupBy(diagnostics, ({ path }) => path);
  const files = [...byPath].map(([path, group]) => {
    const lines = readSourceLines(cwd, path);
    const parts = group.map((diagnostic) =>
      formatOne(diagnostic, lines[diagnostic.line - 1] ?? '', language, paint),
    );
    return `${paint('underline', path)}\n${parts.join('\n')}`;
  });
  return `${files.join('\n')}\n${formatCount(diagnostics, language, paint)}\n`;
}

function formatOne(diagnostic: Diagnostic, source: string, language: 'en' | 'vi', paint: Paint): string {
  const { line, column, code, severity } = diagnostic;
  const { message, hint } = describe(diagnostic, language);
  const tone = TONES[severity];
  const head = `  ${line}:${column}  ${paint(tone, SEVERITIES[language][severity])}  ${code}  ${message}`;
  const page = paint('dim', `docs/diagnostics/${code.toLowerCase()}.md`);
  return [head, ...excerpt(diagnostic, source, tone, paint), `      ${hint}  →  ${page}`, ''].join('\n');
}

/** The line of the file with the place underlined; long lines are cut around it. Nothing for files that are not text. */
function excerpt({ line, column, length }: Diagnostic, source: string, tone: Tone, paint: Paint): string[] {
  const isWholeFile = line === 1 && column === 1 && length === 1;
  if (isWholeFile || source.trim() === '') return [];
  const from = Math.max(0, column - 1 - 40);
  const shown = source.slice(from, from + 96).replaceAll('\t', ' ');
  const gutter = `      ${line} | `;
  const before = source.slice(from, column - 1);
  const marked = shown.slice(column - 1 - from, column - 1 - from + length);
  const marks = '^'.repeat(Math.max(1, countCells(marked)));
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length + countCells(before))}${paint(tone, marks)}`];
}

/** Columns a terminal gives to a text: two for Chinese, Japanese and Korean characters. */
function countCells(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

function formatCount(diagnostics: readonly Diagnostic[], language: 'en' | 'vi', paint: Paint): string {
  const count = (severity: Diagnostic['severity']) =>
    diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  const text =
    language === 'vi'
      ? `${errors} lỗi, ${warnings} cảnh báo, ${notes} ghi chú`
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`;
  return paint(errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green', text);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const TONES = { error: 'red', warning: 'yellow', note: 'cyan' } as const;
const SEVERITIES = {
  en: { error: 'error', warning: 'warning', note: 'note' },
  vi: { error: 'lỗi', warning: 'cảnh báo', note: 'ghi chú' },
} as const;

type Tone = (typeof TONES)[keyof typeof TONES];
type Paint = (format: Tone | 'underline' | 'dim' | 'green', text: string) => string;
export type ReportOptions = { language?: 'en' | 'vi'; cwd?: string; colour?: boolean };
