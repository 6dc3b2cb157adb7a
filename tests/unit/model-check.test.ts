import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readModelSurface } from '../../src/content/model-surface-fs.ts';
import { boxOf } from '../../src/model/surface.ts';
import { checkFiles } from './check-fixtures.ts';
import { writeModel } from './check-model-fixtures.ts';
import { type GlbJson, makeBoxGlb, packGlb } from './glb-parts.ts';

const BAD = '../shared/media/models/bad';
/** Nobody waits longer for a check. */
const LIMIT_MS = 10_000;

/** Writes nothing: collects what a fixture would write. */
function filesOf(options: Parameters<typeof writeModel>[1]): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  writeModel(
    (path) => path,
    options,
    (path, content) => {
      files[path] = content;
    },
  );
  return files;
}

const codesOf = async (options: Parameters<typeof writeModel>[1], more: Record<string, string> = {}) => {
  const found = await checkFiles({ ...filesOf(options), ...more });
  return found.map(({ code, path }) => `${code} ${basename(path)}`);
};
const withJson = (change: (json: GlbJson) => object) => ({ glb: makeBoxGlb({ change }) });

describe('the check of model.yml', () => {
  test('has nothing to say of a model whose views and pins are right', async () => {
    expect(await codesOf({})).toEqual([]);
  });

  test('asks translations for the words of views and pins with a warning', async () => {
    const english = `---
title: Cave A
status: reviewed
alt: { tuong: A statue. }
modelLabels: { tuong: Statue }
modelTour: { pins: { mat: { label: Eyes } } }
---
Text of the page.
`;
    expect(await codesOf({}, { 'sites/dong-a/index.en.md': english })).toEqual([
      'TR-NOT-PUBLISHED index.en.md',
      'TR-WORDS index.en.md',
      'TR-WORDS index.en.md',
      'WORDS-UNKNOWN-ID index.en.md',
    ]);
  });

  test.each([
    ['a coordinate too few', 'at: [0, 1]', 'FM-TOO-FEW model.yml'],
    ['a coordinate that is text', 'at: [0, một, 0]', 'FM-TYPE model.yml'],
    ['no number', 'at: [0, .nan, 0]', 'FM-TYPE model.yml'],
    ['a key nobody knows', 'at: [0, 1, 0], label: Đầu', 'FM-UNKNOWN-KEY model.yml'],
  ])('names %s', async (_, pin, code) => {
    const tours = `models:\n  - id: tuong\n    pins: [{ id: dau, ${pin} }]\n`;
    expect(await codesOf({ tours })).toContain(code);
  });

  test('knows that Blender has y and z the other way round only by the distance', async () => {
    const tours = 'models:\n  - id: tuong\n    pins: [{ id: dau, at: [0, 0, 1.2] }]\n';
    const words = 'modelTour: { pins: { dau: { label: Đầu tượng } } }\n';
    expect(await codesOf({ tours, words })).toEqual(['M3-PIN-OFF model.yml']);
  });
});

describe('the surface of a model', () => {
  const surfaceOf = async (change: (json: GlbJson) => object) => {
    const files = filesOf(withJson(change));
    const { mkdtempSync, writeFileSync } = await import('node:fs');
    const path = `${mkdtempSync('.cache/surface-')}/a.glb`;
    writeFileSync(path, files['sites/dong-a/models/tuong.glb'] ?? '');
    try {
      return await readModelSurface(path);
    } finally {
      const { rmSync } = await import('node:fs');
      rmSync(path.replace('/a.glb', ''), { recursive: true });
    }
  };

  test('lies where the scene puts it, through all nodes above', async () => {
    const result = await surfaceOf((json) => ({
      ...json,
      nodes: [
        { translation: [10, 0, 0], children: [1] },
        { scale: [2, -2, 2], translation: [0, 5, 0], mesh: 0 },
      ],
    }));
    if (result.is !== 'read') throw new Error(result.is);
    expect(boxOf(result.surface)).toEqual({ min: [8, 3, -2], max: [12, 7, 2] });
  });

  test.each<[string, (json: GlbJson) => object, object]>([
    ['a node below itself', (json) => ({ ...json, nodes: [{ children: [0] }] }), { where: 'nodes[0]' }],
    [
      'two nodes in a circle',
      (json) => ({ ...json, nodes: [{ children: [1] }, { children: [0] }] }),
      { is: 'damaged' },
    ],
    [
      'a tree deeper than any stack',
      (json) => ({
        ...json,
        nodes: Array.from({ length: 9000 }, (_, i) => ({ children: i < 8999 ? [i + 1] : [] })),
      }),
      { is: 'damaged' },
    ],
    [
      'a thousand million corners',
      (json) => ({
        ...json,
        accessors: json.accessors.map((one) => ({ ...one, count: 1e9, bufferView: undefined })),
      }),
      { where: 'accessors[0]' },
    ],
    [
      'data beyond the end',
      (json) => ({ ...json, bufferViews: [{ buffer: 0, byteLength: 1e6 }] }),
      { where: 'bufferViews[0]' },
    ],
    ['a mesh that is not there', (json) => ({ ...json, nodes: [{ mesh: 7 }] }), { where: 'nodes[0]' }],
    ['a list that is none', (json) => ({ ...json, nodes: 3 }), { where: 'nodes' }],
    [
      'corners that are single numbers',
      (json) => ({ ...json, accessors: json.accessors.toReversed() }),
      { where: 'meshes[0]' },
    ],
    [
      'triangles between corners that are not there',
      (json) => ({
        ...json,
        accessors: json.accessors.map((one, at) => (at === 0 ? { ...one, count: 4 } : one)),
      }),
      { is: 'damaged' },
    ],
  ])('is refused when the file has %s', async (_, change, expected) => {
    expect(await surfaceOf(change)).toMatchObject(expected);
  });

  test('is refused when a corner is no number', async () => {
    const good = makeBoxGlb();
    const jsonBytes = good.readUInt32LE(12);
    const json: GlbJson = JSON.parse(good.toString('utf8', 20, 20 + jsonBytes));
    const binary = Buffer.from(good.subarray(28 + jsonBytes));
    binary.writeFloatLE(Number.NaN, 4);
    expect(await codesOf({ glb: packGlb(json, binary), tours: '' })).toEqual(['M3-DAMAGED tuong.glb']);
  });

  const hasBad = existsSync(BAD);
  test.skipIf(!hasBad)(`of every damaged file in ${BAD} is read or refused within ten seconds`, async () => {
    const files = globSync(`${BAD}/*.glb`);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const startMs = performance.now();
      const result = await readModelSurface(file);
      expect(performance.now() - startMs, file).toBeLessThan(LIMIT_MS);
      expect(['read', 'unread', 'damaged', 'packed', 'too-large'], file).toContain(result.is);
      const codes = await codesOf({ glb: readFileSync(file), tours: '' });
      const isSound = basename(file) === 'own_valid_triangle.glb';
      expect(codes.length > 0, `${file}: ${codes}`).toBe(!isSound);
    }
  });

  const georef = '../shared/media/models/georef/venus_utm48n_offset.glb';
  test.skipIf(!existsSync(georef))('in map coordinates is told to come nearer to its origin', async () => {
    expect(await codesOf({ glb: readFileSync(georef), tours: '' })).toEqual(['M3-FAR tuong.glb']);
  });
});
