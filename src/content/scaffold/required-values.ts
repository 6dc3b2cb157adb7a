import { z } from 'zod';
import { withoutOptional } from '../../model/schemas/list-keys.ts';
import { schemasAt } from '../schema-walk.ts';

/**
 * Puts together the facts an entry must have before the check accepts it. What may be left open is left open: a day or
 * a stop that is "to be confirmed". What nobody can leave open is taken from `given`, and named when it is not there.
 *
 * @param skip keys that are written elsewhere
 * @param given values by path, `kind` or `licence.number`, as typed; keys nobody has to give are taken over too
 */
export function planRequired(
  schema: z.ZodObject,
  skip: readonly string[],
  given: ReadonlyMap<string, string>,
): RequiredValues {
  const missing: MissingValue[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries<z.core.$ZodType>(schema.shape)) {
    if (skip.includes(key) || value._zod.optin !== undefined) continue;
    const found = fill(value, key, given, missing);
    if (found !== undefined) values[key] = found;
  }
  for (const [path, text] of given) {
    const keys = path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    setAt(values, keys, readValue(schemasAt(schema, keys), text));
  }
  return { values, missing };
}

function fill(
  schema: z.core.$ZodType,
  path: string,
  given: ReadonlyMap<string, string>,
  missing: MissingValue[],
): unknown {
  const inner = withoutOptional(schema);
  const open = openVariant(inner);
  const isGivenBelow = [...given.keys()].some((one) => one.startsWith(`${path}.`));
  const isOpen = open !== undefined || (inner instanceof z.ZodArray && openVariant(inner.element));
  if (given.has(path) || (isOpen && isGivenBelow)) return undefined; // written with the other given values
  if (open?.shape.toBeConfirmed instanceof z.ZodLiteral) return { toBeConfirmed: true };
  if (inner instanceof z.ZodLiteral) return [...inner.values][0];
  if (inner instanceof z.ZodArray && openVariant(inner.element)) {
    const count = leastOf(inner);
    return Array.from({ length: count }, (_, index) => ({ toBeConfirmed: `stop-${index + 1}` }));
  }
  if (inner instanceof z.ZodObject) {
    const required = Object.entries<z.core.$ZodType>(inner.shape).filter(
      ([, value]) => value._zod.optin === undefined,
    );
    return Object.fromEntries(
      required.map(([key, value]) => [key, fill(value, `${path}.${key}`, given, missing)]),
    );
  }
  missing.push({ path, choices: inner instanceof z.ZodEnum ? inner.options.map(String) : [] });
  return undefined;
}

/** How many items a list must have; at least one, since it must be there. */
function leastOf(schema: z.ZodArray): number {
  const least = schema._zod.def.checks?.map(({ _zod: { def } }) =>
    'minimum' in def ? Number(def.minimum) : 1,
  );
  return Math.max(1, ...(least ?? []));
}

/** The variant of a union that says "not known yet". */
function openVariant(schema: z.core.$ZodType): z.ZodObject | undefined {
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return schema.options
    .filter((option) => option instanceof z.ZodObject)
    .find((option) => Object.hasOwn(option.shape, 'toBeConfirmed'));
}

/** Reads what was typed as the schema wants it; what does not fit stays text, and the check says what is wrong. */
function readValue(schemas: readonly z.core.$ZodType[], text: string): unknown {
  const holds = (kind: new (...rest: never[]) => object) => schemas.some((schema) => schema instanceof kind);
  if (holds(z.ZodArray)) return text.split(',').map((part) => part.trim());
  if (holds(z.ZodNumber) && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (holds(z.ZodBoolean) && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function setAt(holder: Record<string, unknown>, keys: readonly (string | number)[], value: unknown): void {
  const [key, ...rest] = keys;
  if (key === undefined || key === '__proto__') return;
  if (rest.length === 0) {
    holder[key] = value;
    return;
  }
  const next = holder[key];
  const isHolder = typeof next === 'object' && next !== null;
  // An array is written through the same way as a map.
  const inner = (isHolder ? next : typeof rest[0] === 'number' ? [] : {}) as Record<string, unknown>;
  holder[key] = inner;
  setAt(inner, rest, value);
}

export type RequiredValues = {
  values: Record<string, unknown>;
  /** What somebody must say, in the order of the schema. */
  missing: MissingValue[];
};

/** A value that must be given; `choices` is empty when it is free text. */
export type MissingValue = { path: string; choices: readonly string[] };
