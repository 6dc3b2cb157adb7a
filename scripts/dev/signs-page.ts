import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { findPrepared } from '../../src/media/prepared.ts';
import type { Site } from '../../src/model/site.ts';
import { contentType, requestSegments } from '../../src/outputs/serve-rules.ts';
import { publishSigns } from '../../src/signs/publish-signs-fs.ts';
import { progressLine } from '../lib/progress.ts';
import { contentDir, MEDIA_CACHE } from '../lib/site-folders.ts';

/**
 * Serves the pages for those who look after signs at `/signs/`, as the built site does. They are drawn when they are first
 * asked for, and again when the content has changed since; plates that did not change come from the cache.
 */
export function signsPage(): Plugin {
  const shelf = new Shelf();
  return {
    name: 'diem-den-signs',
    configureServer: (server) => {
      server.httpServer?.once('close', () => void shelf.empty());
      server.middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
        const segments = requestSegments(path);
        const site = findPrepared()?.site;
        if (segments?.[0] !== 'signs' || !site) return next();
        const name = path.endsWith('/') ? [...segments, 'index.html'].join('/') : segments.join('/');
        answer(shelf, site, name, response).then((isDone) => isDone || next(), next);
      });
    },
  };
}

async function answer(shelf: Shelf, site: Site, name: string, response: ServerResponse): Promise<boolean> {
  const body = await readFile(join(await shelf.folderOf(site), name)).catch(() => undefined); // no such file: not found
  if (!body) return false;
  response.setHeader('content-type', contentType(name));
  response.end(body);
  return true;
}

/** Keeps the files of one state of the content. */
class Shelf {
  #site: Site | undefined;
  #folder: Promise<string> | undefined;

  folderOf(site: Site): Promise<string> {
    if (this.#folder && this.#site === site) return this.#folder;
    const old = this.#folder;
    this.#site = site;
    this.#folder = old ? discard(old).then(() => draw(site)) : draw(site);
    return this.#folder;
  }

  async empty(): Promise<void> {
    if (this.#folder) await discard(this.#folder);
  }
}

async function draw(site: Site): Promise<string> {
  const folder = await mkdtemp(join(resolve('.cache'), 'dev-signs-'));
  const onProgress = progressLine('signs');
  await publishSigns(site, folder, { cacheDir: MEDIA_CACHE, contentDir: resolve(contentDir()), onProgress });
  return folder;
}

async function discard(folder: Promise<string>): Promise<void> {
  const path = await folder.catch(() => undefined); // drawing failed, and was told to who asked
  if (path !== undefined) await rm(path, { recursive: true, force: true });
}
