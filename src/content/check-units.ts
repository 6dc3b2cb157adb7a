import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { type Unit, unitsSchema } from '../model/schemas/settings.ts';
import { checkDays } from './check-facts.ts';
import { checkTypography } from './check-text.ts';
import type { ContentDraft } from './drafts.ts';
import { listDuplicates } from './list-duplicates.ts';
import { findNearest } from './nearest.ts';
import { listSoundRows } from './sound-rows.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the administrative units among themselves: ids once, relatives that exist, no circles, order of days. */
export function checkUnits({ units: read }: ContentDraft): Diagnostic[] {
  if (!read) return [];
  const { file, data } = read;
  const rows = listSoundRows(unitsSchema.element, data);
  const units = new Map(rows.map(({ row }) => [row.id, row]));
  const duplicates = listDuplicates(
    rows.map(({ row }) => row.id),
    file,
    'units',
    (position) => [rows[position]?.index ?? 0, 'id'],
  );
  // A row with errors is still there for others to point to.
  const known = new Set([...units.keys(), ...listRawIds(data)]);
  return [
    ...duplicates,
    ...rows.flatMap(({ index, row }) => [
      ...checkRelatives(row, index, known, file),
      ...checkDays({ from: row.validFrom, until: row.validTo }, file, [index]),
    ]),
    ...checkCircles(rows, units, file),
    ...checkTypography(file),
  ];
}

function checkRelatives(
  unit: Unit,
  index: number,
  known: ReadonlySet<string>,
  file: SourceFile,
): Diagnostic[] {
  const pointers = [
    ...(unit.parent === undefined ? [] : [{ key: 'parent', path: [index, 'parent'], target: unit.parent }]),
    ...(['predecessors', 'successors'] as const).flatMap((key) =>
      (unit[key] ?? []).map((target, row) => ({ key, path: [index, key, row], target })),
    ),
  ];
  return pointers.flatMap(({ key, path, target }) => {
    if (known.has(target)) return [];
    const values = { key, target, nearest: findNearest(target, known) };
    return [createDiagnostic('REF-MISSING', placeOfValue(file, path), values)];
  });
}

/** Each circle is reported once, at its first unit in the file. */
function checkCircles(
  rows: readonly { index: number; row: Unit }[],
  units: ReadonlyMap<string, Unit>,
  file: SourceFile,
): Diagnostic[] {
  const reported = new Set<string>();
  return rows.flatMap(({ index, row }) => {
    const way = [row.id];
    let parent = row.parent;
    while (parent !== undefined && !way.includes(parent)) {
      way.push(parent);
      parent = units.get(parent)?.parent;
    }
    if (parent !== row.id || way.some((id) => reported.has(id))) return [];
    for (const id of way) reported.add(id);
    return [
      createDiagnostic('UNIT-CYCLE', placeOfValue(file, [index, 'parent']), { units: [...way, row.id] }),
    ];
  });
}

function listRawIds(data: unknown): string[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : [],
  );
}
