import { createNoise } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, strew, tintBetween } from '../kit/scatter.ts';
import { beside } from '../kit/track.ts';
import type { Placed } from '../kit/types.ts';
import { buildFir, buildPoMu } from '../props/conifers.ts';
import { buildFern, buildGrassTuft, buildReed, buildWildFlowers } from '../props/grasses.ts';
import { buildShrub } from '../props/shrubs.ts';
import { clearM, DECK, heightAt, PARKING, PATH, ROAD } from './o-quy-ho-land.ts';
import { RIDGE_AT_M, STALL } from './o-quy-ho-things.ts';

/** Grass, shrubs, firs and po mu about the pass, dense near the eye. */
export function growth(eye: Eye): Placed[] {
  const centre = { x: Math.round(eye.x), z: Math.round(eye.z) };
  const isOpen = (x: number, z: number) => {
    const free = clearM(x, z);
    const onGravel =
      free > -3.5 && ROAD.findNear(x, z).distanceM > 5.2 && PATH.findNear(x, z).distanceM > 1.2;
    return (free > 0.2 || (onGravel && noise.noise2(x / 1.6, z / 1.6) > 0.42)) && !isBuilt(x, z);
  };
  const near = { centre, crowding: 0.8, isFine: isOpen };
  const grass = strew(21, { ...near, radiusM: 46, count: 24000 });
  const reeds = strew(22, {
    ...near,
    radiusM: 70,
    count: 900,
    isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 9, z / 9) > 0.35,
  });
  const flowers = strew(23, {
    ...near,
    radiusM: 30,
    count: 900,
    isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 6, z / 6 + 9) > 0.3,
  });
  const ferns = strew(24, {
    ...near,
    radiusM: 40,
    count: 500,
    isFine: (x, z) => isOpen(x, z) && noise.noise2(x / 12 + 4, z / 12) > 0.15,
  });
  const shrubs = strew(25, {
    centre: HOME,
    radiusM: 620,
    count: 5200,
    apartM: 2.4,
    crowding: 0.6,
    isFine: (x, z) => clearM(x, z) > 1.6 && !isBuilt(x, z) && noise.noise2(x / 60 + 2, z / 60) > -0.1,
  });
  return [
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 9,
      variants: 5,
      seed: 2,
      tint: tintBetween('#ffffff', '#f4d690'),
    }),
    ...plant(reeds, eye, heightAt, (random, detail) => buildReed(random, { detail }), {
      nearM: 16,
      seed: 3,
      tint: tintBetween('#ffffff', '#ffe2b8'),
    }),
    ...plant(
      flowers,
      eye,
      heightAt,
      (random, detail) => buildWildFlowers(random, { detail, petals: '#e7c33c' }),
      { nearM: 12, seed: 4 },
    ),
    ...plant(ferns, eye, heightAt, (random, detail) => buildFern(random, { detail }), {
      nearM: 14,
      seed: 5,
      tint: tintBetween('#ffffff', '#d9c07a'),
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 50,
      seed: 6,
      tint: tintBetween('#ffffff', '#c7bf72'),
    }),
    ...trees(eye),
  ];
}

function trees(eye: Eye): Placed[] {
  const mayStand = (x: number, z: number) => clearM(x, z) > 3.2 && !isBuilt(x, z) && !isView(x, z);
  const firs = strew(31, {
    centre: HOME,
    radiusM: 1500,
    count: 11000,
    apartM: 4.5,
    crowding: 0.62,
    sizeSpread: 0.45,
    isFine: (x, z) => mayStand(x, z) && heightAt(x, z) > -330 && noise.fbm(x / 130, z / 130, 2) > 0.06,
  });
  const pomu = strew(32, {
    centre: HOME,
    radiusM: 700,
    count: 900,
    apartM: 9,
    crowding: 0.6,
    isFine: (x, z) => mayStand(x, z) && noise.fbm(x / 90 + 7, z / 90, 2) > 0.14,
  });
  const lone = LONE_TREES.map(([x, z, size], i) => ({
    x,
    z,
    size,
    turnDeg: i * 77,
    tint: i / LONE_TREES.length,
  }));
  return [
    ...plant(firs, eye, heightAt, (random, detail) => buildFir(random, { detail }), {
      nearM: 60,
      seed: 7,
      variants: 4,
      sinkM: 0.3,
      tint: tintBetween('#ffffff', '#c9cf9c'),
    }),
    ...plant(pomu, eye, heightAt, (random, detail) => buildPoMu(random, { detail }), {
      nearM: 70,
      seed: 8,
      variants: 4,
      sinkM: 0.3,
    }),
    ...plant(lone, eye, heightAt, (random, detail) => buildPoMu(random, { detail }), {
      nearM: 200,
      seed: 9,
      variants: 3,
      sinkM: 0.3,
    }),
  ];
}

const HOME = { x: -80, z: -40 };
const noise = createNoise(77);

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
  return (
    Math.hypot(x - DECK.x, z - DECK.z) < 3.1 ||
    Math.hypot(x - STALL.x, z - STALL.z) < 4 ||
    Math.hypot(x - PARKING.x, z - PARKING.z) < 4
  );
}

/** Ground kept free of trees so that deck and pass look out over the cloud. */
function isView(x: number, z: number): boolean {
  const fromDeck = Math.hypot(x - DECK.x, z - DECK.z);
  const beforeDeck = fromDeck < 75 && z - x > DECK.z - DECK.x - 12;
  return (
    beforeDeck ||
    fromDeck < 13 ||
    Math.hypot(x, z) < 22 ||
    (x > 0 && x < 260 && z > -90 && z < 16 && Math.hypot(x, z) < 230)
  );
}
