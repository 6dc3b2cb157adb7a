import { createNoise, type Noise } from '../lib/noise.ts';
import type { Rgb } from './colour.ts';
import { type AirLook, createAir, createSky, type SkyLook, sunVector, type Vector } from './light.ts';
import type { Hit } from './march.ts';

/** Makes the light of a picture: sky, air and sun in one limited palette, with the few numbers that differ. */
export function createMood(name: MoodName, change: MoodChange): Mood {
  const look = MOODS[name];
  const noise = createNoise(change.seed);
  const sun = sunVector(change.sunAzimuthDeg ?? -30, change.sunElevationDeg ?? 14);
  const sky = createSky({ topDy: 0.42, clouds: 0.3, discDeg: 1.5, ...look.sky, ...change.sky, sun, noise });
  const air = createAir({
    mistTopM: 80,
    mistFloorM: 0,
    mistFromM: 300,
    mistScaleM: 260,
    distanceM: 2600,
    power: 1.1,
    ...look.air,
    ...change.air,
    sun,
    noise,
  });
  return { sky, air, sun, noise, haze: look.haze, water: look.water };
}

const MOODS = {
  dawn: {
    haze: '#dcb9a6',
    water: '#f0cdb0',
    sky: {
      stops: ['#fbc99a', '#f8bfa0', '#e9b9ae', '#a9bdc4', '#6fa5b3', '#4b8aa0'],
      glow: '#fff0c9',
      disc: '#fffaea',
      cloud: '#ffe0c4',
      cloudShade: '#d79f9b',
    },
    air: { tints: ['#3f7683', '#6f97a0', '#b5a9ae', '#f3c4a2'], warm: '#ffdca6', mist: '#fbe0c9' },
  },
  jade: {
    haze: '#a9bfae',
    water: '#f6e3b4',
    sky: {
      stops: ['#f9dfa6', '#f3d7ab', '#c9d6bd', '#8fbdb4', '#6aa5a6', '#4f9097'],
      glow: '#fff3cf',
      disc: '#fffbe8',
      cloud: '#fff4da',
      cloudShade: '#dccdb2',
    },
    air: { tints: ['#6f9a86', '#86a9a2', '#9db9b6', '#e6d2aa'], warm: '#ffe2a8', mist: '#f4e8cb' },
  },
  emerald: {
    haze: '#b9d2c6',
    water: '#dff0ea',
    sky: {
      stops: ['#eef3e2', '#dcebe0', '#b9d8d3', '#93c2c2'],
      glow: '#fffdf0',
      cloud: '#ffffff',
      cloudShade: '#d3e2dc',
    },
    air: { tints: ['#5b9483', '#8db5a6', '#c0d8cd', '#eef3e4'], warm: '#fbf6dc', mist: '#f2f7ef' },
  },
  coral: {
    haze: '#e9b7a4',
    water: '#4fb3b5',
    sky: {
      stops: ['#ffb98f', '#ffc59f', '#f7cfb4', '#a8cfcb', '#5db0b8', '#2f8fa3'],
      glow: '#fff0c4',
      disc: '#fff6dd',
      cloud: '#ffd9bf',
      cloudShade: '#f09a86',
    },
    air: { tints: ['#2f8791', '#6aa0a4', '#c9a9a0', '#fbbf9d'], warm: '#ffd59b', mist: '#ffe3cd' },
  },
  azure: {
    haze: '#cfe3dc',
    water: '#2fa9a8',
    sky: {
      stops: ['#fbe6c6', '#dcebdc', '#9dd6d3', '#5bb9c4', '#3a9db3', '#2d86a3'],
      glow: '#fff7de',
      disc: '#fffdf2',
      cloud: '#fffaf0',
      cloudShade: '#e7d5c9',
    },
    air: { tints: ['#3d9a97', '#7dbdb6', '#b9d9d0', '#f6e4c9'], warm: '#ffeec8', mist: '#f3f3e2' },
  },
  dusk: {
    haze: '#8a6d8c',
    water: '#d98a72',
    sky: {
      stops: ['#ff9d63', '#f58a6b', '#c9748a', '#7d6796', '#47558c', '#2c3f73'],
      glow: '#ffe19e',
      disc: '#fff0c4',
      cloud: '#f7a07c',
      cloudShade: '#8d5f86',
    },
    air: { tints: ['#2e4a70', '#5f5d86', '#a86f86', '#f59a74'], warm: '#ffbe7c', mist: '#f0ab8e' },
  },
  indigo: {
    haze: '#33406f',
    water: '#2b3a6b',
    sky: {
      stops: ['#7a6f9c', '#5c619b', '#3d4b86', '#273669', '#1a2650', '#141c40'],
      glow: '#cfc8e6',
      glowShare: 0.45,
      glowTight: 26,
      disc: '#fdf3d6',
      cloud: '#5a6199',
      cloudShade: '#343f76',
    },
    air: { tints: ['#1d2b56', '#2f3d6d', '#4a5286', '#736b99'], warm: '#a79cc2', mist: '#6f73a6' },
  },
  frost: {
    haze: '#bfcbdb',
    water: '#dfe6ee',
    sky: {
      stops: ['#f9e3d6', '#efdfe2', '#cfd5e6', '#a5b9d6', '#7f9cc2'],
      glow: '#fff6ea',
      disc: '#fffdf6',
      cloud: '#ffffff',
      cloudShade: '#d5d5e4',
    },
    air: { tints: ['#56749c', '#869dc0', '#b7c2d8', '#f0dedb'], warm: '#ffe9d6', mist: '#f7f2f2' },
  },
  plum: {
    haze: '#cdbcc0',
    water: '#e8d3cf',
    sky: {
      stops: ['#f6dccb', '#efd3cd', '#d6c6cf', '#afb7c6', '#8fa5b4'],
      glow: '#fff3e2',
      disc: '#fffaf0',
      cloud: '#fdeee6',
      cloudShade: '#d8bfc4',
    },
    air: { tints: ['#55767c', '#8298a0', '#b9b5bc', '#f1d6c9'], warm: '#ffe6cf', mist: '#f8e9e1' },
  },
  ochre: {
    haze: '#d9bf90',
    water: '#f0d9a0',
    sky: {
      stops: ['#fde0a0', '#f9d79d', '#e6d3ad', '#a9c2b4', '#77a8a8', '#5a929a'],
      glow: '#fff4cc',
      disc: '#fffbe6',
      cloud: '#fff0cf',
      cloudShade: '#e3c596',
    },
    air: { tints: ['#7d8a5c', '#a3a376', '#cdb98a', '#f3d69c'], warm: '#ffe0a0', mist: '#fbeac2' },
  },
} satisfies Record<string, MoodLook>;

export type MoodName = keyof typeof MOODS;
export type Mood = {
  sky: (dx: number, dy: number, dz: number) => Rgb;
  air: (hit: Hit, rgb: Rgb) => Rgb;
  sun: Vector;
  noise: Noise;
  haze: string;
  water: string;
};
export type MoodChange = {
  seed: number;
  sunAzimuthDeg?: number;
  sunElevationDeg?: number;
  sky?: Partial<SkyLook>;
  air?: Partial<AirLook>;
};
type MoodLook = {
  haze: string;
  water: string;
  sky: Pick<SkyLook, 'stops' | 'glow' | 'cloud' | 'cloudShade'> & Partial<SkyLook>;
  air: Pick<AirLook, 'tints' | 'warm' | 'mist'>;
};
