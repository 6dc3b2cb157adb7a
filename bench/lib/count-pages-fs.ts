import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Counts the HTML pages below a folder and their bytes. */
export function countPages(folder: string): PageCount {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const sizeBytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { pages: files.length, sizeBytes };
}

export type PageCount = { pages: number; sizeBytes: number };
