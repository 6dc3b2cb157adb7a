import type { Place } from '../model/diagnostics.ts';

/**
 * Splits a Markdown file into front matter and body. The front matter stands between a first line `---` and the next
 * line `---`; a later `---` belongs to the body.
 */
export function splitMarkdown(path: string, text: string): SourceFile & { problem: FrontMatterProblem } {
  const open = OPENING.exec(text);
  if (!open) return { path, text, yamlStart: 0, yamlEnd: 0, bodyStart: 0, problem: 'absent' };
  const yamlStart = open[0].length;
  CLOSING.lastIndex = yamlStart - 1;
  const close = CLOSING.exec(text);
  if (!close)
    return { path, text, yamlStart, yamlEnd: text.length, bodyStart: text.length, problem: 'unclosed' };
  return {
    path,
    text,
    yamlStart,
    yamlEnd: close.index + 1,
    bodyStart: close.index + close[0].length,
    problem: undefined,
  };
}

/** Wraps a YAML file, which is all front matter. */
export function wholeYaml(path: string, text: string): SourceFile {
  return { path, text, yamlStart: 0, yamlEnd: text.length, bodyStart: text.length };
}

export function yamlOf(file: SourceFile): string {
  return file.text.slice(file.yamlStart, file.yamlEnd);
}

export function bodyOf(file: SourceFile): string {
  return file.text.slice(file.bodyStart);
}

/** Finds line and column of an offset (UTF-16 units) in the whole text of `file`. */
export function placeAt(file: Pick<SourceFile, 'path' | 'text'>, offset: number, length = 1): Place {
  const at = Math.max(0, Math.min(offset, file.text.length));
  const lineStart = at === 0 ? 0 : file.text.lastIndexOf('\n', at - 1) + 1;
  const lineEnd = file.text.indexOf('\n', at);
  const rest = (lineEnd < 0 ? file.text.length : lineEnd) - at;
  let line = 1;
  for (let end = file.text.indexOf('\n'); end >= 0 && end < at; end = file.text.indexOf('\n', end + 1))
    line += 1;
  return { path: file.path, line, column: at - lineStart + 1, length: Math.max(1, Math.min(length, rest)) };
}

/** The first character of a file, for faults of the whole file. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1, length: 1 };
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /\n---[ \t]*(?:\n|$)/g;

type FrontMatterProblem = 'absent' | 'unclosed' | undefined;

/** A text file and where its parts stand; offsets in UTF-16 units. */
export type SourceFile = {
  /** Relative to the working directory, with `/`. */
  path: string;
  text: string;
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
};
