import type { Random } from '../../lib/noise.ts';
import { bandpass, highpass, lowpass, movingBandpass } from './filters.ts';
import {
  addWide,
  between,
  pinkNoise,
  type Ring,
  SAMPLE_RATE,
  type Stereo,
  shape,
  slowControl,
  whiteNoise,
} from './signal.ts';

/** Adds wind over an open pass: a low body, a moan whose pitch follows the gusts, grass that hisses at their height. */
export function addPassWind(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const gust = slowControl(lengthS, 0.45, random);
  const flutter = slowControl(lengthS, 5, random);
  const force = gust.map((value, at) => 0.78 * value + 0.22 * (flutter[at] ?? 0));
  const late = turn(force, 0.35);
  const body = () => lowpass(highpass(pinkNoise(lengthS, random), 70), 420);
  addWide(
    target,
    shape(body(), (control) => 0.25 + control ** 1.5, force),
    body(),
    0.34,
    0.5,
  );
  for (const [lowHz, riseHz, q, gain] of MOANS) {
    const moan = (control: Ring) => {
      const band = movingBandpass(pinkNoise(lengthS, random), (at) => lowHz + riseHz * (control[at] ?? 0), q);
      return shape(band, (value) => 0.06 + value ** 2.2, control);
    };
    addWide(target, moan(force), moan(late), gain, 0.7);
  }
  addGrass(target, random, { force, gain: 0.1, hz: [2600, 7500] });
}

/** Lowest pitch, how far a gust lifts it, sharpness, gain. The sharp one is wind round a rock. */
const MOANS = [
  [190, 420, 1.4, 0.9],
  [420, 760, 3.2, 0.75],
  [640, 520, 9, 0.5],
] as const;

/** Adds wind through a stand of firs: each tree is a soft band of needles, and a gust walks from left to right. */
export function addFirWind(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const gust = slowControl(lengthS, 0.35, random);
  const ground = () => lowpass(highpass(pinkNoise(lengthS, random), 90), 380);
  addWide(target, ground(), ground(), 0.12, 0.4);
  for (let tree = 0; tree < 6; tree += 1) {
    const own = slowControl(lengthS, 2.2, random);
    const force = turn(gust, tree * 0.5).map((value, at) => 0.75 * value + 0.25 * (own[at] ?? 0));
    const needles = movingBandpass(
      pinkNoise(lengthS, random),
      (at) => between(() => 0.5, 520 + 210 * tree, 1000 + 260 * tree) * (0.8 + 0.5 * (force[at] ?? 0)),
      0.8,
    );
    const voiced = shape(needles, (control) => 0.1 + control ** 1.8, force);
    const pan = tree / 2.5 - 1;
    for (let at = 0; at < voiced.length; at += 1) {
      target.left[at] = (target.left[at] ?? 0) + 0.42 * (1 - 0.55 * pan) * (voiced[at] ?? 0);
      target.right[at] = (target.right[at] ?? 0) + 0.42 * (1 + 0.55 * pan) * (voiced[at] ?? 0);
    }
  }
  addGrass(target, random, { force: gust, gain: 0.07, hz: [2800, 8000] });
}

/** Adds a light breeze in leaves, rice or grass. */
export function addBreeze(target: Stereo, random: Random, gain: number): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const force = slowControl(lengthS, 0.5, random);
  const air = () => bandpass(pinkNoise(lengthS, random), 420, 0.6);
  addWide(
    target,
    shape(air(), (control) => 0.3 + 0.7 * control, force),
    air(),
    gain * 0.4,
    0.5,
  );
  addGrass(target, random, { force, gain: gain * 0.5, hz: [1700, 6500] });
}

function addGrass(
  target: Stereo,
  random: Random,
  { force, gain, hz: [lowHz, highHz] }: { force: Ring; gain: number; hz: readonly [number, number] },
): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const blades = (control: Ring) => {
    const rustle = slowControl(lengthS, 7, random);
    const hiss = lowpass(highpass(whiteNoise(lengthS, random), lowHz), highHz);
    return shape(hiss, (value) => value ** 2, control).map((value, at) => value * (0.3 + (rustle[at] ?? 0)));
  };
  addWide(target, blades(force), blades(turn(force, 0.4)), gain, 0.9);
}

/** Lets a control come `delayS` later, going round. */
function turn(control: Ring, delayS: number): Ring {
  const offset = Math.round(delayS * SAMPLE_RATE);
  return control.map((_, at) => control[(at - offset + control.length) % control.length] ?? 0);
}
