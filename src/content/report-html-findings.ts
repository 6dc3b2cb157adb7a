import { hash } from 'node:crypto';
import { type Diagnostic, describe } from '../model/diagnostics.ts';
import { escapeMarkup as esc } from '../model/escape-markup.ts';
import { cutExcerpt, hasPlace } from './report-excerpt.ts';
import type { HtmlOptions } from './report-html.ts';
import type { ReportWords } from './report-html-words.ts';
import type { ReportPicture } from './report-pictures-fs.ts';
import { SEVERITY_WORDS } from './report-words.ts';
import { visibleText } from './visible-text.ts';

/** Writes the findings of one file for the report page: what was found, where, the picture, what to do. */
export function writeFileSection(
  path: string,
  diagnostics: readonly Diagnostic[],
  options: HtmlOptions & { words: ReportWords },
): string {
  const lines = options.linesOf(path);
  const findings = diagnostics.map((one) => writeFinding(one, lines, options)).join('');
  return `<section class="file ${severityClasses(diagnostics)}" id="${fileAnchor(path)}"><h2>${writePath(path)}</h2><p class="show-all"><a href="#top">${esc(options.words.showAll)}</a></p>
<ol>${findings}</ol></section>
`;
}

/** Names the section of a file; the same after other files were mended, so that a chosen file stays chosen. */
export function fileAnchor(path: string): string {
  return `file-${hash('sha256', path).slice(0, 10)}`;
}

/** Classes of what belongs to one file, so that it can hide when all its severities are hidden. */
export function severityClasses(diagnostics: readonly Diagnostic[]): string {
  const present = new Set(diagnostics.map(({ severity }) => severity));
  const classes = (['error', 'warning', 'note'] as const).filter((severity) => present.has(severity));
  return ['by-file', ...classes.map((severity) => `has-${severity}`)].join(' ');
}

/** A long path may break behind its slashes. */
export function writePath(path: string): string {
  return esc(visibleText(path)).replaceAll('/', '/<wbr>');
}

function writeFinding(
  diagnostic: Diagnostic,
  lines: readonly string[],
  options: HtmlOptions & { words: ReportWords },
): string {
  const { code, severity } = diagnostic;
  const { language, words, pictures } = options;
  const { message, hint } = describe(diagnostic, language);
  return `<li class="finding ${severity}"><div class="text">
<p class="where"><b class="severity">${esc(SEVERITY_WORDS[language][severity])}</b> <span>${esc(sayPlace(diagnostic, lines, words))}</span> <a href="#explain-${code}">${code}</a></p>
<p class="message">${esc(startSentence(visibleText(message)))}</p>
${writeExcerpt(diagnostic, lines)}<p class="hint"><b>${esc(words.whatToDo)}:</b> ${esc(visibleText(hint))}</p></div>${writePicture(pictures.get(diagnostic), words)}</li>
`;
}

function writeExcerpt(diagnostic: Diagnostic, lines: readonly string[]): string {
  const parts = cutExcerpt(diagnostic, lines, EXCERPT_CELLS);
  if (!parts) return '';
  const { before, marked, after } = parts;
  // a place without characters, such as the end of a line, still gets a mark
  const mark = marked === '' ? ' ' : marked;
  return `<pre><span class="number">${diagnostic.line}</span><code>${esc(before)}<mark>${esc(mark)}</mark>${esc(after)}</code></pre>
`;
}

function writePicture(picture: ReportPicture | undefined, words: ReportWords): string {
  if (!picture) return '';
  if (picture.isBroken) return `<p class="broken">${esc(words.broken)}</p>`;
  const { url, widthPx, heightPx } = picture;
  return `<img src="${esc(url)}" alt="${esc(words.thumbnail)}" width="${Math.ceil(widthPx / 2)}" height="${Math.ceil(heightPx / 2)}">`;
}

/** "line 3, column 7"; "whole file" for what has no place, such as a picture. */
function sayPlace(diagnostic: Diagnostic, lines: readonly string[], words: ReportWords): string {
  if (!hasPlace(diagnostic) || lines.length === 0) return words.wholeFile;
  return `${words.line} ${diagnostic.line}, ${words.column} ${diagnostic.column}`;
}

/** Messages begin small because they follow a code in the terminal; here they stand alone. */
function startSentence(text: string): string {
  const [first = ''] = text;
  const sentence = first.toLocaleUpperCase('vi') + text.slice(first.length);
  return /[.?!…]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** Two rows of a wide screen, five of a telephone. */
const EXCERPT_CELLS = 160;
