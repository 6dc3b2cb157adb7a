import type { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Mesh } from './life-mesh.ts';
import { addBlob, addLeaf } from './life-shapes.ts';
import {
  add,
  cross,
  dot,
  heading,
  sphereDirection,
  squareTo,
  subtract,
  unit,
  type Vec,
} from './life-vectors.ts';

/**
 * Adds one rounded clump of leaves: a dark core that hides what is behind, and leaves all over it whose normals point
 * away from the clump (a little towards `crownCentre`'s outside), so that it is lit as one soft ball.
 */
export function addClump(mesh: Mesh, random: Random, clump: Clump): void {
  addCore(mesh, random, clump);
  addLooseLeaves(mesh, random, clump);
}

/** Adds a clump in about thirty triangles, for trees that are seen from afar: a rough core and a few big leaves. */
export function addFarClump(mesh: Mesh, random: Random, clump: Clump): void {
  addBlob(mesh, {
    at: clump.at,
    radii: clump.radii,
    rows: 3,
    sides: 5,
    bump: () => within(random, 0.78, 1.14),
    colour: (direction) => clump.tone(0.4 + 0.42 * direction[1] + 0.2 * (random() - 0.5)),
  });
  const [x, y, z] = clump.radii;
  const rooted: Vec = [x * 0.86, y * 0.86, z * 0.86];
  addLooseLeaves(mesh, random, { ...clump, radii: rooted, leaves: 4, leafM: x * 0.85, leafShape: 0.66 });
}

/** Adds loose leaves around a clump that has its core already. */
export function addLooseLeaves(mesh: Mesh, random: Random, clump: Clump): void {
  for (let i = 0; i < clump.leaves; i += 1)
    addClumpLeaf(mesh, random, clump, sphereDirection(i, clump.leaves));
}

/**
 * Makes a colour scale from shade (0) through the leaf's own colour (about 0.5) to the sunlit top (1); values outside
 * are held at the ends.
 */
export function createTone(shade: string, own: string, light: string): Tone {
  const [low, middle, high] = [linear(shade), linear(own), linear(light)];
  return (level) => {
    const t = Math.max(0, Math.min(1, level));
    return t < 0.5 ? low.clone().lerp(middle, 2 * t) : middle.clone().lerp(high, 2 * t - 1);
  };
}

/** Gives a number in `low`…`high`. */
export function within(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

function addCore(mesh: Mesh, random: Random, { at, radii, tone }: Clump): void {
  addBlob(mesh, {
    at,
    radii,
    rows: 4,
    sides: 6,
    bump: () => 0.68 + 0.16 * random(),
    colour: (direction) => tone(0.08 + 0.2 * (direction[1] + 1)),
  });
}

function addClumpLeaf(mesh: Mesh, random: Random, clump: Clump, even: Vec): void {
  const out = unit(add(even, heading(random() * 7, within(random, -1.2, 1.2)), 0.3));
  const reach = within(random, 0.74, 1.0);
  const at: Vec = [
    clump.at[0] + out[0] * clump.radii[0] * reach,
    clump.at[1] + out[1] * clump.radii[1] * reach,
    clump.at[2] + out[2] * clump.radii[2] * reach,
  ];
  const fromCrown = unit(subtract(at, clump.crownCentre));
  const normal = unit(add(add(out, fromCrown, 0.55), [0, 0.35, 0]));
  // Leaves lie like shingles: along the clump's surface, their tips outwards and down.
  const tangent = squareTo(out, heading(random() * 2 * Math.PI, -0.5));
  const along = unit(add(tangent, out, within(random, 0.1, 0.75)));
  const size = clump.leafM * within(random, 0.75, 1.3);
  const level =
    0.4 + 0.34 * out[1] + 0.12 * dot(out, fromCrown) + 0.22 * (random() - 0.5) + 0.7 * (reach - 0.9);
  addLeaf(mesh, {
    at: add(at, along, -size / 2),
    along,
    normal: unit(add(normal, cross(along, normal), within(random, -0.25, 0.25))),
    lengthM: size,
    widthM: size * (clump.leafShape ?? 0.52),
    colour: clump.tone(level - 0.06),
    tipColour: clump.tone(level + 0.14),
  });
}

/** Colour by level: 0 in shade, 1 at the sunlit top. */
export type Tone = (level: number) => Color;
export type Clump = {
  at: Vec;
  radii: Vec;
  crownCentre: Vec;
  leaves: number;
  leafM: number;
  tone: Tone;
  /** Width of a leaf as a share of its length. */
  leafShape?: number;
};
/** `near` is for things within about 40 m; `far` has the same outline and colours in few triangles. */
export type Detail = 'near' | 'far';
