import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { ramp } from '../kit/land.ts';
import { plant, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed } from '../kit/types.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { buildFern, buildGrassTuft } from '../props/grasses.ts';
import { buildShrub } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import { type HighStand, plantAt } from './plant-at.ts';
import { heightAt, pathM, poolM, streamM, wallAt } from './thac-tac-tinh-land.ts';
import { FALL_ALONG_M, FOOT_LENGTH_M, ledgeUp, rimM, wallPoint } from './thac-tac-tinh-wall.ts';

/** Plants the ledges of the walls: ferns and shrubs where soil holds, trees on the broad ledges and along the rim. */
export function plantWalls(eye: Eye): Placed[] {
  const random = createRandom(51);
  const patches = createNoise(52);
  const shrubs: HighStand[] = [];
  const ferns: HighStand[] = [];
  const trees: HighStand[] = [];
  for (let i = 0; i < 21000; i += 1) {
    const alongM = FOOT_LENGTH_M * random();
    const heightM = rimM(alongM) * (random() < 0.16 ? 0.985 : random());
    const chance = random();
    const off = Math.abs(alongM - FALL_ALONG_M);
    if (off < 9 + 8 * ramp(45, 20, heightM)) continue;
    if (patches.noise2(alongM / 11, heightM / 8) + 0.6 * patches.noise2(alongM / 3.5, heightM / 3) < 0.05)
      continue;
    const up = ledgeUp(alongM, heightM);
    if (up < 0.12 + 0.75 * chance ** 2) continue;
    const { x, y, z } = wallPoint(alongM, heightM, 0.1);
    const stand = { x, y, z, turnDeg: 360 * random(), size: 0.45 + 1.5 * random() ** 2, tint: random() };
    if (up > 0.55 && chance < 0.6)
      trees.push({ ...stand, size: stand.size * (heightM > 0.97 * rimM(alongM) ? 1.25 : 0.7) });
    else if (chance < 0.55) shrubs.push(stand);
    else ferns.push({ ...stand, size: 1.2 + 1.2 * random() });
  }
  const tint = tintBetween('#d8e4c0', '#a8ba7c');
  return [
    ...plantAt(trees, eye, (r, detail) => buildBroadleaf(r, { detail }), {
      nearM: 34,
      variants: 4,
      seed: 2,
      tint,
      sinkM: 0.4,
    }),
    ...plantAt(shrubs, eye, (r, detail) => buildShrub(r, { detail }), {
      nearM: 40,
      variants: 4,
      seed: 3,
      tint,
      sinkM: 0.3,
    }),
    ...plantAt(ferns, eye, (r, detail) => buildFern(r, { detail }), {
      nearM: 35,
      farM: 90,
      variants: 4,
      seed: 4,
      tint,
    }),
  ];
}

/** Plants the gorge and the forest around: undergrowth near the eye, bamboo and banana by the path, big trees behind. */
export function plantForest(eye: Eye): Placed[] {
  const open = (x: number, z: number) => wallAt(x, z).behindM < -1.5 && poolM(x, z) > 1.2;
  const fromEye = (x: number, z: number) => Math.hypot(x - eye.x, z - eye.z);
  // The fall must stay in sight from the stream and through gaps along the path.
  const inView = (x: number, z: number) => Math.abs(x - 1) < 8 + 0.05 * z && z < 92;
  const ferns = strew(71, {
    centre: eye,
    radiusM: 42,
    count: 4300,
    apartM: 0.5,
    crowding: 0.75,
    isFine: (x, z) => open(x, z) && pathM(x, z) > 1 && streamM(x, z) > 3.3 && fromEye(x, z) > 1.1,
  });
  const grass = strew(72, {
    centre: eye,
    radiusM: 24,
    count: 2800,
    crowding: 0.8,
    isFine: (x, z) => open(x, z) && pathM(x, z) > 0.85 && streamM(x, z) > 3.4 && fromEye(x, z) > 0.7,
  });
  const shrubs = strew(73, {
    centre: { x: 0, z: 50 },
    radiusM: 130,
    count: 2600,
    apartM: 2.1,
    crowding: 0.6,
    isFine: (x, z) =>
      open(x, z) && pathM(x, z) > 2.2 && streamM(x, z) > 4.5 && fromEye(x, z) > 6 && poolM(x, z) > 4,
  });
  const bamboo = strew(74, {
    centre: { x: -12, z: 78 },
    radiusM: 75,
    count: 130,
    apartM: 6.5,
    isFine: (x, z) =>
      open(x, z) &&
      !inView(x, z) &&
      pathM(x, z) > 3.2 &&
      streamM(x, z) > 6 &&
      fromEye(x, z) > 6 &&
      poolM(x, z) > 14,
  });
  const banana = strew(75, {
    centre: { x: -10, z: 66 },
    radiusM: 70,
    count: 90,
    apartM: 5.5,
    isFine: (x, z) =>
      open(x, z) &&
      pathM(x, z) > 2.4 &&
      pathM(x, z) < 13 &&
      streamM(x, z) > 5 &&
      fromEye(x, z) > 4.5 &&
      poolM(x, z) > 10 &&
      !inView(x, z),
  });
  const trees = strew(76, {
    centre: { x: 0, z: 60 },
    radiusM: 420,
    count: 3600,
    apartM: 4.6,
    crowding: 0.62,
    isFine: (x, z) =>
      (wallAt(x, z).behindM > 8 ? wallAt(x, z).behindM > 26 : open(x, z) && !inView(x, z)) &&
      pathM(x, z) > 4 &&
      streamM(x, z) > 7 &&
      fromEye(x, z) > 6 &&
      poolM(x, z) > 10,
  });
  const tint = tintBetween('#d3e0b8', '#a5b67e');
  const big = trees.map((stand, i) => ({ ...stand, size: stand.size * (i % 5 === 0 ? 2 : 1.35) }));
  return [
    ...plant(ferns, eye, heightAt, (random, detail) => buildFern(random, { detail }), {
      nearM: 16,
      variants: 4,
      tint,
    }),
    ...plant(grass, eye, heightAt, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 8,
      variants: 4,
      tint,
    }),
    ...plant(shrubs, eye, heightAt, (random, detail) => buildShrub(random, { detail }), {
      nearM: 22,
      variants: 4,
      tint,
    }),
    ...plant(bamboo, eye, heightAt, (random, detail) => buildBambooClump(random, { detail }), {
      nearM: 30,
      variants: 3,
    }),
    ...plant(banana, eye, heightAt, (random, detail) => buildBananaClump(random, { detail }), {
      nearM: 30,
      variants: 3,
    }),
    ...plant(big, eye, heightAt, (random, detail) => buildBroadleaf(random, { detail, hue: random() }), {
      nearM: 40,
      variants: 5,
      tint,
      sinkM: 0.3,
    }),
  ];
}
