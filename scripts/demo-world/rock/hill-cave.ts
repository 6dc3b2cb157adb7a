import { BufferAttribute, BufferGeometry, Color } from 'three';
import { ramp } from '../kit/land.ts';
import { join } from '../kit/paint.ts';
import type { Lamp, Part } from '../kit/types.ts';
import { type Cave, createCave, lightRock } from './cave.ts';
import { paintCave } from './cave-colour.ts';
import { formationField } from './cave-formations.ts';
import type { CavePlan } from './cave-plan.ts';
import { curtainSheet, strawBundle } from './drapery.ts';
import { type Cover, createCover, paintKarst } from './karst-colour.ts';
import { hillBox, hillField, type KarstHill } from './karst-shape.ts';
import { bakeLamps, bakeOcclusion } from './occlusion.ts';
import { keepGeometries } from './part-cache.ts';
import { sampleField } from './sampled.ts';
import { type Box, carve, type Field, invert, type Sdf } from './sdf.ts';
import { meshField } from './surface.ts';
import type { Detail } from './surface-blocks.ts';

/**
 * Makes a cave that lies in a karst hill, as one field of rock: what the plan hollows out opens wherever it reaches the
 * hill's wall. No formation stands in the circles `clear`. Nothing is meshed yet. Metres, in the frame of plan and hill.
 */
export function createHillCave(
  hill: KarstHill,
  plan: CavePlan,
  { lightCellM = 0.25, clear = [] }: HillCaveWish = {},
): HillCave {
  const cave = clearAway(createCave(plan), clear);
  const outside = hillField(hill, 0.3);
  const field = carve(outside, invert(cave.field), 0.5);
  const box = hillBox(hill);
  const outsideAt = sampleField(outside, box, 1, 8);
  let sampled: Sdf | undefined;
  return {
    hill,
    cave,
    field,
    box,
    lightCellM,
    clear,
    depthAt: (x, y, z) => -outsideAt(x, y, z),
    lightSdf: () => {
      sampled ??= sampleField(field, plan.box, lightCellM);
      return sampled;
    },
    coverAt: createCover(hill.seed, hollowOf(cave)),
  };
}

/** Takes formations out of circles where something else is to stand. */
function clearAway(cave: Cave, clear: readonly Circle[]): Cave {
  if (clear.length === 0) return cave;
  const isFree = (x: number, z: number, lowM: number) =>
    clear.every(
      (one) =>
        Math.hypot(x - one.x, z - one.z) > one.radiusM ||
        lowM > cave.floorAt(x, z) + (one.heightM ?? Infinity),
    );
  const { all, blocks, straws, curtains } = cave.formations;
  const formations = {
    all: all.filter(({ x, z, lowM }) => isFree(x, z, lowM)),
    blocks: blocks.filter((block) =>
      clear.every((one) => block.at(one.x, cave.floorAt(one.x, one.z), one.z) > one.radiusM),
    ),
    straws: straws.filter(({ x, y, z, lengthM }) => isFree(x, z, y - lengthM)),
    curtains: curtains.filter(({ line, hangM }) => line.every(([x, y, z]) => isFree(x, z, y - hangM))),
  };
  return { ...cave, formations, field: formationField(cave.shape.base, formations) };
}

/** The cave's air as a coarse field, negative within; enough to keep plants out. */
function hollowOf({ shape, plan }: Cave): Sdf {
  const { min, max } = plan.box;
  const rockAt = sampleField(shape.base, plan.box, 0.8, 4);
  return (x, y, z) =>
    x < min[0] || y < min[1] || z < min[2] || x > max[0] || y > max[1] || z > max[2] ? 9 : -rockAt(x, y, z);
}

/**
 * Meshes hill and cave in one piece, cut in two a metre inside the mouth: `outer` is the hill in its own colours, `inner`
 * the cave lit by `lamps` (`lit`, shadowed and once reflected). Kept in the cache for the next time.
 */
export function meshHillCave(made: HillCave, lamps: readonly Lamp[], detail: Detail): HillCaveParts {
  const { hill, cave, lightCellM, clear } = made;
  const [inner = new BufferGeometry(), outer = new BufferGeometry()] = keepGeometries(
    { hill, plan: cave.plan, clear, lamps, detail, lightCellM },
    () => meshBoth(made, lamps, detail),
  );
  return { inner: { geometry: inner, surface: 'rock' }, outer: { geometry: outer, surface: 'rock' } };
}

function meshBoth(made: HillCave, lamps: readonly Lamp[], detail: Detail): BufferGeometry[] {
  const { cave, field, box, depthAt, hill, coverAt } = made;
  const [whole = new BufferGeometry()] = keepGeometries(
    { hill, plan: cave.plan, clear: made.clear, detail },
    () => [meshField(field, box, detail)],
  );
  const depths = depthsOf(whole, depthAt);
  const inner = pickTriangles(
    whole,
    (a, b, c) => Math.min(at(depths, a), at(depths, b), at(depths, c)) > CUT_M,
  );
  const outer = pickTriangles(
    whole,
    (a, b, c) => Math.min(at(depths, a), at(depths, b), at(depths, c)) <= CUT_M,
  );
  const paintJob = { ...cave, floor: cave };
  const cavePieces = [paintCave(inner, paintJob)];
  const hung = cave.formations.curtains.map(curtainSheet);
  if (cave.formations.straws.length > 0) hung.push(strawBundle(cave.formations.straws));
  for (const piece of hung) cavePieces.push(paintCave(piece, { ...paintJob, allCalcite: true }));
  const joined = join(cavePieces);
  fadeColours(joined, hill.seed, coverAt, depthAt);
  lightRock(joined, made.lightSdf(), lamps, made.lightCellM);
  paintKarst(outer, hill.seed, coverAt);
  lightOuter(outer, made, lamps);
  for (const geometry of [joined, outer]) fadeLight(geometry, depthAt);
  return [joined, outer];
}

/** Rock by the mouth takes the hill's colours, so that nothing shows where the two meet. */
function fadeColours(cave: BufferGeometry, seed: number, coverAt: Cover, depthAt: Sdf): void {
  const hillColours = paintKarst(cave.clone(), seed, coverAt).getAttribute('color');
  const colours = cave.getAttribute('color');
  const depths = depthsOf(cave, depthAt);
  const colour = new Color();
  const other = new Color();
  for (let i = 0; i < depths.length; i += 1) {
    const share = 1 - ramp(CUT_M, 6, at(depths, i));
    if (share <= 0) continue;
    colour.fromBufferAttribute(colours, i).lerp(other.fromBufferAttribute(hillColours, i), share);
    colours.setXYZ(i, colour.r, colour.g, colour.b);
  }
}

/** Occlusion of the hill by a coarse grid, by the cave's fine one near the cut, and the lamps' light that comes out. */
function lightOuter(
  outer: BufferGeometry,
  { field, box, depthAt, lightSdf, lightCellM }: HillCave,
  lamps: readonly Lamp[],
): void {
  bakeOcclusion(outer, lightSdf(), { reachM: 2.5, liftM: 0.5 * lightCellM });
  const near = outer.getAttribute('ao');
  bakeOcclusion(outer, sampleField(field, box, 0.8, 9), { reachM: 9, liftM: 0.4 });
  const far = outer.getAttribute('ao');
  const depths = depthsOf(outer, depthAt);
  for (let i = 0; i < depths.length; i += 1) {
    const share = ramp(-1.5, CUT_M, at(depths, i));
    far.setX(i, share * near.getX(i) + (1 - share) * far.getX(i));
  }
  bakeLamps(outer, lightSdf(), lamps, { liftM: 0.5 * lightCellM });
}

/** Lamps light nothing out of doors. */
function fadeLight(geometry: BufferGeometry, depthAt: Sdf): void {
  const lit = geometry.getAttribute('lit');
  const depths = depthsOf(geometry, depthAt);
  for (let i = 0; i < depths.length; i += 1) {
    const share = ramp(-1, 3, at(depths, i));
    lit.setXYZ(i, share * lit.getX(i), share * lit.getY(i), share * lit.getZ(i));
  }
}

function depthsOf(geometry: BufferGeometry, depthAt: Sdf): Float32Array {
  const position = geometry.getAttribute('position');
  return Float32Array.from({ length: position.count }, (_, i) =>
    depthAt(position.getX(i), position.getY(i), position.getZ(i)),
  );
}

function pickTriangles(
  geometry: BufferGeometry,
  isWanted: (a: number, b: number, c: number) => boolean,
): BufferGeometry {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const index = geometry.index?.array ?? [];
  const numbers = new Int32Array(position.count).fill(-1);
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < index.length; i += 3) {
    if (!isWanted(at(index, i), at(index, i + 1), at(index, i + 2))) continue;
    for (let k = i; k < i + 3; k += 1) {
      const from = at(index, k);
      if (numbers[from] === -1) {
        numbers[from] = positions.length / 3;
        positions.push(position.getX(from), position.getY(from), position.getZ(from));
        normals.push(normal.getX(from), normal.getY(from), normal.getZ(from));
      }
      indices.push(at(numbers, from));
    }
  }
  const picked = new BufferGeometry();
  picked.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  picked.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3));
  return picked.setIndex(new BufferAttribute(Uint32Array.from(indices), 1));
}

function at(numbers: ArrayLike<number>, i: number): number {
  return numbers[i] ?? 0;
}

/** How deep in the hill the cave's own colours and light begin, metres. */
const CUT_M = 1;

export type HillCave = {
  hill: KarstHill;
  cave: Cave;
  field: Field;
  box: Box;
  lightCellM: number;
  clear: readonly Circle[];
  /** How deep a point lies under the hill's own surface as if it had no cave; cut to ±8 m. */
  depthAt: Sdf;
  /** The rock inside the plan's box, sampled on first use. */
  lightSdf: () => Sdf;
  coverAt: Cover;
};
/** Nothing stands in the circle nor hangs lower than `heightM` over its floor; nothing hangs at all when that is left out. */
export type Circle = { x: number; z: number; radiusM: number; heightM?: number };
/** `lightCellM` is the grid of the light and occlusion look-ups. */
export type HillCaveWish = { lightCellM?: number; clear?: readonly Circle[] };
export type HillCaveParts = { inner: Part; outer: Part };
