import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, type Stand, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed } from '../kit/types.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { buildBanyan } from '../props/banyan.ts';
import { buildFern, buildGrassTuft, buildWildFlowers } from '../props/grasses.ts';
import { buildArecaPalm } from '../props/palms.ts';
import { buildShrub } from '../props/shrubs.ts';
import { stiltHouse } from '../props/stilt-house.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { BANYAN, HOUSE, isClearOfHouses, listHouses } from './quynh-son-houses.ts';
import {
  GARDEN,
  groundAt,
  heightAt,
  laneX,
  riverDistance,
  riverZ,
  roadZ,
  valleyEdge,
} from './quynh-son-land.ts';
import { farStiltHouse } from './quynh-son-things.ts';

/** Places houses, trees and hedges of the village and of the valley around it. */
export function placeVillage(eye: Eye): Placed[] {
  const trees = { nearM: 70, tint: tintBetween('#ffffff', '#dfe6b0') };
  return [
    setDown(stiltHouse(createRandom(40)), HOUSE.x, HOUSE.y, HOUSE.z, 180),
    ...plant(
      listHouses().slice(1),
      eye,
      groundAt,
      (random, detail) => (detail === 'near' ? stiltHouse(random) : farStiltHouse(random)),
      {
        nearM: 60,
        variants: 3,
        seed: 41,
        sinkM: 0.02,
        tint: tintBetween('#fff3e0', '#e4dccb'),
      },
    ),
    setDown(buildBanyan(createRandom(5)), BANYAN.x, groundAt(BANYAN.x, BANYAN.z), BANYAN.z, 90, 0.92),
    ...plant(ARECAS, eye, groundAt, (random, detail) => buildArecaPalm(random, { detail }), {
      nearM: 90,
      variants: 5,
      seed: 42,
      tint: tintBetween('#ffffff', '#e8e6b8'),
    }),
    ...plant(BAMBOOS, eye, groundAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 60,
      seed: 43,
      variants: 4,
      tint: tintBetween('#ffffff', '#e9e0a0'),
    }),
    ...plant(BANANAS, eye, groundAt, (random, detail) => buildBananaClump(random, { detail }), {
      nearM: 60,
      seed: 44,
    }),
    ...plant(TREES, eye, groundAt, (random, detail) => buildBroadleaf(random, { detail }), {
      ...trees,
      seed: 45,
      variants: 4,
    }),
    ...plant(WOODS, eye, groundAt, (random, detail) => buildBroadleaf(random, { detail }), {
      ...trees,
      seed: 46,
      variants: 4,
    }),
    ...plant(BANKS.bamboo, eye, groundAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 70,
      seed: 48,
      variants: 4,
      tint: tintBetween('#ffffff', '#e9e0a0'),
    }),
    ...plant(BANKS.tree, eye, groundAt, (random, detail) => buildBroadleaf(random, { detail }), {
      ...trees,
      seed: 49,
    }),
    ...plant(SHRUBS, eye, groundAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 40,
      seed: 47,
    }),
    ...placeHerbs(eye),
  ];
}

/** Grass, ferns and flowers near the eye, off fields, tracks and swept yards. */
function placeHerbs(eye: Eye): Placed[] {
  const near = (
    seed: number,
    count: number,
    radiusM: number,
    isFine: (x: number, z: number) => boolean,
  ): Stand[] => strew(seed, { centre: eye, radiusM, count, crowding: 0.8, isFine, sizeSpread: 0.4 });
  const grass = near(51, 9000, 42, (x, z) => isVerge(x, z) && noise.noise2(x / 3, z / 3) > -0.25);
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 13,
      variants: 4,
      seed: 52,
      tint: tintBetween('#ffffff', '#e6d78c'),
    }),
    ...plant(
      near(53, 700, 26, (x, z) => isVerge(x, z) && noise.noise2(x / 5 + 9, z / 5) > 0.15),
      eye,
      heightAt,
      (random, detail) =>
        buildWildFlowers(random, { detail, petals: random() < 0.5 ? '#f2e3b0' : '#e9a9b4' }),
      { nearM: 14, variants: 4, seed: 54 },
    ),
    ...plant(
      near(55, 500, 30, (x, z) => z < -48 && isVerge(x, z) && noise.noise2(x / 4, z / 4 + 9) > 0.1),
      eye,
      heightAt,
      (random, detail) => buildFern(random, { detail }),
      { nearM: 14, seed: 56 },
    ),
  ];
}

/** Says whether wild plants may grow: beside lanes and along banks, not on tracks, under houses or in crops. */
function isVerge(x: number, z: number): boolean {
  const lane = Math.abs(x - laneX(z));
  const road = Math.abs(z - roadZ(x));
  // Swept ground round the mats of drying rice.
  if (z < -101.5 && z > -110 && x < laneX(z) - 2.4 && x > laneX(z) - 8.5) return false;
  if (lane < 1.35 || road < 2.2 || riverDistance(x, z) < 9) return false;
  if (z > roadZ(x)) return lane < 2.1 || road < 3.6 || riverDistance(x, z) < 15;
  if (x > GARDEN.west && x < GARDEN.east && z > GARDEN.north && z < GARDEN.south) return false;
  return isClearOfHouses(x, z, 6.4, 5.4) && noise.noise2(x / 9, z / 9) > -0.2;
}

/** A place for a tree in the village: off lanes and roofs, and out of the sunlight that enters the house. */
function isYard(x: number, z: number, clearM: number): boolean {
  // These stay open: round the eye on the lane, the mats of drying rice, the garden, the house's front, the way the sun takes to its windows.
  if (Math.hypot(x - laneX(-97), z + 97) < 6.5 || Math.hypot(x - laneX(-106) + 4, z + 106) < 8) return false;
  if (x > GARDEN.west - 1 && x < GARDEN.east + 3 && z > GARDEN.north - 1) return false;
  const toHouse = x - HOUSE.x;
  if (Math.abs(toHouse) < 11 && z > HOUSE.z && z < HOUSE.z + 15) return false;
  if (toHouse > 0 && toHouse < 34 && Math.abs(z - HOUSE.z - 0.53 * toHouse) < 9 + 0.2 * toHouse) return false;
  if (Math.hypot(x - BANYAN.x, z - BANYAN.z) < 11) return false;
  return (
    Math.abs(x - laneX(z)) > 2.4 + clearM &&
    z < -50 - clearM &&
    isClearOfHouses(x, z, 6.2 + clearM, 5 + clearM)
  );
}

const noise = createNoise(77);
const VILLAGE = { x: 0, z: -145 };
const ARECAS = strew(61, {
  centre: VILLAGE,
  radiusM: 190,
  count: 2600,
  apartM: 3,
  sizeSpread: 0.3,
  isFine: (x, z) => z > -238 && Math.abs(x) < 180 && isYard(x, z, 0.3) && noise.noise2(x / 15, z / 15) > 0.12,
});
const BAMBOOS = strew(62, {
  centre: { x: 0, z: -60 },
  radiusM: 420,
  count: 900,
  apartM: 6,
  isFine: (x, z) =>
    z < -232 || Math.abs(x) > 176
      ? z < -52 && valleyEdge(x, z) > -30
      : isYard(x, z, 2) && noise.noise2(x / 30, z / 30) > 0.35,
});
const BANANAS = strew(63, {
  centre: VILLAGE,
  radiusM: 190,
  count: 1500,
  apartM: 3.6,
  isFine: (x, z) =>
    z > -238 && Math.abs(x) < 180 && isYard(x, z, 0.5) && noise.noise2(x / 13 + 40, z / 13) > 0.2,
});
const TREES = strew(64, {
  centre: VILLAGE,
  radiusM: 210,
  count: 3000,
  apartM: 5,
  isFine: (x, z) => z > -250 && isYard(x, z, 0.7) && noise.noise2(x / 24 + 80, z / 24) > -0.15,
});
const WOODS = strew(65, {
  centre: { x: 0, z: -40 },
  radiusM: 760,
  count: 4200,
  apartM: 8,
  sizeSpread: 0.35,
  isFine: (x, z) => {
    const edge = valleyEdge(x, z);
    return edge < -4 && edge > -240 && (edge < -40 || noise.noise2(x / 40, z / 40) > 0);
  },
});
const SHRUBS = strew(66, {
  centre: VILLAGE,
  radiusM: 190,
  count: 900,
  apartM: 1.6,
  sizeSpread: 0.4,
  isFine: (x, z) => z > -238 && isYard(x, z, 0.4) && noise.noise2(x / 8, z / 8 + 30) > 0.25,
});

/** Bamboo and trees along both banks and single trees on the walls between fields. */
const BANKS = listBankTrees();

function listBankTrees(): { bamboo: Stand[]; tree: Stand[] } {
  const random = createRandom(68);
  const made = { bamboo: [] as Stand[], tree: [] as Stand[] };
  for (let x = -560; x < 620; x += 4.5)
    for (const side of [-1, 1]) {
      const [at, z] = [x + 3 * random(), riverZ(x) + side * (15 + 5 * random())];
      const stand = { x: at, z, turnDeg: 360 * random(), size: 0.75 + 0.5 * random(), tint: random() };
      const bank = riverDistance(at, z);
      if (bank < 11.5 || bank > 17 || Math.abs(at - laneX(z)) < 9 || noise.noise2(at / 34, side * 9) < -0.05)
        continue;
      (random() < 0.6 ? made.bamboo : made.tree).push(stand);
    }
  for (let i = 0; i < 90; i += 1) {
    const [x, z] = [900 * (random() - 0.5), -20 + 560 * random()];
    const isFree = Math.hypot(x, z) > 60 && valleyEdge(x, z) > 0 && riverDistance(x, z) > 20;
    if (isFree) made.tree.push({ x, z, turnDeg: 360 * random(), size: 0.6 + 0.5 * random(), tint: random() });
  }
  return made;
}
