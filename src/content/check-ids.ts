import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { idSchema } from '../model/schemas/common.ts';
import { fold } from './nearest.ts';
import { startOf } from './source-file.ts';

/**
 * Checks the folder names of a collection: their form, names that break addresses or Windows, and names that only
 * look different.
 *
 * @param shownRoot folder of the collection as diagnostics show it
 */
export function checkIds(names: readonly string[], shownRoot: string): Diagnostic[] {
  const first = new Map<string, string>();
  return names.flatMap((raw) => {
    const id = raw.normalize('NFC');
    const place = startOf(`${shownRoot}/${id}/index.md`);
    const found: Diagnostic[] = [];
    const suggestion = suggestId(id);
    if (RESERVED.test(id)) found.push(createDiagnostic('ID-RESERVED', place, { id }));
    else if (!idSchema.safeParse(raw).success)
      found.push(createDiagnostic('ID-FORMAT', place, { id, suggestion }));
    const other = first.get(suggestion || id);
    if (other !== undefined) found.push(createDiagnostic('ID-TWIN', place, { id, other }));
    first.set(suggestion || id, other ?? id);
    return found;
  });
}

/** Makes an id out of any name: "Hạ Long" gives `ha-long`; '' when nothing Latin is left. */
export function suggestId(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}

// Pages of our own (offers/verify among them), one-letter names of code pages, and device names Windows cannot create.
const RESERVED = /^(?:index|404|verify|q|con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
