import type { MarkedToken, Tokens } from 'marked';
import { slugHeading } from './headings.ts';
import { knownTokens } from './lex.ts';

/**
 * Gives every heading that has words its anchor, unique within the body: the words as a slug, with `-2`, `-3` …
 * when repeated. Headings in quotes and lists count too. Headings without words are left out.
 */
export function nameHeadings(tokens: MarkedToken[]): Map<Tokens.Heading, string> {
  const names = new Map<Tokens.Heading, string>();
  const taken = new Set<string>();
  for (const heading of listHeadings(tokens)) {
    const slug = slugHeading(heading);
    if (slug === '') continue;
    let name = slug;
    for (let copy = 2; taken.has(name); copy += 1) name = `${slug}-${copy}`;
    taken.add(name);
    names.set(heading, name);
  }
  return names;
}

function listHeadings(tokens: MarkedToken[]): Tokens.Heading[] {
  return tokens.flatMap((token) => {
    if (token.type === 'heading') return [token];
    if (token.type === 'list') return token.items.flatMap((item) => listHeadings(knownTokens(item.tokens)));
    return token.type === 'blockquote' ? listHeadings(knownTokens(token.tokens)) : [];
  });
}
