import type { Random } from '../../lib/noise.ts';
import { BIRDS, type Bird, crow, singPhrase } from './birds.ts';
import { bandpass, both, highpass, lowpass } from './filters.ts';
import { echo } from './reverb.ts';
import {
  addEvent,
  addRing,
  addWide,
  between,
  createStereo,
  pinkNoise,
  SAMPLE_RATE,
  type Stereo,
  slowControl,
  whiteNoise,
} from './signal.ts';
import { BODIES, strike } from './struck.ts';
import { addBubbles, addStream, bubble } from './water.ts';
import { addBreeze } from './wind.ts';

/** Adds drops that fall from five places of a cave's roof into pools, a faint stream below, and the long echo of both. */
export function addCave(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const dry = createStereo(lengthS);
  for (const { everyS, hz, pan, gain } of DRIPS) {
    const count = Math.round(lengthS / everyS);
    for (let drop = 0; drop < count; drop += 1) {
      const timeS = ((drop + 0.5 + 0.35 * (random() - 0.5)) * lengthS) / count;
      const pitchHz = hz * (0.94 + 0.12 * random());
      addEvent(dry, bubble(pitchHz, 0.14), { timeS, pan, gain });
      addEvent(dry, bubble(pitchHz * 1.7, 0.2), { timeS: timeS + 0.018, pan, gain: gain * 0.35 });
    }
  }
  const stream = createStereo(lengthS);
  addStream(stream, random, 0.16);
  const far = both(stream, (ring) => lowpass(ring, 900));
  addInto(dry, far, 0.8);
  addInto(target, dry, 0.2);
  addInto(target, echo(dry, { decayS: 4.2, dampHz: 4200, size: 1.7 }), 0.42);
}

const DRIPS = [
  { everyS: 2.3, hz: 1180, pan: -0.5, gain: 0.8 },
  { everyS: 3.7, hz: 860, pan: 0.45, gain: 1 },
  { everyS: 5.1, hz: 1560, pan: 0.1, gain: 0.55 },
  { everyS: 7.3, hz: 640, pan: -0.8, gain: 0.9 },
  { everyS: 4.3, hz: 2050, pan: 0.85, gain: 0.3 },
];

/** Adds early morning over paddies: birds near and far, a cock two farms away, a breath of wind in the rice. */
export function addValley(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const birds = createStereo(lengthS);
  addBirds(birds, random, { bird: BIRDS.whistler, times: 6, gain: 0.3 });
  addBirds(birds, random, { bird: BIRDS.triller, times: 5, gain: 0.14 });
  addOutdoors(target, birds, 0.5);
  const far = createStereo(lengthS);
  addBirds(far, random, { bird: BIRDS.caller, times: 3, gain: 0.3 });
  addEvent(far, crow(), { timeS: lengthS * 0.28, pan: 0.5, gain: 0.4 });
  addEvent(far, crow(), { timeS: lengthS * 0.72, pan: -0.6, gain: 0.2 });
  addOutdoors(
    target,
    both(far, (ring) => lowpass(ring, 1700)),
    1.6,
  );
  addBreeze(target, random, 0.3);
  const ditch = createStereo(lengthS);
  addBubbles(ditch, random, { perSecond: 40, hz: [500, 2200], gain: 0.04 });
  addInto(target, ditch, 1);
}

/** Adds a village by day: sparrows, a rice mortar behind a house, bells of buffaloes that graze. */
export function addVillage(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const near = createStereo(lengthS);
  addBirds(near, random, { bird: BIRDS.sparrow, times: 11, gain: 0.16 });
  addBirds(near, random, { bird: BIRDS.whistler, times: 2, gain: 0.14 });
  addOutdoors(target, near, 0.45);
  const far = createStereo(lengthS);
  const beats = Math.round(lengthS / 1.7);
  for (let beat = 0; beat < beats; beat += 1) {
    if (beat % 7 === 6) continue; // somebody turns the rice over
    const timeS = ((beat + 0.06 * (random() - 0.5)) * lengthS) / beats + 0.4;
    addEvent(far, strike(BODIES.mortar, random), { timeS, pan: -0.35, gain: 0.2 + 0.06 * random() });
  }
  addOutdoors(
    target,
    both(far, (ring) => lowpass(ring, 1500)),
    1.1,
  );
  addOutdoors(target, grazing(lengthS, random), 0.5);
  addBreeze(target, random, 0.16);
}

/** Two buffaloes that chew, step and stop: knocks come in short flurries. */
function grazing(lengthS: number, random: Random): Stereo {
  const herd = createStereo(lengthS);
  for (const { hz, pan, gain } of [
    { hz: 1, pan: 0.6, gain: 0.2 },
    { hz: 0.79, pan: 0.2, gain: 0.13 },
  ]) {
    for (let flurry = 0; flurry < 6; flurry += 1) {
      let timeS = ((flurry + random()) * lengthS) / 6;
      for (let knock = 0; knock < 2 + random() * 5; knock += 1) {
        const body = { ...BODIES.buffaloBell, hz: BODIES.buffaloBell.hz * hz };
        addEvent(herd, strike(body, random), { timeS, pan, gain: gain * (0.4 + 0.6 * random()) });
        timeS += 0.16 + 0.3 * random();
      }
    }
  }
  return both(herd, (ring) => lowpass(ring, 3600));
}

/** Adds a temple yard in a cave mouth: a bell twice, a wind chime now and then, breeze, a thread of water. */
export function addTemple(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const dry = createStereo(lengthS);
  addEvent(dry, strike(BODIES.templeBell, random), { timeS: lengthS * 0.06, pan: -0.2, gain: 0.17 });
  addEvent(dry, strike(BODIES.templeBell, random), { timeS: lengthS * 0.55, pan: -0.2, gain: 0.12 });
  for (const part of [0.3, 0.41, 0.82]) {
    let timeS = part * lengthS;
    for (let tap = 0; tap < 3 + random() * 4; tap += 1) {
      const hz = CHIMES_HZ[Math.floor(random() * CHIMES_HZ.length)] ?? 0;
      const gain = 0.05 + 0.07 * random();
      addEvent(dry, strike({ ...BODIES.chime, hz }, random), { timeS, pan: 0.5, gain });
      timeS += between(random, 0.12, 0.8);
    }
  }
  addOutdoors(target, dry, 0.7);
  addBreeze(target, random, 0.16);
  addStream(target, random, 0.028);
}

/** Five tones without half steps, as tubes of a chime are cut. */
const CHIMES_HZ = [1174.7, 1318.5, 1568, 1760, 2093];

/** Adds a sheltered shore: small waves that gather, break and draw back over sand, each of its own length. */
export function addShore(target: Stereo, random: Random): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  const sea = () => lowpass(highpass(pinkNoise(lengthS, random), 60), 480);
  addWide(target, sea(), sea(), 0.05, 0.5);
  const waves = 5;
  for (let wave = 0; wave < waves; wave += 1) {
    const breakS = ((wave + 0.3 * (random() - 0.5)) * lengthS) / waves + 1.4;
    addWave(target, random, { breakS, force: 0.6 + 0.4 * random(), pan: random() - 0.5 });
  }
}

/** One wave: weight first, then foam, then a thin hiss that runs off to the side. */
function addWave(target: Stereo, random: Random, wave: { breakS: number; force: number; pan: number }): void {
  const ringS = target.left.length / SAMPLE_RATE;
  for (const { lowHz, highHz, fromS, riseS, fallS, gain, drift } of WAVE) {
    const lengthS = riseS + 4.5 * fallS;
    const texture = slowControl(lengthS, 11, random);
    const noise = lowpass(highpass(whiteNoise(lengthS, random), lowHz), highHz);
    const sound = noise.map((sample, at) => {
      const timeS = at / SAMPLE_RATE;
      const rise = Math.min(1, timeS / riseS) ** 2;
      const fall = Math.exp(-Math.max(0, timeS - riseS) / fallS);
      const end = Math.min(1, (lengthS - timeS) / 0.3);
      return sample * rise * fall * end * (0.55 + 0.6 * (texture[at] ?? 0));
    });
    const pan = Math.max(-0.9, Math.min(0.9, wave.pan + drift));
    addEvent(target, sound, { timeS: wave.breakS + fromS + ringS, pan, gain: gain * wave.force });
  }
}

const WAVE = [
  { lowHz: 70, highHz: 320, fromS: -1.1, riseS: 1.1, fallS: 0.8, gain: 0.5, drift: 0 },
  { lowHz: 260, highHz: 1900, fromS: -0.7, riseS: 0.8, fallS: 0.9, gain: 0.3, drift: 0.15 },
  { lowHz: 900, highHz: 4200, fromS: -0.2, riseS: 0.5, fallS: 1.2, gain: 0.16, drift: -0.2 },
  { lowHz: 2600, highHz: 7500, fromS: 0.5, riseS: 0.9, fallS: 1.1, gain: 0.07, drift: 0.35 },
];

/** Puts phrases of one bird at uneven times and places. */
export function addBirds(
  target: Stereo,
  random: Random,
  { bird, times, gain }: { bird: Bird; times: number; gain: number },
): void {
  const lengthS = target.left.length / SAMPLE_RATE;
  for (let phrase = 0; phrase < times; phrase += 1) {
    const timeS = ((phrase + 0.15 + 0.7 * random()) * lengthS) / times;
    const pan = (random() * 2 - 1) * 0.85;
    addEvent(target, singPhrase(bird, random), { timeS, pan, gain: gain * (0.35 + 0.65 * random()) });
  }
}

/** Adds a source with the soft echo of slopes and walls around it. @param wetness of the echo against the sound itself */
function addOutdoors(target: Stereo, dry: Stereo, wetness: number): void {
  addInto(target, dry, 1);
  const wet = echo(dry, { decayS: 1.9, dampHz: 2600, size: 2.2 });
  addInto(
    target,
    both(wet, (ring) => bandpass(ring, 1100, 0.4)),
    wetness * 0.3,
  );
}

function addInto(target: Stereo, source: Stereo, gain: number): void {
  addRing(target.left, source.left, gain);
  addRing(target.right, source.right, gain);
}
