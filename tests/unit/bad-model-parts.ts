import { gzipSync } from 'node:zlib';
import { type GlbJson, makeBoxGlb, packGlb } from './glb-parts.ts';

/** Models that no program should be given, each damaged in another way; names say how. */
export const BAD_MODELS: Readonly<Record<string, Buffer>> = {
  'corner-that-is-not-there.glb': withNumbers((binary) => binary.writeUInt16LE(60_000, 96)),
  'place-that-is-no-number.glb': withNumbers((binary) => binary.writeFloatLE(Number.NaN, 4)),
  'place-without-end.glb': withNumbers((binary) => binary.writeFloatLE(Number.POSITIVE_INFINITY, 8)),
  'node-under-itself.glb': makeBoxGlb({
    change: (json) => ({ ...json, nodes: [{ mesh: 0, children: [1] }, { children: [0] }] }),
  }),
  'ten-thousand-deep.glb': makeBoxGlb({
    change: (json) => ({
      ...json,
      nodes: Array.from({ length: 10_000 }, (_, index) =>
        index < 9_999 ? { children: [index + 1] } : { mesh: 0 },
      ),
    }),
  }),
  'a-billion-corners.glb': withAccessor({ count: 1_000_000_000 }),
  'half-a-corner.glb': withAccessor({ count: 2.5 }),
  'behind-the-end.glb': withAccessor({ byteOffset: 4_000_000_000 }),
  'picture-above-the-folder.glb': withImage('../../../../../../etc/passwd'),
  'picture-of-the-machine.glb': withImage('file:///etc/passwd'),
  'picture-from-the-net.glb': withImage('http://127.0.0.1:9/a.png'),
  'packed-bomb.glb': makeBoxGlb({ change: toBomb }),
  'packed-noise.glb': makeBoxGlb({ change: (json) => toDraco(json) }),
  'prototype.glb': makeBoxGlb({ change: (json) => ({ ...json, meshes: [{ primitives: '__proto__' }] }) }),
  'list-that-is-none.glb': makeBoxGlb({ change: (json) => ({ ...json, nodes: 'nodes' }) }),
  'page-of-an-error.glb': Buffer.from('<!doctype html><title>404</title>'),
  'no-text.glb': packGlb({}, Buffer.alloc(0)).fill(0xff, 20, 24),
  'nine-hundred-million.ply': Buffer.from(
    'ply\nformat binary_little_endian 1.0\nelement vertex 900000000\nproperty float x\nend_header\n',
  ),
  'endless-head.ply': Buffer.from(`ply\nformat ascii 1.0\n${'comment a\n'.repeat(200_000)}`),
  'bomb.spz': gzipSync(Buffer.alloc(50_000_000)),
};

function withNumbers(change: (binary: Buffer) => void): Buffer {
  const glb = makeBoxGlb();
  change(glb.subarray(28 + glb.readUInt32LE(12)));
  return glb;
}

function withAccessor(values: object): Buffer {
  return makeBoxGlb({
    change: (json) => ({
      ...json,
      accessors: json.accessors.map((one, index) => (index === 0 ? { ...one, ...values } : one)),
    }),
  });
}

function withImage(uri: string): Buffer {
  return makeBoxGlb({ change: (json) => ({ ...json, images: [{ uri }], textures: [{ source: 0 }] }) });
}

/** A small view that says it unpacks to little and to four gigabytes at once. */
function toBomb(json: GlbJson): object {
  const packed = { buffer: 0, byteLength: 96, byteStride: 4, count: 1_000_000_000, mode: 'ATTRIBUTES' };
  const [first, second] = json.bufferViews as object[];
  return {
    ...json,
    extensionsUsed: ['EXT_meshopt_compression'],
    extensionsRequired: ['EXT_meshopt_compression'],
    bufferViews: [{ ...first, extensions: { EXT_meshopt_compression: packed } }, second],
  };
}

function toDraco(json: GlbJson): object {
  const draco = { bufferView: 0, attributes: { POSITION: 0 } };
  const primitive = {
    attributes: { POSITION: 0 },
    indices: 1,
    extensions: { KHR_draco_mesh_compression: draco },
  };
  return {
    ...json,
    meshes: [{ primitives: [primitive] }],
    extensionsUsed: ['KHR_draco_mesh_compression'],
    extensionsRequired: ['KHR_draco_mesh_compression'],
  };
}
