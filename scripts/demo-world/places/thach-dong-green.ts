import { createNoise } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { fieldAt } from '../kit/land.ts';
import { plant, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed } from '../kit/types.ts';
import { buildBananaClump } from '../props/banana-bamboo.ts';
import { buildGrassTuft, buildRiceTuft, buildWildFlowers } from '../props/grasses.ts';
import { buildArecaPalm, buildCoconutPalm } from '../props/palms.ts';
import { buildShrub } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import type { Spot } from '../rock/scatter-spots.ts';
import { hatienHeight, landwardM, roadM, wayM } from './ha-tien-map.ts';
import { type HighStand, plantAt } from './plant-at.ts';

/** Plants the rock: crooked trees where soil holds, shrubs that cling to the walls. */
export function plantRock(spots: readonly Spot[], eye: Eye): Placed[] {
  const isClear = ({ x, y, z }: Spot) =>
    !(z > 12 && Math.abs(x) < 8 && y < 17) && Math.hypot(x - eye.x, y - eye.y, z - eye.z) > 4.5;
  const stand = ({ x, y, z, chance, soil }: Spot): HighStand => ({
    x,
    y,
    z,
    turnDeg: 3600 * chance,
    size: soil > 0.4 ? 0.34 + 0.42 * ((chance * 7) % 1) : 0.4 + 0.5 * ((chance * 7) % 1),
    tint: (chance * 13) % 1,
  });
  const free = spots.filter(isClear);
  const trees = free.filter(({ soil, chance }) => soil > 0.4 && chance < 0.4).map(stand);
  const shrubs = free.filter(({ soil, chance }) => soil <= 0.4 || chance >= 0.4).map(stand);
  const tint = tintBetween('#d6e2c0', '#a9b878');
  return [
    ...plantAt(trees, eye, (random, detail) => buildBroadleaf(random, { detail, hue: random() }), {
      nearM: 35,
      variants: 5,
      seed: 5,
      tint,
      sinkM: 0.35,
    }),
    ...plantAt(shrubs, eye, (random, detail) => buildShrub(random, { detail }), {
      nearM: 28,
      variants: 4,
      seed: 6,
      tint,
      sinkM: 0.3,
    }),
  ];
}

/** Plants the plain: palms by the way and along the dikes, grass underfoot, rice, far groves. */
export function plantPlain(eye: Eye): Placed[] {
  const offRock = (x: number, z: number) => Math.hypot(x, z) > 33;
  const open = (x: number, z: number) =>
    offRock(x, z) && wayM(x, z) > 2.6 && roadM(x, z) > 7 && landwardM(x, z) > 60;
  const isPlain = eye.y < 5;
  const near = { centre: { x: eye.x, z: eye.z } };
  const fromEye = (x: number, z: number) => Math.hypot(x - eye.x, z - eye.z);
  const onField = (x: number, z: number) =>
    Math.hypot(x, z) > 122 && open(x, z) && fieldAt(noise, x, z, 42).edgeM > 2.4;
  const grass = isPlain
    ? strew(81, {
        ...near,
        radiusM: 30,
        count: 9000,
        crowding: 0.75,
        isFine: (x, z) => open(x, z) && fromEye(x, z) > 0.8,
      })
    : [];
  const flowers = isPlain
    ? strew(82, {
        ...near,
        radiusM: 24,
        count: 420,
        crowding: 0.7,
        isFine: (x, z) => open(x, z) && noise.noise2(x / 5, z / 5) > 0.1 && fromEye(x, z) > 1.5,
      })
    : [];
  const rice = isPlain
    ? strew(83, { centre: { x: 0, z: 60 }, radiusM: 210, count: 16000, isFine: onField })
    : [];
  const shrubs = strew(84, {
    centre: { x: 0, z: 10 },
    radiusM: 110,
    count: 520,
    apartM: 2.6,
    isFine: (x, z) =>
      Math.hypot(x, z) > 26 &&
      wayM(x, z) > 4.5 &&
      roadM(x, z) > 8 &&
      fromEye(x, z) > 7 &&
      !(x > -14 && x < 20 && z > 24 && z < 88),
  });
  const palms = strew(85, {
    centre: { x: 0, z: 30 },
    radiusM: 150,
    count: 460,
    apartM: 8,
    crowding: 0.6,
    isFine: (x, z) =>
      open(x, z) && Math.hypot(x, z) > 36 && wayM(x, z) > 6 && fromEye(x, z) > 9 && !inSight(x, z),
  });
  const arecas = strew(86, {
    centre: { x: 0, z: 58 },
    radiusM: 34,
    count: 90,
    apartM: 4.6,
    isFine: (x, z) =>
      open(x, z) && wayM(x, z) > 4.4 && wayM(x, z) < 7.4 && z > 38 && fromEye(x, z) > 6 && !inSight(x, z),
  });
  const bananas = strew(87, {
    centre: { x: 0, z: 20 },
    radiusM: 90,
    count: 70,
    apartM: 7,
    isFine: (x, z) =>
      open(x, z) && wayM(x, z) > 9 && Math.hypot(x, z) < 80 && fromEye(x, z) > 10 && !inSight(x, z),
  });
  const dike = (x: number, z: number) =>
    fieldAt(noise, x, z, 42).edgeM < 3.2 && noise.noise2(x / 120, z / 120) > -0.12;
  const farPalms = strew(88, {
    centre: { x: -300, z: 700 },
    radiusM: 2300,
    count: 9000,
    apartM: 9,
    crowding: 0.7,
    isFine: (x, z) => Math.hypot(x, z) > 150 && open(x, z) && dike(x, z),
  });
  const groves = strew(89, {
    centre: { x: 0, z: 800 },
    radiusM: 3600,
    count: 7000,
    apartM: 10,
    crowding: 0.6,
    isFine: (x, z) => Math.hypot(x, z) > 210 && open(x, z) && noise.noise2(x / 260, z / 260) > 0.14,
  });
  const tint = tintBetween('#dfe6cc', '#b5be82');
  const big = groves.map((stand) => ({ ...stand, size: stand.size * 1.3 }));
  return [
    ...plant(grass, eye, hatienHeight, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 10,
      variants: 4,
      tint,
    }),
    ...plant(
      flowers,
      eye,
      hatienHeight,
      (random, detail) =>
        buildWildFlowers(random, { detail, petals: random() < 0.5 ? '#f0d46a' : '#f1e8dc' }),
      { nearM: 10, variants: 4 },
    ),
    ...plant(rice, eye, hatienHeight, (random) => buildRiceTuft(random, { detail: 'far', ripe: true }), {
      nearM: 1,
      variants: 3,
    }),
    ...plant(shrubs, eye, hatienHeight, (random, detail) => buildShrub(random, { detail }), {
      nearM: 30,
      variants: 4,
      tint,
    }),
    ...plant(palms, eye, hatienHeight, (random, detail) => buildCoconutPalm(random, { detail }), {
      nearM: 70,
      variants: 5,
    }),
    ...plant(arecas, eye, hatienHeight, (random, detail) => buildArecaPalm(random, { detail }), {
      nearM: 60,
      variants: 3,
    }),
    ...plant(bananas, eye, hatienHeight, (random, detail) => buildBananaClump(random, { detail }), {
      nearM: 45,
      variants: 3,
    }),
    ...plant(farPalms, eye, hatienHeight, (random) => buildCoconutPalm(random, { detail: 'far' }), {
      nearM: 1,
      variants: 4,
      seed: 7,
    }),
    ...plant(big, eye, hatienHeight, (random) => buildBroadleaf(random, { detail: 'far', hue: random() }), {
      nearM: 1,
      variants: 4,
      seed: 8,
      tint,
    }),
  ];
}

/** The ground over which the rock and its mouth must stay in sight from the south. */
function inSight(x: number, z: number): boolean {
  return z > 22 && z < 100 && x > -7 && x < 24;
}

const noise = createNoise(104);
