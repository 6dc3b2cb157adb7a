/** Makes a seeded random source: each call gives the next number in [0, 1). Same seed, same series (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes seeded two-dimensional noise. All functions take any finite coordinates and never repeat visibly. */
export function createNoise(seed: number): Noise {
  const perm = createPermutation(seed);
  const noise2 = (x: number, y: number): number => gradientNoise(perm, x, y);
  const fbm = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let amplitude = 0.5;
    for (let i = 0; i < octaves; i += 1) {
      sum += amplitude * noise2(x, y);
      // A turn and an odd factor between octaves hide the lattice.
      const turned = 1.62 * x + 1.18 * y + 17.3;
      y = 1.62 * y - 1.18 * x - 9.1;
      x = turned;
      amplitude *= 0.5;
    }
    return sum;
  };
  const ridged = (x: number, y: number, octaves: number): number => {
    let sum = 0;
    let amplitude = 0.5;
    let weight = 1;
    for (let i = 0; i < octaves; i += 1) {
      const ridge = 1 - Math.abs(noise2(x, y) * 1.4);
      const sharp = ridge * ridge * weight;
      weight = Math.min(1, Math.max(0, sharp * 1.6));
      sum += amplitude * sharp;
      const turned = 1.64 * x + 1.2 * y + 31.7;
      y = 1.64 * y - 1.2 * x - 4.9;
      x = turned;
      amplitude *= 0.5;
    }
    return sum;
  };
  return { noise2, fbm, ridged, hash: (x, y) => latticeHash(seed, x, y) };
}

/** Hashes a lattice point to [0, 1). `x` and `y` are taken as 32-bit integers. */
export function latticeHash(seed: number, x: number, y: number): number {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 2246822519);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** Finds the nearest jittered cell point: `f1` and `f2` are the distances to the nearest and second, `id` in [0, 1). */
export function nearestCell(seed: number, x: number, y: number): Cell {
  const cx = Math.floor(x);
  const cy = Math.floor(y);
  let f1 = 9;
  let f2 = 9;
  let id = 0;
  for (let j = cy - 1; j <= cy + 1; j += 1) {
    for (let i = cx - 1; i <= cx + 1; i += 1) {
      const h = latticeHash(seed, i, j);
      const dx = i + 0.15 + 0.7 * h - x;
      const dy = j + 0.15 + 0.7 * ((h * 7919) % 1) - y;
      const d = dx * dx + dy * dy;
      if (d < f1) {
        f2 = f1;
        f1 = d;
        id = (h * 104729) % 1;
      } else if (d < f2) f2 = d;
    }
  }
  return { f1: Math.sqrt(f1), f2: Math.sqrt(f2), id };
}

function createPermutation(seed: number): Uint8Array {
  const random = createRandom(seed);
  const perm = new Uint8Array(512);
  for (let i = 0; i < 256; i += 1) perm[i] = i;
  for (let i = 255; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = perm[i] ?? 0;
    perm[i] = perm[j] ?? 0;
    perm[j] = kept;
  }
  for (let i = 0; i < 256; i += 1) perm[i + 256] = perm[i] ?? 0;
  return perm;
}

function gradientNoise(perm: Uint8Array, x: number, y: number): number {
  const fx = Math.floor(x);
  const fy = Math.floor(y);
  const xi = fx & 255;
  const yi = fy & 255;
  const dx = x - fx;
  const dy = y - fy;
  const u = dx * dx * dx * (dx * (dx * 6 - 15) + 10);
  const v = dy * dy * dy * (dy * (dy * 6 - 15) + 10);
  const a = perm[xi] ?? 0;
  const b = perm[xi + 1] ?? 0;
  const g00 = slope(perm[a + yi] ?? 0, dx, dy);
  const g10 = slope(perm[b + yi] ?? 0, dx - 1, dy);
  const g01 = slope(perm[a + yi + 1] ?? 0, dx, dy - 1);
  const g11 = slope(perm[b + yi + 1] ?? 0, dx - 1, dy - 1);
  const low = g00 + u * (g10 - g00);
  return (low + v * (g01 + u * (g11 - g01) - low)) * 1.5;
}

function slope(hash: number, x: number, y: number): number {
  return (GRADIENT_X[hash & 15] ?? 0) * x + (GRADIENT_Y[hash & 15] ?? 0) * y;
}

const GRADIENT_X = Float64Array.from({ length: 16 }, (_, i) => Math.cos((i * Math.PI) / 8 + 0.2));
const GRADIENT_Y = Float64Array.from({ length: 16 }, (_, i) => Math.sin((i * Math.PI) / 8 + 0.2));

export type Random = () => number;
export type Cell = { f1: number; f2: number; id: number };
export type Noise = {
  /** Gradient noise, about −1 to 1. */
  noise2: (x: number, y: number) => number;
  /** Sum of octaves, about −0.9 to 0.9. */
  fbm: (x: number, y: number, octaves: number) => number;
  /** Sharp-crested sum of octaves, 0 to about 1. */
  ridged: (x: number, y: number, octaves: number) => number;
  /** Lattice hash, 0 to 1. */
  hash: (x: number, y: number) => number;
};
