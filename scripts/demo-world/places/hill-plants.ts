import { Matrix4, Quaternion, Vector3 } from 'three';
import { createRandom, type Random } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildShrub } from '../props/shrubs.ts';
import { buildBroadleaf } from '../props/trees.ts';
import type { Spot } from '../rock/scatter-spots.ts';

/** Grows trees where a hill holds soil and small shrubs that lean out of its walls, near ones in detail. */
export function plantHill(spots: readonly Spot[], eye: Eye, nearM = 38): Placed[] {
  const trees = spots.filter(({ soil, ny }) => soil > 0.45 && ny > 0.35);
  const shrubs = spots.filter((spot) => !trees.includes(spot));
  return [
    ...plantKind(trees, eye, { build: buildBroadleaf, nearM, sizeM: 0.62, seed: 61 }),
    ...plantKind(shrubs, eye, { build: buildShrub, nearM, sizeM: 1.25, seed: 62 }),
  ];
}

function plantKind(spots: readonly Spot[], eye: Eye, { build, nearM, sizeM, seed }: Kind): Placed[] {
  const tint = tintBetween('#ffffff', '#cfdc9c');
  const groups = new Map<string, Spot[]>();
  spots.forEach((spot, i) => {
    const far = Math.hypot(spot.x - eye.x, spot.y - eye.y, spot.z - eye.z);
    const key = `${far < nearM ? 'near' : 'far'} ${i % VARIANTS}`;
    groups.set(key, [...(groups.get(key) ?? []), spot]);
  });
  return [...groups].map(([key, members]) => {
    const [detail, variant] = key.split(' ');
    return {
      prop: build(createRandom(1000 * seed + Number(variant)), {
        detail: detail === 'near' ? 'near' : 'far',
      }),
      matrices: members.map((spot) => spotMatrix(spot, sizeM)),
      tints: members.map(({ x, z, chance }) => tint({ x, z, turnDeg: 0, size: 1, tint: chance })),
    };
  });
}

/** Plants grow upright with a lean away from the wall, sunk a little into it. */
function spotMatrix({ x, y, z, nx, nz, soil, chance }: Spot, sizeM: number): Matrix4 {
  const up = new Vector3(0.55 * nx * (1 - soil), 1, 0.55 * nz * (1 - soil)).normalize();
  const lean = new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), up);
  const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 40 * chance);
  const size = sizeM * (0.65 + 0.7 * chance);
  return new Matrix4().compose(
    new Vector3(x, y - 0.15, z),
    lean.multiply(turn),
    new Vector3(size, size, size),
  );
}

const VARIANTS = 4;

type Kind = {
  build: (random: Random, options: { detail: 'near' | 'far' }) => Prop;
  nearM: number;
  sizeM: number;
  seed: number;
};
