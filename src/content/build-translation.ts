import { type Block, splitBlocks } from '../model/markdown-blocks.ts';
import type { TranslationStatus } from '../model/schemas/words.ts';
import { BODY, type SourcePart } from '../model/source-parts.ts';
import { editFrontMatter, type YamlEdit } from './edit-yaml.ts';
import { settleSome } from './settle-source.ts';
import type { Comparison, TranslationUnit } from './translation-units.ts';
import type { YamlValue } from './yaml-values.ts';

/**
 * Puts texts into the file of a translation and leaves every other byte as it was. Without a file, makes one: words in
 * the order of the original, then the body. What was translated is written down as fitting the original.
 *
 * @param before the file as it stands on disk; undefined when there is none
 * @param status given to the file when a text of it changes
 * @throws when the file is not what `comparison` was made from
 */
export function buildTranslation(
  comparison: Comparison,
  accepted: readonly AcceptedUnit[],
  { status, before }: { status: TranslationStatus; before: string | undefined },
): string {
  const changed = accepted.filter((one): one is ChangedUnit => one.text !== undefined);
  const settled = new Map(
    [...Map.groupBy(accepted, ({ unit }) => unit.part.name)].map(([name, group]) => [
      name,
      new Set(group.map(({ unit }) => unit.index)),
    ]),
  );
  const words = [...Map.groupBy(changed, ({ unit }) => unit.part)].filter(([{ name }]) => name !== BODY);
  const edits = words.flatMap(([part, group]) => editPart(part, group, comparison));
  const all = [
    ...(before !== undefined && changed.length > 0 ? [{ path: ['status'], value: status }] : []),
    ...(before === undefined ? nestEdits(edits) : edits),
    ...settleSome(comparison, settled),
  ];
  const file = before ?? `---\nstatus: ${status}\n---\n`;
  const body = changed.filter(({ unit }) => unit.part.name === BODY);
  return editFrontMatter(editBody(file, body), all);
}

/** A list that is not there yet is written as a whole; the planner sees to it that all its items are given. */
function editPart(part: SourcePart, group: readonly ChangedUnit[], { own }: Comparison): YamlEdit[] {
  const [first] = group;
  if (!part.isList) return first ? [{ path: part.path, value: first.text }] : [];
  if (first?.unit.index === undefined)
    return first ? [{ path: part.path, value: splitItems(first.text) }] : [];
  if (!own.has(part.name)) return [{ path: part.path, value: group.map(({ text }) => text) }];
  return group.map(({ unit, text }) => ({ path: [...part.path, unit.index ?? 0], value: text }));
}

/** Takes a whole list apart: one item to a line. */
function splitItems(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Gathers the edits of a new file by their first key, so that each group is written once. */
function nestEdits(edits: readonly YamlEdit[]): YamlEdit[] {
  return [...Map.groupBy(edits, ({ path }) => path[0] ?? '')].map(([key, group]) => ({
    path: [key],
    value: group.reduce<YamlValue>((tree, { path, value }) => graft(tree, path.slice(1), value ?? null), {}),
  }));
}

function graft(tree: YamlValue, path: readonly (string | number)[], value: YamlValue): YamlValue {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const map = typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? tree : {};
  return { ...map, [key]: graft(map[key] ?? {}, rest, value) };
}

function editBody(file: string, group: readonly ChangedUnit[]): string {
  const [first] = group;
  if (!first) return file;
  const start = bodyStart(file);
  const eol = file.includes('\r\n') ? '\r\n' : '\n';
  const body = file.slice(start);
  const blocks = splitBlocks(body);
  const write = (text: string) => text.replaceAll('\n', eol);
  const [head, tail] = [blocks[0], blocks.at(-1)];
  const isAbsent = !head || !tail;
  if (isAbsent) {
    const text = group.map((one) => one.text).join('\n\n');
    return `${file.slice(0, start).replace(/([^\n])$/, `$1${eol}`)}${eol}${write(text)}${eol}`;
  }
  if (first.unit.index === undefined)
    return file.slice(0, start) + body.slice(0, head.start) + write(first.text) + body.slice(tail.end);
  return file.slice(0, start) + replaceBlocks(body, blocks, group, write);
}

function replaceBlocks(
  body: string,
  blocks: readonly Block[],
  group: readonly ChangedUnit[],
  write: (text: string) => string,
): string {
  const texts = new Map(group.map(({ unit, text }) => [unit.index, text]));
  return blocks.reduceRight((text, { start, end }, at) => {
    const replacement = texts.get(at);
    return replacement === undefined ? text : text.slice(0, start) + write(replacement) + text.slice(end);
  }, body);
}

/** Where the body begins in a file as it stands on disk. */
function bodyStart(file: string): number {
  const head = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(file);
  if (!head) throw new Error('expected front matter between two lines of ---');
  return head[0].length;
}

/** A row that is taken over; without `text` the translation stays and only counts as compared. */
export type AcceptedUnit = { unit: TranslationUnit; text: string | undefined; at: number };
type ChangedUnit = AcceptedUnit & { text: string };
