import { YAMLException } from 'js-yaml';
import { isAlias, isNode, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { formatCodePoint } from './format-code-point.ts';
import { placeAt, type SourceFile, yamlOf } from './source-file.ts';
import { documentOf, duplicateKeys } from './yaml-places.ts';

/**
 * Finds what a YAML parser would accept or misread in silence: anchors, aliases, tags, curly quotes around a value and
 * special spaces in place of ordinary ones. Costs one regular expression on a file that has none.
 */
export function listYamlSuspicions(file: SourceFile): Diagnostic[] {
  const found = listTabs(file);
  const yaml = yamlOf(file);
  if (found.length > 0 || ![SUSPICIOUS, SWALLOWED, UNHYPHENED].some((one) => one.test(yaml))) return found;
  visit(documentOf(file), (_, node) => {
    if (!isNode(node) || !node.range) return;
    const offset = file.yamlStart + node.range[0];
    found.push(...listNodeSuspicions(file, node, offset));
    if (isScalar(node) && node.type === 'PLAIN') found.push(...listScalarSuspicions(file, node, offset));
    if (isSeq(node)) found.push(...node.items.flatMap((item) => listSwallowed(file, item)));
  });
  return found;
}

/** An item whose hyphen stands further right than those above is read as part of the item above, without a word. */
function listSwallowed(file: SourceFile, item: unknown): Diagnostic[] {
  if (!isScalar(item) || item.type !== 'PLAIN' || !item.range) return [];
  const start = file.yamlStart + item.range[0];
  const text = file.text.slice(start, file.yamlStart + item.range[1]);
  const column = placeAt(file, start).column;
  const bare = new RegExp(`\\n {${Math.max(0, column - 2)}}([^\\s#-].*)`).exec(text);
  if (bare?.[1]) {
    const place = placeAt(file, start + bare.index + bare[0].length - bare[1].length, bare[1].length);
    return [
      createDiagnostic('FM-YAML', place, {
        reason: 'the hyphen before this item is missing',
        found: bare[1],
      }),
    ];
  }
  const inside = [...text.matchAll(/\n([ ]*)(- .*)/g)];
  const [first] = inside;
  if (!first) return [];
  // One hyphen is out of line with many, not many with one; of two, the one that is not indented by pairs of spaces.
  const isFirstOut = inside.length > 1 || (isOdd(column - 3) && !isOdd(first[1]?.length ?? 0));
  const found = isFirstOut ? (text.split('\n', 1)[0] ?? '') : (first[2] ?? '');
  const offset = isFirstOut ? start : start + first.index + first[0].length - found.length;
  const values = { reason: 'the hyphens of this list do not stand under each other', found };
  return [createDiagnostic('FM-YAML', placeAt(file, offset, found.length), values)];
}

/** A tab before a line makes it part of the line above, without a word. */
function listTabs(file: SourceFile): Diagnostic[] {
  return [...yamlOf(file).matchAll(/^ *\t(?=[ \t]*\S)/gm)].map((match) =>
    createDiagnostic('FM-TAB', placeAt(file, file.yamlStart + match.index + match[0].length - 1), {}),
  );
}

/** Says in an editor's words what the parser stumbled over. Gives at least one error. */
export function explainYamlError(file: SourceFile, error: unknown): Diagnostic[] {
  const duplicates = duplicateKeys(file).map(({ key, firstOffset, offset }) => {
    const firstLine = placeAt(file, firstOffset).line;
    return createDiagnostic('FM-DUPLICATE-KEY', placeAt(file, offset, key.length), { key, firstLine });
  });
  if (duplicates.length > 0) return duplicates;
  const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  const reason = error instanceof YAMLException ? error.reason : 'the values are nested too deeply';
  return [explainLine(file, offset, reason)];
}

function explainLine(file: SourceFile, offset: number, reason: string): Diagnostic {
  const yaml = yamlOf(file);
  const start = yaml.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const line = yaml.slice(start).split('\n', 1)[0] ?? '';
  const space = /^(?:[\w-]+:)?\s*?[\u00a0\u2000-\u200a\u202f\u3000]/.exec(line);
  if (space) {
    const at = start + space[0].length - 1;
    const codePoint = formatCodePoint(yaml.codePointAt(at) ?? 0);
    return createDiagnostic('FM-SPACE', placeAt(file, file.yamlStart + at), { codePoint });
  }
  const quote = findUnclosedQuote(yaml, offset);
  if (quote) {
    const values = { reason: 'the closing quote is missing', found: quote.line.trim() };
    return createDiagnostic(
      'FM-YAML',
      placeAt(file, file.yamlStart + quote.offset, quote.line.length),
      values,
    );
  }
  const value = /^[\s-]*[\w-]+:\s+([^"'\s|>[{][^\n]*)$/.exec(line)?.[1];
  if (value && /:(?:\s|$)/.test(value)) {
    const at = file.yamlStart + start + line.length - value.length;
    return createDiagnostic('FM-COLON', placeAt(file, at, value.length), { found: value });
  }
  const odd = findOddIndent(yaml, start + line.length);
  if (odd) {
    const place = placeAt(file, file.yamlStart + odd.offset, odd.text.length);
    return createDiagnostic('FM-YAML', place, {
      reason: 'this line is indented by one space too few or too many',
      found: odd.text,
    });
  }
  const bare = findBareLine(yaml, start + line.length);
  if (bare) {
    const place = placeAt(file, file.yamlStart + bare.offset, bare.text.length);
    return createDiagnostic('FM-YAML', place, {
      reason: 'the colon after the key is missing',
      found: bare.text,
    });
  }
  return createDiagnostic('FM-YAML', placeAt(file, file.yamlStart + offset), { reason, found: line.trim() });
}

/**
 * Finds the last line before `end` that should begin with a key and a colon but does not: one that is indented as
 * the keys above it are. The parser only stumbles over what follows.
 */
function findBareLine(yaml: string, end: number): { text: string; offset: number } | undefined {
  const above: { indent: number }[] = [];
  let found: { text: string; offset: number } | undefined;
  let offset = 0;
  for (const line of yaml.slice(0, end).split('\n')) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    const isKey = /^(?:- +)?(?:[\w-]+|"[^"]*"|'[^']*')\s*:(?:\s|$)/.test(text);
    if (isKey || /^-(?:\s|$)/.test(text)) {
      while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
      above.push({ indent: indent + (isKey ? (/^(?:- +)?/.exec(text)?.[0].length ?? 0) : 0) });
    } else if (text !== '' && !text.startsWith('#') && !/^[\]}]/.test(text)) {
      const parent = above.findLast((one) => one.indent <= indent);
      if (!parent || parent.indent === indent) found = { text, offset: offset + indent };
    }
    offset += line.length + 1;
  }
  return found;
}

/**
 * Finds the one line that is not indented by pairs of spaces, where all others under the same key are. The parser often
 * stumbles lines later, over the first that does not fit to it.
 */
function findOddIndent(yaml: string, end: number): { text: string; offset: number } | undefined {
  let offset = 0;
  let odd: { text: string; offset: number }[] = [];
  for (const line of yaml.slice(0, end).split('\n')) {
    const text = line.trim();
    const indent = line.length - line.trimStart().length;
    if (indent === 0 && /^[\w-]+:/.test(text)) odd = [];
    if (isOdd(indent) && /^(?:- |[\w-]+:)/.test(text)) odd.push({ text, offset: offset + indent });
    offset += line.length + 1;
  }
  return odd.length === 1 ? odd[0] : undefined;
}

function isOdd(count: number): boolean {
  return count % 2 === 1;
}

/** The parser complains where the text ends that an open quote swallowed; the quote itself stands before that. */
function findUnclosedQuote(yaml: string, offset: number): { line: string; offset: number } | undefined {
  let start = 0;
  let found: { line: string; offset: number } | undefined;
  for (const line of yaml.slice(0, offset + 1).split('\n')) {
    const open = /^[\s-]*(?:[\w-]+:\s+)?(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$/.exec(line);
    if (open && line.trim() !== '') found = { line, offset: start };
    start += line.length + 1;
  }
  return found;
}

function listNodeSuspicions(file: SourceFile, node: Node, offset: number): Diagnostic[] {
  if (isAlias(node)) {
    const found = `*${node.source}`;
    return [createDiagnostic('FM-ANCHOR', placeAt(file, offset, found.length), { found })];
  }
  const found: Diagnostic[] = [];
  const line = placeAt(file, offset);
  if ('anchor' in node && node.anchor)
    found.push(createDiagnostic('FM-ANCHOR', line, { found: `&${node.anchor}` }));
  if (node.tag) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    found.push(createDiagnostic('FM-TAG', line, { found: tag }));
  }
  return found;
}

function listScalarSuspicions(file: SourceFile, { value }: Scalar, offset: number): Diagnostic[] {
  if (typeof value !== 'string') return [];
  if (/^[“”‘’„]/.test(value)) {
    const character = value.charAt(0);
    const values = { character, codePoint: formatCodePoint(character.codePointAt(0) ?? 0) };
    return [createDiagnostic('FM-SMART-QUOTE', placeAt(file, offset, value.length), values)];
  }
  const space = /^(?:[\w-]+:)?[\u00a0\u2000-\u200a\u202f\u3000]/.exec(value);
  if (!space) return [];
  const codePoint = formatCodePoint(space[0].codePointAt(space[0].length - 1) ?? 0);
  return [createDiagnostic('FM-SPACE', placeAt(file, offset + space[0].length - 1), { codePoint })];
}

const SUSPICIOUS = /(?:^|[\s:,[{-])[&*!]\S|(?:^|[\s:])[\u00a0\u2000-\u200a\u202f\u3000]|[\s:][“”‘’„]/;
/** A line one space behind the hyphen above it: where an item begins whose own hyphen was taken away. */
const UNHYPHENED = /^( *)- [^\n]*\n\1 [^\s#-]/m;
// Each line can be read in one way only: an item of many lines would else take time without end.
const SWALLOWED = /^( *)- [^\n]*\n(?:\1 (?! *- )[^\n]*\n)*\1 +- /m;
