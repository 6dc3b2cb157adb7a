import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EditorContent, makeEditorContent, paintPanorama } from '../setup/editor-content.ts';
import { type EditorServer, startEditor, TOKEN } from '../setup/editor-server.ts';

const STATE = '/_edit/api/tour/sites/hang/state';
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

describe('a dropped picture', () => {
  test('is checked as in a build, and what it says of itself is read', async () => {
    const { json } = await server.addPanorama('Cổng vào.jpg', panorama);
    expect(json.scene).toEqual({
      id: 'cong-vao',
      file: 'panoramas/cong-vao.jpg',
      northDeg: 90,
      view: { yawDeg: 10, pitchDeg: 0, fovDeg: 75 },
    });
    expect(content.list()).not.toContain('sites/hang/panoramas/cong-vao.jpg');
    const shown = await server.ask(
      'GET',
      '/_edit/api/tour/sites/hang/picture?width=256&file=panoramas/cong-vao.jpg',
      {
        'x-editor-token': TOKEN,
      },
    );
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/webp']);
  });

  test('that is dropped again keeps its name, and another of that name gets a number', async () => {
    const nameOf = async (bytes: Buffer) => (await server.addPanorama('a.jpg', bytes)).json.scene;
    const other = await paintPanorama(' ');
    expect(await nameOf(panorama)).toMatchObject({ id: 'a' });
    expect(await nameOf(panorama)).toMatchObject({ id: 'a' });
    expect(await nameOf(other)).toMatchObject({ id: 'a-2' });
  });

  test.each([
    ['a text', Buffer.from('Just some words, not a picture at all.'), 'IM-WRONG-TYPE'],
    ['half a picture', (all: Buffer) => all.subarray(0, all.length / 2), 'IM-DAMAGED'],
  ])('that is %s is refused with the diagnostic of the check', async (_, bytes, code) => {
    const { json } = await server.addPanorama('x.jpg', typeof bytes === 'function' ? bytes(panorama) : bytes);
    expect(json.scene).toBeUndefined();
    expect(json.findings).toMatchObject([{ code, severity: 'error' }]);
  });
});

describe('saving', () => {
  const tour = 'scenes:\n  - { id: cong, panorama: panoramas/cong.jpg, kind: photograph }\n';

  test('writes the picture with the tour, and taking it back removes both', async () => {
    const before = content.list();
    await server.addPanorama('cong.jpg', panorama);
    const saved = await server.post('save', { files: { 'tour.yml': tour }, base: {} });
    expect(saved.json).toEqual({ written: ['panoramas/cong.jpg', 'tour.yml'], saves: 1 });
    expect(content.read('sites/hang/tour.yml')).toBe(tour);
    expect((await server.post('undo', {})).json).toMatchObject({ saves: 0 });
    expect(content.list()).toEqual(before);
  });

  test('refuses when a file changed on disk meanwhile, and writes nothing', async () => {
    const { json } = await server.ask('GET', STATE, { 'x-editor-token': TOKEN });
    writeFileSync(join(content.folder, 'sites/hang/index.md'), '---\ntitle: Khác\n---\n');
    const files = { 'index.md': '---\ntitle: Mới\n---\n', 'index.en.md': 'x' };
    const saved = await server.post('save', { files, base: json.hashes });
    expect(saved.json).toMatchObject({ refused: ['index.md'] });
    expect(content.read('sites/hang/index.md')).toBe('---\ntitle: Khác\n---\n');
    expect(content.read('sites/hang/index.en.md')).toContain('Trial Cave');
  });

  test('refuses to take back what somebody else changed after it', async () => {
    await server.post('save', { files: { 'tour.yml': 'scenes: []\n' }, base: {} });
    writeFileSync(join(content.folder, 'sites/hang/tour.yml'), 'mine');
    expect((await server.post('undo', {})).json).toMatchObject({ refused: ['tour.yml'] });
    expect(content.read('sites/hang/tour.yml')).toBe('mine');
  });

  test('writes nothing when nothing changed', async () => {
    const { json } = await server.ask('GET', STATE, { 'x-editor-token': TOKEN });
    const saved = await server.post('save', { files: json.files, base: json.hashes });
    expect(saved.json).toEqual({ written: [], saves: 0 });
  });

  test('is byte for byte also where a file begins with a mark or ends lines the Windows way', async () => {
    const text = '\uFEFF---\r\ntitle: Hang\r\nkind: cave\r\n---\r\n\r\nHang.\r\n';
    writeFileSync(join(content.folder, 'sites/hang/index.md'), text);
    const { json } = await server.ask('GET', STATE, { 'x-editor-token': TOKEN });
    const edits = [{ do: 'set-words', of: 'scenes', id: 'a', key: 'title', language: 'vi', value: 'Á' }];
    const planned = await server.post('plan', { files: json.files, edits, defaultLanguage: 'vi' });
    await server.post('save', { files: planned.json.files, base: json.hashes });
    expect(content.read('sites/hang/index.md')).toBe(
      text.replace('cave\r\n', 'cave\r\ntour:\r\n  scenes:\r\n    a:\r\n      title: Á\r\n'),
    );
  });
});
