import type { MarkedToken, Tokens } from 'marked';
import { FOOTNOTE, plainText, slugHeading } from './headings.ts';
import { readHref } from './href.ts';
import { isLanguageTag } from './language-tag.ts';
import { knownTokens, lexMarkdown } from './lex.ts';
import { findOverload } from './limits.ts';
import { readHtml, splitHtml } from './raw-html.ts';

/**
 * Lists what an editor should know about a Markdown body, in reading order.
 *
 * `offset` counts UTF-16 code units from the start of `body`. `found` is the source text, shortened.
 * - MD-TOO-LONG, MD-TOO-DEEP: over the limits of `limits.ts`; nothing else is looked at
 * - MD-HTML: raw HTML that the renderer removes
 * - MD-LANG: `<span lang="…">` with what is no language code, which is `found`
 * - MD-LINK-SCHEME: an address that the renderer drops, with its `href` as a browser would read it
 * - MD-LINK: every other link, picture (`href`) and footnote mark (`footnote`); the caller checks the target
 * - MD-IMAGE-ALT: a picture without a description, or described by a file name
 * - MD-HEADING: `#` in a body, a skipped level, an empty or a repeated heading
 */
export function inspectMarkdown(body: string): MarkdownFinding[] {
  const overload = findOverload(body);
  if (overload) return [{ ...overload, found: shorten(body.slice(overload.offset)) }];
  const walk: Walk = { body, findings: [], headings: new Set(), level: 1 };
  try {
    inspectTokens(walk, lexMarkdown(body), 0);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ offset: 0, code: 'MD-TOO-DEEP', found: shorten(body) }];
  }
  return walk.findings;
}

function inspectTokens(walk: Walk, tokens: MarkedToken[], from: number): void {
  let cursor = from;
  for (const token of tokens) {
    const offset = locate(walk.body, token.raw, cursor);
    inspectToken(walk, token, offset);
    cursor = Math.min(offset + token.raw.length, walk.body.length);
  }
}

function inspectToken(walk: Walk, token: MarkedToken, offset: number): void {
  if (token.type === 'html') inspectHtml(walk, token, offset);
  else if (token.type === 'link') inspectLink(walk, token, offset);
  else if (token.type === 'image') inspectImage(walk, token, offset);
  else if (token.type === 'heading') inspectHeading(walk, token, offset);
  else if (token.type === 'text' && !token.tokens) inspectText(walk, token.raw, offset);
  inspectTokens(walk, listInside(token), offset);
}

function listInside(token: MarkedToken): MarkedToken[] {
  if (token.type === 'image') return [];
  if (token.type === 'list') return token.items;
  if (token.type === 'table') {
    return [token.header, ...token.rows].flat().flatMap((cell) => knownTokens(cell.tokens));
  }
  return 'tokens' in token ? knownTokens(token.tokens) : [];
}

function inspectHtml(walk: Walk, token: Tokens.HTML | Tokens.Tag, offset: number): void {
  let at = offset;
  for (const piece of token.block ? splitHtml(token.raw) : [token.raw]) {
    const html = /^<[/a-z!?]/i.test(piece) ? readHtml(piece) : undefined;
    if (html?.kind === 'removed') add(walk, { offset: at, code: 'MD-HTML', found: piece });
    if (html?.kind === 'span' && !isLanguageTag(html.lang)) {
      add(walk, { offset: at, code: 'MD-LANG', found: html.lang });
    }
    at += piece.length;
  }
}

function inspectLink(walk: Walk, token: Tokens.Link | Tokens.Image, offset: number): void {
  const { kind, href } = readHref(token.href);
  const code = kind === 'unsafe' ? 'MD-LINK-SCHEME' : 'MD-LINK';
  const words = token.type === 'link' ? { words: plainText(knownTokens(token.tokens)).trim() } : {};
  add(walk, { offset, code, found: token.raw, href, ...words });
}

function inspectImage(walk: Walk, token: Tokens.Image, offset: number): void {
  inspectLink(walk, token, offset);
  const alt = token.text.trim();
  if (alt === '' || /^[\w.-]+\.(?:jpe?g|png|webp|avif|gif|svg)$/i.test(alt)) {
    add(walk, { offset, code: 'MD-IMAGE-ALT', found: token.raw });
  }
}

function inspectHeading(walk: Walk, token: Tokens.Heading, offset: number): void {
  const slug = slugHeading(token);
  const isWrong = token.depth === 1 || token.depth > walk.level + 1 || slug === '' || walk.headings.has(slug);
  if (isWrong) add(walk, { offset, code: 'MD-HEADING', found: token.raw.trim() });
  walk.headings.add(slug);
  walk.level = Math.max(2, token.depth);
}

function inspectText(walk: Walk, raw: string, offset: number): void {
  for (const match of raw.matchAll(FOOTNOTE)) {
    const footnote = match[1];
    if (footnote !== undefined) {
      add(walk, { offset: offset + match.index, code: 'MD-LINK', found: match[0], footnote });
    }
  }
}

/**
 * Finds where a token stands. Quotes and lists drop their margins from `raw`, so its first line must do there.
 * A line marked has rewritten (escaped pipes, tabs) is not found; its place is then the end of what came before.
 */
function locate(body: string, raw: string, from: number): number {
  if (body.startsWith(raw, from)) return from;
  const line = raw.trimStart().split('\n', 1)[0] ?? '';
  const found = body.slice(from, from + SEARCH_LENGTH).indexOf(line);
  return found < 0 ? from : from + found;
}

/** How far ahead a token is looked for, in UTF-16 code units; bounds the cost of lines that are not found. */
const SEARCH_LENGTH = 4096;

function add(walk: Walk, finding: MarkdownFinding): void {
  walk.findings.push({ ...finding, found: shorten(finding.found) });
}

function shorten(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

export type MarkdownFinding = {
  offset: number;
  code:
    | 'MD-HTML'
    | 'MD-LANG'
    | 'MD-LINK-SCHEME'
    | 'MD-IMAGE-ALT'
    | 'MD-HEADING'
    | 'MD-TOO-DEEP'
    | 'MD-TOO-LONG'
    | 'MD-LINK';
  found: string;
  href?: string;
  /** What a link says, without markup. */
  words?: string;
  footnote?: string;
};

type Walk = { body: string; findings: MarkdownFinding[]; headings: Set<string>; level: number };
