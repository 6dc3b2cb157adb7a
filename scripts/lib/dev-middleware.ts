import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { PLATE_MESSAGES } from '../../src/i18n/plate.ts';
import { findPrepared } from '../../src/media/prepared.ts';
import { publishedPicture } from '../../src/media/published-picture.ts';
import { planDestinationFeed } from '../../src/outputs/destination-feed.ts';
import { planOpenData } from '../../src/outputs/open-data.ts';
import { planPlatePages } from '../../src/outputs/plate-pages.ts';
import { planCodeFiles } from '../../src/outputs/qr.ts';
import { contentType, requestSegments } from '../../src/outputs/serve-rules.ts';

/** Answers the addresses that a build writes as files and Astro does not know: media, codes, plates, data. */
export function serveGenerated(mediaCache: string): Middleware {
  return (request, response, next) => {
    const [path = '/'] = (request.url ?? '/').split(/[?#]/, 1);
    const segments = requestSegments(path);
    if (!segments) return next();
    if (segments[0] === 'media') return sendMedia(join(mediaCache, ...segments.slice(1)), response, next);
    const name = `/${[...segments, ...(path.endsWith('/') ? ['index.html'] : [])].join('/')}`;
    const file = findGenerated(name);
    if (file === undefined) return next();
    response.setHeader('content-type', contentType(name));
    response.end(file);
  };
}

function sendMedia(file: string, response: ServerResponse, next: () => void): void {
  createReadStream(file)
    .on('error', () => next()) // no such file, or a folder: Astro answers "not found"
    .once('data', () => response.setHeader('content-type', contentType(file)))
    .pipe(response);
}

function findGenerated(path: string): string | Uint8Array | undefined {
  const prepared = findPrepared();
  const site = prepared?.site;
  if (!prepared || !site) return undefined; // the content was broken from the start
  const texts = [
    ...planPlatePages(site, { messages: PLATE_MESSAGES }),
    ...planOpenData(site),
    ...planDestinationFeed(site, publishedPicture(prepared)),
  ];
  const text = texts.find((file) => `/${file.path}` === path)?.text;
  return (
    text ??
    (path.startsWith('/qr/')
      ? planCodeFiles(site).find((file) => `/${file.path}` === path)?.bytes
      : undefined)
  );
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
