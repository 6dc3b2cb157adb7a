import { type Box, type Field, type Sdf, STRETCH, type Vec } from './sdf.ts';

/**
 * Samples a field on a grid inside a box, for the many look-ups of light and occlusion. The function given back reads
 * between the grid's points; outside the box it answers for the nearest point in it. Details smaller than `cellM` are
 * lost, and values are cut to ±`reachM` (a marcher takes shorter steps, nothing else changes).
 */
export function sampleField(field: Field, box: Box, cellM: number, reachM = 3): Sdf {
  const counts = [0, 1, 2].map(
    (axis) => Math.ceil(((box.max[axis] ?? 0) - (box.min[axis] ?? 0)) / cellM) + 1,
  );
  const [nx = 2, ny = 2, nz = 2] = counts;
  const values = new Float32Array(nx * ny * nz);
  const grid: Grid = { values, nx, ny, nz, cellM, min: box.min, reachM };
  fill(grid, field, [0, 0, 0], [nx, ny, nz]);
  return readGrid(grid);
}

function readGrid({ values, nx, ny, nz, cellM, min }: Grid): Sdf {
  const row = nx;
  const layer = nx * ny;
  const per = 1 / cellM;
  return (x, y, z) => {
    const gx = Math.min(Math.max((x - min[0]) * per, 0), nx - 1.001);
    const gy = Math.min(Math.max((y - min[1]) * per, 0), ny - 1.001);
    const gz = Math.min(Math.max((z - min[2]) * per, 0), nz - 1.001);
    const i = gx | 0;
    const j = gy | 0;
    const k = gz | 0;
    const u = gx - i;
    const v = gy - j;
    const w = gz - k;
    const at = k * layer + j * row + i;
    const a = (values[at] ?? 0) * (1 - u) + (values[at + 1] ?? 0) * u;
    const b = (values[at + row] ?? 0) * (1 - u) + (values[at + row + 1] ?? 0) * u;
    const c = (values[at + layer] ?? 0) * (1 - u) + (values[at + layer + 1] ?? 0) * u;
    const d = (values[at + layer + row] ?? 0) * (1 - u) + (values[at + layer + row + 1] ?? 0) * u;
    const near = a + v * (b - a);
    return near + w * (c + v * (d - c) - near);
  };
}

/** Fills the grid from `low` up to (not including) `high`, halving until a part is small or far from the surface. */
function fill(grid: Grid, field: Field, low: Vec, high: Vec): void {
  const size: Vec = [high[0] - low[0], high[1] - low[1], high[2] - low[2]];
  if (Math.min(...size) <= 0) return;
  const min: Vec = place(grid, low);
  const max: Vec = place(grid, [high[0] - 1, high[1] - 1, high[2] - 1]);
  const centreD = field.at((min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2);
  const radius = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]) / 2;
  if (Math.abs(centreD) - STRETCH * radius > grid.reachM) {
    fillFlat(grid, low, high, Math.sign(centreD));
    return;
  }
  const local = field.near({ min, max }, grid.reachM);
  if (Math.max(...size) <= 8) {
    fillSmall(grid, local, low, high);
    return;
  }
  const axis = size.indexOf(Math.max(...size));
  const middle = (low[axis] ?? 0) + ((size[axis] ?? 0) >> 1);
  const lowerHigh: Vec = [...high];
  lowerHigh[axis] = middle;
  const upperLow: Vec = [...low];
  upperLow[axis] = middle;
  fill(grid, local, low, lowerHigh);
  fill(grid, local, upperLow, high);
}

function fillSmall(grid: Grid, { at }: Field, low: Vec, high: Vec): void {
  const { values, nx, ny, reachM } = grid;
  for (let k = low[2]; k < high[2]; k += 1) {
    for (let j = low[1]; j < high[1]; j += 1) {
      for (let i = low[0]; i < high[0]; i += 1) {
        const [x, y, z] = place(grid, [i, j, k]);
        values[(k * ny + j) * nx + i] = Math.min(Math.max(at(x, y, z), -reachM), reachM);
      }
    }
  }
}

function fillFlat({ values, nx, ny, reachM }: Grid, low: Vec, high: Vec, sign: number): void {
  for (let k = low[2]; k < high[2]; k += 1) {
    for (let j = low[1]; j < high[1]; j += 1) {
      const row = (k * ny + j) * nx;
      values.fill(sign * reachM, row + low[0], row + high[0]);
    }
  }
}

function place({ min, cellM }: Grid, [i, j, k]: Vec): Vec {
  return [min[0] + i * cellM, min[1] + j * cellM, min[2] + k * cellM];
}

type Grid = {
  values: Float32Array;
  nx: number;
  ny: number;
  nz: number;
  cellM: number;
  min: Vec;
  reachM: number;
};
