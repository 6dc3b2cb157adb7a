import type { BufferGeometry } from 'three';
import { createRandom, type Random } from '../../lib/noise.ts';
import type { Cover } from './karst-colour.ts';

/**
 * Lists places for plants on a mesh, `perM2` of them a square metre of gentle ground: trees where soil holds, shrubs that
 * cling to steep walls more thinly. Same mesh and seed, same places.
 */
export function listSpots(
  geometry: BufferGeometry,
  { seed, perM2, coverAt, clinging = 0.03 }: SpotWish,
): Spot[] {
  const random = createRandom(seed);
  const spots: Spot[] = [];
  const index = geometry.index?.array ?? [];
  let owed = random();
  for (let i = 0; i < index.length; i += 3) {
    const triangle = readTriangle(geometry, [index[i] ?? 0, index[i + 1] ?? 0, index[i + 2] ?? 0]);
    const [x = 0, y = 0, z = 0] = triangle.corners;
    const soil = coverAt(x, y, z, triangle.ny);
    // Overhangs stay bare.
    const hold = triangle.ny < 0.02 ? 0 : Math.max(soil, clinging * coverAt(x, y, z, 1));
    owed += triangle.areaM2 * perM2 * hold;
    for (; owed >= 1; owed -= 1) {
      const spot = spotIn(triangle, random);
      if (spot.y > 0.5) spots.push({ ...spot, soil });
    }
  }
  return spots;
}

function spotIn({ corners, nx, ny, nz }: Triangle, random: Random): Omit<Spot, 'soil'> {
  const r = Math.sqrt(random());
  const s = random();
  const [a, b, c] = [1 - r, r * (1 - s), r * s];
  const mixed = (axis: number): number =>
    a * (corners[axis] ?? 0) + b * (corners[3 + axis] ?? 0) + c * (corners[6 + axis] ?? 0);
  return { x: mixed(0), y: mixed(1), z: mixed(2), nx, ny, nz, chance: random() };
}

function readTriangle(geometry: BufferGeometry, numbers: [number, number, number]): Triangle {
  const position = geometry.getAttribute('position');
  const corners = numbers.flatMap((n) => [position.getX(n), position.getY(n), position.getZ(n)]);
  const edge = (to: number, axis: number): number => (corners[to + axis] ?? 0) - (corners[axis] ?? 0);
  const cx = edge(3, 1) * edge(6, 2) - edge(3, 2) * edge(6, 1);
  const cy = edge(3, 2) * edge(6, 0) - edge(3, 0) * edge(6, 2);
  const cz = edge(3, 0) * edge(6, 1) - edge(3, 1) * edge(6, 0);
  const length = Math.hypot(cx, cy, cz) || 1;
  return { corners, nx: cx / length, ny: cy / length, nz: cz / length, areaM2: length / 2 };
}

type Triangle = { corners: number[]; nx: number; ny: number; nz: number; areaM2: number };

/**
 * A place for a plant: on the surface, with the unit normal. `soil` is 1 for good ground (trees) and 0 on bare wall (small
 * shrubs, lean them outwards); `chance` is a random number in [0, 1) to pick kind and size by.
 */
export type Spot = {
  x: number;
  y: number;
  z: number;
  nx: number;
  ny: number;
  nz: number;
  soil: number;
  chance: number;
};
/** `clinging` is the density on walls as a share of that on soil. */
export type SpotWish = { seed: number; perM2: number; coverAt: Cover; clinging?: number };
