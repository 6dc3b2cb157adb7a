import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../setup/run-build.ts';
import { readPage } from '../setup/site-files.ts';
import { makeBoxGlb } from '../unit/glb-parts.ts';
import { PLAIN_JPEG } from '../unit/jpeg-parts.ts';

mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(join('.cache', 'models-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SETTINGS = `baseUrl: https://a.example
defaultLanguage: vi
languages: [vi, en]
words:
  vi: { name: Thử, description: Trang thử. }
  en: { name: Trial, description: A trial site. }
owner: Xã Thử
colours: { brand: "#0b5d4a", accent: "#c8451b" }
`;
const INDEX = `---
title: Nhà Thử
kind: village
pictures:
  - { file: photos/lang.jpg, kind: photograph, credit: Xã Thử, licence: CC0-1.0 }
  - { file: models/nha.jpg, kind: render, credit: Xã Thử, licence: CC0-1.0 }
models:
  - { file: models/nha.glb, picture: models/nha.jpg, kind: scan, credit: Xã Thử, licence: CC0-1.0 }
  - { file: models/kin.glb, picture: photos/lang.jpg, kind: scan, credit: Xã Thử, licence: Giữ mọi quyền }
alt: { lang: Làng., nha: Mô hình nhà. }
modelLabels: { nha: Nhà trong làng, kin: Nhà kín }
modelTour:
  views: { truoc: { title: Mặt trước, description: Cửa mở ra sân. } }
  pins: { mai: { label: "Mái <b>lá</b>", text: "Lợp lá </script> cọ." } }
---

Một ngôi nhà.
`;
const MODEL_YML = `models:
  - id: nha
    views: [{ id: truoc, target: [0, 0, 0], yaw: 0, pitch: 10, distance: 6 }]
    pins: [{ id: mai, at: [0, 1, 0] }]
`;
const ENGLISH = `---
title: Trial House
status: draft
alt: { lang: A village., nha: A model of a house. }
modelLabels: { nha: House }
modelTour:
  views: { truoc: { title: The front, description: The door opens to the yard. } }
  pins: { mai: { label: Roof, text: Thatched with palm leaves. } }
---

A house.
`;
const MODEL = makeBoxGlb();

describe('a 3D model', () => {
  const out = join(root, 'site');
  let html = '';
  let section = '';
  let link = '';

  beforeAll(async () => {
    write('site.yml', SETTINGS);
    write('sites/nha-thu/index.md', INDEX);
    write('sites/nha-thu/photos/lang.jpg', PLAIN_JPEG);
    write('sites/nha-thu/models/nha.jpg', PLAIN_JPEG);
    write('sites/nha-thu/models/nha.glb', MODEL);
    write('sites/nha-thu/models/kin.glb', MODEL);
    write('sites/nha-thu/model.yml', MODEL_YML);
    write('sites/nha-thu/index.en.md', ENGLISH);
    const env = { CONTENT_DIR: join(root, 'content'), OUT_DIR: out };
    const { code, stderr } = await runScript('scripts/build.ts', env, ['--no-search']);
    if (code !== 0) throw new Error(stderr);
    html = readPage(out, 'vi/sites/nha-thu/');
    section = html.split('<section').find((part) => part.includes('Mô hình 3D')) ?? '';
    link = /<a [^>]*download=[^>]*>/.exec(section)?.[0] ?? '';
  });

  it('is offered as a file of the site, saved under its own name', () => {
    expect(link).toContain('download="nha.glb"');
    const url = /href="(\/media\/[0-9a-f]{16}\/model\.glb)"/.exec(link)?.[1] ?? 'none';
    expect(Buffer.compare(readFileSync(join(out, url)), MODEL)).toBe(0);
    expect(section).toContain('Mở mô hình 3D (GLB, 1 kB)');
  });

  it('is loaded by nothing: only its link and what scripts read name it', () => {
    const outside = html
      .replace(link, '')
      .replace(/<script type="application\/(?:ld\+)?json">.*?<\/script>/gs, '');
    expect(html).toContain('.glb');
    expect(outside).not.toContain('.glb');
  });

  it('is shown by its picture, which comes late, says what it is and stands nowhere else', () => {
    expect(section).toMatch(/<img [^>]*alt="Mô hình nhà\."[^>]*loading="lazy"/);
    expect(section).toContain('Quét từ thực tế');
    expect(html.split('alt="Mô hình nhà."')).toHaveLength(2);
  });

  it('keeps its picture and credit on paper, but not its link', () => {
    const [before = '', after = ''] = section.split(link);
    expect(before).toMatch(/<p class="no-print"[^>]*>\s*$/);
    expect(after).toMatch(/<p class="credit"[^>]*>Mô hình: Xã Thử · CC0-1\.0/);
  });

  it('has a name in the language it was given in', () => {
    const page = readPage(out, 'en/sites/nha-thu/');
    expect(page).toMatch(/<strong id="model-nha"[^>]*>House<\/strong>/);
    expect(page).toContain('Open the 3D model (GLB, 1 kB)');
  });

  it('has the words of its views and pins on the page itself, in each language, as text', () => {
    const words = section.replace(/<script.*?<\/script>/gs, '');
    expect(words).toContain('Cửa mở ra sân.');
    expect(words).toContain('Mái &lt;b&gt;lá&lt;/b&gt;');
    expect(words).toMatch(/href="#model=nha&(?:amp;|#38;)?pin=mai"/);
    const page = readPage(out, 'en/sites/nha-thu/');
    expect(page).toContain('The door opens to the yard.');
    expect(page).toContain('Thatched with palm leaves.');
  });

  it('is described for other programs beside the page, with its file, unless its licence keeps it here', () => {
    const links = [...section.matchAll(/href="(\/data\/models\/[^"]*)"/g)].map(([, url]) => url ?? '');
    expect(links).toEqual([
      '/data/models/sites/nha-thu/nha/manifest.json',
      '/data/models/sites/nha-thu/nha/scene.svx.json',
    ]);
    expect(readdirSync(join(out, 'data/models/sites/nha-thu'))).toEqual(['nha']);
    const [manifest, scene] = links.map((url) => JSON.parse(readFileSync(join(out, url), 'utf8')));
    expect(manifest.id).toBe(`https://a.example${links[0]}`);
    expect(manifest.rights).toBe('http://creativecommons.org/publicdomain/zero/1.0/');
    expect(manifest.label).toEqual({ vi: ['Nhà trong làng'], en: ['House'] });
    const painted: string = manifest.items[0].items[0].items[0].body.id;
    const { uri } = scene.models[0].derivatives[0].assets[0];
    for (const address of [painted, new URL(uri, `https://a.example${links[1]}`).href]) {
      expect(address).toMatch(/^https:\/\/a\.example\/media\//);
      expect(Buffer.compare(readFileSync(join(out, new URL(address).pathname)), MODEL)).toBe(0);
    }
    expect(scene.models[0].annotations[0].titles).toEqual({ VI: 'Mái <b>lá</b>', EN: 'Roof' });
  });

  it('hands its viewer data that no text can break out of, with versions that are there', () => {
    const json = /<script type="application\/json">(.*?)<\/script>/s.exec(section)?.[1] ?? '';
    const { model, language } = JSON.parse(json);
    expect(language).toBe('vi');
    expect(model.pins[0].text).toBe('Lợp lá </script> cọ.');
    for (const { url, sizeBytes } of [model.first, model.high]) {
      expect(url).toMatch(/^\/media\/[0-9a-f]{16}\/(?:first|high)\.glb\.gz$/);
      expect(readFileSync(join(out, url)).length).toBe(sizeBytes);
    }
    expect(section).toContain('data-viewer="model3d" data-ready="poster"');
  });
});

function write(path: string, content: string | Uint8Array): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
