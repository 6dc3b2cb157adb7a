import type { Random } from '../../lib/noise.ts';
import { createRing, type Ring, SAMPLE_RATE } from './signal.ts';

/**
 * Strikes something that rings: a sum of damped tones that are no overtones of each other.
 *
 * @param body.hz lowest pitch; `modes` are ratios to it with loudness and seconds until each has fallen by 60 dB
 * @param body.beat difference in hertz between the two tones of each mode, as in a bell that is not quite round
 */
export function strike(body: Body, random: Random): Ring {
  const longestS = body.modes.reduce((most, [, , decayS]) => Math.max(most, decayS), 0);
  const sound = createRing(longestS * 1.1);
  for (const [ratio, loudness, decayS] of body.modes) {
    const hz = body.hz * ratio * (1 + (random() - 0.5) * body.uneven);
    const phase = random() * 2 * Math.PI;
    const gain = loudness * (0.8 + 0.4 * random());
    for (let at = 0; at < Math.min(sound.length, decayS * 1.1 * SAMPLE_RATE); at += 1) {
      const timeS = at / SAMPLE_RATE;
      const fall = 10 ** ((-3 * timeS) / decayS);
      const turn = 2 * Math.PI * hz * timeS;
      const tone = body.beat
        ? 0.6 * Math.sin(turn) + 0.4 * Math.sin(turn + 2 * Math.PI * body.beat * timeS + phase)
        : Math.sin(turn);
      sound[at] = (sound[at] ?? 0) + gain * fall * tone;
    }
  }
  return soften(sound, body.attackS);
}

/** Starts a struck sound softly, as wood on bronze does, and lets its last tenth die to nothing. */
function soften(sound: Ring, attackS: number): Ring {
  const tail = sound.length / 11;
  return sound.map((sample, at) => {
    const start = Math.min(1, at / SAMPLE_RATE / attackS);
    return sample * start * Math.min(1, (sound.length - at) / tail);
  });
}

/** Ratio, loudness, decay in seconds of each mode. Bell: the five partials founders tune, and three above. */
export const BODIES = {
  templeBell: {
    hz: 148,
    beat: 0.55,
    uneven: 0.002,
    attackS: 0.012,
    modes: [
      [0.5, 0.5, 11],
      [1, 1, 9],
      [1.19, 0.55, 6.5],
      [1.52, 0.3, 5],
      [2, 0.6, 4.5],
      [2.66, 0.22, 2.6],
      [3.01, 0.16, 1.8],
      [4.1, 0.08, 1],
    ],
  },
  /** A free metal tube hung by a thread: modes 1, 2.76, 5.40 of a bar. */
  chime: {
    hz: 1,
    beat: 0.9,
    uneven: 0.001,
    attackS: 0.002,
    modes: [
      [1, 1, 3.2],
      [2.756, 0.32, 1.5],
      [5.404, 0.1, 0.6],
    ],
  },
  /** Foot-worked mortar for rice: a log on a log. */
  mortar: {
    hz: 92,
    beat: 0,
    uneven: 0.03,
    attackS: 0.003,
    modes: [
      [1, 1, 0.32],
      [2.1, 0.5, 0.2],
      [3.9, 0.3, 0.12],
      [6.4, 0.16, 0.08],
      [9.7, 0.08, 0.05],
    ],
  },
  /** Wooden clapper bell on the neck of a buffalo. */
  buffaloBell: {
    hz: 640,
    beat: 0,
    uneven: 0.04,
    attackS: 0.002,
    modes: [
      [1, 1, 0.28],
      [1.63, 0.7, 0.2],
      [2.38, 0.4, 0.15],
      [3.71, 0.22, 0.09],
      [5.2, 0.1, 0.05],
    ],
  },
} satisfies Record<string, Body>;

export type Body = {
  hz: number;
  beat: number;
  uneven: number;
  attackS: number;
  modes: readonly (readonly [ratio: number, loudness: number, decayS: number])[];
};
