import { checkIds, suggestId } from '../content/check-ids.ts';
import type { EntryDraft } from '../content/drafts.ts';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { idSchema } from '../model/schemas/common.ts';
import type { EntryRow } from './entry-rows.ts';
import { type ImportContext, nameKey } from './import-context.ts';
import type { RowPlace } from './place-row.ts';

/**
 * Finds the entry a row is about. The column `id` decides; without it the name and the unit do. A name nobody has yet
 * makes an id, once: later imports find the entry by its name. An id that belongs to something else is never numbered
 * in silence; SH-ID proposes one.
 *
 * @param taken rows above by the id they are about; a row that repeats one of them gets the same id
 */
export function matchRow(
  row: EntryRow,
  place: RowPlace,
  context: ImportContext,
  taken: ReadonlyMap<string, TakenRow>,
): RowMatch | { fault: Diagnostic } {
  const given = row.cells.get('id');
  const name = row.cells.get('title')?.text ?? '';
  const fault = (id: string, problem: string, proposal: string) => ({
    fault: createDiagnostic('SH-ID', (given ?? row.cells.get('title') ?? row).place, {
      row: row.row,
      id,
      problem,
      proposal,
    }),
  });
  if (given) {
    const entry = context.entries.get(given.text);
    if (entry) return { id: given.text, entry, by: 'id' };
    const proposal = suggestId(given.text);
    if (!isId(given.text)) return fault(given.text, 'form', proposal);
    return { id: given.text, entry: undefined, by: 'id' };
  }
  const named = (context.byName.get(nameKey(name)) ?? []).filter((entry) => isAround(entry, place));
  const [only] = named;
  const id = suggestId(name);
  if (named.length > 1) return fault(only?.id ?? id, 'several', only?.id ?? id);
  if (only) return { id: only.id, entry: only, by: 'name' };
  if (id === '') return fault(name, 'none', '');
  const above = taken.get(id);
  if (above && nameKey(above.name) === nameKey(name) && isSameUnit(above.unit, place.unit?.id))
    return { id, entry: undefined, by: 'name' };
  if (context.entries.has(id) || taken.has(id)) return fault(id, 'taken', nextFree(id, context, taken));
  return isId(id) ? { id, entry: undefined, by: 'name' } : fault(id, 'form', `${id}-1`);
}

/** Two places of one name are two when they lie in different units. */
function isAround({ original }: EntryDraft, { unit }: RowPlace): boolean {
  return isSameUnit(original?.partial.unit, unit?.id);
}

function isSameUnit(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function isId(text: string): boolean {
  return idSchema.safeParse(text).success && checkIds([text], '').length === 0;
}

function nextFree(id: string, { entries }: ImportContext, taken: ReadonlyMap<string, unknown>): string {
  let number = 2;
  const numbered = () => `${id.slice(0, 56)}-${number}`;
  while (entries.has(numbered()) || taken.has(numbered())) number += 1;
  return numbered();
}

/** `entry` is undefined for a new one; `by` says what it was found, or would be made, from. */
export type RowMatch = { id: string; entry: EntryDraft | undefined; by: 'id' | 'name' };
export type TakenRow = { row: number; name: string; unit: string | undefined };
