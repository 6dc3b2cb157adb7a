import { createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildHorse } from '../props/animals.ts';
import { buildChicken } from '../props/birds.ts';
import { mongHouse } from '../props/mong-house.ts';
import { maizeCrib, stoneWall, woodenFence } from '../props/mong-yard.ts';
import { buildChild, buildPleatedWoman, buildSeatedElder } from '../props/people.ts';
import { bench } from '../props/road-things.ts';
import { listGrowth, listMists, overSlope } from './chu-va-6-growth.ts';
import { colourAt, HOUSES, heightAt, onSlope } from './chu-va-6-land.ts';

/** Builds a Mông village on its mountainside on a February morning, the peach trees in blossom, mist in the valley below. */
export function chuVa6(): Diorama {
  const light = lightOf('morning', POINT, '2026-02-10T08:40:00+07:00');
  light.haze = { ...light.haze, densityPerM: 0.0005, mistDensityPerM: 0.0035, mistTopM: -62, mistFadeM: 16 };
  light.sky.clouds = 0.55;
  return {
    point: POINT,
    ...light,
    exposure: 0.7,
    ground: { heightAt, colourAt, reachM: 15000 },
    placeThings: (eye) => ({
      placed: [...listGrowth(eye), ...listHouses(), ...listWalls(), ...listLife()],
      mists: listMists(),
    }),
    scenes: [
      { id: 'lane', eye: overSlope(LANE_EYE, 1.7) },
      { id: 'yard', eye: overSlope(YARD_EYE, 1.65) },
    ],
    pictures: [
      {
        file: 'sites/chu-va-6/photos/main.jpg',
        eye: overSlope([7, -0.6], 1.9),
        yawDeg: 322,
        pitchDeg: 3,
        fovDeg: 50,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** Things that hotspots point at, metres in the frame. */
export const TARGETS: Record<string, Eye> = {
  'rammed-earth-house': overSlope([-14, 11.5], 2),
  'peach-tree': overSlope([-4.2, -4.4], 2.4),
  'pleated-skirt': overSlope([-8.4, 0.6], 1.1),
  'stone-wall': overSlope([-8, -4], 0.6),
  'maize-crib': overSlope([68.2, -28.2], 1.7),
  'hanging-maize': overSlope([62, -22], 2.1),
  'misty-valley': { x: onSlope(30, -420)[0], y: -60, z: onSlope(30, -420)[1] },
};

function put(prop: Prop, along: number, up: number, facingDeg: number, size = 1, liftM = 0): Placed {
  const [x, z] = onSlope(along, up);
  return setDown(prop, x, heightAt(x, z) + liftM, z, facingDeg, size);
}

function listHouses(): Placed[] {
  return HOUSES.map(({ along, up, facingDeg }, i) =>
    put(
      mongHouse(createRandom(300 + i), { roof: i % 4 === 3 ? 'cement' : 'shingle', yard: along !== 62 }),
      along,
      up,
      facingDeg,
    ),
  );
}

/** Walls of stacked stone along the lane and around the yard, a fence below. */
function listWalls(): Placed[] {
  const lane = [
    [-10, -3.7],
    [-6, -3.9],
    [-2, -4.1],
    [2, -4.3],
    [6, -4.4],
    [10, -4.2],
    [14, -3.9],
    [18, -3.4],
    [-22, 6.6],
    [4, 3.4],
    [8, 3.3],
    [0.4, 3.8],
    [34, 7],
    [38, 7.2],
  ] as const;
  const yard = [
    [50.5, -34.4],
    [54.2, -36.2],
    [65.6, -36.4],
    [69.2, -34.6],
  ] as const;
  return [
    ...lane.map(([along, up], i) =>
      put(stoneWall(createRandom(330 + i), { lengthM: 4.1 }), along, up, 222 + 6 * Math.sin(i * 2), 1, -0.12),
    ),
    ...yard.map(([along, up], i) =>
      put(stoneWall(createRandom(350 + i), { lengthM: 4.1 }), along, up, 225 + (i - 1.5) * 14, 0.9, -0.1),
    ),
    put(woodenFence(createRandom(360), { lengthM: 6 }), 49, -30, 315),
    put(woodenFence(createRandom(361), { lengthM: 6 }), 49.5, -24, 312),
    put(maizeCrib(createRandom(362)), 68.2, -28.2, 265),
    put(maizeCrib(createRandom(363)), -4, 6.4, 225),
  ];
}

/** Villagers and their animals. */
function listLife(): Placed[] {
  const chickens = [
    [-4.6, 0.9],
    [-5.4, 1.5],
    [-4, 1.7],
    [-6.3, -0.9],
    [5.5, -1.2],
    [62.4, -35.2],
    [63.2, -34.6],
    [64.5, -33.2],
    [57.4, -27.6],
    [58.3, -27.2],
    [62.9, -27.9],
  ] as const;
  return [
    put(buildPleatedWoman(createRandom(371), { pose: 'walking' }), -8.4, 0.6, 140),
    put(buildChild(createRandom(372), { jacket: '#b8403f' }), -11.6, -1.2, 130),
    put(buildChild(createRandom(373), { jacket: '#3f6f9a' }), -12.5, -0.4, 160),
    put(buildPleatedWoman(createRandom(374)), 12.5, 2, 300),
    put(buildHorse(createRandom(375)), 16.5, -1.4, 320),
    put(buildPleatedWoman(createRandom(376)), 55.2, -33.6, 60),
    put(buildChild(createRandom(377), { jacket: '#c8863f' }), 56.2, -34.9, 60),
    put(bench(createRandom(379)), 59.4, -23.2, 225),
    put(buildSeatedElder(createRandom(378)), 64.6, -24.6, 200),
    ...chickens.map(([along, up], i) =>
      put(buildChicken(createRandom(380 + i), { cock: i % 4 === 0 }), along, up, i * 67),
    ),
  ];
}

const POINT = { lat: 22.37, lng: 103.7 };
const LANE_EYE = [0, 0] as const;
const YARD_EYE = [60.2, -31.2] as const;
