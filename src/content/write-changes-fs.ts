import { linkSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextChange } from './text-change.ts';

/** Reads a file as it stands on disk: UTF-8 with its byte order mark and line ends. @throws when it is not UTF-8 */
export function readRawText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
}

/**
 * Writes one file, whole or not at all: into a file beside it that then takes its place.
 *
 * @returns false when somebody changed, removed or made the file in the meantime; it is then left as it is
 */
export function writeChange({ path, before, after }: TextChange): boolean {
  const target = before === undefined ? path : realpathSync(path);
  if (before !== undefined && !readFileSync(target).equals(Buffer.from(before, 'utf8'))) return false;
  const temporary = join(dirname(target), `.write-${process.pid}.tmp`);
  try {
    const mode = before === undefined ? undefined : { mode: statSync(target).mode };
    writeFileSync(temporary, after, { ...mode, flag: 'wx' });
    if (before !== undefined) renameSync(temporary, target);
    else linkSync(temporary, target); // refuses a name that is taken, where renaming would not
  } catch (error) {
    if (before === undefined && error instanceof Error && 'code' in error && error.code === 'EEXIST')
      return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return true;
}
