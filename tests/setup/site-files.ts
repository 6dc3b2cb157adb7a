import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Lists all files below a folder, relative, with `/`, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Reads a built page by its address. */
export function readPage(siteDir: string, path: string): string {
  return readFileSync(join(siteDir, path, 'index.html'), 'utf8');
}

/** Size in bytes as a visitor receives it: brotli for text, as it is for the rest. */
export function transferBytes(siteDir: string, path: string): number {
  const bytes = readFileSync(join(siteDir, path));
  if (!/\.(html|css|js|json|svg|xml)$/.test(path)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
