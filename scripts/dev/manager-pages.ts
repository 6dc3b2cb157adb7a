import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { publishManagerPages } from '../../src/figures/publish-manager-pages-fs.ts';
import { findPrepared } from '../../src/media/prepared.ts';
import type { Site } from '../../src/model/site.ts';
import { contentType, requestSegments } from '../../src/outputs/serve-rules.ts';
import { publishSigns } from '../../src/signs/publish-signs-fs.ts';
import { progressLine } from '../lib/progress.ts';
import { contentDir, MEDIA_CACHE } from '../lib/site-folders.ts';

/**
 * Serves the pages for those in charge at `/signs/` and `/manage/`, as the built site does. They are drawn when they are
 * first asked for, and again when the content has changed since; plates that did not change come from the cache.
 */
export function managerPages(): Plugin {
  const shelves = new Map([
    ['signs', new Shelf(drawSigns)],
    ['manage', new Shelf((site, folder) => publishManagerPages(site, folder, { hasSigns: true }))],
  ]);
  return {
    name: 'diem-den-manager-pages',
    configureServer: (server) => {
      server.httpServer?.once('close', () => {
        for (const shelf of shelves.values()) void shelf.empty();
      });
      server.middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
        const segments = requestSegments(path);
        const shelf = shelves.get(segments?.[0] ?? '');
        const site = findPrepared()?.site;
        if (!segments || !shelf || !site) return next();
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
  readonly #draw: Draw;
  #site: Site | undefined;
  #folder: Promise<string> | undefined;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  folderOf(site: Site): Promise<string> {
    if (this.#folder && this.#site === site) return this.#folder;
    const old = this.#folder;
    this.#site = site;
    const fresh = () => drawInto(site, this.#draw);
    this.#folder = old ? discard(old).then(fresh) : fresh();
    return this.#folder;
  }

  async empty(): Promise<void> {
    if (this.#folder) await discard(this.#folder);
  }
}

async function drawInto(site: Site, draw: Draw): Promise<string> {
  const folder = await mkdtemp(join(resolve('.cache'), 'dev-pages-'));
  await draw(site, folder);
  return folder;
}

async function drawSigns(site: Site, folder: string): Promise<void> {
  const onProgress = progressLine('signs');
  await publishSigns(site, folder, { cacheDir: MEDIA_CACHE, contentDir: resolve(contentDir()), onProgress });
}

async function discard(folder: Promise<string>): Promise<void> {
  const path = await folder.catch(() => undefined); // drawing failed, and was told to who asked
  if (path !== undefined) await rm(path, { recursive: true, force: true });
}

type Draw = (site: Site, folder: string) => Promise<void>;
