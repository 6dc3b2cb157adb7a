import { BufferAttribute, BufferGeometry } from 'three';
import type { Box, Field, Vec } from './sdf.ts';
import {
  type Block,
  type BlockTree,
  CELLS,
  crossing,
  type Detail,
  findBlock,
  sampleBlocks,
  sampleIndex,
} from './surface-blocks.ts';

/**
 * Meshes the surface of a field inside a box by surface nets: one vertex a cell, moved onto the surface, normals from the
 * field's gradient, pointing to the air. Gives indexed triangles (`position`, `normal`) without gaps inside the box, also
 * where cells of different size meet; a surface that leaves the box is cut open there.
 */
export function meshField(field: Field, box: Box, detail: Detail): BufferGeometry {
  const tree = sampleBlocks(field, box, detail);
  const mesh: Mesh = { tree, positions: [], normals: [], indices: [] };
  for (const level of tree.levels) for (const block of level.values()) addVertices(mesh, block);
  for (const level of tree.levels) for (const block of level.values()) addFaces(mesh, block);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(mesh.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(mesh.normals), 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(mesh.indices), 1));
  return geometry;
}

function addVertices(mesh: Mesh, block: Block): void {
  if (!block.values) return;
  for (let k = 0; k < CELLS; k += 1) {
    for (let j = 0; j < CELLS; j += 1) {
      for (let i = 0; i < CELLS; i += 1) {
        if (isInBox(mesh.tree, block, i, j, k)) addCellVertex(mesh, block, block.values, i, j, k);
      }
    }
  }
}

function addCellVertex(
  mesh: Mesh,
  block: Block,
  values: Float32Array,
  i: number,
  j: number,
  k: number,
): void {
  const first = sampleIndex(i, j, k);
  let inside = 0;
  for (let c = 0; c < 8; c += 1) {
    const d = values[first + (CORNER[c] ?? 0)] ?? 0;
    corners[c] = d;
    if (d < 0) inside += 1;
  }
  if (inside === 0 || inside === 8) return;
  let x = 0;
  let y = 0;
  let z = 0;
  let count = 0;
  for (const [a, b] of EDGES) {
    const da = corners[a] ?? 0;
    const db = corners[b] ?? 0;
    if (da < 0 === db < 0) continue;
    const t = crossing(da, db);
    x += (a & 1) + t * ((b & 1) - (a & 1));
    y += ((a >> 1) & 1) + t * (((b >> 1) & 1) - ((a >> 1) & 1));
    z += (a >> 2) + t * ((b >> 2) - (a >> 2));
    count += 1;
  }
  placeVertex(mesh, block, [i, j, k], [x / count, y / count, z / count]);
}

/** Adds the vertex of a cell: `within` is its first place in the cell (0…1), from where it slides onto the surface. */
function placeVertex(mesh: Mesh, block: Block, cell: Vec, within: Vec): number {
  const stepM = mesh.tree.cellM * 2 ** block.level;
  const low = (axis: 0 | 1 | 2): number =>
    mesh.tree.box.min[axis] + (block.at[axis] * CELLS + cell[axis]) * stepM;
  const lx = low(0);
  const ly = low(1);
  const lz = low(2);
  const x = lx + within[0] * stepM;
  const y = ly + within[1] * stepM;
  const z = lz + within[2] * stepM;
  const d = block.field.at(x, y, z);
  const [gx, gy, gz] = gradient(block.field, x, y, z, 0.4 * stepM);
  const length = Math.hypot(gx, gy, gz) || 1;
  const slide = -d / (length * length);
  const number = mesh.positions.length / 3;
  // A margin inside the cell keeps vertices of neighbouring cells apart, so no triangle collapses.
  mesh.positions.push(
    Math.min(Math.max(x + slide * gx, lx + MARGIN * stepM), lx + (1 - MARGIN) * stepM),
    Math.min(Math.max(y + slide * gy, ly + MARGIN * stepM), ly + (1 - MARGIN) * stepM),
    Math.min(Math.max(z + slide * gz, lz + MARGIN * stepM), lz + (1 - MARGIN) * stepM),
  );
  mesh.normals.push(gx / length, gy / length, gz / length);
  block.vertices.set((cell[2] * CELLS + cell[1]) * CELLS + cell[0], number);
  return number;
}

/** The field's slope from four samples at the corners of a tetrahedron. */
function gradient({ at }: Field, x: number, y: number, z: number, eM: number): Vec {
  const a = at(x + eM, y - eM, z - eM);
  const b = at(x - eM, y - eM, z + eM);
  const c = at(x - eM, y + eM, z - eM);
  const d = at(x + eM, y + eM, z + eM);
  const scale = 1 / (4 * eM);
  return [(a - b - c + d) * scale, (-a - b + c + d) * scale, (-a + b - c + d) * scale];
}

/** Emits a face for every edge of the block's cells that crosses the surface. */
function addFaces(mesh: Mesh, block: Block): void {
  const { values } = block;
  if (!values) return;
  for (let axis = 0; axis < 3; axis += 1) {
    const ends: Vec = [CELLS, CELLS, CELLS];
    ends[axis] = CELLS - 1;
    const step = AXIS_STEP[axis] ?? 0;
    for (let k = 0; k <= ends[2]; k += 1) {
      for (let j = 0; j <= ends[1]; j += 1) {
        for (let i = 0; i <= ends[0]; i += 1) {
          const first = sampleIndex(i, j, k);
          const a = values[first] ?? 0;
          const b = values[first + step] ?? 0;
          if (a < 0 !== b < 0) addFace(mesh, block, axis, [i, j, k], a, b);
        }
      }
    }
  }
}

function addFace(mesh: Mesh, block: Block, axis: number, corner: Vec, a: number, b: number): void {
  const scale = 2 ** block.level;
  const start: Vec = [
    (block.at[0] * CELLS + corner[0]) * scale,
    (block.at[1] * CELLS + corner[1]) * scale,
    (block.at[2] * CELLS + corner[2]) * scale,
  ];
  const u = (axis + 1) % 3;
  const v = (axis + 2) % 3;
  const points = QUADRANTS.map(([du, dv]): Vec => {
    const point: Vec = [...start];
    point[axis] = (point[axis] ?? 0) + 0.5;
    point[u] = (point[u] ?? 0) + du;
    point[v] = (point[v] ?? 0) + dv;
    return point;
  });
  const blocks = points.map((point) => findBlock(mesh.tree, ...point));
  if (!isEmitter(block, blocks)) return;
  const crossed: Vec = [...start];
  crossed[axis] = (crossed[axis] ?? 0) + scale * crossing(a, b);
  const numbers: number[] = [];
  for (let q = 0; q < 4; q += 1) {
    const owner = blocks[q];
    const point = points[q];
    const number = owner && point ? vertexAt(mesh, owner, point, crossed) : undefined;
    if (number === undefined) return;
    if (!numbers.includes(number)) numbers.push(number);
  }
  addPolygon(mesh, a < 0 ? numbers : numbers.reverse());
}

/** Of the cells around an edge the finest emit its face; among equals the first block does. */
function isEmitter(block: Block, around: (Block | undefined)[]): boolean {
  let emitter: Block | undefined;
  for (const other of around) {
    if (!other) return false;
    if (!emitter || other.level < emitter.level) emitter = other;
  }
  return emitter === block;
}

/** Gets the vertex of the cell at a point (finest cells), making one at `crossed` when a coarse cell had missed it. */
function vertexAt(mesh: Mesh, block: Block, point: Vec, crossed: Vec): number | undefined {
  const scale = 2 ** block.level;
  const local = (value: number, axis: 0 | 1 | 2): number => value / scale - block.at[axis] * CELLS;
  const i = Math.floor(local(point[0], 0));
  const j = Math.floor(local(point[1], 1));
  const k = Math.floor(local(point[2], 2));
  const known = block.vertices.get((k * CELLS + j) * CELLS + i);
  if (known !== undefined) return known;
  if (!isInBox(mesh.tree, block, i, j, k)) return undefined;
  const within: Vec = [local(crossed[0], 0) - i, local(crossed[1], 1) - j, local(crossed[2], 2) - k];
  return placeVertex(mesh, block, [i, j, k], within);
}

function addPolygon({ positions, indices }: Mesh, [a, b, c, d]: number[]): void {
  if (a === undefined || b === undefined || c === undefined) return;
  if (d === undefined) {
    indices.push(a, b, c);
    return;
  }
  const square = (p: number, q: number): number =>
    ((positions[3 * p] ?? 0) - (positions[3 * q] ?? 0)) ** 2 +
    ((positions[3 * p + 1] ?? 0) - (positions[3 * q + 1] ?? 0)) ** 2 +
    ((positions[3 * p + 2] ?? 0) - (positions[3 * q + 2] ?? 0)) ** 2;
  if (square(a, c) <= square(b, d)) indices.push(a, b, c, a, c, d);
  else indices.push(b, c, d, b, d, a);
}

function isInBox({ box, cellM }: BlockTree, { level, at }: Block, i: number, j: number, k: number): boolean {
  const stepM = cellM * 2 ** level;
  return (
    (at[0] * CELLS + i) * stepM < box.max[0] - box.min[0] - 1e-9 &&
    (at[1] * CELLS + j) * stepM < box.max[1] - box.min[1] - 1e-9 &&
    (at[2] * CELLS + k) * stepM < box.max[2] - box.min[2] - 1e-9
  );
}

const MARGIN = 0.04;
const corners = new Float64Array(8);
const CORNER = Array.from({ length: 8 }, (_, c) => sampleIndex(c & 1, (c >> 1) & 1, c >> 2));
const AXIS_STEP = [sampleIndex(1, 0, 0), sampleIndex(0, 1, 0), sampleIndex(0, 0, 1)];
const EDGES: [number, number][] = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 7],
  [0, 2],
  [1, 3],
  [4, 6],
  [5, 7],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
];
/** Cells around an edge, counter-clockwise seen from the edge's end, as small steps to either side. */
const QUADRANTS: [number, number][] = [
  [-0.25, -0.25],
  [0.25, -0.25],
  [0.25, 0.25],
  [-0.25, 0.25],
];

type Mesh = { tree: BlockTree; positions: number[]; normals: number[]; indices: number[] };
