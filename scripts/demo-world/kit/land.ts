import { createNoise, type Noise } from '../../lib/noise.ts';

/** Goes smoothly from 0 at `from` to 1 at `to`; works downwards too. */
export function ramp(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Mixes two numbers: 0 gives `a`, 1 gives `b`. */
export function blend(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/**
 * Cuts a slope into steps of `stepM` with short walls: `share` 0 leaves the slope, 1 makes the treads level. `lip` is how
 * much of a step is wall (0.1 steep … 0.4 soft).
 */
export function terrace(heightM: number, stepM: number, share: number, lip = 0.16): number {
  const step = Math.floor(heightM / stepM);
  const within = heightM / stepM - step;
  const level = (step + ramp(1 - lip, 1, within)) * stepM;
  return blend(heightM, level, share);
}

/** Gives the distance in metres from a point to a polyline of [x, z] pairs, and how far along it the nearest point lies. */
export function nearestOnLine(
  line: readonly Spot[],
  x: number,
  z: number,
): { distanceM: number; alongM: number } {
  let best = { distanceM: Infinity, alongM: 0 };
  let before = 0;
  for (let i = 0; i + 1 < line.length; i += 1) {
    const [ax, az] = line[i] ?? [0, 0];
    const [bx, bz] = line[i + 1] ?? [0, 0];
    const length = Math.hypot(bx - ax, bz - az);
    const t = Math.min(
      1,
      Math.max(0, ((x - ax) * (bx - ax) + (z - az) * (bz - az)) / (length * length || 1)),
    );
    const distanceM = Math.hypot(x - ax - t * (bx - ax), z - az - t * (bz - az));
    if (distanceM < best.distanceM) best = { distanceM, alongM: before + t * length };
    before += length;
  }
  return best;
}

/** Rounds the corners of a polyline (Chaikin, `times` passes) and keeps its ends. */
export function smoothLine(line: readonly Spot[], times = 3): Spot[] {
  let points = [...line];
  for (let pass = 0; pass < times; pass += 1) {
    const first = points[0];
    const last = points.at(-1);
    if (!first || !last) return points;
    const next: Spot[] = [first];
    for (let i = 0; i + 1 < points.length; i += 1) {
      const [ax, az] = points[i] ?? first;
      const [bx, bz] = points[i + 1] ?? last;
      next.push(
        [ax * 0.75 + bx * 0.25, az * 0.75 + bz * 0.25],
        [ax * 0.25 + bx * 0.75, az * 0.25 + bz * 0.75],
      );
    }
    points = [...next, last];
  }
  return points;
}

/**
 * Divides the plane into fields as farmers do: bent strips whose borders are the low walls between paddies.
 * @returns `id` 0…1 of the field (pick its crop by it) and `edgeM`, the distance to its border
 */
export function fieldAt(noise: Noise, x: number, z: number, sizeM: number): { id: number; edgeM: number } {
  const bentX = x + sizeM * 0.55 * noise.noise2(x / (sizeM * 3.1), z / (sizeM * 3.1));
  const bentZ = z + sizeM * 0.55 * noise.noise2(z / (sizeM * 2.7) + 40, x / (sizeM * 2.7));
  const row = Math.floor(bentZ / sizeM);
  const wide = sizeM * (1.3 + 0.9 * noise.hash(row, 7));
  const shift = wide * noise.hash(row, 3);
  const column = Math.floor((bentX + shift) / wide);
  const inX = (bentX + shift) / wide - column;
  const inZ = bentZ / sizeM - row;
  const edgeM = Math.min(Math.min(inX, 1 - inX) * wide, Math.min(inZ, 1 - inZ) * sizeM);
  return { id: noise.hash(column * 3 + 1, row * 5 + 2), edgeM };
}

/**
 * Gives mountains from 0 to about `heightM`, `widthM` from ridge to ridge: broad shoulders first, then ridges and gullies
 * that grow finer and flatter, so that slopes stay climbable and no wall stands on end.
 */
export function mountains(seed: number, widthM: number, heightM: number): (x: number, z: number) => number {
  const noise = createNoise(seed);
  return (x, z) => {
    let u = x / widthM + 0.3 * noise.noise2(x / widthM + 9, z / widthM);
    let v = z / widthM + 0.3 * noise.noise2(x / widthM, z / widthM + 9);
    let sum = 0;
    let share = 0.62;
    let weight = 1;
    for (let octave = 0; octave < 6; octave += 1) {
      const ridge = 1 - Math.abs(noise.noise2(u, v) * 1.3);
      const rounded = ridge <= 0 ? 0 : ridge ** 1.7;
      sum += share * weight * rounded;
      weight = Math.min(1, 0.35 + rounded);
      share *= 0.4;
      [u, v] = [1.7 * u + 1.1 * v + 31.7, 1.7 * v - 1.1 * u - 4.9];
    }
    return heightM * Math.max(0, sum - 0.12);
  };
}

/** A point of the ground: x east, z south, metres. */
export type Spot = readonly [x: number, z: number];
