import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isTree, type YamlValue } from './yaml-values.ts';

/** The text of a YAML file and the changes it can take; every method gives the whole new text. */
export class YamlText {
  readonly #text: string;
  readonly #eol: string;

  constructor(text: string) {
    this.#text = text;
    this.#eol = /\r\n/.test(text) ? '\r\n' : '\n';
  }

  /** Puts another scalar where one stands, quoted as the old one was. `isInFlow`: between `{ }` or `[ ]`. */
  replaceScalar(node: Scalar, value: YamlValue, isInFlow: boolean): string {
    const [start, end] = extent(node);
    return this.#splice(start, end, gapAfter(this.#text, start) + scalarText(value, node.type, isInFlow));
  }

  /** Puts another value behind a key or a dash. */
  replaceValue({ container, keyNode, node }: Spot, value: YamlValue): string {
    const isText = isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
    const [start, end] = extent(node);
    // A comment behind the value would become part of a block of text.
    const hasComment = /^[^\n]*#/.test(this.#text.slice(end));
    const isLine = !isTree(value) && (hasComment || !(typeof value === 'string' && value.includes('\n')));
    if (isScalar(node) && isLine && !isText && start < end) return this.replaceScalar(node, value, false);
    const from = keyNode ? this.#text.indexOf(':', extent(keyNode)[1]) + 1 : this.#dashBefore(start) + 1;
    const tail = this.#lines({ k: value }, columnOf(container, this.#text)).trimStart().slice(2);
    const tailOfItem = this.#lines([value], this.#column(from - 1))
      .trimStart()
      .slice(1);
    const written = keyNode ? tail : tailOfItem;
    const until = node && start < end ? lastOffset(node) : from;
    return this.#splice(
      from,
      until,
      this.#text[until - 1] === '\n' ? written : written.replace(/\r?\n$/, ''),
    );
  }

  /** Puts a new value in place of the whole document; comments before it stay. */
  setRoot(node: Node | null, value: YamlValue): string {
    const lines = this.#lines(value, 0);
    if (node && lastOffset(node) > extent(node)[0])
      return this.#splice(extent(node)[0], lastOffset(node), lines.trimEnd());
    return this.#text + (/[^\n]$/.test(this.#text) ? this.#eol : '') + lines;
  }

  /** Adds a key behind the last one of a map in block style. */
  appendPair(map: YAMLMap<Node, Node>, key: string, value: YamlValue): string {
    return this.#insertBehind(lastOffset(map), this.#lines({ [key]: value }, columnOf(map, this.#text)));
  }

  /** Puts an item before item `at` of a list in block style, or behind its last one. */
  insertItem(list: YAMLSeq<Node>, at: number, value: YamlValue): string {
    const first = list.items[0];
    if (!first) throw new Error('expected a list with items');
    const column = this.#column(this.#dashBefore(extent(first)[0]));
    const lines = this.#lines([value], column);
    const before = list.items[at - 1];
    if (before) return this.#insertBehind(lastOffset(before), lines);
    const dash = this.#dashBefore(extent(first)[0]);
    return this.#splice(dash, dash, `${lines.slice(column)}${' '.repeat(column)}`);
  }

  /** Takes a key with its value, or an item with its dash, away; comments before it stay. */
  cut({ container, keyNode, node, key }: Spot): string {
    const start = keyNode ? extent(keyNode)[0] : this.#dashBefore(extent(node)[0]);
    const lineStart = this.#lineStart(start);
    const last = Math.max(
      node ? lastOffset(node) : 0,
      keyNode ? this.#text.indexOf(':', extent(keyNode)[1]) + 1 : 0,
    );
    if (/^\s*$/.test(this.#text.slice(lineStart, start)))
      return this.#splice(lineStart, this.#nextLine(last), '');
    const index = isSeq(container) ? Number(key) : container.items.findIndex((pair) => pair.key === keyNode);
    const next = isSeq(container) ? container.items[index + 1] : container.items[index + 1]?.key;
    if (!next) throw new Error('expected another part behind the first one of a line');
    const until = isSeq(container) ? this.#dashBefore(extent(next)[0]) : extent(next)[0];
    return this.#splice(start, until, '');
  }

  /** Puts another value into a collection that stands in one line. */
  replaceInFlow({ keyNode, node }: Spot, value: YamlValue): string {
    const [start, end] = extent(node);
    if (isScalar(node) && start < end && !isTree(value)) return this.replaceScalar(node, value, true);
    const from = start < end || !keyNode ? start : this.#text.indexOf(':', extent(keyNode)[1]) + 1;
    return this.#splice(from, Math.max(from, end), gapAfter(this.#text, from) + flowText(value));
  }

  /** Adds a part behind the last one of a collection that stands in one line. `key`: undefined in a list. */
  appendToFlow(
    node: YAMLMap<Node, Node | null> | YAMLSeq<Node>,
    key: string | undefined,
    value: YamlValue,
  ): string {
    const last = node.items.at(-1);
    if (!last) throw new Error('expected a collection with parts');
    const end = endOfPart(last);
    const part = key === undefined ? flowText(value) : pairText(key, value);
    return this.#splice(end, end, `, ${part}`);
  }

  /** Takes a part out of a collection that stands in one line, with one comma. */
  cutFromFlow({ container, key, keyNode }: Spot): string {
    const index = isSeq(container) ? Number(key) : container.items.findIndex((pair) => pair.key === keyNode);
    const [before, own, next] = [
      container.items[index - 1],
      container.items[index],
      container.items[index + 1],
    ];
    if (!own) throw new Error('expected the part to be there');
    if (next) return this.#splice(startOfPart(own), startOfPart(next), '');
    if (!before) throw new Error('expected another part');
    return this.#splice(endOfPart(before), endOfPart(own), '');
  }

  #insertBehind(offset: number, lines: string): string {
    const next = this.#nextLine(offset);
    const gap = next > 0 && this.#text[next - 1] !== '\n' ? this.#eol : '';
    return this.#splice(next, next, gap + lines);
  }

  #lines(value: YamlValue, column: number): string {
    const document = new Document(value, { version: '1.2' });
    const indent = ' '.repeat(column);
    const text = document.toString({ lineWidth: 0, blockQuote: 'literal' });
    return text.replace(/^(?=.)/gm, indent).replaceAll('\n', this.#eol);
  }

  #nextLine(offset: number): number {
    if (offset > 0 && this.#text[offset - 1] === '\n') return offset;
    const newline = this.#text.indexOf('\n', offset);
    return newline < 0 ? this.#text.length : newline + 1;
  }

  #dashBefore(offset: number): number {
    return this.#text.lastIndexOf('-', offset - 1);
  }

  #lineStart(offset: number): number {
    return offset === 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
  }

  #column(offset: number): number {
    return offset - this.#lineStart(offset);
  }

  #splice(start: number, end: number, written: string): string {
    return this.#text.slice(0, start) + written + this.#text.slice(end);
  }
}

function columnOf(container: Node, text: string): number {
  const [start] = extent(container);
  return start - (start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1);
}

function extent(node: Node | null): [number, number] {
  const range = node?.range;
  return range ? [range[0], range[1]] : [0, 0];
}

/** Where the last value inside a node ends; comments and empty lines behind it are not its own. */
function lastOffset(node: Node): number {
  const last = isMap<Node, Node | null>(node) || isSeq<Node>(node) ? node.items.at(-1) : undefined;
  const isInLine = (isMap(node) || isSeq(node)) && node.flow;
  if (!last || isInLine) return extent(node)[1];
  if ('key' in last) return Math.max(extent(last.key)[1], last.value ? lastOffset(last.value) : 0);
  return lastOffset(last);
}

function startOfPart(part: Part): number {
  return extent('key' in part ? part.key : part)[0];
}

function endOfPart(part: Part): number {
  if (!('key' in part)) return extent(part)[1];
  return Math.max(extent(part.key)[1], part.value ? extent(part.value)[1] : 0);
}

type Part = Node | Pair<Node, Node | null>;

function scalarText(value: YamlValue, type: Scalar['type'], isInFlow: boolean): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && value.includes('\n')) scalar.type = 'QUOTE_DOUBLE';
  else if (typeof value === 'string' && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'))
    scalar.type = type;
  const document = new Document(isInFlow ? [scalar] : scalar, { version: '1.2' });
  if (isSeq(document.contents)) document.contents.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return isInFlow ? text.slice(1, -1) : text;
}

/** Writes a value in one line: maps with room inside the braces, lists without. */
function flowText(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isTree(value)) return scalarText(value, 'PLAIN', true);
  const pairs = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [pairText(key, inner)],
  );
  return pairs.length > 0 ? `{ ${pairs.join(', ')} }` : '{}';
}

function pairText(key: string, value: YamlValue): string {
  return `${scalarText(key, 'PLAIN', true)}: ${flowText(value)}`;
}

function gapAfter(text: string, offset: number): string {
  return /[:-]/.test(text[offset - 1] ?? '') ? ' ' : '';
}

/** A value that exists, and where it hangs. */
export type Spot = {
  container: YAMLMap<Node, Node | null> | YAMLSeq<Node>;
  key: string | number;
  node: Node | null;
  /** The key in a map; undefined in a list. */
  keyNode: Node | undefined;
};
