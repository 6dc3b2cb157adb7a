import type { Spot } from '../kit/land.ts';

/**
 * Looks up quickly how far a place is from a line and how far along it the nearest point lies: both are worked out once on
 * a grid of `stepM` and read between its points. Outside the area the distance grows on; the rest is that of its border.
 */
export function createLineGrid(line: readonly Spot[], { minX, minZ, maxX, maxZ, stepM }: GridArea): LineGrid {
  const columns = Math.ceil((maxX - minX) / stepM) + 1;
  const rows = Math.ceil((maxZ - minZ) / stepM) + 1;
  const distances = new Float32Array(columns * rows);
  const alongs = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j += 1)
    for (let i = 0; i < columns; i += 1)
      nearest(line, minX + i * stepM, minZ + j * stepM, j * columns + i, distances, alongs);
  const read = (grid: Float32Array, x: number, z: number): number => {
    const u = Math.min(columns - 1.001, Math.max(0, (x - minX) / stepM));
    const v = Math.min(rows - 1.001, Math.max(0, (z - minZ) / stepM));
    const at = Math.floor(v) * columns + Math.floor(u);
    const s = u - Math.floor(u);
    const top = (grid[at] ?? 0) * (1 - s) + (grid[at + 1] ?? 0) * s;
    const bottom = (grid[at + columns] ?? 0) * (1 - s) + (grid[at + columns + 1] ?? 0) * s;
    return top + (bottom - top) * (v - Math.floor(v));
  };
  const outside = (x: number, z: number): number =>
    Math.max(0, minX - x, x - maxX) + Math.max(0, minZ - z, z - maxZ);
  return {
    distanceM: (x, z) => read(distances, x, z) + outside(x, z),
    alongM: (x, z) => read(alongs, x, z),
  };
}

/** As `nearestOnLine`, without square roots in its loop. */
function nearest(
  line: readonly Spot[],
  x: number,
  z: number,
  at: number,
  distances: Float32Array,
  alongs: Float32Array,
): void {
  let best = Infinity;
  let along = 0;
  let before = 0;
  for (let i = 0; i + 1 < line.length; i += 1) {
    const [ax, az] = line[i] ?? [0, 0];
    const [bx, bz] = line[i + 1] ?? [0, 0];
    const dx = bx - ax;
    const dz = bz - az;
    const length = Math.sqrt(dx * dx + dz * dz);
    const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (length * length || 1)));
    const gx = x - ax - t * dx;
    const gz = z - az - t * dz;
    const square = gx * gx + gz * gz;
    if (square < best) {
      best = square;
      along = before + t * length;
    }
    before += length;
  }
  distances[at] = Math.sqrt(best);
  alongs[at] = along;
}

export type GridArea = { minX: number; minZ: number; maxX: number; maxZ: number; stepM: number };
export type LineGrid = {
  distanceM: (x: number, z: number) => number;
  alongM: (x: number, z: number) => number;
};
