import type { FormShape, MapShape } from './form-shape.ts';

/**
 * Turns a value of a content file into what the form shows. `undefined` for what is absent, and for what does not fit the
 * shape: {@link formToFile} leaves such values as they are.
 */
export function fileToForm(shape: FormShape, data: unknown): unknown {
  if (data === undefined || data === null) return undefined;
  switch (shape.is) {
    case 'text':
    case 'numberOrText':
      return typeof data === 'object' ? undefined : String(data);
    case 'number':
      return typeof data === 'number' ? data : undefined;
    case 'flag':
      return typeof data === 'boolean' ? data : undefined;
    case 'point':
      return pointToForm(data);
    case 'list':
      return Array.isArray(data) ? data.map((item) => fileToForm(shape.item, item)) : undefined;
    case 'pairs':
      return isRecord(data) && Object.values(data).every((text) => typeof text === 'string')
        ? data
        : undefined;
    case 'named':
      return isRecord(data)
        ? Object.entries(data).map(([id, value]) => ({ id, ...toRecord(fileToForm(shape.value, value)) }))
        : undefined;
    case 'map':
      return isRecord(data) ? mapToForm(shape, data) : undefined;
    case 'variants':
      return variantToForm(shape, data);
    default:
      return undefined;
  }
}

/**
 * Turns what the form holds back into a value of the file. Empty texts, lists and maps mean "absent".
 *
 * @param old the value in the file; where the form shows it unchanged, it comes back as it is: numbers stay numbers, keys
 * and values the form does not know stay
 */
export function formToFile(shape: FormShape, value: unknown, old: unknown): unknown {
  const shown = fileToForm(shape, old);
  if (shape.is === 'unknown' || (shown === undefined && old !== undefined && old !== null)) return old;
  if (isSameInForm(shown, value)) return old ?? undefined;
  switch (shape.is) {
    case 'text':
      return textOrNothing(value);
    case 'numberOrText':
      return numberOrText(textOrNothing(value), old);
    case 'number':
      return typeof value === 'number' ? value : parseNumber(textOrNothing(value));
    case 'flag':
      return value === true || (value === false && old !== undefined) ? value : undefined;
    case 'constant':
      return shape.value;
    case 'point':
      return formToPoint(value, old);
    case 'list':
      return listToFile(shape.item, value, old);
    case 'pairs':
      return emptyToNothing(
        Object.entries(toRecord(value)).map(([id, text]) => [id.trim(), textOrNothing(text)]),
      );
    case 'named':
      return namedToFile(shape.value, value, old);
    case 'map':
      return mapToFile(shape, toRecord(value), toRecord(old));
    case 'variants':
      return variantToFile(shape, toRecord(value), old);
  }
}

/** Compares two values of the form as the form does: spaces at the ends, empty parts and `false` for "not set" count nothing. */
export function isSameInForm(a: unknown, b: unknown): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

function bare(value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined;
  if (typeof value === 'string') return textOrNothing(value);
  if (Array.isArray(value)) {
    const items = value.map(bare).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .map(([key, inner]): [string, unknown] => [key, bare(inner)])
    .filter(([, inner]) => inner !== undefined)
    .sort(([first], [second]) => (first < second ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function mapToForm(shape: MapShape, data: Record<string, unknown>): Record<string, unknown> {
  const pairs = Object.entries(shape.keys).map(([key, inner]) => [key, fileToForm(inner, data[key])]);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** Keeps the file's order of keys; new ones follow in the order of the schema. */
function mapToFile(shape: MapShape, value: Record<string, unknown>, old: Record<string, unknown>): unknown {
  const known = Object.keys(shape.keys).filter((key) => !Object.hasOwn(old, key));
  const pairs = [...Object.keys(old), ...known].map((key): [string, unknown] => {
    const inner = shape.keys[key];
    return [key, inner ? formToFile(inner, value[key], old[key]) : old[key]];
  });
  const isHollow = pairs.every(([key, inner]) => inner === undefined || shape.keys[key]?.is === 'constant');
  return isHollow && Object.keys(shape.keys).some((key) => shape.keys[key]?.is !== 'constant')
    ? undefined
    : emptyToNothing(pairs);
}

function variantToForm(shape: VariantsShape, data: unknown): unknown {
  if (!isRecord(data)) return undefined;
  const variant = shape.variants.find(({ name }) =>
    shape.isInFile ? data[shape.key] === name : Object.hasOwn(data, name),
  );
  return variant && { [shape.key]: variant.name, ...mapToForm(variant.shape, data) };
}

function variantToFile(shape: VariantsShape, value: Record<string, unknown>, old: unknown): unknown {
  const variant = shape.variants.find(({ name }) => name === value[shape.key]);
  if (!variant) return undefined;
  const shown = toRecord(variantToForm(shape, old));
  const same = shown[shape.key] === variant.name ? toRecord(old) : {};
  const pairs = toRecord(mapToFile(variant.shape, value, same));
  const fixed = Object.entries(variant.shape.keys).flatMap(([key, inner]) =>
    inner.is === 'constant' ? [[key, inner.value]] : [],
  );
  return emptyToNothing(Object.entries({ ...Object.fromEntries(fixed), ...pairs }));
}

/** An item the form shows as it was is taken from the file, wherever it stands now; others are edits of the item in their place. */
function listToFile(item: FormShape, value: unknown, old: unknown): unknown {
  const before: unknown[] = Array.isArray(old) ? old : [];
  const shown = before.map((each) => fileToForm(item, each));
  const items = (Array.isArray(value) ? value : []).map((each: unknown, row) => {
    const same = shown.findIndex((other) => other !== undefined && isSameInForm(other, each));
    return formToFile(item, each, before[same >= 0 ? same : row]);
  });
  const kept = items.filter((each) => each !== undefined);
  return kept.length > 0 ? kept : undefined;
}

function namedToFile(shape: MapShape, value: unknown, old: unknown): unknown {
  const before = toRecord(old);
  const pairs = (Array.isArray(value) ? value : []).map((each: unknown): [string, unknown] => {
    const { id, ...inner } = toRecord(each);
    const name = String(id ?? '').trim();
    return [name, name === '' ? undefined : formToFile(shape, inner, before[name])];
  });
  return emptyToNothing(pairs);
}

function pointToForm(data: unknown): unknown {
  if (!isRecord(data) || typeof data.lat !== 'number' || typeof data.lng !== 'number') return undefined;
  const { accuracyM } = data;
  return { at: `${data.lat}, ${data.lng}`, ...(typeof accuracyM === 'number' && { accuracyM }) };
}

/** Reads `22.34, 103.62`, as maps copy it. What is no position leaves the old one. */
function formToPoint(value: unknown, old: unknown): unknown {
  const { at, accuracyM } = toRecord(value);
  const text = textOrNothing(at);
  if (text === undefined) return undefined;
  const match = /^(-?\d{1,2}(?:\.\d+)?)[,;\s]+(-?\d{1,3}(?:\.\d+)?)$/.exec(text);
  const before = toRecord(old);
  const place = match
    ? { lat: Number(match[1]), lng: Number(match[2]) }
    : { lat: before.lat, lng: before.lng };
  return emptyToNothing(
    Object.entries({ ...before, ...place, accuracyM: typeof accuracyM === 'number' ? accuracyM : undefined }),
  );
}

function textOrNothing(value: unknown): string | undefined {
  const text = value === undefined || value === null ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

function parseNumber(text: string | undefined): number | undefined {
  const number = Number(text);
  return text === undefined || Number.isNaN(number) ? undefined : number;
}

/** A text that stood between quotes stays a text. */
function numberOrText(text: string | undefined, old: unknown): unknown {
  const isNumber = text !== undefined && /^-?\d+(?:\.\d+)?$/.test(text);
  return isNumber && typeof old !== 'string' ? Number(text) : text;
}

function emptyToNothing(pairs: readonly (readonly unknown[])[]): Record<string, unknown> | undefined {
  const kept = pairs.filter(([key, value]) => key !== '' && value !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function toRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type VariantsShape = Extract<FormShape, { is: 'variants' }>;
