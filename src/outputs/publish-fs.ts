import { readdirSync } from 'node:fs';
import { access, chmod, cp, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
 * Both folders may lie on different file systems; folders above `target` are made.
 * @throws when the finished site cannot be moved; `target` is then what it was
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  const arrived = `${target}.new`;
  await rm(arrived, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  try {
    await moveFolder(finished, arrived);
    await chmod(arrived, 0o755); // temporary folders are closed to the web server's user
    await swap(arrived, target);
  } catch (error) {
    await rm(arrived, { recursive: true, force: true });
    throw error;
  }
}

async function swap(arrived: string, target: string): Promise<void> {
  if (!(await exists(target))) return rename(arrived, target);
  const former = `${target}.old`;
  await rm(former, { recursive: true, force: true });
  await rename(target, former);
  try {
    await rename(arrived, target);
  } catch (error) {
    await rename(former, target);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Lists the addresses of all HTML pages below a built site, sorted: `/`, `/vi/`, `/vi/sites/…/`. */
export function listPages(siteDir: string): string[] {
  const found: string[] = [];
  collectPages(siteDir, '/', found);
  return found.sort();
}

function collectPages(folder: string, address: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) collectPages(join(folder, entry.name), `${address}${entry.name}/`, found);
    else if (entry.name === 'index.html') found.push(address);
  }
}
