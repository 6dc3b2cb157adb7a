import { BufferAttribute, BufferGeometry, Color } from 'three';
import { type Spot, smoothLine } from './land.ts';
import type { Part } from './types.ts';

/**
 * Makes a road or path that can be asked quickly how far a point is from it. `points` are [x, y, z] in metres; corners
 * are rounded and heights smoothed along the way.
 * @param reachM how far from the line `findNear` still answers
 */
export function createTrack(points: readonly TrackPoint[], reachM: number): Track {
  const line = smoothLine(
    points.map(([x, , z]) => [x, z] as const),
    3,
  );
  const heights = smoothLine(
    points.map(([x, y]) => [x, y] as const),
    3,
  ).map(([, y]) => y);
  const along = [0];
  for (let i = 1; i < line.length; i += 1) {
    const [ax, az] = line[i - 1] ?? ZERO;
    const [bx, bz] = line[i] ?? ZERO;
    along.push((along[i - 1] ?? 0) + Math.hypot(bx - ax, bz - az));
  }
  const cells = new Map<number, number[]>();
  for (let i = 0; i + 1 < line.length; i += 1) fileSegment(cells, line, i, reachM);
  const near: Near = { distanceM: Infinity, alongM: 0, heightM: 0, side: 0 };
  const findNear = (x: number, z: number): Near => {
    near.distanceM = Infinity;
    for (const i of cells.get(cellKey(Math.floor(x / CELL_M), Math.floor(z / CELL_M))) ?? NONE) {
      const [ax, az] = line[i] ?? ZERO;
      const [bx, bz] = line[i + 1] ?? ZERO;
      const [dx, dz] = [bx - ax, bz - az];
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1)));
      const distanceM = Math.hypot(x - ax - t * dx, z - az - t * dz);
      if (distanceM >= near.distanceM || distanceM > reachM) continue;
      near.distanceM = distanceM;
      near.alongM = (along[i] ?? 0) + t * ((along[i + 1] ?? 0) - (along[i] ?? 0));
      near.heightM = (heights[i] ?? 0) + t * ((heights[i + 1] ?? 0) - (heights[i] ?? 0));
      near.side = Math.sign(dx * (z - az) - dz * (x - ax));
    }
    return near;
  };
  const at = (wishedM: number): Pose => {
    const alongM = Math.min(Math.max(wishedM, 0), along.at(-1) ?? 0);
    let i = along.findIndex((value) => value > alongM) - 1;
    if (i < 0) i = line.length - 2;
    const [ax, az] = line[i] ?? ZERO;
    const [bx, bz] = line[i + 1] ?? ZERO;
    const length = Math.hypot(bx - ax, bz - az) || 1;
    const t = (alongM - (along[i] ?? 0)) / length;
    const y = (heights[i] ?? 0) + t * ((heights[i + 1] ?? 0) - (heights[i] ?? 0));
    const [dx, dz] = [(bx - ax) / length, (bz - az) / length];
    return {
      x: ax + t * (bx - ax),
      y,
      z: az + t * (bz - az),
      dx,
      dz,
      headingDeg: (Math.atan2(dx, -dz) * 180) / Math.PI,
    };
  };
  return { findNear, at, lengthM: along.at(-1) ?? 0 };
}

/** A point beside the track: `acrossM` to the right of the way it runs. */
export function beside(track: Track, alongM: number, acrossM: number): Pose {
  const pose = track.at(alongM);
  return { ...pose, x: pose.x - pose.dz * acrossM, z: pose.z + pose.dx * acrossM };
}

/**
 * Draws a band along a track through a cross-section of points (across to the right, up, CSS colour); one row each
 * `stepM` from `fromM` to `toM`. Two points with the same place make a hard border between colours.
 */
export function trackBand(
  track: Track,
  section: readonly SectionPoint[],
  span: Span,
  surface: Part['surface'],
): Part {
  const rows = Math.max(2, Math.ceil((span.toM - span.fromM) / span.stepM) + 1);
  const positions: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  const paints = section.map(([, , css]) => new Color(css));
  for (let row = 0; row < rows; row += 1) {
    const { x, y, z, dx, dz } = track.at(span.fromM + ((span.toM - span.fromM) * row) / (rows - 1) - 1e-3);
    section.forEach(([across, up], i) => {
      positions.push(x - dz * across, y + up, z + dx * across);
      const paint = paints[i];
      if (paint) colours.push(paint.r, paint.g, paint.b);
      if (row + 1 === rows || i + 1 === section.length) return;
      const a = row * section.length + i;
      const c = a + section.length;
      indices.push(a, a + 1, c + 1, a, c + 1, c);
    });
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colours), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return { geometry, surface };
}

const CELL_M = 24;
const ZERO = [0, 0] as const;
const NONE: number[] = [];

function cellKey(column: number, row: number): number {
  return (column + 4096) * 8192 + row + 4096;
}

function fileSegment(cells: Map<number, number[]>, line: readonly Spot[], i: number, reachM: number): void {
  const [ax, az] = line[i] ?? ZERO;
  const [bx, bz] = line[i + 1] ?? ZERO;
  const cell = (value: number) => Math.floor(value / CELL_M);
  for (let column = cell(Math.min(ax, bx) - reachM); column <= cell(Math.max(ax, bx) + reachM); column += 1)
    for (let row = cell(Math.min(az, bz) - reachM); row <= cell(Math.max(az, bz) + reachM); row += 1) {
      const key = cellKey(column, row);
      const list = cells.get(key);
      if (list) list.push(i);
      else cells.set(key, [i]);
    }
}

export type TrackPoint = readonly [x: number, y: number, z: number];
/** The nearest point of a track; one object is used again and again. `side` is 1 to the right of the way, −1 to the left. */
export type Near = { distanceM: number; alongM: number; heightM: number; side: number };
export type Pose = { x: number; y: number; z: number; dx: number; dz: number; headingDeg: number };
export type Track = {
  findNear: (x: number, z: number) => Near;
  at: (alongM: number) => Pose;
  lengthM: number;
};
export type SectionPoint = readonly [acrossM: number, upM: number, css: string];
export type Span = { fromM: number; toM: number; stepM: number };
