import { styleText } from 'node:util';
import { type Diagnostic, describe } from '../model/diagnostics.ts';
import { cutExcerpt, hasPlace } from './report-excerpt.ts';
import { readSourceLines } from './report-lines-fs.ts';
import { countFaults, SEVERITY_WORDS, sumUp } from './report-words.ts';
import { countCells, visibleText } from './visible-text.ts';

/**
 * Writes diagnostics for people: grouped by file, the line in question underlined, the count at the end.
 *
 * @param diagnostics sorted, as the check returns them
 * @param options `language` of the texts, default English; `cwd` the paths are relative to, for reading the lines;
 *   `colour`: false for plain text, default when `stream` (standard output) is a terminal that wants it;
 *   `widthCells`: columns of the terminal; without them sentences stay on one line, for programs that search
 * @returns text ending with a line break; '' for no diagnostics
 */
export function formatReport(diagnostics: readonly Diagnostic[], options: ReportOptions = {}): string {
  if (diagnostics.length === 0) return '';
  const { language = 'en', cwd = process.cwd(), widthCells, stream = process.stdout } = options;
  const paint: Paint = (format, text) =>
    options.colour === false ? text : styleText(format, text, { stream });
  const byPath = Map.groupBy(diagnostics, ({ path }) => path);
  const files = [...byPath].map(([path, group]) => {
    const lines = readSourceLines(cwd, path);
    const parts = group.map((diagnostic) => formatOne(diagnostic, lines, { language, paint, widthCells }));
    return `${paint('underline', visibleText(path))}\n${parts.join('\n')}`;
  });
  const counts = countFaults(diagnostics);
  const tone = counts.error > 0 ? 'red' : counts.warning > 0 ? 'yellow' : 'green';
  return `${files.join('\n')}\n${paint(tone, sumUp(counts, language))}\n`;
}

function formatOne(diagnostic: Diagnostic, lines: readonly string[], look: Look): string {
  const { line, column, code, severity } = diagnostic;
  const { language, paint, widthCells } = look;
  const { message, hint } = describe(diagnostic, language);
  const tone = TONES[severity];
  // a picture or a missing file has no line to go to
  const place = lines.length > 0 || hasPlace(diagnostic) ? `${line}:${column}  ` : '';
  const head = `  ${place}${SEVERITY_WORDS[language][severity]}  ${code}  ${visibleText(message)}`;
  const page = `→  docs/diagnostics/${code.toLowerCase()}.md`;
  const advice = `      ${visibleText(hint)}`;
  // a page that does not fit behind the advice stands below it, whole, so that it can be clicked
  const fits = widthCells === undefined || countCells(advice) + 2 + page.length <= widthCells;
  const paintHead = (text: string) =>
    text.replace(SEVERITY_WORDS[language][severity], (word) => paint(tone, word));
  return [
    paintHead(wrap(head, widthCells)),
    ...excerpt(diagnostic, lines, tone, look),
    `${wrap(advice, widthCells)}${fits ? '  ' : '\n      '}${paint('dim', page)}`,
    '',
  ].join('\n');
}

/** The line of the file with the place underlined; long lines are cut around it. Nothing for files that are not text. */
function excerpt(diagnostic: Diagnostic, lines: readonly string[], tone: Tone, look: Look): string[] {
  const gutter = `      ${diagnostic.line} | `;
  const mostCells = Math.max(20, (look.widthCells ?? USUAL_WIDTH) - gutter.length);
  const parts = cutExcerpt(diagnostic, lines, mostCells);
  if (!parts) return [];
  const marks = '^'.repeat(Math.max(1, countCells(parts.marked)));
  const indent = ' '.repeat(gutter.length + countCells(parts.before));
  return [
    `${gutter}${parts.before}${parts.marked}${parts.after}`.trimEnd(),
    `${indent}${look.paint(tone, marks)}`,
  ];
}

/** Breaks a sentence at spaces; what follows the first line is indented as the advice is. */
function wrap(text: string, widthCells: number | undefined): string {
  if (widthCells === undefined || countCells(text) <= widthCells) return text;
  const lead = /^ */.exec(text)?.[0] ?? '';
  const rows: string[] = [];
  let row = lead;
  for (const word of text.slice(lead.length).split(/ (?! )/)) {
    const isFirst = row.trim() === '';
    const longer = isFirst ? `${row}${word}` : `${row} ${word}`;
    if (isFirst || countCells(longer) <= widthCells) row = longer;
    else {
      rows.push(row);
      row = `      ${word.trimStart()}`;
    }
  }
  return [...rows, row].join('\n');
}

/** Where nobody says how wide it is, such as in a file. */
const USUAL_WIDTH = 108;
const TONES = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

type Tone = (typeof TONES)[keyof typeof TONES];
type Paint = (format: Tone | 'underline' | 'dim' | 'green', text: string) => string;
type Look = { language: 'en' | 'vi'; paint: Paint; widthCells: number | undefined };
export type ReportOptions = {
  language?: 'en' | 'vi';
  cwd?: string;
  colour?: boolean;
  widthCells?: number | undefined;
  stream?: NodeJS.WritableStream;
};
