import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/**
 * Writes planned files below a folder, making the folders in between. A file that is already there is replaced.
 *
 * @param distDir folder of the built site
 * @throws when a path is absolute or leaves `distDir`; nothing is written then
 */
export async function writeOutputFiles(distDir: string, files: readonly OutputFile[]): Promise<void> {
  for (const file of files) assertInside(distDir, file.path);
  const made = new Set<string>();
  for (const file of files) {
    const path = join(distDir, file.path);
    const folder = dirname(path);
    if (!made.has(folder)) await mkdir(folder, { recursive: true });
    made.add(folder);
    await writeFile(path, 'text' in file ? file.text : file.bytes);
  }
}

function assertInside(folder: string, path: string): void {
  const inside = relative(folder, resolve(folder, path));
  if (isAbsolute(path) || inside === '' || inside.startsWith('..') || isAbsolute(inside)) {
    throw new Error(`expected a path inside the output folder, got "${path}"`);
  }
}

/** A file to be written; `path` is relative to the output folder, with `/`. */
export type OutputFile = { path: string; text: string } | { path: string; bytes: Uint8Array | string };
