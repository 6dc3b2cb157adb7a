import { resolve } from 'node:path';

/** Folder of media derivatives, kept between builds. */
export const MEDIA_CACHE = resolve('.cache/media');

/** Where content is read from: `CONTENT_DIR`, default `content`. */
export function contentDir(): string {
  return process.env.CONTENT_DIR ?? 'content';
}

/** Where the site is written to: `OUT_DIR`, default `dist`. */
export function outDir(): string {
  return resolve(process.env.OUT_DIR ?? 'dist');
}
