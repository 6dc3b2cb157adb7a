/** Most items taken of any list of a document from elsewhere. */
const MOST = 500;

/** Takes a value as an object; anything else is empty. */
export function groupOf(value: unknown): Readonly<Record<string, unknown>> {
  // What is no array and not null is an object with keys of any kind.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Takes the first items of a list; anything else has none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, MOST) : [];
}

/** Takes a list, or one value as a list of one. */
export function manyOf(value: unknown): unknown[] {
  return Array.isArray(value) ? listOf(value) : value === undefined ? [] : [value];
}

/** Takes a text of reasonable length; anything else is empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 20_000) : '';
}

/** Takes exactly `count` numbers within ten million; undefined for anything else. */
export function numbersOf(value: unknown, count: number): number[] | undefined {
  if (!Array.isArray(value) || value.length < count) return undefined;
  const numbers = value.slice(0, count);
  return numbers.every((one) => typeof one === 'number' && Math.abs(one) < 1e7) ? numbers : undefined;
}
