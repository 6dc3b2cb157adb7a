import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Pack, packBytes } from '../../../src/model/offline-pack.ts';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';
import { listFiles } from '../../setup/site-files.ts';

/**
 * Serves a built site at one address that a test can take away, bring back, let lie, and put a new version of the site
 * behind. Passes on what `serveFolder` answers unless told otherwise.
 */
export async function openStage(siteDir: string): Promise<Stage> {
  const back = await serveFolder({ folder: siteDir, port: 0, host: '127.0.0.1' });
  const stage: Stage = {
    url: '',
    asked: [],
    over: new Map(),
    lie: () => undefined,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
    async start() {
      server = await listen(port);
    },
    async close() {
      await stage.stop().catch(() => {});
      await back.close();
    },
  };
  const listen = async (wanted: number): Promise<Server> => {
    const opened = createServer(async (asked, answer) => {
      const path = asked.url ?? '/';
      stage.asked.push(path);
      const lie = await stage.lie(path);
      if (lie === 'silence') return; // the line is there and nothing comes
      if (lie) return void answer.writeHead(lie.status, lie.headers).end(lie.body);
      const laid = stage.over.get(path);
      const headers = laid ? { host: asked.headers.host } : asked.headers;
      const passed = request(back.url + path, { headers, method: asked.method }, (real) => {
        if (laid) {
          const { etag, 'last-modified': _, ...kept } = real.headers; // those of the other bytes
          real.resume();
          return void answer.writeHead(200, { ...kept, 'content-length': laid.length }).end(laid);
        }
        answer.writeHead(real.statusCode ?? 500, real.headers);
        real.pipe(answer);
      });
      passed.on('error', () => fail(answer));
      passed.end();
    });
    await new Promise<void>((resolve) => opened.listen(wanted, '127.0.0.1', resolve));
    return opened;
  };
  let server = await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  stage.url = `http://127.0.0.1:${port}`;
  return stage;
}

/**
 * Makes the pack of a page small, so that a test does not fetch two hundred files to see what happens to one: the page,
 * the offline page, styles, small scripts and some pictures. All of it is real, and the list is as a build writes it.
 */
export function shrinkPack(siteDir: string, id: string, pictures = 24): Version & { pack: Pack } {
  const pack = readPackOf(siteDir, id);
  const pages = [pack.pages[0]?.url, `/${id.slice(0, 2)}/offline/`, `/packs/${id.slice(0, 2)}/codes.json`];
  const isMedia = ({ url }: { url: string }) => /^\/media\/.*\.webp$/.test(url);
  const files = [
    ...pack.files.filter(
      ({ url, bytes }) =>
        pages.includes(url) || url.endsWith('.css') || (url.startsWith('/_astro/') && bytes < 8000),
    ),
    ...pack.files.filter((file) => isMedia(file) && file.bytes < 60_000).slice(0, pictures),
  ];
  const small: Pack = { ...pack, rev: 'small', files, bytes: packBytes(files) };
  return { pack: small, over: listPacks(siteDir, new Map(), [small]) };
}

/**
 * Makes a new version of a site: some files changed, and the lists of packs as a build would write them then.
 * @param before what lies over the built site already
 * @param changes address → what its bytes become
 */
export function republish(
  siteDir: string,
  before: Version['over'],
  changes: Record<string, (before: Buffer) => Buffer>,
): Version {
  const over = new Map(before);
  const made = new Map<string, { hash: string; bytes: number }>();
  for (const [url, change] of Object.entries(changes)) {
    const bytes = change(readSite(siteDir, before, url));
    over.set(url, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    made.set(url, { hash, bytes: bytes.length });
  }
  const packs = listFiles(join(siteDir, 'packs'))
    .filter((path) => !/\/(?:index|codes)\.json$/.test(path))
    .map((path): Pack => JSON.parse(readSite(siteDir, before, `/packs/${path}`).toString('utf8'))) // from our own build
    .filter(({ files }) => files.some(({ url }) => made.has(url)))
    .map((pack) => {
      const files = pack.files.map((file) => ({ ...file, ...made.get(file.url) }));
      return { ...pack, files, rev: `${pack.rev}+`, bytes: packBytes(files) };
    });
  return { over: listPacks(siteDir, over, packs) };
}

/** Lays packs over a site, and their lines in the list of all. */
function listPacks(siteDir: string, over: Map<string, Buffer>, packs: readonly Pack[]): Version['over'] {
  for (const pack of packs) {
    over.set(`/packs/${pack.id}.json`, Buffer.from(JSON.stringify(pack)));
    const index = `/packs/${pack.id.slice(0, 2)}/index.json`;
    const lines: PackLine[] = JSON.parse(readSite(siteDir, over, index).toString('utf8'));
    const { id, rev, bytes } = pack;
    const changed = lines.map((line) => (line.id === id ? { ...line, rev, bytes } : line));
    over.set(index, Buffer.from(JSON.stringify(changed)));
  }
  return over;
}

/** Reads a list as the build wrote it. */
export function readPackOf(siteDir: string, id: string): Pack {
  return JSON.parse(readFileSync(join(siteDir, 'packs', `${id}.json`), 'utf8'));
}

function readSite(siteDir: string, over: Version['over'], url: string): Buffer {
  return over.get(url) ?? readFileSync(join(siteDir, url.endsWith('/') ? `${url}index.html` : url));
}

function fail(answer: ServerResponse): void {
  if (!answer.headersSent) answer.writeHead(502);
  answer.end();
}

export type Stage = {
  url: string;
  /** Every address asked for, in order. */
  asked: string[];
  /** What is answered in the place of the truth; nothing lets the truth through. */
  lie: (path: string) => Lie | 'silence' | undefined | Promise<undefined>;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** What is answered in the place of the built site's files; replaced by another version at any time. */
  over: Version['over'];
  close: () => Promise<void>;
};
type Lie = { status: number; headers?: Record<string, string>; body?: string };
type PackLine = { id: string; rev: string; bytes: number };
/** Address → bytes that lie over those of the built site. */
export type Version = { over: Map<string, Buffer> };
