import { createNoise, type Noise, nearestCell } from '../lib/noise.ts';
import { clamp, type Rgb, ramp } from './colour.ts';
import { marks } from './light.ts';
import type { HeightField, Hit } from './march.ts';

/** Makes hanging or standing stone spikes: `sizeM` between them, up to `lengthM` long, on `share` of the places. */
export function spikes(seed: number, sizeM: number, lengthM: number, share: number): HeightField {
  return (x, z) => {
    const cell = nearestCell(seed, x / sizeM, z / sizeM);
    if (cell.id > share) return 0;
    const k = cell.id / share;
    const round = clamp(1 - cell.f1 / (0.22 + 0.3 * k));
    return round ** 1.7 * lengthM * (0.25 + 0.75 * ((k * 31.7) % 1)) * (1 + 0.12 * Math.sin(round * 26));
  };
}

/** Makes a hall: `floor` and `ceiling` meet in rough walls `halfWidthM` from the middle line; open beyond `mouthM`. */
export function createHall(look: HallLook): { floor: HeightField; ceiling: HeightField } {
  const noise = createNoise(look.seed);
  const big = spikes(look.seed + 1, look.heightM * 0.5, look.heightM * 0.8, 0.55);
  const small = spikes(look.seed + 2, look.heightM * 0.14, look.heightM * 0.26, 0.75);
  const low = spikes(look.seed + 3, look.heightM * 0.34, look.heightM * 0.42, 0.4);
  const wallAt = (x: number, z: number): number => {
    const rough = noise.fbm(x / 13, z / 13, 4) * look.halfWidthM * 0.45;
    const back = Math.max(0, -z - look.depthM) * 1.2;
    const neck = Math.max(0, 1 - Math.abs(z - look.mouthM) / 26) * (look.halfWidthM - look.mouthHalfWidthM);
    return Math.hypot(x - look.bend(z), back) + rough - (look.halfWidthM - neck);
  };
  const floor: HeightField = (x, z) => {
    const out = Math.max(0, wallAt(x, z));
    if (z > look.mouthM + 12) return look.outside(x, z);
    const path = clamp((Math.abs(x - look.bend(z)) - look.pathM) / 5);
    return noise.fbm(x / 7, z / 7, 3) * 1.4 * path + low(x, z) * path + out ** 1.25 * 1.5;
  };
  const ceiling: HeightField = (x, z) => {
    const out = Math.max(0, wallAt(x, z) + 3);
    if (z > look.mouthM + 4) return 4000;
    const mouth = clamp(1 - Math.abs(z - look.mouthM) / 22);
    const top = look.heightM * (1 - 0.42 * mouth) + noise.fbm(x / 17, z / 17, 4) * look.heightM * 0.45;
    return top - big(x, z) * (1 - mouth * 0.7) - small(x, z) - out ** 1.15 * 0.8;
  };
  return { floor, ceiling };
}

/** Makes lamp light: warm pools that fall off with distance, painted through one ramp from dark to bright. */
export function createLamps(lamps: readonly Lamp[], look: LampLook): (hit: Hit) => Rgb {
  const colours = ramp(...look.stops);
  const cold = ramp(...(look.coldStops ?? look.stops));
  return (hit) => {
    let sum = look.ambient * (0.75 + 0.25 * hit.ny);
    let cool = 0;
    for (const lamp of lamps) {
      const lx = lamp.x - hit.x;
      const ly = lamp.h - hit.h;
      const lz = lamp.z - hit.z;
      const d = Math.hypot(lx, ly, lz) + 0.01;
      const facing = clamp(((hit.nx * lx + hit.ny * ly + hit.nz * lz) / d) * 0.8 + 0.2);
      const light = (lamp.power * facing * lamp.reachM ** 2) / (d * d + lamp.reachM ** 2);
      sum += light;
      if (lamp.cold) cool += light;
    }
    const tone = 1 - Math.exp(-sum * 1.25) + marks(hit, look.noise) * 0.1;
    const stepped = Math.round(tone * 9) / 9;
    const t = stepped * 0.55 + tone * 0.45;
    const a = colours(t);
    const share = clamp(cool / (sum + 0.01));
    const b = cold(t);
    return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
  };
}

export type HallLook = {
  seed: number;
  heightM: number;
  halfWidthM: number;
  mouthHalfWidthM: number;
  mouthM: number;
  depthM: number;
  pathM: number;
  /** Middle line of the hall. */
  bend: (z: number) => number;
  outside: HeightField;
};
export type Lamp = { x: number; z: number; h: number; power: number; reachM: number; cold?: boolean };
export type LampLook = {
  stops: readonly string[];
  coldStops?: readonly string[];
  ambient: number;
  noise: Noise;
};
