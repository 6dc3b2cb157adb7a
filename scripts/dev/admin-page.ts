import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { planAdminFiles } from '../../src/admin/admin-files.ts';
import { bundleAdmin } from '../../src/admin/bundle-fs.ts';
import { findPrepared } from '../../src/media/prepared.ts';
import { contentType, requestSegments } from '../../src/outputs/serve-rules.ts';
import { ADMIN_CACHE } from '../lib/site-folders.ts';

/** Serves the form for editors at `/admin/`, as the built site does. Its script is bundled when it is first asked for. */
export function adminPage(): Plugin {
  return {
    name: 'diem-den-admin',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
        const segments = requestSegments(path);
        if (segments?.[0] !== 'admin') return next();
        answer(segments, path, response).then((isDone) => isDone || next(), next);
      });
    },
  };
}

async function answer(segments: readonly string[], path: string, response: ServerResponse): Promise<boolean> {
  const prepared = findPrepared();
  const files = prepared ? planAdminFiles(prepared.site.settings, prepared.basemaps) : [];
  if (files.length === 0) return false; // switched off, or the content was broken from the start
  const name = path.endsWith('/') ? [...segments, 'index.html'].join('/') : segments.join('/');
  const body = files.find((file) => file.path === name)?.text ?? (await readBundled(segments.slice(1)));
  if (body === undefined) return false;
  response.setHeader('content-type', contentType(name));
  response.end(body);
  return true;
}

async function readBundled(segments: readonly string[]): Promise<Buffer | undefined> {
  const folder = await bundleAdmin({ root: resolve('.'), cacheDir: ADMIN_CACHE });
  return readFile(join(folder, ...segments)).catch(() => undefined); // not part of the bundle
}
