import {
  fingerprintParts,
  formatSourceFields,
  parseSourceFields,
  type SourceFields,
} from '../model/source-fields.ts';
import type { SourcePart } from '../model/source-parts.ts';
import { fingerprint } from '../model/translation-source.ts';
import type { YamlEdit } from './edit-yaml.ts';
import type { Comparison } from './translation-units.ts';

/** The edits that say: this translation fits the original as it is today. */
export function settleAll({ current, parts }: Comparison): YamlEdit[] {
  return [
    { path: ['source'], value: current },
    { path: ['sourceFields'], value: formatSourceFields(fingerprintParts(parts)) },
  ];
}

/**
 * The edits that say which texts fit the original after some of them were translated anew. The hash of the whole entry
 * follows only when nothing is left that changed.
 *
 * @param settled items of each part, by name; `undefined` among them for the part as a whole
 */
export function settleSome(comparison: Comparison, settled: Settled): YamlEdit[] {
  const { parts, own, current, translation } = comparison;
  const before = recordOf(comparison);
  const now = new Map(parts.map((part) => [part.name, settlePart(part, before.get(part.name), settled)]));
  const has = (name: string) => own.has(name) || settled.has(name);
  const fits = parts.every(
    ({ name, texts }) => !has(name) || texts.every((text, at) => fingerprint(text) === now.get(name)?.[at]),
  );
  const isGone = (name: string) => !now.has(name);
  const gone = [...before].filter(([name]) => isGone(name) && own.has(name));
  const isWhole = fits && gone.length === 0;
  if (!isWhole && translation?.source === undefined) return [];
  const recorded = [...now].filter((one): one is [string, string[]] => one[1] !== undefined);
  const line = formatSourceFields(new Map([...recorded, ...gone]));
  return [
    ...(isWhole ? [{ path: ['source'], value: current }] : []),
    ...(line === '' ? [] : [{ path: ['sourceFields'], value: line }]),
  ];
}

/** What the translation was made from, as far as anybody wrote it down. */
function recordOf({ translation, current, parts }: Comparison): SourceFields {
  if (translation?.source === current) return fingerprintParts(parts);
  return parseSourceFields(translation?.sourceFields ?? '');
}

function settlePart(
  { name, texts }: SourcePart,
  before: readonly string[] | undefined,
  settled: Settled,
): readonly string[] | undefined {
  const items = settled.get(name);
  if (!items) return before;
  return texts.map((text, at) => {
    const print = fingerprint(text);
    const fits = items.has(undefined) || items.has(at) || before?.includes(print);
    return fits ? print : NOT_COMPARED;
  });
}

/** Stands for an item of a list that nobody has compared with the original yet. */
const NOT_COMPARED = '-';

export type Settled = ReadonlyMap<string, ReadonlySet<number | undefined>>;
