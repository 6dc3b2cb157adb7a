import type { Diorama, PictureCamera } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { MODELS } from './models.ts';

/** The models' own pictures, by entry: each model alone in clear air, seen from above one corner. */
export function modelPosters(): Record<string, () => Diorama> {
  return Object.fromEntries(
    Object.keys(MODELS).map((file) => [file.replace(/\.glb$/, ''), () => posterOf(file)]),
  );
}

function posterOf(file: string): Diorama {
  const light = lightOf('morning', POINT, '2026-10-14T08:40:00+07:00');
  const { distanceM, aimM } = VIEWS[file] ?? { distanceM: 56, aimM: 0 };
  const yawDeg = -32;
  const turn = (yawDeg * Math.PI) / 180;
  const camera: PictureCamera = {
    file: file.replace(/\.glb$/, '.jpg'),
    eye: {
      x: -Math.sin(turn) * distanceM * 0.86,
      y: aimM + distanceM * 0.5,
      z: Math.cos(turn) * distanceM * 0.86,
    },
    yawDeg,
    pitchDeg: -30,
    fovDeg: 36,
    widthPx: 2000,
    heightPx: 1250,
  };
  return {
    point: POINT,
    exposure: 0.6,
    sun: light.sun,
    sky: { ...light.sky, clouds: 0, zenith: [0.62, 0.74, 0.8], horizon: [0.86, 0.86, 0.8] },
    haze: {
      ...light.haze,
      colour: [0.86, 0.84, 0.76],
      sunColour: [0.95, 0.86, 0.7],
      densityPerM: 0,
      mistDensityPerM: 0,
    },
    placeThings: () => MODELS[file]?.() ?? {},
    scenes: [],
    pictures: [camera],
  };
}

const POINT = { lat: 21.9, lng: 106.35 };
const VIEWS: Record<string, { distanceM: number; aimM: number }> = {
  'sites/cau-kinh-rong-may/models/glass-bridge.glb': { distanceM: 205, aimM: -9 },
};
