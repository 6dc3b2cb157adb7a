import type { Lamp } from '../kit/types.ts';
import type { CavePlan, PathPoint } from '../rock/cave-plan.ts';
import { createHillCave, type HillCave, type HillCaveParts, meshHillCave } from '../rock/hill-cave.ts';
import { planHill } from '../rock/karst.ts';
import { type PlannedLamp, setLamp } from './set-lamp.ts';

/** Level of the stream that runs the length of the cave to the pond at its mouth. */
export const STREAM_M = -0.12;

/** Gives the rock of Nhị Thanh: a through cave whose mouth looks to +z, and its lamps. Built on first use. */
export function nhiThanhRock(): NhiThanhRock {
  if (!built) {
    const made = createHillCave(HILL, PLAN, { lightCellM: 0.3, clear: CLEAR });
    const lamps = LAMPS.map((lamp) => setLamp(made, lamp));
    built = { made, lamps, parts: meshHillCave(made, lamps, DETAIL) };
  }
  return built;
}

let built: NhiThanhRock | undefined;

const HILL = { ...planHill({ seed: 77, x: 0, z: -34, heightM: 54, radiusM: 54, peaks: 6 }), notchM: 0.3 };

/** The bank on which visitors walk; on the right of who looks out. */
const bank = (x: number, z: number): PathPoint => ({ x, y: 0.62, z });
const BED_M = -0.75;

export const PLAN: CavePlan = {
  seed: 43,
  halls: [
    { x: 0, z: 0, floorM: BED_M, halfXM: 10.5, halfZM: 9, heightM: 10.5, turnDeg: 0 },
    { x: -1, z: -20, floorM: BED_M, halfXM: 10.5, halfZM: 13, heightM: 12.5, turnDeg: 10 },
    { x: 1, z: -41, floorM: BED_M, halfXM: 10, halfZM: 12, heightM: 10, turnDeg: -8 },
  ],
  passages: [
    { from: { x: 0, y: BED_M, z: 8 }, to: { x: -1, y: BED_M, z: -18 }, widthM: 12, heightM: 8 },
    { from: { x: -1, y: BED_M, z: -20 }, to: { x: 1, y: BED_M, z: -40 }, widthM: 11, heightM: 8 },
  ],
  path: [
    bank(-6, 16),
    bank(-6, 4),
    bank(-5.6, -8),
    bank(-6, -20),
    bank(-4.6, -31),
    bank(-3.4, -40),
    bank(-3.6, -48),
  ],
  pathWidthM: 2.4,
  pools: [],
  roughM: 0.9,
  richness: 0.8,
  box: { min: [-16, -4, -57], max: [16, 16, 12] },
};

/** The stream and the view along it stay open. */
const CLEAR = [
  { x: 0, z: 2, radiusM: 8.5, heightM: 7 },
  { x: 0, z: -9, radiusM: 5.2, heightM: 6 },
  { x: 0, z: -18, radiusM: 5, heightM: 6 },
  { x: 0.5, z: -27, radiusM: 4.6, heightM: 5 },
  { x: 1, z: -36, radiusM: 4.4, heightM: 5 },
  { x: 1.2, z: -44, radiusM: 4, heightM: 4.5 },
];

const HONEY: Lamp['colour'] = [1, 0.74, 0.46];
const AMBER: Lamp['colour'] = [1, 0.6, 0.3];
const DAY: Lamp['colour'] = [0.92, 0.97, 1.06];

/** x, metres above the floor, z, colour, strength at one metre, reach. */
const LAMPS: readonly PlannedLamp[] = [
  [0, 4.5, -5, DAY, 26, 44],
  [7, 2, -13, HONEY, 9, 20],
  [-8, 2.4, -16, AMBER, 9, 20],
  [7.5, 1.8, -23, AMBER, 10, 20],
  [-8, 2.4, -27, HONEY, 8, 20],
  [7.4, 1.8, -31, HONEY, 7, 20],
  [-6.5, 2.6, -38, AMBER, 8, 20],
  [7, 1.8, -46, AMBER, 6, 18],
];

const DETAIL = {
  cellM: 0.14,
  maxCellM: 4,
  spread: 0.011,
  viewpoints: [
    [1.2, 1.4, -44],
    [0, 1.5, -18],
  ] as [number, number, number][],
};

export type NhiThanhRock = { made: HillCave; lamps: Lamp[]; parts: HillCaveParts };
