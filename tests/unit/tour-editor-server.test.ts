import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveEditor } from '../../scripts/dev/tour-editor/editor-plugin.ts';
import { type EditorContent, makeEditorContent, paintPanorama } from '../setup/editor-content.ts';

const TOKEN = 'the-token';
const STATE = '/_edit/api/tour/sites/hang/state';
const SAVE = '/_edit/api/tour/sites/hang/save';
let server: Server;
let port = 0;
let content: EditorContent;
let panorama: Buffer;

beforeAll(async () => {
  panorama = await paintPanorama();
});

beforeEach(async () => {
  content = makeEditorContent();
  const middleware = serveEditor(content.folder, TOKEN);
  server = createServer((asked, response) => {
    middleware(asked, response, () => {
      response.statusCode = 404;
      response.end('left to Astro');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});

afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  content.remove();
});

describe('only the editor’s own page on this computer is answered', () => {
  const own = { 'x-editor-token': TOKEN };
  test.each<[string, string, string, Record<string, string>, number]>([
    ['the page', 'GET', '/_edit/', {}, 200],
    ['the page of a place', 'GET', '/_edit/tour/sites/hang/', {}, 200],
    [
      'the page opened by a link from elsewhere',
      'GET',
      '/_edit/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      200,
    ],
    [
      'the page fetched by another site',
      'GET',
      '/_edit/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' },
      403,
    ],
    [
      'the page in a frame of another site',
      'GET',
      '/_edit/',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
      403,
    ],
    ['the page for another origin', 'GET', '/_edit/', { origin: 'http://evil.example' }, 403],
    ['the page for another port of this computer', 'GET', '/_edit/', { origin: 'http://localhost:1' }, 403],
    ['the page under a name that was bent to this computer', 'GET', '/_edit/', { host: 'evil.example' }, 403],
    [
      'the page under a name that only looks local',
      'GET',
      '/_edit/',
      { host: 'localhost.evil.example' },
      403,
    ],
    ['the page under an address of the network', 'GET', '/_edit/', { host: '192.168.1.7:4321' }, 403],
    ['the page by IPv6', 'GET', '/_edit/', { host: '[::1]:4321' }, 200],
    ['a change to the page', 'POST', '/_edit/', own, 405],
    ['the state', 'GET', STATE, own, 200],
    ['the state without the token', 'GET', STATE, {}, 403],
    ['the state with a wrong token', 'GET', STATE, { 'x-editor-token': 'the-tokem' }, 403],
    ['the state with the token in the address', 'GET', `${STATE}?x-editor-token=${TOKEN}`, {}, 403],
    [
      'the state for another origin, token and all',
      'GET',
      STATE,
      { ...own, origin: 'http://evil.example' },
      403,
    ],
    ['the state for a page without origin', 'GET', STATE, { ...own, origin: 'null' }, 403],
    ['the state under another name', 'GET', STATE, { ...own, host: 'evil.example' }, 403],
    [
      'the state for a link',
      'GET',
      STATE,
      { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
      403,
    ],
    ['saving by GET', 'GET', SAVE, own, 405],
    ['saving by PUT', 'PUT', SAVE, own, 405],
    [
      'a form of another site',
      'POST',
      SAVE,
      { origin: 'http://evil.example', 'content-type': 'text/plain' },
      403,
    ],
    ['what is not the editor’s', 'GET', '/_editor/', {}, 404],
  ])('%s', async (_, method, path, headers, status) => {
    expect((await ask(method, path, headers)).status).toBe(status);
  });

  test('and no page may frame it', async () => {
    const { headers } = await ask('GET', '/_edit/tour/sites/hang/');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('only files of the editor inside the content folder are read and written', () => {
  test.each([
    '/_edit/api/tour/sites/..%2f..%2fsecret/state',
    '/_edit/api/tour/sites/../state',
    '/_edit/api/tour/secret/hang/state',
    '/_edit/api/tour/sites/none/state',
    '/_edit/api/tour/sites/linked/state',
    '/_edit/api/tour/sites/hang/picture?width=256&file=../../../secret.jpg',
    '/_edit/api/tour/sites/hang/picture?width=256&file=/etc/hostname',
    '/_edit/api/tour/sites/hang/picture?width=256&file=linked.jpg',
    '/_edit/api/tour/sites/hang/picture?width=256&file=.hidden.jpg',
  ])('%s leads nowhere', async (path) => {
    writeFileSync(join(content.root, 'secret.jpg'), panorama);
    writeFileSync(join(content.folder, 'sites/hang/.hidden.jpg'), panorama);
    symlinkSync(join(content.root, 'secret.jpg'), join(content.folder, 'sites/hang/linked.jpg'));
    mkdirSync(join(content.root, 'outside'));
    writeFileSync(join(content.root, 'outside/index.md'), '---\ntitle: x\n---\n');
    symlinkSync(join(content.root, 'outside'), join(content.folder, 'sites/linked'));
    expect((await ask('GET', path, { 'x-editor-token': TOKEN })).status).toBe(404);
  });

  test.each([
    '../ho/index.md',
    'index.xx.md',
    'photos/main.jpg',
    'panoramas/../../../site.yml',
    '/etc/passwd',
    'site.yml',
    '__proto__',
  ])('a file called %s is not written', async (name) => {
    const before = content.list();
    const files = JSON.parse(`{ ${JSON.stringify(name)}: "x" }`);
    const { status, json } = await post('save', { files, base: {} });
    expect([status, json.reason]).toEqual([400, expect.stringContaining('not for the editor')]);
    expect(content.list()).toEqual(before);
  });

  test('nor is a link that leads out followed', async () => {
    writeFileSync(join(content.root, 'secret.yml'), 'secret');
    symlinkSync(join(content.root, 'secret.yml'), join(content.folder, 'sites/hang/tour.yml'));
    const { status, json } = await post('save', { files: { 'tour.yml': 'x' }, base: {} });
    expect([status, json.reason]).toEqual([400, expect.stringContaining('link')]);
    rmSync(join(content.folder, 'sites/hang/tour.yml'));
  });

  test('nor a folder for panoramas that is a link', async () => {
    mkdirSync(join(content.root, 'outside'));
    symlinkSync(join(content.root, 'outside'), join(content.folder, 'sites/hang/panoramas'));
    await addPanorama('cong.jpg');
    const tour = 'scenes:\n  - { id: cong, panorama: panoramas/cong.jpg, kind: photograph }\n';
    const { status } = await post('save', { files: { 'tour.yml': tour }, base: {} });
    expect(status).toBe(400);
    expect(content.list()).not.toContain('sites/hang/tour.yml');
  });
});

describe('a dropped picture', () => {
  test('is checked as in a build, and what it says of itself is read', async () => {
    const { json } = await addPanorama('Cổng vào.jpg');
    expect(json.scene).toEqual({
      id: 'cong-vao',
      file: 'panoramas/cong-vao.jpg',
      northDeg: 90,
      view: { yawDeg: 10, pitchDeg: 0, fovDeg: 75 },
    });
    expect(content.list()).not.toContain('sites/hang/panoramas/cong-vao.jpg');
    const shown = await ask(
      'GET',
      '/_edit/api/tour/sites/hang/picture?width=256&file=panoramas/cong-vao.jpg',
      {
        'x-editor-token': TOKEN,
      },
    );
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/webp']);
  });

  test.each([
    ['a text', Buffer.from('Just some words, not a picture at all.'), 'IM-WRONG-TYPE'],
    ['half a picture', (all: Buffer) => all.subarray(0, all.length / 2), 'IM-DAMAGED'],
  ])('that is %s is refused with the diagnostic of the check', async (_, bytes, code) => {
    const { json } = await addPanorama('x.jpg', typeof bytes === 'function' ? bytes(panorama) : bytes);
    expect(json.scene).toBeUndefined();
    expect(json.findings).toMatchObject([{ code, severity: 'error' }]);
  });
});

describe('saving', () => {
  const tour = 'scenes:\n  - { id: cong, panorama: panoramas/cong.jpg, kind: photograph }\n';

  test('writes the picture with the tour, and taking it back removes both', async () => {
    const before = content.list();
    await addPanorama('cong.jpg');
    const saved = await post('save', { files: { 'tour.yml': tour }, base: {} });
    expect(saved.json).toEqual({ written: ['panoramas/cong.jpg', 'tour.yml'], saves: 1 });
    expect(content.read('sites/hang/tour.yml')).toBe(tour);
    expect((await post('undo', {})).json).toMatchObject({ saves: 0 });
    expect(content.list()).toEqual(before);
  });

  test('refuses when a file changed on disk meanwhile, and writes nothing', async () => {
    const { json } = await ask('GET', STATE, { 'x-editor-token': TOKEN });
    writeFileSync(join(content.folder, 'sites/hang/index.md'), '---\ntitle: Khác\n---\n');
    const files = { 'index.md': '---\ntitle: Mới\n---\n', 'index.en.md': 'x' };
    const saved = await post('save', { files, base: json.hashes });
    expect(saved.json).toMatchObject({ refused: ['index.md'] });
    expect(content.read('sites/hang/index.md')).toBe('---\ntitle: Khác\n---\n');
    expect(content.read('sites/hang/index.en.md')).toContain('Trial Cave');
  });

  test('refuses to take back what somebody else changed after it', async () => {
    await post('save', { files: { 'tour.yml': 'scenes: []\n' }, base: {} });
    writeFileSync(join(content.folder, 'sites/hang/tour.yml'), 'mine');
    expect((await post('undo', {})).json).toMatchObject({ refused: ['tour.yml'] });
    expect(content.read('sites/hang/tour.yml')).toBe('mine');
  });

  test('writes nothing when nothing changed', async () => {
    const { json } = await ask('GET', STATE, { 'x-editor-token': TOKEN });
    const saved = await post('save', { files: json.files, base: json.hashes });
    expect(saved.json).toEqual({ written: [], saves: 0 });
  });

  test('is byte for byte also where a file begins with a mark or ends lines the Windows way', async () => {
    const text = '\uFEFF---\r\ntitle: Hang\r\nkind: cave\r\n---\r\n\r\nHang.\r\n';
    writeFileSync(join(content.folder, 'sites/hang/index.md'), text);
    const { json } = await ask('GET', STATE, { 'x-editor-token': TOKEN });
    const edits = [{ do: 'set-words', of: 'scenes', id: 'a', key: 'title', language: 'vi', value: 'Á' }];
    const planned = await post('plan', { files: json.files, edits, defaultLanguage: 'vi' });
    await post('save', { files: planned.json.files, base: json.hashes });
    expect(content.read('sites/hang/index.md')).toBe(
      text.replace('cave\r\n', 'cave\r\ntour:\r\n  scenes:\r\n    a:\r\n      title: Á\r\n'),
    );
  });
});

function addPanorama(name: string, bytes = panorama): Promise<Answer> {
  return ask(
    'POST',
    `/_edit/api/tour/sites/hang/panorama?${new URLSearchParams({ name })}`,
    { 'x-editor-token': TOKEN },
    bytes,
  );
}

function post(what: string, body: unknown): Promise<Answer> {
  return ask('POST', `/_edit/api/tour/sites/hang/${what}`, { 'x-editor-token': TOKEN }, JSON.stringify(body));
}

/** Sends any header a browser would send; fetch forbids some of them. */
function ask(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = String(response.headers['content-type']).startsWith('application/json');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            json: isJson ? JSON.parse(text) : {},
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

type Answer = {
  status: number;
  headers: Partial<Record<string, string | string[]>>;
  json: Record<string, unknown>;
};
