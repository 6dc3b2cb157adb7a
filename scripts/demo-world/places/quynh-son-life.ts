import { createRandom } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { plant, type Stand, setDown, strew, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBuffalo } from '../props/animals.ts';
import { buildChicken, buildEgret } from '../props/birds.ts';
import { buildFern, buildRiceSeedling, buildRiceTuft } from '../props/grasses.ts';
import { stoneWall, woodenFence } from '../props/mong-yard.ts';
import {
  buildChild,
  buildCouple,
  buildIndigoWoman,
  buildPoleCarrier,
  buildSeatedElder,
} from '../props/people.ts';
import { buildCyclist } from '../props/people-riding.ts';
import { buildRiceSheaf } from '../props/rice-sheaf.ts';
import { buildShrub } from '../props/shrubs.ts';
import { HOUSE, listHouses } from './quynh-son-houses.ts';
import { CANOPY_M, cropAt, GARDEN, groundAt, HARVEST, heightAt, laneX, roadZ } from './quynh-son-land.ts';
import { dryingMat, washingLine } from './quynh-son-things.ts';

/** Places what lives and what is worked on: crops near the eye, sheaves, people, animals, the lane's walls and wares. */
export function placeLife(eye: Eye): Placed[] {
  return [...placeCrops(eye), ...placeReapers(), ...placeLane(), ...placeRoad(), ...placeHouse()];
}

/** Ears above the rice surface near the eye, and young crops in rows. */
function placeCrops(eye: Eye): Placed[] {
  const near = (seed: number, count: number, radiusM: number, kind: string, edgeM: number): Stand[] =>
    strew(seed, {
      centre: eye,
      radiusM,
      count,
      crowding: 0.85,
      isFine: (x, z) => {
        const crop = cropAt(x, z);
        return crop.kind === kind && crop.edgeM > edgeM;
      },
    });
  const ripe = near(81, 26000, 62, 'ripe', 0.5);
  const soft = tintBetween('#d8cdb4', '#b9ad7c');
  return [
    ...plant(
      ripe,
      eye,
      (x, z) => groundAt(x, z) + CANOPY_M - 0.42,
      (random, detail) => buildRiceTuft(random, { detail, ripe: true }),
      { nearM: 15, variants: 5, seed: 82, tint: soft },
    ),
    ...plant(
      near(83, 5000, 40, 'green', 0.6),
      eye,
      groundAt,
      (random, detail) => buildRiceSeedling(random, { detail }),
      { nearM: 14, variants: 3, seed: 84 },
    ),
  ];
}

/** The field being reaped: sheaves in rows, people at work, a buffalo, egrets. */
function placeReapers(): Placed[] {
  const random = createRandom(91);
  const sheaves: Stand[] = [];
  for (let x = HARVEST.west + 2; x < HARVEST.east - 1; x += 2.6)
    for (let z = HARVEST.north + 2; z < HARVEST.south - 1; z += 3.1)
      if (random() < 0.62 && Math.hypot(x + 11, z + 13) > 3)
        sheaves.push({
          x: x + random() - 0.5,
          z: z + random() - 0.5,
          turnDeg: 360 * random(),
          size: 1 + 0.3 * random(),
          tint: random(),
        });
  const on = (prop: Prop, x: number, z: number, facingDeg: number, size = 1): Placed =>
    setDown(prop, x, heightAt(x, z) - 0.02, z, facingDeg, size);
  return [
    ...plant(sheaves, { x: 0, y: 0, z: 0 }, heightAt, (source) => buildRiceSheaf(source), {
      nearM: 1e3,
      variants: 4,
      seed: 92,
    }),
    on(buildIndigoWoman(createRandom(1)), -9.4, -10.6, 120),
    on(buildIndigoWoman(createRandom(2), { pose: 'walking' }), -12.2, -15.5, 70),
    on(buildIndigoWoman(createRandom(9)), -15.8, -9.2, 200),
    on(buildPoleCarrier(createRandom(3), { goods: '#d9a93f' }), laneX(-14) + 0.1, -14, 172),
    on(buildChild(createRandom(4)), -6.6, -8.4, 60),
    on(buildBuffalo(createRandom(5), { grazing: true }), -20.5, -20.5, 95),
    ...[
      [-17.6, -22.2, 30],
      [-22.4, -17.8, 110],
      [-6.3, -22.5, 220],
      [26, -19, 20],
    ].map(([x = 0, z = 0, turn = 0], i) => on(buildEgret(createRandom(60 + i)), x, z, turn)),
    on(buildPoleCarrier(createRandom(6), { goods: '#8aa64b' }), laneX(17) - 0.2, 17, 350),
  ];
}

/** The lane between the houses: stone walls, mats of drying rice, washing, neighbours, hens. */
function placeLane(): Placed[] {
  const random = createRandom(95);
  const walls: Placed[] = [];
  for (const side of [-1, 1])
    for (let z = -54; z > -212; z -= 3.9) {
      const nearHouse = listHouses().some(
        (house) => Math.abs(house.z + 8 - z) < 2.4 && Math.abs(house.x - laneX(z)) < 18,
      );
      if (nearHouse || (side < 0 && z < -99 && z > -129)) continue;
      const x = laneX(z) + side * 3.1;
      const bend = (Math.atan2(laneX(z - 2) - laneX(z + 2), 4) * 180) / Math.PI;
      walls.push(
        setDown(
          stoneWall(createRandom(300 + Math.floor(random() * 5))),
          x,
          groundAt(x, z) - 0.05,
          z,
          90 - bend,
          1,
        ),
      );
    }
  const at = (prop: Prop, x: number, z: number, facingDeg: number, size = 1): Placed =>
    setDown(prop, x, groundAt(x, z), z, facingDeg, size);
  const lane = (prop: Prop, offM: number, z: number, facingDeg: number, size = 1): Placed =>
    at(prop, laneX(z) + offM, z, facingDeg, size);
  return [
    ...walls,
    lane(washingLine(createRandom(7)), 6.6, -104.5, 178),
    lane(washingLine(createRandom(8)), -6.4, -78, 176),
    lane(dryingMat(createRandom(10)), -4.9, -104.2, 84),
    lane(dryingMat(createRandom(11)), -5.2, -107.6, 92),
    lane(dryingMat(createRandom(12)), 5.4, -80, 88),
    lane(buildIndigoWoman(createRandom(13), { pose: 'walking' }), -0.6, -108.5, 170),
    lane(buildPoleCarrier(createRandom(14), { goods: '#8aa64b' }), 0.5, -117, 352),
    lane(buildIndigoWoman(createRandom(15)), 4.2, -103.2, 60),
    lane(buildChild(createRandom(16)), -2.2, -101.6, 60),
    lane(buildSeatedElder(createRandom(17)), -7.4, -106, 96),
    lane(buildCyclist(createRandom(18), { jacket: '#3a7f8c' }), 0.4, -86, 5),
    lane(buildCouple(createRandom(19)), -6.2, -118.5, 130),
    ...[
      [1.4, -102],
      [0.9, -103.1],
      [2.1, -102.6],
      [-1.4, -104.6],
      [-2, -99],
      [1.8, -94],
      [-1.2, -93.2],
    ].map(([off = 0, z = 0], i) =>
      lane(buildChicken(createRandom(70 + i), { cock: i % 4 === 0 }), off, z, 77 * i),
    ),
  ];
}

/** On the road south of the village: riders and a buffalo coming home. */
function placeRoad(): Placed[] {
  const on = (prop: Prop, x: number, offM: number, facingDeg: number): Placed =>
    setDown(prop, x, heightAt(x, roadZ(x) + offM), roadZ(x) + offM, facingDeg);
  return [
    on(buildCyclist(createRandom(21), { jacket: '#d9752f' }), -63.4, 0.8, 96),
    on(buildCyclist(createRandom(22), { jacket: '#e8e2d2' }), -69, -1.2, 95),
    on(buildCyclist(createRandom(23), { jacket: '#b8404a' }), -74.5, 0.5, 94),
    on(buildIndigoWoman(createRandom(24), { pose: 'walking' }), 34, 0, 268),
    on(buildBuffalo(createRandom(25)), 36.5, 0.2, 270),
  ];
}

/** Around and inside the house one can enter: its garden, fence, and the elder by the hearth. */
function placeHouse(): Placed[] {
  const { x, y, z } = HOUSE;
  const rows = listGardenSpots();
  const every = { nearM: 1e3, variants: 4 };
  const fence = (fx: number, fz: number, facingDeg: number): Placed =>
    setDown(woodenFence(createRandom(34)), fx, groundAt(fx, fz), fz, facingDeg);
  return [
    setDown(buildSeatedElder(createRandom(35)), x - 3.35, y + 1.97, z - 1.15, 104, 1),
    setDown(buildIndigoWoman(createRandom(36)), x + 0.9, y + 1.97, z + 2.6, 200, 1),
    ...plant(rows.leaf, HOUSE, groundAt, (source) => buildFern(source), {
      ...every,
      seed: 37,
      tint: tintBetween('#ffffff', '#d8f0a8'),
    }),
    ...plant(rows.blade, HOUSE, groundAt, (source) => buildRiceSeedling(source), {
      ...every,
      seed: 38,
      tint: tintBetween('#ffffff', '#cfe8a8'),
    }),
    ...plant(rows.bush, HOUSE, groundAt, (source) => buildShrub(source), {
      ...every,
      seed: 39,
      tint: tintBetween('#ffffff', '#d9e6a0'),
    }),
    setDown(buildIndigoWoman(createRandom(31)), x + 11.1, groundAt(x + 11.1, z - 1.4), z - 1.4, 100),
    ...[
      [5.2, 8.8],
      [6.4, 7.6],
      [4.4, 7.1],
      [7.2, 9.4],
    ].map(([dx = 0, dz = 0], i) =>
      setDown(
        buildChicken(createRandom(80 + i), { cock: i === 1 }),
        x + dx,
        groundAt(x + dx, z + dz),
        z + dz,
        100 * i,
      ),
    ),
    fence(x - 1.2, z + 11, 180),
    fence(x - 5.5, z + 10.9, 180),
  ];
}

/** Greens in the beds: leafy, grassy and bushy ones, a kind to each bed. */
function listGardenSpots(): { leaf: Stand[]; blade: Stand[]; bush: Stand[] } {
  const random = createRandom(33);
  const spots = { leaf: [] as Stand[], blade: [] as Stand[], bush: [] as Stand[] };
  for (let bed = 0; GARDEN.west + (bed + 1) * GARDEN.stepM <= GARDEN.east; bed += 1) {
    const kind = (['leaf', 'blade', 'leaf', 'bush', 'blade'] as const)[bed % 5] ?? 'leaf';
    for (let z = GARDEN.north + 0.6; z < GARDEN.south - 0.4; z += kind === 'bush' ? 0.95 : 0.42)
      for (const off of kind === 'bush' ? [0] : [-0.22, 0.22])
        spots[kind].push({
          x: GARDEN.west + (bed + 0.5) * GARDEN.stepM + off + 0.08 * random(),
          z: z + 0.12 * random(),
          turnDeg: 360 * random(),
          size: SIZES[kind] * (0.8 + 0.45 * random()),
          tint: random(),
        });
  }
  return spots;
}

const SIZES = { leaf: 0.62, blade: 1.5, bush: 0.62 };
