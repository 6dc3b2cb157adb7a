import { gzipSync, zstdCompressSync } from 'node:zlib';
import { createCloud, SH_C0, type SplatCloud } from '../../src/model/splat-cloud.ts';
import { writeSpz } from '../../src/model/splat-write.ts';

/** A ring of flat splats standing upright, each in a colour of its own: small, but nothing in it is symmetric. */
export function makeRing(count = 40, degree: SplatCloud['degree'] = 0): SplatCloud {
  const cloud = createCloud(count, degree);
  for (let index = 0; index < count; index += 1) {
    const angle = (index / count) * 2 * Math.PI;
    cloud.positions.set([3 * Math.cos(angle), 1 + 0.5 * Math.sin(2 * angle), 2 * Math.sin(angle)], index * 3);
    cloud.scales.set([0.2, 0.1, 0.01], index * 3);
    cloud.turns.set([0, Math.sin(angle / 2), 0, Math.cos(angle / 2)], index * 4);
    cloud.colours.set([index / count, 0.5, 1 - index / count, 0.9], index * 4);
  }
  cloud.harmonics.forEach((_, at) => {
    cloud.harmonics[at] = 128 + 16 * ((at % 5) - 2);
  });
  return cloud;
}

/** Packs splats as SPZ of version 2: three bytes a turn. */
export function toSpz2(cloud: SplatCloud): Uint8Array {
  const three = writeSpz(cloud, 6);
  const start = 16 + cloud.count * 16;
  const turns = Array.from({ length: cloud.count }, (_, index) => {
    const [x = 0, y = 0, z = 0, w = 1] = cloud.turns.subarray(index * 4);
    return [x, y, z].map((part) => Math.round((w < 0 ? -part : part) * 127.5 + 127.5));
  });
  const two = Buffer.concat([
    three.subarray(0, start),
    Buffer.from(turns.flat()),
    three.subarray(start + cloud.count * 4),
  ]);
  two.writeUInt32LE(2, 4);
  return gzipSync(two);
}

/** Packs splats as SPZ of version 4: each part by itself with zstandard. */
export function toSpz4(cloud: SplatCloud): Uint8Array {
  const three = writeSpz(cloud, 6);
  const sizes = [9, 1, 3, 3, 4, cloud.harmonics.length / cloud.count].map((size) => size * cloud.count);
  let offset = 16;
  const parts = sizes
    .filter((size) => size > 0)
    .map((size) => {
      offset += size;
      return { size, packed: zstdCompressSync(three.subarray(offset - size, offset)) };
    });
  const head = Buffer.alloc(32 + parts.length * 16);
  head.set(three.subarray(0, 15));
  head.writeUInt32LE(4, 4);
  head.writeUInt8(parts.length, 15);
  head.writeUInt32LE(32, 16);
  parts.forEach(({ size, packed }, row) => {
    head.writeBigUInt64LE(BigInt(packed.length), 32 + row * 16);
    head.writeBigUInt64LE(BigInt(size), 40 + row * 16);
  });
  return Buffer.concat([head, ...parts.map(({ packed }) => packed)]);
}

/** Writes splats as a `.splat` file: 32 bytes each, y downwards, no header. */
export function toBare({ count, positions, scales, colours, turns }: SplatCloud): Uint8Array {
  const bytes = Buffer.alloc(count * 32);
  for (let index = 0; index < count; index += 1) {
    const at = index * 32;
    const [x = 0, y = 0, z = 0] = positions.subarray(index * 3);
    for (const [axis, value] of [x, -y, -z].entries()) bytes.writeFloatLE(value, at + axis * 4);
    for (let axis = 0; axis < 3; axis += 1)
      bytes.writeFloatLE(scales[index * 3 + axis] ?? 0, at + 12 + axis * 4);
    for (let part = 0; part < 4; part += 1)
      bytes[at + 24 + part] = Math.round((colours[index * 4 + part] ?? 0) * 255);
    const [tx = 0, ty = 0, tz = 0, tw = 0] = turns.subarray(index * 4);
    [tw, tx, -ty, -tz].forEach((value, part) => {
      bytes[at + 28 + part] = Math.max(0, Math.min(255, Math.round(value * 128 + 128)));
    });
  }
  return bytes;
}

/** Writes splats as training programs do: y downwards, logarithms, opacity before its curve. */
export function toSplatPly(
  cloud: SplatCloud,
  format: 'ascii' | 'binary_little_endian' | 'binary_big_endian',
) {
  const each = cloud.harmonics.length / cloud.count / 3;
  const rest = Array.from({ length: each * 3 }, (_, index) => `f_rest_${index}`);
  const names = [
    ...['x', 'y', 'z', 'nx', 'f_dc_0', 'f_dc_1', 'f_dc_2', ...rest, 'opacity'],
    ...['scale_0', 'scale_1', 'scale_2', 'rot_0', 'rot_1', 'rot_2', 'rot_3'],
  ];
  const rows = Array.from({ length: cloud.count }, (_, index) => {
    const [x = 0, y = 0, z = 0] = cloud.positions.subarray(index * 3);
    const [tx = 0, ty = 0, tz = 0, tw = 0] = cloud.turns.subarray(index * 4);
    const alpha = cloud.colours[index * 4 + 3] ?? 0;
    const harmonics = rest.map((_name, at) => {
      const byte = cloud.harmonics[(index * each + (at % each)) * 3 + Math.floor(at / each)] ?? 128;
      return (ODD.has(at % each) ? 128 - byte : byte - 128) / 128;
    });
    return [
      ...[x, -y, -z, 0],
      ...[0, 1, 2].map((part) => ((cloud.colours[index * 4 + part] ?? 0) - 0.5) / SH_C0),
      ...harmonics,
      Math.log(alpha / (1 - alpha)),
      ...[0, 1, 2].map((axis) => Math.log(cloud.scales[index * 3 + axis] ?? 1)),
      ...[tw, tx, -ty, -tz],
    ];
  });
  return toPly(format, [{ name: 'vertex', properties: names.map((name) => `float ${name}`), rows }]);
}

/** Writes a PLY file; a list in a row is an array, its number one byte long. */
export function toPly(format: string, elements: readonly PlyPart[]): Uint8Array {
  const lines = elements.flatMap(({ name, properties, rows, count = rows.length }) => [
    `element ${name} ${count}`,
    ...properties.map((property) => `property ${property}`),
  ]);
  const header = Buffer.from(
    ['ply', `format ${format} 1.0`, ...lines, 'end_header', ''].join('\n'),
    'latin1',
  );
  const data = elements.flatMap(({ properties, rows }) =>
    rows.map((row) => row.map((value, column) => toBytes(format, properties[column] ?? '', value))),
  );
  if (format !== 'ascii') return Buffer.concat([header, ...data.flat()]);
  return Buffer.concat([header, Buffer.from(data.map((row) => row.join(' ')).join('\n'), 'latin1')]);
}

function toBytes(format: string, property: string, value: number | readonly number[]): Buffer {
  if (typeof value !== 'number') {
    const list = value.map((one) => toBytes(format, 'int', one));
    if (format === 'ascii') return Buffer.from([value.length, ...value].join(' '));
    return Buffer.concat([Buffer.of(value.length), ...list]);
  }
  if (format === 'ascii') return Buffer.from(String(value));
  if (property.startsWith('uchar')) return Buffer.of(value);
  const bytes = Buffer.alloc(4);
  const isLittle = format === 'binary_little_endian';
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (property.startsWith('int')) view.setInt32(0, value, isLittle);
  else view.setFloat32(0, value, isLittle);
  return bytes;
}

/** Harmonics that change their sign when y and z do, worked out by hand from their formulas. */
const ODD: ReadonlySet<number> = new Set([0, 1, 3, 6, 8, 10, 11, 13]);

type PlyPart = {
  name: string;
  properties: readonly string[];
  rows: readonly (readonly (number | readonly number[])[])[];
  /** What the header says; the number of rows when left out. */
  count?: number;
};
