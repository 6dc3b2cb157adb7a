import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatFileSize } from '../../src/i18n/file-size.ts';
import { prepareSite } from '../../src/media/prepare-fs.ts';
import type { Prepared } from '../../src/media/prepared.ts';
import type { Language } from '../../src/model/languages.ts';
import { writeSpz } from '../../src/model/splat-write.ts';
import { publishMedia } from '../../src/outputs/publish-fs.ts';
import { buildEntryView, entryMeta } from '../../src/pages/_view/entry.ts';
import { checkFiles } from './check-fixtures.ts';
import { makeBoxGlb } from './glb-parts.ts';
import { makeGlb, PLAIN_JPEG } from './jpeg-parts.ts';
import { entryOf, loadSite, page, withContent } from './sample-site.ts';
import { makeRing } from './splat-parts.ts';

const OWN = 'credit: Xã Mẫu, licence: CC-BY-4.0';
const FACTS = `
title: Thác Mẫu
kind: waterfall
pictures:
  - { file: photos/thac.jpg, kind: photograph, ${OWN} }
  - { file: models/nha.jpg, kind: render, ${OWN} }
  - { file: photos/ben.jpg, kind: photograph, ${OWN} }
  - { file: models/da.jpg, kind: render, credit: Bà Lò, licence: CC0-1.0 }
models:
  - { file: models/nha.GLB, picture: models/nha.jpg, kind: render, date: 2026-05-02, ${OWN} }
  - { file: models/da.spz, picture: models/da.jpg, kind: scan, ${OWN} }
alt: { thac: Thác., nha: Mô hình nhà., ben: Bến., da: Mô hình đá. }
modelLabels: { nha: Nhà sàn, da: Tảng đá }`;
const ENGLISH = `
title: Sample Falls
status: reviewed
modelLabels: { nha: Stilt house }`;

const GLB = makeBoxGlb({
  change: (json) => ({ ...json, asset: { version: '2.0', generator: 'x'.repeat(1_240_000) } }),
});
const SPZ = gzipSync(writeSpz(makeRing(), 6));

let folder = '';
let prepared: Prepared;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'));
  const files = {
    'sites/thac-mau/index.md': page(FACTS),
    'sites/thac-mau/index.en.md': page(ENGLISH),
    'sites/thac-mau/photos/thac.jpg': PLAIN_JPEG,
    'sites/thac-mau/photos/ben.jpg': PLAIN_JPEG,
    'sites/thac-mau/models/nha.jpg': PLAIN_JPEG,
    'sites/thac-mau/models/da.jpg': PLAIN_JPEG,
    'sites/thac-mau/models/nha.GLB': GLB,
    'sites/thac-mau/models/da.spz': SPZ,
  };
  prepared = await withContent(files, async (content) =>
    prepareSite(await loadSite(content), join(folder, 'cache')),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const viewOf = (language: Language) =>
  buildEntryView(prepared, entryOf(prepared.site, 'sites/thac-mau'), language);

describe('the models of a page', () => {
  test('stand there as pictures, which the gallery then leaves out', () => {
    expect(viewOf('vi').models.map(({ id, alt }) => [id, alt])).toEqual([
      ['model-nha', 'Mô hình nhà.'],
      ['model-da', 'Mô hình đá.'],
    ]);
    expect(viewOf('vi').gallery.map(({ alt }) => alt)).toEqual(['Bến.']);
  });

  test.each([
    ['vi', 'Mở mô hình 3D (GLB, 1,2 MB)', 'Mở mô hình 3D (SPZ, 1 kB)'],
    ['en', 'Open the 3D model (GLB, 1.2 MB)', 'Open the 3D model (SPZ, 1 kB)'],
    ['fr', 'Ouvrir le modèle 3D (GLB, 1,2 Mo)', 'Ouvrir le modèle 3D (SPZ, 1 ko)'],
  ] as const)('in %s say their format and size before they are opened', (language, ...texts) => {
    const found = viewOf(language).models.map(({ open }) => open.replace(/\u00a0|\u202f/g, ' '));
    expect(found).toEqual(texts);
  });

  test('say whether they were scanned or made by computer', () => {
    const [house, rock] = viewOf('en').models;
    expect(house).toMatchObject({
      badge: 'Computer render',
      credit:
        'A model made by computer, not a scan of the real thing. Model: Xã Mẫu · CC-BY-4.0 · May 2, 2026',
    });
    expect(rock?.badge).toBe('Scan of the real thing');
    expect(rock?.credit).not.toContain('not a scan');
  });

  test('name who made the picture where it was somebody else', () => {
    const [house, rock] = viewOf('en').models;
    expect(house?.credit).not.toContain('Art:');
    expect(rock?.credit).toMatch(/^Model: Xã Mẫu · CC-BY-4\.0 .*Art: Bà Lò · CC0-1\.0$/);
  });

  test('that few programs can open say so', () => {
    const [house, rock] = viewOf('en').models;
    expect(house?.hint).not.toContain('special');
    expect(rock?.hint).toContain('special programs');
  });

  test('fall back to the name in the default language, marked as such', () => {
    const [house, rock] = viewOf('en').models;
    expect(house).toMatchObject({ label: 'Stilt house', labelLang: 'en' });
    expect(rock).toMatchObject({ label: 'Tảng đá', labelLang: 'vi' });
  });

  test('are published as they are, under a name made from their content, and saved under their own', async () => {
    await publishMedia(join(folder, 'cache'), prepared.mediaKeys, join(folder, 'site'));
    const [house, rock] = viewOf('vi').models;
    expect([house?.fileName, rock?.fileName]).toEqual(['nha.glb', 'da.spz']);
    for (const [model, bytes, name] of [
      [house, GLB, 'model.glb'],
      [rock, SPZ, 'model.spz'],
    ] as const) {
      const file = join(folder, 'site', model?.url ?? '');
      expect(model?.url).toMatch(/^\/media\/[0-9a-f]{16}\/model\.(?:glb|spz)$/);
      expect(Buffer.compare(await readFile(file), bytes)).toBe(0);
      expect(await readdir(join(file, '..'))).toEqual([name]);
    }
  });

  test('are told to search engines with their full address, kind of file and licence', () => {
    const entry = entryOf(prepared.site, 'sites/thac-mau');
    const { jsonLd } = entryMeta(prepared, entry, 'en');
    const { '@graph': graph } = JSON.parse(jsonLd ?? '{}');
    expect(graph[0].associatedMedia).toEqual([
      {
        '@type': '3DModel',
        name: 'Stilt house',
        contentUrl: `https://dulich.example${viewOf('en').models[0]?.url}`,
        encodingFormat: 'model/gltf-binary',
        about: { '@id': 'https://dulich.example/en/sites/thac-mau/#thing' },
        creditText: 'Xã Mẫu',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        dateCreated: '2026-05-02',
      },
      expect.objectContaining({ '@type': '3DModel', creditText: 'Xã Mẫu' }),
    ]);
    const other = entryMeta(prepared, entryOf(prepared.site, 'sites/cho-mau'), 'en');
    expect(other.jsonLd).not.toContain('associatedMedia');
  });
});

describe('the size of a file', () => {
  test.each([
    ['en', 0, '1 kB'],
    ['en', 1499, '1 kB'],
    ['en', 99_400, '99 kB'],
    ['en', 100_000, '0.1 MB'],
    ['vi', 2_840_000, '2,8 MB'],
    ['fr', 12_000_000, '12 Mo'],
  ] as const)('in %s of %d bytes is %s', (language, sizeBytes, text) => {
    expect(formatFileSize(language, sizeBytes).replace(/\u00a0|\u202f/g, ' ')).toBe(text);
  });
});

describe('the check of models', () => {
  const codesOf = async (model: string, more: Record<string, string | Uint8Array> = {}) => {
    const index = `---
title: Động A
kind: cave
pictures: [{ file: models/a.jpg, kind: render, credit: A, licence: CC0-1.0 }]
models: [{ file: models/a.glb, picture: models/a.jpg, kind: scan, credit: A, licence: CC0-1.0 }${model}]
alt: { a: A. }
modelLabels: { a: A }
---
Bài viết.
`;
    const files = {
      'sites/dong-a/index.md': index,
      'sites/dong-a/models/a.jpg': PLAIN_JPEG,
      'sites/dong-a/models/a.glb': makeBoxGlb(),
      ...more,
    };
    return (await checkFiles(files)).map(({ code, values }) => [
      code,
      values.file ?? values.key ?? values.item,
    ]);
  };
  const second = (model: string) =>
    codesOf(`, { ${model}, picture: models/a.jpg, credit: A, licence: CC0-1.0 }`);

  test('has nothing to say of one that is there, listed, named and shown', async () => {
    expect(await codesOf('')).toEqual([]);
  });

  test('still reads the header of one that is listed', async () => {
    const model = { 'sites/dong-a/models/a.glb': makeGlb('{}', { version: 1 }) };
    expect(await codesOf('', model)).toEqual([['M3-VERSION', 'models/a.glb']]);
  });

  test.each([
    ['another kind of file', 'file: a.obj, kind: scan', 'FM-FORMAT'],
    ['another kind of making', 'file: b.glb, kind: photograph', 'FM-ENUM'],
    ['a file outside the folder', 'file: ../a.glb, kind: scan', 'M3-MISSING'],
    ['a day that is still to come', "file: models/a.glb, kind: scan, date: '2031'", 'FM-FUTURE'],
    ['two files that would share their words', 'file: b/a.ply, kind: scan', 'FM-DUPLICATE-ITEM'],
  ])('names %s', async (_, model, code) => {
    expect((await second(model)).map(([found]) => found)).toContain(code);
  });

  test('names the files that only differ in spelling from the one listed', async () => {
    const files = { 'sites/dong-a/models/nha-san.spz': 'NGSP' };
    const found = await codesOf(
      ', { file: models/nha-sam.spz, picture: models/a.jpg, kind: scan, credit: A, licence: CC0-1.0 }',
      files,
    );
    expect(found).toContainEqual(['M3-MISSING', 'models/nha-sam.spz']);
    expect(found).toContainEqual(['M3-UNUSED', 'models/nha-san.spz']);
  });

  test('asks translations for the names of models with a warning', async () => {
    const english = '---\ntitle: Cave A\nstatus: reviewed\nalt: { a: A model. }\n---\nText of the page.\n';
    expect(await codesOf('', { 'sites/dong-a/index.en.md': english })).toContainEqual([
      'TR-WORDS',
      'modelLabels',
    ]);
  });

  test('leaves unlisted models alone while the list itself is at fault', async () => {
    const codes = await second('file: 3, kind: scan');
    expect(codes.map(([code]) => code)).not.toContain('M3-UNUSED');
  });
});
