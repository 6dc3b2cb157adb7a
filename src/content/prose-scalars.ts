import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { wordsSchema } from '../model/schemas/words.ts';
import type { SourceFile } from './source-file.ts';
import { documentOf, type KeyPath } from './yaml-places.ts';

/** Lists the values of a file's YAML that people read: words, names, titles. Ids, addresses and file names are none. */
export function listProseScalars(file: SourceFile): ProseScalar[] {
  const found: ProseScalar[] = [];
  walk(documentOf(file).contents, [], false, (node, path) => {
    if (typeof node.value !== 'string' || !node.range) return;
    const [start, end] = node.range;
    found.push({
      path,
      value: node.value,
      offset: file.yamlStart + start,
      length: end - start,
      isLiteral: node.type === 'BLOCK_LITERAL',
    });
  });
  return found;
}

/** Lists the words of parsed front matter with their places: every text under a key of the words. */
export function listWordTexts(data: unknown): { path: KeyPath; text: string }[] {
  const found: { path: KeyPath; text: string }[] = [];
  const collect = (value: unknown, path: KeyPath) => {
    if (typeof value === 'string') found.push({ path, text: value });
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        collect(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) if (isWordKey(key)) collect(value, [key]);
  }
  return found;
}

/** Tells whether a top-level key of front matter holds words rather than facts. */
export function isWordKey(key: string): boolean {
  return WORD_KEYS.has(key);
}

function walk(
  node: unknown,
  path: KeyPath,
  isProse: boolean,
  visit: (node: Scalar, path: KeyPath) => void,
): void {
  if (isScalar(node)) {
    if (isProse) visit(node, path);
  } else if (isSeq(node)) {
    for (const [row, item] of node.items.entries()) walk(item, [...path, row], isProse, visit);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      walk(value, [...path, name], (isProse || PROSE_KEYS.has(name)) && !FIXED_KEYS.has(name), visit);
    }
  }
}

const WORD_KEYS: ReadonlySet<string> = new Set(wordsSchema.keyof().options);
/** Facts that are read as sentences or names, too. */
const PROSE_KEYS: ReadonlySet<string> = new Set([
  ...WORD_KEYS,
  'publisher',
  'name',
  'names',
  'owner',
  'slogan',
  'description',
  'plate',
]);
/** Keys that name something exactly, wherever they stand. `stops` of a route are facts, not words. */
const FIXED_KEYS: ReadonlySet<string> = new Set(['id', 'file', 'url', 'panorama', 'entry', 'code', 'source']);

export type ProseScalar = {
  path: KeyPath;
  value: string;
  /** Of the whole file, quotes included. */
  offset: number;
  length: number;
  /** Written with `|`, where every space counts. */
  isLiteral: boolean;
};
