import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** Folder of media derivatives, kept between builds. */
export const MEDIA_CACHE = resolve('.cache/media');

/** Folder of the bundled form for editors, kept between builds. */
export const ADMIN_CACHE = resolve('.cache/admin');

/** Folder of what the check found in large files, kept between checks. Beside this project, whatever the working directory is. */
export const CHECK_CACHE = join(import.meta.dirname, '../../.cache/check');

/** Where content is read from: `CONTENT_DIR`, default `content`. */
export function contentDir(): string {
  return process.env.CONTENT_DIR ?? 'content';
}

/** Where the site is written to: `OUT_DIR`, default `dist`. */
export function outDir(): string {
  return resolve(process.env.OUT_DIR ?? 'dist');
}

/** Where the check keeps what it found in a content folder. Beside this project, whatever the working directory is. */
export function checkCacheFile(folder: string): string {
  const name = hash('sha256', resolve(folder)).slice(0, 16);
  return join(CHECK_CACHE, `${name}.json`);
}
