import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { festivalPole } from '../props/festival-pole.ts';
import { buildFern, buildGrassTuft, buildWildFlowers } from '../props/grasses.ts';
import { createWorkshop } from '../props/joinery-workshop.ts';
import { buildChild, buildCouple, buildHiker, buildIndigoWoman, buildSeatedElder } from '../props/people.ts';
import { buildShrub } from '../props/shrubs.ts';
import { altarTable } from '../props/temple-altar.ts';
import { lanternString, stoneLantern } from '../props/temple-lanterns.ts';
import { incenseBurner, stoneSteps } from '../props/temple-things.ts';
import { buildBroadleaf } from '../props/trees.ts';
import type { HillCave } from '../rock/hill-cave.ts';
import { PLAN } from './dong-tien-son-cave.ts';
import { FOOT_M, pathDistanceM } from './dong-tien-son-land.ts';
import { slabPath } from './slab-path.ts';

/** Lists who and what stands within the cave. */
export function thingsInside(): Inside[] {
  const shop = createWorkshop();
  altarTable(shop, createRandom(31));
  const altar = shop.toProp();
  const random = createRandom(32);
  return [
    { prop: slabPath(createRandom(30), PLAN.path), x: 0, z: 0, facingDeg: 180, level: true },
    { prop: buildCouple(random), x: 1, z: -15, facingDeg: 340 },
    { prop: buildHiker(random, { jacket: '#c8553a' }), x: 0.1, z: -9, facingDeg: 20 },
    { prop: buildIndigoWoman(random, { pose: 'walking' }), x: 0.2, z: -4, facingDeg: 175 },
    { prop: buildChild(random, { jacket: '#e0b23c' }), x: 2.6, z: -31.4, facingDeg: 190 },
    { prop: buildCouple(random), x: 2, z: -32.6, facingDeg: 320 },
    { prop: buildHiker(random, { jacket: '#4f8a80' }), x: -2.4, z: -45, facingDeg: 330 },
    { prop: buildCouple(random), x: -9.4, z: -53.6, facingDeg: 265 },
    { prop: buildIndigoWoman(random), x: -10.2, z: -66, facingDeg: 300 },
    { prop: altar, x: 27, z: -45.4, facingDeg: 283 },
    { prop: incenseBurner(random), x: 24.6, z: -44.8, facingDeg: 283 },
    { prop: buildIndigoWoman(random), x: 23.4, z: -45.6, facingDeg: 100 },
    { prop: stoneLantern(random), x: 25.6, z: -42.7, facingDeg: 270 },
    { prop: stoneLantern(random), x: 25, z: -47.4, facingDeg: 290 },
    { prop: lanternString(random, { lengthM: 5, poles: true }), x: 26, z: -45.1, facingDeg: 283 },
  ];
}

/** Places steps, trees, plants and visitors before the mouth. */
export function thingsOutside(heightAt: HeightAt, { depthAt }: HillCave, eye: Eye): Placed[] {
  const isOpen = (x: number, z: number) => depthAt(x, 0, z) < -0.6 && depthAt(x, 4, z) < 0.2;
  const isMeadow = (x: number, z: number) =>
    isOpen(x, z) &&
    pathDistanceM(x, z) > 1.5 &&
    !(Math.abs(x) < 10 && z < 5) &&
    !(Math.abs(x) < 2.6 && z < 12);
  const clear = (x: number, z: number) => isMeadow(x, z) && pathDistanceM(x, z) > 5;
  const grass = strew(11, {
    centre: eye.z > 0 ? eye : { x: 0, z: 16 },
    radiusM: 46,
    count: 26000,
    crowding: 0.8,
    isFine: isMeadow,
  });
  const flowers = strew(12, {
    centre: { x: 0, z: 16 },
    radiusM: 26,
    count: 900,
    isFine: (x, z) => isMeadow(x, z) && pathDistanceM(x, z) < 7,
  });
  const ferns = strew(13, {
    centre: { x: 0, z: 4 },
    radiusM: 30,
    count: 2400,
    apartM: 0.7,
    isFine: (x, z) => isMeadow(x, z) && (depthAt(x, 0, z) > -6 || z < 13),
  });
  const shrubs = strew(14, {
    centre: { x: 0, z: 10 },
    radiusM: 70,
    count: 420,
    apartM: 2,
    isFine: (x, z) => clear(x, z) && (z < 14 || Math.abs(x) > 11),
  });
  const trees = strew(15, {
    centre: { x: 0, z: 20 },
    radiusM: 190,
    count: 900,
    apartM: 5.5,
    isFine: (x, z) => clear(x, z) && Math.abs(x) > 12 + 0.12 * Math.max(0, z) && (Math.abs(x) < 60 || z < 40),
  });
  const close = strew(18, {
    centre: { x: 0, z: 12 },
    radiusM: 36,
    count: 420,
    apartM: 3.6,
    sizeSpread: 0.4,
    isFine: (x, z) =>
      clear(x, z) &&
      Math.abs(x) > 7.5 + 0.1 * Math.max(0, z) &&
      z > 2 &&
      z < 36 &&
      noise.noise2(x / 14, z / 14) > -0.35,
  });
  const bananas = strew(16, {
    centre: { x: 0, z: 14 },
    radiusM: 34,
    count: 60,
    apartM: 4,
    isFine: (x, z) => clear(x, z) && Math.abs(x) > 9 && z > 4 && z < 22,
  });
  const bamboo = strew(17, {
    centre: { x: 0, z: 34 },
    radiusM: 70,
    count: 40,
    apartM: 8,
    isFine: (x, z) => clear(x, z) && Math.abs(x) > 20,
  });
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 12,
      farM: 60,
      variants: 5,
      seed: 2,
      tint: tintBetween('#c4d4b0', '#aab27a'),
    }),
    ...plant(flowers, eye, heightAt, (random, detail) => buildWildFlowers(random, { detail }), {
      nearM: 14,
      farM: 60,
      seed: 3,
    }),
    ...plant(ferns, eye, heightAt, (random, detail) => buildFern(random, { detail }), {
      nearM: 24,
      farM: 60,
      seed: 4,
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 30,
      seed: 5,
      tint: tintBetween('#ffffff', '#c9dc92'),
    }),
    ...plant([...close, ...trees], eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 45,
      variants: 5,
      seed: 6,
      tint: tintBetween('#e2ecd8', '#bccb90'),
    }),
    ...plant(bananas, eye, heightAt, (random, detail) => buildBananaClump(random, { detail }), {
      nearM: 40,
      seed: 7,
    }),
    ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 40,
      seed: 8,
    }),
    ...visitors(heightAt),
  ];
}

function visitors(heightAt: HeightAt): Placed[] {
  const random = createRandom(33);
  const on = (prop: Prop, x: number, z: number, facingDeg: number) =>
    setDown(prop, x, heightAt(x, z), z, facingDeg);
  const stepY = (z: number) => FOOT_M + 0.16 * Math.ceil((11 - z) / 0.32);
  return [
    setDown(stoneSteps(random, { steps: 20, widthM: 3.4 }), 0, FOOT_M, 11, 180),
    setDown(buildCouple(random), -0.7, stepY(7.4), 7.4, 350),
    setDown(buildIndigoWoman(random, { pose: 'walking' }), 0.8, stepY(9.5), 9.5, 5),
    on(buildHiker(random, { jacket: '#d27a3c' }), -0.6, 14.2, 5),
    on(buildChild(random), 2.6, 13.4, 200),
    on(buildSeatedElder(random), 4.4, 12.9, 215),
    on(festivalPole(random), 8.6, 13.5, 200),
    on(stoneLantern(random), -2.9, 12.2, 180),
    on(stoneLantern(random), 2.9, 11.9, 180),
    on(buildCouple(random), -3.4, 2, 200),
  ];
}

const noise = createNoise(19);

type HeightAt = (x: number, z: number) => number;
type Inside = { prop: Prop; x: number; z: number; facingDeg: number; size?: number; level?: boolean };
