import type { Random } from '../../lib/noise.ts';
import { bandpass, highpass, lowpass } from './filters.ts';
import {
  addEvent,
  addWide,
  between,
  pinkNoise,
  type Ring,
  SAMPLE_RATE,
  type Stereo,
  shape,
  slowControl,
} from './signal.ts';

/**
 * Adds the ringing of air bubbles, of which most of the sound of running water is made.
 * Frequency, damping and rise of each follow its radius: van den Doel, Physically-based models for liquid sounds, 2005.
 *
 * @param perSecond how many bubbles form
 * @param hz lowest and highest pitch
 */
export function addBubbles(
  target: Stereo,
  random: Random,
  {
    perSecond,
    hz,
    gain,
    rise = 0.1,
  }: { perSecond: number; hz: readonly [number, number]; gain: number; rise?: number },
): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const count = Math.round(perSecond * lengthS);
  for (let done = 0; done < count; done += 1) {
    const loudness = random() ** 3; // many faint ones, few loud ones
    const pitchHz = between(random, ...hz);
    const sound = bubble(pitchHz, rise * random());
    const pan = (random() + random() - 1) * 0.8;
    addEvent(target, sound, {
      timeS: random() * lengthS,
      pan,
      gain: gain * loudness * (hz[0] / pitchHz) ** 0.5,
    });
  }
}

/** Makes one bubble: a damped tone that rises while the bubble nears the surface. */
export function bubble(pitchHz: number, rise: number): Ring {
  const radiusM = 3 / pitchHz;
  const dampingPerS = 0.13 / radiusM + 0.0072 * radiusM ** -1.5;
  const lengthS = Math.min(0.25, 6 / dampingPerS);
  const sound = new Float64Array(Math.round(lengthS * SAMPLE_RATE));
  return sound.map((_, at) => {
    const timeS = at / SAMPLE_RATE;
    const attack = Math.min(1, timeS / 0.0006);
    const turns = pitchHz * (timeS + (rise * dampingPerS * timeS * timeS) / 2);
    return attack * Math.exp(-dampingPerS * timeS) * Math.sin(2 * Math.PI * turns);
  });
}

/** Adds a mountain stream: a soft rush, ripples that come and go, and bubbles among stones. */
export function addStream(target: Stereo, random: Random, gain: number): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const rush = () => highpass(lowpass(pinkNoise(lengthS, random), 2600), 220);
  addWide(target, rush(), rush(), gain * 0.32);
  const ripple = () => {
    const band = bandpass(pinkNoise(lengthS, random), between(random, 700, 1900), 1.2);
    return shape(band, (control) => 0.15 + control ** 2, slowControl(lengthS, 4, random));
  };
  addWide(target, ripple(), ripple(), gain * 0.5, 0.9);
  addBubbles(target, random, { perSecond: 260, hz: [480, 3400], gain: gain * 0.2 });
  addBubbles(target, random, { perSecond: 26, hz: [260, 620], gain: gain * 0.3, rise: 0.2 });
}

/** Adds a waterfall: weight below, a steady roar, spray above, and water slapping on rock. */
export function addFall(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const weight = () => lowpass(highpass(pinkNoise(lengthS, random), 45), 190);
  addWide(target, weight(), weight(), 0.75, 0.3);
  const swell = slowControl(lengthS, 1.2, random);
  const roar = () => lowpass(highpass(pinkNoise(lengthS, random), 160), 3000);
  addWide(
    target,
    shape(roar(), (control) => 0.8 + 0.25 * control, swell),
    roar(),
    0.5,
  );
  const spray = () => lowpass(highpass(pinkNoise(lengthS, random), 3200), 9000);
  addWide(target, spray(), spray(), 0.28, 0.8);
  const slap = () => {
    const band = bandpass(pinkNoise(lengthS, random), between(random, 420, 1300), 0.9);
    return shape(band, (control) => control ** 4, slowControl(lengthS, 9, random));
  };
  for (let layer = 0; layer < 3; layer += 1) addWide(target, slap(), slap(), 0.7, 0.8);
  addBubbles(target, random, { perSecond: 420, hz: [380, 2400], gain: 0.16 });
}
