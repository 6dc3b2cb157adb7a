import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Document, NodeIO } from '@gltf-transform/core';
import { MeshoptDecoder } from 'meshoptimizer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureModel } from '../../src/content/measure-model-fs.ts';
import { makeTier, TIERS } from '../../src/media/model-tiers.ts';
import { makeModelTiers } from '../../src/media/model-tiers-fs.ts';
import { TEXTURE_BUDGETS } from '../../src/model/model-view.ts';
import { type DecodeMeshopt, type Glb, readGlb } from '../../src/viewers/model3d/glb.ts';
import { makeBoxGlb } from './glb-parts.ts';

const DEMO = readFileSync('content/sites/tam-thanh/models/temple-court.glb');
/** A picture of 8,192 pixels; it lies beside the repository and is not part of it. */
const LARGE = '../shared/media/models/bigtex/saxophone_8192px.glb';
const folder = mkdtempSync(join(tmpdir(), 'model-tiers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(() => MeshoptDecoder.ready);

const decode: DecodeMeshopt = (target, count, stride, source, mode, filter) =>
  MeshoptDecoder.decodeGltfBuffer(target, count, stride, source, mode, filter);
const read = (file: Uint8Array): Glb => readGlb(Uint8Array.from(gunzipSync(file)).buffer, decode);
const countTriangles = ({ json, readAccessor }: Glb) =>
  (json.meshes ?? [])
    .flatMap(({ primitives }) => primitives)
    .reduce((sum, { indices }) => sum + readAccessor(indices ?? -1).count / 3, 0);

describe('the versions of a model', () => {
  test('are small enough to come first, and whole enough to stay', async () => {
    const [first, high] = await Promise.all([makeTier(DEMO, 'first'), makeTier(DEMO, 'high')]);
    expect(first?.file.length).toBeLessThanOrEqual(TIERS.first.mostBytes);
    expect(first?.triangles).toBeGreaterThan(4000);
    expect(high?.triangles).toBe(86_758);
    expect(high?.file.length).toBeLessThan(DEMO.length / 4);
  });

  test('are the same bytes each time', async () => {
    const [one, other] = [await makeTier(DEMO, 'first'), await makeTier(DEMO, 'first')];
    expect(Buffer.compare(one?.file ?? Buffer.alloc(0), other?.file ?? Buffer.alloc(1))).toBe(0);
  });

  test('are read by the viewer as they were written: triangles, place, colours', async () => {
    const first = await makeTier(DEMO, 'first');
    if (!first) throw new Error('expected a version');
    const glb = read(first.file);
    expect(countTriangles(glb)).toBe(first.triangles);
    const [primitive] = glb.json.meshes?.[0]?.primitives ?? [];
    expect(Object.keys(primitive?.attributes ?? {}).sort()).toEqual(['COLOR_0', 'NORMAL', 'POSITION']);
    const { array, stride, offset, count } = glb.readAccessor(primitive?.attributes.POSITION ?? -1);
    expect(count).toBeGreaterThan(100);
    expect((array.length - offset) / stride).toBeGreaterThanOrEqual(count - 1);
    expect(first.box).toEqual({ min: [-16, -2.4000000953674316, -16], max: [16, 8.1355562210083, 16] });
  });

  test('say nothing that the file says about itself', async () => {
    const named = makeBoxGlb({
      change: (json) => ({
        ...json,
        asset: { version: '2.0', copyright: 'Nhà bà Lò', extras: { phone: '0912' } },
        nodes: [{ mesh: 0, name: '<script>', extras: { lat: 21.8 } }],
        materials: [{ name: 'C:\\Users\\lan\\tuong.png' }],
        cameras: [{ type: 'perspective', perspective: { yfov: 1, znear: 0.1 } }],
      }),
    });
    const glb = (await makeTier(named, 'high'))?.file ?? new Uint8Array();
    const text = gunzipSync(glb).toString('latin1');
    for (const said of ['Lò', '0912', '<script>', '21.8', 'tuong', 'camera'])
      expect(text).not.toContain(said);
  });

  test('hold their pictures as WebP within the size of the screen', async () => {
    // A picture of one colour would become that colour.
    const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
    const pixels = sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#a63', noise } });
    const glb = await withTexture(await pixels.jpeg().toBuffer());
    for (const tier of ['first', 'high'] as const) {
      const made = await makeTier(glb, tier);
      const { json, views } = read(made?.file ?? new Uint8Array());
      const [image] = json.images ?? [];
      expect(image?.mimeType).toBe('image/webp');
      const size = await sharp(views[image?.bufferView ?? -1]).metadata();
      expect(size.format).toBe('webp');
      expect(size.width).toBeLessThanOrEqual(TIERS[tier].texturePx);
      expect(made?.file.length).toBeLessThanOrEqual(TIERS[tier].mostBytes);
    }
  });

  test('are one where the model is small already, and none where there is nothing to show', async () => {
    const file = join(folder, 'box.glb');
    writeFileSync(file, makeBoxGlb());
    const tiers = await makeModelTiers(file, join(folder, 'cache'));
    expect(tiers?.first).toEqual(tiers?.high);
    expect(tiers?.box).toEqual({ min: [-1, -1, -1], max: [1, 1, 1] });
    expect(readdirSync(join(folder, 'cache', tiers?.key ?? '')).sort()).toEqual([
      '.tiers.json',
      'high.glb.gz',
    ]);
    writeFileSync(file, makeBoxGlb({ change: (json) => ({ ...json, scenes: [{ nodes: [] }] }) }));
    expect(await makeModelTiers(file, join(folder, 'cache'))).toBeUndefined();
  });

  test('are made once; whoever asks again gets them without a step', async () => {
    const file = join(folder, 'again.glb');
    writeFileSync(file, makeBoxGlb({ sides: [1, 2, 3] }));
    let steps = 0;
    const make = () =>
      makeModelTiers(file, join(folder, 'cache'), () => {
        steps += 1;
      });
    expect(await make()).toEqual(await make());
    expect(steps).toBe(1);
  });

  test('are files that can be handed in again: unpacked, any reader of the format takes them', async () => {
    const made = await makeTier(DEMO, 'first');
    const file = join(folder, 'own.glb');
    writeFileSync(file, gunzipSync(made?.file ?? new Uint8Array()));
    const measured = await measureModel(file, {});
    expect(measured.is).toBe('measured');
    expect((await makeTier(readFileSync(file), 'first'))?.triangles).toBe(made?.triangles);
  });

  test('keep a few pieces apart, and join many of one material', async () => {
    const countOf = async (pieces: number) => {
      const nodes = Array.from({ length: pieces }, (_, at) => ({ mesh: 0, translation: [at * 3, 0, 0] }));
      const scenes = [{ nodes: nodes.map((_, at) => at) }];
      const made = await makeTier(makeBoxGlb({ change: (json) => ({ ...json, nodes, scenes }) }), 'high');
      return (read(made?.file ?? new Uint8Array()).json.nodes ?? []).filter(({ mesh }) => mesh !== undefined)
        .length;
    };
    expect(await countOf(5)).toBe(5);
    expect(await countOf(40)).toBe(1);
  });

  test.skipIf(!existsSync(LARGE))(
    'keep to the memory that screens have, whatever comes',
    async () => {
      const bytes = readFileSync(LARGE);
      const [high, mid] = [await makeTier(bytes, 'high'), await makeTier(bytes, 'mid')];
      expect(high?.textureBytes).toBeLessThanOrEqual(TEXTURE_BUDGETS.desktop);
      expect(mid?.textureBytes).toBeLessThanOrEqual(TEXTURE_BUDGETS.phone);
    },
    120_000,
  );

  test('of a file in map coordinates stay where they were', async () => {
    const made = await makeTier(makeBoxGlb({ middle: [600_000, 0, 2_400_000] }), 'high');
    expect(made?.box).toEqual({ min: [599_999, -1, 2_399_999], max: [600_001, 1, 2_400_001] });
  });
});

test('the viewer refuses what is no GLB file', () => {
  expect(() => readGlb(new ArrayBuffer(10), decode)).toThrow('expected a GLB file');
  expect(() => readGlb(Uint8Array.from(Buffer.alloc(64, 'x')).buffer, decode)).toThrow('expected a GLB file');
});

async function withTexture(picture: Uint8Array): Promise<Uint8Array> {
  const document: Document = await new NodeIO().readBinary(makeBoxGlb());
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer();
  const texture = document.createTexture('x').setImage(Uint8Array.from(picture)).setMimeType('image/jpeg');
  const uv = document.createAccessor().setType('VEC2').setArray(new Float32Array(16)).setBuffer(buffer);
  const [primitive] = document.getRoot().listMeshes()[0]?.listPrimitives() ?? [];
  primitive
    ?.setAttribute('TEXCOORD_0', uv)
    .setMaterial(document.createMaterial().setBaseColorTexture(texture));
  return new NodeIO().writeBinary(document);
}
