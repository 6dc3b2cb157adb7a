import { type Document, isMap, isPair, isScalar, isSeq, type Pair, parseDocument, visit } from 'yaml';
import type { Place } from '../model/diagnostics.ts';
import { placeAt, type SourceFile, yamlOf } from './source-file.ts';

/** Names a value inside a YAML file: keys and list positions from the top. */
export type KeyPath = readonly (string | number)[];

/**
 * Finds where a value stands. Parses the file a second time with a parser that keeps places, and only when asked, since
 * most files are fine. A path that leads nowhere gives the deepest part of it that exists.
 */
export function placeOfValue(file: SourceFile, path: KeyPath): Place {
  return place(file, path, 'value');
}

/** Finds where the key of a value stands. */
export function placeOfKey(file: SourceFile, path: KeyPath): Place {
  return place(file, path, 'key');
}

/** Reads a value as it is written, quotes and leading zeros included; '' when it is not there. */
export function writtenValue(file: SourceFile, path: KeyPath): string {
  const { value, isComplete } = follow(file, path);
  const range = rangeOf(value);
  return isComplete && range ? yamlOf(file).slice(range[0], range[1]) : '';
}

function place(file: SourceFile, path: KeyPath, part: 'key' | 'value'): Place {
  const found = follow(file, path);
  const wanted = part === 'key' || !found.isComplete ? (found.pair?.key ?? found.value) : found.value;
  const range = rangeOf(wanted) ?? rangeOf(found.pair?.key);
  if (!range) return placeAt(file, Math.max(0, file.yamlStart - 4), 3);
  // An empty value has no extent of its own: show its key.
  const shown = range[0] === range[1] ? (rangeOf(found.pair?.key) ?? range) : range;
  return placeAt(file, file.yamlStart + shown[0], shown[1] - shown[0]);
}

function follow(file: SourceFile, path: KeyPath): Found {
  const found: Found = { value: undefined, pair: undefined, isComplete: path.length === 0 };
  let node: unknown = documentOf(file).contents;
  for (const [depth, key] of path.entries()) {
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && keyText(item.key) === String(key))
      : undefined;
    const next = isMap(node)
      ? pair?.value
      : isSeq(node) && typeof key === 'number'
        ? node.items[key]
        : undefined;
    if (!pair && next === undefined) return found;
    node = next;
    found.value = next;
    found.pair = pair;
    found.isComplete = depth === path.length - 1;
  }
  return found;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start, end] = node.range;
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}

/** Parses leniently: a place is wanted even in a file with other faults. */
export function documentOf(file: SourceFile): Document {
  const known = documents.get(file);
  if (known) return known;
  const document = parseLeniently(yamlOf(file));
  documents.set(file, document);
  return document;
}

function parseLeniently(yaml: string): Document {
  const options = { uniqueKeys: false, strict: false, logLevel: 'silent' } as const;
  try {
    return parseDocument(yaml, options);
  } catch {
    // Thousands of nested brackets overflow the parser's stack. The fault is reported elsewhere; only its place is lost.
    return parseDocument('', options);
  }
}

/** Lists keys that a map gives twice, with their offsets in the whole text. */
export function duplicateKeys(file: SourceFile): { key: string; firstOffset: number; offset: number }[] {
  const found: { key: string; firstOffset: number; offset: number }[] = [];
  visit(documentOf(file), {
    Map(_, map) {
      const first = new Map<string, number>();
      for (const { key } of map.items) {
        const offset = file.yamlStart + (rangeOf(key)?.[0] ?? 0);
        const text = keyText(key);
        const firstOffset = first.get(text);
        if (firstOffset === undefined) first.set(text, offset);
        else found.push({ key: text, firstOffset, offset });
      }
    },
  });
  return found;
}

const documents = new WeakMap<SourceFile, Document>();

type Found = { value: unknown; pair: Pair | undefined; isComplete: boolean };
