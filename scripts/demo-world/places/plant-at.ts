import type { Random } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { type PlantOptions, plant, type Stand } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';

/** Plants things that stand on walls and ledges, each at a height of its own; otherwise as `plant`. */
export function plantAt(
  stands: readonly HighStand[],
  eye: Eye,
  build: (random: Random, detail: 'near' | 'far') => Prop,
  options: PlantOptions,
): Placed[] {
  const heights = new Map(stands.map(({ x, z, y }) => [`${x},${z}`, y]));
  return plant(stands, eye, (x, z) => heights.get(`${x},${z}`) ?? 0, build, options);
}

/** A stand with the height of its foot, metres. */
export type HighStand = Stand & { y: number };
