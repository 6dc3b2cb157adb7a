import { createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye, Mist } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Lamp, Placed } from '../kit/types.ts';
import { buildBanyan } from '../props/banyan.ts';
import { drinkStall } from '../props/drink-stall.ts';
import { buildChild, buildCouple, buildHiker } from '../props/people.ts';
import { cavePagoda } from '../props/temple.ts';
import { templeGate } from '../props/temple-gate.ts';
import { lanternString, stoneLantern } from '../props/temple-lanterns.ts';
import { incenseBurner, stele, stoneSteps } from '../props/temple-things.ts';
import { farIslands } from './ha-tien-islands.ts';
import { hatienColour, hatienHeight, SEA_M } from './ha-tien-map.ts';
import { plantPlain, plantRock } from './thach-dong-green.ts';
import { buildThachDong, FLOOR_M, LOOKOUT_FLOOR_M } from './thach-dong-rock.ts';

const POINT = { lat: 10.413, lng: 104.473 };

/** Things a tour can point at: metres in the frame of the diorama, whose origin is the middle of the rock. */
export const TARGETS: Record<string, { x: number; y: number; z: number }> = {
  rock: { x: 0, y: 36, z: 14 },
  mouth: { x: 0, y: 11, z: 23 },
  gate: { x: -27, y: 4.5, z: 80.5 },
  burner: { x: 0, y: 1, z: 43 },
  pagoda: { x: 1.6, y: 9.6, z: -2.6 },
  shaft: { x: 4, y: 24, z: -3 },
  'north-window': { x: -16, y: 10, z: -19 },
  'mui-nai': { x: -3050, y: 120, z: 3350 },
  sea: { x: -3300, y: 20, z: 1150 },
  'dong-ho': { x: 3200, y: 0, z: 3100 },
};

/** Builds Thạch Động: the lone rock on its plain, the pagoda in its cave, and the coast seen from an opening high up. */
export function thachDong(): Diorama {
  const light = lightOf('evening', POINT, '2027-01-16T16:38:00+07:00');
  light.haze = { ...light.haze, densityPerM: 0.00005, mistDensityPerM: 0.00006, mistTopM: 6, mistFadeM: 30 };
  light.sun.colour = [3.7, 2.2, 1.05];
  light.sky.fill = 1.15;
  return {
    point: POINT,
    ...light,
    ground: { heightAt: hatienHeight, colourAt: hatienColour, reachM: 30000, isHole: () => false },
    water: [
      { x: 0, z: 0, levelM: SEA_M, radiusM: 70000, colour: [0.09, 0.22, 0.26], cover: 0.9, ripple: 0.5 },
    ],
    placeThings: (eye) => {
      const rock = buildThachDong(eye);
      return {
        placed: [...plantRock(rock.spots, eye), ...plantPlain(eye), ...holyThings(), ...visitors()],
        parts: [rock.part, ...farIslands()],
        lamps: lamps(),
        mists: lightShaft(eye),
      };
    },
    exposure: 0.66,
    scenes: [
      { id: 'foot', eye: { x: -4.6, y: hatienHeight(-4.6, 71.4) + 1.75, z: 71.4 } },
      { id: 'pagoda', eye: { x: -0.6, y: FLOOR_M + 1.65, z: 10.5 } },
      { id: 'lookout', eye: { x: -7.7, y: LOOKOUT_FLOOR_M + 1.65, z: 6 } },
    ],
    pictures: [
      {
        file: 'sites/thach-dong/photos/main.jpg',
        eye: { x: 17, y: 3.3, z: 86 },
        yawDeg: 346,
        pitchDeg: 11.5,
        fovDeg: 48,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function holyThings(): Placed[] {
  const steps = stoneSteps(createRandom(3), { steps: 44, widthM: 4.2 });
  return [
    setDown(steps, 0, 0, FRONT_M + 14.1, 180),
    setDown(templeGate(createRandom(4)), -27, hatienHeight(-27, 80.5), 80.5, 262),
    setDown(incenseBurner(createRandom(5)), 0, hatienHeight(0, 43), 43, 180),
    setDown(stele(createRandom(6)), 7.5, hatienHeight(7.5, 46), 46, 200),
    ...[39, 47, 54].flatMap((z, i) =>
      [-3.9, 3.9].map((x) => setDown(stoneLantern(createRandom(20 + i)), x, hatienHeight(x, z), z, 180)),
    ),
    setDown(cavePagoda(createRandom(7)), 1.6, FLOOR_M - 0.05, -3.4, 176, 0.8),
    setDown(incenseBurner(createRandom(8)), 1.2, FLOOR_M, 3.4, 180, 0.8),
    setDown(lanternString(createRandom(9), { lengthM: 7 }), -0.4, FLOOR_M, 6.2, 180),
    setDown(lanternString(createRandom(10), { lengthM: 8 }), 0, FLOOR_M, 14.5, 180),
    setDown(lanternString(createRandom(11), { lengthM: 8 }), 0, 0, 37.4, 180),
    setDown(drinkStall(createRandom(14)), 13, hatienHeight(13, 58), 58, 240),
    setDown(buildBanyan(createRandom(15)), -17, hatienHeight(-17, 48) - 0.2, 48, 30, 0.95),
    setDown(stoneLantern(createRandom(12)), -4.2, FLOOR_M, 1.2, 150, 0.85),
    setDown(stoneLantern(createRandom(13)), 5.2, FLOOR_M, 4.4, 200, 0.85),
  ];
}

function visitors(): Placed[] {
  return [
    setDown(buildCouple(createRandom(31)), 1.9, hatienHeight(1.9, 64), 64, 340),
    setDown(buildHiker(createRandom(32), { jacket: '#b9605a' }), -1.1, hatienHeight(-1.1, 48.6), 48.6, 10),
    setDown(buildChild(createRandom(33)), -0.3, hatienHeight(-0.3, 48.2), 48.2, 20),
    setDown(buildHiker(createRandom(34)), 0.8, 0.16 * 20, FRONT_M + 14.1 - 0.32 * 19.6, 0),
    setDown(buildCouple(createRandom(35)), 0.2, FLOOR_M, 4.4, 355),
    setDown(buildHiker(createRandom(36), { jacket: '#6f8f6a' }), -3.2, FLOOR_M, 5.4, 40),
    setDown(buildHiker(createRandom(37), { jacket: '#5a8f96' }), -9.4, LOOKOUT_FLOOR_M, 9.4, 225),
  ];
}

/** Lantern light in the cave, an altar's glow, and daylight that comes down the shaft. */
function lamps(): Lamp[] {
  const warm: Lamp['colour'] = [9, 4.6, 1.8];
  return [
    { x: 1.6, y: FLOOR_M + 2.6, z: -2.4, colour: [13, 7.5, 3], reachM: 12 },
    { x: -1.4, y: FLOOR_M + 2.7, z: -0.6, colour: warm, reachM: 9 },
    { x: 4.4, y: FLOOR_M + 2.7, z: -0.6, colour: warm, reachM: 9 },
    { x: -3, y: FLOOR_M + 2.6, z: 6.2, colour: warm, reachM: 10 },
    { x: 2.2, y: FLOOR_M + 2.6, z: 6.2, colour: warm, reachM: 10 },
    { x: 0, y: FLOOR_M + 2.6, z: 14.5, colour: [6, 3.4, 1.5], reachM: 9 },
    { x: 2.6, y: FLOOR_M + 9, z: -1, colour: [16, 15, 13], reachM: 14 },
    { x: 4, y: FLOOR_M + 17, z: -3, colour: [26, 25, 23], reachM: 16 },
    { x: -14, y: FLOOR_M + 3, z: -16, colour: [14, 14.5, 14], reachM: 15 },
    { x: -9, y: LOOKOUT_FLOOR_M + 2, z: 6, colour: [2.2, 1.9, 1.6], reachM: 9 },
  ];
}

function lightShaft(eye: Eye): Mist[] {
  if (Math.hypot(eye.x, eye.z) > 20 || eye.y > 15) return [];
  const colour: Mist['colour'] = [1.5, 1.35, 1.05];
  return [
    { x: 2.8, y: FLOOR_M + 8.5, z: -0.6, widthM: 4.2, heightM: 15, colour, density: 0.2 },
    { x: 2.4, y: FLOOR_M + 6, z: -0.4, widthM: 2.2, heightM: 16, colour, density: 0.22 },
  ];
}

/** Where the wall stands below the mouth, metres south of the middle. */
const FRONT_M = 22.6;
