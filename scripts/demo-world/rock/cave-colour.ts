import type { BufferGeometry } from 'three';
import { linear, mix, PALETTE } from '../kit/colour.ts';
import { paintBy } from '../kit/paint.ts';
import { blockField } from './cave-blocks.ts';
import type { CaveFloor } from './cave-floor.ts';
import type { Formations } from './cave-formations.ts';
import type { CavePlan } from './cave-plan.ts';
import type { CaveShape } from './cave-shape.ts';
import { createNoise3 } from './noise3.ts';
import { clamp01, smoothStep } from './sdf.ts';

/**
 * Colours a cave's mesh by what each vertex lies on: cream and ochre calcite in growth bands on formations and draped walls,
 * grey limestone, the damp floor, the worn path, white rims and green-gold basins of pools.
 */
export function paintCave(geometry: BufferGeometry, paintJob: PaintJob): BufferGeometry {
  const { plan, shape, floor, formations } = paintJob;
  const blocks = blockField(formations.blocks);
  const noise = createNoise3(plan.seed + 21);
  const normal = geometry.getAttribute('normal');
  return paintBy(geometry, ({ x, y, z }, index) => {
    const up = normal.getY(index);
    const rise = y - floor.floorAt(x, z);
    const bare = paintJob.allCalcite ? 1 : smoothStep(0.05, 0.2, blocks.at(x, y, z));
    const grown = paintJob.allCalcite ? 1 : bare * smoothStep(0.1, 0.3, shape.base.at(x, y, z));
    const draped = bare * Math.max(grown, 0.95 * shape.flowstoneAt(x, y, z));
    const calcite = calciteAt(noise, x, y, z);
    const bed = mix(LIMESTONE, LIMESTONE_DARK, clamp01(0.5 + 0.7 * noise(x / 5, y / 1.1, z / 5)));
    let colour = mix(bed, calcite, draped);
    // Growing tips and upper rims are the freshest and whitest calcite.
    if (up > 0.35) colour = mix(colour, FRESH, 0.45 * grown * smoothStep(0.35, 0.9, up));
    const floorShare = bare * (1 - grown) * smoothStep(0.5, 0.15, Math.abs(rise)) * smoothStep(0.35, 0.8, up);
    if (floorShare > 0) colour = mix(colour, floorColour(paintJob, noise, x, y, z), floorShare);
    return colour;
  });
}

/** Growth bands: broad ochre and rust streaks running down, fine cream lines between. */
function calciteAt(noise: (x: number, y: number, z: number) => number, x: number, y: number, z: number) {
  const streak = noise(1.3 * x, 0.22 * y, 1.3 * z);
  const fine = noise(5 * x, 0.5 * y + 3, 5 * z);
  const broad = noise(x / 6, y / 6, z / 6 + 30);
  const warm = mix(CREAM, OCHRE, clamp01(0.32 + 0.75 * streak + 0.25 * fine + 0.35 * broad));
  const band = smoothStep(0.3, 0.62, noise(0.6 * x, 1.7 * y, 0.6 * z + 60));
  return mix(warm, RUST, 0.4 * band * clamp01(0.5 + broad));
}

function floorColour(
  { plan, floor }: PaintJob,
  noise: (x: number, y: number, z: number) => number,
  x: number,
  y: number,
  z: number,
) {
  let colour = mix(
    WET,
    CLAY,
    clamp01(0.4 + 0.7 * noise(x / 2.5, 0, z / 2.5) + 0.5 * noise(x / 0.5, 4 * y, z / 0.5)),
  );
  // Films of calcite that crept over the clay.
  colour = mix(colour, CREAM, 0.75 * smoothStep(0.05, 0.4, noise(x / 3.2, 3 * y, z / 3.2 + 12)));
  for (const pool of plan.pools) {
    const across = Math.hypot(x - pool.x, z - pool.z);
    if (across > 1.9 * pool.radiusM || y > pool.levelM + 0.3) continue;
    const basin =
      smoothStep(pool.levelM + 0.01, pool.levelM - 0.12, y) * smoothStep(1.2, 0.9, across / pool.radiusM);
    colour = mix(
      colour,
      mix(CREAM, OCHRE, clamp01(0.4 + noise(x, 3 * y, z))),
      smoothStep(1.9, 1.2, across / pool.radiusM),
    );
    colour = mix(colour, BASIN, 0.7 * basin);
  }
  const path = smoothStep(plan.pathWidthM / 2 + 0.12, plan.pathWidthM / 2 - 0.05, floor.pathDistanceM(x, z));
  return mix(colour, PATH, path);
}

const CREAM = linear('#f0dfc0');
const FRESH = linear('#fbf3e2');
const OCHRE = linear('#cf9a5c');
const RUST = linear('#9c5f38');
const LIMESTONE = linear(PALETTE.limestone);
const LIMESTONE_DARK = linear(PALETTE.limestoneDark);
const WET = linear('#4a4238');
const CLAY = linear('#8a6f50');
const BASIN = linear('#a9a878');
const PATH = linear('#a89c88');

/** `allCalcite` paints everything as formation (draperies, straws). */
export type PaintJob = {
  plan: CavePlan;
  shape: CaveShape;
  floor: CaveFloor;
  formations: Formations;
  allCalcite?: boolean;
};
