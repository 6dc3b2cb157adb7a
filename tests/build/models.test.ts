import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
alt: { lang: Làng., nha: Mô hình nhà. }
modelLabels: { nha: Nhà trong làng }
---

Một ngôi nhà.
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

  it('is loaded by nothing: only its link and the structured data name it', () => {
    const outside = html.replace(link, '').replace(/<script type="application\/ld\+json">.*?<\/script>/s, '');
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
    expect(page).toMatch(/<strong id="model-nha" lang="vi">Nhà trong làng<\/strong>/);
    expect(page).toContain('Open the 3D model (GLB, 1 kB)');
  });
});

function write(path: string, content: string | Uint8Array): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
