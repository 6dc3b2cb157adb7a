import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isPlateCode } from '../model/plate-code.ts';
import { isPrinted } from '../model/plate-target.ts';
import { codesSchema, type PlateCode } from '../model/schemas/settings.ts';
import { checkPast } from './check-dates.ts';
import { checkRef, findNearestRef } from './check-references.ts';
import { checkTypography } from './check-text.ts';
import type { ContentIndex } from './content-index.ts';
import type { ContentDraft } from './drafts.ts';
import { listSoundRows } from './sound-rows.ts';
import type { SourceFile } from './source-file.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the ledger of printed codes: every code once, its check symbol right, its target there. */
export function checkCodes({ codes: read }: ContentDraft, index: ContentIndex): Diagnostic[] {
  if (!read) return [];
  const { file, data } = read;
  const first = new Map<string, number>();
  const rows = listSoundRows(codesSchema.element, data).flatMap(({ index: position, row }) => {
    const found = checkTarget(row, position, file, index);
    const place = () => placeOfValue(file, [position, 'code']);
    found.push(...checkState(row, position, file), ...checkPast(listDays(row, position), file, index.today));
    if (!isPlateCode(row.code)) found.push(createDiagnostic('CODE-CHECK', place(), { code: row.code }));
    const before = first.get(row.code);
    first.set(row.code, before ?? position);
    if (before !== undefined) {
      const firstLine = placeOfValue(file, [before, 'code']).line;
      found.push(createDiagnostic('CODE-DUPLICATE', place(), { code: row.code, firstLine }));
    }
    return found;
  });
  return [...rows, ...checkTypography(file)];
}

/** What a printed plate is about may go; its code must go on leading somewhere. */
function checkTarget(row: PlateCode, position: number, file: SourceFile, index: ContentIndex): Diagnostic[] {
  const { code, target, forwardTo } = row;
  if (forwardTo !== undefined) return checkRef(forwardTo, file, [position, 'forwardTo'], index);
  if (!isPrinted(row)) return checkRef(target, file, [position, 'target'], index);
  if (index.byRef.has(target)) return [];
  const values = { code, target, nearest: findNearestRef(target, index) };
  return [createDiagnostic('CODE-GONE', placeOfValue(file, [position, 'target']), values)];
}

/** A plate that has been printed or looked at on the spot is no longer only planned. */
function checkState(row: PlateCode, position: number, file: SourceFile): Diagnostic[] {
  const key = row.printedOn !== undefined ? 'printedOn' : 'checkedOn';
  if (row.state !== 'planned' || row[key] === undefined) return [];
  const others = key === 'printedOn' ? ['printed', 'installed'] : ['installed'];
  return [
    createDiagnostic('CODE-STATE', placeOfValue(file, [position, 'state']), {
      state: row.state,
      key,
      others,
    }),
  ];
}

function listDays(row: PlateCode, position: number) {
  return (['printedOn', 'checkedOn'] as const).flatMap((key) => {
    const day = row[key];
    return day === undefined ? [] : [{ path: [position, key], day }];
  });
}
