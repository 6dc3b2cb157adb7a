import { createReadStream, type Stats } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { byteRange } from '../model/byte-range.ts';
import { type HeaderRule, headersFor, parseHeaderRules } from './headers.ts';
import {
  acceptedEncoding,
  contentType,
  type Encoding,
  isCompressible,
  requestSegments,
} from './serve-rules.ts';

/** Text beyond this size is sent as it is; compressing it on the fly would make the visitor wait. */
const MAX_COMPRESSED_BYTES = 8_000_000;

/**
 * Serves a built site from one folder, for looking at it on one's own machine. Does what a static host does: index
 * pages, a slash at the end of folders, `404.html`, ranges, compression, validators and the rules of `_headers`.
 * Hidden files, `_headers` itself and anything outside the folder (also through links) are not found.
 *
 * @param options.port 0 takes any free port
 * @returns the address without a slash at the end, and a function that stops the server
 * @throws when the folder does not exist or the port is taken (`code` is `ENOENT` or `EADDRINUSE`)
 */
export async function serveFolder(
  options: ServeOptions,
): Promise<{ url: string; close: () => Promise<void> }> {
  const root = await realpath(options.folder);
  const rules = parseHeaderRules(await readFile(join(root, '_headers'), 'utf8').catch(() => ''));
  const folder: Folder = { root, rules, compressed: new Map() };
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => {
      // A visitor who leaves half-way is no fault; anything else must not stop the server.
      if (!response.headersSent) response.writeHead(500).end('Internal error\n');
      else response.destroy();
      if (!request.destroyed) process.stderr.write(`${request.url}: ${String(error)}\n`);
    });
  });
  const host = options.host ?? 'localhost';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, host, resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : options.port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, close };
}

async function answer(folder: Folder, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const segments = requestSegments(path);
  const found = segments && (await findFile(folder.root, segments));
  if (!found) return sendMissing(folder, request, response);
  // Built from the segments, so that `//host/` can never become an address elsewhere.
  const address = `/${segments.map(encodeURIComponent).join('/')}${segments.length > 0 ? '/' : ''}`;
  if (found.isFolder && !path.endsWith('/')) {
    response.writeHead(301, { Location: query === undefined ? address : `${address}?${query}` }).end();
    return;
  }
  const publicPath = `/${segments.join('/')}${found.isFolder && segments.length > 0 ? '/' : ''}`;
  await sendFile(folder, { ...found, publicPath, status: 200 }, request, response);
}

async function sendMissing(
  folder: Folder,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await findFile(folder.root, ['404.html']);
  if (page) return sendFile(folder, { ...page, publicPath: '/404.html', status: 404 }, request, response);
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

async function sendFile(
  folder: Folder,
  file: FoundFile & { publicPath: string; status: number },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = contentType(file.path);
  const etag = `W/"${file.stats.size.toString(36)}-${Math.trunc(file.stats.mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', file.stats.mtime.toUTCString());
  for (const [name, value] of headersFor(folder.rules, file.publicPath)) response.setHeader(name, value);
  if (isCompressible(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (file.status === 200 && isUnchanged(request, etag, file.stats)) {
    response.writeHead(304).end();
    return;
  }
  const range = file.status === 200 && isSameFile(request, file.stats) ? request.headers.range : undefined;
  const encoding =
    range || !isCompressible(type) ? undefined : acceptedEncoding(request.headers['accept-encoding']);
  const body = encoding && (await compressedBody(folder, file, etag, encoding));
  if (body) {
    response.writeHead(file.status, { 'Content-Encoding': encoding, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  await sendPlain(file, range, request, response);
}

/** With `If-Range` a part is wanted only of the file the date names; a weak tag never matches (RFC 9110, 13.1.5). */
function isSameFile({ headers }: IncomingMessage, { mtime }: Stats): boolean {
  const condition = headers['if-range'];
  return condition === undefined || condition === mtime.toUTCString();
}

async function sendPlain(
  file: FoundFile & { status: number },
  rangeHeader: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sizeBytes = file.stats.size;
  const range = byteRange(rangeHeader, sizeBytes);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${sizeBytes}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${sizeBytes}`);
  response.writeHead(range ? 206 : file.status, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || sizeBytes === 0) response.end();
  else await pipeline(createReadStream(file.path, { start, end }), response);
}

/** Finds the file for decoded path segments; a folder stands for its `index.html`. Follows no link out of `root`. */
async function findFile(root: string, segments: readonly string[]): Promise<FoundFile | undefined> {
  const asked = join(root, ...segments);
  const isFolder = (await statOrNothing(asked))?.isDirectory() ?? false;
  const path = isFolder ? join(asked, 'index.html') : asked;
  const stats = await statOrNothing(path);
  if (!stats?.isFile()) return undefined;
  const real = await realpath(path);
  return real.startsWith(root + sep) ? { path: real, stats, isFolder } : undefined;
}

/** Gives a file's compressed bytes: those laid beside it as `.br` or `.gz`, else made once and kept. */
async function compressedBody(
  folder: Folder,
  file: FoundFile,
  etag: string,
  encoding: Encoding,
): Promise<Buffer | undefined> {
  if (file.stats.size > MAX_COMPRESSED_BYTES || file.stats.size === 0) return undefined;
  const key = `${encoding} ${etag} ${file.path}`;
  const kept = folder.compressed.get(key);
  if (kept) return kept;
  const suffix = encoding === 'br' ? '.br' : '.gz';
  const beside = extname(file.path) === suffix ? undefined : await readOrNothing(file.path + suffix);
  const body = beside ?? (await COMPRESSORS[encoding](await readFile(file.path)));
  folder.compressed.set(key, body);
  return body;
}

const COMPRESSORS: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  // Quality 5 is where a page still compresses in a few milliseconds.
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

function isUnchanged(request: IncomingMessage, etag: string, stats: Stats): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known === '*' || known.split(/\s*,\s*/).includes(etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.trunc(stats.mtimeMs / 1000) * 1000 <= since;
}

function statOrNothing(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}

function readOrNothing(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

type ServeOptions = { folder: string; port: number /** `localhost` unless given. */; host?: string };
type Folder = { root: string; rules: HeaderRule[]; compressed: Map<string, Buffer> };
type FoundFile = { path: string; stats: Stats; isFolder: boolean };
