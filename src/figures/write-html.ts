import { figureMessages } from '../i18n/figures.ts';
import { escapeMarkup } from '../model/escape-markup.ts';
import type { Bar, Block, Cell, Column, NumberedSource, Report, Section } from './report.ts';
import { traceTable } from './trace-table.ts';

/**
 * Writes the body of a report as HTML: parts, sources, annex. Charts are pictures of numbers that stand beside them as text
 * and again in the table below, so nothing depends on seeing them.
 *
 * @param origin put before addresses of the site: '' on its own pages, the site's address in a file of its own
 */
export function reportBody(report: Report, origin: string): string {
  const words = figureMessages(report.language);
  const [title, ...lead] = [report.title, ...report.lead].map(escapeMarkup);
  const annex: Section = {
    id: 'annex',
    title: words.annex,
    note: words.annexNote,
    blocks: [traceTable(report.trace, report.language)],
  };
  return [
    `<h1>${title}</h1>`,
    ...lead.map((line) => `<p>${line}</p>`),
    ...report.sections.map((section) => writeSection(section, origin)),
    `<section id="sources"><h2>${words.sources}</h2>${writeSources(report.sources)}</section>`,
    writeSection(annex, origin),
  ].join('\n');
}

function writeSection({ id, title, note, blocks }: Section, origin: string): string {
  const head = `<h2>${escapeMarkup(title)}</h2>${note === '' ? '' : `<p class="note">${escapeMarkup(note)}</p>`}`;
  return `<section id="${id}">${head}${blocks.map((block) => writeBlock(block, title, origin)).join('\n')}</section>`;
}

function writeBlock(block: Block, title: string, origin: string): string {
  if (block.is === 'text') return `<p>${escapeMarkup(block.text)}</p>`;
  if (block.is === 'chart') return writeChart(block.title, block.bars, block.maxPercent);
  const { caption, columns, rows } = block;
  // A part with one table needs its name only once; who hears the page still gets it.
  const hidden = caption === title ? ' class="unseen"' : '';
  // On phones rows become cards, which would take the meaning of a table away; the roles keep it.
  const head = columns.map(
    (column) => `<th scope="col" role="columnheader"${end(column)}>${escapeMarkup(column.name)}</th>`,
  );
  const body = rows.map(
    (row) => `<tr role="row">${row.map((cell, at) => writeCell(cell, columns[at], origin)).join('')}</tr>`,
  );
  const name = escapeMarkup(caption);
  return `<div class="table"><table role="table"><caption${hidden}>${name}</caption><thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${body.join('\n')}</tbody></table></div>`;
}

function writeCell({ text, href }: Cell, column: Column | undefined, origin: string): string {
  const written = escapeMarkup(text);
  const address = href?.startsWith('/') ? `${origin}${href}` : href;
  const inside = address === undefined ? written : `<a href="${escapeMarkup(address)}">${written}</a>`;
  const label = ` data-name="${escapeMarkup(column?.name ?? '')}"`;
  return column?.isHeader
    ? `<th scope="row" role="rowheader">${inside}</th>`
    : `<td role="cell"${label}${end(column)}><span>${inside}</span></td>`;
}

function end(column: Column | undefined): string {
  return column?.isNumber ? ' class="number"' : '';
}

/** Bars stretch with the page while their words stay as large as all others. */
function writeChart(title: string, bars: readonly Bar[], maxPercent: number): string {
  const items = bars.map(
    ({ label, percent, text, isShort }) =>
      `<li><span>${escapeMarkup(label)}</span> <b>${escapeMarkup(text)}</b><svg viewBox="0 0 ${maxPercent} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ground" width="${maxPercent}" height="10"/><rect class="${isShort ? 'short' : 'full'}" width="${Math.round(percent * 10) / 10}" height="10"/>${maxPercent > 100 ? '<path d="M100 0v10" vector-effect="non-scaling-stroke"/>' : ''}</svg></li>`,
  );
  return `<figure class="chart"><figcaption>${escapeMarkup(title)}</figcaption><ul>${items.join('\n')}</ul></figure>`;
}

function writeSources(sources: readonly NumberedSource[]): string {
  const items = sources.map(({ number, text, url, place }) => {
    const address = url === '' ? '' : ` <a href="${escapeMarkup(url)}">${escapeMarkup(url)}</a>`;
    return `<li value="${number}">${escapeMarkup(text)}.${address} <code>${escapeMarkup(place)}</code></li>`;
  });
  return `<ol class="sources">${items.join('\n')}</ol>`;
}
