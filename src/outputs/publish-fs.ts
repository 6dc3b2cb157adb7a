import { cp, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Copies the media folders a site uses into its `media/` folder. Files that begin with a dot are the cache's own notes.
 * @param keys folder names in `cacheDir`
 */
export async function publishMedia(
  cacheDir: string,
  keys: readonly string[],
  siteDir: string,
): Promise<void> {
  for (const key of keys) {
    await cp(join(cacheDir, key), join(siteDir, 'media', key), {
      recursive: true,
      filter: (source) => !basename(source).startsWith('.'),
    });
  }
}

/**
 * Puts a finished site in the place of the old one. Until then the old one stays whole; a build that fails changes nothing.
 * Both folders may lie on different file systems.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  try {
    await rename(finished, target);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error;
    await cp(finished, target, { recursive: true });
    await rm(finished, { recursive: true, force: true });
  }
}

/** Lists the addresses of all HTML pages below a built site, sorted: `/`, `/vi/`, `/vi/sites/…/`. */
export async function listPages(siteDir: string): Promise<string[]> {
  const files = await readdir(siteDir, { recursive: true });
  return files
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort();
}
