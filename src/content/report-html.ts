import { createHash } from 'node:crypto';
import type { Code, Diagnostic } from '../model/diagnostics.ts';
import { escapeMarkup as esc } from '../model/escape-markup.ts';
import type { DiagnosticPage } from './diagnostic-page-fs.ts';
import { fileAnchor, severityClasses, writeFileSection, writePath } from './report-html-findings.ts';
import { REPORT_STYLE } from './report-html-style.ts';
import { REPORT_WORDS, type ReportWords } from './report-html-words.ts';
import type { ReportPicture } from './report-pictures-fs.ts';
import { countFaults, type FaultCounts, sayCount } from './report-words.ts';
import { visibleText } from './visible-text.ts';

/**
 * Writes diagnostics as one HTML page for editors that needs nothing else: no script, no other file, no network. Its
 * content policy forbids all three, so that whatever stands in the content stays text.
 *
 * @param diagnostics sorted, as the check returns them
 * @param options `linesOf`: lines of a file as the check saw them; `explain`: page of a code; `pictures`: by
 *   diagnostic; `live`: for the development server, see {@link LivePage}
 */
export function formatHtml(diagnostics: readonly Diagnostic[], options: HtmlOptions): string {
  const { language, live } = options;
  const words = REPORT_WORDS[language];
  const counts = countFaults(diagnostics);
  const byPath = [...Map.groupBy(diagnostics, ({ path }) => path)];
  const found = diagnostics.length === 0 ? words.allWell : countsInWords(counts, language);
  const title = live?.failure === undefined ? found : words.failed;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(live)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${esc(`${title} — ${words.title}`)}</title>
<style>${REPORT_STYLE}</style>
${(live?.scripts ?? []).map((src) => `<script type="module" src="${esc(src)}"></script>\n`).join('')}</head>
<body id="top" class="${live?.failure === undefined ? stateOf(counts) : 'errors'}">
${writeHeader(counts, words, options)}
${diagnostics.length === 0 ? '' : `${writeFilter(counts, words)}<div class="columns">\n${writeFileList(byPath, words, language)}`}
<main>
${byPath.map(([path, group]) => writeFileSection(path, group, { ...options, words })).join('')}${
  diagnostics.length === 0 ? '' : `<p class="hidden-note">${esc(words.hidden)}</p>\n`
}${writeExplanations(diagnostics, words, options)}</main>
${diagnostics.length === 0 ? '' : '</div>\n'}<footer><p>${esc(words.run)} <code>npm run check -- --fix</code></p>${
    diagnostics.length === 0 ? '' : `<p><a href="#top">${esc(words.back)}</a></p>`
  }</footer>
</body>
</html>
`;
}

function writeHeader(counts: FaultCounts, words: ReportWords, { language, live }: HtmlOptions): string {
  const state = live?.failure === undefined ? stateOf(counts) : 'failed';
  const texts: Record<typeof state, readonly [headline: string, sentence: string]> = {
    failed: [words.failed, words.failedMore],
    errors: [`${sayCount(counts.error, 'error', language)} ${words.mustMend}`, words.stopped],
    warnings: [`${words.canWait} ${sayCount(counts.warning, 'warning', language)}`, words.passes],
    notes: [words.onlyNotes, words.notesOnly],
    well: [words.allWell, words.allWellMore],
  };
  const [headline, sentence] = texts[state];
  const parts = [
    `<p class="kicker">${esc(words.title)}</p><h1>${esc(headline)}</h1>`,
    counts.files === 0 ? '' : `<p class="tally">${esc(sumUpFound(counts, language))}</p>`,
    live?.failure === undefined
      ? ''
      : `<p class="failure" role="alert">${esc(visibleText(live.failure))}</p>`,
    `<p>${esc(sentence)}</p>`,
    live ? writeTools(words, language) : '',
  ];
  return `<header class="head">${parts.join('')}</header>`;
}

function writeTools(words: ReportWords, language: 'en' | 'vi'): string {
  const other = language === 'vi' ? 'en' : 'vi';
  return `<p class="tools">${esc(words.live)} <a href="?lang=${other}" lang="${other}" hreflang="${other}">${esc(words.other)}</a></p>`;
}

/** Checkboxes that style rules look at; a severity that does not occur has none. */
function writeFilter(counts: FaultCounts, words: ReportWords): string {
  const boxes = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map(
      (severity) =>
        `<label class="${severity}"><input type="checkbox" id="show-${severity}" checked> ${esc(words[`${severity}s`])} <span>${counts[severity]}</span></label>`,
    );
  return `<search><fieldset class="filter"><legend>${esc(words.show)}</legend>${boxes.join('')}</fieldset></search>\n`;
}

/** Links to the files; following one hides the others, until "all files" is followed. */
function writeFileList(
  byPath: readonly (readonly [string, readonly Diagnostic[]])[],
  words: ReportWords,
  language: 'en' | 'vi',
): string {
  const items = byPath.map(([path, group]) => {
    const counts = countFaults(group);
    return `<li class="${severityClasses(group)}"><a href="#${fileAnchor(path)}">${writePath(path)}</a> <span class="count" title="${esc(countsInWords(counts, language))}">${group.length}</span></li>`;
  });
  return `<nav aria-label="${esc(words.files)}"><details open><summary>${esc(words.files)} <span>${byPath.length}</span></summary>
<ol>${items.join('\n')}</ol></details><p class="show-all"><a href="#top">${esc(words.showAll)}</a></p></nav>`;
}

function writeExplanations(
  diagnostics: readonly Diagnostic[],
  words: ReportWords,
  { explain }: HtmlOptions,
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  if (codes.length === 0) return '';
  const parts = codes.map((code) => {
    const { what, why, fix } = explain(code);
    return `<section id="explain-${code}"><h3><code>${code}</code></h3><p lang="en">${inline(what)}</p><p><b>${esc(words.why)}</b> <span lang="en">${inline(why)}</span></p><p><b>${esc(words.fix)}</b> <span lang="en">${inline(fix)}</span></p></section>`;
  });
  const note = words.explainedNote === '' ? '' : `<p>${esc(words.explainedNote)}</p>`;
  return `<section class="explained" id="explained"><h2>${esc(words.explained)}</h2>${note}${parts.join('\n')}</section>\n`;
}

/** Paragraph of a page of ours: code marks are all the Markdown it keeps. */
function inline(markdown: string): string {
  return esc(markdown).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function countsInWords(counts: FaultCounts, language: 'en' | 'vi'): string {
  return (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => sayCount(counts[severity], severity, language))
    .join(', ');
}

/** `3 errors, 1 note in 2 files`: only severities that occur. */
function sumUpFound(counts: FaultCounts, language: 'en' | 'vi'): string {
  const { files } = counts;
  const where = language === 'vi' ? `trong ${files} tệp` : `in ${files} file${files === 1 ? '' : 's'}`;
  return `${countsInWords(counts, language)} ${where}`;
}

function stateOf(counts: FaultCounts): 'errors' | 'warnings' | 'notes' | 'well' {
  if (counts.error > 0) return 'errors';
  if (counts.warning > 0) return 'warnings';
  return counts.note > 0 ? 'notes' : 'well';
}

function contentPolicy(live: LivePage | undefined): string {
  const style = createHash('sha256').update(REPORT_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return live ? `${policy}; script-src 'self'; connect-src 'self' ws: wss:` : policy;
}

/** The page in the development server: it may run our own scripts, and says when a check broke off. */
export type LivePage = { scripts: readonly string[]; failure: string | undefined };

export type HtmlOptions = {
  language: 'en' | 'vi';
  linesOf: (path: string) => readonly string[];
  explain: (code: Code) => DiagnosticPage;
  pictures: ReadonlyMap<Diagnostic, ReportPicture>;
  live?: LivePage;
};
