import { z } from 'zod';

/**
 * Lists the keys an editor may write, in the order of the schema, each key before those below it. Paths join keys with a
 * dot, list items are `[]`, the ids of a record are `*`: `figures[].id`, `tour.scenes.*.title`. Keys of the variants of
 * a union are listed once each, with all their values.
 */
export function listKeys(schema: z.core.$ZodType): ContentKey[] {
  return [...new Map(keysBelow(schema, '').map((key) => [key.path, key])).values()];
}

/** Takes away what says that a value may be left out. */
export function withoutOptional(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? withoutOptional(schema.unwrap()) : schema;
}

function keysBelow(schema: z.core.$ZodType, prefix: string): ContentKey[] {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray) return keysBelow(inner.element, `${prefix}[]`);
  if (inner instanceof z.ZodRecord) return keysBelow(inner.valueType, `${prefix}.*`);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => keysBelow(option, prefix));
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(inner.shape).flatMap(([name, value]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    return [
      { path, name, isRequired: value._zod.optin === undefined, schema: value },
      ...keysBelow(value, path),
    ];
  });
}

/** One key of a content file. */
export type ContentKey = {
  path: string;
  /** Last part of the path. */
  name: string;
  /** Whether it must be there when what holds it is there. */
  isRequired: boolean;
  schema: z.core.$ZodType;
};
