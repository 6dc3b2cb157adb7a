import { copyFile, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { cacheKey, deriveOnce } from './cache-fs.ts';
import type { PreparedModel } from './prepared.ts';

/** Raise when the same input must be published in another form. */
const MAKER_VERSION = '1';

/**
 * Copies one 3D model as it is under a name made from its content, so that browsers may keep it for ever.
 *
 * @param file GLB, SPZ or PLY on disk; the content check has read the header of a GLB before
 * @param cacheDir folder published as `/media/`
 */
export async function makeModel(file: string, cacheDir: string): Promise<PreparedModel> {
  const bytes = await readFile(file);
  const name = `model${extname(file).toLowerCase()}`;
  const folder = await deriveOnce(cacheDir, cacheKey(name, MAKER_VERSION, bytes), (draft) =>
    copyFile(file, join(draft, name)),
  );
  const key = basename(folder);
  return { key, url: `/media/${key}/${name}`, sizeBytes: bytes.length };
}
