import { figureMessages } from '../i18n/figures.ts';
import { planTheme, type ThemeColours } from '../model/colours.ts';
import { csvText } from '../model/csv-text.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import type { Site } from '../model/site.ts';
import { MANAGER_STYLE } from '../signs/page-frame.ts';
import type { Report } from './report.ts';
import { FIGURE_STYLE } from './style.ts';
import { reportBody } from './write-html.ts';

/** Writes a report as one HTML file that needs nothing beside it. */
export function reportHtml(report: Report, { settings }: Pick<Site, 'settings'>): string {
  const colours = `${properties(planTheme(settings.colours, 'light'))}@media (prefers-color-scheme:dark){${properties(planTheme(settings.colours, 'dark'))}}`;
  return `<!doctype html>
<html lang="${report.language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeMarkup(report.title)}</title>
<style>${colours}
${MANAGER_STYLE}${FIGURE_STYLE}</style></head>
<body><main>${reportBody(report, settings.baseUrl)}</main></body></html>
`;
}

/** Writes the tables of a report for a spreadsheet, one after the other, each row with the name of its part and table. */
export function reportCsv({ sections, sources, language }: Report): string {
  const words = figureMessages(language);
  const rows = sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => {
      if (block.is !== 'table') return [];
      const head = ['', '', ...block.columns.map(({ name }) => name)];
      return [head, ...block.rows.map((row) => [title, block.caption, ...row.map(({ text }) => text)])];
    }),
  );
  const cited = sources.map(({ number, text, url, place }) => [
    words.sources,
    `[${number}]`,
    text,
    url,
    place,
  ]);
  return csvText([...rows, [], ...cited]);
}

/** Writes the annex for a spreadsheet: every numbered row, with the whole lists of entries. */
export function traceCsv({ trace }: Report): string {
  const rows = trace.map(({ row, what, shown, kind, where, has, lacks }) => [
    String(row),
    what,
    shown.join('; '),
    kind,
    where,
    has.join(' '),
    lacks.join(' '),
  ]);
  return csvText([['row', 'what', 'shown', 'kind', 'where', 'has', 'lacks'], ...rows]);
}

function properties(theme: ThemeColours): string {
  return `:root{--brand:${theme.brand};--accent:${theme.accent}}`;
}
