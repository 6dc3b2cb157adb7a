import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye, Mist } from '../diorama.ts';
import { plant, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed } from '../kit/types.ts';
import { buildBambooClump } from '../props/banana-bamboo.ts';
import { buildGrassTuft, buildWildFlowers } from '../props/grasses.ts';
import { buildBroadleaf, buildPeach } from '../props/trees.ts';
import { buildGrove } from './binh-lu-valley.ts';
import { HOUSES, heightAt, isPad, laneDistance, onSlope } from './chu-va-6-land.ts';

export function listGrowth(eye: Eye): Placed[] {
  const isOpen = (x: number, z: number) => laneDistance(x, z) > 2.3 && !isPad(x, z, -2.5);
  const hub = { x: 0, z: 0 };
  const tall = (x: number, z: number) => laneDistance(x, z) > 4.5 && !isPad(x, z, 1.5);
  const grass = strew(391, {
    centre: eye,
    radiusM: 34,
    count: 17000,
    crowding: 0.85,
    isFine: isOpen,
    sizeSpread: 0.45,
  });
  const flowers = strew(392, {
    centre: eye,
    radiusM: 24,
    count: 700,
    crowding: 0.8,
    isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 4, z / 4) > 0.2,
  });
  const peaches = strew(393, {
    centre: hub,
    radiusM: 130,
    count: 900,
    apartM: 7.5,
    isFine: (x, z) => tall(x, z) && upOf(x, z) > -70 && noise.noise2(x / 26, z / 26) > -0.12,
    sizeSpread: 0.3,
  });
  const near = [
    [-4.2, -5.1, 1.2],
    [4.5, -5.9, 1.05],
    [-13, -5.4, 1.1],
    [-6, 5.6, 1],
    [9.5, 5, 1.15],
    [26, 5.4, 1.1],
    [52.4, -35.6, 1.1],
    [70, -34, 1.15],
    [-24, 5.8, 1.1],
  ].map(([along = 0, up = 0, size = 1], i) => {
    const [x, z] = onSlope(along, up);
    return { x, z, turnDeg: 70 * i, size, tint: (i * 0.37) % 1 };
  });
  const bamboo = strew(394, {
    centre: hub,
    radiusM: 190,
    count: 700,
    apartM: 9,
    isFine: (x, z) => tall(x, z) && noise.noise2(x / 40 + 5, z / 40) > 0.3,
  });
  const trees = strew(395, {
    centre: hub,
    radiusM: 330,
    count: 5000,
    apartM: 6,
    isFine: (x, z) => tall(x, z) && upOf(x, z) > 48 && noise.noise2(x / 50, z / 50) > -0.4,
    sizeSpread: 0.35,
  });
  const groves = strew(396, {
    centre: hub,
    radiusM: 2200,
    count: 16000,
    apartM: 10,
    isFine: (x, z) => Math.hypot(x, z) > 300 && heightAt(x, z) > -60 && noise.noise2(x / 140, z / 140) > -0.5,
    sizeSpread: 0.35,
  });
  const leaf = tintBetween('#8fa68a', '#c3c48c');
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 9,
      variants: 4,
      tint: tintBetween('#8f8768', '#bdb894'),
    }),
    ...plant(
      flowers,
      eye,
      heightAt,
      (random, detail) => buildWildFlowers(random, { detail, petals: '#efdf9a' }),
      { nearM: 9 },
    ),
    ...plant([...near, ...peaches], eye, heightAt, (random, detail) => buildPeach(random, { detail }), {
      nearM: 55,
      variants: 4,
      tint: tintBetween('#ffffff', '#ffe2dc'),
    }),
    ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), { nearM: 40 }),
    ...plant(trees, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail }), {
      nearM: 50,
      tint: leaf,
      variants: 4,
    }),
    ...plant(groves, eye, heightAt, buildGrove, { nearM: 1, tint: leaf }),
  ];
}

/** Smoke from the roofs, mist between the houses and banks of it over the valley. */
export function listMists(): Mist[] {
  const random = createRandom(397);
  const smoke = HOUSES.filter((_, i) => i % 3 !== 1).map(
    ({ along, up }): Mist => ({
      ...overSlope([along + 2, up], 10 + 3 * random()),
      widthM: 5 + 3 * random(),
      heightM: 15,
      colour: [0.88, 0.9, 0.95],
      density: 0.34,
    }),
  );
  const banks = Array.from({ length: 22 }, (_, i): Mist => {
    const [x, z] = onSlope(-1500 + 140 * i, -230 - 900 * random());
    return {
      x,
      y: -70 + 50 * random(),
      z,
      widthM: 420 + 380 * random(),
      heightM: 55 + 50 * random(),
      colour: [0.96, 0.93, 0.9],
      density: 0.55,
    };
  });
  const between = [
    [-70, 26],
    [-120, -10],
    [90, 34],
    [130, -20],
    [20, 80],
    [-40, 90],
    [-60, 2],
    [-95, 0],
    [75, 2],
    [115, 4],
    [-10, 46],
    [30, 46],
  ].map(
    ([along = 0, up = 0]): Mist => ({
      ...overSlope([along, up], 5),
      widthM: 70,
      heightM: 14,
      colour: [0.95, 0.93, 0.91],
      density: 0.42,
    }),
  );
  return [...smoke, ...banks, ...between];
}

function upOf(x: number, z: number): number {
  return (x - z) * Math.SQRT1_2;
}

/** A point `upM` above the ground at metres along and up the slope. */
export function overSlope([along, up]: readonly [number, number], upM: number): Eye {
  const [x, z] = onSlope(along, up);
  return { x, y: heightAt(x, z) + upM, z };
}

const noise = createNoise(67);
