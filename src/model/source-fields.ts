import { nameText, type SourcePart } from './source-parts.ts';
import { CONSONANTS, fingerprint } from './translation-source.ts';

/**
 * Writes the fingerprint of every text a translation was made from in one line: `title bcdf, highlights ghjk lmnp`.
 * The whole-entry hash says that something changed; this line says what, without any history.
 */
export function formatSourceFields(fields: SourceFields): string {
  return [...fields].map(([name, prints]) => [name, ...prints].join(' ')).join(', ');
}

/** Reads the line again. Text of another form gives what can be read of it. */
export function parseSourceFields(line: string): SourceFields {
  return new Map(
    line.split(',').flatMap((one): [string, string[]][] => {
      const [name, ...prints] = one.trim().split(/\s+/);
      return name ? [[name, prints]] : [];
    }),
  );
}

/** Takes the fingerprints of the texts as they are now. */
export function fingerprintParts(parts: readonly SourcePart[]): SourceFields {
  return new Map(parts.map(({ name, texts }) => [name, texts.map((text) => fingerprint(text))]));
}

/**
 * Finds what differs between the texts a translation was made from and those of today. An item of a list counts as
 * changed when no item was like it, so that one more at the top does not touch the others.
 */
export function listChanges(recorded: SourceFields, parts: readonly SourcePart[]): FieldChange[] {
  const now = new Set(parts.map(({ name }) => name));
  const changed = parts.flatMap((part) => changesOf(part, recorded.get(part.name)));
  const gone = [...recorded.keys()].filter((name) => !now.has(name));
  return [
    ...changed,
    ...gone.map((name) => ({ name, part: name, index: undefined, is: 'removed' as const })),
  ];
}

function changesOf(part: SourcePart, recorded: readonly string[] | undefined): FieldChange[] {
  const { name, texts } = part;
  const whole = { name, part: name, index: undefined };
  if (!recorded) return [{ ...whole, is: 'added' }];
  const prints = texts.map((text) => fingerprint(text));
  if (prints.length === recorded.length && prints.every((print, at) => print === recorded[at])) return [];
  if (!part.isList) return [{ ...whole, is: 'changed' }];
  const known = new Set(recorded);
  const items = prints.flatMap((print, index): FieldChange[] =>
    known.has(print) ? [] : [{ name: nameText(part, index), part: name, index, is: 'changed' }],
  );
  // Every item is known, so one went away or they changed places.
  return items.length > 0 ? items : [{ ...whole, is: 'changed' }];
}

/** What `sourceFields` looks like; `-` stands for an item nobody has compared yet. */
export const SOURCE_FIELDS = new RegExp(
  `^[\\w.-]+(?: (?:[${CONSONANTS}]{4}|-))+(?:, [\\w.-]+(?: (?:[${CONSONANTS}]{4}|-))+)*$`,
);

/** Fingerprints by name of the part; lists and the body have one for each item. */
export type SourceFields = ReadonlyMap<string, readonly string[]>;

/** One difference. `index` counts from 0 and is undefined when the whole part is meant. */
export type FieldChange = {
  name: string;
  part: string;
  index: number | undefined;
  is: 'changed' | 'added' | 'removed';
};
