/** Longest body accepted, in UTF-16 code units; a page of 1,000 words is about 6,000. */
export const MAX_LENGTH = 512 * 1024;

/** Deepest nesting of quotes, lists and brackets accepted. Real texts stay under 5. */
export const MAX_DEPTH = 64;

/**
 * Longest block (lines between blank lines) accepted, in UTF-16 code units. The lexer looks for the end of
 * emphasis and links across a whole block, so hostile blocks cost the square of their length.
 */
export const MAX_BLOCK_LENGTH = 32 * 1024;

/**
 * Looks for what the lexer cannot digest, before lexing: marked 18.2.1 overflows its stack at 5,000 nested quotes
 * and needs 216 s for 2,000 nested lists (measured on two cores).
 * `offset` counts UTF-16 code units from the start of `body`. Nothing comes back when the body may be lexed.
 */
export function findOverload(body: string): Overload | undefined {
  if (body.length > MAX_LENGTH) return { offset: 0, code: 'MD-TOO-LONG' };
  const openLists: number[] = [];
  let offset = 0;
  let block = { offset: 0, length: 0, brackets: 0 };
  for (const line of body.split('\n')) {
    if (measureContainers(line, openLists) > MAX_DEPTH) return { offset, code: 'MD-TOO-DEEP' };
    if (/^[\s>]*$/.test(line)) block = { offset: offset + line.length + 1, length: 0, brackets: 0 };
    else block.length += line.length + 1;
    block.brackets = countOpenBrackets(line, block.brackets);
    if (block.brackets > MAX_DEPTH) return { offset, code: 'MD-TOO-DEEP' };
    if (block.length > MAX_BLOCK_LENGTH) return { offset: block.offset, code: 'MD-TOO-LONG' };
    offset += line.length + 1;
  }
  return undefined;
}

/** Counts the quotes and lists a line stands in. `openLists` holds the columns where open list items begin. */
function measureContainers(line: string, openLists: number[]): number {
  let quotes = 0;
  let column = 0;
  let index = 0;
  while (index < line.length) {
    const marker = /^(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))/.exec(line.slice(index, index + 12))?.[0];
    const char = line[index];
    if (char === ' ' || char === '\t') {
      column += char === '\t' ? 4 - (column % 4) : 1;
      index += 1;
    } else if (marker === undefined) {
      break;
    } else {
      if (marker === '>') quotes += 1;
      else openList(openLists, column);
      column += marker.length;
      index += marker.length;
    }
    if (quotes + openLists.length > MAX_DEPTH) break;
  }
  if (index < line.length) closeLists(openLists, column);
  return quotes + openLists.length;
}

function openList(openLists: number[], column: number): void {
  while ((openLists.at(-1) ?? -1) >= column) openLists.pop();
  openLists.push(column);
}

/** Text at `column` ends the list items that begin to the right of it. */
function closeLists(openLists: number[], column: number): void {
  while ((openLists.at(-1) ?? -1) >= column) openLists.pop();
}

/** Counts `[` not yet closed after `line`; stops at the first that is too deep. */
function countOpenBrackets(line: string, before: number): number {
  let open = before;
  for (const [bracket] of line.matchAll(/[[\]]/g)) {
    if (bracket === '[') open += 1;
    else if (open > 0) open -= 1;
    if (open > MAX_DEPTH) break;
  }
  return open;
}

type Overload = { offset: number; code: 'MD-TOO-DEEP' | 'MD-TOO-LONG' };
