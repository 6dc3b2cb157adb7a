import type { BufferGeometry } from 'three';
import { marchToHit, sphereDirections } from './occlusion.ts';
import type { Sdf, Vec } from './sdf.ts';

/**
 * Adds light that the rock throws back once to `lit`: what every vertex reflects (`color` times `lit`) is averaged in cells
 * of `cellM`, and each vertex gathers it from what its rays meet within `reachM`. Needs `color`, `normal` and `lit`. A small
 * thing in the room takes the `glow` of the room's rock.
 */
export function bakeBounce(geometry: BufferGeometry, sdf: Sdf, options: BounceOptions): BufferGeometry {
  const { reachM, liftM = 0.05, cellM = 1, directions = 10, again = 0.35 } = options;
  const glow = options.glow ?? collectGlow(geometry, cellM);
  const rays = sphereDirections(2 * directions);
  const position = geometry.getAttribute('position').array;
  const normal = geometry.getAttribute('normal').array;
  const lit = geometry.getAttribute('lit').array;
  const sum: Vec = [0, 0, 0];
  const from = { x: 0, y: 0, z: 0 };
  for (let i = 0; i < position.length; i += 3) {
    const [nx = 0, ny = 1, nz = 0] = [normal[i], normal[i + 1], normal[i + 2]];
    from.x = (position[i] ?? 0) + liftM * nx;
    from.y = (position[i + 1] ?? 0) + liftM * ny;
    from.z = (position[i + 2] ?? 0) + liftM * nz;
    sum.fill(0);
    let all = 0;
    for (const ray of rays) {
      const cosine = nx * ray[0] + ny * ray[1] + nz * ray[2];
      if (cosine <= 0.02) continue;
      all += cosine;
      const t = marchToHit(sdf, from, ray, reachM);
      const cell = glow.get(cellKey(from.x + t * ray[0], from.y + t * ray[1], from.z + t * ray[2], cellM));
      if (!cell) continue;
      for (let c = 0; c < 3; c += 1) sum[c] = (sum[c] ?? 0) + cosine * (cell[c] ?? 0);
    }
    // Light thrown back more than once is taken as a share of the first bounce.
    const scale = all > 0 ? (1 + again) / all : 0;
    for (let c = 0; c < 3; c += 1) lit[i + c] = (lit[i + c] ?? 0) + scale * (sum[c] ?? 0);
  }
  return geometry;
}

/** Gives the mean reflected light (linear RGB) of the vertices in each cell, for `bakeBounce`. */
export function collectGlow(geometry: BufferGeometry, cellM: number): Glow {
  const position = geometry.getAttribute('position').array;
  const colour = geometry.getAttribute('color').array;
  const lit = geometry.getAttribute('lit').array;
  const cells: Glow = new Map();
  for (let i = 0; i < position.length; i += 3) {
    const key = cellKey(position[i] ?? 0, position[i + 1] ?? 0, position[i + 2] ?? 0, cellM);
    const cell = cells.get(key) ?? [0, 0, 0, 0];
    for (let c = 0; c < 3; c += 1) cell[c] = (cell[c] ?? 0) + (colour[i + c] ?? 0) * (lit[i + c] ?? 0);
    cell[3] = (cell[3] ?? 0) + 1;
    cells.set(key, cell);
  }
  for (const cell of cells.values()) {
    const count = cell[3] ?? 1;
    for (let c = 0; c < 3; c += 1) cell[c] = (cell[c] ?? 0) / count;
  }
  return cells;
}

function cellKey(x: number, y: number, z: number, cellM: number): number {
  return (
    ((Math.floor(x / cellM) + 4096) * 8192 + Math.floor(y / cellM) + 4096) * 8192 +
    Math.floor(z / cellM) +
    4096
  );
}

export type Glow = Map<number, number[]>;
export type BounceOptions = {
  glow?: Glow;
  reachM: number;
  liftM?: number;
  cellM?: number;
  directions?: number;
  again?: number;
};
