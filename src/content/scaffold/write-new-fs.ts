import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { NewFile } from './new-plan.ts';

/**
 * Writes planned files, all or none: each goes beside its place first and takes it at the end. A folder that is not
 * there yet appears with everything in it.
 *
 * @param cwd absolute; `shown` is relative to it
 * @throws when somebody made or changed one of the files in the meantime; nothing is then written
 */
export function writeNew(files: readonly NewFile[], cwd: string): void {
  const planned = files.map((file) => ({ ...file, path: resolve(cwd, file.shown) }));
  for (const file of planned) refuseChanged(file);
  const [first] = planned;
  const folder = first && dirname(first.path);
  if (folder !== undefined && !existsSync(folder)) writeFolder(folder, planned);
  else writeBeside(planned);
}

function writeBeside(files: readonly (NewFile & { path: string })[]): void {
  const staged = files.map((file) => ({ ...file, temporary: beside(file.path) }));
  const done: typeof staged = [];
  try {
    for (const { temporary, after } of staged) writeFileSync(temporary, after, { flag: 'wx' });
    for (const file of staged) {
      renameSync(file.temporary, file.path);
      done.push(file);
    }
  } catch (error) {
    for (const { path, before } of done)
      before === undefined ? rmSync(path, { force: true }) : writeFileSync(path, before);
    throw error;
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

function writeFolder(folder: string, files: readonly { path: string; after: string }[]): void {
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = beside(folder);
  try {
    mkdirSync(temporary);
    for (const { path, after } of files) writeFileSync(join(temporary, basename(path)), after);
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function refuseChanged({ path, shown, before }: NewFile & { path: string }): void {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (now !== before) throw new Error(`${shown} was changed in the meantime; nothing was written`);
}

/** Names that begin with a dot are no content. */
function beside(path: string): string {
  return join(dirname(path), `.new-${process.pid}-${basename(path)}.tmp`);
}
