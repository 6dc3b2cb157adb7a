import { BufferAttribute, BufferGeometry, Color } from 'three';
import type { Eye, Ground } from '../diorama.ts';
import type { Part } from '../kit/types.ts';

/**
 * Makes the land as seen from one eye: rings around it that grow with the distance, so that every triangle covers
 * about the same number of pixels. `quality` 1 suits a panorama 8192 pixels wide.
 * @param fan the part of the circle wanted, degrees clockwise from north; the whole circle when left out
 */
export function makeGroundMesh(ground: Ground, eye: Eye, quality: number, fan?: Fan): Part[] {
  const span = fan ? fan.toDeg - fan.fromDeg : 360;
  const columns = Math.round((fan ? 2600 : 1800) * quality * (fan ? 1 : span / 360));
  const rings = Math.round(800 * quality);
  const growth = (ground.reachM / NEAREST_M) ** (1 / (rings - 1));
  const rows = rings + 1;
  const ringAt = (radiusM: number) => Math.round(Math.log(radiusM / NEAREST_M) / Math.log(growth)) + 1;
  const positions = new Float32Array(rows * (columns + 1) * 3);
  const colours = new Float32Array(positions.length);
  const colour = new Color();
  const heights = new Float32Array(rows * (columns + 1));
  for (let row = 0; row < rows; row += 1) {
    const radius = row === 0 ? 0 : NEAREST_M * growth ** (row - 1);
    for (let column = 0; column <= columns; column += 1) {
      const turn =
        (((fan?.fromDeg ?? 0) + (span * (column % (fan ? columns + 1 : columns))) / columns) * Math.PI) / 180;
      const x = eye.x + radius * Math.sin(turn);
      const z = eye.z - radius * Math.cos(turn);
      const at = row * (columns + 1) + column;
      const height = ground.heightAt(x, z);
      heights[at] = height;
      positions.set([x, height, z], 3 * at);
    }
  }
  const normals = computeNormals(positions, rows, columns, !fan);
  for (let at = 0; at < heights.length; at += 1) {
    const x = positions[3 * at] ?? 0;
    const z = positions[3 * at + 2] ?? 0;
    const slope = 1 - (normals[3 * at + 1] ?? 1);
    ground.colourAt(x, z, heights[at] ?? 0, slope, colour);
    colours.set([colour.r, colour.g, colour.b], 3 * at);
  }
  const grid = { positions, normals, colours, rows, columns };
  const bands = [0, ringAt(8), ringAt(250), rows - 1];
  const sectors = fan ? 4 : 12;
  return bands.slice(1).flatMap((toRow, i) =>
    Array.from({ length: sectors }, (_, sector) => {
      const from = Math.floor((columns * sector) / sectors);
      const to = Math.floor((columns * (sector + 1)) / sectors);
      return {
        geometry: cutOut(ground, grid, [bands[i] ?? 0, toRow], [from, to]),
        surface: 'earth' as const,
      };
    }),
  );
}

/** Radius of the first ring, metres. */
const NEAREST_M = 0.5;

function computeNormals(
  positions: Float32Array,
  rows: number,
  columns: number,
  wraps: boolean,
): Float32Array {
  const normals = new Float32Array(positions.length);
  const width = columns + 1;
  for (let row = 0; row < rows; row += 1) {
    const inner = Math.max(0, row - 1) * width;
    const outer = Math.min(rows - 1, row + 1) * width;
    for (let column = 0; column <= columns; column += 1) {
      const left = wraps ? (column + columns - 1) % columns : Math.max(0, column - 1);
      const right = wraps ? (column + 1) % columns : Math.min(columns, column + 1);
      writeNormal(normals, positions, [
        row * width + column,
        row * width + left,
        row * width + right,
        inner + column,
        outer + column,
      ]);
    }
  }
  for (let column = 0; column <= columns; column += 1) normals.set([0, 1, 0], 3 * column);
  return normals;
}

/** Writes the normal at vertex `at` from its neighbours to the left and right and on the inner and outer ring. */
function writeNormal(
  normals: Float32Array,
  p: Float32Array,
  [at, left, right, inner, outer]: Neighbours,
): void {
  const read = (vertex: number, axis: number) => p[3 * vertex + axis] ?? 0;
  const ax = read(right, 0) - read(left, 0);
  const ay = read(right, 1) - read(left, 1);
  const az = read(right, 2) - read(left, 2);
  const ox = read(outer, 0) - read(inner, 0);
  const oy = read(outer, 1) - read(inner, 1);
  const oz = read(outer, 2) - read(inner, 2);
  const nx = ay * oz - az * oy;
  const ny = az * ox - ax * oz;
  const nz = ax * oy - ay * ox;
  const length = (ny < 0 ? -1 : 1) * Math.hypot(nx, ny, nz) || 1;
  normals[3 * at] = nx / length;
  normals[3 * at + 1] = ny / length;
  normals[3 * at + 2] = nz / length;
}

type Neighbours = [at: number, left: number, right: number, inner: number, outer: number];

/** Copies a block of the grid into a geometry of its own, so that what lies behind the viewer need not be drawn. */
function cutOut(
  ground: Ground,
  grid: Grid,
  [fromRow, toRow]: Span,
  [fromColumn, toColumn]: Span,
): BufferGeometry {
  const width = toColumn - fromColumn + 1;
  const height = toRow - fromRow + 1;
  const copy = (source: Float32Array) => {
    const out = new Float32Array(width * height * 3);
    for (let row = 0; row < height; row += 1) {
      const at = ((fromRow + row) * (grid.columns + 1) + fromColumn) * 3;
      out.set(source.subarray(at, at + width * 3), row * width * 3);
    }
    return out;
  };
  const positions = copy(grid.positions);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(copy(grid.normals), 3));
  geometry.setAttribute('color', new BufferAttribute(copy(grid.colours), 3));
  geometry.setIndex(new BufferAttribute(listTriangles(ground, positions, width, height, fromRow === 0), 1));
  return geometry;
}

function listTriangles(
  ground: Ground,
  positions: Float32Array,
  width: number,
  height: number,
  hasCentre: boolean,
): Uint32Array {
  const indices = new Uint32Array((width - 1) * (height - 1) * 6);
  let count = 0;
  for (let row = 0; row + 1 < height; row += 1) {
    for (let column = 0; column + 1 < width; column += 1) {
      const a = row * width + column;
      if (ground.isHole?.(positions[3 * a] ?? 0, positions[3 * a + 2] ?? 0)) continue;
      const b = a + 1;
      const c = a + width;
      const d = c + 1;
      const isPoint = hasCentre && row === 0;
      for (const vertex of isPoint ? [a, d, c] : [a, b, d, a, d, c]) indices[count++] = vertex;
    }
  }
  return indices.subarray(0, count);
}

type Span = [from: number, to: number];
type Grid = {
  positions: Float32Array;
  normals: Float32Array;
  colours: Float32Array;
  rows: number;
  columns: number;
};

/** A part of the circle around the eye, degrees clockwise from north, `fromDeg` < `toDeg`. */
export type Fan = { fromDeg: number; toDeg: number };
