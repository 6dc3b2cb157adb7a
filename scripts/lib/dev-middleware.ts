import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { PLATE_MESSAGES } from '../../src/i18n/plate.ts';
import { getPrepared } from '../../src/media/prepared.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { planPlatePages } from '../../src/outputs/plate-pages.ts';
import { planCodeFiles } from '../../src/outputs/qr.ts';
import { contentType } from '../../src/outputs/serve-rules.ts';

/** Answers the addresses that a build writes as files and Astro does not know: media, codes, plates, data. */
export function serveGenerated(mediaCache: string): Middleware {
  return (request, response, next) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path.startsWith('/media/')) return sendMedia(mediaCache, path, response, next);
    const file = findGenerated(path.endsWith('/') ? `${path}index.html` : path);
    if (file === undefined) return next();
    response.setHeader('content-type', contentType(path.endsWith('/') ? 'index.html' : path));
    response.end(file);
  };
}

function sendMedia(mediaCache: string, path: string, response: ServerResponse, next: () => void): void {
  const relative = normalize(path.slice('/media/'.length));
  if (relative.startsWith('..')) {
    next();
    return;
  }
  response.setHeader('content-type', contentType(path));
  createReadStream(join(mediaCache, relative)).on('error', next).pipe(response);
}

function findGenerated(path: string): string | Uint8Array | undefined {
  const { site } = getPrepared();
  const texts = [...planPlatePages(site, { messages: PLATE_MESSAGES }), ...planOpenData(site)];
  const text = texts.find((file) => `/${file.path}` === path)?.text;
  return (
    text ??
    (path.startsWith('/qr/')
      ? planCodeFiles(site).find((file) => `/${file.path}` === path)?.bytes
      : undefined)
  );
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
