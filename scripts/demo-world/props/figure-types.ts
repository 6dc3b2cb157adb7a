import type { Vec } from './life-vectors.ts';

/** Places of joints in metres; the figure looks to +z, its left is +x. `foot` is the ankle's middle, about 0.06 above the sole. */
export type Limbs = { elbow: Vec; hand: Vec; knee: Vec; foot: Vec };
export type Pose = {
  hip: Vec;
  /** Unit direction from the hip to the neck. */
  spine: Vec;
  /** Where the face looks, from +z towards +x. */
  lookRad: number;
  left: Limbs;
  right: Limbs;
};
export type Hat =
  | { kind: 'hair'; bun: boolean }
  | { kind: 'wrap'; colour: string; band: string }
  | { kind: 'conical' }
  | { kind: 'brim'; colour: string }
  | { kind: 'helmet'; colour: string };
export type Look = {
  jacket: string;
  trim?: string;
  sash?: string;
  /** Trousers, or thin leggings under a skirt. */
  trousers?: string;
  leggings?: string;
  skirt?: Skirt;
  hat: Hat;
  hair?: string;
  skin?: string;
  shoes?: string;
  /** Scales the head; children have greater ones. */
  headScale?: number;
};
export type Skirt = {
  hemM: number;
  /** How much wider than the hips the hem is. */
  flareM: number;
  folds: { count: number; depth: number };
  sides?: number;
  /** Bands of colour from the waist down: each reaches to its share (the last to 1). */
  bands: { to: number; css: string }[];
};
