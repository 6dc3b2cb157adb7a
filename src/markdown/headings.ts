import type { MarkedToken, Tokens } from 'marked';
import { decodeReferences } from './href.ts';
import { knownTokens } from './lex.ts';

/** A footnote mark in running text: `[^id]`. Group 1 is the id of a source. */
export const FOOTNOTE = /\[\^([a-z0-9]+(?:-[a-z0-9]+)*)\]/g;

/**
 * Makes the anchor of a heading from its words: NFC, lower case, Vietnamese without marks, letters of other scripts kept.
 * Empty when the heading has no letter or digit.
 */
export function slugHeading(heading: Tokens.Heading): string {
  return slugText(plainText(knownTokens(heading.tokens)));
}

/** Lower-case letters and digits of any script, joined by hyphens. `Hà Nội (cũ)` gives `ha-noi-cu`. */
export function slugText(text: string): string {
  const latin = text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC');
  return latin
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The words of inline tokens without markup, raw HTML and footnote marks. */
export function plainText(tokens: MarkedToken[]): string {
  return tokens.map(textOf).join('');
}

function textOf(token: MarkedToken): string {
  if (token.type === 'html') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'codespan' || token.type === 'escape') return token.text;
  if ('tokens' in token && token.tokens) return plainText(knownTokens(token.tokens));
  return 'text' in token ? decodeReferences(token.text).replace(FOOTNOTE, '') : '';
}
