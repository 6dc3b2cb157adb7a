import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pack, packBytes } from '../../../src/model/offline-pack.ts';
import { serveFolder } from '../../../src/outputs/serve-fs.ts';
import { listFiles } from '../../setup/site-files.ts';

/**
 * Serves a built site at one address that a test can take away, bring back, let lie, and put a new version of the site
 * behind. Passes on what `serveFolder` answers unless told otherwise.
 */
export async function openStage(siteDir: string): Promise<Stage> {
  let back = await serveFolder({ folder: siteDir, port: 0, host: '127.0.0.1' });
  const stage: Stage = {
    url: '',
    asked: [],
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
    async show(folder) {
      const before = back;
      back = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
      await before.close();
    },
    async close() {
      await stage.stop().catch(() => {});
      await back.close();
    },
  };
  const listen = async (wanted: number): Promise<Server> => {
    const opened = createServer((asked, answer) => {
      const path = asked.url ?? '/';
      stage.asked.push(path);
      const lie = stage.lie(path);
      if (lie === 'silence') return; // the line is there and nothing comes
      if (lie) return void answer.writeHead(lie.status, lie.headers).end(lie.body);
      const passed = request(back.url + path, { headers: asked.headers }, (real) => {
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
 * Makes a new version of a built site: some files changed, and the lists of packs as a build would write them then.
 * @param changes address → what its bytes become
 */
export function republish(siteDir: string, changes: Record<string, (before: Buffer) => Buffer>): Version {
  const folder = mkdtempSync(join(tmpdir(), 'diem-den-version-'));
  cpSync(siteDir, folder, { recursive: true });
  const made = new Map<string, { hash: string; bytes: number }>();
  for (const [url, change] of Object.entries(changes)) {
    const file = join(folder, url.endsWith('/') ? `${url}index.html` : url);
    const bytes = change(readFileSync(file));
    writeFileSync(file, bytes);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
    made.set(url, { hash, bytes: bytes.length });
  }
  for (const path of listFiles(join(folder, 'packs'))) {
    const file = join(folder, 'packs', path);
    const found: Pack | PackLine[] = JSON.parse(readFileSync(file, 'utf8')); // from our own build
    if (Array.isArray(found)) continue;
    let isChanged = false;
    for (const entry of found.files) {
      const now = made.get(entry.url);
      if (now) Object.assign(entry, now);
      isChanged ||= now !== undefined;
    }
    if (!isChanged) continue;
    Object.assign(found, { rev: 'new-version', bytes: packBytes(found.files) });
    writeFileSync(file, JSON.stringify(found));
    const index = join(folder, 'packs', path.slice(0, 2), 'index.json');
    const lines: PackLine[] = JSON.parse(readFileSync(index, 'utf8'));
    for (const line of lines)
      if (line.id === found.id) Object.assign(line, { rev: found.rev, bytes: found.bytes });
    writeFileSync(index, JSON.stringify(lines));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
  lie: (path: string) => Lie | 'silence' | undefined;
  stop: () => Promise<void>;
  start: () => Promise<void>;
  /** Puts another version of the site behind the same address. */
  show: (folder: string) => Promise<void>;
  close: () => Promise<void>;
};
type Lie = { status: number; headers?: Record<string, string>; body?: string };
type PackLine = { id: string; rev: string; bytes: number };
export type Version = { folder: string; remove: () => void };
