import { BufferAttribute, BufferGeometry } from 'three';
import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Curtain, Straw } from './cave-formations.ts';

/**
 * Makes a drapery: a thin folded sheet hanging from the ceiling line, both faces and the hem closed, folds growing towards
 * the hem. Triangles with `position` and `normal`, metres.
 */
export function curtainSheet({ line, hangM, seed }: Curtain): BufferGeometry {
  const noise = createNoise(seed);
  const phase = createRandom(seed)() * 7;
  const columns = (line.length - 1) * 3 + 1;
  const positions: number[] = [];
  for (let side = 0; side < 2; side += 1) {
    for (let i = 0; i < columns; i += 1) {
      const u = i / (columns - 1);
      const [x, y, z, nx, nz] = alongLine(line, u);
      const ends = Math.sin(Math.PI * u) ** 0.6;
      const hang = hangM * ends * (0.75 + 0.35 * noise.noise2(4 * u, 3)) + 0.05;
      for (let j = 0; j <= ROWS; j += 1) {
        const v = j / ROWS;
        const fold =
          v ** 1.3 * (0.11 * Math.sin(22 * u + phase + 1.2 * v) + 0.16 * noise.noise2(6 * u, 9 + v));
        const thick = (side === 0 ? 0.5 : -0.5) * (0.09 - 0.055 * v) * (j === ROWS ? 0.4 : 1);
        positions.push(x + nx * (fold + thick), y - v * hang, z + nz * (fold + thick));
      }
    }
  }
  return closedSheet(positions, columns);
}

/** Makes straws and thin stalactites as one mesh: six-sided tapers with drip rings, a little out of plumb. */
export function strawBundle(straws: readonly Straw[]): BufferGeometry {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const straw of straws) addStraw(straw, positions, indices);
  return finish(positions, indices);
}

function addStraw({ x, y, z, lengthM, seed }: Straw, positions: number[], indices: number[]): void {
  const random = createRandom(seed);
  const rootM = 0.025 + 0.035 * lengthM + 0.02 * random();
  const leanX = 0.05 * (random() - 0.5);
  const leanZ = 0.05 * (random() - 0.5);
  const first = positions.length / 3;
  for (let j = 0; j <= STRAW_RINGS; j += 1) {
    const v = j / STRAW_RINGS;
    const r =
      rootM * (0.22 + 0.78 * (1 - v) ** 2.2) * (1 + 0.12 * Math.sin(9 * j)) * (j === STRAW_RINGS ? 0.3 : 1);
    for (let i = 0; i < STRAW_SIDES; i += 1) {
      const turn = (2 * Math.PI * i) / STRAW_SIDES;
      positions.push(
        x + leanX * v * lengthM + r * Math.cos(turn),
        y - v * lengthM,
        z + leanZ * v * lengthM + r * Math.sin(turn),
      );
    }
  }
  for (let j = 0; j < STRAW_RINGS; j += 1) {
    for (let i = 0; i < STRAW_SIDES; i += 1) {
      const a = first + j * STRAW_SIDES + i;
      const b = first + j * STRAW_SIDES + ((i + 1) % STRAW_SIDES);
      indices.push(a, b, a + STRAW_SIDES, b, b + STRAW_SIDES, a + STRAW_SIDES);
    }
  }
}

function closedSheet(positions: number[], columns: number): BufferGeometry {
  const row = ROWS + 1;
  const back = columns * row;
  const indices: number[] = [];
  const quad = (a: number, b: number, c: number, d: number): void => {
    indices.push(a, b, c, a, c, d);
  };
  for (let i = 0; i + 1 < columns; i += 1) {
    for (let j = 0; j < ROWS; j += 1) {
      const a = i * row + j;
      quad(a, a + 1, a + row + 1, a + row);
      quad(back + a, back + a + row, back + a + row + 1, back + a + 1);
    }
    const hem = i * row + ROWS;
    quad(hem, back + hem, back + hem + row, hem + row);
  }
  return finish(positions, indices);
}

/** Point on the ceiling line at a share of it, with the level direction across it. */
function alongLine(line: Curtain['line'], u: number): [number, number, number, number, number] {
  const at = Math.min(u * (line.length - 1), line.length - 1.001);
  const i = Math.floor(at);
  const a = line[i] ?? [0, 0, 0];
  const b = line[i + 1] ?? a;
  const t = at - i;
  const dx = b[0] - a[0];
  const dz = b[2] - a[2];
  const length = Math.hypot(dx, dz) || 1;
  return [a[0] + t * dx, a[1] + t * (b[1] - a[1]), a[2] + t * dz, -dz / length, dx / length];
}

function finish(positions: number[], indices: number[]): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
  geometry.computeVertexNormals();
  return geometry;
}

const ROWS = 12;
const STRAW_SIDES = 6;
const STRAW_RINGS = 7;
