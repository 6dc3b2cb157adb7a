import { listProseBlocks, type ProseBlock } from './prose-blocks.ts';
import { listProseScalars } from './prose-scalars.ts';
import { bodyOf, type SourceFile, yamlOf } from './source-file.ts';
import { documentOf, type KeyPath } from './yaml-places.ts';

/**
 * Finds what is wrong with the typography of a file and can be put right without a person: the very same list is
 * reported by the check and changed by `--fix`. Offsets are of the whole file in UTF-16 units; nothing overlaps.
 */
export function listTextFaults(file: SourceFile): TextFault[] {
  const { text } = file;
  const hasSpaces = /\S {2,}\S| $/m.test(text);
  const hasEth = /[Ðð]/.test(text);
  const hasQuotes = file.bodyStart < text.length && /"/.test(bodyOf(file)) && /[“”]/.test(bodyOf(file));
  if (!hasSpaces && !hasEth && !hasQuotes) return [];
  const blocks = listProseBlocks(file);
  return [
    ...(hasSpaces ? [...listYamlSpaces(file), ...blocks.flatMap(listBodySpaces)] : []),
    ...(hasEth ? [...listYamlEths(file), ...blocks.flatMap(listBodyEths)] : []),
    ...(hasQuotes ? listQuotes(blocks) : []),
  ].sort((a, b) => a.offset - b.offset);
}

function listYamlSpaces(file: SourceFile): TextFault[] {
  const yaml = yamlOf(file);
  if (!/\S {2,}\S| $/m.test(yaml)) return [];
  const found = listProseScalars(file)
    .filter(({ isLiteral }) => !isLiteral)
    .flatMap(({ offset, length }) => doubledSpaces(file.text.slice(offset, offset + length), offset));
  if (documentOf(file).errors.length > 0) return found;
  const literals = listLiteralLines(yaml);
  let at = 0;
  for (const line of yaml.split('\n')) {
    // Blank lines inside folded text may count; an escaped space at the end of a quoted line does.
    const spaces = /[^\s\\]( +)$/.exec(line)?.[1] ?? '';
    if (spaces !== '' && !literals.has(at)) {
      const offset = file.yamlStart + at + line.length - spaces.length;
      found.push({ code: 'TXT-SPACES', offset, length: spaces.length, replacement: '' });
    }
    at += line.length + 1;
  }
  return found;
}

/** Starts of the lines that may belong to a text written with `|` or `>`, where spaces at the end can count. */
function listLiteralLines(yaml: string): Set<number> {
  const starts = new Set<number>();
  let at = 0;
  let deeperThan: number | undefined;
  for (const line of yaml.split('\n')) {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (deeperThan !== undefined && line.trim() !== '' && indent <= deeperThan) deeperThan = undefined;
    if (deeperThan !== undefined) starts.add(at);
    else if (/(?:^|[:\-\s])[|>][-+0-9]*\s*(?:#.*)?$/.test(line)) deeperThan = indent;
    at += line.length + 1;
  }
  return starts;
}

function listBodySpaces({ text, offset }: ProseBlock): TextFault[] {
  const found: TextFault[] = [];
  const lines = text.split('\n');
  let at = offset;
  for (const [row, line] of lines.entries()) {
    const marker = MARKERS.exec(line)?.[0].length ?? 0;
    found.push(...doubledSpaces(line.slice(marker), at + marker));
    const spaces = /[\p{L}\p{N}\p{P}]( +)$/u.exec(line.slice(marker))?.[1] ?? '';
    // Two spaces before another line of the paragraph are a line break that somebody wanted.
    const isBreak = spaces.length > 1 && row < lines.length - 1;
    if (spaces !== '' && !isBreak) {
      const start = at + line.length - spaces.length;
      found.push({ code: 'TXT-SPACES', offset: start, length: spaces.length, replacement: '' });
    }
    at += line.length + 1;
  }
  return found;
}

function doubledSpaces(text: string, offset: number): TextFault[] {
  return [...text.matchAll(/(?<=[^\s\\]) {2,}(?=[^\s#])/g)].map((match) => ({
    code: 'TXT-SPACES',
    offset: offset + match.index,
    length: match[0].length,
    replacement: ' ',
  }));
}

function listYamlEths(file: SourceFile): TextFault[] {
  if (!/[Ðð]/.test(yamlOf(file))) return [];
  return listProseScalars(file).flatMap(({ offset, length, path }) =>
    eths(file.text.slice(offset, offset + length), offset).map((fault) => ({ ...fault, path })),
  );
}

function listBodyEths({ text, offset }: ProseBlock): TextFault[] {
  // Addresses keep what they are: same length, so offsets stay right.
  const words = text.replace(/\]\([^)]*\)|\S*:\/\/\S*/g, (address) => ' '.repeat(address.length));
  return eths(words, offset);
}

/**
 * Vietnamese Đ only ever begins a syllable and Icelandic ð never begins a word, so at the start of a word the
 * Icelandic letter is always a typing error.
 */
function eths(text: string, offset: number): TextFault[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}\\])[Ðð](?=\p{L})/gu)].map((match) => ({
    code: 'FM-LOOKALIKE',
    offset: offset + match.index,
    length: 1,
    replacement: match[0] === 'Ð' ? 'Đ' : 'đ',
  }));
}

/** Straight quotes that clearly stand in pairs, in a text that otherwise uses curly ones. */
function listQuotes(blocks: readonly ProseBlock[]): TextFault[] {
  if (!blocks.some(({ text }) => /“[^“”]*”/.test(text))) return [];
  return blocks.flatMap(({ text, offset }) => {
    // Link titles need straight quotes.
    if (/\][([]/.test(text) && /\]\([^)]*"/.test(text)) return [];
    const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
    const isPaired = marks.every((at, row) => (row % 2 === 0 ? opens(text, at) : closes(text, at)));
    if (marks.length % 2 === 1 || !isPaired) return [];
    return marks.map((at, row) => ({
      code: 'TXT-QUOTES',
      offset: offset + at,
      length: 1,
      replacement: row % 2 === 0 ? '“' : '”',
    }));
  });
}

function opens(text: string, at: number): boolean {
  return /^$|[\s(–—]/.test(text.charAt(at - 1)) && /\p{L}|\p{N}/u.test(text.charAt(at + 1));
}

function closes(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,!?…]/u.test(text.charAt(at - 1)) && /^$|[\s).,;:!?–—[]/.test(text.charAt(at + 1));
}

/** What may stand before the words of a line: quotes, list marks, heading marks. */
const MARKERS = /^\s*(?:(?:>|[-*+](?=\s)|\d+[.)](?=\s)|#{1,6}(?=\s))\s*)*/;

export type TextFault = {
  code: 'TXT-SPACES' | 'TXT-QUOTES' | 'FM-LOOKALIKE';
  offset: number;
  length: number;
  replacement: string;
  /** Key of the value, for faults in YAML. */
  path?: KeyPath;
};
