import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SplatCloud } from '../../src/model/splat-cloud.ts';
import { readCloudFile } from '../../src/model/splat-file.ts';
import { writeSpz } from '../../src/model/splat-write.ts';
import { UNPACK } from '../../src/model/unpack.ts';
import { makeRing, toBare, toPly, toSplatPly, toSpz2, toSpz4 } from './splat-parts.ts';

const SHARED = '../shared/media/models';
const read = (bytes: Uint8Array, ending: string) => readCloudFile({ bytes, ending, tools: UNPACK });

function cloudOf(bytes: Uint8Array, ending: string): SplatCloud {
  const result = read(bytes, ending);
  if (result.is !== 'read' || result.value.is !== 'splats') throw new Error(JSON.stringify(result));
  return result.value.cloud;
}

/** As wide a difference as eight bits of a logarithm, ten bits of a turn and eight of a colour allow. */
function expectSame(found: SplatCloud, wanted: SplatCloud, leastAlike = 0.999): void {
  expect(found.count).toBe(wanted.count);
  expect(found.degree).toBe(wanted.degree);
  const worst = (one: ArrayLike<number>, other: ArrayLike<number>) =>
    Array.from(one).reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 9))), 0);
  expect(worst(found.positions, wanted.positions)).toBeLessThan(0.001);
  expect(worst(found.scales, wanted.scales)).toBeLessThan(0.02);
  expect(worst(found.colours, wanted.colours)).toBeLessThan(0.005);
  expect(worst(found.harmonics, wanted.harmonics)).toBeLessThanOrEqual(8);
  for (let index = 0; index < wanted.count; index += 1) {
    const dot = [0, 1, 2, 3].reduce(
      (sum, part) => sum + (found.turns[index * 4 + part] ?? 0) * (wanted.turns[index * 4 + part] ?? 0),
      0,
    );
    expect(Math.abs(dot)).toBeGreaterThan(leastAlike); // a turn and its opposite are the same turn
  }
}

describe('splats read from a file are those that were written', () => {
  const ring = makeRing();
  const rich = makeRing(40, 3);
  it.each<[string, Uint8Array, string, SplatCloud]>([
    ['SPZ 3', gzipSync(writeSpz(ring, 6)), 'spz', ring],
    ['SPZ 3 with harmonics', gzipSync(writeSpz(rich, 6)), 'spz', rich],
    ['SPZ 2', toSpz2(ring), 'spz', ring],
    ['SPZ 2 with harmonics', toSpz2(rich), 'spz', rich],
    ['SPZ 4', toSpz4(ring), 'spz', ring],
    ['SPZ 4 with harmonics', toSpz4(rich), 'spz', rich],
    ['SPLAT', toBare(ring), 'splat', ring],
    ['PLY', toSplatPly(ring, 'binary_little_endian'), 'ply', ring],
    ['PLY with harmonics', toSplatPly(rich, 'binary_little_endian'), 'ply', rich],
    ['PLY, high bytes first', toSplatPly(ring, 'binary_big_endian'), 'ply', ring],
    ['PLY as text', toSplatPly(rich, 'ascii'), 'ply', rich],
  ])('%s', (name, bytes, ending, wanted) => {
    // Version 2 has eight bits for each part of a turn, and none for the fourth.
    expectSame(cloudOf(bytes, ending), wanted, name.startsWith('SPZ 2') ? 0.99 : 0.999);
  });
});

describe('what is up', () => {
  const bytes = toSplatPly(makeRing(), 'binary_little_endian');
  const firstOf = (up: 'y' | '-y' | 'z') => {
    const result = readCloudFile({ bytes, ending: 'ply', up, tools: UNPACK });
    if (result.is !== 'read' || result.value.is !== 'splats') throw new Error('expected splats');
    return Array.from(result.value.cloud.positions.subarray(3, 6), (value) => Number(value.toFixed(3)));
  };
  // The second splat lies at 2.963, −1.155, −0.313 in the file.
  it.each<['y' | '-y' | 'z', number[]]>([
    ['y', [2.963, -1.155, -0.313]],
    ['-y', [2.963, 1.155, 0.313]],
    ['z', [2.963, -0.313, 1.155]],
  ])('is %s when the author says so', (up, wanted) => {
    expect(firstOf(up)).toEqual(wanted);
  });
});

describe('a PLY file without splats', () => {
  const corners = [
    [0, 0, 0, 255, 0, 0],
    [1, 0, 0, 0, 255, 0],
    [1, 1, 0, 0, 0, 255],
    [0, 1, 0, 255, 255, 255],
  ];
  const properties = ['float x', 'float y', 'float z', 'uchar red', 'uchar green', 'uchar blue'];
  const vertex = { name: 'vertex', properties, rows: corners };
  const face = (list: number[]) => ({
    name: 'face',
    properties: ['list uchar int vertex_indices'],
    rows: [[list]],
  });

  it.each(['ascii', 'binary_little_endian', 'binary_big_endian'])(
    'is a surface when it has faces (%s)',
    (format) => {
      const result = read(toPly(format, [vertex, face([0, 1, 2, 3])]), 'ply');
      if (result.is !== 'read' || result.value.is !== 'surface') throw new Error(JSON.stringify(result));
      const { mesh } = result.value;
      expect([...mesh.corners]).toEqual([0, 1, 2, 0, 2, 3]);
      expect([...(mesh.colours ?? [])].slice(0, 6)).toEqual([1, 0, 0, 0, 1, 0]);
      expect([...mesh.positions].slice(3, 6)).toEqual([1, 0, 0]);
    },
  );

  it('is a cloud of round splats as wide as their distance when it has none', () => {
    const rows = Array.from({ length: 400 }, (_, index) => [
      (index % 20) / 10,
      Math.floor(index / 20) / 10,
      0,
      9,
      9,
      9,
    ]);
    const cloud = cloudOf(toPly('ascii', [{ ...vertex, rows }]), 'ply');
    expect(cloud.count).toBe(400);
    // Neighbours lie 0.1 apart.
    expect(cloud.scales[3 * 210]).toBeCloseTo(0.055, 3);
  });

  it('names a face that points beyond the points', () => {
    expect(read(toPly('ascii', [vertex, face([0, 1, 4])]), 'ply')).toMatchObject({
      is: 'broken',
      what: 'index',
    });
  });
});

describe('a file that cannot be right is named with its byte, and costs no memory', () => {
  const spz = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(writeSpz(makeRing(), 6));
    change(bytes);
    return gzipSync(bytes);
  };
  const header = (text: string) => Buffer.from(`ply\nformat binary_little_endian 1.0\n${text}end_header\n`);
  const four = Buffer.from(toSpz4(makeRing()));
  const bare = Buffer.from(toBare(makeRing()));
  const withNaN = Buffer.from(bare);
  withNaN.writeFloatLE(Number.NaN, 64);
  const ply = toSplatPly(makeRing(), 'binary_little_endian');
  const clear = makeRing();
  clear.colours[3] = 2; // more than solid: its logarithm is none
  const text = Buffer.from(toSplatPly(makeRing(), 'ascii')).toString('latin1');
  const change4 = (at: number, value: number) => {
    const bytes = Buffer.from(four);
    bytes.writeUInt32LE(value, at);
    return bytes;
  };
  it.each<[string, Uint8Array, string, object]>([
    ['empty', Buffer.alloc(0), 'spz', { atByte: 0, what: 'empty' }],
    ['no gzip behind its start', Buffer.of(0x1f, 0x8b, 8, 0), 'spz', { atByte: 0, what: 'short' }],
    ['gzip broken off', spz(() => {}).subarray(0, 300), 'spz', { atByte: 0, what: 'packed' }],
    ['another magic', spz((b) => b.writeUInt32LE(7, 0)), 'spz', { atByte: 0, what: 'header' }],
    ['version 1', spz((b) => b.writeUInt32LE(1, 4)), 'spz', { atByte: 4, what: 'version' }],
    ['version 9', spz((b) => b.writeUInt32LE(9, 4)), 'spz', { atByte: 4, what: 'version' }],
    ['10⁹ splats', spz((b) => b.writeUInt32LE(1e9, 8)), 'spz', { atByte: 8, what: 'count' }],
    ['one splat more', spz((b) => b.writeUInt32LE(41, 8)), 'spz', { atByte: 8, what: 'count' }],
    ['degree 5', spz((b) => b.writeUInt8(5, 12)), 'spz', { atByte: 12, what: 'header' }],
    ['SPZ 4 broken off', four.subarray(0, 60), 'spz', { what: 'short' }],
    ['SPZ 4 with 10⁹ splats', change4(8, 1e9), 'spz', { is: 'too-many', what: 'splats' }],
    ['SPZ 4, list of parts outside', change4(16, 1e9), 'spz', { atByte: 16, what: 'short' }],
    ['SPZ 4, a part of 4 GB', change4(32, 0xffffffff), 'spz', { atByte: 32, what: 'short' }],
    ['SPZ 4, no zstandard', change4(32 + 5 * 16, 7), 'spz', { what: 'packed' }],
    ['SPLAT with 31 bytes', bare.subarray(0, 95), 'splat', { atByte: 64, what: 'size' }],
    ['SPLAT with NaN', withNaN, 'splat', { atByte: 64, what: 'number' }],
    ['PLY without an end', Buffer.from('ply\nformat ascii 1.0\n'), 'ply', { atByte: 21, what: 'header' }],
    [
      'PLY of version “wavefront”',
      Buffer.from('ply\nformat wavefront 1.0\nend_header\n'),
      'ply',
      { atByte: 4, what: 'version' },
    ],
    [
      'PLY with an unknown type',
      header('element vertex 1\nproperty quaternion x\n'),
      'ply',
      { atByte: 53, what: 'header' },
    ],
    ['PLY with a count of −1', header('element vertex -1\n'), 'ply', { atByte: 36, what: 'header' }],
    [
      'PLY with 10¹² points',
      header('element vertex 1000000000000\nproperty float x\n'),
      'ply',
      { what: 'count' },
    ],
    ['PLY broken off', ply.subarray(0, ply.length - 4), 'ply', { what: 'count' }],
    [
      'PLY whose text is no number',
      Buffer.from(text.replace(/(end_header\n)\S+/, '$1drei')),
      'ply',
      { what: 'number' },
    ],
    [
      'PLY with an opacity that is no number',
      toSplatPly(clear, 'binary_little_endian'),
      'ply',
      { what: 'number' },
    ],
    [
      'PLY with an endless number',
      Buffer.from(text.replace(/(end_header\n)\S+/, '$1Infinity')),
      'ply',
      { what: 'number' },
    ],
  ])('%s', (_, bytes, ending, fault) => {
    expect(read(bytes, ending)).toMatchObject({ is: 'broken', ...fault });
  });

  it('never throws at a file with one byte changed', () => {
    const sources: [Uint8Array, string][] = [
      [writeSpz(makeRing(), 6), 'raw'],
      [four, 'spz'],
      [ply, 'ply'],
      [bare, 'splat'],
    ];
    for (const [source, ending] of sources) {
      for (let at = 0; at < Math.min(source.length, 700); at += 1) {
        const bytes = Buffer.from(source);
        bytes[at] = (bytes[at] ?? 0) ^ 0xff;
        const result = ending === 'raw' ? read(gzipSync(bytes), 'spz') : read(bytes, ending);
        expect(['read', 'broken', 'too-many']).toContain(result.is);
      }
    }
  });
});

describe.skipIf(!existsSync(SHARED))('real files of ../shared/media', () => {
  const ofFile = (name: string) => cloudOf(readFileSync(`${SHARED}/${name}`), name.split('.').at(-1) ?? '');

  it('hold the same splats in four formats', () => {
    const facts = ['.ply', '.compressed.ply', '_v3.spz', '_v4.spz'].map((ending) => {
      const { count, degree, positions, scales, colours } = ofFile(`splat/playbot_31k${ending}`);
      // Programs put splats into other orders; their means stay.
      const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
      return { count, degree, means: [positions, scales, colours].map(mean) };
    });
    for (const { count, degree, means } of facts) {
      expect([count, degree]).toEqual([31_000, 2]);
      means.forEach((mean, at) => {
        expect(Math.abs(mean - (facts[0]?.means[at] ?? 9))).toBeLessThan(0.002);
      });
    }
  });

  it('say what is wrong with the one that promises 200 million splats', () => {
    const bytes = readFileSync(`${SHARED}/bad/own_huge_count.spz`);
    expect(read(bytes, 'spz')).toEqual({ is: 'broken', atByte: 8, what: 'count' });
  });
});
