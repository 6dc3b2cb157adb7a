import type { MarkedToken, Tokens } from 'marked';
import { escapeMarkup } from '../model/escape-markup.ts';
import type { Language } from '../model/languages.ts';
import { nameHeadings } from './anchors.ts';
import { escapeWords } from './escape.ts';
import { plainText } from './headings.ts';
import { renderInline, renderPieces } from './inline.ts';
import { LABELS } from './labels.ts';
import { knownTokens, lexMarkdown } from './lex.ts';
import { findOverload } from './limits.ts';
import { splitHtml } from './raw-html.ts';

/**
 * Turns a Markdown body into HTML that is safe by construction: every tag and attribute name in the result is
 * written in this folder, never copied from the body, and every value is escaped.
 *
 * - `#` and `##` become h2, deeper headings keep their level; anchors are unique and begin with `idPrefix`.
 * - Raw HTML is removed but for `<span lang="…">…</span>` and `<br>`; its words stay, scripts and styles go whole.
 * - Addresses other than https, http, mailto, tel and what `resolveLink` knows leave their words as text.
 * - `[^id]` becomes a link to `#source-<id>`, numbered by the place of `id` in `sources`.
 * - Pictures are left out; they belong to the entry.
 *
 * Throws when the body is over the limits of `limits.ts`; `inspectMarkdown` says so first.
 */
export function renderMarkdown(body: string, options: MarkdownOptions): string {
  const overload = findOverload(body);
  if (overload) throw new Error(`${overload.code}: this body must be refused by the check before rendering`);
  const tokens = lexMarkdown(body);
  const names = nameHeadings(tokens);
  const anchors = new Set(names.values());
  return renderBlocks({ ...options, idPrefix: options.idPrefix ?? 'section-', names, anchors }, tokens);
}

function renderBlocks(context: Context, tokens: MarkedToken[]): string {
  let html = '';
  for (const token of tokens) html += renderBlock(context, token);
  return html;
}

function renderBlock(context: Context, token: MarkedToken): string {
  switch (token.type) {
    case 'heading':
      return renderHeading(context, token);
    case 'paragraph':
      return wrapWords('p', renderInline(context, knownTokens(token.tokens)));
    case 'text':
      return token.tokens ? renderInline(context, knownTokens(token.tokens)) : escapeWords(token.text);
    case 'list':
      return renderList(context, token);
    case 'blockquote':
      return wrapWords('blockquote', renderBlocks(context, knownTokens(token.tokens)));
    case 'table':
      return renderTable(context, token);
    case 'code':
      // A keyboard must be able to scroll long lines (WCAG 2.1.1), hence the tabindex.
      return `<pre tabindex="0"><code>${escapeMarkup(token.text)}</code></pre>\n`;
    case 'hr':
      return '<hr>\n';
    case 'html':
      return wrapWords('p', renderPieces(splitHtml(token.text)));
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    default:
      return '';
  }
}

/** Writes nothing rather than an element without words, which screen readers would still announce. */
function wrapWords(tag: 'p' | 'blockquote', html: string): string {
  return html.trim() === '' ? '' : `<${tag}>${html.trim()}</${tag}>\n`;
}

function renderHeading(context: Context, token: Tokens.Heading): string {
  const words = renderInline(context, knownTokens(token.tokens)).trim();
  if (words === '') return '';
  const level = Math.min(Math.max(token.depth, 2), 6);
  const name = context.names.get(token);
  const id = name === undefined ? '' : ` id="${escapeMarkup(context.idPrefix + name)}"`;
  return `<h${level}${id}>${words}</h${level}>\n`;
}

function renderList(context: Context, token: Tokens.List): string {
  const items = token.items.map(
    (item) => `<li>${renderBlocks(context, knownTokens(item.tokens)).trim()}</li>\n`,
  );
  if (!token.ordered) return `<ul>\n${items.join('')}</ul>\n`;
  const start = Number(token.start);
  const isFromOne = !Number.isSafeInteger(start) || start === 1;
  return `<ol${isFromOne ? '' : ` start="${start}"`}>\n${items.join('')}</ol>\n`;
}

/** The container scrolls, not the page; it is a named region with a tab stop so that a keyboard can scroll it too. */
function renderTable(context: Context, token: Tokens.Table): string {
  const columns = token.header.map((cell) => plainText(knownTokens(cell.tokens)).trim()).filter(Boolean);
  const label = [LABELS[context.language].table, columns.slice(0, 3).join(', ').slice(0, 80)]
    .filter(Boolean)
    .join(': ');
  const row = (cells: Tokens.TableCell[]) =>
    `<tr>${cells.map((cell) => renderCell(context, cell)).join('')}</tr>\n`;
  const body = token.rows.length > 0 ? `<tbody>\n${token.rows.map(row).join('')}</tbody>\n` : '';
  return (
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${escapeMarkup(label)}">` +
    `<table>\n<thead>\n${row(token.header)}</thead>\n${body}</table></div>\n`
  );
}

function renderCell(context: Context, cell: Tokens.TableCell): string {
  const words = renderInline(context, knownTokens(cell.tokens));
  const side = cell.align === 'right' || cell.align === 'center' ? ` class="align-${cell.align}"` : '';
  if (!cell.header) return `<td${side}>${words}</td>`;
  return words === '' ? `<td${side}></td>` : `<th scope="col"${side}>${words}</th>`;
}

export type MarkdownOptions = {
  /** Language of the body; names tables and footnote links. */
  language: Language;
  /**
   * Finds the page of an address inside the site (`sites/dong-tien-son#hours`); `lang` is its BCP 47 tag when that
   * page is in another language. Nothing comes back when there is no such page.
   */
  resolveLink: (href: string) => { href: string; lang?: string } | undefined;
  /** ids of the entry's sources, in the order they are numbered on the page. */
  sources: readonly string[];
  /** Set before every heading anchor; `section-` when left out. Give each body of a page its own. */
  idPrefix?: string;
};

type Context = MarkdownOptions & {
  idPrefix: string;
  names: Map<Tokens.Heading, string>;
  anchors: ReadonlySet<string>;
};
