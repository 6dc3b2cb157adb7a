import type { Color } from 'three';
import { addGrid, addVertex, faceNormal, type Mesh } from './life-mesh.ts';
import { add, between, cross, dot, squareTo, subtract, unit, type Vec } from './life-vectors.ts';

/**
 * Adds a smooth swept shape through stations (a trunk, a limb, a body). Sections are ellipses: `wide` metres to each
 * side along the hint axis (default +x), `deep` metres square to it.
 */
export function addSweep(mesh: Mesh, stations: Station[], options: SweepOptions): void {
  const fine = roundEnds(smooth(stations, options.steps ?? 1), options.ends ?? 'open');
  let side: Vec = options.side ?? [1, 0, 0];
  const points = fine.map((station, i) => {
    const before = fine[Math.max(0, i - 1)] ?? station;
    const after = fine[Math.min(fine.length - 1, i + 1)] ?? station;
    const along = unit(subtract(after.at, before.at));
    side = squareTo(along, side);
    return ellipse(station, side, cross(along, side), options);
  });
  const last = Math.max(1, fine.length - 1);
  addGrid(mesh, {
    points,
    closed: true,
    colourAt: (row, column, at) => {
      const angle = options.anglesRad?.[column] ?? (2 * Math.PI * column) / options.sides;
      return options.colour(row / last, angle / (2 * Math.PI), at);
    },
  });
}

/** Adds an egg-like closed shape; `bump` scales the radius in a direction (1 leaves it). */
export function addBlob(mesh: Mesh, blob: Blob): void {
  const points: Vec[][] = [];
  const directions: Vec[][] = [];
  for (let row = 0; row <= blob.rows; row += 1) {
    const polar = Math.PI * (1 - row / blob.rows);
    const ring = Array.from({ length: blob.sides }, (_, column): Vec => {
      const turn = (-2 * Math.PI * (column + (row % 2) * 0.5)) / blob.sides;
      return [Math.sin(polar) * Math.cos(turn), Math.cos(polar), Math.sin(polar) * Math.sin(turn)];
    });
    directions.push(ring);
    // All corners of a pole are one point, whatever `bump` would give for each.
    const pole = blobPoint(blob, [0, Math.sign(Math.cos(polar)), 0]);
    points.push(ring.map((direction) => (row % blob.rows === 0 ? pole : blobPoint(blob, direction))));
  }
  addGrid(mesh, {
    points,
    closed: true,
    colourAt: (row, column, at) => blob.colour(directions[row]?.[column] ?? [0, 1, 0], at),
  });
}

/** Adds a leaf of two triangles, folded a little along its rib. All corners take the given normal. */
export function addLeaf(mesh: Mesh, leaf: Leaf): void {
  const along = unit(leaf.along);
  const side = squareTo(along, cross(along, leaf.normal));
  const up = cross(side, along);
  const middle = add(leaf.at, along, leaf.lengthM * 0.45);
  const lift = leaf.widthM * 0.18;
  const corners: Vec[] = [
    leaf.at,
    add(add(middle, side, leaf.widthM / 2), up, lift),
    add(leaf.at, along, leaf.lengthM),
    add(add(middle, side, -leaf.widthM / 2), up, lift),
  ];
  const tip = leaf.tipColour ?? leaf.colour;
  const [base, left, end, right] = corners.map((at, i) =>
    addVertex(mesh, at, leaf.normal, i === 2 ? tip : leaf.colour),
  );
  addFacing(mesh, [base ?? 0, left ?? 0, end ?? 0], leaf.normal);
  addFacing(mesh, [base ?? 0, end ?? 0, right ?? 0], leaf.normal);
}

/**
 * Adds a blade (grass, leaflet): a strip that starts along `along`, bends down by `droopRad` over its length, and ends
 * in a point. Its triangles number twice the segments less one.
 */
export function addBlade(mesh: Mesh, blade: Blade): void {
  const along = unit(blade.along);
  const side = blade.side ?? squareTo(along, cross(along, [0, 1, 0]));
  const rings: number[][] = [];
  let at = blade.at;
  for (let i = 0; i <= blade.segments; i += 1) {
    const t = i / blade.segments;
    const half = (blade.widthM / 2) * (blade.shape ? blade.shape(t) : 1 - t * t);
    const colour = blade.colour(t);
    const push = (share: number): number =>
      addVertex(mesh, add(at, side, half * share), blade.normal, colour);
    rings.push(i === blade.segments ? [push(0)] : [push(-1), push(1)]);
    at = add(
      at,
      bentDown(along, blade.droopRad * (t + 0.5 / blade.segments)),
      blade.lengthM / blade.segments,
    );
  }
  for (let i = 0; i < blade.segments; i += 1) {
    const [a = 0, b = 0] = rings[i] ?? [];
    const [c = 0, d] = rings[i + 1] ?? [];
    addFacing(mesh, [a, b, c], blade.normal);
    if (d !== undefined) addFacing(mesh, [b, d, c], blade.normal);
  }
}

/** Turns a direction towards the ground by an angle; one that points straight down stays. */
export function bentDown(along: Vec, angleRad: number): Vec {
  const down = squareTo(along, [0, -1, 0]);
  const limit = Math.acos(Math.max(-1, Math.min(1, -along[1])));
  const angle = Math.min(angleRad, limit);
  return add(
    [along[0] * Math.cos(angle), along[1] * Math.cos(angle), along[2] * Math.cos(angle)],
    down,
    Math.sin(angle),
  );
}

/** Adds a triangle wound so that it faces along `normal`. */
export function addFacing(mesh: Mesh, corners: [number, number, number], normal: Vec): void {
  const [a, b, c] = corners;
  const at = (i: number): Vec => [
    mesh.positions[3 * i] ?? 0,
    mesh.positions[3 * i + 1] ?? 0,
    mesh.positions[3 * i + 2] ?? 0,
  ];
  const faces = dot(faceNormal(at(a), at(b), at(c)), normal) >= 0;
  mesh.indices.push(a, faces ? b : c, faces ? c : b);
}

function ellipse(station: Station, side: Vec, other: Vec, options: SweepOptions): Vec[] {
  const even = (_: unknown, column: number): number => (2 * Math.PI * column) / options.sides;
  const angles = options.anglesRad ?? Array.from({ length: options.sides }, even);
  return angles.map((angle) => {
    const bulge = options.bulge?.(angle, station.at) ?? 1;
    const across = add(station.at, side, Math.cos(angle) * station.wide * bulge);
    return add(across, other, Math.sin(angle) * (station.deep ?? station.wide) * bulge);
  });
}

function blobPoint({ at, radii, bump }: Blob, direction: Vec): Vec {
  const scale = bump?.(direction) ?? 1;
  return [
    at[0] + direction[0] * radii[0] * scale,
    at[1] + direction[1] * radii[1] * scale,
    at[2] + direction[2] * radii[2] * scale,
  ];
}

/** Gives the stations that lie at the shares (0…1) of a smooth curve through the given ones: for sharp bands of colour. */
export function stationsAt(stations: Station[], shares: number[]): Station[] {
  const fine = smooth(stations, 8);
  return shares.map((share) => {
    const place = share * (fine.length - 1);
    const low = fine[Math.floor(place)];
    const high = fine[Math.min(fine.length - 1, Math.floor(place) + 1)];
    if (!low || !high) throw new Error(`a share must be 0 to 1, not ${share}`);
    const t = place % 1;
    return {
      at: between(low.at, high.at, t),
      wide: low.wide + (high.wide - low.wide) * t,
      deep: low.deep + (high.deep - low.deep) * t,
    };
  });
}

/** Puts `steps` stations into every gap on a Catmull-Rom curve. */
function smooth(stations: Station[], steps: number): Required<Station>[] {
  const rows = stations.map(({ at, wide, deep }) => [...at, wide, deep ?? wide]);
  const result: number[][] = [];
  for (let i = 0; i + 1 < rows.length; i += 1) {
    const [a, b, c, d] = [rows[i - 1] ?? rows[i], rows[i], rows[i + 1], rows[i + 2] ?? rows[i + 1]];
    for (let step = 0; step < steps; step += 1) {
      result.push(
        (b ?? []).map((value, k) => spline(a?.[k] ?? 0, value, c?.[k] ?? 0, d?.[k] ?? 0, step / steps)),
      );
    }
  }
  result.push(rows.at(-1) ?? []);
  return result.map(([x = 0, y = 0, z = 0, wide = 0, deep = 0]) => ({
    at: [x, y, z],
    wide: Math.max(wide, 0),
    deep: Math.max(deep, 0),
  }));
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function roundEnds(stations: Required<Station>[], ends: SweepOptions['ends']): Required<Station>[] {
  const first = stations[0];
  const second = stations[1];
  const last = stations.at(-1);
  const beforeLast = stations.at(-2);
  if (ends === 'open' || !first || !second || !last || !beforeLast) return stations;
  const foot = cap(first, unit(subtract(first.at, second.at)));
  const head = cap(last, unit(subtract(last.at, beforeLast.at)));
  return ends === 'tip' ? [...stations, ...head] : [...foot.reverse(), ...stations, ...head];
}

function cap({ at, wide, deep }: Required<Station>, out: Vec): Required<Station>[] {
  const reach = Math.min(wide, deep);
  return [
    { at: add(at, out, reach * 0.5), wide: wide * 0.72, deep: deep * 0.72 },
    { at: add(at, out, reach * 0.72), wide: 0, deep: 0 },
  ];
}

export type Station = { at: Vec; wide: number; deep?: number };
export type SweepOptions = {
  sides: number;
  /** Colour by share along the path (0…1), share around (0…1) and place. */
  colour: (along: number, around: number, at: Vec) => Color;
  /** How many pieces each gap between stations is cut into, on a curve; 1 when absent. */
  steps?: number;
  /** Whether the ends are left open, both rounded, or only the last rounded. */
  ends?: 'open' | 'round' | 'tip';
  side?: Vec;
  /** Angles of the section's corners, growing, instead of `sides` even ones. */
  anglesRad?: number[];
  /** Scales the radius by the angle around (radians from the side axis). */
  bulge?: (angleRad: number, at: Vec) => number;
};
export type Blob = {
  at: Vec;
  radii: Vec;
  rows: number;
  sides: number;
  bump?: (direction: Vec) => number;
  colour: (direction: Vec, at: Vec) => Color;
};
export type Leaf = {
  at: Vec;
  along: Vec;
  normal: Vec;
  lengthM: number;
  widthM: number;
  colour: Color;
  tipColour?: Color;
};
export type Blade = {
  at: Vec;
  along: Vec;
  normal: Vec;
  lengthM: number;
  widthM: number;
  droopRad: number;
  segments: number;
  colour: (along: number) => Color;
  side?: Vec;
  /** Width share by share along; the last point is always pointed. */
  shape?: (along: number) => number;
};
