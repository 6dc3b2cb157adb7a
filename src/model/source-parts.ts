import { splitBlocks } from './markdown-blocks.ts';
import type { Words } from './schemas/words.ts';

/**
 * Lists everything of an entry that is translated: each text of its words with its key, then the body as `text`.
 * Nothing is named here: whatever the schema of words accepts is found. Order is that of the words.
 */
export function listSourceParts(words: Words, body: string): SourcePart[] {
  const parts = collect(words, []);
  const blocks = splitBlocks(body).map(({ text }) => text);
  return blocks.length === 0 ? parts : [...parts, { name: BODY, path: [], texts: blocks, isList: true }];
}

/** Names one text: `title`, `highlights[2]` (counted from 1), `tour.scenes.gate.title`, `text[3]`. */
export function nameText(part: Pick<SourcePart, 'name' | 'isList'>, index: number): string {
  return part.isList ? `${part.name}[${index + 1}]` : part.name;
}

/** Gathers texts by their names, in their order. */
export function textsByName(parts: readonly SourcePart[]): Map<string, string> {
  return new Map(
    parts.flatMap((part) => part.texts.map((text, index): [string, string] => [nameText(part, index), text])),
  );
}

/** The name of the body, which has no key. */
export const BODY = 'text';

function collect(value: unknown, path: readonly (string | number)[]): SourcePart[] {
  if (typeof value === 'string') return [{ name: path.join('.'), path, texts: [value], isList: false }];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return [{ name: path.join('.'), path, texts: value, isList: true }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => collect(inner, [...path, key]));
}

/** One key with its text or, for lists and the body, its texts in order. */
export type SourcePart = {
  name: string;
  /** Empty for the body. */
  path: readonly (string | number)[];
  texts: readonly string[];
  isList: boolean;
};
