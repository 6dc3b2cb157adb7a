import type { Haze, Sky, Sun } from '../diorama.ts';
import { sunPosition } from './sun.ts';

/**
 * Gives sun, sky and air of a place at an instant. The sun stands where it really stood; its colour and the air come
 * from the mood. `isoInstant` carries its offset, such as 2026-11-14T06:40:00+07:00.
 */
export function lightOf(
  mood: keyof typeof MOODS,
  place: { lat: number; lng: number },
  isoInstant: string,
): Light {
  const { sun, sky, haze } = MOODS[mood];
  const { azimuthDeg, elevationDeg } = sunPosition(place.lat, place.lng, isoInstant);
  return {
    sun: { azimuthDeg, elevationDeg: Math.max(elevationDeg, 4), colour: sun },
    sky: { ...sky },
    haze: { ...haze },
  };
}

/** Linear RGB throughout; sunlight is the light on a surface that faces the sun. */
const MOODS = {
  /** Low gold light, blue shadows, mist in the valleys. */
  morning: {
    sun: [3.9, 2.75, 1.7],
    sky: {
      zenith: [0.2, 0.42, 0.72],
      horizon: [0.86, 0.8, 0.7],
      glow: [1.5, 0.95, 0.5],
      ground: [0.5, 0.42, 0.28],
      clouds: 0.4,
      fill: 1.5,
    },
    haze: {
      colour: [0.56, 0.68, 0.8],
      sunColour: [1.3, 0.92, 0.58],
      densityPerM: 0.00006,
      mistDensityPerM: 0.0004,
      mistTopM: 0,
      mistFadeM: 40,
    },
  },
  /** The sun just up over a sea of cloud: rose and peach against blue. */
  dawn: {
    sun: [3.6, 2.1, 1.2],
    sky: {
      zenith: [0.16, 0.3, 0.62],
      horizon: [1.0, 0.72, 0.58],
      glow: [1.7, 0.82, 0.42],
      ground: [0.42, 0.36, 0.34],
      clouds: 0.5,
      fill: 1.5,
    },
    haze: {
      colour: [0.58, 0.6, 0.78],
      sunColour: [1.45, 0.82, 0.52],
      densityPerM: 0.00006,
      mistDensityPerM: 0.002,
      mistTopM: 0,
      mistFadeM: 25,
    },
  },
  /** Clear, high and bright; short warm shadows. */
  noon: {
    sun: [4.1, 3.6, 2.9],
    sky: {
      zenith: [0.14, 0.38, 0.78],
      horizon: [0.72, 0.84, 0.92],
      glow: [1.3, 1.15, 0.9],
      ground: [0.5, 0.46, 0.34],
      clouds: 0.45,
      fill: 1.35,
    },
    haze: {
      colour: [0.58, 0.74, 0.9],
      sunColour: [0.95, 0.95, 0.9],
      densityPerM: 0.00005,
      mistDensityPerM: 0,
      mistTopM: -1000,
      mistFadeM: 40,
    },
  },
  /** Late afternoon: honey light, long shadows. */
  evening: {
    sun: [4.2, 2.55, 1.25],
    sky: {
      zenith: [0.18, 0.36, 0.66],
      horizon: [0.98, 0.78, 0.56],
      glow: [1.7, 0.95, 0.4],
      ground: [0.55, 0.42, 0.26],
      clouds: 0.5,
      fill: 1.4,
    },
    haze: {
      colour: [0.62, 0.62, 0.72],
      sunColour: [1.5, 0.95, 0.5],
      densityPerM: 0.00007,
      mistDensityPerM: 0.0003,
      mistTopM: 0,
      mistFadeM: 40,
    },
  },
  /** White air, soft light, near things clear and far ones only shapes. */
  mist: {
    sun: [1.9, 1.75, 1.5],
    sky: {
      zenith: [0.55, 0.66, 0.76],
      horizon: [0.88, 0.88, 0.86],
      glow: [1.15, 1.05, 0.9],
      ground: [0.5, 0.48, 0.42],
      clouds: 0.75,
      fill: 1.5,
    },
    haze: {
      colour: [0.8, 0.85, 0.88],
      sunColour: [1.1, 1.02, 0.9],
      densityPerM: 0.0006,
      mistDensityPerM: 0.004,
      mistTopM: 0,
      mistFadeM: 30,
    },
  },
} satisfies Record<string, { sun: Sun['colour']; sky: Sky; haze: Haze }>;

export type Light = { sun: Sun; sky: Sky; haze: Haze };
