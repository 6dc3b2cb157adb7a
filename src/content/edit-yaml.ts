import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { KeyPath } from './yaml-places.ts';
import { type Spot, YamlText } from './yaml-text.ts';
import { changeData, isSame, type ListStep, planSteps, type YamlValue } from './yaml-values.ts';

/**
 * Changes values in the text of a YAML file and leaves every other byte as it was: comments, quotes, order, line ends.
 * Maps on the way to a value are made when they are not there; a number one past the end of a list appends to it.
 * A value that is there already changes nothing. A map or list given as the value is compared part by part.
 *
 * @param edits applied one after the other; `value: undefined` removes the key or item, and what is left empty by that
 * @throws when the text is not YAML, or a path leads through a value that is neither map nor list
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(applyAndProve, text);
}

/**
 * Changes values in the front matter of a Markdown file, like `editYaml`. The body stays untouched.
 * @throws as `editYaml`, and when the file has no front matter that is closed
 */
export function editFrontMatter(markdown: string, edits: readonly YamlEdit[]): string {
  const open = /^\uFEFF?---[ \t]*\r?\n/.exec(markdown);
  const start = open?.[0].length ?? 0;
  const close = open && /^---[ \t]*\r?$/m.exec(markdown.slice(start));
  if (!close) throw new Error('expected front matter between two lines of ---');
  const end = start + close.index;
  const yaml = editYaml(markdown.slice(start, end), edits);
  const lineEnd = open[0].endsWith('\r\n') ? '\r\n' : '\n';
  return markdown.slice(0, start) + (/[^\n]$/.test(yaml) ? yaml + lineEnd : yaml) + markdown.slice(end);
}

/** Nothing may be lost: what was written is read again. */
function applyAndProve(text: string, edit: YamlEdit): string {
  const edited = applyEdit(text, edit);
  if (edited === text || edit.value === undefined) return edited;
  const wanted = changeData(parse(text).toJS(), edit.path, edit.value);
  if (!isSame(parse(edited).toJS(), wanted))
    throw new Error(`could not write ${edit.path.join('.')} in place`);
  return edited;
}

function applyEdit(text: string, edit: YamlEdit): string {
  const { path, value } = edit;
  const document = parse(text);
  const found = follow(document, path);
  const { spots, node, rest } = found;
  if (value === undefined) return rest.length > 0 ? text : remove(text, spots);
  if (rest.length === 0 && isSame(node?.toJS(document), value)) return text;
  const isFlow = isFilledFlow(node);
  const steps = rest.length === 0 && !isHollow(node) ? planSteps(node?.toJS(document), value) : undefined;
  const canStep = !isFlow || steps?.every((step) => step.is !== 'insert');
  if (steps && canStep) return steps.reduce((now, step) => applyStep(now, path, step), text);
  const edited = new YamlText(text);
  const last = spots.at(-1);
  if (last && (isFlow || spots.some(({ container }) => isFilledFlow(container))))
    return writeInFlow(edited, last, found, value);
  if (rest.length === 0 || isHollow(node)) {
    const nested = nest(rest, value);
    return last ? edited.replaceValue(last, nested) : edited.setRoot(node, nested);
  }
  return extend(edited, node, rest, value);
}

function applyStep(text: string, path: KeyPath, step: ListStep): string {
  if (step.is !== 'insert')
    return applyEdit(text, { path: [...path, step.at], value: step.is === 'set' ? step.value : undefined });
  const { node } = follow(parse(text), path);
  if (!isSeq<Node>(node)) throw new Error('expected a list');
  return new YamlText(text).insertItem(node, step.at, step.value);
}

/** Adds a key to a map, or an item to a list, both in block style. */
function extend(edited: YamlText, node: Node | null, [key, ...deeper]: KeyPath, value: YamlValue): string {
  const inner = nest(deeper, value);
  if (isMap<Node, Node>(node)) return edited.appendPair(node, String(key), inner);
  if (!isSeq<Node>(node)) throw new Error(`expected a map or a list before "${key}"`);
  if (key !== node.items.length)
    throw new Error(`expected item ${node.items.length} to come next, not ${key}`);
  return edited.insertItem(node, node.items.length, inner);
}

function remove(text: string, spots: readonly Spot[]): string {
  const last = spots.at(-1);
  if (!last) return '';
  if (last.container.items.length === 1) return remove(text, spots.slice(0, -1));
  const edited = new YamlText(text);
  return last.container.flow ? edited.cutFromFlow(last) : edited.cut(last);
}

/** Changes a part of a `{ … }` or `[ … ]`, which stands in one line and keeps to it. */
function writeInFlow(edited: YamlText, last: Spot, { node, rest }: Found, value: YamlValue): string {
  const [key, ...deeper] = rest;
  if (key !== undefined && isFilledFlow(node)) {
    if (isSeq(node) && key !== node.items.length)
      throw new Error(`expected item ${node.items.length} to come next, not ${key}`);
    return edited.appendToFlow(node, isSeq(node) ? undefined : String(key), nest(deeper, value));
  }
  if (key !== undefined && isScalar(node) && node.value !== null)
    throw new Error(`expected a map or a list before "${key}"`);
  return edited.replaceInFlow(last, nest(rest, value));
}

function parse(text: string): Document<Node> {
  const document = parseDocument(text, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new Error(`expected YAML: ${error.message}`);
  return document;
}

/** Walks along `path` as far as it exists. */
function follow(document: Document<Node>, path: KeyPath): Found {
  const spots: Spot[] = [];
  let node: Node | null = document.contents;
  for (const [depth, key] of path.entries()) {
    const spot = find(node, key);
    if (!spot) return { spots, node, rest: path.slice(depth) };
    spots.push(spot);
    node = spot.node;
  }
  return { spots, node, rest: [] };
}

function find(container: Node | null, key: string | number): Spot | undefined {
  if (isSeq<Node>(container)) {
    const node = typeof key === 'number' ? container.items[key] : undefined;
    return node && { container, key, node, keyNode: undefined };
  }
  if (!isMap<Node, Node>(container)) return undefined;
  const pair = container.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair && { container, key, node: pair.value, keyNode: pair.key };
}

function nest(path: KeyPath, value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
}

/** Nothing there, or an empty `[]` or `{}`: the next value is written in block style. */
function isHollow(node: Node | null): boolean {
  if (isMap(node) || isSeq(node)) return node.items.length === 0;
  return node === null || (isScalar(node) && node.value === null);
}

function isFilledFlow(node: Node | null): node is YAMLMap<Node, Node> | YAMLSeq<Node> {
  return (isMap(node) || isSeq(node)) && node.flow === true && node.items.length > 0;
}

type Found = {
  /** One for every key of the path that exists, outermost first. */
  spots: readonly Spot[];
  /** Where the walk ended. */
  node: Node | null;
  /** Keys that do not exist yet. */
  rest: KeyPath;
};

/** Where to change what. */
export type YamlEdit = { path: KeyPath; value: YamlValue | undefined };
