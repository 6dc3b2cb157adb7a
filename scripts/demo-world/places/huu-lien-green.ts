import { createNoise } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, type Stand, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed } from '../kit/types.ts';
import { buildBambooClump } from '../props/banana-bamboo.ts';
import { buildGrassTuft, buildReed, buildWildFlowers } from '../props/grasses.ts';
import { buildShrub } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { heightAt, streamDistance } from './huu-lien-land.ts';

/** Places grass, reeds, flowers and trees of the meadow. */
export function placeGreen(eye: Eye): Placed[] {
  const isMeadow = (x: number, z: number): boolean => streamDistance(x, z) > 3.6;
  const near = (
    seed: number,
    count: number,
    radiusM: number,
    isFine: (x: number, z: number) => boolean,
  ): Stand[] =>
    strew(seed, { centre: { x: 0, z: 4 }, radiusM, count, crowding: 0.7, sizeSpread: 0.45, isFine });
  return [
    ...plant(
      near(131, 26000, 85, (x, z) => isMeadow(x, z) && noise.noise2(x / 6, z / 6) > -0.45),
      eye,
      heightAt,
      (random, detail) => buildGrassTuft(random, { detail }),
      { nearM: 24, variants: 5, seed: 132, tint: tintBetween('#f4f0c0', '#d8b860') },
    ),
    ...plant(
      near(133, 1700, 60, (x, z) => isMeadow(x, z) && noise.noise2(x / 9 + 7, z / 9) > 0.2),
      eye,
      heightAt,
      (random, detail) =>
        buildWildFlowers(random, { detail, petals: random() < 0.6 ? '#f3e6b4' : '#c99ad0' }),
      { nearM: 26, variants: 4, seed: 134 },
    ),
    ...plant(
      near(135, 5200, 120, (x, z) => {
        const bank = streamDistance(x, z);
        return bank > 2.9 && bank < 4.6 && noise.noise2(x / 8, z / 8 + 3) > 0.05;
      }),
      eye,
      heightAt,
      (random, detail) => buildReed(random, { detail }),
      { nearM: 30, variants: 4, seed: 136 },
    ),
    ...plant(LONE, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 140,
      variants: 3,
      seed: 137,
      tint: tintBetween('#ffffff', '#f0d890'),
    }),
    ...plant(WOODS, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 90,
      variants: 4,
      seed: 138,
      tint: tintBetween('#ffffff', '#d9dc9c'),
    }),
    ...plant(BAMBOOS, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 150,
      variants: 3,
      seed: 139,
      tint: tintBetween('#ffffff', '#ece09a'),
    }),
    ...plant(SHRUBS, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 60,
      variants: 3,
      seed: 140,
    }),
  ];
}

/** The hamlet at the wood's edge: x, z and the bearing a house faces. */
export const HOUSES = [
  [42, -78, 205],
  [59, -90, 214],
  [27, -97, 192],
  [77, -80, 228],
  [50, -112, 204],
  [-74, -112, 150],
] as const;
const noise = createNoise(404);
const isAwayFromHouses = (x: number, z: number, m: number): boolean =>
  HOUSES.every(
    ([hx, hz]) =>
      Math.hypot(x - hx, z - hz) > m &&
      !(Math.abs(x - hx * (1 + (hz - z) / 170)) < 9 && z > hz && z < hz + 26),
  );
const LONE = strew(151, {
  centre: { x: 0, z: -80 },
  radiusM: 120,
  count: 46,
  apartM: 24,
  sizeSpread: 0.3,
  isFine: (x, z) =>
    streamDistance(x, z) > 7 &&
    Math.hypot(x - 3, z - 22) > 48 &&
    isAwayFromHouses(x, z, 12) &&
    Math.abs(x) > 14,
});
const WOODS = strew(152, {
  centre: { x: 0, z: -110 },
  radiusM: 430,
  count: 5200,
  apartM: 6.5,
  sizeSpread: 0.35,
  isFine: (x, z) => {
    const r = Math.hypot(x, z + 110) + 26 * noise.noise2(x / 40, z / 40);
    return r > 172 && z < 20 && isAwayFromHouses(x, z, 10) && (r > 200 || noise.noise2(x / 20, z / 20) > 0);
  },
});
const BAMBOOS = strew(153, {
  centre: { x: 0, z: -110 },
  radiusM: 190,
  count: 160,
  apartM: 8,
  isFine: (x, z) => {
    const r = Math.hypot(x, z + 110);
    return r > 140 && z < 0 && isAwayFromHouses(x, z, 9) && noise.noise2(x / 26, z / 26) > 0.1;
  },
});
const SHRUBS = strew(154, {
  centre: { x: 0, z: -100 },
  radiusM: 180,
  count: 420,
  apartM: 3,
  sizeSpread: 0.5,
  isFine: (x, z) =>
    streamDistance(x, z) > 6 && Math.hypot(x - 3, z - 22) > 26 && noise.noise2(x / 12, z / 12) > 0.42,
});
