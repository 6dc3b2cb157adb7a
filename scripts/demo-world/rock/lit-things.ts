import { BufferAttribute, type BufferGeometry, type Matrix4 } from 'three';
import type { Lamp, Part, Placed } from '../kit/types.ts';
import { bakeBounce, collectGlow, type Glow } from './bounce.ts';
import { bakeLamps, bakeOcclusion } from './occlusion.ts';
import type { Sdf } from './sdf.ts';

/**
 * Makes things that stand in a cave into parts of their own, each lit where it stands: by the lamps, with the rock's shadow,
 * and by what the rock throws back. `rock` is the lit mesh of the cave, `sdf` its sampled field.
 */
export function lightThings(placed: readonly Placed[], { sdf, rock, lamps, cellM }: Room): Part[] {
  const glow = collectGlow(rock, 1);
  return placed.flatMap(({ prop, matrices }) =>
    matrices.flatMap((matrix) =>
      prop.map(
        (part): Part => ({ ...part, geometry: lightOne(part.geometry, matrix, { sdf, lamps, cellM, glow }) }),
      ),
    ),
  );
}

function lightOne(
  geometry: BufferGeometry,
  matrix: Matrix4,
  { sdf, lamps, cellM, glow }: Lighting,
): BufferGeometry {
  const made = geometry.clone().applyMatrix4(matrix);
  const own = geometry.getAttribute('ao')?.array;
  const liftM = 0.5 * cellM;
  bakeOcclusion(made, sdf, { reachM: 2.5, liftM });
  const ao = made.getAttribute('ao').array;
  if (own)
    made.setAttribute(
      'ao',
      new BufferAttribute(
        Float32Array.from(ao, (open, i) => open * (own[i] ?? 1)),
        1,
      ),
    );
  bakeLamps(made, sdf, lamps, { liftM, wrap: 0.35 });
  return bakeBounce(made, sdf, { reachM: 16, liftM, glow });
}

export type Room = { sdf: Sdf; rock: BufferGeometry; lamps: readonly Lamp[]; cellM: number };
type Lighting = Omit<Room, 'rock'> & { glow: Glow };
