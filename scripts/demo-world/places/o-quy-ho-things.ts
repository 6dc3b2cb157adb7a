import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { asphaltRoad, guardedEdge, type Stretch } from '../kit/road-surface.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import { beside } from '../kit/track.ts';
import type { Part, Placed, Prop } from '../kit/types.ts';
import { buildFir, buildPoMu } from '../props/conifers.ts';
import { drinkStall } from '../props/drink-stall.ts';
import { buildFern, buildGrassTuft, buildReed, buildWildFlowers } from '../props/grasses.ts';
import { createSculpt, sculptToProp } from '../props/life-mesh.ts';
import { buildCouple, buildHiker, buildPleatedWoman, buildSeatedElder } from '../props/people.ts';
import { buildMotorbikeRider } from '../props/people-riding.ts';
import { bench, roadSign, viewingDeck } from '../props/road-things.ts';
import { buildShrub } from '../props/shrubs.ts';
import { addMotorbike } from '../props/vehicles.ts';
import { clearM, DECK, heightAt, PARKING, PATH, ROAD } from './o-quy-ho-land.ts';

/** Lays the road over the pass with its kerbs and guard posts. */
export function roadWorks(): { parts: Part[]; placed: Placed[] } {
  const edges = STRETCHES.map((stretch) => guardedEdge(ROAD, stretch, heightAt));
  return { parts: [asphaltRoad(ROAD), ...edges.map(({ part }) => part)], placed: edges.map(({ placed }) => placed) };
}

/** Grass, shrubs, firs and po mu about the pass, dense near the eye. */
export function growth(eye: Eye): Placed[] {
  const centre = { x: Math.round(eye.x), z: Math.round(eye.z) };
  const isOpen = (x: number, z: number) => {
    const free = clearM(x, z);
    const onGravel = free > -3.5 && ROAD.findNear(x, z).distanceM > 5.2 && PATH.findNear(x, z).distanceM > 1.2;
    return (free > 0.2 || (onGravel && noise.noise2(x / 1.6, z / 1.6) > 0.42)) && !isBuilt(x, z);
  };
  const near = { centre, crowding: 0.8, isFine: isOpen };
  const grass = strew(21, { ...near, radiusM: 46, count: 24000 });
  const reeds = strew(22, { ...near, radiusM: 70, count: 900, isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 9, z / 9) > 0.35 });
  const flowers = strew(23, { ...near, radiusM: 30, count: 900, isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 6, z / 6 + 9) > 0.3 });
  const ferns = strew(24, { ...near, radiusM: 40, count: 500, isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 12 + 4, z / 12) > 0.15 });
  const shrubs = strew(25, { centre: HOME, radiusM: 620, count: 5200, apartM: 2.4, crowding: 0.6, isFine: (x, z) => clearM(x, z) > 1.6 && !isBuilt(x, z) && noise.noise2(x / 60 + 2, z / 60) > -0.1 });
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), { nearM: 9, variants: 5, seed: 2, tint: tintBetween('#ffffff', '#f4d690') }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), { nearM: 16, seed: 3, tint: tintBetween('#ffffff', '#ffe2b8') }),
    ...plant(flowers, eye, heightAt, (random, detail) => buildWildFlowers(random, { detail, petals: '#e7c33c' }), { nearM: 12, seed: 4 }),
    ...plant(ferns, eye, heightAt, (random, detail) => buildFern(random, { detail }), { nearM: 14, seed: 5, tint: tintBetween('#ffffff', '#d9c07a') }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), { nearM: 50, seed: 6, tint: tintBetween('#ffffff', '#c7bf72') }),
    ...trees(eye),
  ];
}

function trees(eye: Eye): Placed[] {
  const mayStand = (x: number, z: number) => clearM(x, z) > 3.2 && !isBuilt(x, z) && !isView(x, z);
  const firs = strew(31, { centre: HOME, radiusM: 1500, count: 11000, apartM: 4.5, crowding: 0.62, sizeSpread: 0.45, isFine: (x, z) => mayStand(x, z) && heightAt(x, z) > -330 && noise.fbm(x / 130, z / 130, 2) > 0.06 });
  const pomu = strew(32, { centre: HOME, radiusM: 700, count: 900, apartM: 9, crowding: 0.6, isFine: (x, z) => mayStand(x, z) && noise.fbm(x / 90 + 7, z / 90, 2) > 0.14 });
  const lone = LONE_TREES.map(([x, z, size], i) => ({ x, z, size, turnDeg: i * 77, tint: i / LONE_TREES.length }));
  return [
    ...plant(firs, eye, heightAt, (random, detail) => buildFir(random, { detail }), { nearM: 60, seed: 7, variants: 4, sinkM: 0.3, tint: tintBetween('#ffffff', '#c9cf9c') }),
    ...plant(pomu, eye, heightAt, (random, detail) => buildPoMu(random, { detail }), { nearM: 70, seed: 8, variants: 4, sinkM: 0.3 }),
    ...plant(lone, eye, heightAt, (random, detail) => buildPoMu(random, { detail }), { nearM: 200, seed: 9, variants: 3, sinkM: 0.3 }),
  ];
}

/** Stall, motorbikes, travellers, deck and signs. */
export function peopleAndThings(): Placed[] {
  const on = (prop: Prop, x: number, z: number, facingDeg: number) => setDown(prop, x, heightAt(x, z), z, facingDeg);
  const riding = (prop: Prop, alongM: number, acrossM: number, isUp: boolean) => {
    const { x, y, z, headingDeg } = beside(ROAD, alongM, acrossM);
    return setDown(prop, x, y + 0.02, z, headingDeg + (isUp ? 0 : 180));
  };
  const walking = (prop: Prop, alongM: number, acrossM: number, isUp: boolean) => {
    const { x, z, headingDeg } = beside(PATH, alongM, acrossM);
    return on(prop, x, z, headingDeg + (isUp ? 0 : 180));
  };
  const deckY = DECK.y + 0.52;
  return [
    on(drinkStall(createRandom(41)), STALL.x, STALL.z, 205),
    on(buildPleatedWoman(createRandom(42)), STALL.x + 0.2, STALL.z - 1.6, 200),
    on(buildSeatedElder(createRandom(43)), STALL.x - 3, STALL.z + 1.4, 120),
    on(parkedBike('#b3322a'), 17.5, -4.6, 128),
    on(parkedBike('#e8e2d2'), 19.2, -4.9, 122),
    on(parkedBike('#2f5d8c'), 20.9, -5.0, 133),
    on(parkedBike('#2c3358'), 37.6, -7.6, 165),
    on(buildCouple(createRandom(44)), 23.4, -13.6, 15),
    on(buildHiker(createRandom(45), { jacket: '#d8762f' }), 37.5, -12.4, 20),
    on(bench(createRandom(46)), 26.4, -14.3, 5),
    on(roadSign(createRandom(47)), -9, 8.2, 88),
    riding(buildMotorbikeRider(createRandom(48), { jacket: '#c8452f', body: '#e8e2d2' }), ROAD_TOP_M - 34, -1.7, false),
    riding(buildMotorbikeRider(createRandom(49), { jacket: '#2c3358', body: '#b3322a' }), ROAD_TOP_M - 45, -2.1, false),
    riding(buildMotorbikeRider(createRandom(50), { jacket: '#dca53a', body: '#2f5d8c' }), ROAD_TOP_M - 190, 1.8, true),
    riding(buildMotorbikeRider(createRandom(51), { jacket: '#4f8a6a', body: '#444444' }), ROAD_TOP_M + 265, 1.8, true),
    walking(buildHiker(createRandom(52), { jacket: '#c8452f' }), RIDGE_AT_M - 16, 0.3, false),
    walking(buildHiker(createRandom(53), { jacket: '#e0b23c' }), RIDGE_AT_M - 19, -0.5, false),
    walking(buildHiker(createRandom(54), { jacket: '#3f7f8c' }), RIDGE_AT_M + 24, 0.2, true),
    walking(buildHiker(createRandom(55), { jacket: '#d8762f' }), RIDGE_AT_M - 62, 0.2, true),
    setDown(viewingDeck(createRandom(56)), DECK.x, DECK.y, DECK.z, DECK_FACING_DEG),
    setDown(buildCouple(createRandom(57)), DECK.x - 0.4, deckY, DECK.z + 2.6, DECK_FACING_DEG + 12),
    setDown(buildHiker(createRandom(58), { jacket: '#c8452f' }), DECK.x - 1.9, deckY, DECK.z - 2.1, DECK_FACING_DEG + 40),
    on(bench(createRandom(59)), DECK.x + 4.2, DECK.z - 5.4, DECK_FACING_DEG),
  ];
}

function parkedBike(css: string): Prop {
  const sculpt = createSculpt();
  addMotorbike(sculpt, css);
  return sculptToProp(sculpt);
}

/** Along the road, where it crosses the top; along the path, where the ridge is looked from. */
export const ROAD_TOP_M = ROAD.findNear(0, 2).alongM;
export const RIDGE_AT_M = PATH.lengthM * 0.42;
export const DECK_FACING_DEG = 244;
export const STALL = { x: 31, z: -11.2 };

const HOME = { x: -80, z: -40 };
const noise = createNoise(77);

/** Stretches of road with a drop beside them. */
const STRETCHES: Stretch[] = [
  { fromM: 40, toM: ROAD_TOP_M - 22, side: 1 },
  { fromM: ROAD_TOP_M + 40, toM: ROAD_TOP_M + 250, side: -1 },
  { fromM: ROAD_TOP_M + 380, toM: ROAD_TOP_M + 660, side: 1 },
  { fromM: ROAD_TOP_M + 700, toM: ROAD_TOP_M + 1150, side: -1 },
];

/** Trees that stand alone on the ridge, where the eye wants them: x, z, size. */
const LONE_TREES: (readonly [x: number, z: number, size: number])[] = [
  ...[
    [-14, 9, 0.7],
    [-22, -7, 0.95],
    [16, -10, 0.8],
    [34, 8, 1.05],
    [52, -6, 0.75],
    [-48, 10, 0.85],
  ].map(([along = 0, across = 0, size = 1]) => {
    const { x, z } = beside(PATH, RIDGE_AT_M + along, across);
    return [x, z, size] as const;
  }),
  [6, -34, 0.8],
  [52, -22, 0.62],
];

/** Ground that deck, stall and benches take up. */
function isBuilt(x: number, z: number): boolean {
  return Math.hypot(x - DECK.x, z - DECK.z) < 4.4 || Math.hypot(x - STALL.x, z - STALL.z) < 4 || Math.hypot(x - PARKING.x, z - PARKING.z) < 4;
}

/** Ground kept free of trees so that deck and pass look out over the cloud. */
function isView(x: number, z: number): boolean {
  const fromDeck = Math.hypot(x - DECK.x, z - DECK.z);
  const beforeDeck = fromDeck < 75 && z - x > DECK.z - DECK.x - 12;
  return beforeDeck || fromDeck < 13 || Math.hypot(x, z) < 22 || (x > 0 && x < 260 && z > -90 && z < 16 && Math.hypot(x, z) < 230);
}
