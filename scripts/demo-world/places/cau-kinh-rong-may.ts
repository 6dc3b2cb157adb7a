import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye } from '../diorama.ts';
import { cloudSea } from '../kit/cloud-sea.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { glassBridge } from '../props/bridge.ts';
import { buildFir, buildPoMu } from '../props/conifers.ts';
import { glassLift } from '../props/glass-lift.ts';
import { buildFern, buildGrassTuft, buildReed } from '../props/grasses.ts';
import { buildChild, buildCouple, buildHiker, buildIndigoWoman } from '../props/people.ts';
import { bench } from '../props/road-things.ts';
import { buildShrub } from '../props/shrubs.ts';
import { roundDeck } from './cau-kinh-rong-may-deck.ts';
import {
  colourAt,
  FOOT_M,
  GORGE_M,
  gorgeWalls,
  HALF_SPAN_M,
  heightAt,
  POINT,
} from './cau-kinh-rong-may-land.ts';

/** The Rồng Mây glass bridge late on a November afternoon, cloud filling the gorge and the valley below. */
export function cauKinhRongMay(): Diorama {
  const light = lightOf('evening', POINT, '2026-11-14T16:10:00+07:00');
  Object.assign(light.haze, { mistTopM: -150, mistFadeM: 34, mistDensityPerM: 0.006, densityPerM: 0.00005 });
  const sea = { seed: 33, topM: -205, swellM: 60, heapM: 520, fadeM: 26, reachM: 30000, sun: light.sun };
  return {
    point: POINT,
    ...light,
    exposure: 0.62,
    ground: { heightAt, colourAt, reachM: 20000 },
    placeThings: (eye) => ({
      parts: [...gorgeWalls(), cloudSea(sea, eye, heightAt)],
      placed: [...built(), ...visitors(), ...growth(eye)],
    }),
    scenes: [
      { id: 'bridge', eye: { x: -9, y: 1.62, z: 0.35 } },
      { id: 'tower', eye: TOWER_EYE },
    ],
    pictures: [
      {
        file: 'sites/cau-kinh-rong-may/photos/main.jpg',
        eye: { x: -14, y: 9, z: 66 },
        yawDeg: 14,
        pitchDeg: -9,
        fovDeg: 50,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** The lift stands before the eastern cliff; its glass footway reaches the terrace level with the deck. */
const LIFT = { x: 17.6, z: 15, heightM: 218 };
const LIFT_FOOT_M = 2.6 - LIFT.heightM;

/** On the terrace of the eastern cliff, south of the lift. */
const TOWER_EYE: Eye = { x: 29.6, y: heightAt(29.6, 31) + 1.65, z: 31 };

/** The round glass deck juts out from the same cliff, north of the bridge. */
const ROUND_DECK = { x: 22.5, z: -17 };

function built(): Placed[] {
  return [
    setDown(glassBridge(createRandom(3), { lengthM: 2 * HALF_SPAN_M, deckM: FOOT_M }), 0, -FOOT_M, 0, 180),
    setDown(glassLift(createRandom(4), { heightM: LIFT.heightM }), LIFT.x, LIFT_FOOT_M, LIFT.z, 270),
    setDown(roundDeck(createRandom(7)), ROUND_DECK.x, 0, ROUND_DECK.z, 180),
    setDown(bench(createRandom(5)), 37, -FOOT_M, 24, 240),
    setDown(bench(createRandom(6)), -38, -FOOT_M, 9, 150),
  ];
}

function visitors(): Placed[] {
  const onDeck = (prop: Prop, x: number, z: number, facingDeg: number) =>
    setDown(prop, x, 0.03, z, facingDeg);
  const onRock = (prop: Prop, x: number, z: number, facingDeg: number) =>
    setDown(prop, x, heightAt(x, z), z, facingDeg);
  return [
    onDeck(buildCouple(createRandom(11)), -1.5, -0.6, 350),
    onDeck(buildHiker(createRandom(12), { jacket: '#d8762f' }), 5, 0.5, 90),
    onDeck(buildIndigoWoman(createRandom(13)), 10.5, -0.4, 265),
    onDeck(buildChild(createRandom(14), { jacket: '#e0b23c' }), 11.3, 0.3, 250),
    onDeck(buildHiker(createRandom(15), { jacket: '#2f6f8c' }), -17.5, -0.5, 275),
    onDeck(buildCouple(createRandom(16)), 20, 0.6, 190),
    onDeck(buildHiker(createRandom(23), { jacket: '#d8762f' }), ROUND_DECK.x - 3.6, ROUND_DECK.z + 2.2, 240),
    onDeck(buildCouple(createRandom(24)), ROUND_DECK.x - 2, ROUND_DECK.z - 3.4, 285),
    onDeck(buildHiker(createRandom(17), { jacket: '#c8452f' }), -23, 0.4, 80),
    onRock(buildCouple(createRandom(18)), 33.5, 6.4, 225),
    onRock(buildHiker(createRandom(19), { jacket: '#c8452f' }), 28.6, 22.5, 300),
    onRock(buildIndigoWoman(createRandom(20)), 36, 18, 280),
    onRock(buildChild(createRandom(21), { jacket: '#3f8f6c' }), 35.1, 18.9, 300),
    onRock(buildHiker(createRandom(22), { jacket: '#e0b23c' }), -36, 4, 100),
  ];
}

function growth(eye: Eye): Placed[] {
  const isRock = (x: number, z: number) => heightAt(x, z) < -GORGE_M + 60;
  const onTerrace = (x: number, z: number) => Math.hypot((Math.abs(x) - 40) / 22, z / 34) < 0.75;
  const free = (x: number, z: number) =>
    !isRock(x, z) && !onTerrace(x, z) && !isRock(x + 3, z) && !isRock(x - 3, z);
  const centre = { x: Math.round(eye.x), z: Math.round(eye.z) };
  const grass = strew(61, {
    centre,
    radiusM: 60,
    count: 20000,
    crowding: 0.75,
    isFine: (x, z) =>
      (!isRock(x + 1, z) && !isRock(x - 1, z) && !onTerrace(x, z)) ||
      (!isRock(x, z) && onTerrace(x, z) && noise.noise2(x / 1.5, z / 1.5) > 0.55),
  });
  const reeds = strew(62, {
    centre,
    radiusM: 60,
    count: 900,
    isFine: (x, z) => free(x, z) && noise.noise2(x / 8, z / 8) > 0.2,
  });
  const ferns = strew(63, { centre, radiusM: 50, count: 900, isFine: (x, z) => free(x, z) });
  const home = { x: 0, z: 0 };
  const shrubs = strew(64, {
    centre: home,
    radiusM: 260,
    count: 3600,
    apartM: 2.2,
    isFine: (x, z) => free(x, z) && noise.noise2(x / 30, z / 30) > -0.15,
  });
  const firs = strew(65, {
    centre: home,
    radiusM: 900,
    count: 7000,
    apartM: 4,
    crowding: 0.6,
    sizeSpread: 0.45,
    isFine: (x, z) =>
      free(x, z) &&
      Math.hypot(x - 38, z) > 24 &&
      heightAt(x, z) > -210 &&
      noise.fbm(x / 90, z / 90, 2) > -0.04,
  });
  const pomu = strew(66, {
    centre: home,
    radiusM: 240,
    count: 420,
    apartM: 7,
    isFine: (x, z) => free(x, z) && Math.hypot(x - 38, z) > 22 && noise.noise2(x / 40, z / 40) > -0.1,
  });
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 9,
      variants: 5,
      seed: 2,
      tint: tintBetween('#ffffff', '#f4d690'),
    }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), { nearM: 15, seed: 3 }),
    ...plant(ferns, eye, heightAt, (random, detail) => buildFern(random, { detail }), { nearM: 12, seed: 4 }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 45,
      seed: 5,
      tint: tintBetween('#ffffff', '#c7bf72'),
    }),
    ...plant(firs, eye, heightAt, (random, detail) => buildFir(random, { detail }), {
      nearM: 50,
      seed: 6,
      variants: 4,
      sinkM: 0.3,
      tint: tintBetween('#ffffff', '#c9cf9c'),
    }),
    ...plant(pomu, eye, heightAt, (random, detail) => buildPoMu(random, { detail }), {
      nearM: 80,
      seed: 7,
      variants: 4,
      sinkM: 0.3,
    }),
  ];
}

const noise = createNoise(91);

/** What a hotspot can point at: metres in the frame of the place. */
export const TARGETS: Record<string, { x: number; y: number; z: number }> = {
  'lift-tower': { x: LIFT.x, y: 1, z: LIFT.z },
  'glass-deck': { x: 6, y: 0, z: 0 },
  'round-deck': { x: ROUND_DECK.x, y: 0.4, z: ROUND_DECK.z },
  'western-tower': { x: -HALF_SPAN_M, y: 7, z: 0 },
  gorge: { x: -8, y: -110, z: 40 },
};
