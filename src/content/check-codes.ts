import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { isPlateCode } from '../model/plate-code.ts';
import { codesSchema } from '../model/schemas/settings.ts';
import { checkRef } from './check-references.ts';
import type { ContentIndex } from './content-index.ts';
import type { ContentDraft } from './drafts.ts';
import { listSoundRows } from './sound-rows.ts';
import { placeOfValue } from './yaml-places.ts';

/** Checks the ledger of printed codes: every code once, its check symbol right, its target there. */
export function checkCodes({ codes: read }: ContentDraft, index: ContentIndex): Diagnostic[] {
  if (!read) return [];
  const { file, data } = read;
  const first = new Map<string, number>();
  return listSoundRows(codesSchema.element, data).flatMap(({ index: position, row }) => {
    const found = checkRef(row.target, file, [position, 'target'], index);
    const place = () => placeOfValue(file, [position, 'code']);
    if (!isPlateCode(row.code)) found.push(createDiagnostic('CODE-CHECK', place(), { code: row.code }));
    const before = first.get(row.code);
    first.set(row.code, before ?? position);
    if (before !== undefined) {
      const firstLine = placeOfValue(file, [before, 'code']).line;
      found.push(createDiagnostic('CODE-DUPLICATE', place(), { code: row.code, firstLine }));
    }
    return found;
  });
}
