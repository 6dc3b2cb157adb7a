import { BufferAttribute, BufferGeometry } from 'three';
import { createNoise, nearestCell } from '../../lib/noise.ts';
import type { Eye, Sun } from '../diorama.ts';
import { ramp } from './land.ts';
import type { Part } from './types.ts';

/**
 * Makes a sea of cloud seen from above: heaps of rounded billows about `topM`, whole in the valleys and dissolving
 * where slopes rise out of it. Rings around the eye that grow with the distance, as the ground's do.
 * @param landAt height of the land in metres; where it stands above the cloud nothing is drawn
 */
export function cloudSea(plan: CloudPlan, eye: Eye, landAt: (x: number, z: number) => number): Part {
  const topAt = createCloudTop(plan);
  const toSun = sunSlope(plan.sun);
  const growth = (plan.reachM / NEAREST_M) ** (1 / (RINGS - 1));
  const positions = new Float32Array(RINGS * COLUMNS * 3);
  const colours = new Float32Array(positions.length);
  const cover = new Float32Array(RINGS * COLUMNS);
  for (let ring = 0; ring < RINGS; ring += 1) {
    const radius = NEAREST_M * growth ** ring;
    for (let column = 0; column < COLUMNS; column += 1) {
      const turn = (2 * Math.PI * column) / COLUMNS;
      const x = eye.x + radius * Math.sin(turn);
      const z = eye.z - radius * Math.cos(turn);
      const at = ring * COLUMNS + column;
      const grain = radius * 0.012;
      const y = topAt(x, z, grain);
      const depthM = y - landAt(x, z);
      cover[at] = ramp(-plan.fadeM * 0.3, plan.fadeM, depthM);
      positions.set([x, y, z], 3 * at);
      if (cover[at]) colours.set(shade(topAt, toSun, { x, y, z }, plan), 3 * at);
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setAttribute('ao', new BufferAttribute(cover, 1));
  geometry.setIndex(new BufferAttribute(listTriangles(cover), 1));
  geometry.computeVertexNormals();
  return { geometry, surface: 'cloud' };
}

const NEAREST_M = 60;
const RINGS = 420;
const COLUMNS = 1200;

/** Gives the height of the cloud; heaps smaller than `grainM` are left out. */
function createCloudTop({ seed, topM, swellM, heapM }: CloudPlan): CloudTop {
  const noise = createNoise(seed);
  return (x, z, grainM) => {
    const bentX = x + heapM * 0.5 * noise.noise2(x / (heapM * 1.6), z / (heapM * 1.6));
    const bentZ = z + heapM * 0.5 * noise.noise2(z / (heapM * 1.7) + 31, x / (heapM * 1.7));
    const unrest = 0.35 + 0.75 * ramp(-0.35, 0.4, noise.noise2(x / (heapM * 5) + 7, z / (heapM * 5)));
    let y = topM + swellM * 1.4 * noise.fbm(x / (heapM * 7), z / (heapM * 7), 2);
    for (const [share, size] of HEAPS) {
      const wideM = heapM * size;
      if (wideM < grainM * 2) break;
      const { f1, id } = nearestCell(seed + Math.round(size * 100), bentX / wideM, bentZ / wideM);
      const dome = 1 - Math.min(1, f1 * f1 * 1.35);
      y += swellM * share * unrest * dome ** 0.75 * (0.55 + 0.7 * id);
    }
    return y;
  };
}

/** Height and width of the heaps upon heaps, as shares of `swellM` and `heapM`. */
const HEAPS = [
  [1, 1],
  [0.46, 0.42],
  [0.2, 0.17],
  [0.085, 0.07],
] as const;

/** Colour of the cloud at a point: white on the crests, blue in the folds and where a higher heap keeps the sun off. */
function shade(
  topAt: CloudTop,
  toSun: SunSlope,
  at: Eye,
  { heapM, swellM }: CloudPlan,
): [number, number, number] {
  let shadow = 0;
  for (const step of [0.12, 0.3, 0.6, 1.1]) {
    const far = heapM * step;
    const over = topAt(at.x + toSun.x * far, at.z + toSun.z * far, heapM * 0.12) - at.y - toSun.rise * far;
    shadow = Math.max(shadow, ramp(-0.1, 0.35, over / swellM));
  }
  let around = 0;
  for (let i = 0; i < 4; i += 1)
    around +=
      topAt(
        at.x + heapM * 0.16 * (COMPASS_X[i] ?? 0),
        at.z + heapM * 0.16 * (COMPASS_Z[i] ?? 0),
        heapM * 0.12,
      ) / 4;
  const fold = ramp(0, 0.4, (around - at.y) / swellM);
  const dark = Math.min(1, 0.62 * shadow + 0.5 * fold);
  return [0.97 - 0.66 * dark, 0.95 - 0.56 * dark, 0.95 - 0.36 * dark];
}

const COMPASS_X = [1, 0, -1, 0];
const COMPASS_Z = [0, 1, 0, -1];

function sunSlope({ azimuthDeg, elevationDeg }: Sun): SunSlope {
  const azimuth = (azimuthDeg * Math.PI) / 180;
  return { x: Math.sin(azimuth), z: -Math.cos(azimuth), rise: Math.tan((elevationDeg * Math.PI) / 180) };
}

function listTriangles(cover: Float32Array): Uint32Array {
  const indices = new Uint32Array((RINGS - 1) * COLUMNS * 6);
  let count = 0;
  for (let ring = 0; ring + 1 < RINGS; ring += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const next = (column + 1) % COLUMNS;
      const [a, b] = [ring * COLUMNS + column, ring * COLUMNS + next];
      const [c, d] = [a + COLUMNS, b + COLUMNS];
      if (!cover[a] && !cover[b] && !cover[c] && !cover[d]) continue;
      for (const vertex of [a, b, d, a, d, c]) indices[count++] = vertex;
    }
  }
  return indices.subarray(0, count);
}

type CloudTop = (x: number, z: number, grainM: number) => number;
type SunSlope = { x: number; z: number; rise: number };

export type CloudPlan = {
  seed: number;
  /** Height about which the cloud lies, metres. */
  topM: number;
  /** Height of the largest heaps, metres. */
  swellM: number;
  /** Width of the largest heaps, metres. */
  heapM: number;
  /** Depth over the land at which the cloud is whole, metres. */
  fadeM: number;
  reachM: number;
  sun: Sun;
};
