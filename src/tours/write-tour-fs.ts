import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PanoramaFit } from './fit-panorama.ts';
import { writeFitted } from './fit-panorama-fs.ts';

/**
 * Writes texts and panoramas, all or none: everything is made beside its place first, then takes it. What was there comes
 * back when one of them fails. A panorama that is the same already is left alone.
 *
 * @throws when somebody changed one of the texts in the meantime, or a picture cannot be read; nothing is then changed
 */
export async function writeTour(
  texts: readonly PlannedText[],
  pictures: readonly PlannedPicture[],
): Promise<void> {
  for (const { path, shown, before } of texts) {
    const now = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (now !== before) throw new Error(`${shown} was changed in the meantime; nothing was written`);
  }
  const staged: Staged[] = [];
  const madeFolders: string[] = [];
  try {
    for (const picture of pictures) {
      if (isSameFile(picture)) continue;
      const folder = dirname(picture.to);
      const made = mkdirSync(folder, { recursive: true });
      if (made !== undefined) madeFolders.push(made);
      const temporary = nameBeside(picture.to, 'new');
      staged.push({ temporary, path: picture.to });
      if (picture.fit === 'whole') copyFileSync(picture.from, temporary, constants.COPYFILE_FICLONE);
      else await writeFitted(picture.from, picture.fit, temporary);
    }
    for (const { path, after } of texts) {
      const temporary = nameBeside(path, 'new');
      staged.push({ temporary, path });
      writeFileSync(temporary, after, { flag: 'wx' });
    }
    swap(staged);
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    for (const folder of madeFolders.toReversed()) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function swap(staged: readonly Staged[]): void {
  const done: { path: string; old: string | undefined }[] = [];
  try {
    for (const { temporary, path } of staged) {
      const old = existsSync(path) ? nameBeside(path, 'old') : undefined;
      if (old !== undefined) renameSync(path, old);
      done.push({ path, old });
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const { path, old } of done.toReversed()) {
      rmSync(path, { force: true });
      if (old !== undefined) renameSync(old, path);
    }
    throw error;
  }
  for (const { old } of done) if (old !== undefined) rmSync(old);
}

function isSameFile({ from, fit, to }: PlannedPicture): boolean {
  return fit === 'whole' && existsSync(to) && readFileSync(to).equals(readFileSync(from));
}

/** Names that begin with a dot are no content. */
function nameBeside(path: string, what: 'new' | 'old'): string {
  return join(dirname(path), `.import-${process.pid}-${what}-${basename(path)}`);
}

type Staged = { temporary: string; path: string };

/** A text file to be written whole; paths absolute, `shown` as diagnostics show it. */
export type PlannedText = { path: string; shown: string; before: string | undefined; after: string };

/** A panorama to be copied, or fitted, from one absolute path to another. `file` is relative to the entry. */
export type PlannedPicture = {
  from: string;
  fit: PanoramaFit | 'whole';
  to: string;
  shown: string;
  file: string;
};
