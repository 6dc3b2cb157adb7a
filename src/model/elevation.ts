import { measureLine, type WayPoint } from './track.ts';

/**
 * Smooths the heights of a way: a median over 7 samples takes spikes out, a Gaussian of 30 m the noise of the receiver.
 * Raw heights summed up give twice to four times the real ascent.
 *
 * @param line one unbroken stretch
 * @returns samples every 10 m (the last one at the end of the line), or nothing when a tenth of the points has no height
 */
export function sampleHeights(line: readonly WayPoint[]): HeightSample[] | undefined {
  const along = measureLine(line);
  const known = line.flatMap(({ elevationM }, index) =>
    elevationM !== undefined && Number.isFinite(elevationM)
      ? [{ alongM: along[index] ?? 0, heightM: elevationM }]
      : [],
  );
  if (known.length < 2 || known.length < line.length * 0.9) return undefined;
  const lengthM = along.at(-1) ?? 0;
  const count = Math.max(2, Math.ceil(lengthM / GRID_M) + 1);
  const grid = Array.from({ length: count }, (_, index) => Math.min(lengthM, index * GRID_M));
  const heights = smoothGaussian(smoothMedian(interpolate(known, grid)));
  return grid.map((alongM, index) => ({ alongM, heightM: heights[index] ?? 0 }));
}

/** Adds up what goes up and down, leaving out waves lower than 3 m. Metres, whole numbers. */
export function sumClimbs(samples: readonly HeightSample[]): Climbs {
  let [upM, downM] = [0, 0];
  let turn = samples[0]?.heightM ?? 0;
  let [low, high] = [turn, turn];
  for (const { heightM } of samples) {
    low = Math.min(low, heightM);
    high = Math.max(high, heightM);
    if (heightM - turn >= HYSTERESIS_M) upM += heightM - turn;
    else if (turn - heightM >= HYSTERESIS_M) downM += turn - heightM;
    else continue;
    turn = heightM;
  }
  return {
    upM: Math.round(upM),
    downM: Math.round(downM),
    lowestM: Math.round(low),
    highestM: Math.round(high),
  };
}

/** Joins the climbs of stretches. */
export function joinClimbs(parts: readonly Climbs[]): Climbs {
  return {
    upM: parts.reduce((sum, { upM }) => sum + upM, 0),
    downM: parts.reduce((sum, { downM }) => sum + downM, 0),
    lowestM: Math.min(...parts.map(({ lowestM }) => lowestM)),
    highestM: Math.max(...parts.map(({ highestM }) => highestM)),
  };
}

function interpolate(known: readonly HeightSample[], grid: readonly number[]): number[] {
  let at = 0;
  return grid.map((alongM) => {
    while (at < known.length - 2 && (known[at + 1]?.alongM ?? 0) < alongM) at += 1;
    const [from, to] = [known[at], known[at + 1]];
    if (!from || !to) return from?.heightM ?? 0;
    const width = to.alongM - from.alongM;
    const share = width === 0 ? 0 : Math.min(1, Math.max(0, (alongM - from.alongM) / width));
    return from.heightM + share * (to.heightM - from.heightM);
  });
}

function smoothMedian(heights: readonly number[]): number[] {
  return heights.map((_, index) => {
    const near = heights
      .slice(Math.max(0, index - MEDIAN_REACH), index + MEDIAN_REACH + 1)
      .sort((a, b) => a - b);
    return near[near.length >> 1] ?? 0;
  });
}

function smoothGaussian(heights: readonly number[]): number[] {
  return heights.map((_, index) => {
    let [sum, weights] = [0, 0];
    for (let step = -KERNEL.length + 1; step < KERNEL.length; step += 1) {
      const height = heights[index + step];
      if (height === undefined) continue;
      const weight = KERNEL[Math.abs(step)] ?? 0;
      sum += weight * height;
      weights += weight;
    }
    return sum / weights;
  });
}

const GRID_M = 10;
const MEDIAN_REACH = 3;
const SIGMA_M = 30;
const HYSTERESIS_M = 3;
/** Half of a bell curve, out to three sigma. */
const KERNEL = Array.from({ length: (3 * SIGMA_M) / GRID_M + 1 }, (_, step) =>
  Math.exp(-((step * GRID_M) ** 2) / (2 * SIGMA_M ** 2)),
);

export type HeightSample = { alongM: number; heightM: number };
export type Climbs = { upM: number; downM: number; lowestM: number; highestM: number };
