import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { type Tone, within } from './life-foliage.ts';
import type { Mesh } from './life-mesh.ts';
import { addSweep } from './life-shapes.ts';
import { add, type Vec } from './life-vectors.ts';

/** Adds four legs with knees, hocks and hooves; the animal looks to +z and stands with uneven feet. */
export function addHoofedLegs(mesh: Mesh, random: Random, legs: HoofedLegs): void {
  for (const side of [-1, 1]) {
    addLeg(mesh, legs, {
      x: legs.halfWidthM * side,
      z: legs.fore,
      stepM: within(random, -0.12, 0.14),
      kneeM: 0.03,
    });
    addLeg(mesh, legs, {
      x: legs.halfWidthM * side,
      z: legs.hind,
      stepM: within(random, -0.14, 0.12),
      kneeM: -0.1,
    });
  }
}

function addLeg(
  mesh: Mesh,
  legs: HoofedLegs,
  leg: { x: number; z: number; stepM: number; kneeM: number },
): void {
  const { topM, thickM } = legs;
  const joint = (up: number, forward: number): Vec => [leg.x * (0.9 + 0.1 * up), topM * up, leg.z + forward];
  const sole = add(joint(0, leg.stepM), [0, 0.005, 0]);
  const hoof = linear(legs.hoof);
  addSweep(
    mesh,
    [
      { at: joint(1.12, 0), wide: thickM * 0.9, deep: thickM * 1.5 },
      { at: joint(0.78, leg.kneeM * 0.2), wide: thickM * 0.9, deep: thickM * 1.2 },
      { at: joint(0.47, leg.kneeM + leg.stepM * 0.4), wide: thickM * 0.56, deep: thickM * 0.62 },
      { at: joint(0.4, leg.kneeM + leg.stepM * 0.45), wide: thickM * 0.5, deep: thickM * 0.55 },
      { at: joint(0.13, leg.stepM * 0.92 + leg.kneeM * 0.3), wide: thickM * 0.44, deep: thickM * 0.48 },
      { at: joint(0.09, leg.stepM), wide: thickM * 0.52, deep: thickM * 0.58 },
      { at: add(sole, [0, 0, 0.015]), wide: thickM * 0.62, deep: thickM * 0.74 },
      { at: add(sole, [0, -0.004, 0.015]), wide: 0, deep: 0 },
    ],
    {
      sides: 7,
      steps: 1,
      side: [1, 0, 0],
      colour: (along) => (along > 0.68 ? hoof : legs.hide(0.45 - 0.4 * along)),
    },
  );
}

export type HoofedLegs = {
  fore: number;
  hind: number;
  halfWidthM: number;
  topM: number;
  thickM: number;
  hide: Tone;
  hoof: string;
};
