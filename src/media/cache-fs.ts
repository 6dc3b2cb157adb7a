import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder of derivatives once per key and returns it. A second call with the same key does no work.
 * A run that dies half-way leaves nothing under the key: files are written beside it and renamed at the end.
 *
 * @param cacheDir folder of the media cache, served and published as `/media/`
 * @param key from {@link cacheKey}; also the folder name, so the files' address is `/media/<key>/<file>`
 * @param make writes the files into the folder it is given
 */
export async function deriveOnce(
  cacheDir: string,
  key: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(cacheDir, key);
  if (await exists(folder)) return folder;
  // not mkdtemp: its folders are closed to everybody else, and a web server often runs as somebody else
  const draft = join(cacheDir, `.draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    await make(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(folder))) throw error; // another process finished the same key first
  }
  return folder;
}

/** Hashes what decides the outcome: bytes of the input, parameters, version of the maker. 16 hexadecimal digits. */
export function cacheKey(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
