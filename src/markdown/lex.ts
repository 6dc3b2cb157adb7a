import { Lexer, type MarkedToken, type Token, Tokenizer, type Tokens } from 'marked';

/**
 * Splits a Markdown body (GFM) into tokens. Line ends are read as `\n`. Footnote marks such as `[^id]` stay text.
 * Throws `RangeError` on nesting the guard in `limits.ts` did not foresee; ask `findOverload` first.
 */
export function lexMarkdown(body: string): MarkedToken[] {
  return knownTokens(new Lexer({ gfm: true, tokenizer: new BodyTokenizer() }).lex(body));
}

/** Names marked's tokens: without extensions, which this project does not use, every token is of a known type. */
export function knownTokens(tokens: Token[] | undefined): MarkedToken[] {
  // marked types its lists as "known or anything"; the anything is for extensions.
  return (tokens ?? []) as MarkedToken[];
}

class BodyTokenizer extends Tokenizer {
  /** `[^id]: word` would turn every `[^id]` into a link; sources stand in the front matter instead. */
  override def(src: string): Tokens.Def | undefined {
    return /^ {0,3}\[\^/.test(src) ? undefined : super.def(src);
  }
}
