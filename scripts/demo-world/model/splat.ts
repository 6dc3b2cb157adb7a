import { gzipSync } from 'node:zlib';
import { type Matrix4, Quaternion, Vector3 } from 'three';
import { createRandom } from '../../lib/noise.ts';
import type { Part } from '../kit/types.ts';
import type { ModelScene } from './models.ts';

/**
 * Samples a scene as Gaussian splats: points spread evenly over its surfaces, each a thin disc lying in the surface, lit
 * by one warm sun and the sky. Thin things (leaves, stalks) get their share by area like everything else.
 * @param count how many splats; the same seed gives the same ones
 */
export function sampleSplats({ parts, placed }: ModelScene, count: number, seed: number): Splat[] {
  const triangles = [
    ...parts.flatMap((part) => listTriangles(part)),
    ...placed.flatMap(({ prop, matrices }) =>
      matrices.flatMap((matrix) => prop.flatMap((part) => listTriangles(part, matrix))),
    ),
  ];
  const sums = new Float64Array(triangles.length);
  let total = 0;
  triangles.forEach((triangle, i) => {
    total += triangle.areaM2;
    sums[i] = total;
  });
  const random = createRandom(seed);
  // Discs that overlap by half cover the surface without holes.
  const radiusM = 0.75 * Math.sqrt(total / count);
  return Array.from({ length: count }, (_, i) => {
    const triangle = triangles[findFirst(sums, ((i + random()) / count) * total)];
    if (!triangle) throw new Error('a scene to sample has surfaces');
    return toSplat(triangle, radiusM, random() ** 0.5, random());
  });
}

/**
 * Packs splats as SPZ version 2 (gzip; positions in 1/4096 m, y up), without spherical harmonics.
 * Source: https://github.com/nianticlabs/spz, load-spz.cc
 */
export function toSpz(splats: readonly Splat[]): Uint8Array<ArrayBuffer> {
  const count = splats.length;
  const bytes = new Uint8Array(16 + count * 19);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x5053474e, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, count, true);
  bytes.set([0, 12, 0, 0], 12); // no harmonics, 12 fractional bits, no flags
  const [alphas, colours, scales, turns] = [
    16 + 9 * count,
    16 + 10 * count,
    16 + 13 * count,
    16 + 16 * count,
  ];
  const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));
  splats.forEach(({ at, colour, scaleM, turn, opacity }, i) => {
    at.forEach((value, axis) => {
      const fixed = Math.round(value * 4096);
      bytes.set([fixed & 255, (fixed >> 8) & 255, (fixed >> 16) & 255], 16 + 9 * i + 3 * axis);
    });
    bytes[alphas + i] = clamp(opacity * 255);
    const [x, y, z, w] = turn;
    const sign = w < 0 ? -1 : 1;
    for (let axis = 0; axis < 3; axis += 1) {
      bytes[colours + 3 * i + axis] = clamp((((colour[axis] ?? 0) - 0.5) / COLOUR_SPAN + 0.5) * 255);
      bytes[scales + 3 * i + axis] = clamp((Math.log(scaleM[axis] ?? 1) + 10) * 16);
      bytes[turns + 3 * i + axis] = clamp(([x, y, z][axis] ?? 0) * sign * 127.5 + 127.5);
    }
  });
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255; // "unknown system": the same bytes on every machine
  return new Uint8Array(packed);
}

/** A colour byte spans this much around grey: 0.15 in units of the first spherical harmonic. */
const COLOUR_SPAN = 0.28209479177387814 / 0.15;

function listTriangles({ geometry }: Part, matrix?: Matrix4): Triangle[] {
  const moved = matrix ? geometry.clone().applyMatrix4(matrix) : geometry;
  const index = moved.getIndex();
  const position = moved.getAttribute('position');
  const colour = moved.getAttribute('color');
  const corner = (i: number) => new Vector3().fromBufferAttribute(position, index ? index.getX(i) : i);
  const list: Triangle[] = [];
  for (let i = 0; i < (index?.count ?? position.count); i += 3) {
    const [a, b, c] = [corner(i), corner(i + 1), corner(i + 2)];
    const normal = b.clone().sub(a).cross(c.clone().sub(a));
    const areaM2 = normal.length() / 2;
    if (areaM2 < 1e-8) continue;
    const first = index ? index.getX(i) : i;
    const linear: [number, number, number] = [colour.getX(first), colour.getY(first), colour.getZ(first)];
    list.push({ a, b, c, normal: normal.normalize(), areaM2, linear });
  }
  return list;
}

function toSplat({ a, b, c, normal, linear }: Triangle, radiusM: number, root: number, share: number): Splat {
  const at = a
    .clone()
    .multiplyScalar(1 - root)
    .addScaledVector(b, root * (1 - share))
    .addScaledVector(c, root * share);
  const facing = Math.abs(normal.dot(SUN));
  const light = [0.95 * facing + 0.42, 0.82 * facing + 0.43, 0.62 * facing + 0.46];
  const turn = new Quaternion().setFromUnitVectors(new Vector3(0, 0, 1), normal);
  return {
    at: [at.x, at.y, at.z],
    colour: linear.map((value, axis) => toScreen(value * (light[axis] ?? 1))) as Splat['colour'], // three in, three out
    scaleM: [radiusM, radiusM, radiusM * 0.12],
    turn: [turn.x, turn.y, turn.z, turn.w],
    opacity: 0.96,
  };
}

/** Linear light to sRGB. */
function toScreen(value: number): number {
  const v = Math.min(1, value);
  return v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055;
}

function findFirst(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SUN = new Vector3(0.55, 0.7, 0.45).normalize();

type Triangle = {
  a: Vector3;
  b: Vector3;
  c: Vector3;
  normal: Vector3;
  areaM2: number;
  linear: [number, number, number];
};

/** One Gaussian: centre in metres, sRGB colour 0…1, standard deviations along its own axes, turn as x, y, z, w. */
export type Splat = {
  at: [number, number, number];
  colour: [number, number, number];
  scaleM: [number, number, number];
  turn: [number, number, number, number];
  opacity: number;
};
