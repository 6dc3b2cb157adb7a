import { createRandom } from '../../lib/noise.ts';

/**
 * Makes seeded three-dimensional gradient noise, about −1 to 1, smooth, with features about one unit wide.
 * Takes any finite coordinates; repeats after 256 units. Same seed, same noise.
 */
export function createNoise3(seed: number): Noise3 {
  const perm = permutation(seed);
  return (x, y, z) => {
    const fx = Math.floor(x);
    const fy = Math.floor(y);
    const fz = Math.floor(z);
    const dx = x - fx;
    const dy = y - fy;
    const dz = z - fz;
    const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
    const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
    const w = dz * dz * dz * (dz * (dz * 6 - 15) + 10);
    const xi = fx & 255;
    const yi = fy & 255;
    const zi = fz & 255;
    const a = (perm[xi] ?? 0) + yi;
    const b = (perm[xi + 1] ?? 0) + yi;
    const aa = (perm[a] ?? 0) + zi;
    const ab = (perm[a + 1] ?? 0) + zi;
    const ba = (perm[b] ?? 0) + zi;
    const bb = (perm[b + 1] ?? 0) + zi;
    const x00 = between(slope(perm[aa] ?? 0, dx, dy, dz), slope(perm[ba] ?? 0, dx - 1, dy, dz), u);
    const x10 = between(slope(perm[ab] ?? 0, dx, dy - 1, dz), slope(perm[bb] ?? 0, dx - 1, dy - 1, dz), u);
    const x01 = between(
      slope(perm[aa + 1] ?? 0, dx, dy, dz - 1),
      slope(perm[ba + 1] ?? 0, dx - 1, dy, dz - 1),
      u,
    );
    const x11 = between(
      slope(perm[ab + 1] ?? 0, dx, dy - 1, dz - 1),
      slope(perm[bb + 1] ?? 0, dx - 1, dy - 1, dz - 1),
      u,
    );
    return between(between(x00, x10, v), between(x01, x11, v), w);
  };
}

function between(a: number, b: number, share: number): number {
  return a + share * (b - a);
}

/** The twelve edge directions of a cube (four of them twice), as in Perlin's improved noise of 2002. */
function slope(hash: number, x: number, y: number, z: number): number {
  const h = hash & 15;
  const u = h < 8 ? x : y;
  const v = h < 4 ? y : h === 12 || h === 14 ? x : z;
  return ((h & 1) === 0 ? u : -u) + ((h & 2) === 0 ? v : -v);
}

function permutation(seed: number): Uint8Array {
  const random = createRandom(seed);
  const perm = new Uint8Array(514);
  for (let i = 0; i < 256; i += 1) perm[i] = i;
  for (let i = 255; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = perm[i] ?? 0;
    perm[i] = perm[j] ?? 0;
    perm[j] = kept;
  }
  for (let i = 0; i < 258; i += 1) perm[i + 256] = perm[i & 255] ?? 0;
  return perm;
}

export type Noise3 = (x: number, y: number, z: number) => number;
