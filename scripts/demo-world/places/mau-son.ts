import { Color } from 'three';
import { createNoise, createRandom, type Random } from '../../lib/noise.ts';
import type { Diorama, Eye } from '../diorama.ts';
import { cloudSea } from '../kit/cloud-sea.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, type Stand, setDown, strew, tintBetween } from '../kit/scatter.ts';
import { beside } from '../kit/track.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildFir } from '../props/conifers.ts';
import { buildGrassTuft, buildReed } from '../props/grasses.ts';
import { block } from '../props/joinery.ts';
import { createWorkshop, finish } from '../props/joinery-workshop.ts';
import { buildHiker } from '../props/people.ts';
import { buildShrub } from '../props/shrubs.ts';
import { colourAt, heightAt, PATH, POINT, SUMMIT, woods } from './mau-son-land.ts';

/** Mẫu Sơn on a winter morning: frost on grass and firs, ridge behind ridge, low cloud over the plain. */
export function mauSon(): Diorama {
  const light = lightOf('dawn', POINT, '2027-01-10T07:40:00+07:00');
  light.sun.colour = [3.3, 2.35, 1.6];
  Object.assign(light.haze, {
    mistTopM: -330,
    mistFadeM: 70,
    mistDensityPerM: 0.0009,
    densityPerM: 0.00009,
    colour: [0.6, 0.68, 0.82],
  });
  const sea = { seed: 15, topM: -330, swellM: 70, heapM: 480, fadeM: 60, reachM: 30000, sun: light.sun };
  return {
    point: POINT,
    ...light,
    exposure: 0.6,
    ground: { heightAt, colourAt, reachM: 20000 },
    placeThings: (eye) => ({
      parts: [cloudSea(sea, eye, heightAt)],
      placed: [...growth(eye), ...steps(), ...walkers()],
    }),
    scenes: [
      { id: 'ridge', eye: at(RIDGE_M, 0.5) },
      { id: 'fir-forest', eye: at(FOREST_M, 0.1) },
    ],
    pictures: [
      {
        file: 'sites/mau-son/photos/main.jpg',
        eye: { ...at(RIDGE_M - 9, -2.4), y: at(RIDGE_M - 9, -2.4).y + 0.6 },
        yawDeg: 92,
        pitchDeg: -2,
        fovDeg: 44,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** Along the path, where each scene is seen from. */
const RIDGE_M = PATH.findNear(0, 1.5).alongM;
const FOREST_M = PATH.findNear(-164, 92).alongM;

function at(alongM: number, acrossM: number): Eye {
  const { x, z } = beside(PATH, alongM, acrossM);
  return { x, y: heightAt(x, z) + 1.65, z };
}

function growth(eye: Eye): Placed[] {
  const centre = { x: Math.round(eye.x), z: Math.round(eye.z) };
  const off = (x: number, z: number) => PATH.findNear(x, z).distanceM;
  const grassy = (x: number, z: number) =>
    off(x, z) > 0.75 && (off(x, z) > 1.3 || noise.noise2(x * 1.7, z * 1.7) > 0.1);
  const grass = strew(51, { centre, radiusM: 48, count: 24000, crowding: 0.8, isFine: grassy });
  const reeds = strew(52, {
    centre,
    radiusM: 60,
    count: 1100,
    crowding: 0.7,
    isFine: (x, z) => off(x, z) > 1.6 && noise.noise2(x / 8, z / 8) > 0.3,
  });
  const shrubs = strew(54, {
    centre: { x: 0, z: 0 },
    radiusM: 420,
    count: 2600,
    apartM: 2.6,
    crowding: 0.6,
    isFine: (x, z) => off(x, z) > 2.2 && noise.noise2(x / 45, z / 45) > 0.05,
  });
  const firs = strew(55, {
    centre: { x: -60, z: 20 },
    radiusM: 1100,
    count: 9000,
    apartM: 4,
    crowding: 0.62,
    sizeSpread: 0.45,
    isFine: (x, z) =>
      off(x, z) > 2.6 &&
      woods(x, z) > 0.02 &&
      Math.hypot(x - GROVE.x, z - GROVE.z) > 76 &&
      heightAt(x, z) > -340,
  });
  const grove = strew(56, {
    centre: GROVE,
    radiusM: 78,
    count: 1500,
    apartM: 3.1,
    crowding: 0.6,
    sizeSpread: 0.4,
    isFine: (x, z) =>
      off(x, z) > 2.1 && Math.hypot(x + 164, z - 92) > 5 && noise.noise2(x / 22, z / 22) > -0.42,
  });
  const lone = LONE_FIRS.map(([x, z, size], i) => ({ x, z, size, turnDeg: i * 71, tint: (i * 0.37) % 1 }));
  const fir = (random: Random, detail: 'near' | 'far') => buildFir(random, { detail, frost: 0.9 });
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 9,
      variants: 5,
      seed: 2,
      tint: rime,
    }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), {
      nearM: 15,
      seed: 3,
      tint: tintBetween('#d9e2ea', '#ffffff'),
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 40,
      seed: 5,
      tint: rime,
    }),
    ...plant(firs, eye, heightAt, fir, { nearM: 45, variants: 4, seed: 6, sinkM: 0.25 }),
    ...plant(grove, eye, heightAt, fir, { nearM: 40, variants: 5, seed: 8, sinkM: 0.25 }),
    ...plant(lone, eye, heightAt, fir, { nearM: 120, variants: 3, seed: 7, sinkM: 0.25 }),
  ];
}

/** Rime lifts the green of grass to pale straw or to white. */
function rime({ tint }: Stand): Color {
  return new Color(1.15, 0.95, 3).lerp(new Color(2.3, 1.85, 9.5), tint);
}

/** Stone steps where the path climbs through the firs. */
function steps(): Placed[] {
  const kinds = [1, 2, 3].map((seed) => ({
    prop: stoneStep(createRandom(seed)),
    matrices: [] as Placed['matrices'],
  }));
  for (let i = 0, alongM = FOREST_M - 34; alongM < FOREST_M + 46; i += 1, alongM += 0.62) {
    const across = 0.12 * noise.noise2(i * 0.7, 3);
    const spot = beside(PATH, alongM, across);
    const turnDeg = spot.headingDeg + 9 * noise.noise2(i * 0.9, 8);
    const kind = kinds[i % 3];
    kind?.matrices.push(
      ...setDown(kind.prop, spot.x, spot.y - 0.12, spot.z, turnDeg, 0.92 + 0.16 * noise.hash(i, 4)).matrices,
    );
  }
  return kinds;
}

function stoneStep(random: Random): Prop {
  const shop = createWorkshop();
  block(
    shop,
    random,
    finish(random, 'rock', '#b7b4ab', 0.1),
    [0, -0.22, 0],
    [1.35 + 0.2 * random(), 0.34, 0.5],
    { bevelM: 0.05, taper: 0.94 },
  );
  block(
    shop,
    random,
    finish(random, 'plaster', '#e6ecef', 0.03),
    [0.25 - 0.5 * random(), 0.105, 0.16],
    [0.8, 0.03, 0.14],
    { bevelM: 0.012, taper: 0.8 },
  );
  return shop.toProp();
}

function walkers(): Placed[] {
  const walking = (seed: number, jacket: string, alongM: number, acrossM: number, isUp = true) => {
    const { x, z, headingDeg } = beside(PATH, alongM, acrossM);
    return setDown(
      buildHiker(createRandom(seed), { jacket }),
      x,
      heightAt(x, z),
      z,
      headingDeg + (isUp ? 0 : 180),
    );
  };
  return [
    walking(61, '#c8452f', RIDGE_M + 7.5, 0.55),
    walking(62, '#e0a83c', RIDGE_M + 10.5, -0.5),
    walking(63, '#2f6f8c', RIDGE_M + 13.5, 0.75),
    walking(64, '#8c3f6b', RIDGE_M + 66, 0),
    walking(65, '#d8762f', FOREST_M + 11, 0.2),
    walking(66, '#2c4f8c', FOREST_M + 14, -0.3),
    walking(67, '#c8452f', FOREST_M - 13, 0, false),
  ];
}

const noise = createNoise(21);

/** The close stand of firs the path comes up through. */
const GROVE = { x: -168, z: 96 };

/** Firs that frame the view along the crest: x, z, size. */
const LONE_FIRS = [
  [7, -14, 0.55],
  [13, -17, 0.8],
  [21, 3, 0.62],
  [27, 5.5, 0.42],
  [34, -28, 0.95],
  [44, -2, 0.8],
  [-9, -8, 0.7],
  [-16, 19, 0.85],
  [66, -38, 0.9],
  [72, -12, 0.75],
  [4, 14, 0.48],
] as const;

const spot = (x: number, z: number, upM: number) => ({ x, y: heightAt(x, z) + upM, z });
const climb = PATH.at(FOREST_M + 6);

/** What a hotspot can point at: metres in the frame of the place. */
export const TARGETS: Record<string, { x: number; y: number; z: number }> = {
  'phja-po': spot(SUMMIT.x, SUMMIT.z, 0),
  'frosted-fir': spot(13, -17, 3.4),
  'sea-of-cloud': { x: 300, y: -330, z: 1500 },
  'stone-steps': { x: climb.x, y: climb.y + 0.2, z: climb.z },
};
