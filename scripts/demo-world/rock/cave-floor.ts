import { createNoise } from '../../lib/noise.ts';
import type { CavePlan, PathPoint, Pool } from './cave-plan.ts';
import { clamp01, smoothStep } from './sdf.ts';

/** Width of the soft shoulder between the visitor path and the natural floor, metres. */
const SHOULDER_M = 0.3;

/**
 * Makes the floor of a cave: natural ground between the halls' floors, rimstone pools, and the level visitor path. Heights
 * are kept on a grid of `GRID_M`, so `floorAt` and the mesh read the same numbers.
 */
export function createFloor(plan: CavePlan): CaveFloor {
  const { min, max } = plan.box;
  const noise = createNoise(plan.seed + 11);
  const nx = Math.ceil((max[0] - min[0]) / GRID_M) + 2;
  const nz = Math.ceil((max[2] - min[2]) / GRID_M) + 2;
  const heights = new Float32Array(nx * nz);
  for (let k = 0; k < nz; k += 1) {
    for (let i = 0; i < nx; i += 1) {
      const x = min[0] + i * GRID_M;
      const z = min[2] + k * GRID_M;
      heights[k * nx + i] = floorHeight(plan, x, z, noise.fbm(x / 4.2, z / 4.2, 3));
    }
  }
  const read = (i: number, k: number): number => heights[k * nx + i] ?? 0;
  const floorAt = (x: number, z: number): number => {
    const gx = Math.min(Math.max((x - min[0]) / GRID_M, 0), nx - 1.001);
    const gz = Math.min(Math.max((z - min[2]) / GRID_M, 0), nz - 1.001);
    const i = gx | 0;
    const k = gz | 0;
    const near = read(i, k) + (gx - i) * (read(i + 1, k) - read(i, k));
    const far = read(i, k + 1) + (gx - i) * (read(i + 1, k + 1) - read(i, k + 1));
    return near + (gz - k) * (far - near);
  };
  return { floorAt, pathDistanceM: (x, z) => nearestOnPath(plan.path, x, z).distanceM };
}

/** Radius of a pool's rim in a direction (radians, from +x towards +z): scalloped like real dams. */
export function poolRadiusM({ radiusM, seed }: Pool, turn: number): number {
  const scallop = Math.abs(Math.sin(2.5 * turn + seed)) + 0.6 * Math.abs(Math.sin(4.5 * turn + 2.3 * seed));
  return (
    radiusM * (0.8 + 0.09 * scallop + 0.1 * Math.sin(turn + seed) + 0.06 * Math.sin(2 * turn + 3 * seed))
  );
}

function floorHeight(plan: CavePlan, x: number, z: number, bumps: number): number {
  const natural = naturalHeight(plan, x, z) + terraced(plan.roughM * bumps);
  let height = natural;
  for (const pool of plan.pools) height = Math.max(height, poolHeight(pool, x, z, natural));
  const { distanceM, y } = nearestOnPath(plan.path, x, z);
  const onPath = 1 - smoothStep(plan.pathWidthM / 2, plan.pathWidthM / 2 + SHOULDER_M, distanceM);
  return height + onPath * (y - height);
}

/** Flowstone steps in the floor's bumps: flat treads of `TREAD_M` rise with rounded fronts. */
function terraced(bumpM: number): number {
  const step = Math.floor(bumpM / TREAD_M);
  const within = bumpM / TREAD_M - step;
  return TREAD_M * (step + 0.25 * within + 0.75 * smoothStep(0.7, 0.97, within));
}

/** Floor between the halls and passages, each pulling by the inverse fourth power of its distance. */
function naturalHeight({ halls, passages }: CavePlan, x: number, z: number): number {
  let sum = 0;
  let weights = 0;
  const pull = (distanceM: number, y: number): void => {
    const weight = 1 / (0.5 + distanceM) ** 4;
    sum += weight * y;
    weights += weight;
  };
  for (const hall of halls) {
    pull(
      Math.max(0, Math.hypot(x - hall.x, z - hall.z) - 0.5 * Math.min(hall.halfXM, hall.halfZM)),
      hall.floorM,
    );
  }
  for (const { from, to } of passages) {
    const { distanceM, y } = nearestOnPath([from, to], x, z);
    pull(distanceM, y);
  }
  return weights > 0 ? sum / weights : 0;
}

/** Height of a rimstone dam and its basin; far outside, minus infinity in effect. */
function poolHeight(pool: Pool, x: number, z: number, natural: number): number {
  const dx = x - pool.x;
  const dz = z - pool.z;
  const across = Math.hypot(dx, dz);
  if (across > 2.2 * pool.radiusM + 2) return natural;
  const out = across - poolRadiusM(pool, Math.atan2(dz, dx));
  const rimM = 0.16;
  const crest = pool.levelM + 0.05;
  if (out < -rimM) return crest - 0.05 - pool.depthM * smoothStep(-rimM, -rimM - 0.5, out);
  if (out < rimM) return crest - 0.05 * clamp01(Math.abs(out) / rimM);
  // The apron falls like flowstone: steep under the lip, then spreading.
  const turn = Math.atan2(dz, dx);
  const ribs = 0.1 * Math.abs(Math.sin(9 * turn + pool.seed + 1.5 * Math.sin(3 * turn)));
  const fall = (out - rimM) * (1.15 - ribs) - ribs * clamp01(2.5 * (out - rimM));
  return Math.max(natural, crest - 0.05 - fall);
}

function nearestOnPath(path: readonly PathPoint[], x: number, z: number): { distanceM: number; y: number } {
  let distanceM = 1e9;
  let y = 0;
  for (let i = 0; i + 1 < path.length; i += 1) {
    const a = path[i];
    const b = path[i + 1];
    if (!a || !b) continue;
    const ux = b.x - a.x;
    const uz = b.z - a.z;
    const t = clamp01(((x - a.x) * ux + (z - a.z) * uz) / (ux * ux + uz * uz || 1));
    const d = Math.hypot(x - a.x - t * ux, z - a.z - t * uz);
    if (d >= distanceM) continue;
    distanceM = d;
    y = a.y + t * (b.y - a.y);
  }
  return { distanceM, y };
}

const GRID_M = 0.1;
const TREAD_M = 0.15;

export type CaveFloor = {
  /** Height of the ground without formations, metres. */
  floorAt: (x: number, z: number) => number;
  /** Distance from the middle of the visitor path on the level, metres. */
  pathDistanceM: (x: number, z: number) => number;
};
