import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../model/diagnostics.ts';
import { startOf } from './source-file.ts';

/** Finds files with the same bytes: IM-TWICE. Only files of equal size are read, piece by piece. */
export function findTwins(pictures: readonly PictureFile[]): Diagnostic[] {
  const bySize = Map.groupBy(pictures, ({ path }) => statSync(path).size);
  return [...bySize].flatMap(([sizeBytes, group]) => {
    if (sizeBytes === 0 || group.length < 2) return [];
    const first = new Map<string, string>();
    return group.flatMap(({ path, shown, file }) => {
      const hash = hashFile(path);
      const other = first.get(hash);
      if (other === undefined) first.set(hash, shown);
      return other === undefined ? [] : [createDiagnostic('IM-TWICE', startOf(shown), { file, other })];
    });
  });
}

function hashFile(path: string): string {
  const handle = openSync(path, 'r');
  const hash = createHash('sha256');
  const piece = Buffer.alloc(1024 * 1024);
  try {
    for (let count = readSync(handle, piece); count > 0; count = readSync(handle, piece))
      hash.update(piece.subarray(0, count));
    return hash.digest('hex');
  } finally {
    closeSync(handle);
  }
}

/** `path` is absolute, `shown` that of diagnostics, `file` relative to the folder of the entry. */
export type PictureFile = { path: string; shown: string; file: string };
