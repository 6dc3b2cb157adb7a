import { BufferAttribute, BufferGeometry, Color, Matrix3, Matrix4, Vector3 } from 'three';
import type { Random } from '../../lib/noise.ts';
import type { Part, Prop, Surface } from '../kit/types.ts';

/**
 * Starts a prop: faces are added in the current frame (metres) and gathered by surface. Triangles too thin to have an
 * area are left out, mirrored frames keep their triangles' outsides outside.
 */
export function createWorkshop(): Workshop {
  const sheets = new Map<Surface, Sheet>();
  let frame = new Matrix4();
  let turn = new Matrix3();
  let mirrored = false;
  const enter = (next: Matrix4): void => {
    frame = next;
    turn = new Matrix3().getNormalMatrix(next);
    mirrored = next.determinant() < 0;
  };
  const addMesh = (finish: Finish, mesh: Mesh): void => {
    const sheet = sheets.get(finish.surface) ?? emptySheet();
    sheets.set(finish.surface, sheet);
    const base = sheet.positions.length / 3;
    const placed = mesh.points.map((point) => new Vector3(...point).applyMatrix4(frame));
    placed.forEach((point, i) => {
      const normal = new Vector3(...(mesh.normals[i] ?? UP)).applyMatrix3(turn).normalize();
      const colour = mesh.colours?.[i] ?? finish.colour;
      sheet.positions.push(point.x, point.y, point.z);
      sheet.normals.push(normal.x, normal.y, normal.z);
      sheet.colours.push(colour.r, colour.g, colour.b);
    });
    for (const [a, b, c] of mesh.triangles) {
      if (!hasArea(placed[a], placed[b], placed[c])) continue;
      sheet.indices.push(base + a, base + (mirrored ? c : b), base + (mirrored ? b : c));
    }
  };
  const addFace = (finish: Finish, corners: readonly Point[], normals?: readonly Point[]): void => {
    const flat = normals ? undefined : flatNormal(corners);
    if (!normals && !flat) return;
    const triangles = corners.slice(2).map((_, i): Triangle => [0, i + 1, i + 2]);
    addMesh(finish, { points: corners, normals: normals ?? corners.map(() => flat ?? UP), triangles });
  };
  const within = (inner: Matrix4, build: () => void): void => {
    const outer = frame;
    enter(outer.clone().multiply(inner));
    build();
    enter(outer);
  };
  const toProp = (dimAt: DimAt = () => 1): Prop =>
    [...sheets].map(([surface, sheet]) => toPart(surface, sheet, dimAt));
  return { addMesh, addFace, within, toProp };
}

/** Names a surface and a colour that varies from piece to piece by up to `spread` (share of its brightness). */
export function finish(random: Random, surface: Surface, css: string, spread = 0.14): Finish {
  const bright = 1 + spread * (2 * random() - 1);
  const warm = 1 + 0.25 * spread * (2 * random() - 1);
  const colour = new Color(css);
  return {
    surface,
    colour: colour.setRGB(colour.r * bright * warm, colour.g * bright, (colour.b * bright) / warm),
  };
}

/** Returns the finish with its colour multiplied, to darken (below 1) or lighten it. */
export function shaded(base: Finish, factor: number): Finish {
  return { surface: base.surface, colour: base.colour.clone().multiplyScalar(factor) };
}

/** A frame moved to a point (metres), turned about the vertical (radians) and scaled. */
export function moved(x: number, y: number, z: number, turnRad = 0, scale = 1): Matrix4 {
  return new Matrix4()
    .makeRotationY(turnRad)
    .scale(new Vector3(scale, scale, scale))
    .setPosition(x, y, z);
}

/** Counts the triangles of a prop. */
export function countTriangles(prop: Prop): number {
  return prop.reduce((sum, part) => sum + (part.geometry.getIndex()?.count ?? 0) / 3, 0);
}

/** A number near `value`, off by at most `share` of it. */
export function near(random: Random, value: number, share: number): number {
  return value * (1 + share * (2 * random() - 1));
}

function toPart(surface: Surface, sheet: Sheet, dimAt: DimAt): Part {
  const geometry = new BufferGeometry();
  const colours = Float32Array.from(sheet.colours);
  for (let i = 0; i < colours.length; i += 3) {
    const [x = 0, y = 0, z = 0] = sheet.positions.slice(i, i + 3);
    const dim = surface === 'glow' ? 1 : dimAt(x, y, z);
    for (let k = i; k < i + 3; k += 1) colours[k] = Math.min(1, (colours[k] ?? 0) * dim);
  }
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(sheet.positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(sheet.normals), 3));
  geometry.setAttribute('color', new BufferAttribute(colours, 3));
  geometry.setIndex(new BufferAttribute(Uint32Array.from(sheet.indices), 1));
  return { geometry, surface };
}

function hasArea(a: Vector3 | undefined, b: Vector3 | undefined, c: Vector3 | undefined): boolean {
  if (!a || !b || !c) return false;
  return b.clone().sub(a).cross(c.clone().sub(a)).length() / 2 > SMALLEST_AREA_M2;
}

function flatNormal(corners: readonly Point[]): Point | undefined {
  // Newell's method: right for any planar polygon, even when the first corners lie in one line.
  const sum = new Vector3();
  corners.forEach(([x, y, z], i) => {
    const [x2, y2, z2] = corners[(i + 1) % corners.length] ?? UP;
    sum.add(new Vector3((y - y2) * (z + z2), (z - z2) * (x + x2), (x - x2) * (y + y2)));
  });
  if (sum.length() < SMALLEST_AREA_M2) return undefined;
  const { x, y, z } = sum.normalize();
  return [x, y, z];
}

const emptySheet = (): Sheet => ({ positions: [], normals: [], colours: [], indices: [] });

const UP: Point = [0, 1, 0];
/** A hundred times what rounding to 32 bits can hide at house size. */
const SMALLEST_AREA_M2 = 1e-7;

/** Metres in the current frame. */
export type Point = readonly [number, number, number];
export type Triangle = readonly [number, number, number];
export type Finish = { surface: Surface; colour: Color };
export type Mesh = {
  points: readonly Point[];
  normals: readonly Point[];
  triangles: readonly Triangle[];
  colours?: readonly Color[];
};
export type DimAt = (x: number, y: number, z: number) => number;
export type Workshop = {
  addMesh: (finish: Finish, mesh: Mesh) => void;
  /** Adds a convex polygon, counter-clockwise seen from outside; flat unless normals are given. */
  addFace: (finish: Finish, corners: readonly Point[], normals?: readonly Point[]) => void;
  /** Runs `build` with everything it adds placed by `inner` in the current frame. */
  within: (inner: Matrix4, build: () => void) => void;
  /** Ends the prop. `dimAt` multiplies colours by place (metres), such as darker under eaves; lights are left alone. */
  toProp: (dimAt?: DimAt) => Prop;
};
type Sheet = { positions: number[]; normals: number[]; colours: number[]; indices: number[] };
