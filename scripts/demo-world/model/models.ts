import { Color } from 'three';
import { createNoise, createRandom } from '../../lib/noise.ts';
import { blend, nearestOnLine, ramp, smoothLine, terrace } from '../kit/land.ts';
import { plant, setDown, strew } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { buildBuffalo } from '../props/animals.ts';
import { buildBambooClump, buildBananaClump } from '../props/banana-bamboo.ts';
import { buildChicken } from '../props/birds.ts';
import { glassBridge } from '../props/bridge.ts';
import { buildGrassTuft, buildRiceTuft } from '../props/grasses.ts';
import { mongHouse } from '../props/mong-house.ts';
import { maizeCrib, stoneWall, woodenFence } from '../props/mong-yard.ts';
import { buildArecaPalm } from '../props/palms.ts';
import {
  buildChild,
  buildCouple,
  buildHiker,
  buildIndigoWoman,
  buildPleatedWoman,
  buildPoleCarrier,
} from '../props/people.ts';
import { buildTeaRow } from '../props/shrubs.ts';
import { stiltHouse } from '../props/stilt-house.ts';
import { cavePagoda } from '../props/temple.ts';
import { templeGate } from '../props/temple-gate.ts';
import { incenseBurner, stoneSteps } from '../props/temple-things.ts';
import { buildBroadleaf, buildPeach } from '../props/trees.ts';
import { makePlinth } from './plinth.ts';

/** The 3D models of the demo by the file they are written to below content/, each a small scene on a piece of land. */
export const MODELS: Record<string, () => ModelScene> = {
  'sites/quynh-son/models/stilt-house.glb': stiltHouseYard,
  'sites/chu-va-6/models/mong-house.glb': mongYard,
  'sites/tam-thanh/models/temple-court.glb': templeCourt,
  'sites/cau-kinh-rong-may/models/glass-bridge.glb': gorgeBridge,
};

/** Gaussian splats, sampled from the same small scenes. */
export const SPLATS: Record<string, { scene: () => ModelScene; count: number }> = {
  'sites/tam-thanh/models/temple-court-splat.spz': { scene: templeCourt, count: 90_000 },
};

function stiltHouseYard(): ModelScene {
  const noise = createNoise(81);
  const path = smoothLine([
    [-13, 11],
    [-4, 10],
    [3, 7.5],
    [3.5, 4],
  ]);
  const heightAt = (x: number, z: number) =>
    0.25 * noise.fbm(x / 9, z / 9, 3) * ramp(5, 10, Math.hypot(x, z));
  const paddy = (x: number, z: number) => z > 11.5 || x > 10.5;
  const ground = makePlinth({
    sizeM: 30,
    cellM: 0.4,
    bottomM: -2.2,
    heightAt: (x, z) => heightAt(x, z) - (paddy(x, z) ? 0.3 : 0),
    colourAt: (x, z, out) => {
      out.set('#8f8a4e').lerp(new Color('#a8895c'), 0.5 + 0.5 * noise.noise2(x / 4, z / 4));
      out.lerp(new Color('#d8bd8f'), 1 - ramp(0.8, 1.5, nearestOnLine(path, x, z).distanceM));
      if (paddy(x, z)) out.set('#a58f3d');
    },
  });
  const rice = strew(3, {
    centre: { x: 0, z: 0 },
    radiusM: 21,
    count: 9000,
    apartM: 0.34,
    isFine: (x, z) => paddy(x, z) && inside(14.7, x, z),
  });
  const grass = strew(4, {
    centre: { x: 0, z: 0 },
    radiusM: 20,
    count: 700,
    apartM: 0.5,
    isFine: (x, z) =>
      !paddy(x, z) && inside(14.5, x, z) && Math.hypot(x, z) > 8 && nearestOnLine(path, x, z).distanceM > 1.3,
  });
  const at = (x: number, z: number) => heightAt(x, z);
  return {
    parts: [ground],
    placed: [
      setDown(stiltHouse(createRandom(7)), 0, 0, -1.5, 180),
      ...plant(
        rice,
        EYE,
        (x, z) => at(x, z) - 0.3,
        (random) => buildRiceTuft(random, { ripe: true, detail: 'far' }),
        { nearM: 1, variants: 3 },
      ),
      ...plant(grass, EYE, at, (random) => buildGrassTuft(random, { detail: 'far' }), {
        nearM: 1,
        variants: 3,
      }),
      setDown(buildArecaPalm(createRandom(5)), -10, at(-10, -8), -8, 0),
      setDown(buildArecaPalm(createRandom(6)), -11.5, at(-11.5, -5), -5, 60, 0.9),
      setDown(buildBananaClump(createRandom(8)), 8.4, at(8.4, -9), -9, 20),
      setDown(buildBambooClump(createRandom(9)), -11, at(-11, -12), -12, 0),
      setDown(buildBambooClump(createRandom(19)), -7.5, at(-7.5, -13), -13, 90, 0.85),
      setDown(buildBroadleaf(createRandom(20)), 4, at(4, -12), -12, 0, 0.95),
      setDown(buildBananaClump(createRandom(21)), 8.8, at(8.8, -5.6), -5.6, 110, 0.85),
      ...[2.2, 3.4, 4.6].map((z) =>
        setDown(buildTeaRow(createRandom(22), { detail: 'far' }), 8.6, at(8.6, z), z, 180, 0.7),
      ),
      setDown(woodenFence(createRandom(23), { lengthM: 4 }), 8.4, at(8.4, 6), 6, 180),
      setDown(buildIndigoWoman(createRandom(10), { pose: 'walking' }), -2, at(-2, 9.6), 9.6, 260),
      setDown(buildChild(createRandom(11)), 2.6, at(2.6, 8.6), 8.6, 200),
      setDown(buildChicken(createRandom(12)), -6, at(-6, 7), 7, 100),
      setDown(buildChicken(createRandom(13), { cock: true }), -7, at(-7, 7.6), 7.6, 150),
      setDown(buildBuffalo(createRandom(14), { grazing: true }), -9.5, at(-9.5, 5), 5, 120),
    ],
  };
}

function mongYard(): ModelScene {
  const noise = createNoise(82);
  const heightAt = (x: number, z: number) => {
    const slope = -z * 0.16 + 0.4 * noise.fbm(x / 10, z / 10, 3);
    const yard = ramp(11, 7.5, Math.hypot(x, z * 1.1));
    return blend(terrace(slope, 0.9, 0.75, 0.3), 0, yard);
  };
  const ground = makePlinth({
    sizeM: 30,
    cellM: 0.35,
    bottomM: -5,
    heightAt,
    colourAt: (x, z, out) => {
      out.set('#7f8a4a').lerp(new Color('#9a8a52'), 0.5 + 0.5 * noise.noise2(x / 5, z / 5));
      out.lerp(new Color('#b08d63'), ramp(9.5, 6.5, Math.hypot(x, z * 1.1)));
    },
  });
  const grass = strew(5, {
    centre: { x: 0, z: 0 },
    radiusM: 20,
    count: 1500,
    apartM: 0.45,
    isFine: (x, z) => inside(14.5, x, z) && Math.hypot(x, z) > 9.5,
  });
  return {
    parts: [ground],
    placed: [
      setDown(mongHouse(createRandom(3), { roof: 'shingle', yard: false }), 0, 0, -1.5, 180),
      setDown(maizeCrib(createRandom(4)), 7.6, heightAt(7.6, 2), 2, 200),
      setDown(stoneWall(createRandom(5), { lengthM: 7 }), -4, heightAt(-4, 8), 8, 180),
      setDown(stoneWall(createRandom(6), { lengthM: 5 }), 5.5, heightAt(5.5, 7.6), 7.6, 175),
      setDown(buildPeach(createRandom(7)), -8.5, heightAt(-8.5, 3), 3, 0, 1.2),
      setDown(buildPeach(createRandom(8)), 10.5, heightAt(10.5, -7), -7, 90, 1.3),
      setDown(buildPeach(createRandom(9)), -11, heightAt(-11, -9), -9, 40),
      setDown(buildPeach(createRandom(19)), 11.5, heightAt(11.5, 9), 9, 10, 0.9),
      setDown(buildBroadleaf(createRandom(20)), 3, heightAt(3, -12.5), -12.5, 0, 1.05),
      setDown(buildBroadleaf(createRandom(21)), -3.5, heightAt(-3.5, -13), -13, 0, 0.85),
      ...[-12, -9.9, -7.8, -5.7, -3.6].flatMap((x) =>
        [10.2, 11.7, 13.2].map((z) =>
          setDown(buildTeaRow(createRandom(22 + z), { detail: 'far' }), x, heightAt(x, z), z, 180),
        ),
      ),
      setDown(stoneWall(createRandom(23), { lengthM: 5 }), 9.3, heightAt(9.3, 4.4), 4.4, 100),
      setDown(woodenFence(createRandom(24), { lengthM: 4 }), -8.6, heightAt(-8.6, 6.4), 6.4, 215),
      ...plant(grass, EYE, heightAt, (random) => buildGrassTuft(random, { detail: 'far' }), {
        nearM: 1,
        variants: 3,
      }),
      setDown(buildPleatedWoman(createRandom(10)), 2.5, heightAt(2.5, 5), 5, 190),
      setDown(buildChild(createRandom(11), { jacket: '#a83228' }), 3.6, heightAt(3.6, 5.4), 5.4, 220),
      setDown(buildChicken(createRandom(12)), -2, heightAt(-2, 5.5), 5.5, 100),
    ],
  };
}

function templeCourt(): ModelScene {
  const noise = createNoise(83);
  const heightAt = (x: number, z: number) =>
    blend(0, 0.5 * noise.fbm(x / 8, z / 8, 3) + 0.3, ramp(8, 12, Math.abs(x)));
  const ground = makePlinth({
    sizeM: 32,
    cellM: 0.4,
    bottomM: -2.4,
    heightAt,
    colourAt: (x, z, out) => {
      const slab = Math.max(
        ramp(0.42, 0.5, Math.abs((x / 1.6) % 1) % 1),
        ramp(0.42, 0.5, Math.abs((z / 1.6) % 1) % 1),
      );
      out.set('#b8ae99').lerp(new Color('#8f8676'), 0.35 * slab);
      out.lerp(new Color('#6f7f45'), ramp(7.6, 8.4, Math.abs(x)));
    },
  });
  const grass = strew(6, {
    centre: { x: 0, z: 0 },
    radiusM: 22,
    count: 1800,
    apartM: 0.5,
    isFine: (x, z) => inside(15.5, x, z) && Math.abs(x) > 8.6,
  });
  return {
    parts: [ground],
    placed: [
      setDown(cavePagoda(createRandom(2)), 0, 0, -9, 180),
      setDown(templeGate(createRandom(3)), 0, 0, 12.5, 180),
      setDown(incenseBurner(createRandom(4)), 0, 0, -2.5, 180),
      setDown(stoneSteps(createRandom(5), { steps: 3, widthM: 4 }), 0, -0.5, 14.6, 180),
      setDown(buildBroadleaf(createRandom(6)), -11.5, heightAt(-11.5, 4), 4, 0, 1.15),
      setDown(buildBroadleaf(createRandom(7)), 11.5, heightAt(11.5, -6), -6, 0),
      setDown(buildBroadleaf(createRandom(8)), 12, heightAt(12, 8), 8, 0, 0.85),
      ...plant(grass, EYE, heightAt, (random) => buildGrassTuft(random, { detail: 'far' }), {
        nearM: 1,
        variants: 3,
      }),
      setDown(buildCouple(createRandom(9)), 1.8, 0, 3, 350),
      setDown(buildPoleCarrier(createRandom(10)), -3, 0, 6, 20),
    ],
  };
}

function gorgeBridge(): ModelScene {
  const noise = createNoise(84);
  const heightAt = (x: number, z: number) => {
    const wall = ramp(19, 27, Math.abs(x) + 3 * noise.fbm(z / 9, x / 30, 3));
    return blend(-26 + 2 * noise.fbm(x / 8, z / 8, 3), noise.fbm(x / 14, z / 14, 3) * 1.2 - 0.4, wall);
  };
  const ground = makePlinth({
    sizeM: 96,
    cellM: 0.8,
    bottomM: -32,
    heightAt: (x, z) => heightAt(x, z) + 14,
    colourAt: (x, z, out) => {
      const steep = Math.abs(heightAt(x + 0.6, z) - heightAt(x - 0.6, z)) / 1.2;
      out.set('#5f7a48').lerp(new Color('#a39c8c'), ramp(0.8, 1.6, steep));
      out.lerp(
        new Color('#7fa3a0'),
        ramp(3.5, 2, Math.abs(x + 3 * noise.fbm(z / 15, 2, 2))) * ramp(-20, -24, heightAt(x, z)),
      );
    },
  });
  const at = (x: number, z: number) => heightAt(x, z) + 14;
  const trees = strew(7, {
    centre: { x: 0, z: 0 },
    radiusM: 64,
    count: 700,
    apartM: 4.2,
    isFine: (x, z) =>
      inside(46, x, z) &&
      Math.abs(heightAt(x + 1, z) - heightAt(x - 1, z)) < 1.4 &&
      (Math.abs(z) > 6 || Math.abs(x) < 16) &&
      Math.abs(x) > 5,
  });
  return {
    parts: [ground],
    placed: [
      setDown(glassBridge(createRandom(1), { lengthM: 60, deckM: 14 }), 0, 0, 0, 180),
      ...plant(trees, EYE, at, (random) => buildBroadleaf(random, { detail: 'far' }), {
        nearM: 0,
        variants: 4,
        sinkM: 0.3,
      }),
      setDown(buildHiker(createRandom(2)), -6, 14.1, 0.4, 90),
      setDown(buildCouple(createRandom(3)), 5, 14.1, -0.4, 0),
    ],
  };
}

/** Nothing in a model is drawn simpler because it is far away. */
const EYE = { x: 0, y: 0, z: 0 };

function inside(halfM: number, x: number, z: number): boolean {
  return Math.abs(x) < halfM && Math.abs(z) < halfM;
}

export type ModelScene = { parts: Part[]; placed: Placed[] };
