/** Says whether two values are the same data; the order of keys does not count, and an absent key equals undefined. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}

/**
 * Plans the steps from one map or list to another, so that what is the same in both is not touched. Steps are to be
 * taken in order; positions in a list are those at the time of the step.
 * @returns undefined where the two are not of one kind, or one of them is empty
 */
export function planSteps(old: unknown, value: YamlValue): ListStep[] | undefined {
  if (Array.isArray(old) && Array.isArray(value))
    return old.length > 0 && value.length > 0 ? planListSteps(old, value) : undefined;
  if (!isRecord(old) || !isRecord(value)) return undefined;
  const kept = Object.entries(value).flatMap(([key, inner]) =>
    inner === undefined ? [] : [{ is: 'set', at: key, value: inner } as const],
  );
  const gone = Object.keys(old).filter((key) => value[key] === undefined);
  if (kept.length === 0 || Object.keys(old).length === 0) return undefined;
  return [...kept, ...gone.map((key) => ({ is: 'remove', at: key }) as const)];
}

/** Items that both lists begin or end with stay; between them items are set, then put in or taken away. */
function planListSteps(old: readonly unknown[], value: readonly YamlValue[]): ListStep[] {
  const shorter = Math.min(old.length, value.length);
  let head = 0;
  while (head < shorter && isSame(old[head], value[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old[old.length - 1 - tail], value[value.length - 1 - tail]))
    tail += 1;
  const middle = value.slice(head, value.length - tail);
  const before = old.length - head - tail;
  const removed = Array.from({ length: Math.max(0, before - middle.length) }, () => head + middle.length);
  return [
    ...middle.map(
      (item, index) => ({ is: index < before ? 'set' : 'insert', at: head + index, value: item }) as const,
    ),
    ...removed.map((at) => ({ is: 'remove', at }) as const),
  ];
}

/** Sets (or with undefined removes) what stands at `path` in a copy of `data`; maps on the way are made. */
export function changeData(
  data: unknown,
  path: readonly (string | number)[],
  value: YamlValue | undefined,
): YamlValue {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  const copy: Tree = Array.isArray(data)
    ? [...data]
    : isRecord(data)
      ? { ...(data as YamlMap) }
      : typeof key === 'number'
        ? []
        : {};
  if (rest.length === 0 && value === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
    return copy;
  }
  const inner = changeData(Reflect.get(copy, key), rest, value);
  return Array.isArray(copy) ? Object.assign(copy, { [key]: inner }) : { ...copy, [key]: inner };
}

/** Says whether a value is a map or a list. */
export function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isTree(value) && !Array.isArray(value);
}

/** One step from a map or list to another. */
export type ListStep =
  | { is: 'set'; at: string | number; value: YamlValue }
  | { is: 'insert'; at: number; value: YamlValue }
  | { is: 'remove'; at: string | number };

type YamlMap = { [key: string]: YamlValue | undefined };
type Tree = YamlMap | YamlValue[];

/** What YAML of the core schema can say. */
export type YamlValue = string | number | boolean | null | YamlValue[] | YamlMap;
