import type { BufferGeometry } from 'three';
import { createRandom } from '../../lib/noise.ts';
import type { Part } from '../kit/types.ts';
import { createCover, paintKarst } from './karst-colour.ts';
import { hillBox, hillField, type KarstHill, type Peak, type Tunnel, tunnelField } from './karst-shape.ts';
import { bakeOcclusion } from './occlusion.ts';
import { sampleField } from './sampled.ts';
import { listSpots, type Spot } from './scatter-spots.ts';
import { meshField } from './surface.ts';
import type { Detail } from './surface-blocks.ts';

/** Plans one karst hill: a main tower and smaller ones leaning on it. */
export function planHill({ seed, x, z, heightM, radiusM, peaks: count = 5 }: HillWish): KarstHill {
  const random = createRandom(seed);
  const peaks: Peak[] = [{ x, z, heightM, radiusM: 0.62 * radiusM }];
  for (let i = 1; i < count; i += 1) {
    const turn = (2 * Math.PI * (i + 0.7 * random())) / (count - 1);
    const out = radiusM * (0.42 + 0.34 * random());
    peaks.push({
      x: x + out * Math.cos(turn),
      z: z + 0.85 * out * Math.sin(turn),
      heightM: heightM * (0.38 + 0.48 * random()),
      radiusM: radiusM * (0.26 + 0.2 * random()),
    });
  }
  return { seed, peaks, tunnels: [], notchM: 1.5 };
}

/**
 * Plans a range of hills along a line on the ground, in a staggered band `depthM` wide: tall ones beside low ones, as in the
 * hills of Bắc Sơn or Tràng An. Heights lie between `heightM[0]` and `heightM[1]`.
 */
export function planRange({ seed, from, to, depthM, count, heightM }: RangeWish): KarstHill[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const t = (i + 0.2 + 0.6 * random()) / count;
    const across = (random() - 0.5) * depthM;
    const dx = to.x - from.x;
    const dz = to.z - from.z;
    const length = Math.hypot(dx, dz) || 1;
    const tallM = heightM[0] + (heightM[1] - heightM[0]) * random() ** 1.5;
    return planHill({
      seed: Math.floor(1e6 * random()),
      x: from.x + t * dx - (across * dz) / length,
      z: from.z + t * dz + (across * dx) / length,
      heightM: tallM,
      radiusM: tallM * (0.42 + 0.4 * random()),
      peaks: 3 + Math.floor(4 * random()),
    });
  });
}

/**
 * Meshes a hill with colours, `ao` and the places where trees and shrubs grow. Give viewpoints for cells of 12–25 cm near
 * them and metres far off; relief finer than the finest cell is left out.
 */
export function buildHill(
  hill: KarstHill,
  { detail, spotsPerM2 = 0.05, aoReachM = 9 }: HillBuild,
): BuiltHill {
  const box = hillBox(hill);
  const field = hillField(hill, detail.cellM);
  const coverAt = createCover(hill.seed, tunnelField(hill, 1).at);
  const geometry = paintKarst(meshField(field, box, detail), hill.seed, coverAt);
  const gridM = Math.max(0.5, (box.max[0] - box.min[0]) / 200);
  bakeOcclusion(geometry, sampleField(field, box, gridM, aoReachM), { reachM: aoReachM, liftM: 0.5 * gridM });
  const spots = listSpots(geometry, { seed: hill.seed, perM2: spotsPerM2, coverAt });
  return { part: { geometry, surface: 'rock' }, spots };
}

/** Meshes a hill for the distance in at most `mostTriangles` (2,000 by default), with colours and `ao`. */
export function buildFarHill(hill: KarstHill, mostTriangles = 2000): Part {
  const box = hillBox(hill);
  let cellM = Math.sqrt(((box.max[0] - box.min[0]) * (box.max[1] - box.min[1]) * 4) / mostTriangles);
  let geometry: BufferGeometry;
  do {
    geometry = meshField(hillField(hill, 0.6 * cellM), box, { cellM });
    cellM *= 1.12;
  } while (countTriangles(geometry) > mostTriangles);
  bakeOcclusion(geometry, sampleField(hillField(hill, cellM), box, 2, 15), {
    reachM: 15,
    liftM: 1.5,
    directions: 16,
  });
  const coverAt = createCover(hill.seed, tunnelField(hill, cellM).at);
  return { geometry: paintKarst(geometry, hill.seed, coverAt), surface: 'rock' };
}

/**
 * Plans Thạch Động of Hà Tiên: one steep rock about 55 m high, with a hall some way up its south face that holds the pagoda,
 * a window to the north-west and a shaft to the sky. The hall's floor is at `floorM`; steps to it are not part of the rock.
 */
export function planThachDong(seed: number, floorM = 7): KarstHill {
  const hill = planHill({ seed, x: 0, z: 0, heightM: 55, radiusM: 27, peaks: 5 });
  const hall: Tunnel = {
    points: [
      [0, floorM + 3.4, 34],
      [0, floorM + 3.8, 12],
      [-1, floorM + 5.2, 0],
      [-13, floorM + 3.6, -14],
      [-24, floorM + 3.2, -30],
    ],
    radiiM: [5.6, 5.2, 8.2, 4, 3.6],
    floorM,
  };
  const shaft: Tunnel = {
    points: [
      [2, floorM + 8, -1],
      [5, floorM + 26, -4],
      [7, 62, -9],
    ],
    radiiM: [3.6, 2.2, 3.4],
    floorM,
  };
  return { ...hill, notchM: 0.6, tunnels: [hall, shaft] };
}

/** Plans the hill of Tam Thanh: a broad hill whose cave mouth, wide and low, opens to the south above a pond. */
export function planTamThanh(seed: number, floorM = 4): KarstHill {
  const hill = planHill({ seed, x: 0, z: -26, heightM: 62, radiusM: 52, peaks: 7 });
  const mouthAt = (x: number, radiusM: number): Tunnel => ({
    points: [
      [x, floorM + 2.6, 30],
      [0.75 * x, floorM + 2.8, 4],
      [0.5 * x, floorM + 2.4, -16],
      [0.3 * x, floorM + 1.8, -34],
    ],
    radiiM: [radiusM + 1, radiusM, radiusM * 0.9, 3],
    floorM,
  });
  return { ...hill, notchM: 0.3, tunnels: [mouthAt(-5.5, 5.2), mouthAt(1.5, 6.6), mouthAt(7.5, 4.6)] };
}

function countTriangles(geometry: BufferGeometry): number {
  return (geometry.index?.count ?? 0) / 3;
}

export type HillWish = {
  seed: number;
  x: number;
  z: number;
  heightM: number;
  radiusM: number;
  peaks?: number;
};
export type RangeWish = {
  seed: number;
  from: { x: number; z: number };
  to: { x: number; z: number };
  depthM: number;
  count: number;
  heightM: [number, number];
};
/** `spotsPerM2` is the density of plants on gentle ground; `aoReachM` how far rock shades rock. */
export type HillBuild = { detail: Detail; spotsPerM2?: number; aoReachM?: number };
export type BuiltHill = { part: Part; spots: Spot[] };
