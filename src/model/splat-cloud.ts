import type { Box, Point3 } from './surface.ts';

/** Splats in a right-handed frame with y up, as the viewer draws them; one list per property, splat after splat. */
export type SplatCloud = {
  count: number;
  /** x, y, z in the unit of the file, mostly metres. */
  positions: Float32Array;
  /** Standard deviations along the three axes of each splat, in the same unit. */
  scales: Float32Array;
  /** Unit quaternions x, y, z, w. */
  turns: Float32Array;
  /** Red, green, blue as screens show them, and opacity; 0 to 1, colours may go beyond. */
  colours: Float32Array;
  /** 0 to 3: how finely colours depend on the side one looks from. */
  degree: Degree;
  /** `harmonicsOf(degree)` × 3 bytes per splat, red, green, blue of each; 128 is none, 128 more is 1. */
  harmonics: Uint8Array;
};

export type Degree = 0 | 1 | 2 | 3;

/** Value of the constant spherical harmonic, by which files scale colours. */
export const SH_C0 = 0.28209479177387814;

/** Counts the harmonics beyond the constant one. */
export function harmonicsOf(degree: Degree): number {
  return (degree + 1) ** 2 - 1;
}

/** Makes room for splats; the caller has checked `count` against the file. */
export function createCloud(count: number, degree: Degree): SplatCloud {
  return {
    count,
    positions: new Float32Array(count * 3),
    scales: new Float32Array(count * 3),
    turns: new Float32Array(count * 4),
    colours: new Float32Array(count * 4),
    degree,
    harmonics: new Uint8Array(count * harmonicsOf(degree) * 3).fill(128),
  };
}

/** Gives one splat after another to a callback with the offset of its numbers. */
export function pointOf({ positions }: Pick<SplatCloud, 'positions'>, index: number): Point3 {
  const at = index * 3;
  return [positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0];
}

/**
 * Measures the box of what is really there: strays, which every scan of this kind has, are left out by taking away half a
 * hundredth of the visible splats at each end of each axis.
 * @returns undefined when nothing is visible
 */
export function boxOfSplats({ count, positions, colours }: SplatCloud): Box | undefined {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if ((colours[index * 4 + 3] ?? 0) > LEAST_OPACITY) seen.push(index);
  }
  if (seen.length === 0) return undefined;
  const ends = ([0, 1, 2] as const).map((axis): [number, number] => {
    const values = Float32Array.from(seen, (index) => positions[index * 3 + axis] ?? 0).sort();
    const cut = Math.floor(values.length * STRAY_SHARE);
    return [values[cut] ?? 0, values[values.length - 1 - cut] ?? 0];
  });
  const [x = [0, 0], y = [0, 0], z = [0, 0]] = ends;
  return { min: [x[0], y[0], z[0]], max: [x[1], y[1], z[1]] };
}

/** Finds how far a point is from the nearest visible splat, less that splat’s own size; undefined without one. */
export function findNearestSplat(
  cloud: SplatCloud,
  from: Point3,
): { point: Point3; distance: number } | undefined {
  let best = -1;
  let bestSquared = Infinity;
  for (let index = 0; index < cloud.count; index += 1) {
    if ((cloud.colours[index * 4 + 3] ?? 0) <= LEAST_OPACITY) continue;
    const at = index * 3;
    const x = (cloud.positions[at] ?? 0) - from[0];
    const y = (cloud.positions[at + 1] ?? 0) - from[1];
    const z = (cloud.positions[at + 2] ?? 0) - from[2];
    const squared = x * x + y * y + z * z;
    if (squared < bestSquared) [best, bestSquared] = [index, squared];
  }
  if (best < 0) return undefined;
  const at = best * 3;
  const radius = Math.max(cloud.scales[at] ?? 0, cloud.scales[at + 1] ?? 0, cloud.scales[at + 2] ?? 0);
  return { point: pointOf(cloud, best), distance: Math.max(0, Math.sqrt(bestSquared) - radius) };
}

const LEAST_OPACITY = 0.1;
const STRAY_SHARE = 0.005;
