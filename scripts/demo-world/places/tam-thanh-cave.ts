import type { Lamp } from '../kit/types.ts';
import type { CavePlan } from '../rock/cave-plan.ts';
import { createHillCave, type HillCave, type HillCaveParts, meshHillCave } from '../rock/hill-cave.ts';
import { planTamThanh } from '../rock/karst.ts';
import { type PlannedLamp, setLamp } from './set-lamp.ts';

/** Level of court and cave; the pond before the hill is 0. Thirty steps of 16 cm lie between. */
export const FLOOR_M = 5;

/** Gives the rock of Tam Thanh, mouth to +z: the hill with its cave, and the lamps within. Built on first use. */
export function tamThanhRock(): TamThanhRock {
  if (!built) {
    const made = createHillCave(HILL, PLAN, { lightCellM: LIGHT_CELL_M, clear: CLEAR });
    const lamps = LAMPS.map((lamp) => setLamp(made, lamp));
    built = { made, lamps, parts: meshHillCave(made, lamps, DETAIL) };
  }
  return built;
}

/** The pond Âm Ty within the cave. */
export const AM_TY = { x: 6.2, z: -21, radiusM: 4.6, levelM: FLOOR_M + 0.28, depthM: 0.3, seed: 2.6 };
/** Where the pagoda stands in the mouth. */
export const PAGODA = { x: 1, z: 5.5 };

let built: TamThanhRock | undefined;

const LIGHT_CELL_M = 0.3;
const HILL = { ...planTamThanh(3, FLOOR_M), tunnels: [] };
/** Room for the pagoda, the altar, the pond and the view of them. */
const CLEAR = [
  { x: -3, z: 6, radiusM: 5.2 },
  { x: 5, z: 6, radiusM: 5.2 },
  { x: 1, z: 13, radiusM: 8 },
  { x: -1, z: -31, radiusM: 4.2 },
  { x: 6.2, z: -21, radiusM: 5.2, heightM: 3.4 },
  { x: 2, z: -15.5, radiusM: 3.6, heightM: 4 },
  { x: -3.6, z: -20, radiusM: 3, heightM: 4 },
];

const at = (x: number, z: number) => ({ x, y: FLOOR_M + 0.05, z });

export const PLAN: CavePlan = {
  seed: 29,
  halls: [
    { x: 1, z: 6, floorM: FLOOR_M, halfXM: 11.5, halfZM: 9.5, heightM: 9.4, turnDeg: 0 },
    { x: -1, z: -22, floorM: FLOOR_M, halfXM: 13, halfZM: 13, heightM: 10.5, turnDeg: 8 },
  ],
  passages: [
    { from: { x: 0, y: FLOOR_M, z: 4 }, to: { x: -1, y: FLOOR_M, z: -20 }, widthM: 13, heightM: 6.5 },
  ],
  path: [at(-7.4, 10.6), at(-7, 5), at(-5.4, -3), at(-2, -10), at(-1.2, -18), at(-1, -29)],
  pathWidthM: 2,
  pools: [AM_TY],
  roughM: 0.8,
  richness: 0.8,
  box: { min: [-17, 1, -38], max: [17, 18, 20] },
};

const DAY: Lamp['colour'] = [0.86, 0.96, 1.12];
const HONEY: Lamp['colour'] = [1, 0.74, 0.46];
const AMBER: Lamp['colour'] = [1, 0.58, 0.28];
const JADE: Lamp['colour'] = [0.4, 0.85, 0.74];

/** x, metres above the floor, z, colour, strength at one metre, reach. */
const LAMPS: readonly PlannedLamp[] = [
  [0, 4.6, -4, DAY, 9, 34],
  [-7, 2.6, 2, DAY, 5, 22],
  [9, 2.2, 1, AMBER, 6, 18],
  [-8, 1.4, -13, HONEY, 9, 20],
  [-9, 1.4, -23, AMBER, 11, 20],
  [-6.5, 1.3, -30, HONEY, 8, 18],
  [4.5, 1.4, -31, HONEY, 8, 18],
  [9.5, 1.3, -25.5, JADE, 9, 20],
  [7, 1.4, -14, AMBER, 9, 20],
  [-1, 2.8, -29.5, AMBER, 9, 16],
  [0.5, 5.5, -21, HONEY, 7, 24],
];

const DETAIL = {
  cellM: 0.14,
  maxCellM: 4,
  spread: 0.009,
  viewpoints: [
    [2, 6.7, 24],
    [-1.2, 6.7, -15.5],
    [0, 6.7, -2],
  ] as [number, number, number][],
};

export type TamThanhRock = { made: HillCave; lamps: Lamp[]; parts: HillCaveParts };
