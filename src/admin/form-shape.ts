import { z } from 'zod';
import { withoutOptional } from '../model/schemas/list-keys.ts';

/**
 * Describes how a value of a content file is laid out in the form, from its schema. Plain data: the browser gets it as
 * JSON and needs no schema library.
 */
export function formShape(schema: z.core.$ZodType): FormShape {
  const inner = withoutOptional(schema);
  if (inner instanceof z.ZodArray) return { is: 'list', item: formShape(inner.element) };
  if (inner instanceof z.ZodRecord) return recordShape(inner);
  if (inner instanceof z.ZodUnion) return unionShape(inner);
  if (inner instanceof z.ZodObject) return isPoint(inner) ? { is: 'point' } : mapShape(inner);
  if (inner instanceof z.ZodLiteral) return constantShape(inner);
  if (inner instanceof z.ZodNumber) return { is: 'number' };
  if (inner instanceof z.ZodBoolean) return { is: 'flag' };
  return inner instanceof z.ZodString || inner instanceof z.ZodEnum || inner instanceof z.ZodEmail
    ? { is: 'text' }
    : { is: 'unknown' };
}

/** Key under which the form keeps which variant a value is, where the file tells it by the keys there are. */
export const VARIANT_KEY = 'variant';

/** Names a variant of a union by the key that only it must have: `site` or `toBeConfirmed` of a stop. */
export function variantName(
  option: z.core.$ZodType,
  options: readonly z.core.$ZodType[],
): string | undefined {
  const names = requiredKeys(option);
  return names.find((name) => options.every((other) => other === option || !hasKey(other, name)));
}

/** Gives the key whose fixed value tells the variants of a union apart, if the schema says so. */
export function discriminatorOf(union: z.core.$ZodType): string | undefined {
  return union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined;
}

/** Tells whether a schema is a position in degrees. */
export function isPoint(schema: z.core.$ZodType): boolean {
  return hasKey(schema, 'lat') && hasKey(schema, 'lng');
}

function mapShape(map: z.ZodObject): MapShape {
  const keys = Object.entries<z.core.$ZodType>(map.shape).map(([name, value]) => [name, formShape(value)]);
  return { is: 'map', keys: Object.fromEntries(keys) };
}

/** Words under ids are pairs; whole maps under ids become a list whose items say their id. */
function recordShape(record: z.ZodRecord): FormShape {
  const value = formShape(record.valueType);
  if (value.is === 'text') return { is: 'pairs' };
  return value.is === 'map' ? { is: 'named', value } : { is: 'unknown' };
}

function unionShape(union: z.ZodUnion): FormShape {
  const { options } = union;
  if (options.every((option) => option instanceof z.ZodNumber || option instanceof z.ZodString))
    return { is: 'numberOrText' };
  const key = discriminatorOf(union);
  const variants = options.flatMap((option) => {
    const name = key === undefined ? variantName(option, options) : literalAt(option, key);
    return name !== undefined && option instanceof z.ZodObject ? [{ name, shape: mapShape(option) }] : [];
  });
  if (variants.length < options.length) return { is: 'unknown' };
  return { is: 'variants', key: key ?? VARIANT_KEY, isInFile: key !== undefined, variants };
}

function constantShape(literal: z.ZodLiteral): FormShape {
  const [value] = literal.values;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { is: 'constant', value }
    : { is: 'unknown' };
}

function literalAt(option: z.core.$ZodType, key: string): string | undefined {
  const literal = option instanceof z.ZodObject ? option.shape[key] : undefined;
  const value = literal instanceof z.ZodLiteral ? [...literal.values][0] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function requiredKeys(option: z.core.$ZodType): string[] {
  if (!(option instanceof z.ZodObject)) return [];
  return Object.entries<z.core.$ZodType>(option.shape)
    .filter(([, value]) => value._zod.optin === undefined)
    .map(([name]) => name);
}

function hasKey(schema: z.core.$ZodType, name: string): boolean {
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, name);
}

export type MapShape = { is: 'map'; keys: Record<string, FormShape> };

export type FormShape =
  | { is: 'text' | 'number' | 'flag' | 'numberOrText' | 'point' }
  /** A value the schema fixes; the form does not ask for it. */
  | { is: 'constant'; value: string | number | boolean }
  | MapShape
  | { is: 'list'; item: FormShape }
  /** Texts by id. */
  | { is: 'pairs' }
  /** Maps by id; in the form a list of maps with an `id`. */
  | { is: 'named'; value: MapShape }
  /** One of several maps, told apart by `key`; `isInFile` when the file has that key too. */
  | { is: 'variants'; key: string; isInFile: boolean; variants: { name: string; shape: MapShape }[] }
  /** Nothing the form can express: it is left as it is in the file. */
  | { is: 'unknown' };
