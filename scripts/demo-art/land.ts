import { createNoise, latticeHash, nearestCell } from '../lib/noise.ts';
import { clamp, smooth } from './colour.ts';
import type { HeightField } from './march.ts';

/** Makes a high range: sharp crests `heightM` tall, about `widthM` from one to the next. */
export function mountains(seed: number, widthM: number, heightM: number, octaves = 6): HeightField {
  const noise = createNoise(seed);
  return (x, z) => {
    const wx = x + noise.noise2(x / widthM, z / widthM) * widthM * 0.25;
    return noise.ridged(wx / widthM, z / widthM, octaves) * heightM;
  };
}

/** Makes soft hills around 0, about ±`heightM`. */
export function hills(seed: number, widthM: number, heightM: number, octaves = 4): HeightField {
  const noise = createNoise(seed);
  return (x, z) => noise.fbm(x / widthM, z / widthM, octaves) * heightM * 1.5;
}

/** Makes karst towers: steep, rounded, standing apart on flat ground. `share` is how many places bear a tower. */
export function karst(look: KarstLook): HeightField {
  const noise = createNoise(look.seed);
  const { spacingM } = look;
  return (x, z) => {
    const wx = x + noise.fbm(x / (spacingM * 0.35), z / (spacingM * 0.35), 3) * spacingM * 0.28;
    const wz = z + noise.fbm(z / (spacingM * 0.35), -x / (spacingM * 0.35), 3) * spacingM * 0.28;
    const ci = Math.floor(wx / spacingM);
    const cj = Math.floor(wz / spacingM);
    let top = 0;
    for (let j = cj - 1; j <= cj + 1; j += 1) {
      for (let i = ci - 1; i <= ci + 1; i += 1) {
        const h = latticeHash(look.seed, i, j);
        if (h > look.share) continue;
        const k = h / look.share;
        const tx = (i + 0.2 + 0.6 * ((k * 7919) % 1)) * spacingM;
        const tz = (j + 0.2 + 0.6 * ((k * 104729) % 1)) * spacingM;
        const radius = look.radiusM * (0.55 + 0.6 * ((k * 31337) % 1));
        const r = Math.hypot(wx - tx, wz - tz) / radius;
        if (r >= 1) continue;
        const tall = look.heightM * (0.4 + 0.6 * ((k * 1299709) % 1));
        const body = tall * (1 - r ** 2.2) ** 0.62;
        if (body > top) top = body;
      }
    }
    if (top <= 0) return 0;
    return top * (1 + noise.fbm(x / 34, z / 34, 3) * 0.32);
  };
}

/** Cuts a slope into rice terraces of `stepM`; `sharp` 0…1 says how flat the treads are. */
export function terrace(heightM: number, stepM: number, sharp: number): number {
  const k = heightM / stepM;
  const whole = Math.floor(k);
  const rest = k - whole;
  return (whole + rest * (1 - sharp) + smooth(0.7, 0.98, rest) * sharp) * stepM;
}

/** Makes tree crowns: round bumps of `crownM` width, to be added to a wooded slope. */
export function crowns(seed: number, crownM: number): HeightField {
  return (x, z) => {
    const cell = nearestCell(seed, x / crownM, z / crownM);
    const round = clamp(1 - cell.f1 * cell.f1 * 1.9);
    return Math.sqrt(round) * crownM * (0.55 + 0.4 * cell.id);
  };
}

/** Divides flat ground into long fields with narrow banks: `id` of the field, and `bank` 0…1 on its edge. */
export function fields(seed: number, widthM: number): (x: number, z: number) => Field {
  const noise = createNoise(seed);
  return (x, z) => {
    const u = (x + noise.fbm(x / 160, z / 160, 2) * 46) / (widthM * 1.7);
    const v = (z + noise.fbm(x / 160 + 40, z / 160, 2) * 46) / widthM;
    const cell = nearestCell(seed, u, v);
    return { id: cell.id, edge: (cell.f2 - cell.f1) * widthM };
  };
}

/** Makes a single round rock with overhanging-looking sides at a place. */
export function rock(at: RockLook): HeightField {
  const noise = createNoise(at.seed);
  return (x, z) => {
    const near = Math.hypot(x - at.x, z - at.z);
    if (near > at.radiusM * 1.8) return 0;
    const bend = 1 + noise.fbm(x / (at.radiusM * 0.6), z / (at.radiusM * 0.6), 4) * 0.5;
    const r = (near / at.radiusM) * bend;
    if (r >= 1) return 0;
    return (
      at.heightM *
      (1 - r ** (at.steep ?? 3)) ** 0.6 *
      (1 + noise.fbm(x / (at.radiusM * 0.25), z / (at.radiusM * 0.25), 3) * 0.35)
    );
  };
}

export type KarstLook = { seed: number; spacingM: number; radiusM: number; heightM: number; share: number };
export type RockLook = {
  seed: number;
  x: number;
  z: number;
  radiusM: number;
  heightM: number;
  steep?: number;
};
export type Field = { id: number; edge: number };
