import { Color, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { createRandom, type Random } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import type { Placed, Prop } from './types.ts';

/**
 * Strews a thing over the ground: `count` tries within `radiusM` of `centre`; `isFine` decides where it may stand. The
 * spots depend on the seed alone, not on the eye.
 */
export function strew(seed: number, plan: StrewPlan): Stand[] {
  const random = createRandom(seed);
  const stands: Stand[] = [];
  const cells = new Map<string, Stand[]>();
  const apart = plan.apartM ?? 0;
  for (let i = 0; i < plan.count; i += 1) {
    const turn = random() * 2 * Math.PI;
    const radius = plan.radiusM * random() ** (plan.crowding ?? 0.5);
    const x = plan.centre.x + radius * Math.sin(turn);
    const z = plan.centre.z - radius * Math.cos(turn);
    const stand = {
      x,
      z,
      turnDeg: random() * 360,
      size: 1 + (random() - 0.5) * 2 * (plan.sizeSpread ?? 0.25),
      tint: random(),
    };
    if (!plan.isFine(x, z) || (apart > 0 && isCrowded(cells, stand, apart))) continue;
    stands.push(stand);
  }
  return stands;
}

/**
 * Sets stands on the ground as near things within `nearM` of the eye and far ones beyond, each kind drawn in
 * `variants` shapes. Makes nothing beyond `farM`.
 * @param build gives the prop of one variant; called once a variant and detail
 */
export function plant(
  stands: readonly Stand[],
  eye: Eye,
  heightAt: (x: number, z: number) => number,
  build: (random: Random, detail: 'near' | 'far') => Prop,
  options: PlantOptions,
): Placed[] {
  const { nearM, farM = Infinity, variants = 3, seed = 1, tint, sinkM = 0.05 } = options;
  const groups = new Map<string, { variant: number; detail: 'near' | 'far'; stands: Stand[] }>();
  stands.forEach((stand, i) => {
    const far = Math.hypot(stand.x - eye.x, stand.z - eye.z);
    if (far > farM) return;
    const detail = far < nearM ? 'near' : 'far';
    const variant = i % variants;
    const key = `${detail}${variant}`;
    const group = groups.get(key) ?? { variant, detail, stands: [] };
    group.stands.push(stand);
    groups.set(key, group);
  });
  return [...groups.values()].map(({ variant, detail, stands: members }) => ({
    prop: build(createRandom(seed * 1000 + variant), detail),
    matrices: members.map((stand) => standMatrix(stand, heightAt(stand.x, stand.z) - sinkM)),
    ...(tint ? { tints: members.map((stand) => tint(stand)) } : {}),
  }));
}

/** Sets one thing down: x, z, its height, turned so that its front (+z) looks towards `facingDeg` clockwise from north. */
export function setDown(prop: Prop, x: number, y: number, z: number, facingDeg: number, size = 1): Placed {
  return { prop, matrices: [standMatrix({ x, z, turnDeg: facingDeg, size, tint: 0 }, y)] };
}

/** The usual tint: between two CSS colours by the stand's own number; white leaves the prop as it is. */
export function tintBetween(a: string, b: string): (stand: Stand) => Color {
  const from = new Color(a);
  const to = new Color(b);
  return (stand) => from.clone().lerp(to, stand.tint);
}

function standMatrix(stand: Stand, y: number): Matrix4 {
  // A prop's front is +z (south): turning it by 180° − facing about y makes it look towards `facing`.
  const turn = new Quaternion().setFromEuler(new Euler(0, Math.PI - (stand.turnDeg * Math.PI) / 180, 0));
  return new Matrix4().compose(
    new Vector3(stand.x, y, stand.z),
    turn,
    new Vector3(stand.size, stand.size, stand.size),
  );
}

function isCrowded(cells: Map<string, Stand[]>, stand: Stand, apartM: number): boolean {
  const column = Math.floor(stand.x / apartM);
  const row = Math.floor(stand.z / apartM);
  for (let i = column - 1; i <= column + 1; i += 1)
    for (let j = row - 1; j <= row + 1; j += 1)
      for (const other of cells.get(`${i},${j}`) ?? [])
        if (Math.hypot(other.x - stand.x, other.z - stand.z) < apartM) return true;
  const key = `${column},${row}`;
  cells.set(key, [...(cells.get(key) ?? []), stand]);
  return false;
}

export type Stand = { x: number; z: number; turnDeg: number; size: number; tint: number };
export type StrewPlan = {
  centre: { x: number; z: number };
  radiusM: number;
  count: number;
  isFine: (x: number, z: number) => boolean;
  /** Least distance between two stands, metres. */
  apartM?: number;
  /** 0.5 spreads evenly over the area, 1 crowds towards the centre. */
  crowding?: number;
  /** 0.25 lets sizes vary by a quarter. */
  sizeSpread?: number;
};
export type PlantOptions = {
  nearM: number;
  farM?: number;
  variants?: number;
  seed?: number;
  tint?: (stand: Stand) => Color;
  sinkM?: number;
};
