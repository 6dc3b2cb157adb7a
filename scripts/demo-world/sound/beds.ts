import { createRandom, type Random } from '../../lib/noise.ts';
import { BIRDS } from './birds.ts';
import { setLoudness } from './measure.ts';
import { addBirds, addCave, addShore, addTemple, addValley, addVillage } from './places.ts';
import { createStereo, type Stereo } from './signal.ts';
import { addFall, addStream } from './water.ts';
import { addFirWind, addPassWind } from './wind.ts';

/** Quiet enough to leave on while reading; podcasts are about −16, films about −27. */
export const LOUDNESS_LUFS = -26;

/**
 * Synthesises one bed. The same bed, seed and length give the same samples.
 *
 * @param options.seed another one gives another piece of the same place
 * @param options.lengthS seconds; the bed's own when left out
 * @returns left and right in [-1, 1] at 48 kHz; the end joins the beginning
 */
export function makeBed(id: BedId, options: { seed?: number; lengthS?: number } = {}): Stereo {
  const { seed, lengthS, compose } = { ...BEDS[id], ...options };
  const target = createStereo(lengthS);
  compose(target, createRandom(seed));
  return setLoudness(target, LOUDNESS_LUFS);
}

export function isBedId(text: string): text is BedId {
  return Object.hasOwn(BEDS, text);
}

/** Every bed. Sparse ones are longer and need fewer bits. */
export const BEDS = {
  water: { seed: 11, lengthS: 24, kbps: 80, compose: (target, random) => addStream(target, random, 1) },
  waterfall: { seed: 12, lengthS: 24, kbps: 80, compose: addFall },
  'wind-pass': { seed: 13, lengthS: 24, kbps: 80, compose: addPassWind },
  'cave-drips': { seed: 14, lengthS: 30, kbps: 64, compose: addCave },
  'valley-morning': { seed: 15, lengthS: 24, kbps: 80, compose: addValley },
  village: { seed: 16, lengthS: 24, kbps: 80, compose: addVillage },
  'sea-shore': { seed: 17, lengthS: 24, kbps: 80, compose: addShore },
  temple: { seed: 18, lengthS: 30, kbps: 64, compose: addTemple },
  hilltop: {
    seed: 19,
    lengthS: 24,
    kbps: 80,
    compose: (target, random) => {
      addFirWind(target, random);
      addBirds(target, random, { bird: BIRDS.triller, times: 2, gain: 0.05 });
    },
  },
} satisfies Record<string, Bed>;

export type BedId = keyof typeof BEDS;
export type Bed = {
  seed: number;
  lengthS: number;
  /** Of the published file. */
  kbps: 64 | 80;
  compose: (target: Stereo, random: Random) => void;
};
