import { Vector3 } from 'three';
import type { Random } from '../../lib/noise.ts';
import type { Finish, Point, Workshop } from './joinery-workshop.ts';

/** Adds a beam with chamfered edges between two points: `widthM` across, `heightM` up. 28 triangles, 12 with bevel 0. */
export function beam(shop: Workshop, finish: Finish, from: Point, to: Point, size: BeamSize): void {
  const start = new Vector3(...from);
  const axis = new Vector3(...to).sub(start).normalize();
  const up = Math.abs(axis.y) > 0.95 ? new Vector3(0, 0, 1) : new Vector3(0, 1, 0);
  const side = axis
    .clone()
    .cross(up)
    .normalize()
    .applyAxisAngle(axis, size.rollRad ?? 0);
  const top = side.clone().cross(axis);
  const section = chamferedSection(
    size.widthM,
    size.heightM,
    size.bevelM ?? 0.12 * Math.min(size.widthM, size.heightM),
  );
  const ring = (at: Point, scale: number): Point[] =>
    section.map(([s, t]) => {
      const p = new Vector3(...at).addScaledVector(side, s * scale).addScaledVector(top, t * scale);
      return [p.x, p.y, p.z];
    });
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
  const low = ring(from, 1);
  const high = ring(to, size.taper ?? 1);
  low.forEach((corner, i) => {
    const j = (i + 1) % low.length;
    faceOutward(shop, finish, [corner, low[j] ?? corner, high[j] ?? corner, high[i] ?? corner], middle);
  });
  faceOutward(shop, finish, low, middle);
  faceOutward(shop, finish, high, middle);
}

/** Adds a sawn board: a thin beam without chamfers, its width, taper and lie slightly off. 12 triangles. */
export function plank(
  shop: Workshop,
  random: Random,
  finish: Finish,
  from: Point,
  to: Point,
  size: BeamSize,
): void {
  const off = (share: number): number => 1 + share * (2 * random() - 1);
  const rollRad = (size.rollRad ?? 0) + 0.014 * (2 * random() - 1);
  beam(shop, finish, from, to, {
    ...size,
    widthM: size.widthM * off(0.04),
    bevelM: 0,
    taper: off(0.03),
    rollRad,
  });
}

/** Adds a block with broken edges centred on x and z and standing on `at`; each corner is off by up to `jitterM`. */
export function block(
  shop: Workshop,
  random: Random,
  finish: Finish,
  at: Point,
  size: Point,
  wear: Wear = {},
): void {
  const bevel = wear.bevelM ?? 0.1 * Math.min(...size);
  const corners = CORNERS.map(([x, y, z]) => {
    const grown = y > 0 ? (wear.taper ?? 1) : 1;
    const off = (): number => (wear.jitterM ?? 0) * (2 * random() - 1);
    const centre: Point = [
      at[0] + x * grown * (size[0] / 2) + off(),
      at[1] + (y > 0 ? size[1] + off() : 0),
      at[2] + z * grown * (size[2] / 2) + off(),
    ];
    const inset = (keep: number): Point => [
      centre[0] - (keep === 0 ? 0 : x * bevel),
      centre[1] - (keep === 1 ? 0 : y * bevel),
      centre[2] - (keep === 2 ? 0 : z * bevel),
    ];
    return [inset(0), inset(1), inset(2)];
  });
  const middle: Point = [at[0], at[1] + size[1] / 2, at[2]];
  const pick = (corner: number, face: number): Point => corners[corner]?.[face] ?? middle;
  for (const axis of [0, 1, 2] as const) {
    const [p, q] = [1 << ((axis + 1) % 3), 1 << ((axis + 2) % 3)];
    const bit = 1 << axis;
    for (const side of [0, bit]) {
      const ring = [side, side + p, side + p + q, side + q];
      faceOutward(
        shop,
        finish,
        ring.map((corner) => pick(corner, axis)),
        middle,
      );
    }
    for (const c of [0, p, q, p + q]) {
      const [f, g] = [(axis + 1) % 3, (axis + 2) % 3];
      faceOutward(shop, finish, [pick(c, f), pick(c + bit, f), pick(c + bit, g), pick(c, g)], middle);
    }
  }
  corners.forEach((three) => {
    faceOutward(shop, finish, three, middle);
  });
}

/** Adds a thin slab with a slanted or curved outline: the polygon is its top or front, `thickM` goes behind it. */
export function slab(shop: Workshop, finish: Finish, corners: readonly Point[], thickM: number): void {
  const [a, b, c] = corners.map((corner) => new Vector3(...corner));
  if (!a || !b || !c) return;
  const n = b.clone().sub(a).cross(c.clone().sub(a)).normalize().multiplyScalar(thickM);
  const behind = corners.map(([x, y, z]): Point => [x - n.x, y - n.y, z - n.z]);
  shop.addFace(finish, corners);
  shop.addFace(finish, [...behind].reverse());
  corners.forEach((corner, i) => {
    const j = (i + 1) % corners.length;
    shop.addFace(finish, [corner, behind[i] ?? corner, behind[j] ?? corner, corners[j] ?? corner]);
  });
}

/** Adds a polygon of a convex body so that it faces away from the body's middle. */
function faceOutward(shop: Workshop, finish: Finish, corners: readonly Point[], middle: Point): void {
  const [a, b, c] = corners.map((corner) => new Vector3(...corner));
  if (!a || !b || !c) return;
  const normal = b.clone().sub(a).cross(c.clone().sub(a));
  const outward = a.sub(new Vector3(...middle)).dot(normal) >= 0;
  shop.addFace(finish, outward ? corners : [...corners].reverse());
}

function chamferedSection(width: number, height: number, bevel: number): [number, number][] {
  const [w, h] = [width / 2, height / 2];
  if (bevel <= 0)
    return [
      [-w, -h],
      [-w, h],
      [w, h],
      [w, -h],
    ].map(([s = 0, t = 0]) => [-s, t]);
  const b = Math.min(bevel, 0.45 * width, 0.45 * height);
  return [
    [w, -h + b],
    [w, h - b],
    [w - b, h],
    [-w + b, h],
    [-w, h - b],
    [-w, -h + b],
    [-w + b, -h],
    [w - b, -h],
  ];
}

/** Corner i lies at +1 on axis k when bit k of i is set. */
const CORNERS = Array.from(
  { length: 8 },
  (_, i) => [i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1] as const,
);

/** `taper` scales the far end, `rollRad` turns the section about the axis. */
export type BeamSize = { widthM: number; heightM: number; bevelM?: number; taper?: number; rollRad?: number };
export type Wear = { bevelM?: number; jitterM?: number; taper?: number };
