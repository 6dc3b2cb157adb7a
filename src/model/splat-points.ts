import type { PlyMesh } from './ply-mesh.ts';
import { createCloud, type SplatCloud } from './splat-cloud.ts';

/** A splat is this wide for the distance to its neighbours: wide enough to close the gaps, not to blur. */
const WIDTH = 0.55;
const OPACITY = 0.95;
const GREY = 0.62;
/** Points per cell of the grid in which neighbours are looked for. */
const PER_CELL = 2;
const NEIGHBOURS = 3;

/**
 * Makes round splats of a cloud of points, each as large as its distance to its nearest neighbours: they close to a surface
 * where points lie densely, and levels of detail are made of them as of every other cloud.
 */
export function pointsToSplats({ positions, colours }: Pick<PlyMesh, 'positions' | 'colours'>): SplatCloud {
  const count = positions.length / 3;
  const cloud = createCloud(count, 0);
  cloud.positions.set(positions);
  const grid = sortIntoCells(cloud.positions);
  for (let index = 0; index < count; index += 1) {
    const widthM = WIDTH * spacingAt(cloud.positions, index, grid);
    cloud.scales.fill(widthM, index * 3, index * 3 + 3);
    cloud.turns[index * 4 + 3] = 1;
    for (let part = 0; part < 3; part += 1) {
      cloud.colours[index * 4 + part] = colours ? (colours[index * 3 + part] ?? 0) : GREY;
    }
    cloud.colours[index * 4 + 3] = OPACITY;
  }
  return cloud;
}

function sortIntoCells(positions: Float32Array): Grid {
  const count = positions.length / 3;
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, at) => {
    min[at % 3] = Math.min(min[at % 3] ?? 0, value);
    max[at % 3] = Math.max(max[at % 3] ?? 0, value);
  });
  const longest = Math.max(...max.map((value, axis) => value - (min[axis] ?? 0)), 1e-9);
  // Points lie on surfaces: their number grows with the square of the cells along a side.
  const along = Math.max(1, Math.min(1024, Math.round(Math.sqrt(count / PER_CELL))));
  const cellM = longest / along;
  const cells = new Map<number, number[]>();
  const grid = { min, cellM, along, cells };
  for (let index = 0; index < count; index += 1) {
    const key = keyOf(placeIn(grid, positions, index), along);
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  }
  return grid;
}

/** The mean distance to the nearest neighbours; half a cell for points that have none in reach. */
function spacingAt(positions: Float32Array, index: number, grid: Grid): number {
  const [x = 0, y = 0, z = 0] = placeIn(grid, positions, index);
  const nearest = new Array<number>(NEIGHBOURS).fill(grid.cellM * grid.cellM);
  for (let at = 0; at < 27; at += 1) {
    const place = [x + (at % 3) - 1, y + (Math.floor(at / 3) % 3) - 1, z + Math.floor(at / 9) - 1];
    for (const other of grid.cells.get(keyOf(place, grid.along)) ?? []) {
      if (other === index) continue;
      const squared = squaredBetween(positions, index, other);
      const last = nearest[NEIGHBOURS - 1] ?? 0;
      if (squared >= last) continue;
      nearest[NEIGHBOURS - 1] = squared;
      nearest.sort((a, b) => a - b);
    }
  }
  return nearest.reduce((sum, squared) => sum + Math.sqrt(squared), 0) / NEIGHBOURS;
}

function squaredBetween(positions: Float32Array, one: number, other: number): number {
  let squared = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    squared += ((positions[one * 3 + axis] ?? 0) - (positions[other * 3 + axis] ?? 0)) ** 2;
  }
  return squared;
}

function placeIn({ min, cellM }: Grid, positions: Float32Array, index: number): number[] {
  return min.map((least, axis) => Math.floor(((positions[index * 3 + axis] ?? 0) - least) / cellM));
}

function keyOf([x = 0, y = 0, z = 0]: readonly number[], along: number): number {
  const side = along + 3;
  return ((x + 1) * side + y + 1) * side + z + 1;
}

type Grid = { min: number[]; cellM: number; along: number; cells: Map<number, number[]> };
