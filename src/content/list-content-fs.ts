import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Lists a folder and what is below it, three levels deep: `photos/gate.jpg`. Order is by name, the same on every
 * machine. Hidden files are left out. Links that lead out of `root` are listed apart and never followed; a link to a
 * folder is not followed either.
 */
export function listFiles(folder: string, root: string): FileListing {
  const listing: FileListing = { files: [], outside: [] };
  walk(folder, '', listing, root, 0);
  return listing;
}

/** Lists the sub-folders and the files directly in a folder, by name; both empty when there is no such folder. */
export function listFolder(folder: string): { folders: string[]; files: string[] } {
  const folders: string[] = [];
  const files: string[] = [];
  for (const item of readSorted(folder)) (item.isDirectory() ? folders : files).push(item.name);
  return { folders, files };
}

/** Writes a path the way diagnostics do: relative to the working directory, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/').normalize('NFC');
}

function walk(folder: string, prefix: string, listing: FileListing, root: string, depth: number): void {
  for (const item of readSorted(folder)) {
    const name = prefix + item.name;
    const path = join(folder, item.name);
    if (item.isDirectory()) {
      if (depth < 3) walk(path, `${name}/`, listing, root, depth + 1);
    } else if (!item.isSymbolicLink()) {
      listing.files.push(name);
    } else if (leadsOutside(path, root)) {
      listing.outside.push(name);
    } else if (statSync(path).isFile()) {
      listing.files.push(name);
    }
  }
}

/** Tells whether a path is a link that leads out of `root`, or nowhere. */
export function leadsOutside(path: string, root: string): boolean {
  try {
    return !realpathSync(path).startsWith(realpathSync(root) + sep);
  } catch {
    return true; // a dangling link leads nowhere: as useless as one that leads out
  }
}

function readSorted(folder: string): Dirent[] {
  let items: Dirent[];
  try {
    items = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return items.filter((item) => !item.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

export type FileListing = {
  /** Relative to the folder, with `/`, exactly as the file system spells them. */
  files: string[];
  /** Links that lead out of the content folder or nowhere. */
  outside: string[];
};
