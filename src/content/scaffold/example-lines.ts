import { z } from 'zod';
import { type ContentKey, withoutOptional } from '../../model/schemas/list-keys.ts';

/**
 * Writes how a key would look in a YAML file, without making up a single fact: nothing stands where somebody must
 * write, and `open | planned | closed` where one of several words must be chosen. Neither passes the check, so an
 * example nobody has filled in is never published.
 *
 * @param key the key, with its path from the top of the file
 * @param labelOf short name of a nested key, set behind its line as a comment
 * @returns lines without line ends, indented by two spaces for each level
 */
export function exampleLines(key: ContentKey, labelOf: LabelOf, words: ExampleWords): string[] {
  return keyLines({ path: key.path, name: key.name, schema: key.schema }, '', { labelOf, words });
}

/** Writes the value of one key that holds no other keys: nothing, a pair of quotes, or the words to choose from. */
export function placeholderOf(schema: z.core.$ZodType, words: ExampleWords): string {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodLiteral) return [...inner.values].join(' | ');
  if (inner instanceof z.ZodEnum) return inner.options.join(' | ');
  if (inner instanceof z.ZodBoolean) return 'true | false';
  const notes = [schema, inner].map((one) => z.globalRegistry.get(one));
  const isNoted = (text: string) =>
    notes.some((note) => [note?.expected, note?.description].some((said) => String(said).includes(text)));
  if (isNoted('YYYY-MM-DD')) return words.day;
  return isNoted('between quotes') ? '""' : '';
}

function keyLines({ path, name, schema }: Key, indent: string, context: Context): string[] {
  const label = indent === '' ? '' : context.labelOf(path);
  const head = `${indent}${name}:`;
  const below = valueLines(schema, path, `${indent}  `, context);
  if (typeof below === 'string') return [withLabel(`${head} ${below}`.trimEnd(), label)];
  return [withLabel(head, label), ...below];
}

/** A text for what stands on the line of the key, lines for what stands below it. */
function valueLines(
  schema: z.core.$ZodType,
  path: string,
  indent: string,
  context: Context,
): string | string[] {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray) return itemLines(inner.element, `${path}[]`, indent, context);
  if (inner instanceof z.ZodObject) return objectLines(inner, path, indent, context);
  if (inner instanceof z.ZodRecord) {
    return keyLines({ path: `${path}.*`, name: context.words.id, schema: inner.valueType }, indent, context);
  }
  const variants = listVariants(inner);
  if (variants.length === 0) return placeholderOf(inner, context.words);
  return variants.flatMap((variant, index) => [
    ...(index > 0 ? [`${indent}# ${context.words.or}`] : []),
    ...objectLines(variant, path, indent, context),
  ]);
}

/** One item for a list of plain values, one for each variant of a list of maps. */
function itemLines(
  element: z.core.$ZodType,
  path: string,
  indent: string,
  context: Context,
): string | string[] {
  const inner = withoutOptional(element);
  const variants = inner instanceof z.ZodObject ? [inner] : listVariants(inner);
  if (variants.length === 0) return [`${indent}- ${placeholderOf(inner, context.words)}`.trimEnd()];
  return variants.flatMap((variant) =>
    objectLines(variant, path, `${indent}  `, context).map((line, index) =>
      index === 0 ? `${indent}- ${line.slice(indent.length + 2)}` : line,
    ),
  );
}

function objectLines(schema: z.ZodObject, path: string, indent: string, context: Context): string[] {
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, value]) =>
    keyLines({ path: `${path}.${name}`, name, schema: value }, indent, context),
  );
}

function listVariants(schema: z.core.$ZodType): z.ZodObject[] {
  if (!(schema instanceof z.ZodUnion)) return [];
  return schema.options.filter((option) => option instanceof z.ZodObject);
}

function withLabel(line: string, label: string): string {
  return label === '' ? line : `${line}  # ${label}`;
}

export type LabelOf = (path: string) => string;

/** What the example says in the editor's language. */
export type ExampleWords = {
  /** Stands for a day, such as YYYY-MM-DD. */
  day: string;
  /** Stands for an id that the editor chooses. */
  id: string;
  /** Stands between two ways to write the same key. */
  or: string;
};

type Key = { path: string; name: string; schema: z.core.$ZodType };
type Context = { labelOf: LabelOf; words: ExampleWords };
