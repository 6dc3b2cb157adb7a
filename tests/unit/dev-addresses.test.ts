import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveGenerated } from '../../scripts/lib/dev-middleware.ts';
import { publishPrepared } from '../../src/media/prepared.ts';
import { loadSample, prepareByHand } from './sample-site.ts';

const CODE = 'F6ZQVZ2';
let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  await mkdir(join(folder, 'media', 'key'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'media', 'key', '480.webp'), 'picture');
  await writeFile(join(folder, 'media', 'key', '.facts.json'), 'notes');
  const site = await loadSample();
  const codes = [{ code: CODE, target: 'sites/hang-mau', plate: 'Cổng', state: 'planned' } as const];
  publishPrepared(prepareByHand({ ...site, codes }));
  const middleware = serveGenerated(join(folder, 'media'));
  server = createServer((request, response) => {
    middleware(request, response, (...problem: unknown[]) => {
      response.statusCode = problem.length > 0 ? 500 : 404;
      response.end('left to Astro');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('the development server answers', () => {
  test.each([
    ['/media/key/480.webp', 'image/webp', 'picture'],
    ['/media/key/480.webp?v=1', 'image/webp', 'picture'],
    ['/data/sites.geojson', 'application/geo+json; charset=utf-8', '"FeatureCollection"'],
    [`/Q/${CODE}/`, 'text/html; charset=utf-8', 'Hang Mẫu'],
    [`/qr/${CODE}.svg`, 'image/svg+xml; charset=utf-8', '<svg'],
  ])('%s as %s', async (path, type, part) => {
    const answer = await ask(path);
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer.toLowerCase()).toContain(`content-type: ${type}\r\n`);
    expect(answer).toContain(part);
  });
});

describe('the development server leaves to Astro', () => {
  test.each(['/', '/vi/', '/vi/sites/hang-mau/', '/@vite/client', '/data/', '/qr/XXXXXXX.svg'])(
    '%s, which is not its business',
    async (path) => expect(await ask(path)).toMatch(/^HTTP\/1\.1 404 .*left to Astro$/s),
  );

  test.each(['/media/key/none.webp', '/media/key/', '/media/', '/media'])(
    '%s, where no file is, without calling it an error',
    async (path) => expect(await ask(path)).toMatch(/^HTTP\/1\.1 404 .*left to Astro$/s),
  );
});

// sent as they are: a browser or fetch would tidy the path first
describe('nothing outside the media folder is read through', () => {
  test.each([
    '/media/../secret.txt',
    '/media/key/../../secret.txt',
    '/media/%2e%2e/secret.txt',
    '/media/..%2fsecret.txt',
    '/media/..%2Fsecret.txt',
    '/media/%2e%2e%2fsecret.txt',
    '/media/key%2f..%2f..%2fsecret.txt',
    '/media/..%5csecret.txt',
    '/media//../secret.txt',
    '/media/./../secret.txt',
    '/MEDIA/../media/../secret.txt',
    '/media/%252e%252e/secret.txt',
  ])('%s', async (path) => {
    const answer = await ask(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/\r\n\r\nsecret/);
  });

  test('a hidden file, which a build does not publish either', async () => {
    expect(await ask('/media/key/.facts.json')).toMatch(/^HTTP\/1\.1 404 /);
  });
});

test.each(['/%E0%A4%A', '/media/%', '/media/%00', '//', '//media', '/?%', '/media/key/480.webp%00.txt'])(
  'the address %s, which is broken, does not stop the server',
  async (path) => {
    expect(await ask(path)).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask('/media/key/480.webp')).toMatch(/^HTTP\/1\.1 200 /);
  },
);

/** Sends a request line without touching its path and gives the whole answer as text. */
function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    socket.on('error', reject);
  });
}
