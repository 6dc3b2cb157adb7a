import { isSeq, parseDocument } from 'yaml';
import type { KeyPath } from './yaml-places.ts';

/**
 * Moves an item of a list written in block style (`- `) to another position, with the comments above and inside it.
 * Every other line stays as it is.
 *
 * @param to position the item has afterwards
 * @throws when there is no such list or item, or the list is written as `[ … ]`
 */
export function moveYamlItem(text: string, path: KeyPath, from: number, to: number): string {
  const list: unknown = parseDocument(text).getIn(path, true);
  if (!isSeq(list) || list.flow === true) throw new Error('expected a list written with dashes');
  const starts = list.items.map((item) => startOfItem(text, item));
  const first = starts[0];
  if (first === undefined || from < 0 || to < 0 || Math.max(from, to) >= starts.length)
    throw new Error(`expected positions from 0 to ${starts.length - 1}`);
  if (from === to) return text;
  const end = endOfList(text, list.range?.[1] ?? text.length);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const closed = text.slice(0, end).endsWith('\n');
  const whole = starts.map((start, index) => text.slice(start, starts[index + 1] ?? end));
  if (!closed) whole.push(`${whole.pop() ?? ''}${eol}`);
  // Blank lines between items stay where they are: after the first, after the second …
  const gaps = whole.map((piece) => /\n((?:[ \t]*\r?\n)*)$/.exec(piece)?.[1] ?? '');
  const pieces = whole.map((piece, index) => piece.slice(0, piece.length - (gaps[index] ?? '').length));
  const [moved = ''] = pieces.splice(from, 1);
  pieces.splice(to, 0, moved);
  const joined = pieces.map((piece, index) => piece + (gaps[index] ?? '')).join('');
  return text.slice(0, first) + (closed ? joined : joined.slice(0, -eol.length)) + text.slice(end);
}

/** Where the lines of an item begin: at its dash, or above it at the comments that belong to it. */
function startOfItem(text: string, item: unknown): number {
  const offset = rangeStart(item);
  let start = lineStart(text, text.lastIndexOf('-', offset));
  const depth = text.slice(start).search(/\S/);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const line = text.slice(above, start);
    // A comment further out belongs to what holds the list.
    if (!/^\s*#/.test(line) || line.search(/\S/) < depth) break;
    start = above;
  }
  return start;
}

/** Blank lines behind the list belong to what follows. */
function endOfList(text: string, rangeEnd: number): number {
  const last = text.slice(0, rangeEnd).trimEnd().length;
  const newline = text.indexOf('\n', last);
  return newline < 0 ? text.length : newline + 1;
}

function rangeStart(item: unknown): number {
  if (typeof item === 'object' && item !== null && 'range' in item && Array.isArray(item.range)) {
    const [start] = item.range;
    if (typeof start === 'number') return start;
  }
  throw new Error('expected an item with a place');
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
