import { isScalar, visit } from 'yaml';
import type { Code } from '../model/diagnostics.ts';
import { INVISIBLE_CLASS } from './decode-text.ts';
import { isWordKey } from './prose-scalars.ts';
import { readYaml } from './read-yaml.ts';
import { type SourceFile, splitMarkdown, wholeYaml, yamlOf } from './source-file.ts';
import { listTextFaults } from './text-faults.ts';
import { documentOf } from './yaml-places.ts';

/**
 * Puts right what needs no person: decomposed and invisible characters, spaces, quotes, Icelandic letters. What comes
 * back is what the check reads anyway, or differs only in typography. Everything else stays as it is, byte order mark
 * and line ends included. Fixing the result again changes nothing.
 *
 * @param raw the file as it is, decoded from UTF-8, byte order mark included
 * @param path for telling Markdown from YAML
 * @returns the text and its edits, in order; they do not overlap, and `offset` counts UTF-16 units in `raw`
 */
export function fixText(raw: string, path: string): { text: string; edits: Edit[] } {
  let text = raw;
  let origins = Array.from({ length: raw.length }, (_, at) => at);
  const changed: Range[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const characters = listCharacterEdits(text);
    const edits = characters.length > 0 ? characters : listTypographyEdits(text, path);
    if (edits.length === 0) break;
    const at = (offset: number) => origins[offset] ?? raw.length;
    for (const { code, offset, length } of edits) {
      changed.push({ code, start: at(offset), end: at(offset + length) });
    }
    text = applyEdits(text, edits);
    origins = moveOrigins(origins, edits);
  }
  return { text, edits: joinRanges(changed).map((range) => toEdit(range, text, origins)) };
}

/** Replaces parts of a text. Edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let end = 0;
  for (const { offset, length, replacement } of edits) {
    result += text.slice(end, offset) + replacement;
    end = offset + length;
  }
  return result + text.slice(end);
}

/** Decomposed letters and invisible characters; both are read as if they were already put right. */
function listCharacterEdits(raw: string): Edit[] {
  const start = raw.startsWith('\ufeff') ? 1 : 0; // the mark at the very start is none of the text
  const edits: Edit[] = [];
  for (const match of raw.slice(start).matchAll(INVISIBLE)) {
    edits.push({
      code: 'FM-INVISIBLE',
      offset: start + match.index,
      length: match[0].length,
      replacement: '',
    });
  }
  if (edits.length > 0) return edits;
  // An ASCII character never joins what stands before it, so text can be composed piece by piece between them.
  for (const match of raw.slice(start).matchAll(/\p{ASCII}?\P{ASCII}+/gu)) {
    const replacement = match[0].normalize('NFC');
    if (replacement === match[0]) continue;
    edits.push({ code: 'FM-NFD', offset: start + match.index, length: match[0].length, replacement });
  }
  return edits;
}

function listTypographyEdits(raw: string, path: string): Edit[] {
  const { text, offsets } = cleanLines(raw);
  const file = path.endsWith('.md') ? splitMarkdown(path, text) : wholeYaml(path, text);
  const toRaw = ({ offset, length, ...rest }: Edit): Edit => {
    const from = offsets[offset] ?? raw.length;
    return { ...rest, offset: from, length: (offsets[offset + length] ?? raw.length) - from };
  };
  const quotes = listQuotedValues(file);
  if (quotes.length > 0) return quotes.map(toRaw);
  if (readYaml(file).data === undefined) return []; // what cannot be read is left to a person
  return listTextFaults(file).map(({ path: _, ...fault }) => toRaw(fault));
}

/** Drops the byte order mark and writes line ends as `\n`, as reading does; says where each character stood. */
function cleanLines(raw: string): { text: string; offsets: number[] } {
  let text = '';
  const offsets: number[] = [];
  for (let at = raw.startsWith('\ufeff') ? 1 : 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    offsets.push(at);
    text += character === '\r' ? '\n' : character;
    if (character === '\r' && raw.charAt(at + 1) === '\n') at += 1;
  }
  return { text, offsets };
}

/** Facts between curly quotes: nobody quotes a telephone number, so the quotes are meant for the computer. */
function listQuotedValues(file: SourceFile): Edit[] {
  if (!/[:\s[{,][“”„]/.test(yamlOf(file))) return [];
  const edits: Edit[] = [];
  visit(documentOf(file), {
    Scalar(key, { type, range, source }, path) {
      if (key === 'key' || type !== 'PLAIN' || !range || !source || !WRAPPED.test(source)) return;
      const top = path.find((node) => typeof node === 'object' && 'key' in node && isScalar(node.key));
      const name = top && 'key' in top && isScalar(top.key) ? String(top.key.value) : '';
      if (name === '' || isWordKey(name)) return;
      const [start] = range;
      const offset = file.yamlStart + start;
      const one = { code: 'FM-SMART-QUOTE', length: 1, replacement: '"' } as const;
      edits.push({ ...one, offset }, { ...one, offset: offset + source.length - 1 });
    },
  });
  return edits;
}

/** Says for every character after the edits where it came from; what was put in counts as the start of what it replaced. */
function moveOrigins(origins: readonly number[], edits: readonly Edit[]): number[] {
  const moved: number[] = [];
  let end = 0;
  for (const { offset, length, replacement } of edits) {
    for (let at = end; at < offset; at += 1) moved.push(origins[at] ?? 0);
    for (let at = 0; at < replacement.length; at += 1) moved.push(origins[offset] ?? 0);
    end = offset + length;
  }
  for (let at = end; at < origins.length; at += 1) moved.push(origins[at] ?? 0);
  return moved;
}

/** Makes one range of those that share characters, because a later round went over them again. */
function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function toEdit({ code, start, end }: Range, text: string, origins: readonly number[]): Edit {
  const first = lowerBound(origins, start);
  return {
    code,
    offset: start,
    length: end - start,
    replacement: text.slice(first, lowerBound(origins, end)),
  };
}

/** Index of the first number that is not below `limit`, in numbers that never fall. */
function lowerBound(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

const INVISIBLE = new RegExp(INVISIBLE_CLASS, 'g');
/** A value that is nothing but words between one pair of double curly quotes. */
const WRAPPED = /^[“”„][^“”„"\\\n]+[“”]$/;
/** Two rounds are usual: characters, then typography. More only when one uncovers another. */
const MOST_ROUNDS = 10;

type Range = { code: FixCode; start: number; end: number };
type FixCode = Extract<
  Code,
  'FM-NFD' | 'FM-INVISIBLE' | 'FM-SMART-QUOTE' | 'FM-LOOKALIKE' | 'TXT-SPACES' | 'TXT-QUOTES' | 'TR-STALE'
>;

/** One change: `length` characters from `offset` on give way to `replacement`. */
export type Edit = { code: FixCode; offset: number; length: number; replacement: string };
