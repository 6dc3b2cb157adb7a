import { type Box, clamp01, type Field, STRETCH, type Vec } from './sdf.ts';

/** Cells along a block's edge; samples are one more. */
export const CELLS = 8;
const SAMPLES = CELLS + 1;

/**
 * Finds the blocks of 8 × 8 × 8 cells that the surface may pass through and samples the field at their corners. Blocks
 * are smaller the nearer they are to a viewpoint; whole regions are left out when the field says the surface is far.
 */
export function sampleBlocks(field: Field, box: Box, detail: Detail): BlockTree {
  const levels = levelAbove(detail.cellM, detail.maxCellM ?? detail.cellM);
  const longest = Math.max(box.max[0] - box.min[0], box.max[1] - box.min[1], box.max[2] - box.min[2]);
  const tree: BlockTree = {
    box,
    cellM: detail.cellM,
    levels: Array.from({ length: levels + 1 }, () => new Map()),
  };
  let top = levels;
  while (CELLS * detail.cellM * 2 ** top < longest) top += 1;
  visit({ tree, detail, finest: levels }, field, top, [0, 0, 0]);
  return tree;
}

/** Finds the block that holds a point, given in finest cells from the box's lower corner. */
export function findBlock(tree: BlockTree, x: number, y: number, z: number): Block | undefined {
  for (let level = 0; level < tree.levels.length; level += 1) {
    const size = CELLS * 2 ** level;
    const found = tree.levels[level]?.get(
      blockKey(Math.floor(x / size), Math.floor(y / size), Math.floor(z / size)),
    );
    if (found) return found;
  }
  return undefined;
}

export function sampleIndex(i: number, j: number, k: number): number {
  return (k * SAMPLES + j) * SAMPLES + i;
}

function visit(walk: Walk, field: Field, level: number, at: Vec): void {
  const { tree, detail } = walk;
  const sizeM = CELLS * tree.cellM * 2 ** level;
  const min: Vec = [
    tree.box.min[0] + at[0] * sizeM,
    tree.box.min[1] + at[1] * sizeM,
    tree.box.min[2] + at[2] * sizeM,
  ];
  if (min.some((value, axis) => value >= (tree.box.max[axis] ?? 0) - 1e-9)) return;
  const half = sizeM / 2;
  const distance = Math.abs(field.at(min[0] + half, min[1] + half, min[2] + half));
  if (distance > STRETCH * half * Math.sqrt(3) + 0.01 * tree.cellM) return;
  const block: Box = { min, max: [min[0] + sizeM, min[1] + sizeM, min[2] + sizeM] };
  const local = field.near(block, 0.5 * detail.cellM * 2 ** level);
  if (level <= wantedLevel(detail, block, walk.finest)) {
    addBlock(tree, local, level, at, min);
    return;
  }
  for (let child = 0; child < 8; child += 1) {
    const below: Vec = [2 * at[0] + (child & 1), 2 * at[1] + ((child >> 1) & 1), 2 * at[2] + (child >> 2)];
    visit(walk, local, level - 1, below);
  }
}

function addBlock(tree: BlockTree, field: Field, level: number, at: Vec, min: Vec): void {
  const stepM = tree.cellM * 2 ** level;
  const values = new Float32Array(SAMPLES ** 3);
  let inside = 0;
  for (let k = 0, index = 0; k < SAMPLES; k += 1) {
    for (let j = 0; j < SAMPLES; j += 1) {
      for (let i = 0; i < SAMPLES; i += 1, index += 1) {
        const d = field.at(min[0] + i * stepM, min[1] + j * stepM, min[2] + k * stepM);
        values[index] = d;
        if (d < 0) inside += 1;
      }
    }
  }
  if (inside === 0 || inside === values.length) {
    // Kept without samples: a finer neighbour's edge may still ask for a vertex here.
    tree.levels[level]?.set(blockKey(...at), { level, at, field, values: undefined, vertices: new Map() });
    return;
  }
  tree.levels[level]?.set(blockKey(...at), { level, at, field, values, vertices: new Map() });
}

/** The coarsest level whose cells look no larger than `spread` radians from every viewpoint. */
function wantedLevel(detail: Detail, block: Box, coarsest: number): number {
  const { cellM, viewpoints, spread = 0.008 } = detail;
  if (!viewpoints || viewpoints.length === 0) return 0;
  let nearestM = Number.POSITIVE_INFINITY;
  for (const point of viewpoints) nearestM = Math.min(nearestM, gapM(block, point));
  return Math.min(coarsest, levelAbove(cellM, Math.max(cellM, spread * nearestM)));
}

function levelAbove(cellM: number, wantedM: number): number {
  return Math.max(0, Math.floor(Math.log2(wantedM / cellM) + 1e-9));
}

function gapM({ min, max }: Box, [x, y, z]: Vec): number {
  const out = (low: number, high: number, value: number): number => Math.max(low - value, 0, value - high);
  return Math.hypot(out(min[0], max[0], x), out(min[1], max[1], y), out(min[2], max[2], z));
}

function blockKey(i: number, j: number, k: number): number {
  return (i * 8192 + j) * 8192 + k;
}

/** Share of the way from `a` to `b` at which the field is zero; the values have different signs. */
export function crossing(a: number, b: number): number {
  return clamp01(a / (a - b));
}

type Walk = { tree: BlockTree; detail: Detail; finest: number };

export type Block = {
  /** Cells are `cellM · 2^level` wide. */
  level: number;
  /** Place in the lattice of its level. */
  at: Vec;
  field: Field;
  /** Field values at 9 × 9 × 9 corners, x fastest; undefined when the surface misses the block. */
  values: Float32Array | undefined;
  /** Vertex number by cell number. */
  vertices: Map<number, number>;
};

export type BlockTree = { box: Box; cellM: number; levels: Map<number, Block>[] };

/**
 * How fine to mesh. Without viewpoints every cell is `cellM`. With them a cell `d` metres from the nearest one may grow to
 * `spread · d` (radians, 0.008 by default), never beyond `maxCellM`; sizes go in steps of two.
 */
export type Detail = { cellM: number; maxCellM?: number; viewpoints?: Vec[]; spread?: number };
