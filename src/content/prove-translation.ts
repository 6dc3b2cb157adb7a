import { type Diagnostic, describe } from '../model/diagnostics.ts';
import { translationSchema } from '../model/schemas/words.ts';
import { BODY } from '../model/source-parts.ts';
import type { AcceptedUnit } from './build-translation.ts';
import { decodeText } from './decode-text.ts';
import { explainImport } from './explain-import.ts';
import { readYaml } from './read-yaml.ts';
import type { ImportFault, ReturnedUnit } from './returned-unit.ts';
import { explainIssue } from './schema-issues.ts';
import { splitMarkdown } from './source-file.ts';
import type { Comparison } from './translation-units.ts';
import type { KeyPath } from './yaml-places.ts';

/** Leaves out items of a list (or paragraphs of a body) that is not there yet unless all of them are given. */
export function dropIncompleteLists(
  accepted: readonly AcceptedUnit[],
  { own }: Comparison,
  rows: readonly ReturnedUnit[],
): { accepted: AcceptedUnit[]; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const kept = [...Map.groupBy(accepted, ({ unit }) => unit.part)].flatMap(([part, group]) => {
    const isWhole = !part.isList || own.has(part.name) || group.some(({ unit }) => unit.index === undefined);
    if (isWhole || group.length === part.texts.length) return group;
    const row = rows[group[0]?.at ?? 0];
    if (row) faults.push(explainImport('incomplete', row));
    return [];
  });
  return { accepted: kept, faults };
}

/**
 * Reads a file back before it is written.
 *
 * @returns the rows that make it unsound, at least one; undefined when it is sound
 */
export function findFaultyUnits(
  text: string,
  shown: string,
  accepted: readonly AcceptedUnit[],
  rows: readonly ReturnedUnit[],
): { units: ReadonlySet<AcceptedUnit>; faults: ImportFault[] } | undefined {
  const decoded = decodeText(new TextEncoder().encode(text));
  if (!decoded.ok) throw new Error(`expected ${shown} to stay UTF-8`);
  const file = splitMarkdown(shown, decoded.text);
  const { data, diagnostics } = readYaml(file);
  const [broken] = diagnostics;
  if (broken) return blame(new Set(accepted), broken, rows);
  const result = translationSchema.safeParse(data);
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  const [fault] = issue ? explainIssue(translationSchema, data, file, issue) : [];
  if (!issue || !fault) throw new Error(`expected ${shown} to have a fault that can be named`);
  return blame(unitsAt(issue.path.map(toKey), accepted), fault, rows);
}

/** The rows at the place of a fault; above it when no row wrote just there, as for a key that is missing. */
function unitsAt(path: KeyPath, accepted: readonly AcceptedUnit[]): ReadonlySet<AcceptedUnit> {
  const found = accepted.filter(({ unit }) => {
    const { part, index } = unit;
    // The body has no path, and its name must not match every place.
    const own = part.path.length === 0 ? [BODY] : index === undefined ? part.path : [...part.path, index];
    return path.every((key, at) => at >= own.length || own[at] === key);
  });
  return found.length > 0 || path.length === 0 ? new Set(found) : unitsAt(path.slice(0, -1), accepted);
}

function blame(
  units: ReadonlySet<AcceptedUnit>,
  diagnostic: Diagnostic,
  rows: readonly ReturnedUnit[],
): { units: ReadonlySet<AcceptedUnit>; faults: ImportFault[] } {
  const row = rows[[...units][0]?.at ?? 0];
  const text = (language: 'en' | 'vi') => {
    const { message, hint } = describe(diagnostic, language);
    return `${message}. ${hint}`;
  };
  const fault = { place: row?.place, id: row?.id ?? '', en: text('en'), vi: text('vi'), isNote: false };
  return { units, faults: [fault] };
}

function toKey(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}
