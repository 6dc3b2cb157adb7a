import type { BufferGeometry } from 'three';
import { join } from '../kit/paint.ts';
import type { Lamp, Part } from '../kit/types.ts';
import { bakeBounce } from './bounce.ts';
import { paintCave } from './cave-colour.ts';
import { type CaveFloor, createFloor } from './cave-floor.ts';
import { type Formations, formationField, planFormations } from './cave-formations.ts';
import type { CavePlan } from './cave-plan.ts';
import { type CaveShape, createCaveShape } from './cave-shape.ts';
import { curtainSheet, strawBundle } from './drapery.ts';
import { bakeLamps, bakeOcclusion } from './occlusion.ts';
import { sampleField } from './sampled.ts';
import type { Field, Sdf } from './sdf.ts';
import { meshField } from './surface.ts';
import type { Detail } from './surface-blocks.ts';

/**
 * Makes a cave from its plan: the field of its rock, its floor, and lists of what grew where. Nothing is meshed yet; the
 * same plan always gives the same cave. Metres, in the plan's frame.
 */
export function createCave(plan: CavePlan): Cave {
  const floor = createFloor(plan);
  const shape = createCaveShape(plan, floor);
  const formations = planFormations(plan, floor, shape.base.at);
  return { plan, shape, formations, field: formationField(shape.base, formations), ...floor };
}

/**
 * Meshes a cave and lights it: parts with `color`, `ao` and `lit` (irradiance from the lamps, shadowed by the rock, and
 * once reflected). Draperies and straws are in the same part. Coarser away from the viewpoints, see `Detail`.
 */
export function buildCave(cave: Cave, { detail, lamps = [], lightCellM = 0.25 }: CaveBuild): Part {
  const rock = meshField(cave.field, cave.plan.box, detail);
  const painted = [paintCave(rock, { ...cave, floor: cave })];
  const hung = cave.formations.curtains.map(curtainSheet);
  if (cave.formations.straws.length > 0) hung.push(strawBundle(cave.formations.straws));
  for (const piece of hung) painted.push(paintCave(piece, { ...cave, floor: cave, allCalcite: true }));
  const geometry = join(painted);
  lightRock(geometry, sampleField(cave.field, cave.plan.box, lightCellM), lamps, lightCellM);
  return { geometry, surface: 'rock' };
}

/** Bakes `ao` and `lit` into any geometry that stands in the cave, by the cave's sampled field. */
export function lightRock(
  geometry: BufferGeometry,
  sdf: Sdf,
  lamps: readonly Lamp[],
  cellM: number,
): BufferGeometry {
  const liftM = 0.5 * cellM;
  bakeOcclusion(geometry, sdf, { reachM: 2.5, liftM });
  bakeLamps(geometry, sdf, lamps, { liftM });
  return lamps.length > 0 ? bakeBounce(geometry, sdf, { reachM: 16, liftM }) : geometry;
}

export type Cave = CaveFloor & {
  plan: CavePlan;
  shape: CaveShape;
  formations: Formations;
  field: Field;
};
/** `lightCellM` is the grid of the light and occlusion look-ups. */
export type CaveBuild = { detail: Detail; lamps?: readonly Lamp[]; lightCellM?: number };
