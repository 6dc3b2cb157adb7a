import type { Random } from '../../lib/noise.ts';
import { addLimb } from './life-branches.ts';
import { addClump, addFarClump, type Clump, type Detail, type Tone, within } from './life-foliage.ts';
import { meshOf, type Sculpt } from './life-mesh.ts';
import { add, heading, type Vec } from './life-vectors.ts';

/** Adds a crown of clumps and the limbs that carry them; far crowns have rougher clumps and fewer limbs. */
export function addCrown(sculpt: Sculpt, random: Random, crown: CrownLeaves): void {
  const near = crown.detail === 'near';
  crown.clumps.forEach((place, i) => {
    const lightness = within(random, -0.09, 0.09);
    const clump: Clump = {
      ...place,
      leaves: crown.leaves,
      leafM: crown.leafM,
      tone: (level) => crown.tone(level + lightness),
      ...(crown.leafShape ? { leafShape: crown.leafShape } : {}),
    };
    if (near) addClump(meshOf(sculpt, 'leaf'), random, clump);
    else addFarClump(meshOf(sculpt, 'leaf'), random, { ...clump, radii: scaled(place.radii, 1.03) });
    if (!near && i % 5 !== 1) return;
    addLimb(meshOf(sculpt, 'wood'), random, {
      from: add(crown.fork, [0, crown.limbM * within(random, -2.5, 1.5), 0]),
      to: add(place.at, [0, crown.airy ? place.radii[1] * 0.4 : -place.radii[1] * 0.3, 0]),
      startM: crown.limbM * within(random, 0.8, 1.1),
      endM: crown.limbM * 0.3,
      sides: near ? 5 : 3,
      steps: near ? 2 : 1,
      bark: crown.bark,
    });
  });
}

/** Spreads clumps: one on top, a ring around, a few between, sizes uneven. */
export function crownClumps(random: Random, crown: Crown): ClumpPlace[] {
  const ring = crown.ring ?? 5;
  const turn = random() * 7;
  const place = (yaw: number, share: number, riseM: number, size: number): ClumpPlace => {
    const at = add(add(crown.centre, heading(yaw, 0), crown.spreadM * share), [0, riseM, 0]);
    const radius = crown.sizeM * size * within(random, 0.9, 1.12);
    return { at, radii: [radius, radius * within(random, 0.74, 0.86), radius], crownCentre: crown.centre };
  };
  const top = place(turn, 0.12, crown.riseM, 1.1);
  const low = Array.from({ length: ring }, (_, i) =>
    place(
      turn + ((i + within(random, -0.22, 0.22)) * 2 * Math.PI) / ring,
      within(random, 0.82, 1.05),
      within(random, -0.5, 0.1) * crown.riseM,
      within(random, 0.8, 1.08),
    ),
  );
  const upper = Array.from({ length: Math.ceil(ring / 2) }, (_, i) =>
    place(
      turn + 0.6 + (i * 2 * Math.PI) / Math.ceil(ring / 2),
      within(random, 0.45, 0.62),
      crown.riseM * within(random, 0.4, 0.75),
      within(random, 0.72, 0.95),
    ),
  );
  return [top, ...low, ...upper];
}

/** Scales a vector. */
export function scaled(a: Vec, by: number): Vec {
  return [a[0] * by, a[1] * by, a[2] * by];
}

export type ClumpPlace = Pick<Clump, 'at' | 'radii' | 'crownCentre'>;
export type Crown = { centre: Vec; spreadM: number; riseM: number; sizeM: number; ring?: number };
export type CrownLeaves = {
  clumps: ClumpPlace[];
  tone: Tone;
  detail: Detail;
  fork: Vec;
  bark: string;
  leaves: number;
  leafM: number;
  limbM: number;
  leafShape?: number;
  /** True when limbs should reach into the clumps, to be seen between the flowers. */
  airy?: boolean;
};
