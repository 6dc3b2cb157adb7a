import { BufferAttribute, BufferGeometry, type Color, type Matrix4 } from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Part, Prop, Surface } from '../kit/types.ts';
import { add, cross, subtract, unit, type Vec } from './life-vectors.ts';

/** Starts an empty sculpture: one growing mesh per surface. */
export function createSculpt(): Sculpt {
  return new Map();
}

/** Gets the sculpture's mesh of one surface, starting it when needed. */
export function meshOf(sculpt: Sculpt, surface: Surface): Mesh {
  const known = sculpt.get(surface);
  if (known) return known;
  const mesh: Mesh = { positions: [], normals: [], colours: [], indices: [] };
  sculpt.set(surface, mesh);
  return mesh;
}

/** Turns a sculpture into a prop whose lowest vertex stands on y = 0. Slivers and unused vertices are left out. */
export function sculptToProp(sculpt: Sculpt): Prop {
  const parts = [...sculpt].map(([surface, mesh]): Part => ({ geometry: toGeometry(mesh), surface }));
  return stand(parts.filter((part) => part.geometry.getIndex()?.count));
}

/** Joins props into one, part by part of the same surface, each moved by its matrix, and stands the whole on y = 0. */
export function combine(placed: { prop: Prop; matrix: Matrix4 }[]): Prop {
  const bySurface = new Map<Surface, BufferGeometry[]>();
  for (const { prop, matrix } of placed) {
    for (const part of prop) {
      const moved = part.geometry.clone().applyMatrix4(matrix);
      bySurface.set(part.surface, [...(bySurface.get(part.surface) ?? []), moved]);
    }
  }
  return stand([...bySurface].map(([surface, all]) => ({ geometry: mergeGeometries(all), surface })));
}

/** Adds a vertex and returns its index. The normal need not be unit. */
export function addVertex(mesh: Mesh, at: Vec, normal: Vec, colour: Color): number {
  mesh.positions.push(...at);
  mesh.normals.push(...unit(normal));
  mesh.colours.push(colour.r, colour.g, colour.b);
  return mesh.positions.length / 3 - 1;
}

/**
 * Adds a closed-or-open grid of points with smooth normals. `points[row][column]`; columns go counter-clockwise
 * seen against the direction in which rows grow, so that triangles face outwards. Equal points share a normal.
 */
export function addGrid(mesh: Mesh, grid: Grid): void {
  const flat = grid.points.flat();
  const columns = grid.points[0]?.length ?? 0;
  const faces = gridFaces(grid.points.length, columns, grid.closed);
  const normals = smoothNormals(flat, faces);
  const first = mesh.positions.length / 3;
  flat.forEach((at, i) => {
    addVertex(mesh, at, normals[i] ?? [0, 1, 0], grid.colourAt(Math.floor(i / columns), i % columns, at));
  });
  for (const face of faces) mesh.indices.push(...face.map((i) => first + i));
}

function gridFaces(rows: number, columns: number, closed: boolean): [number, number, number][] {
  const faces: [number, number, number][] = [];
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column < (closed ? columns : columns - 1); column += 1) {
      const a = row * columns + column;
      const b = row * columns + ((column + 1) % columns);
      faces.push([a, b, b + columns], [a, b + columns, a + columns]);
    }
  }
  return faces;
}

function smoothNormals(points: Vec[], faces: [number, number, number][]): Vec[] {
  const keys = points.map((at) => at.map((value) => Math.round(value * 1e5)).join());
  const sums = new Map<string, Vec>();
  for (const [a, b, c] of faces) {
    const normal = faceNormal(points[a] ?? ORIGIN, points[b] ?? ORIGIN, points[c] ?? ORIGIN);
    for (const i of [a, b, c]) {
      const key = keys[i] ?? '';
      sums.set(key, add(sums.get(key) ?? ORIGIN, normal));
    }
  }
  return keys.map((key) => sums.get(key) ?? ORIGIN);
}

/** Gives the triangle's normal, twice its area (m²) long. */
export function faceNormal(a: Vec, b: Vec, c: Vec): Vec {
  return cross(subtract(b, a), subtract(c, a));
}

function toGeometry(mesh: Mesh): BufferGeometry {
  const position = new Float32Array(mesh.positions);
  const at = (i: number): Vec => [position[3 * i] ?? 0, position[3 * i + 1] ?? 0, position[3 * i + 2] ?? 0];
  const numbers = new Map<number, number>();
  const index: number[] = [];
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const corners = mesh.indices.slice(i, i + 3);
    const [a = 0, b = 0, c = 0] = corners;
    if (Math.hypot(...faceNormal(at(a), at(b), at(c))) < SLIVER_M2) continue;
    for (const corner of corners) {
      if (!numbers.has(corner)) numbers.set(corner, numbers.size);
      index.push(numbers.get(corner) ?? 0);
    }
  }
  const used = [...numbers.keys()];
  const pick = (values: number[]): BufferAttribute =>
    new BufferAttribute(new Float32Array(used.flatMap((i) => values.slice(3 * i, 3 * i + 3))), 3);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', pick(mesh.positions));
  geometry.setAttribute('normal', pick(mesh.normals));
  geometry.setAttribute('color', pick(mesh.colours));
  return geometry.setIndex(index);
}

function stand(prop: Prop): Prop {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { geometry } of prop) {
    const position = geometry.getAttribute('position');
    for (let i = 0; i < position.count; i += 1) lowest = Math.min(lowest, position.getY(i));
  }
  for (const { geometry } of prop) geometry.translate(0, -lowest, 0);
  return prop;
}

/** Twice the area below which a triangle is left out: a tenth of a square millimetre shows at no distance. */
const SLIVER_M2 = 1e-7;

const ORIGIN: Vec = [0, 0, 0];

export type Mesh = { positions: number[]; normals: number[]; colours: number[]; indices: number[] };
export type Sculpt = Map<Surface, Mesh>;
export type Grid = {
  points: Vec[][];
  /** True when the last column joins the first. */
  closed: boolean;
  colourAt: (row: number, column: number, at: Vec) => Color;
};
