import { createRandom, type Random } from '../../lib/noise.ts';
import type { Box } from './sdf.ts';

/**
 * Plans a show cave of `halls` halls winding towards −z (north) from the origin, which is where the visitor path begins, on
 * y = 0. Give `mouth` for an opening to the south. Everything can be changed before `createCave` reads it.
 */
export function planCave({ seed, halls: count, heightM = 13, mouth = false }: CaveWish): CavePlan {
  const random = createRandom(seed);
  const halls = layHalls(random, count, heightM);
  const path = layPath(halls);
  const entrance = path[0];
  const inner: Passage[] = halls.slice(1).map((hall, i) => {
    const before = halls[i] ?? hall;
    return {
      from: floorOf(before),
      to: floorOf(hall),
      widthM: 5 + 3 * random(),
      heightM: 4.5 + 2.5 * random(),
    };
  });
  const first = halls[0];
  const way = entrance && first ? [{ from: entrance, to: floorOf(first), widthM: 5, heightM: 4 }] : [];
  return {
    seed,
    halls,
    passages: [...way, ...inner],
    path,
    pathWidthM: 1.9,
    pools: halls.filter((_, i) => i % 2 === 0).flatMap((hall) => layPools(random, hall)),
    roughM: 0.95,
    richness: 1,
    ...(mouth ? { mouth: { z: (halls[0]?.halfZM ?? 8) + 7, widthM: 11, heightM: 7 } } : {}),
    box: boxAround(halls),
  };
}

function floorOf({ x, z, floorM }: Hall): PathPoint {
  return { x, y: floorM, z };
}

function layHalls(random: Random, count: number, heightM: number): Hall[] {
  const halls: Hall[] = [];
  let x = 0;
  let z = 0;
  let floorM = 0;
  for (let i = 0; i < count; i += 1) {
    const halfXM = 9 + 4 * random();
    const halfZM = 10 + 4 * random();
    halls.push({
      x,
      z,
      floorM,
      halfXM,
      halfZM,
      heightM: heightM * (0.8 + 0.35 * random()),
      turnDeg: 50 * random() - 25,
    });
    z -= halfZM + 8 + 4 * random();
    x += 10 * random() - 5;
    floorM += 1.2 * random() - 0.5;
  }
  return halls;
}

/** The path wanders from hall to hall beside their middles and ends in the last. */
function layPath(halls: Hall[]): PathPoint[] {
  const points: PathPoint[] = [];
  const first = halls[0];
  if (first) points.push({ x: first.x, y: first.floorM + 0.25, z: first.z + first.halfZM + 9 });
  halls.forEach((hall, i) => {
    const side = i % 2 === 0 ? 1 : -1;
    const y = hall.floorM + 0.25;
    points.push({ x: hall.x + 0.5 * side, y, z: hall.z + 0.45 * hall.halfZM });
    points.push({ x: hall.x + 2.2 * side, y, z: hall.z });
    points.push({ x: hall.x + 0.8 * side, y, z: hall.z - 0.5 * hall.halfZM });
  });
  return points;
}

/** Terraces of pools falling from a wall towards the path on the west side. */
function layPools(random: Random, hall: Hall): Pool[] {
  const pools: Pool[] = [];
  for (let row = 0; row < 4; row += 1) {
    const inRow = row === 0 ? 1 : 2;
    for (let i = 0; i < inRow; i += 1) {
      const radiusM = 1.5 + 0.9 * random();
      pools.push({
        x: hall.x - 0.72 * hall.halfXM + 1.35 * row + 0.6 * random(),
        z: hall.z + (i - (inRow - 1) / 2) * 3.4 + 1.2 * random() - 0.6 - 0.5,
        radiusM,
        levelM: hall.floorM + 1.35 - 0.36 * row - 0.1 * i,
        depthM: 0.22,
        seed: 6 * random(),
      });
    }
  }
  return pools;
}

function boxAround(halls: Hall[]): Box {
  const reach = halls.map(({ halfXM, halfZM }) => 1.15 * Math.max(halfXM, halfZM) + 3);
  const low = (value: (hall: Hall) => number): number =>
    Math.min(...halls.map((hall, i) => value(hall) - (reach[i] ?? 0)));
  const high = (value: (hall: Hall) => number): number =>
    Math.max(...halls.map((hall, i) => value(hall) + (reach[i] ?? 0)));
  const floors = halls.map((hall) => hall.floorM);
  const tops = halls.map((hall) => hall.floorM + hall.heightM);
  return {
    min: [low((hall) => hall.x), Math.min(...floors) - 3, low((hall) => hall.z)],
    max: [high((hall) => hall.x), Math.max(...tops) + 3.5, high((hall) => hall.z) + 14],
  };
}

export type CaveWish = { seed: number; halls: number; heightM?: number; mouth?: boolean };

/** A hall: an upturned bowl of half axes `halfXM`, `halfZM` about (x, z), `heightM` above `floorM` at its crown. */
export type Hall = {
  x: number;
  z: number;
  floorM: number;
  halfXM: number;
  halfZM: number;
  heightM: number;
  turnDeg: number;
};
export type PathPoint = { x: number; y: number; z: number };
export type Passage = { from: PathPoint; to: PathPoint; widthM: number; heightM: number };
/** A rimstone pool: still water at `levelM`, `depthM` deep, about `radiusM` wide to its scalloped rim. */
export type Pool = { x: number; z: number; radiusM: number; levelM: number; depthM: number; seed: number };
/** An opening to the south: the rock ends at about z = `z` of the first hall's frame. */
export type Mouth = { z: number; widthM: number; heightM: number };

export type CavePlan = {
  seed: number;
  halls: Hall[];
  passages: Passage[];
  /** Middle of the visitor path, metres; its heights are the path's surface. */
  path: PathPoint[];
  pathWidthM: number;
  pools: Pool[];
  /** Height of the natural floor's bumps. */
  roughM: number;
  /** How many formations: 1 is a rich show cave, 0 a bare one. */
  richness: number;
  mouth?: Mouth;
  box: Box;
};
