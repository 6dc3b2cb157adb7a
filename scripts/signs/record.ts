import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_NAME, writeCodesLock } from '../../src/content/codes-lock.ts';
import { isPrinted } from '../../src/model/plate-target.ts';
import type { PlateCode } from '../../src/model/schemas/settings.ts';
import { writeWhole } from '../lib/write-whole-fs.ts';

/**
 * Records every printed code of a checked ledger in `codes.lock`. Nothing is written with `isDryRun`, or when the
 * record says it already.
 * @returns what to tell
 */
export async function recordCodes(
  contentDir: string,
  codes: readonly PlateCode[],
  { isDryRun }: { isDryRun: boolean },
): Promise<{ path: string; printed: number; isChanged: boolean }> {
  const path = join(contentDir, LOCK_NAME);
  const printed = codes.filter(isPrinted).length;
  const text = writeCodesLock(codes);
  const before = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : undefined;
  const isChanged = before === undefined ? printed > 0 : before !== text;
  if (isChanged && !isDryRun) await writeWhole(path, text);
  return { path, printed, isChanged };
}
