import type { Random } from '../../lib/noise.ts';

/** Samples per second of everything in this folder. */
export const SAMPLE_RATE = 48_000;

/**
 * Every signal here is one turn of a ring: after its last sample comes its first. Noise, filters, echoes and events
 * all go round, so a finished bed repeats without a seam and needs no cross-fade.
 */
export type Ring = Float64Array<ArrayBuffer>;
export type Stereo = { left: Ring; right: Ring };

/** Makes a silent ring. @param lengthS seconds */
export function createRing(lengthS: number): Ring {
  return new Float64Array(Math.round(lengthS * SAMPLE_RATE));
}

export function createStereo(lengthS: number): Stereo {
  return { left: createRing(lengthS), right: createRing(lengthS) };
}

/** Makes white noise in [-1, 1). */
export function whiteNoise(lengthS: number, random: Random): Ring {
  return createRing(lengthS).map(() => random() * 2 - 1);
}

/** Makes noise whose power falls by 3 dB per octave (Paul Kellet's filter), about as loud as white noise. */
export function pinkNoise(lengthS: number, random: Random): Ring {
  const white = whiteNoise(lengthS, random);
  const state = [0, 0, 0, 0, 0];
  return goRound(white, (sample) => {
    let sum = sample * 0.1848;
    for (const [row, { keep, take }] of PINK.entries()) {
      state[row] = keep * (state[row] ?? 0) + take * sample;
      sum += state[row] ?? 0;
    }
    return sum * 0.35;
  });
}

const PINK = [
  { keep: 0.99886, take: 0.0555179 },
  { keep: 0.99332, take: 0.0750759 },
  { keep: 0.969, take: 0.153852 },
  { keep: 0.8665, take: 0.3104856 },
  { keep: 0.55, take: 0.5329522 },
];

/**
 * Makes a slowly changing control in [0, 1] out of whole turns of the ring.
 *
 * @param fastestHz quickest change in it; slower ones are stronger
 */
export function slowControl(lengthS: number, fastestHz: number, random: Random): Ring {
  const ring = createRing(lengthS);
  const points = new Float64Array(Math.ceil(lengthS * CONTROL_RATE));
  const turns = Math.max(2, Math.round(fastestHz * lengthS));
  for (let turn = 1; turn <= turns; turn += 1) {
    const phase = random() * 2 * Math.PI;
    const step = (2 * Math.PI * turn) / points.length;
    const amplitude = (0.5 + random()) / turn ** 0.7;
    for (let at = 0; at < points.length; at += 1) {
      points[at] = (points[at] ?? 0) + amplitude * Math.sin(phase + at * step);
    }
  }
  for (let at = 0; at < ring.length; at += 1)
    ring[at] = readBetween(points, (at * points.length) / ring.length);
  const low = ring.reduce((least, value) => Math.min(least, value), 0);
  const high = ring.reduce((most, value) => Math.max(most, value), 0);
  return ring.map((value) => (value - low) / (high - low));
}

/** Points a second of a control; the fastest control turns eleven times in that second. */
const CONTROL_RATE = 400;

function readBetween(points: Ring, place: number): number {
  const before = Math.floor(place);
  const from = points[before % points.length] ?? 0;
  const to = points[(before + 1) % points.length] ?? 0;
  return from + (to - from) * (place - before);
}

/** Runs a causal process round the ring: it hears the last three seconds before it starts to count. */
export function goRound(input: Ring, next: (sample: number, at: number) => number): Ring {
  const warmUp = Math.min(input.length, 3 * SAMPLE_RATE);
  for (let at = input.length - warmUp; at < input.length; at += 1) next(input[at] ?? 0, at);
  return input.map((sample, at) => next(sample, at));
}

/** Multiplies a ring by a gain that follows a control. */
export function shape(ring: Ring, gain: (control: number) => number, control: Ring): Ring {
  return ring.map((sample, at) => sample * gain(control[at] ?? 0));
}

/** Adds `source` to `target`, `offset` samples later and going round. */
export function addRing(target: Ring, source: Ring, gain: number, offset = 0): void {
  for (let at = 0; at < source.length; at += 1) {
    const to = (at + offset) % target.length;
    target[to] = (target[to] ?? 0) + gain * (source[at] ?? 0);
  }
}

/** Adds two unrelated rings as a wide source; `width` 0 is the middle, 1 is as wide as the two are unrelated. */
export function addWide(target: Stereo, one: Ring, other: Ring, gain: number, width = 0.6): void {
  const near = (1 + width) / 2;
  const far = (1 - width) / 2;
  for (let at = 0; at < target.left.length; at += 1) {
    const a = gain * (one[at] ?? 0);
    const b = gain * (other[at] ?? 0);
    target.left[at] = (target.left[at] ?? 0) + near * a + far * b;
    target.right[at] = (target.right[at] ?? 0) + far * a + near * b;
  }
}

/**
 * Adds a short sound to a stereo ring, going round at the end.
 *
 * @param at.timeS when it starts
 * @param at.pan -1 left, 0 middle, 1 right; equal power
 */
export function addEvent(
  target: Stereo,
  sound: Ring,
  at: { timeS: number; pan: number; gain: number },
): void {
  const start = Math.round(at.timeS * SAMPLE_RATE) % target.left.length;
  const angle = ((at.pan + 1) * Math.PI) / 4;
  addRing(target.left, sound, at.gain * Math.cos(angle), start);
  addRing(target.right, sound, at.gain * Math.sin(angle), start);
}

/** Draws a number between two, all ratios equally likely: for frequencies and distances. */
export function between(random: Random, low: number, high: number): number {
  return low * (high / low) ** random();
}
