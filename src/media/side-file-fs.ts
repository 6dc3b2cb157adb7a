import { copyFile, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PreparedFile } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '1';

/**
 * Copies one file as it is, such as a video or its captions, under a name made from its content, so that browsers may
 * keep it for ever.
 * @param cacheDir folder published as `/media/`
 */
export async function makeSideFile(file: string, cacheDir: string): Promise<PreparedFile> {
  const bytes = await readFile(file);
  const name = `file${extname(file).toLowerCase()}`;
  const folder = await deriveOnce(cacheDir, cacheKey('side-file', MAKER_VERSION, name, bytes), (draft) =>
    copyFile(file, join(draft, name)),
  );
  const key = basename(folder);
  return { key, url: `/media/${key}/${name}`, sizeBytes: bytes.length };
}
