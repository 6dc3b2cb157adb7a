import { z } from 'zod';
import type { KeyPath } from './yaml-places.ts';

/** Finds the schemas that may stand at a path, looking through optional values, lists, records and unions. */
export function schemasAt(schema: z.core.$ZodType, path: KeyPath): z.core.$ZodType[] {
  const [key, ...rest] = path;
  const open = unwrap(schema);
  if (key === undefined) return open;
  return open.flatMap((inner) => childrenAt(inner, key).flatMap((child) => schemasAt(child, rest)));
}

/** Lists the keys known at a path; empty when the value is no object. */
export function keysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  const keys = schemasAt(schema, path).flatMap((inner) =>
    inner instanceof z.ZodObject ? Object.keys(inner.shape) : [],
  );
  return [...new Set(keys)];
}

/** Lists the keys that must be given at a path. */
export function requiredKeysAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  return schemasAt(schema, path).flatMap((inner) => {
    if (!(inner instanceof z.ZodObject)) return [];
    return Object.entries<z.core.$ZodType>(inner.shape)
      .filter(([, value]) => value._zod.optin === undefined)
      .map(([key]) => key);
  });
}

/** Reads a note of the schema at a path: what is expected, or what the key means. '' when there is none. */
export function noteAt(
  schema: z.core.$ZodType,
  path: KeyPath,
  key: 'expected' | 'expectedVi' | 'description',
): string {
  for (const inner of schemasAt(schema, path)) {
    const found = z.globalRegistry.get(inner)?.[key];
    if (typeof found === 'string') return found;
  }
  return '';
}

/** The schema itself and everything it wraps or offers. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return [schema, ...unwrap(schema.unwrap())];
  }
  if (schema instanceof z.ZodUnion) return [schema, ...schema.options.flatMap(unwrap)];
  return [schema];
}

function childrenAt(schema: z.core.$ZodType, key: string | number): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const child = Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  return child ? [child] : [];
}
