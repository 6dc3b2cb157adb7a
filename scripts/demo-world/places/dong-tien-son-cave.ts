import type { Lamp } from '../kit/types.ts';
import type { CavePlan, Hall, Passage, PathPoint, Pool } from '../rock/cave-plan.ts';
import { createHillCave, type HillCave, type HillCaveParts, meshHillCave } from '../rock/hill-cave.ts';
import type { KarstHill } from '../rock/karst-shape.ts';
import { type PlannedLamp, setLamp } from './set-lamp.ts';

/**
 * Gives Tiên Sơn's rock: a limestone hill with the cave in it, and the lamps that light the cave. The threshold of the mouth
 * is the origin, the way in goes north. Built on first use, once a process.
 */
export function tienSonRock(): TienSonRock {
  if (!built) {
    const made = createHillCave(HILL, PLAN, { lightCellM: LIGHT_CELL_M, clear: openPlaces(POOLS) });
    const lamps = LAMPS.map((lamp) => setLamp(made, lamp, STRENGTH));
    built = { made, lamps, parts: meshHillCave(made, lamps, DETAIL) };
  }
  return built;
}

let built: TienSonRock | undefined;

const LIGHT_CELL_M = 0.3;

const HILL: KarstHill = {
  seed: 41,
  peaks: [
    { x: -2, z: -46, heightM: 58, radiusM: 41 },
    { x: 40, z: -40, heightM: 40, radiusM: 25 },
    { x: -44, z: -36, heightM: 47, radiusM: 24 },
    { x: 12, z: -92, heightM: 70, radiusM: 38 },
  ],
  tunnels: [],
  notchM: 0.5,
};

const hall = (x: number, z: number, floorM: number, size: [number, number, number], turnDeg = 0): Hall => ({
  x,
  z,
  floorM,
  halfXM: size[0],
  halfZM: size[1],
  heightM: size[2],
  turnDeg,
});
const point = (x: number, y: number, z: number): PathPoint => ({ x, y, z });
const passage = (from: PathPoint, to: PathPoint, widthM: number, heightM: number): Passage => ({
  from,
  to,
  widthM,
  heightM,
});
const pool = (x: number, z: number, radiusM: number, levelM: number, seed: number): Pool => ({
  x,
  z,
  radiusM,
  levelM,
  depthM: 0.26,
  seed,
});

/** The mouth is kept open to sun and sight, and the water of the pools free. */
const openPlaces = (pools: readonly Pool[]) => [
  { x: 0, z: 1, radiusM: 8.5, heightM: 7.5 },
  { x: 1, z: -8, radiusM: 6, heightM: 7 },
  { x: 1.5, z: -16, radiusM: 4.5, heightM: 7 },
  ...pools.map(({ x, z, radiusM }) => ({ x, z, radiusM: 0.95 * radiusM + 0.5, heightM: 3.2 })),
];

/** Terraces of still water in the pools' hall, low ones by the path. */
export const POOLS: readonly Pool[] = [
  pool(-15.2, -60, 3.4, 0.95, 0.6),
  pool(-13.2, -66, 2.3, 0.95, 2.1),
  pool(-14, -54.3, 2.3, 0.95, 4.2),
  pool(-20.2, -57, 2.5, 1.45, 1.3),
  pool(-20, -62.8, 2.7, 1.45, 3.4),
  pool(-23.6, -60, 1.9, 1.95, 5.2),
];

const fork = point(2, 0, -37);
const toShrine = [point(10, 0.3, -40), point(18, 0.65, -43.2), point(22.5, 0.75, -44)];

export const PLAN: CavePlan = {
  seed: 17,
  halls: [
    hall(0, -3, 0, [12.5, 9.5, 11]),
    hall(1, -27, -0.3, [16, 16, 16], 12),
    hall(-14, -60, 0.4, [12.5, 12, 10]),
    hall(24, -44.5, 0.5, [7.5, 7, 6.5]),
  ],
  passages: [
    passage(point(0, 0, 6), point(1, -0.3, -20), 12, 8),
    passage(point(0, -0.1, -36), point(-12, 0.4, -56), 8, 6),
    passage(point(6, 0, -36), point(23, 0.5, -44), 5.5, 4.5),
  ],
  path: [
    point(0, 0.06, 8),
    point(0, 0.06, 0),
    point(0.6, 0.02, -12),
    point(2.6, -0.02, -26),
    fork,
    ...toShrine,
    ...toShrine.toReversed(),
    fork,
    point(-3, 0.25, -46),
    point(-8, 0.55, -53),
    point(-9.6, 0.6, -60),
    point(-10, 0.6, -67),
  ],
  pathWidthM: 2,
  pools: [...POOLS],
  roughM: 0.95,
  richness: 0.8,
  box: { min: [-32, -4, -77], max: [36, 20, 6] },
};

const HONEY: Lamp['colour'] = [1, 0.74, 0.46];
const AMBER: Lamp['colour'] = [1, 0.6, 0.3];
const ROSE: Lamp['colour'] = [1, 0.5, 0.44];
const JADE: Lamp['colour'] = [0.34, 0.85, 0.72];
const DAY: Lamp['colour'] = [0.9, 0.97, 1.1];

/** x, metres above the floor, z, colour, strength at one metre, reach. */
const LAMPS: readonly PlannedLamp[] = [
  [0, 5.6, -7, DAY, 26, 42],
  [3, 1.6, -9, HONEY, 16, 24],
  [-9, 1.3, -20, HONEY, 22, 24],
  [-11.5, 1.6, -29, AMBER, 26, 26],
  [-8, 1.4, -37.5, ROSE, 26, 24],
  [10.5, 1.4, -18, AMBER, 22, 24],
  [13, 1.5, -27, HONEY, 26, 26],
  [10, 1.2, -34.5, JADE, 20, 22],
  [5, 7, -30, HONEY, 14, 30],
  [-3, 7.5, -22, AMBER, 10, 28],
  [-6, 1.6, -47, HONEY, 14, 22],
  [-6.5, 1.4, -53, AMBER, 14, 22],
  [-5.5, 1.3, -63, HONEY, 18, 24],
  [-12, 1.2, -69.5, ROSE, 14, 22],
  [-21.5, 1.8, -66.5, AMBER, 18, 22],
  [-24, 2.2, -56.5, JADE, 15, 22],
  [-17, 1.4, -51, HONEY, 18, 22],
  [-15, 6, -60, HONEY, 16, 24],
  [13, 1.2, -41.5, AMBER, 10, 18],
  [22, 3, -40.5, HONEY, 5, 16],
  [26, 2.4, -44.9, AMBER, 11, 13],
  [24.5, 1.2, -49, ROSE, 6, 14],
];

/** Of all lamps; a show cave keeps its dark. */
const STRENGTH = 0.62;

const DETAIL = {
  cellM: 0.15,
  maxCellM: 4,
  spread: 0.013,
  viewpoints: [
    [0, -1.5, 22],
    [2, 1.6, -24],
    [-9.6, 2.2, -60],
    [20, 2.2, -43.5],
    [4, 2, -40],
  ] as [number, number, number][],
};

export type TienSonRock = { made: HillCave; lamps: Lamp[]; parts: HillCaveParts };
