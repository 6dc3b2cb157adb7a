import type { HeightSample } from './elevation.ts';

/**
 * Draws the heights along a way: paths in a box of 720 × 200 units, lines at round heights and distances, a mark for each
 * stop. Of each unit of width the mean height is drawn.
 *
 * @param heights unbroken stretches, distances running on
 * @param stops where stops lie, in metres from the start
 */
export function planProfile(
  heights: readonly (readonly HeightSample[])[],
  stops: readonly { number: number; alongM: number }[],
): Profile | undefined {
  const all = heights.flat();
  const lengthM = all.at(-1)?.alongM ?? 0;
  if (lengthM < 100) return undefined;
  const lowest = all.reduce((low, { heightM }) => Math.min(low, heightM), Number.POSITIVE_INFINITY);
  const highest = all.reduce((high, { heightM }) => Math.max(high, heightM), Number.NEGATIVE_INFINITY);
  // A flat way must not look like a mountain range.
  const stepM = roundStep(Math.max(highest - lowest, 60) / 4);
  const bottomM = Math.floor(lowest / stepM) * stepM;
  const topM = Math.max(Math.ceil(highest / stepM) * stepM, bottomM + 3 * stepM);
  const x = (alongM: number) => round(LEFT + (alongM / lengthM) * (WIDTH - LEFT - RIGHT));
  const y = (heightM: number) => round(TOP + ((topM - heightM) / (topM - bottomM)) * (HEIGHT - TOP - BOTTOM));
  const thin = heights.map((part) => thinOut(part, lengthM)).filter((part) => part.length > 1);
  const base = HEIGHT - BOTTOM;
  const lines = thin.map((part) => part.map(({ alongM, heightM }) => `${x(alongM)} ${y(heightM)}`).join('L'));
  const kmStep = roundStep(lengthM / 1000 / 6);
  return {
    lengthM,
    line: lines.map((line) => `M${line}`).join(''),
    area: lines
      .map((line, index) => `M${x(thin[index]?.[0]?.alongM ?? 0)} ${base}L${line}V${base}Z`)
      .join(''),
    heights: steps(bottomM, topM, stepM).map((heightM) => ({ at: y(heightM), value: heightM })),
    distances: steps(0, lengthM / 1000, kmStep).map((km) => ({ at: x(km * 1000), value: km })),
    stops: stops.map(({ number, alongM }) => ({ number, at: x(alongM), height: y(heightAt(all, alongM)) })),
    samples: thin.flat(),
  };
}

/** Gives the height at a distance from the start; that of the nearest sample. */
export function heightAt(samples: readonly HeightSample[], alongM: number): number {
  let best = samples[0];
  for (const sample of samples)
    if (Math.abs(sample.alongM - alongM) < Math.abs((best?.alongM ?? 0) - alongM)) best = sample;
  return best?.heightM ?? 0;
}

function thinOut(part: readonly HeightSample[], lengthM: number): HeightSample[] {
  const wideM = lengthM / MOST_SAMPLES;
  const thin: HeightSample[] = [];
  let group: HeightSample[] = [];
  const close = () => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return;
    const heightM = group.reduce((sum, sample) => sum + sample.heightM, 0) / group.length;
    thin.push({ alongM: Math.round((first.alongM + last.alongM) / 2), heightM: round(heightM) });
    group = [];
  };
  for (const sample of part) {
    if (group[0] && sample.alongM - group[0].alongM >= wideM) close();
    group.push(sample);
  }
  close();
  const [first, last] = [part[0], part.at(-1)];
  if (first && thin[0]) thin[0].alongM = Math.round(first.alongM);
  const end = thin.at(-1);
  if (last && end) end.alongM = Math.round(last.alongM);
  return thin;
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return factor * power;
}

function steps(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, index) =>
    round(from + index * step),
  );
}

function round(value: number): number {
  return Number(value.toFixed(1));
}

export const WIDTH = 720;
export const HEIGHT = 200;
export const LEFT = 48;
export const RIGHT = 16;
const TOP = 26;
const BOTTOM = 26;
const MOST_SAMPLES = 240;

export type Profile = {
  lengthM: number;
  /** Path of the line, and of the area below it. */
  line: string;
  area: string;
  /** `at` is the ordinate, `value` metres above the sea. */
  heights: { at: number; value: number }[];
  /** `at` is the abscissa, `value` kilometres from the start. */
  distances: { at: number; value: number }[];
  stops: { number: number; at: number; height: number }[];
  /** What is drawn, at most 240 samples. */
  samples: HeightSample[];
};
