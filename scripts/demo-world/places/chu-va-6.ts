import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye, Mist } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildHorse } from '../props/animals.ts';
import { buildBambooClump } from '../props/banana-bamboo.ts';
import { buildChicken } from '../props/birds.ts';
import { buildGrassTuft, buildWildFlowers } from '../props/grasses.ts';
import { mongHouse } from '../props/mong-house.ts';
import { maizeCrib, stoneWall, woodenFence } from '../props/mong-yard.ts';
import { buildChild, buildPleatedWoman, buildSeatedElder } from '../props/people.ts';
import { buildBroadleaf, buildPeach } from '../props/trees.ts';
import { buildGrove } from './binh-lu-valley.ts';
import { colourAt, HOUSES, heightAt, isPad, laneDistance, onSlope } from './chu-va-6-land.ts';

/** Builds a Mông village on its mountainside on a February morning, the peach trees in blossom, mist in the valley below. */
export function chuVa6(): Diorama {
  const light = lightOf('morning', POINT, '2026-02-10T08:40:00+07:00');
  light.haze = { ...light.haze, densityPerM: 0.00016, mistDensityPerM: 0.0035, mistTopM: -62, mistFadeM: 16 };
  light.sky.clouds = 0.55;
  return {
    point: POINT,
    ...light,
    exposure: 0.74,
    ground: { heightAt, colourAt, reachM: 15000 },
    placeThings: (eye) => ({ placed: [...listGrowth(eye), ...listHouses(), ...listWalls(), ...listLife()], mists: listMists() }),
    scenes: [
      { id: 'lane', eye: above(LANE_EYE, 1.7) },
      { id: 'yard', eye: above(YARD_EYE, 1.65) },
    ],
    pictures: [{ file: 'sites/chu-va-6/photos/main.jpg', eye: above([7, -0.6], 1.9), yawDeg: 322, pitchDeg: 3, fovDeg: 50, widthPx: 2000, heightPx: 1250 }],
  };
}

/** Things that hotspots point at, metres in the frame. */
export const TARGETS: Record<string, Eye> = {
  'rammed-earth-house': above([-15, 13], 2),
  'peach-tree': above([-4.2, -4.4], 2.4),
  'pleated-skirt': above([-8.4, 0.6], 1.1),
  'stone-wall': above([-8, -4], 0.6),
  'maize-crib': above([69.5, -27.5], 1.7),
  'hanging-maize': above([62, -22], 2.1),
  'misty-valley': { x: onSlope(30, -420)[0], y: -60, z: onSlope(30, -420)[1] },
};

function above([along, up]: readonly [number, number], upM: number): Eye {
  const [x, z] = onSlope(along, up);
  return { x, y: heightAt(x, z) + upM, z };
}

function put(prop: Prop, along: number, up: number, facingDeg: number, size = 1, liftM = 0): Placed {
  const [x, z] = onSlope(along, up);
  return setDown(prop, x, heightAt(x, z) + liftM, z, facingDeg, size);
}

function listHouses(): Placed[] {
  return HOUSES.map(({ along, up, facingDeg }, i) =>
    put(mongHouse(createRandom(300 + i), { roof: i % 4 === 3 ? 'cement' : 'shingle', yard: along !== 62 }), along, up, facingDeg),
  );
}

/** Walls of stacked stone along the lane and around the yard, a fence below. */
function listWalls(): Placed[] {
  const lane = [[-10, -3.7], [-6, -3.9], [-2, -4.1], [2, -4.3], [6, -4.4], [10, -4.2], [14, -3.9], [18, -3.4], [-22, 6.6], [4, 3.4], [8, 3.3], [0.4, 3.8], [34, 7], [38, 7.2]] as const;
  const yard = [[51.5, -36.6], [55.5, -37.3], [59.5, -37.6], [63.5, -37.4], [67.5, -36.8]] as const;
  return [
    ...lane.map(([along, up], i) => put(stoneWall(createRandom(330 + i), { lengthM: 4.1 }), along, up, 222 + 6 * Math.sin(i * 2), 1, -0.12)),
    ...yard.map(([along, up], i) => put(stoneWall(createRandom(350 + i), { lengthM: 4.1 }), along, up, 225 + (i - 2) * 5, 0.9, -0.1)),
    put(woodenFence(createRandom(360), { lengthM: 6 }), 49, -30, 315),
    put(woodenFence(createRandom(361), { lengthM: 6 }), 49.5, -24, 312),
    put(maizeCrib(createRandom(362)), 69.5, -27.5, 250),
  ];
}

/** Villagers and their animals. */
function listLife(): Placed[] {
  const chickens = [[-4.6, 0.9], [-5.4, 1.5], [-4, 1.7], [-6.3, -0.9], [5.5, -1.2], [57.2, -32.6], [58, -31.6], [64.5, -33.2], [65.2, -32.4]] as const;
  return [
    put(buildPleatedWoman(createRandom(371), { pose: 'walking' }), -8.4, 0.6, 140),
    put(buildChild(createRandom(372), { jacket: '#b8403f' }), -11.6, -1.2, 130),
    put(buildChild(createRandom(373), { jacket: '#3f6f9a' }), -12.5, -0.4, 160),
    put(buildPleatedWoman(createRandom(374)), 12.5, 2, 300),
    put(buildHorse(createRandom(375)), 16.5, -1.4, 320),
    put(buildPleatedWoman(createRandom(376)), 55.2, -33.6, 60),
    put(buildChild(createRandom(377), { jacket: '#c8863f' }), 57, -34.6, 30),
    put(buildSeatedElder(createRandom(378)), 64.6, -24.6, 200),
    ...chickens.map(([along, up], i) => put(buildChicken(createRandom(380 + i), { cock: i % 4 === 0 }), along, up, i * 67)),
  ];
}

function listGrowth(eye: Eye): Placed[] {
  const isOpen = (x: number, z: number) => laneDistance(x, z) > 2.3 && !isPad(x, z, -2.5);
  const hub = { x: 0, z: 0 };
  const tall = (x: number, z: number) => laneDistance(x, z) > 4.5 && !isPad(x, z, 1.5);
  const grass = strew(391, { centre: eye, radiusM: 34, count: 24000, crowding: 0.85, isFine: isOpen, sizeSpread: 0.45 });
  const flowers = strew(392, { centre: eye, radiusM: 24, count: 700, crowding: 0.8, isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 4, z / 4) > 0.2 });
  const peaches = strew(393, { centre: hub, radiusM: 130, count: 900, apartM: 7.5, isFine: (x, z) => tall(x, z) && upOf(x, z) > -70 && noise.noise2(x / 26, z / 26) > -0.12, sizeSpread: 0.3 });
  const near = [[-4.2, -5.1, 1.2], [4.5, -5.9, 1.05], [-13, -5.4, 1.1], [-6, 5.6, 1], [9.5, 5, 1.15], [26, 5.4, 1.1], [52.4, -35.6, 1.1], [70, -34, 1.15], [-24, 5.8, 1.1]].map(([along = 0, up = 0, size = 1], i) => {
    const [x, z] = onSlope(along, up);
    return { x, z, turnDeg: 70 * i, size, tint: (i * 0.37) % 1 };
  });
  const bamboo = strew(394, { centre: hub, radiusM: 190, count: 700, apartM: 9, isFine: (x, z) => tall(x, z) && noise.noise2(x / 40 + 5, z / 40) > 0.3 });
  const trees = strew(395, { centre: hub, radiusM: 330, count: 5000, apartM: 6, isFine: (x, z) => tall(x, z) && upOf(x, z) > 48 && noise.noise2(x / 50, z / 50) > -0.4, sizeSpread: 0.35 });
  const groves = strew(396, { centre: hub, radiusM: 2200, count: 16000, apartM: 10, isFine: (x, z) => Math.hypot(x, z) > 300 && heightAt(x, z) > -60 && noise.noise2(x / 140, z / 140) > -0.5, sizeSpread: 0.35 });
  const leaf = tintBetween('#8fa68a', '#c3c48c');
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), { nearM: 9, variants: 4, tint: tintBetween('#c9b98c', '#f2efd0') }),
    ...plant(flowers, eye, heightAt, (random, detail) => buildWildFlowers(random, { detail, petals: '#efdf9a' }), { nearM: 9 }),
    ...plant([...near, ...peaches], eye, heightAt, (random, detail) => buildPeach(random, { detail }), { nearM: 55, variants: 4, tint: tintBetween('#ffffff', '#ffe2dc') }),
    ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), { nearM: 40 }),
    ...plant(trees, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), { nearM: 50, tint: leaf, variants: 4 }),
    ...plant(groves, eye, heightAt, buildGrove, { nearM: 1, tint: leaf }),
  ];
}

/** Smoke from the roofs, mist between the houses and banks of it over the valley. */
function listMists(): Mist[] {
  const random = createRandom(397);
  const smoke = HOUSES.filter((_, i) => i % 3 !== 1).map(({ along, up }): Mist => ({ ...above([along + 2, up], 10 + 3 * random()), widthM: 5 + 3 * random(), heightM: 15, colour: [0.88, 0.9, 0.95], density: 0.34 }));
  const banks = Array.from({ length: 22 }, (_, i): Mist => {
    const [x, z] = onSlope(-1500 + 140 * i, -230 - 900 * random());
    return { x, y: -70 + 50 * random(), z, widthM: 420 + 380 * random(), heightM: 55 + 50 * random(), colour: [0.96, 0.93, 0.9], density: 0.55 };
  });
  const between = [[-70, 26], [-120, -10], [90, 34], [130, -20], [20, 80], [-40, 90]].map(([along = 0, up = 0]): Mist => ({ ...above([along, up], 5), widthM: 70, heightM: 15, colour: [0.94, 0.92, 0.9], density: 0.4 }));
  return [...smoke, ...banks, ...between];
}

function upOf(x: number, z: number): number {
  return (x - z) * Math.SQRT1_2;
}

const noise = createNoise(67);
const POINT = { lat: 22.37, lng: 103.7 };
const LANE_EYE = [0, 0] as const;
const YARD_EYE = [60.4, -28.6] as const;
