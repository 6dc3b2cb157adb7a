import { copyFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import { digestFile } from './file-digest-fs.ts';
import type { PreparedFile } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '2';

/**
 * Copies one file as it is, such as a video or its captions, under a name made from its content, so that browsers may
 * keep it for ever.
 * @param cacheDir folder published as `/media/`
 */
export async function makeSideFile(file: string, cacheDir: string): Promise<PreparedFile> {
  const name = `file${extname(file).toLowerCase()}`;
  const key = cacheKey('side-file', MAKER_VERSION, name, await digestFile(file, cacheDir));
  const folder = await deriveOnce(cacheDir, key, (draft) => copyFile(file, join(draft, name)));
  const { size } = await stat(join(folder, name));
  return { key, url: `/media/${key}/${name}`, sizeBytes: size };
}
