import { type BufferGeometry, type Color, ExtrudeGeometry, Path, Shape, Vector2, Vector3 } from 'three';
import type { Finish, Point, Triangle, Workshop } from './joinery-workshop.ts';

/** Adds a round pole or rope through points, smooth, closed at both ends; the radius (metres) may change along it. */
export function pole(
  shop: Workshop,
  finish: Finish,
  points: readonly Point[],
  radiusM: Radius,
  sides = 7,
): void {
  const path = points.map((point) => new Vector3(...point));
  const radiusAt = typeof radiusM === 'number' ? () => radiusM : radiusM;
  let side: Vector3 | undefined;
  const rings = path.map((centre, i) => {
    const axis = (path[i + 1] ?? centre)
      .clone()
      .sub(path[i - 1] ?? centre)
      .normalize();
    side = (side ?? anySide(axis)).addScaledVector(axis, -(side ?? anySide(axis)).dot(axis)).normalize();
    const other = axis.clone().cross(side);
    const r = radiusAt(path.length > 1 ? i / (path.length - 1) : 0);
    const spokes = Array.from({ length: sides + 1 }, (_, k) => {
      const angle = (2 * Math.PI * k) / sides;
      return side?.clone().multiplyScalar(Math.cos(angle)).addScaledVector(other, Math.sin(angle)) ?? axis;
    });
    return { spokes, points: spokes.map((spoke) => toPoint(centre.clone().addScaledVector(spoke, r))) };
  });
  const strip = stitch(sides + 1, rings.length);
  const normals = rings.flatMap((ring) => ring.spokes.map(toPoint));
  shop.addMesh(finish, { points: rings.flatMap((ring) => ring.points), normals, triangles: strip });
  shop.addFace(finish, [...(rings[0]?.points.slice(0, sides) ?? [])].reverse());
  shop.addFace(finish, rings.at(-1)?.points.slice(0, sides) ?? []);
}

/** Turns a profile of [radius, height] pairs (metres, from the bottom up) about the vertical; `crisp` keeps its edges. */
export function turned(shop: Workshop, finish: Finish, profile: Profile, sides = 12, crisp = false): void {
  const bands = crisp ? profile.slice(1).map((end, i) => [profile[i] ?? end, end]) : [profile];
  for (const band of bands) {
    const normals: Point[] = [];
    const points: Point[] = [];
    band.forEach(([radius = 0, height = 0], i) => {
      const [r0 = radius, h0 = height] = band[Math.max(0, i - 1)] ?? [];
      const [r1 = radius, h1 = height] = band[Math.min(band.length - 1, i + 1)] ?? [];
      const length = Math.hypot(h1 - h0, r1 - r0) || 1;
      for (let k = 0; k <= sides; k += 1) {
        const angle = (2 * Math.PI * k) / sides;
        points.push([radius * Math.cos(angle), height, -radius * Math.sin(angle)]);
        const out = (h1 - h0) / length;
        normals.push([out * Math.cos(angle), (r0 - r1) / length, -out * Math.sin(angle)]);
      }
    });
    shop.addMesh(finish, { points, normals, triangles: stitch(sides + 1, band.length) });
  }
}

/** Adds a smooth surface: `at` maps u and v (0…1) to points; the outside is where u × v points. */
export function sheet(
  shop: Workshop,
  finish: Finish,
  steps: Steps,
  at: SurfaceAt,
  look: SheetLook = {},
): void {
  const points: Point[] = [];
  const normals: Point[] = [];
  const colours: Color[] = [];
  const e = 1e-3;
  for (let j = 0; j <= steps.v; j += 1) {
    for (let i = 0; i <= steps.u; i += 1) {
      const [u, v] = [i / steps.u, j / steps.v];
      const along = new Vector3(...at(Math.min(1, u + e), v)).sub(new Vector3(...at(Math.max(0, u - e), v)));
      const down = new Vector3(...at(u, Math.min(1, v + e))).sub(new Vector3(...at(u, Math.max(0, v - e))));
      const normal = along.cross(down);
      points.push(at(u, v));
      normals.push(normal.lengthSq() > 0 ? toPoint(normal.normalize()) : [0, 1, 0]);
      colours.push(look.colourAt?.(u, v) ?? finish.colour);
    }
  }
  const triangles = stitch(steps.u + 1, steps.v + 1);
  shop.addMesh(finish, { points, normals, colours, triangles });
  if (!look.backM) return;
  const back = look.backM;
  const behind = points.map((p, i): Point => {
    const n = normals[i] ?? [0, 1, 0];
    return [p[0] - back * n[0], p[1] - back * n[1], p[2] - back * n[2]];
  });
  const inward = normals.map((n): Point => [-n[0], -n[1], -n[2]]);
  const reversed = triangles.map(([a, b, c]): Triangle => [a, c, b]);
  const dark = colours.map((colour) => colour.clone().multiplyScalar(look.backShade ?? 0.8));
  shop.addMesh(finish, { points: behind, normals: inward, colours: dark, triangles: reversed });
}

/** Extrudes an outline (x, y in metres, counter-clockwise) from z = 0 to `depthM`, its edges bevelled outwards. */
export function carved(
  shop: Workshop,
  finish: Finish,
  outline: Outline,
  depthM: number,
  wear: CarvedWear = {},
): void {
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  shape.holes = (wear.holes ?? []).map((hole) => new Path(hole.map(([x, y]) => new Vector2(x, y))));
  const bevel = wear.bevelM ?? 0;
  const geometry = new ExtrudeGeometry(shape, {
    depth: depthM - 2 * bevel,
    bevelEnabled: bevel > 0,
    bevelSize: bevel,
    bevelThickness: bevel,
    bevelOffset: -bevel,
    bevelSegments: 1,
    curveSegments: 1,
  });
  geometry.translate(0, 0, bevel);
  addGeometry(shop, finish, geometry);
}

/** Adds a geometry of three.js as it stands. */
export function addGeometry(shop: Workshop, finish: Finish, geometry: BufferGeometry): void {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  const [position, normal] = [flat.getAttribute('position'), flat.getAttribute('normal')];
  const read = (from: typeof position, i: number): Point => [from.getX(i), from.getY(i), from.getZ(i)];
  const every = Array.from({ length: position.count }, (_, i) => i);
  shop.addMesh(finish, {
    points: every.map((i) => read(position, i)),
    normals: every.map((i) => read(normal, i)),
    triangles: every.filter((i) => i % 3 === 0).map((i): Triangle => [i, i + 1, i + 2]),
  });
}

/** Triangles of a grid of `across` × `rows` vertices, facing where (next in row) × (next row) points. */
export function stitch(across: number, rows: number): Triangle[] {
  const triangles: Triangle[] = [];
  for (let j = 0; j + 1 < rows; j += 1) {
    for (let i = 0; i + 1 < across; i += 1) {
      const a = j * across + i;
      triangles.push([a, a + 1, a + across + 1], [a, a + across + 1, a + across]);
    }
  }
  return triangles;
}

function anySide(axis: Vector3): Vector3 {
  return axis
    .clone()
    .cross(Math.abs(axis.y) > 0.9 ? new Vector3(1, 0, 0) : new Vector3(0, 1, 0))
    .normalize();
}

const toPoint = ({ x, y, z }: Vector3): Point => [x, y, z];

export type Profile = readonly (readonly [number, number])[];
export type Outline = Profile;
type Radius = number | ((along: number) => number);
type Steps = { u: number; v: number };
type SurfaceAt = (u: number, v: number) => Point;
/** `backM` adds an inside that far behind, its colours times `backShade`. */
type SheetLook = { backM?: number; backShade?: number; colourAt?: (u: number, v: number) => Color };
type CarvedWear = { bevelM?: number; holes?: Outline[] };
