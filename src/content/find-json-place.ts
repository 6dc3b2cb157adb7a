/**
 * Finds where a value stands in a JSON text that is known to be valid. Walks the text once without recursion.
 *
 * @param path keys and list positions from the top
 * @returns offset in UTF-16 units; that of the deepest part that exists when the path leads nowhere
 */
export function findJsonOffset(text: string, path: readonly (string | number)[]): number {
  let at = skipBlanks(text, 0);
  for (const step of path) {
    const next = typeof step === 'number' ? enterList(text, at, step) : enterGroup(text, at, step);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

function enterList(text: string, at: number, wanted: number): number | undefined {
  if (text[at] !== '[') return undefined;
  let item = skipBlanks(text, at + 1);
  for (let index = 0; text[item] !== ']' && item < text.length; index += 1) {
    if (index === wanted) return item;
    item = skipBlanks(text, skipValue(text, item));
    if (text[item] === ',') item = skipBlanks(text, item + 1);
  }
  return undefined;
}

/** The last of several equal keys counts, as it does for JSON.parse. */
function enterGroup(text: string, at: number, wanted: string): number | undefined {
  if (text[at] !== '{') return undefined;
  let found: number | undefined;
  let item = skipBlanks(text, at + 1);
  while (text[item] === '"') {
    const keyEnd = skipString(text, item);
    const key: unknown = JSON.parse(text.slice(item, keyEnd));
    const value = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    if (key === wanted) found = value;
    item = skipBlanks(text, skipValue(text, value));
    if (text[item] === ',') item = skipBlanks(text, item + 1);
  }
  return found;
}

function skipValue(text: string, at: number): number {
  if (text[at] === '"') return skipString(text, at);
  if (text[at] !== '{' && text[at] !== '[') {
    SCALAR.lastIndex = at;
    SCALAR.test(text);
    return Math.max(at + 1, SCALAR.lastIndex);
  }
  let depth = 0;
  for (let position = at; position < text.length; position += 1) {
    const character = text[position];
    if (character === '"') position = skipString(text, position) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return position + 1;
    }
  }
  return text.length;
}

function skipString(text: string, at: number): number {
  let position = at + 1;
  while (position < text.length && text[position] !== '"') position += text[position] === '\\' ? 2 : 1;
  return position + 1;
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.test(text);
  return BLANKS.lastIndex;
}

const BLANKS = /[\t\n\r ]*/y;
const SCALAR = /[^\s,\]}]+/y;
