/** Triangles one after the other, nine numbers each: x, y, z of three corners, counter-clockwise from outside. */
export type Surface = { corners: Float64Array };

export type Point3 = readonly [number, number, number];
export type Box = { min: Point3; max: Point3 };

/** Measures the box around a surface; undefined when it has no triangle. */
export function boxOf({ corners }: Surface): Box | undefined {
  if (corners.length === 0) return undefined;
  const min: [number, number, number] = [Infinity, Infinity, Infinity];
  const max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (let index = 0; index < corners.length; index += 3) {
    for (const axis of AXES) {
      const value = corners[index + axis] ?? 0;
      if (value < min[axis]) min[axis] = value;
      if (value > max[axis]) max[axis] = value;
    }
  }
  return { min, max };
}

/** Gives the lengths of the sides of a box: along x, y and z. */
export function sidesOf({ min, max }: Box): Point3 {
  return [max[0] - min[0], max[1] - min[1], max[2] - min[2]];
}

/** Finds the point of a surface that is nearest to `from`, and the outward normal there; undefined without triangles. */
export function findNearestPoint(
  { corners }: Surface,
  from: Point3,
): { point: Point3; normal: Point3; distance: number } | undefined {
  let best: Point3 | undefined;
  let bestSquared = Infinity;
  let bestStart = 0;
  for (let start = 0; start < corners.length; start += 9) {
    if (squaredToBox(corners, start, from) >= bestSquared) continue;
    const point = nearestOnTriangle(triangleAt(corners, start), from);
    const squared = squaredBetween(point, from);
    if (squared >= bestSquared) continue;
    [best, bestSquared, bestStart] = [point, squared, start];
  }
  if (!best) return undefined;
  return { point: best, normal: normalOf(triangleAt(corners, bestStart)), distance: Math.sqrt(bestSquared) };
}

/**
 * Tells whether an eye sees mostly the backs of a surface, as from the inside of a wall or from under the ground. Looks in
 * fourteen directions, so that surfaces with holes are judged too.
 */
export function isInside({ corners }: Surface, eye: Point3): boolean {
  let backs = 0;
  let fronts = 0;
  for (const direction of DIRECTIONS) {
    const facing = faceHit(corners, eye, direction);
    if (facing === 'back') backs += 1;
    if (facing === 'front') fronts += 1;
  }
  return backs >= MOSTLY_BACKS && backs >= 2 * fronts;
}

function faceHit(corners: Float64Array, eye: Point3, direction: Point3): 'front' | 'back' | undefined {
  let nearest = Infinity;
  let facing: 'front' | 'back' | undefined;
  for (let start = 0; start < corners.length; start += 9) {
    const distance = hitTriangle(corners, start, eye, direction);
    const away = Math.abs(distance);
    if (away >= nearest) continue;
    nearest = away;
    facing = distance > 0 ? 'front' : 'back';
  }
  return facing;
}

/**
 * Möller and Trumbore, “Fast, minimum storage ray/triangle intersection”, 1997. Written out in single numbers, for it runs
 * millions of times. Gives the distance, negative when the back is hit, infinite when nothing is.
 */
function hitTriangle(corners: Float64Array, at: number, eye: Point3, direction: Point3): number {
  const [dx, dy, dz] = direction;
  const c = (index: number) => corners[at + index] ?? 0;
  const ax = c(0);
  const ay = c(1);
  const az = c(2);
  const ux = c(3) - ax;
  const uy = c(4) - ay;
  const uz = c(5) - az;
  const vx = c(6) - ax;
  const vy = c(7) - ay;
  const vz = c(8) - az;
  const px = dy * vz - dz * vy;
  const py = dz * vx - dx * vz;
  const pz = dx * vy - dy * vx;
  const determinant = ux * px + uy * py + uz * pz;
  if (Math.abs(determinant) < 1e-14) return Infinity;
  const fx = eye[0] - ax;
  const fy = eye[1] - ay;
  const fz = eye[2] - az;
  const u = (fx * px + fy * py + fz * pz) / determinant;
  if (u < 0 || u > 1) return Infinity;
  const qx = fy * uz - fz * uy;
  const qy = fz * ux - fx * uz;
  const qz = fx * uy - fy * ux;
  const v = (dx * qx + dy * qy + dz * qz) / determinant;
  if (v < 0 || u + v > 1) return Infinity;
  const distance = (vx * qx + vy * qy + vz * qz) / determinant;
  if (distance <= 0) return Infinity;
  return determinant > 0 ? distance : -distance;
}

/** Ericson, Real-Time Collision Detection (2005), section 5.1.5. */
function nearestOnTriangle([a, b, c]: Triangle, p: Point3): Point3 {
  const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(p, a)];
  const [d1, d2] = [dot(ab, ap), dot(ac, ap)];
  if (d1 <= 0 && d2 <= 0) return a;
  const bp = minus(p, b);
  const [d3, d4] = [dot(ab, bp), dot(ac, bp)];
  if (d3 >= 0 && d4 <= d3) return b;
  const vc = d1 * d4 - d3 * d2;
  if (vc <= 0 && d1 >= 0 && d3 <= 0) return along(a, ab, d1 / (d1 - d3));
  const cp = minus(p, c);
  const [d5, d6] = [dot(ab, cp), dot(ac, cp)];
  if (d6 >= 0 && d5 <= d6) return c;
  const vb = d5 * d2 - d1 * d6;
  if (vb <= 0 && d2 >= 0 && d6 <= 0) return along(a, ac, d2 / (d2 - d6));
  const va = d3 * d6 - d5 * d4;
  if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
    return along(b, minus(c, b), (d4 - d3) / (d4 - d3 + (d5 - d6)));
  }
  const sum = va + vb + vc;
  return along(along(a, ab, vb / sum), ac, vc / sum);
}

function squaredToBox(corners: Float64Array, start: number, from: Point3): number {
  let squared = 0;
  for (const axis of AXES) {
    const [one = 0, two = 0, three = 0] = [
      corners[start + axis],
      corners[start + 3 + axis],
      corners[start + 6 + axis],
    ];
    const value = from[axis];
    const away = Math.max(Math.min(one, two, three) - value, value - Math.max(one, two, three), 0);
    squared += away * away;
  }
  return squared;
}

function triangleAt(corners: Float64Array, start: number): Triangle {
  const at = (index: number): Point3 => [
    corners[index] ?? 0,
    corners[index + 1] ?? 0,
    corners[index + 2] ?? 0,
  ];
  return [at(start), at(start + 3), at(start + 6)];
}

function normalOf([a, b, c]: Triangle): Point3 {
  const normal = cross(minus(b, a), minus(c, a));
  const length = Math.hypot(...normal) || 1;
  return [normal[0] / length, normal[1] / length, normal[2] / length];
}

function along(from: Point3, direction: Point3, share: number): Point3 {
  return [from[0] + direction[0] * share, from[1] + direction[1] * share, from[2] + direction[2] * share];
}

function minus(a: Point3, b: Point3): Point3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function cross(a: Point3, b: Point3): Point3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Point3, b: Point3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function squaredBetween(a: Point3, b: Point3): number {
  const between = minus(a, b);
  return dot(between, between);
}

const AXES = [0, 1, 2] as const;

/** Five of fourteen: an eye under a wide ground has five directions upwards. */
const MOSTLY_BACKS = 5;

/** Along the axes and the diagonals, turned a little so that none runs along the edges of things built square. */
const DIRECTIONS: readonly Point3[] = [
  [1, 0.031, 0.017],
  [-1, 0.023, -0.019],
  [0.013, 1, 0.029],
  [-0.011, -1, 0.037],
  [0.041, 0.007, 1],
  [-0.043, 0.005, -1],
  [1, 0.97, 1.03],
  [1, 1.03, -0.95],
  [-1, 0.99, 1.07],
  [-1, 1.01, -0.93],
  [1, -0.98, 1.02],
  [1, -1.04, -0.96],
  [-1, -0.94, 1.05],
  [-1, -1.06, -0.99],
];

type Triangle = readonly [Point3, Point3, Point3];
