import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import type { SourceFile } from './source-file.ts';
import { type KeyPath, placeOfValue } from './yaml-places.ts';

/** Reports every item of a list that stood there before: FM-DUPLICATE-ITEM. `pathOf` says where item `row` stands. */
export function listDuplicates(
  items: readonly string[],
  file: SourceFile,
  list: string,
  pathOf: (row: number) => KeyPath,
): Diagnostic[] {
  if (new Set(items).size === items.length) return [];
  return items.flatMap((item, row) => {
    const first = items.indexOf(item);
    if (first === row) return [];
    const firstLine = placeOfValue(file, pathOf(first)).line;
    return [
      createDiagnostic('FM-DUPLICATE-ITEM', placeOfValue(file, pathOf(row)), { list, item, firstLine }),
    ];
  });
}
