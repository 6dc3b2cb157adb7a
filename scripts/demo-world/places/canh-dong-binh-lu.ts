import type { Diorama, Eye } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import type { Placed } from '../kit/types.ts';
import { growAround } from './binh-lu-growth.ts';
import { floorEdge, riverAcross, spotAt, streamAlong, WATER_M } from './binh-lu-land.ts';
import { TEA_ALONG } from './binh-lu-terraces.ts';
import {
  makeValley,
  standAt,
  VALLEY_GROUND,
  VALLEY_WATER,
  valleyMists,
  valleySmoke,
} from './binh-lu-valley.ts';
import { HILL_OUT_M, teaLife } from './canh-dong-binh-lu-tea.ts';
import { beside, FIELD, harvestLife, streamLife } from './canh-dong-binh-lu-things.ts';

/** Builds the rice valley at the harvest, early on a September morning: the fields, the stream and the view from above. */
export function canhDongBinhLu(): Diorama {
  return {
    ...harvestValley('morning', '2026-09-24T07:25:00+07:00'),
    scenes: [
      { id: 'field', eye: above(FIELD, 1.75) },
      { id: 'stream', eye: above(STREAM, 1.7) },
      { id: 'hillside', eye: above(HILL, 1.9) },
    ],
    pictures: [
      {
        file: 'sites/canh-dong-binh-lu/photos/main.jpg',
        eye: above(FIELD, 2.3),
        yawDeg: 352,
        pitchDeg: -1,
        fovDeg: 46,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** Builds the valley on a late afternoon, for the commune's own picture: light from the left, long shadows, a far range. */
export function binhLu(): Diorama {
  return {
    ...harvestValley('evening', '2026-09-24T16:20:00+07:00'),
    scenes: [],
    pictures: [
      {
        file: 'destinations/binh-lu/photos/main.jpg',
        eye: above(POSTER, 46),
        yawDeg: 338,
        pitchDeg: -6,
        fovDeg: 44,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function listTargets(): Record<string, Eye> {
  const over = (along: number, across: number, upM: number) => above(spotAt(along, across), upM);
  const stream = (across: number, out: number, upM: number) => over(streamAlong(across) + out, across, upM);
  return {
    sheaves: above(beside(16, 7), 0.5),
    buffaloes: above(beside(17, 11), 1),
    'stilt-houses': over(-18, 240, 3),
    'high-range': { x: 6500, y: 1500, z: -6500 },
    'bamboo-bridge': { ...stream(184, 0, 0), y: 0.4 },
    'water-wheel': { ...stream(180.2, -5.2, 0), y: 1.3 },
    ducks: { ...stream(174.5, 0, 0), y: -0.8 },
    'tea-rows': above(HILL, -2),
    river: { ...over(120, riverAcross(120), 0), y: WATER_M },
    'valley-hamlet': over(330, -280, 4),
  };
}

function harvestValley(mood: 'morning' | 'evening', at: string): Omit<Diorama, 'scenes' | 'pictures'> {
  const light = lightOf(mood, POINT, at);
  light.haze = { ...light.haze, densityPerM: 0.0001, mistDensityPerM: 0.00035, mistTopM: 4, mistFadeM: 26 };
  return {
    point: POINT,
    ...light,
    exposure: 0.66,
    ground: VALLEY_GROUND,
    water: VALLEY_WATER,
    placeThings: (eye) => {
      const { parts, placed } = makeValley(eye, 'harvest');
      return { parts, placed: [...placed, ...livenUp(eye)], mists: [...valleyMists(0.5), ...valleySmoke()] };
    },
  };
}

/** What only stands near one of the eyes is left out elsewhere. */
function livenUp(eye: Eye): Placed[] {
  if (eye.y > 60) return teaLife(eye);
  const isAtStream = Math.hypot(eye.x - STREAM[0], eye.z - STREAM[1]) < 120;
  return [...growAround(eye, 'harvest'), ...(isAtStream ? streamLife() : harvestLife())];
}

function above([x, z]: readonly [number, number], upM: number): Eye {
  return { x, y: standAt('harvest')(x, z) + upM, z };
}

const POINT = { lat: 22.33, lng: 103.62 };
const STREAM = spotAt(streamAlong(168) + 4.9, 168);
const HILL = spotAt(TEA_ALONG, -floorEdge(TEA_ALONG, -1) - HILL_OUT_M);
const POSTER = spotAt(TEA_ALONG + 40, -floorEdge(TEA_ALONG, -1) - HILL_OUT_M);

/** Things that hotspots point at, metres in the frame. */
export const TARGETS = listTargets();
