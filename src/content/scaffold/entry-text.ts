import { stringify } from 'yaml';
import { z } from 'zod';
import { COLLECTIONS, type Collection } from '../../model/collections.ts';
import { describeKey } from '../../model/schemas/editor-words.ts';
import { entrySchemas } from '../../model/schemas/entries.ts';
import { type ContentKey, listKeys, withoutOptional } from '../../model/schemas/list-keys.ts';
import { SCAFFOLD_WORDS } from './comments.ts';
import { exampleLines, placeholderOf } from './example-lines.ts';

/**
 * Writes the `index.md` of a new entry: the given values, each under one line that says what it means, then every
 * other key as a commented example. The article is empty.
 *
 * @param values top-level keys in any order; they are written in the order of the schema
 * @param idsOf ids of the entries of a collection, to be offered where one of them is asked for
 */
export function scaffoldEntry(
  collection: Collection,
  values: Readonly<Record<string, unknown>>,
  { language, idsOf }: { language: 'en' | 'vi'; idsOf: (collection: Collection) => readonly string[] },
): string {
  const words = SCAFFOLD_WORDS[language];
  const keys = listKeys(entrySchemas[collection]);
  const labels = new Map(keys.map((key) => [key.path, describeKey(collection, key, language).label]));
  const top = keys.filter(({ path }) => !/[.[]/.test(path));
  const hintOf = (key: ContentKey) => {
    const ids = idsOf(collectionNamedBy(key.name) ?? collection);
    const isOffered =
      collectionNamedBy(key.name) !== undefined && ids.length > 0 && ids.length <= MOST_OFFERED;
    const { hint } = describeKey(collection, key, language);
    return isOffered ? `${hint} ${words.there(ids)}` : hint;
  };
  const [written, open] = [top.filter(isWritten), top.filter((key) => !isWritten(key))];
  function isWritten({ name }: ContentKey): boolean {
    return values[name] !== undefined;
  }
  const lines = [
    ...words.intro.map(comment),
    ...written.flatMap((key) => ['', ...comments(hintOf(key), choicesOf(key)), ...active(key.name, values)]),
    '',
    comment(words.optional),
    ...open.flatMap((key) => [
      '',
      comment(hintOf(key)),
      ...exampleLines(key, (path) => labels.get(path) ?? '', words.example).map(comment),
    ]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n`;

  function choicesOf({ schema }: ContentKey): string {
    return withoutOptional(schema) instanceof z.ZodEnum ? placeholderOf(schema, words.example) : '';
  }
}

function active(name: string, values: Readonly<Record<string, unknown>>): string[] {
  return stringify({ [name]: values[name] }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
}

function comments(...lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '').map(comment);
}

function comment(line: string): string {
  return `# ${line}`;
}

/** `destination` asks for a destination, `craft` for a craft. */
function collectionNamedBy(key: string): Collection | undefined {
  return COLLECTIONS.find((collection) => collection === `${key}s`);
}

/** A longer list is looked up in the content folder. */
const MOST_OFFERED = 8;
