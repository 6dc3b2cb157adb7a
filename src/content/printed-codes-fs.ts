import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostics.ts';
import { checkLedger, checkLockLines, type KnownCode } from './check-ledger.ts';
import { LOCK_NAME, readCodesLock } from './codes-lock.ts';
import type { ContentDraft } from './drafts.ts';
import { shownPath } from './list-content-fs.ts';
import { readText } from './read-text-fs.ts';

/**
 * Compares the ledger with the record of printed codes (`codes.lock`) and with its history.
 * @param root content folder, absolute
 * @param cwd absolute; paths in diagnostics are relative to it
 */
export async function checkPrintedCodes(
  draft: Pick<ContentDraft, 'codes'>,
  { root, cwd, history }: { root: string; cwd: string; history: Promise<readonly KnownCode[]> },
): Promise<Diagnostic[]> {
  const lockPath = join(root, LOCK_NAME);
  const shownLock = shownPath(lockPath, cwd);
  const lock = existsSync(lockPath) ? readText(lockPath, shownLock, LOCK_LIMIT_BYTES) : undefined;
  const { codes, wrongLines } = readCodesLock(lock?.text ?? '');
  const shown = shownPath(join(root, 'codes.yml'), cwd);
  return [
    ...(lock?.diagnostics ?? []),
    ...checkLockLines(wrongLines, shownLock),
    ...checkLedger(draft.codes, shown, { lock: codes, history: await history }),
  ];
}

/** Fifty bytes a code: room for a hundred thousand plates. */
const LOCK_LIMIT_BYTES = 5 * 1024 * 1024;
