import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, nearestOnLine, ramp, type Spot, smoothLine, terrace } from '../kit/land.ts';
import { createLineGrid } from './line-grid.ts';
import { alongWall, leanM, rimM } from './thac-tac-tinh-wall.ts';

/** Height of the land, metres above the plunge pool: gorge floor with stream and path, forest behind the walls. */
export function heightAt(x: number, z: number): number {
  const wall = wallAt(x, z);
  const floor = floorAt(x, z, wall.behindM);
  const backM = wall.behindM - leanM(wall.rimM);
  if (backM < -1) return floor;
  const far = ramp(60, 900, backM);
  const upland =
    wall.rimM + 1 + 0.34 * Math.min(backM, 420) + 9 * noise.fbm(x / 70, z / 70, 4) + far * peaks(x, z);
  return blend(floor, Math.max(upland, floor), ramp(-1, 5, backM));
}

/** Colour of the land: moss and litter under the trees, wet gravel along the stream, pale concrete on the path. */
export function colourAt(x: number, z: number, _heightM: number, slope: number, out: Color): void {
  const broad = noise.noise2(x / 9, z / 9);
  out.copy(LITTER).lerp(MOSS, ramp(-0.3, 0.45, broad + 0.4 * noise.noise2(x / 1.7, z / 1.7)));
  const farM = Math.hypot(x, z);
  if (farM > 60) out.lerp(FOREST, ramp(60, 200, farM) * 0.85);
  out.lerp(ROCK, ramp(0.35, 0.6, slope));
  if (farM > 320) return;
  const fromWaterM = Math.min(streamM(x, z), poolM(x, z) + 2.2);
  const gravel = ramp(4.6, 2.4, fromWaterM + 0.9 * noise.noise2(x / 1.3, z / 1.3));
  out.lerp(GRAVEL, gravel).lerp(WET, ramp(2.6, 1.5, fromWaterM));
  out.lerp(PATH_EDGE, 0.7 * ramp(1.5, 0.8, pathM(x, z)));
}

/** Level of the path, metres, by the distance from its foot: gentle stretches and flights of steps. */
export function pathLevelM(alongM: number): number {
  return terrace(
    PATH_FOOT_M + ((PATH_TOP_M - PATH_FOOT_M) * Math.max(0, alongM)) / PATH_LENGTH_M,
    1.6,
    0.85,
    0.3,
  );
}

/** Distance from the middle of the stream, metres. */
export function streamM(x: number, z: number): number {
  return streamGrid.distanceM(x, z);
}

/** Distance from the middle of the path, metres. */
export function pathM(x: number, z: number): number {
  return pathGrid.distanceM(x, z);
}

/** Distance outside the pool's rim, metres; negative within. */
export function poolM(x: number, z: number): number {
  const bend = 0.9 * noise.noise2(x / 5 + 3, z / 5);
  return (Math.hypot((x - 0.5) / 8.6, (z + 6) / 8.6) - 1) * 8.6 + bend;
}

/** How far behind the foot of the wall a place lies (negative: in the gorge), and how high the wall is there. */
export function wallAt(x: number, z: number): { behindM: number; rimM: number } {
  const column = (x + GRID_HALF_M) / GRID_STEP_M;
  const row = (z + GRID_HALF_M) / GRID_STEP_M;
  const i = Math.min(GRID_SIZE - 2, Math.max(0, Math.floor(column)));
  const j = Math.min(GRID_SIZE - 2, Math.max(0, Math.floor(row)));
  const u = Math.min(1, Math.max(0, column - i));
  const v = Math.min(1, Math.max(0, row - j));
  const at = (k: number, l: number, grid: Float32Array) => grid[(j + l) * GRID_SIZE + i + k] ?? 0;
  const read = (grid: Float32Array) =>
    blend(blend(at(0, 0, grid), at(1, 0, grid), u), blend(at(0, 1, grid), at(1, 1, grid), u), v);
  const outM = Math.hypot(Math.max(0, Math.abs(x) - GRID_HALF_M), Math.max(0, -GRID_HALF_M - z));
  return { behindM: read(BEHIND) + outM, rimM: read(RIM) };
}

function floorAt(x: number, z: number, behindM: number): number {
  const offM = streamM(x, z);
  const bed = streamLevelM(z);
  const bank = bed + 0.5 + 0.16 * Math.max(0, offM - 3) + 0.5 * ramp(3, 7, offM);
  let y = bank + 0.35 * noise.fbm(x / 3.5, z / 3.5, 3) * ramp(1.5, 4, offM);
  const sill = 0.95 * ramp(0.5, 2.4, z) * ramp(5.2, 3.6, z);
  y = blend(bed - 0.75 + sill, y, ramp(1.2, 3.6, offM + 0.5 * noise.noise2(x / 2, z / 2)));
  y = blend(-1.7, y, ramp(-2.6, 1.4, poolM(x, z)));
  y += 2.6 * ramp(-7, 0, behindM) * ramp(0.5, 7, poolM(x, z));
  y = blend(pathLevelM(pathGrid.alongM(x, z)) - 0.06, y, ramp(0.95, 7.5, pathM(x, z)));
  const valley = ramp(140, 900, z);
  return (
    y -
    190 * valley +
    ramp(500, 3000, Math.hypot(x, z)) * (60 + 0.8 * peaks(x, z)) * ramp(0, 1, Math.abs(x) / 600 + valley)
  );
}

/** Bed of the stream: it leaves the pool over a sill and drops over stones. */
export function streamLevelM(z: number): number {
  const run = Math.max(0, z - 3.6);
  return (
    -0.05 - 0.6 * ramp(0, 3, run) - 0.105 * Math.min(run, 260) - 0.25 * Math.sin(run / 7) * ramp(4, 14, run)
  );
}

const noise = createNoise(41);
const peaks = mountains(17, 2600, 900);
const LITTER = linear('#66563a');
const MOSS = linear('#566f35');
const FOREST = linear('#44683f');
const ROCK = linear('#7d7b74');
const GRAVEL = linear('#a39a88');
const WET = linear('#575a58');
const PATH_EDGE = linear('#b3a892');
const PATH_FOOT_M = -15.5;
const PATH_TOP_M = 1.15;

export const STREAM: Spot[] = smoothLine([
  [0.5, -4],
  [1.5, 8],
  [-1.5, 22],
  [3, 40],
  [-3, 64],
  [6, 96],
  [0, 150],
  [-20, 260],
]);
/** The way up, from the road to the pool. */
export const PATH: Spot[] = smoothLine([
  [-22, 168],
  [-15, 132],
  [-17, 104],
  [-10, 80],
  [-13, 56],
  [-9, 34],
  [-8.5, 18],
  [-7.5, 7.5],
]);

const NEAR_LINES = { minX: -60, minZ: -40, maxX: 60, maxZ: 180, stepM: 0.75 };
const streamGrid = createLineGrid(STREAM, NEAR_LINES);
const pathGrid = createLineGrid(PATH, NEAR_LINES);

const PATH_LENGTH_M = nearestOnLine(PATH, -7.5, 7.5).alongM;

const GRID_HALF_M = 150;
const GRID_STEP_M = 1.5;
const GRID_SIZE = 201;
const BEHIND = new Float32Array(GRID_SIZE * GRID_SIZE);
const RIM = new Float32Array(GRID_SIZE * GRID_SIZE);
for (let j = 0; j < GRID_SIZE; j += 1) {
  for (let i = 0; i < GRID_SIZE; i += 1) {
    const place = alongWall(i * GRID_STEP_M - GRID_HALF_M, j * GRID_STEP_M - GRID_HALF_M);
    BEHIND[j * GRID_SIZE + i] = place.behindM;
    RIM[j * GRID_SIZE + i] = rimM(place.alongM);
  }
}
