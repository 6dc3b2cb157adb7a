import { Vector3 } from 'three';
import type { Random } from '../../lib/noise.ts';
import { listSlopes, type RoofPlan, type Slope, slopeLength } from './joinery-roof.ts';
import { type Finish, finish, type Point, shaded, type Workshop } from './joinery-workshop.ts';

/**
 * Covers a roof with yin-yang tiles: rows of troughs with round cover tiles over their joints, every tile a piece of
 * its own with a lip towards the eave. About 12 triangles a tile pair.
 */
export function yinYangTiles(shop: Workshop, random: Random, plan: RoofPlan, tiles: Tiles): void {
  for (const slope of listSlopes(plan)) {
    const columns = Math.max(2, Math.round((2 * slope.halfM) / tiles.pitchM));
    const step = tiles.courseM / slopeLength(slope);
    for (let i = 0; i < columns; i += 1) {
      const pitch = (2 * slope.halfM) / columns;
      const a = -slope.halfM + (i + 0.5) * pitch;
      for (let low = 1; low > slope.topAt(a) + 0.1 * step; low -= step) {
        const pick = tiles.colours[Math.floor(random() * tiles.colours.length)] ?? '#555555';
        const course = { a, pitch, low, high: low - step, wobble: 0.012 * (random() - 0.5) };
        trough(shop, finish(random, 'roof', pick, 0.12), slope, course);
        cover(shop, finish(random, 'roof', pick, 0.16), slope, course);
      }
    }
  }
}

/** Covers a roof with ragged overlapping courses: thatch (thick, long strands) or wooden shingles (thin, with gaps). */
export function courses(shop: Workshop, random: Random, plan: RoofPlan, look: Courses): void {
  for (const slope of listSlopes(plan)) {
    const columns = Math.round((2 * slope.halfM) / look.widthM);
    const step = look.courseM / slopeLength(slope);
    for (let row = 0, low = 1; low > 0.1 * step; row += 1, low -= step) {
      for (let i = 0; i < columns; i += 1) {
        const pitch = (2 * slope.halfM) / columns;
        const a = -slope.halfM + (i + (row % 2 ? 0.75 : 0.25)) * pitch;
        if (low < slope.topAt(a) + 0.1 * step) continue;
        const pick = look.colours[Math.floor(random() * look.colours.length)] ?? '#777777';
        const ragged = look.ragged * step * (random() - 0.5);
        const side = Math.min(
          pitch * (look.gap ?? 1.06),
          2 * Math.min(slope.halfM - a, slope.halfM + a) + pitch,
        );
        strand(shop, finish(random, 'roof', pick, 0.14), slope, {
          a,
          pitch: side,
          low: Math.min(1.02, low + ragged),
          high: low - step * 1.25,
          wobble: look.thickM * (0.8 + 0.4 * random()),
        });
      }
    }
  }
}

function trough(shop: Workshop, base: Finish, slope: Slope, { a, pitch, low, high, wobble }: Course): void {
  const [l, r] = [a - pitch / 2, a + pitch / 2];
  const lip = 0.03 + wobble;
  const upper = (side: number): Point => {
    const top = Math.max(high, slope.topAt(side));
    return top < low ? slope.at(side, top) : raised(slope.at(side, low), lip);
  };
  const [p, q] = [raised(slope.at(l, low), lip), raised(slope.at(r, low), lip)];
  const dark = shaded(base, 0.62);
  shop.addFace(dark, [p, q, upper(r), upper(l)]);
  shop.addFace(shaded(base, 0.5), [raised(p, -lip - 0.02), raised(q, -lip - 0.02), q, p]);
}

function cover(shop: Workshop, base: Finish, slope: Slope, { a, pitch, low, high, wobble }: Course): void {
  // Cover tiles straddle the joint on the left of their column.
  const joint = a - pitch / 2;
  const top = Math.max(high, slope.topAt(joint));
  if (top > low - 0.3 * (low - high)) return;
  const [foot, head] = [new Vector3(...slope.at(joint, low)), new Vector3(...slope.at(joint, top))];
  const side = new Vector3(...slope.at(joint + 0.01, low))
    .sub(new Vector3(...slope.at(joint - 0.01, low)))
    .normalize();
  const up = side.clone().cross(head.clone().sub(foot)).normalize();
  const r = pitch * 0.31;
  const arc = (centre: Vector3, radius: number, rise: number): { points: Point[]; normals: Point[] } => {
    const spokes = ARC.map(([s, t]) => side.clone().multiplyScalar(s).addScaledVector(up, t));
    const points = spokes.map((spoke) =>
      centre.clone().addScaledVector(spoke, radius).addScaledVector(up, rise),
    );
    return { points: points.map(toPoint), normals: spokes.map(toPoint) };
  };
  const [front, back] = [arc(foot, r, 0.045 + wobble), arc(head, r * 0.86, 0.01)];
  for (let i = 0; i < 3; i += 1) {
    const pick = (list: Point[], k: number): Point => list[k] ?? [0, 1, 0];
    shop.addFace(
      base,
      [
        pick(front.points, i + 1),
        pick(back.points, i + 1),
        pick(back.points, i),
        pick(front.points, i),
      ].reverse(),
      [
        pick(front.normals, i + 1),
        pick(back.normals, i + 1),
        pick(back.normals, i),
        pick(front.normals, i),
      ].reverse(),
    );
  }
  shop.addFace(shaded(base, 0.7), front.points);
}

function strand(shop: Workshop, base: Finish, slope: Slope, { a, pitch, low, high, wobble }: Course): void {
  const [l, r] = [a - pitch / 2, a + pitch / 2];
  const upper = (side: number): Point => {
    const top = Math.max(high, slope.topAt(side));
    return top < low ? raised(slope.at(side, top), 0.01) : raised(slope.at(side, low), wobble);
  };
  const [p, q] = [slope.at(l, low), slope.at(r, low)];
  const [p2, q2] = [raised(p, wobble), raised(q, wobble)];
  shop.addFace(base, [p2, q2, upper(r), upper(l)]);
  shop.addFace(shaded(base, 0.6), [p, q, q2, p2]);
  shop.addFace(shaded(base, 0.7), [p, p2, upper(l)]);
  shop.addFace(shaded(base, 0.7), [q2, q, upper(r)]);
}

const raised = ([x, y, z]: Point, byM: number): Point => [x, y + byM, z];
const toPoint = ({ x, y, z }: Vector3): Point => [x, y, z];
/** From right to left over the top of a cover tile, in radii. */
const ARC = [
  [0.97, 0.1],
  [0.55, 0.84],
  [-0.55, 0.84],
  [-0.97, 0.1],
] as const;

type Tiles = { pitchM: number; courseM: number; colours: readonly string[] };
type Courses = {
  widthM: number;
  courseM: number;
  thickM: number;
  ragged: number;
  gap?: number;
  colours: readonly string[];
};
type Course = { a: number; pitch: number; low: number; high: number; wobble: number };
