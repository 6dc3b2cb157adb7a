import { copyFile, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readSoundHeader } from '../model/sound-header.ts';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PreparedSound } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '1';

/**
 * Copies one sound as it is under a name made from its content, so that browsers may keep it for ever.
 *
 * @param file MP3 or M4A on disk; the content check has read its header before
 * @param cacheDir folder published as `/media/`
 * @throws when the file is no sound
 */
export async function makeSound(file: string, cacheDir: string): Promise<PreparedSound> {
  const bytes = await readFile(file);
  const header = readSoundHeader(bytes);
  if (!header) throw new Error('expected an MP3 or M4A file');
  const name = `sound.${header.format}`;
  const folder = await deriveOnce(cacheDir, cacheKey('sound', MAKER_VERSION, bytes), (draft) =>
    copyFile(file, join(draft, name)),
  );
  const key = basename(folder);
  return { key, url: `/media/${key}/${name}`, durationS: header.durationS, sizeBytes: bytes.length };
}
