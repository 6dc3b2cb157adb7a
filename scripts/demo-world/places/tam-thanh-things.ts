import { createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBambooClump } from '../props/banana-bamboo.ts';
import { buildBanyan } from '../props/banyan.ts';
import { sampan } from '../props/boats.ts';
import { buildFern, buildGrassTuft, buildReed, buildWildFlowers } from '../props/grasses.ts';
import { block } from '../props/joinery.ts';
import { createWorkshop, finish } from '../props/joinery-workshop.ts';
import { buildLotus } from '../props/lotus.ts';
import { stoneWall } from '../props/mong-yard.ts';
import { buildChild, buildCouple, buildHiker, buildIndigoWoman, buildSeatedElder } from '../props/people.ts';
import { buildShrub } from '../props/shrubs.ts';
import { cavePagoda, pavilion } from '../props/temple.ts';
import { altarTable } from '../props/temple-altar.ts';
import { lanternString, stoneLantern } from '../props/temple-lanterns.ts';
import { reliefNiche } from '../props/temple-relief.ts';
import { incenseBurner, stele, stoneSteps } from '../props/temple-things.ts';
import { buildBroadleaf } from '../props/trees.ts';
import type { HillCave } from '../rock/hill-cave.ts';
import { pavedCourt, slabPath } from './slab-path.ts';
import { FLOOR_M, PAGODA, PLAN } from './tam-thanh-cave.ts';
import { COURT_END_M, courtAt, pathDistanceM, pondAt, STEPS_X } from './tam-thanh-land.ts';

/** Lists what stands in the cave behind the pagoda. */
export function thingsInside(): Inside[] {
  const shop = createWorkshop();
  altarTable(shop, createRandom(71));
  const random = createRandom(72);
  return [
    { prop: slabPath(createRandom(73), PLAN.path), x: 0, z: 0, facingDeg: 180, y: 0 },
    { prop: shop.toProp(), x: -1, z: -31, facingDeg: 180 },
    { prop: reliefNiche(random), ...RELIEF, facingDeg: 180 },
    { prop: plinth(RELIEF.y - FLOOR_M + 0.3), x: RELIEF.x, z: RELIEF.z, facingDeg: 180, y: FLOOR_M - 0.3 },
    { prop: incenseBurner(random), x: -1, z: -28.6, facingDeg: 180 },
    { prop: stoneLantern(random), x: -3.6, z: -29.6, facingDeg: 180 },
    { prop: stoneLantern(random), x: 1.8, z: -29.4, facingDeg: 180 },
    { prop: stele(random), x: -6.4, z: -19.5, facingDeg: 110 },
    { prop: lanternString(random, { lengthM: 6, poles: true }), x: -1, z: -26, facingDeg: 180 },
    { prop: buildIndigoWoman(random), x: -1.9, z: -27.2, facingDeg: 355 },
    { prop: buildCouple(random), x: 0.1, z: -22.6, facingDeg: 85 },
    { prop: buildHiker(random, { jacket: '#4f8a80' }), x: -4.9, z: -20.6, facingDeg: 300 },
  ];
}

/** A stump of rough rock that carries the relief. */
function plinth(highM: number): Prop {
  const shop = createWorkshop();
  const random = createRandom(74);
  for (let y = 0; y < highM; y += 0.72) {
    const stone = finish(random, 'rock', '#8f8678', 0.12);
    block(
      shop,
      random,
      stone,
      [0.1 * random(), y, -0.35],
      [2.5 + 0.3 * random(), Math.min(0.74, highM - y + 0.04), 0.9],
      { bevelM: 0.09, jitterM: 0.08 },
    );
  }
  return shop.toProp();
}

/** Places pagoda, court, pond life, trees and visitors out of doors. */
export function thingsOutside(heightAt: HeightAt, made: HillCave, eye: Eye): Placed[] {
  const { depthAt } = made;
  const isOpen = (x: number, z: number) => depthAt(x, Math.max(0.5, heightAt(x, z)), z) < -0.6;
  const isLawn = (x: number, z: number) =>
    pondAt(x, z) > 1.02 &&
    courtAt(x, z) < 0.01 &&
    pathDistanceM(x, z) > 1.5 &&
    !(Math.abs(x - STEPS_X) < 3 && z < 36) &&
    isOpen(x, z);
  const isFree = (x: number, z: number) =>
    isLawn(x, z) && pathDistanceM(x, z) > 3 && Math.abs(x - 2) > 5 + 0.06 * Math.abs(z - 25);
  const nearLawn = { x: eye.x, z: Math.max(eye.z, 14) };
  const grass = strew(81, { centre: nearLawn, radiusM: 44, count: 24000, crowding: 0.8, isFine: isLawn });
  const flowers = strew(82, { centre: nearLawn, radiusM: 26, count: 800, isFine: isLawn });
  const ferns = strew(83, {
    centre: { x: 0, z: 18 },
    radiusM: 34,
    count: 2200,
    apartM: 0.8,
    isFine: (x, z) => isLawn(x, z) && z < 33,
  });
  const reeds = strew(84, {
    centre: { x: 0, z: 66 },
    radiusM: 56,
    count: 16000,
    isFine: (x, z) => Math.abs(pondAt(x, z) - 1.0) < 0.03 && Math.hypot(x - 8, z - 89) > 9,
  });
  const lotus = strew(85, {
    centre: { x: 13, z: 78 },
    radiusM: 17,
    count: 420,
    apartM: 0.75,
    isFine: (x, z) => pondAt(x, z) < 0.93 && x > 1.5 + 0.4 * (84 - z),
  });
  const row = strew(86, {
    centre: { x: 0, z: 38 },
    radiusM: 60,
    count: 700,
    apartM: 5,
    isFine: (x, z) => isFree(x, z) && z > 26 && z < 43 && Math.abs(x - 2) > 8,
  });
  const trees = strew(87, {
    centre: { x: 0, z: 60 },
    radiusM: 240,
    count: 1300,
    apartM: 6,
    isFine: (x, z) => isFree(x, z) && Math.hypot(x, z - 66) > 58,
  });
  const shrubs = strew(88, {
    centre: { x: 0, z: 30 },
    radiusM: 70,
    count: 700,
    apartM: 2,
    isFine: (x, z) => isFree(x, z) && Math.hypot(x - eye.x, z - eye.z) > 5,
  });
  const bamboo = strew(89, {
    centre: { x: 0, z: 70 },
    radiusM: 90,
    count: 60,
    apartM: 9,
    isFine: (x, z) => isFree(x, z) && Math.hypot(x, z - 66) > 56,
  });
  const level = () => 0;
  const tint = tintBetween('#e2ecd8', '#bccb90');
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
      farM: 80,
      seed: 4,
    }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), { nearM: 20, seed: 9 }),
    ...plant(lotus, eye, level, (random, detail) => buildLotus(random, { detail }), {
      nearM: 30,
      variants: 6,
      seed: 10,
      sinkM: 0,
    }),
    ...plant([...row, ...trees], eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 42,
      variants: 5,
      seed: 6,
      tint,
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 30,
      seed: 5,
      tint,
    }),
    ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 40,
      seed: 8,
    }),
    ...court(heightAt, wallBefore(made, NICHE.x, NICHE.y, 22)),
    ...visitors(heightAt),
  ];
}

/** Finds where the rock stands north of a point: z of its surface on the line x at height y. */
export function wallBefore({ field }: HillCave, x: number, y: number, fromZ: number): number {
  let z = fromZ;
  while (z > fromZ - 30 && field.at(x, y, z) > 0.15) z -= 0.1;
  return z + 0.1;
}

/** Foot of the relief behind the altar, clear of the altar's screen. */
export const RELIEF = { x: -1, y: FLOOR_M + 2.75, z: -32.2 };
/** The niche with a figure to the right of the mouth. */
export const NICHE = { x: 12.8, y: FLOOR_M + 1.6 };

function court(heightAt: HeightAt, nicheZ: number): Placed[] {
  const random = createRandom(91);
  const wall = stoneWall(random, { lengthM: 10.2 });
  const side = stoneWall(random, { lengthM: 9 });
  const on = (prop: Prop, x: number, z: number, facingDeg: number) => setDown(prop, x, FLOOR_M, z, facingDeg);
  return [
    on(cavePagoda(random), PAGODA.x, PAGODA.z, 180),
    setDown(stoneSteps(random, { steps: 30, widthM: 4 }), STEPS_X, FLOOR_M - 4.8, COURT_END_M + 9.6, 180),
    on(wall, STEPS_X - 7.7, COURT_END_M - 0.3, 180),
    on(wall, STEPS_X + 7.7, COURT_END_M - 0.3, 180),
    on(side, -11.8, 20.4, 90),
    on(side, 13.9, 20.4, 270),
    on(incenseBurner(random), 1, 13.6, 180),
    on(stoneLantern(random), -3.2, 12.6, 180),
    on(stoneLantern(random), 5.2, 12.6, 180),
    on(stele(random), -8.6, 16.5, 130),
    on(lanternString(random, { lengthM: 9, poles: true }), -5.5, 21.5, 110),
    on(lanternString(random, { lengthM: 9, poles: true }), 9.5, 21.5, 250),
    on(reliefNiche(random), NICHE.x, nicheZ + 1.2, 210),
    on(pavedCourt(createRandom(93), { from: [-11.6, 10.4], to: [13.6, COURT_END_M - 0.1] }), 0, 0, 180),
    setDown(buildBanyan(random, { detail: 'near' }), -20, heightAt(-20, 27), 27, 0),
    setDown(pavilion(random), 24, heightAt(24, 39), 39.5, 180),
  ];
}

function visitors(heightAt: HeightAt): Placed[] {
  const random = createRandom(92);
  const on = (prop: Prop, x: number, z: number, facingDeg: number) =>
    setDown(prop, x, heightAt(x, z) + 0.01, z, facingDeg);
  const stepY = (z: number) => FLOOR_M - 4.8 + 0.16 * Math.ceil((COURT_END_M + 9.6 - z) / 0.32);
  return [
    on(buildCouple(random), 3.4, 14.4, 345),
    on(buildIndigoWoman(random), 0.2, 15, 5),
    on(buildHiker(random, { jacket: '#d27a3c' }), -5.4, 17.4, 320),
    on(buildChild(random), 6.8, 17.4, 220),
    on(buildSeatedElder(random), -10, 21.6, 60),
    setDown(buildCouple(random), 2.4, stepY(30), 30, 0),
    setDown(buildIndigoWoman(random, { pose: 'walking' }), 1.2, stepY(32.6), 32.6, 5),
    on(buildCouple(random), 18, 38.5, 170),
    on(buildHiker(random, { jacket: '#c8553a' }), -16, 38.4, 90),
    setDown(sampan(random), -3.4, -0.18, 69.6, 330),
    setDown(buildSeatedElder(random), -3.95, 0.1, 70.7, 330),
  ];
}

type HeightAt = (x: number, z: number) => number;
type Inside = { prop: Prop; x: number; z: number; facingDeg: number; y?: number };
