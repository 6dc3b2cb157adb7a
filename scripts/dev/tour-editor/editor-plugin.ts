import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { requestSegments } from '../../../src/outputs/serve-rules.ts';
import { type Api, createApi } from './api.ts';
import { judgeRequest } from './guard.ts';
import { chooseLanguage } from './page/words.ts';
import { listPage, tourPage } from './pages-fs.ts';

/** 32768 × 16384 pixels as a good JPEG are about 150 MB. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Adds the visual editor to the development server, at `/_edit/`. A build never sees it.
 * @param contentDir content folder, absolute or relative to the working directory
 */
export function tourEditor(contentDir: string): Plugin {
  return {
    name: 'diem-den-tour-editor',
    // Found only when the model editor is opened, they would be bundled anew and the page would have to load again.
    config: () => ({ optimizeDeps: { include: MODEL_EDITOR_NEEDS } }),
    configureServer: (server) => {
      server.middlewares.use(serveEditor(contentDir));
    },
  };
}

/** Answers everything under `/_edit/` and leaves the rest alone. @param token for tests; else one per start */
export function serveEditor(contentDir: string, token = randomBytes(24).toString('base64url')): Middleware {
  const root = resolve(contentDir);
  const api = createApi(root);
  return (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!/^\/_edit(?:\/|$)/.test(url.pathname)) return next();
    answer({ request, response, url, root, api, token }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) sendJson(response, 400, { reason });
      else response.end();
    });
  };
}

async function answer({ request, response, url, root, api, token }: Asked): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.removeHeader('access-control-allow-origin'); // the development server is more generous than this
  const segments = requestSegments(url.pathname)?.slice(1);
  if (!segments) return sendJson(response, 404, { reason: 'there is no such address' });
  const isApi = segments[0] === 'api';
  const { method = 'GET', headers } = request;
  const refusal = judgeRequest({ method, headers, needsToken: isApi }, token);
  if (refusal) return sendJson(response, refusal.status, { reason: refusal.reason });
  if (isApi) {
    const body = method === 'POST' ? await readBody(request) : Buffer.alloc(0);
    const found = await api({ segments: segments.slice(1), query: url.searchParams, body, method });
    if ('json' in found) return sendJson(response, found.status ?? 200, found.json);
    response.setHeader('content-type', found.type);
    response.end(found.bytes);
    return;
  }
  if (!url.pathname.endsWith('/')) {
    response.statusCode = 308;
    response.setHeader('location', `${url.pathname}/${url.search}`);
    response.end();
    return;
  }
  const [kind, collection = '', id = ''] = segments;
  const language = chooseLanguage(url.searchParams.get('lang'), String(headers['accept-language'] ?? ''));
  const page =
    kind === undefined ? listPage(root, language) : tourPage(root, { kind, collection, id, token, language });
  response.statusCode = page === undefined ? 404 : 200;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page ?? listPage(root, language, true));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    // Without an encoding set, Node gives buffers.
    const piece = chunk as Buffer;
    sizeBytes += piece.length;
    if (sizeBytes > MOST_BYTES) throw new Error(`more than ${MOST_BYTES / 1024 / 1024} MB`);
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, json: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(json));
}

const MODEL_EDITOR_NEEDS = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'three',
  'three/addons/libs/meshopt_decoder.module.js',
  '@react-three/fiber',
];

/** No other site may put the editor into a frame and have it clicked. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  root: string;
  api: Api;
  token: string;
};
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
