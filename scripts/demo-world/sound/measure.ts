import { bandpass, biquad, highpass, lowpass } from './filters.ts';
import { type Ring, SAMPLE_RATE, type Stereo } from './signal.ts';

/**
 * Measures loudness in LUFS over the whole ring: K-weighting of ITU-R BS.1770-5 at 48 kHz, without its gate, which would
 * leave out the silences that belong to these sounds.
 */
export function loudnessLufs({ left, right }: Stereo): number {
  const power = [left, right].map((ring) => meanSquare(biquad(biquad(ring, SHELF), RLB)));
  return -0.691 + 10 * Math.log10(power.reduce((sum, each) => sum + each, 0));
}

/** The largest sample of either side, in decibels below full scale. */
export function peakDb({ left, right }: Stereo): number {
  const peak = (ring: Ring) => ring.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return 20 * Math.log10(Math.max(peak(left), peak(right)));
}

/** Mean level of a stretch of a ring in decibels below full scale; `from` may be negative and the stretch goes round. */
export function levelDb(ring: Ring, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at += 1) sum += (ring[(at + ring.length) % ring.length] ?? 0) ** 2;
  return 10 * Math.log10(sum / count);
}

/**
 * Measures how a ring goes on from its last sample to its first, against how it goes on elsewhere.
 *
 * @returns `step`: the jump in units of the usual step between samples nearby; `levels`: for the whole, the lows, the
 *   middle and the highs, how much the level differs between the tenth of a second before and after the seam, and the most it
 *   does so anywhere else, both in decibels
 */
export function measureSeam(ring: Ring): { step: number; levels: { seamDb: number; elsewhereDb: number }[] } {
  const near = SAMPLE_RATE / 10;
  const steps = ring.map((sample, at) => sample - (ring[(at - 1 + ring.length) % ring.length] ?? 0));
  const usual = 10 ** (levelDb(steps, -near, 2 * near) / 20);
  const bands = [ring, lowpass(ring, 300), bandpass(ring, 1000, 0.7), highpass(ring, 3000)];
  const levels = bands.map((band) => {
    const changeDb = (at: number) => Math.abs(levelDb(band, at - near, near) - levelDb(band, at, near));
    const places = Array.from({ length: Math.floor(ring.length / near) - 3 }, (_, row) => (row + 2) * near);
    return { seamDb: changeDb(0), elsewhereDb: Math.max(...places.map(changeDb)) };
  });
  return { step: Math.abs(steps[0] ?? 0) / usual, levels };
}

/** Multiplies both sides so that the whole has the wanted loudness, then rounds off what would come near full scale. */
export function setLoudness(stereo: Stereo, lufs: number): Stereo {
  const gain = 10 ** ((lufs - loudnessLufs(stereo)) / 20);
  const limit = (ring: Ring) => ring.map((sample) => roundOff(sample * gain));
  return { left: limit(stereo.left), right: limit(stereo.right) };
}

/** Leaves samples below the knee alone and bends what is above towards the ceiling. */
function roundOff(sample: number): number {
  const size = Math.abs(sample);
  if (size <= KNEE) return sample;
  return Math.sign(sample) * (KNEE + (CEILING - KNEE) * Math.tanh((size - KNEE) / (CEILING - KNEE)));
}

function meanSquare(ring: Ring): number {
  return ring.reduce((sum, sample) => sum + sample * sample, 0) / ring.length;
}

const KNEE = 0.5;
/** −3 dB below full scale: room for what the encoder adds. */
const CEILING = 0.708;

/** The two filters of the recommendation, tables 1 and 2. */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [1, -1.69065929318241, 0.73248077421585],
} as const;
const RLB = { b: [1, -2, 1], a: [1, -1.99004745483398, 0.99007225036621] } as const;
