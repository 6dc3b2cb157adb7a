/**
 * Reads the one data literal of a JSON or JavaScript file: objects, lists, strings, numbers, true, false, null. Comments,
 * single quotes, bare keys and trailing commas are accepted; a name before the literal (`var data =`, `window.APP_DATA =`,
 * `export default`) is passed over. Nothing is ever executed: calls, templates, operators and code after the literal are faults.
 * Keys stay in maps, so that `__proto__` is a key like any other.
 *
 * @returns the value with the offset of each part (UTF-16 units), or where the text is no data and what stands there
 */
export function readDataLiteral(text: string): { value: LiteralNode; fault?: never } | LiteralFault {
  const cursor: Cursor = { text, at: 0 };
  try {
    skipBlanks(cursor);
    PREFIX.lastIndex = cursor.at;
    cursor.at += PREFIX.exec(text)?.[0].length ?? 0;
    const value = readValue(cursor, 0);
    skipBlanks(cursor);
    if (text[cursor.at] === ';') cursor.at += 1;
    skipBlanks(cursor);
    if (cursor.at < text.length) throw new LiteralError(cursor.at);
    return { value };
  } catch (error) {
    if (!(error instanceof LiteralError)) throw error;
    return { fault: { offset: error.offset, found: text.slice(error.offset, error.offset + 40) } };
  }
}

function readValue(cursor: Cursor, depth: number): LiteralNode {
  skipBlanks(cursor);
  const offset = cursor.at;
  const first = cursor.text[offset];
  if (depth > DEEPEST) throw new LiteralError(offset);
  if (first === '{') return { is: 'map', offset, ...readMap(cursor, depth) };
  if (first === '[') return { is: 'list', offset, items: readList(cursor, depth) };
  if (first === '"' || first === "'") return { is: 'text', offset, text: readText(cursor) };
  const word = match(cursor, WORD);
  if (word !== undefined) {
    const known = WORDS.get(word);
    if (known === undefined) throw new LiteralError(offset);
    return { ...known, offset };
  }
  const number = match(cursor, NUMBER);
  if (number === undefined) throw new LiteralError(offset);
  return { is: 'number', offset, number: Number(number) };
}

function readMap(cursor: Cursor, depth: number): Pick<LiteralMap, 'entries' | 'repeated'> {
  const entries = new Map<string, LiteralNode>();
  const repeated: LiteralMap['repeated'][number][] = [];
  cursor.at += 1;
  for (;;) {
    skipBlanks(cursor);
    if (take(cursor, '}')) return { entries, repeated };
    const offset = cursor.at;
    const isQuoted = /["']/.test(cursor.text[offset] ?? '');
    const key = isQuoted ? readText(cursor) : match(cursor, KEY);
    if (key === undefined) throw new LiteralError(offset);
    skipBlanks(cursor);
    expect(cursor, ':');
    const value = readValue(cursor, depth + 1);
    if (entries.has(key)) repeated.push({ key, offset });
    entries.set(key, value);
    if (!closeItem(cursor, '}')) return { entries, repeated };
  }
}

function readList(cursor: Cursor, depth: number): LiteralNode[] {
  const items: LiteralNode[] = [];
  cursor.at += 1;
  for (;;) {
    skipBlanks(cursor);
    if (take(cursor, ']')) return items;
    items.push(readValue(cursor, depth + 1));
    if (!closeItem(cursor, ']')) return items;
  }
}

/** True when a comma says that more may follow; false after the closing bracket. */
function closeItem(cursor: Cursor, end: string): boolean {
  skipBlanks(cursor);
  if (take(cursor, ',')) return true;
  expect(cursor, end);
  return false;
}

function readText(cursor: Cursor): string {
  const quote = cursor.text[cursor.at];
  const start = cursor.at;
  let text = '';
  for (let at = start + 1; at < cursor.text.length; at += 1) {
    const character = cursor.text[at] ?? '';
    if (character === quote) {
      cursor.at = at + 1;
      return text;
    }
    if (character === '\n') break;
    if (character !== '\\') text += character;
    else {
      const read = readEscape(cursor.text, at);
      text += read.text;
      at += read.length;
    }
  }
  throw new LiteralError(start);
}

/** `length`: characters after the backslash. */
function readEscape(text: string, at: number): { text: string; length: number } {
  const next = text[at + 1] ?? '';
  if (next !== 'u' && next !== 'x') return { text: ESCAPES.get(next) ?? next, length: 1 };
  const digits = text.slice(at + 2, at + (next === 'u' ? 6 : 4));
  if (!/^(?:[0-9a-f]{2}){1,2}$/i.test(digits)) throw new LiteralError(at);
  return { text: String.fromCharCode(Number.parseInt(digits, 16)), length: 1 + digits.length };
}

/** Also comments; one that never ends takes the rest. */
function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    match(cursor, BLANKS);
    const end = text.startsWith('//', cursor.at) ? '\n' : text.startsWith('/*', cursor.at) ? '*/' : undefined;
    if (end === undefined) return;
    const at = text.indexOf(end, cursor.at + 2);
    cursor.at = at < 0 ? text.length : at + end.length;
  }
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

function take(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, character: string): void {
  if (!take(cursor, character)) throw new LiteralError(cursor.at);
}

class LiteralError extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('no data');
    this.offset = offset;
  }
}

const DEEPEST = 64;
const BLANKS = /[\s\uFEFF]+/y;
const PREFIX =
  /(?:(?:var|let|const)\s+[\w$]+\s*=|(?:window|self|module|exports)(?:\.[\w$]+)+\s*=|export\s+(?:var|let|const)\s+[\w$]+\s*=|export\s+default\b)\s*/y;
const KEY = /[\w$]+/y;
const WORD = /[A-Za-z_$][\w$]*/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?/y;
const WORDS = new Map<string, Scalar>([
  ['true', { is: 'boolean', boolean: true }],
  ['false', { is: 'boolean', boolean: false }],
  ['null', { is: 'nothing' }],
  ['undefined', { is: 'nothing' }],
  ['NaN', { is: 'number', number: Number.NaN }],
  ['Infinity', { is: 'number', number: Number.POSITIVE_INFINITY }],
]);
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
  ['\n', ''],
]);

type Cursor = { text: string; at: number };
type Scalar =
  | { is: 'text'; text: string }
  | { is: 'number'; number: number }
  | { is: 'boolean'; boolean: boolean }
  | { is: 'nothing' };
type LiteralMap = {
  is: 'map';
  entries: ReadonlyMap<string, LiteralNode>;
  /** Keys given again, with the place of the repetition; the last value counts. */
  repeated: readonly { key: string; offset: number }[];
};

/** A value and where it begins. */
export type LiteralNode = { offset: number } & (
  | LiteralMap
  | { is: 'list'; items: readonly LiteralNode[] }
  | Scalar
);
export type LiteralFault = { fault: { offset: number; found: string }; value?: never };
