import type { MarkedToken, Tokens } from 'marked';
import { escapeMarkup } from '../model/escape-markup.ts';
import type { Language } from '../model/languages.ts';
import { escapeWords } from './escape.ts';
import { FOOTNOTE } from './headings.ts';
import { type Href, readHref } from './href.ts';
import { LABELS } from './labels.ts';
import { knownTokens } from './lex.ts';
import { readHtml } from './raw-html.ts';

/** Renders the tokens of one line of text. Spans opened in it are closed in it. */
export function renderInline(context: InlineContext, tokens: MarkedToken[]): string {
  const run: Run = { html: '', openSpans: 0, hiding: undefined };
  for (const token of tokens) {
    if (token.type === 'html') addHtml(run, token.raw);
    else if (run.hiding === undefined) run.html += renderToken(context, token);
  }
  return finish(run);
}

/** Renders a block of raw HTML, split into tags and words: allowed tags and the words stay. */
export function renderPieces(pieces: string[]): string {
  const run: Run = { html: '', openSpans: 0, hiding: undefined };
  for (const piece of pieces) {
    if (/^<[/a-z!?]/i.test(piece)) addHtml(run, piece);
    else if (run.hiding === undefined) run.html += escapeWords(piece);
  }
  return finish(run);
}

function addHtml(run: Run, raw: string): void {
  if (run.hiding !== undefined) {
    if (raw.toLowerCase().startsWith(`</${run.hiding}`)) run.hiding = undefined;
    return;
  }
  const piece = readHtml(raw);
  if (piece.kind === 'break') run.html += '<br>';
  if (piece.kind === 'removed') run.hiding = piece.hides;
  if (piece.kind === 'span') {
    run.html += `<span lang="${escapeMarkup(piece.lang)}">`;
    run.openSpans += 1;
  }
  if (piece.kind === 'span-end' && run.openSpans > 0) {
    run.html += '</span>';
    run.openSpans -= 1;
  }
}

function finish(run: Run): string {
  return run.html + '</span>'.repeat(run.openSpans);
}

function renderToken(context: InlineContext, token: MarkedToken): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return `<${token.type}>${renderInline(context, knownTokens(token.tokens))}</${token.type}>`;
    case 'codespan':
      return `<code>${escapeMarkup(token.text)}</code>`;
    case 'br':
      return '<br>';
    case 'escape':
      return escapeMarkup(token.text);
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'link':
      return renderLink(context, token);
    case 'text':
      return token.tokens
        ? renderInline(context, knownTokens(token.tokens))
        : renderText(context, token.text);
    default:
      return '';
  }
}

function renderLink(context: InlineContext, token: Tokens.Link): string {
  const target = findTarget(context, readHref(token.href));
  // A link that is dropped may still hold footnotes; a kept one may not, links do not nest in HTML.
  const inside = target === undefined ? context : { ...context, isInLink: true };
  const words = token.autolink ? escapeMarkup(token.text) : renderInline(inside, knownTokens(token.tokens));
  if (target === undefined || words.trim() === '') return words;
  const title = token.title ? ` title="${escapeWords(token.title)}"` : '';
  const lang = target.lang === undefined ? '' : ` hreflang="${escapeMarkup(target.lang)}"`;
  const rel = target.isExternal ? ' rel="noopener noreferrer external"' : '';
  return `<a href="${escapeMarkup(target.href)}"${title}${lang}${rel}>${words}</a>`;
}

function findTarget(context: InlineContext, { kind, href }: Href): Target | undefined {
  if (kind === 'unsafe') return undefined;
  if (kind === 'external') return { href: new URL(href).href, isExternal: true };
  if (kind === 'contact') return { href: encodeSpaces(href), isExternal: false };
  const found = context.resolveLink(href);
  if (found && readHref(found.href).kind !== 'unsafe') {
    return { href: found.href, lang: found.lang, isExternal: false };
  }
  const anchor = kind === 'fragment' ? href.slice(1) : '';
  return context.anchors.has(anchor)
    ? { href: `#${context.idPrefix}${anchor}`, isExternal: false }
    : undefined;
}

function encodeSpaces(href: string): string {
  return href.replace(/\s/g, '%20');
}

function renderText(context: InlineContext, text: string): string {
  if (!text.includes('[^')) return escapeWords(text);
  let html = '';
  let end = 0;
  for (const match of text.matchAll(FOOTNOTE)) {
    html += escapeWords(text.slice(end, match.index)) + renderFootnote(context, match[1] ?? '', match[0]);
    end = match.index + match[0].length;
  }
  return html + escapeWords(text.slice(end));
}

/** A mark without a source stays visible as written; the check refuses it. */
function renderFootnote(context: InlineContext, id: string, mark: string): string {
  const number = context.sources.indexOf(id) + 1;
  if (number === 0) return escapeMarkup(mark);
  if (context.isInLink) return `<sup>[${number}]</sup>`;
  const name = `${LABELS[context.language].source} ${number}`;
  return `<sup><a href="#source-${id}" role="doc-noteref" aria-label="${name}">[${number}]</a></sup>`;
}

export type InlineContext = {
  language: Language;
  resolveLink: (href: string) => { href: string; lang?: string } | undefined;
  sources: readonly string[];
  idPrefix: string;
  /** Anchors of the body's own headings, without prefix. */
  anchors: ReadonlySet<string>;
  isInLink?: boolean;
};

type Target = { href: string; lang?: string | undefined; isExternal: boolean };
type Run = { html: string; openSpans: number; hiding: string | undefined };
