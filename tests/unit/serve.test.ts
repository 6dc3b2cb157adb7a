import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byteRange } from '../../src/model/byte-range.ts';
import { planHeaders } from '../../src/outputs/headers.ts';
import { serveFolder } from '../../src/outputs/serve-fs.ts';
import { acceptedEncoding, contentType, requestSegments } from '../../src/outputs/serve-rules.ts';
import { writeOutputFiles } from '../../src/outputs/write-fs.ts';
import { COMMAND_ENV } from '../setup/command-env.ts';

const page = `<!doctype html><title>Điểm đến</title>${'<p>nội dung</p>'.repeat(100)}`;
let folder = '';
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'serve-'));
  folder = join(parent, 'dist');
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeOutputFiles(folder, [
    ...planHeaders(),
    { path: 'index.html', text: 'home' },
    { path: '404.html', text: 'nothing here' },
    { path: 'vi/sites/hang-mau/index.html', text: page },
    { path: 'vi/tên có dấu.txt', text: 'dấu' },
    { path: 'media/ab/sound.mp3', bytes: Uint8Array.from({ length: 100 }, (_, index) => index) },
    { path: 'empty.txt', text: '' },
    { path: '.hidden', text: 'hidden' },
  ]);
  await symlink(join(parent, 'secret.txt'), join(folder, 'link.txt'));
  server = await serveFolder({ folder, port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  await rm(join(folder, '..'), { recursive: true });
});

describe('the server', () => {
  test('answers a folder with its index page and the site’s headers', async () => {
    const response = await get('/vi/sites/hang-mau/?utm_source=x');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(await response.text()).toBe(page);
  });

  test('sends a folder without a slash to the one with it, keeping the question', async () => {
    const response = await get('/vi/sites/hang-mau?q=a%26b');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/vi/sites/hang-mau/?q=a%26b']);
  });

  test('never sends anybody to another host', async () => {
    expect(await raw('GET //vi/sites/hang-mau HTTP/1.0')).toContain('Location: /vi/sites/hang-mau/\r\n');
  });

  test('answers what is not there with the 404 page and its status', async () => {
    const response = await get('/vi/nothing/');
    expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/vi/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/link.txt',
    '/.hidden',
    '/_headers',
    '/%00',
    '/%zz',
    '/vi',
  ])('does not find %s', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.0`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('secret');
  });

  test('refuses to be written to', async () => {
    const response = await fetch(`${server.url}/`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('sends headers only when asked for them', async () => {
    const response = await fetch(`${server.url}/`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('etag')).toMatch(/^W\/"/);
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('compresses text with %s and says so', async (encoding, unpack) => {
    const answer = await rawBytes(`GET /vi/sites/hang-mau/ HTTP/1.0\r\nAccept-Encoding: ${encoding}`);
    const split = answer.indexOf('\r\n\r\n');
    const head = answer.subarray(0, split).toString();
    expect(head).toContain(`Content-Encoding: ${encoding}`);
    expect(head).toContain('Vary: Accept-Encoding');
    expect(unpack(answer.subarray(split + 4)).toString()).toBe(page);
  });

  test('answers 304 to a browser that has the file already', async () => {
    const etag = (await get('/vi/sites/hang-mau/')).headers.get('etag') ?? '';
    const again = await get('/vi/sites/hang-mau/', { 'If-None-Match': `"other", ${etag}` });
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag]);
    expect((await get('/vi/sites/hang-mau/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('sends the bytes asked for and no others', async () => {
    const response = await get('/media/ab/sound.mp3', { Range: 'bytes=10-19' });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 10-19/100']);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([
      10, 11, 12, 13, 14, 15, 16, 17, 18, 19,
    ]);
    const beyond = await get('/media/ab/sound.mp3', { Range: 'bytes=100-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */100']);
  });

  test('serves empty files and names with diacritics', async () => {
    expect(await (await get('/empty.txt')).text()).toBe('');
    expect(await (await get(`/vi/${encodeURIComponent('tên có dấu.txt')}`)).text()).toBe('dấu');
  });
});

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=90-', { start: 90, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=50-500', { start: 50, end: 99 }],
  ['bytes=5-4', undefined],
  ['bytes=0-1,5-6', undefined],
  ['items=0-1', undefined],
  ['bytes=-', undefined],
  ['bytes=-0', 'unsatisfiable'],
  [undefined, undefined],
])('the range %s of 100 bytes is %j', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected);
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0', 'gzip'],
  ['identity', undefined],
  [undefined, undefined],
])('the offer %j is answered with %s', (header, expected) => {
  expect(acceptedEncoding(header)).toBe(expected);
});

test('unknown endings are bytes, known ones their type', () => {
  expect(contentType('a/B.GLB')).toBe('model/gltf-binary');
  expect(contentType('pagefind/wasm.vi.pagefind')).toBe('application/octet-stream');
  expect(requestSegments('/.well-known/security.txt')).toEqual(['.well-known', 'security.txt']);
});

describe('the serve command', () => {
  test.each([
    [{ OUT_DIR: '/nowhere/at/all' }, [], 2, 'npm run build'],
    [{ PORT: 'eighty' }, [], 2, 'expected a number'],
    [{}, ['--wrong'], 2, '--help'],
    [{}, ['--help'], 0, 'OUT_DIR'],
  ])('%j %j exits with %i and says %s', async (env, args, code, text) => {
    const result = await runServe(env, args);
    expect([result.code, result.output]).toEqual([code, expect.stringContaining(text)]);
  });

  test('says which port is in use', async () => {
    const result = await runServe({ OUT_DIR: folder, HOST: '127.0.0.1', PORT: new URL(server.url).port }, []);
    expect([result.code, result.output]).toEqual([2, expect.stringContaining('is in use')]);
  });
});

test('planned files never land outside the output folder', async () => {
  for (const path of ['../a', '/a', 'b/../../a', '']) {
    await expect(writeOutputFiles(folder, [{ path, text: 'x' }])).rejects.toThrow('inside the output folder');
  }
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.url + path, { headers, redirect: 'manual' });
}

async function raw(request: string): Promise<string> {
  return (await rawBytes(request)).toString('latin1');
}

/** Sends a request as written: `fetch` would tidy the path first. */
function rawBytes(request: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () =>
      socket.write(`${request}\r\n\r\n`),
    );
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('error', reject);
  });
}

function runServe(env: Record<string, string>, args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/serve.ts', ...args],
      { env: { ...COMMAND_ENV, ...env }, timeout: 10_000 },
      (_, out, talk) => resolve({ code: child.exitCode ?? -1, output: out + talk }),
    );
  });
}
