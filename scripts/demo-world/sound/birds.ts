import type { Random } from '../../lib/noise.ts';
import { between, createRing, type Ring, SAMPLE_RATE } from './signal.ts';

/**
 * Sings one phrase of an invented bird: syllables that glide between pitches, with a little of the octave above.
 * The birds are of no real species; they only behave like small birds of hills and villages.
 */
export function singPhrase(bird: Bird, random: Random): Ring {
  const syllables = bird.syllables(random);
  const lengthS = syllables.reduce((sum, { lengthS: sung, restS }) => sum + sung + restS, 0);
  const phrase = createRing(lengthS);
  let startS = 0;
  for (const syllable of syllables) {
    writeSyllable(phrase, startS, syllable);
    startS += syllable.lengthS + syllable.restS;
  }
  return phrase;
}

/** Crows "ò ó o o" as a cock far away does: a throat with overtones through a formant that opens and closes. */
export function crow(): Ring {
  const phrase = createRing(2.2);
  for (const { startS, lengthS, hz, loud } of CROW) {
    const from = Math.round(startS * SAMPLE_RATE);
    const count = Math.round(lengthS * SAMPLE_RATE);
    let phase = 0;
    for (let at = 0; at < count && from + at < phrase.length; at += 1) {
      const part = at / count;
      const timeS = at / SAMPLE_RATE;
      const pitchHz = glide(hz, part) * (1 + 0.012 * Math.sin(2 * Math.PI * 27 * timeS));
      phase += (2 * Math.PI * pitchHz) / SAMPLE_RATE;
      phrase[from + at] = loud * swell(part, 0.12) * throat(phase, pitchHz, part);
    }
  }
  return phrase;
}

/** Overtones up to the eighth, those near the open throat's resonance the strongest. */
function throat(phase: number, pitchHz: number, part: number): number {
  const openHz = 1100 + 700 * Math.sin(Math.PI * part);
  let sum = 0;
  for (let overtone = 1; overtone <= 8; overtone += 1) {
    const away = (overtone * pitchHz - openHz) / 650;
    sum += (Math.sin(overtone * phase) * (0.25 + 1 / (1 + away * away))) / overtone;
  }
  return sum * 0.5;
}

/** Pitch in hertz at equal steps of each syllable. */
const CROW = [
  { startS: 0, lengthS: 0.2, hz: [430, 520], loud: 0.6 },
  { startS: 0.27, lengthS: 0.28, hz: [610, 720, 690], loud: 0.9 },
  { startS: 0.6, lengthS: 0.2, hz: [640, 700], loud: 0.7 },
  { startS: 0.85, lengthS: 1.1, hz: [700, 830, 800, 730, 560, 430], loud: 1 },
];

/** Birds by character. Each call makes another phrase. */
export const BIRDS = {
  /** Three to five clear falling whistles, as of a bulbul. */
  whistler: {
    syllables: (random: Random) => {
      const high = between(random, 2300, 2700);
      return repeat(3 + Math.floor(random() * 3), (row) => ({
        lengthS: 0.11 + random() * 0.09,
        restS: 0.05 + random() * 0.07,
        hz: row % 2 === 0 ? [high, high * 1.13, high * 0.88] : [high * 0.8, high * 0.98, high * 0.82],
        overtone: 0.08,
      }));
    },
  },
  /** A quick silver trill that sinks, as of a warbler. */
  triller: {
    syllables: (random: Random) => {
      const top = between(random, 4300, 5200);
      const count = 9 + Math.floor(random() * 8);
      return repeat(count, (row) => ({
        lengthS: 0.034,
        restS: 0.03,
        hz: [top * (1 - 0.12 * (row / count)), top * (0.82 - 0.1 * (row / count))],
        overtone: 0.03,
      }));
    },
  },
  /** Chatter of sparrows under a roof: short, rough, no two alike. */
  sparrow: {
    syllables: (random: Random) =>
      repeat(2 + Math.floor(random() * 5), () => {
        const mid = between(random, 2900, 4300);
        return {
          lengthS: 0.05 + random() * 0.05,
          restS: 0.06 + random() * 0.16,
          hz: [mid * 1.18, mid * 0.86, mid * 1.06],
          overtone: 0.22,
        };
      }),
  },
  /** Two soft low notes from across the valley, as of a cuckoo or a dove. */
  caller: {
    syllables: (random: Random) => {
      const low = between(random, 560, 680);
      return [
        { lengthS: 0.26, restS: 0.14, hz: [low * 1.22, low * 1.26, low * 1.2], overtone: 0.05 },
        { lengthS: 0.42, restS: 0, hz: [low, low * 1.02, low * 0.97], overtone: 0.05 },
      ];
    },
  },
} satisfies Record<string, Bird>;

function writeSyllable(phrase: Ring, startS: number, { lengthS, hz, overtone }: Syllable): void {
  const from = Math.round(startS * SAMPLE_RATE);
  const count = Math.round(lengthS * SAMPLE_RATE);
  let phase = 0;
  for (let at = 0; at < count && from + at < phrase.length; at += 1) {
    phase += (2 * Math.PI * glide(hz, at / count)) / SAMPLE_RATE;
    phrase[from + at] = swell(at / count, 0.25) * (Math.sin(phase) + overtone * Math.sin(2 * phase));
  }
}

/** Glides smoothly through pitches given at equal steps. */
function glide(hz: readonly number[], part: number): number {
  const place = part * (hz.length - 1);
  const step = Math.min(hz.length - 2, Math.floor(place));
  const [from = 0, to = 0] = [hz[step], hz[step + 1]];
  const bent = (1 - Math.cos(Math.PI * (place - step))) / 2;
  return from + (to - from) * bent;
}

/** Rises within `attack` of the length and falls until its end, without a click. */
function swell(part: number, attack: number): number {
  if (part < attack) return Math.sin((Math.PI / 2) * (part / attack)) ** 2;
  return Math.cos((Math.PI / 2) * ((part - attack) / (1 - attack))) ** 2;
}

function repeat(count: number, make: (row: number) => Syllable): Syllable[] {
  return Array.from({ length: count }, (_, row) => make(row));
}

export type Bird = { syllables: (random: Random) => Syllable[] };
type Syllable = { lengthS: number; restS: number; hz: readonly number[]; overtone: number };
