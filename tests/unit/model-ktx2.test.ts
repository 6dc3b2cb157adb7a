import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS, KHRTextureBasisu } from '@gltf-transform/extensions';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { measureModel } from '../../src/content/measure-model-fs.ts';
import { makeArGlb } from '../../src/media/model-ar.ts';
import { createIo, readGlbFile } from '../../src/media/model-io.ts';
import { makeTier } from '../../src/media/model-tiers.ts';
import { isBasisPicture } from '../../src/model/ktx2.ts';
import { makeBoxGlb } from './glb-parts.ts';
import { BLOCK_COLOURS, makeKtx2 } from './ktx2-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'model-ktx2-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a model with pictures of Basis Universal', () => {
  it('is shown with the colours they hold', async () => {
    const tier = await makeTier(await withPicture(makeKtx2()), 'high');
    const [texture] = (await readGlbFile(tier?.file ?? new Uint8Array())).getRoot().listTextures();
    expect(texture?.getMimeType()).toBe('image/webp');
    const image = texture?.getImage() ?? new Uint8Array();
    const { data, info } = await sharp(image).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([8, 8]);
    BLOCK_COLOURS.forEach((colour, block) => {
      const at = ((block > 1 ? 6 : 1) * 8 + (block % 2 === 1 ? 6 : 1)) * 3;
      const far = [0, 1, 2].map((channel) => Math.abs((data[at + channel] ?? 0) - (colour[channel] ?? 0)));
      expect(Math.max(...far)).toBeLessThan(60); // colours of so small a picture run into each other in WebP
    });
  });

  it('goes to phones as JPEG', async () => {
    const ar = await makeArGlb(await withPicture(makeKtx2()));
    const document = await (await createIo()).readBinary(ar ?? new Uint8Array());
    expect(document.getRoot().listTextures()[0]?.getMimeType()).toBe('image/jpeg');
    expect(document.getRoot().listExtensionsUsed()).toEqual([]);
  });

  it('is measured when the build can unpack them, and told of otherwise', async () => {
    const measure = async (picture: Buffer) => {
      writeFileSync(join(folder, 'a.glb'), await withPicture(picture));
      return (await measureModel(join(folder, 'a.glb'), {})).is;
    };
    expect(await measure(makeKtx2())).toBe('measured');
    expect(await measure(makeKtx2({ format: 131 }))).toBe('packed');
  });

  it('has no version where its pictures are damaged', async () => {
    const damaged = makeKtx2();
    damaged.writeBigUInt64LE(1_000_000n, 80);
    expect(await makeTier(await withPicture(damaged), 'high')).toBeUndefined();
  });
});

describe('a KTX2 picture', () => {
  const spoil = (change: (bytes: Buffer) => void) => {
    const bytes = makeKtx2();
    change(bytes);
    return bytes;
  };
  it.each([
    ['as it should be', makeKtx2(), true],
    ['in ETC1S', makeKtx2({ colourModel: 163 }), true],
    ['for one kind of graphics card', makeKtx2({ format: 131 }), false],
    ['of another colour model', makeKtx2({ colourModel: 1 }), false],
    ['of 65,536 pixels a side', spoil((bytes) => bytes.writeUInt32LE(65_536, 20)), false],
    ['of no pixels', spoil((bytes) => bytes.writeUInt32LE(0, 24)), false],
    ['of six faces', spoil((bytes) => bytes.writeUInt32LE(6, 36)), false],
    ['whose description lies behind its end', spoil((bytes) => bytes.writeUInt32LE(9_999, 48)), false],
    ['that ends in its head', makeKtx2().subarray(0, 60), false],
  ])('%s: can be unpacked or not', (_, bytes, expected) => {
    expect(isBasisPicture(bytes)).toBe(expected);
  });
});

async function withPicture(picture: Uint8Array): Promise<Uint8Array> {
  const io = new NodeIO().registerExtensions(ALL_EXTENSIONS);
  const document = await io.readBinary(makeBoxGlb());
  document.createExtension(KHRTextureBasisu).setRequired(true);
  const buffer = document.getRoot().listBuffers()[0] ?? document.createBuffer();
  const texture = document.createTexture().setImage(Uint8Array.from(picture)).setMimeType('image/ktx2');
  const uv = document.createAccessor().setType('VEC2').setBuffer(buffer);
  uv.setArray(Float32Array.from({ length: 16 }, (_, at) => (at % 5) / 5));
  const [primitive] = document.getRoot().listMeshes()[0]?.listPrimitives() ?? [];
  primitive?.setAttribute('TEXCOORD_0', uv);
  primitive?.setMaterial(document.createMaterial().setBaseColorTexture(texture));
  return io.writeBinary(document);
}
