import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EditorContent, makeEditorContent, paintPanorama } from '../setup/editor-content.ts';
import { type EditorServer, startEditor, TOKEN } from '../setup/editor-server.ts';

const STATE = '/_edit/api/tour/sites/hang/state';
const SAVE = '/_edit/api/tour/sites/hang/save';
let server: EditorServer;
let content: EditorContent;
let panorama: Buffer;

beforeAll(async () => {
  panorama = await paintPanorama();
});

beforeEach(async () => {
  content = makeEditorContent();
  server = await startEditor(content.folder);
});

afterEach(async () => {
  await server.stop();
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
    expect((await server.ask(method, path, headers)).status).toBe(status);
  });

  test('and no page may frame it', async () => {
    const { headers } = await server.ask('GET', '/_edit/tour/sites/hang/');
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
    expect((await server.ask('GET', path, { 'x-editor-token': TOKEN })).status).toBe(404);
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
    const { status, json } = await server.post('save', { files, base: {} });
    expect([status, json.reason]).toEqual([400, expect.stringContaining('not for the editor')]);
    expect(content.list()).toEqual(before);
  });

  test('nor is a link that leads out followed', async () => {
    writeFileSync(join(content.root, 'secret.yml'), 'secret');
    symlinkSync(join(content.root, 'secret.yml'), join(content.folder, 'sites/hang/tour.yml'));
    const { status, json } = await server.post('save', { files: { 'tour.yml': 'x' }, base: {} });
    expect([status, json.reason]).toEqual([400, expect.stringContaining('link')]);
    rmSync(join(content.folder, 'sites/hang/tour.yml'));
  });

  test('nor a folder for panoramas that is a link', async () => {
    mkdirSync(join(content.root, 'outside'));
    symlinkSync(join(content.root, 'outside'), join(content.folder, 'sites/hang/panoramas'));
    await server.addPanorama('cong.jpg', panorama);
    const tour = 'scenes:\n  - { id: cong, panorama: panoramas/cong.jpg, kind: photograph }\n';
    const { status } = await server.post('save', { files: { 'tour.yml': tour }, base: {} });
    expect(status).toBe(400);
    expect(content.list()).not.toContain('sites/hang/tour.yml');
  });
});
