import { BufferAttribute, BufferGeometry } from 'three';
import { join } from '../kit/paint.ts';
import type { Lamp, Part } from '../kit/types.ts';
import { bakeBounce } from './bounce.ts';
import { paintCave } from './cave-colour.ts';
import { type CaveFloor, createFloor, poolRadiusM } from './cave-floor.ts';
import { type Formations, formationField, planFormations } from './cave-formations.ts';
import type { CavePlan, Hall, Pool } from './cave-plan.ts';
import { type CaveShape, createCaveShape } from './cave-shape.ts';
import { curtainSheet, strawBundle } from './drapery.ts';
import { bakeLamps, bakeOcclusion } from './occlusion.ts';
import { sampleField } from './sampled.ts';
import type { Field, Sdf, Vec } from './sdf.ts';
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

/** Makes a pool's still water: a level fan of triangles inside its scalloped rim, reaching into the dam. */
export function poolWater(pool: Pool): BufferGeometry {
  const sides = 64;
  const positions = [pool.x, pool.levelM, pool.z];
  const indices: number[] = [];
  for (let i = 0; i < sides; i += 1) {
    const turn = (2 * Math.PI * i) / sides;
    const r = poolRadiusM(pool, turn) - 0.02;
    positions.push(pool.x + r * Math.cos(turn), pool.levelM, pool.z + r * Math.sin(turn));
    indices.push(0, 1 + ((i + 1) % sides), 1 + i);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

/**
 * Places lamps as a show cave does: hidden low behind formations, each hall in its own colours, and dim path lights.
 * `colours` are linear RGB at one metre and are dealt in turn.
 */
export function placeLamps(cave: Cave, colours: readonly Lamp['colour'][]): Lamp[] {
  const lamps: Lamp[] = [];
  for (const [i, hall] of cave.plan.halls.entries()) {
    for (let n = 0; n < LAMPS_A_HALL; n += 1) {
      const turn = (2 * Math.PI * (n + 0.37 * i)) / LAMPS_A_HALL;
      const colour = colours[(i * LAMPS_A_HALL + n) % colours.length];
      const spot = clearestSpot(cave, hall, turn);
      if (colour && cave.field.at(...spot) > 0.35)
        lamps.push({ x: spot[0], y: spot[1], z: spot[2], colour, reachM: 24 });
    }
  }
  return lamps;
}

/** Of some spots towards a direction of the hall, the one with most air around it: a boxed-in lamp makes ugly patches. */
function clearestSpot({ field, floorAt, pathDistanceM }: Cave, hall: Hall, turn: number): Vec {
  let best: Vec = [hall.x, floorAt(hall.x, hall.z) + 1, hall.z];
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < 24; n += 1) {
    const angle = turn + 0.12 * ((n % 5) - 2);
    const share = 0.45 + 0.07 * Math.floor(n / 5);
    const x = hall.x + share * hall.halfXM * Math.cos(angle);
    const z = hall.z + share * hall.halfZM * Math.sin(angle);
    const y = floorAt(x, z) + 0.9 + 0.25 * (n % 3);
    const clear = Math.min(field.at(x, y, z), 1.2) + 0.1 * Math.min(pathDistanceM(x, z), 3);
    if (clear <= most) continue;
    most = clear;
    best = [x, y, z];
  }
  return best;
}

const LAMPS_A_HALL = 7;

export type Cave = CaveFloor & {
  plan: CavePlan;
  shape: CaveShape;
  formations: Formations;
  field: Field;
};
/** `lightCellM` is the grid of the light and occlusion look-ups. */
export type CaveBuild = { detail: Detail; lamps?: readonly Lamp[]; lightCellM?: number };
