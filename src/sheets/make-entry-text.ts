import { editFrontMatter, type YamlEdit } from '../content/edit-yaml.ts';
import type { YamlValue } from '../content/yaml-values.ts';

/** Writes the `index.md` of a new entry: front matter in the order of the changes, and no body yet. */
export function makeEntryText(changes: readonly YamlEdit[]): string {
  const data: Tree = {};
  for (const { path, value } of changes) if (value !== undefined) setAt(data, path, value);
  return editFrontMatter('---\n---\n', [{ path: [], value: data }]);
}

/** A number in a path can only be the first item of a new list. */
function setAt(data: Tree, [key = '', next, ...rest]: readonly (string | number)[], value: YamlValue): void {
  if (next === undefined) data[key] = value;
  else if (typeof next === 'number') data[key] = [value];
  else {
    const inner = data[key];
    const map: Tree =
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? { ...inner } : {};
    setAt(map, [next, ...rest], value);
    data[key] = map;
  }
}

type Tree = { [key: string]: YamlValue | undefined };
