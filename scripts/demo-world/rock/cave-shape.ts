import type { CaveFloor } from './cave-floor.ts';
import type { CavePlan } from './cave-plan.ts';
import { createNoise3 } from './noise3.ts';
import {
  capsule,
  displaced,
  ellipsoid,
  type Field,
  ground,
  halfSpace,
  invert,
  smoothStep,
  union,
} from './sdf.ts';

/** Most that the walls' relief moves the surface, metres. */
const RELIEF_M = 0.75;

/**
 * Makes a cave's rock without formations: halls and passages hollowed out, walls in draped flowstone or layered limestone,
 * the floor laid in.
 */
export function createCaveShape(plan: CavePlan, floor: CaveFloor): CaveShape {
  const noise = createNoise3(plan.seed + 3);
  const hollow = union(listHollows(plan), 2.5);
  const flowstoneAt = (x: number, y: number, z: number): number =>
    smoothStep(-0.12, 0.22, noise(x / 7 + 50, y / 12, z / 7));
  const walls = displaced(invert(hollow), RELIEF_M, (x, y, z) => {
    const drape = flowstoneAt(x, y, z);
    const broad = 0.45 * noise(x / 4.5, y / 5, z / 4.5 + 9);
    return broad + drape * drapes(noise, x, y, z) + (1 - drape) * layers(noise, x, y, z);
  });
  const base = union([walls, ground(floor.floorAt, 1.3)], 0.7);
  return { base, flowstoneAt };
}

/** Folds that run down the wall: rounded bulges with sharp creases, swelling in tiers. */
function drapes(noise: (x: number, y: number, z: number) => number, x: number, y: number, z: number): number {
  const warp = 0.5 * noise(x / 2, y / 3, z / 2);
  const folds = Math.abs(noise(1.1 * x + warp, 0.13 * y, 1.1 * z + warp));
  const fine = Math.abs(noise(2.9 * x + warp, 0.2 * y + 5, 2.9 * z));
  const tier = 0.9 * y + 1.6 * noise(x / 3, 7, z / 3);
  const sag = tier - Math.floor(tier);
  return 0.5 * folds + 0.14 * fine + 0.16 * (1 - sag) * smoothStep(0, 0.12, sag) - 0.16;
}

/** Bare limestone: beds with rounded ledges, and shallow scallops cut by water. */
function layers(noise: (x: number, y: number, z: number) => number, x: number, y: number, z: number): number {
  const bed = y / 1.3 + 0.5 * noise(x / 6, y / 8, z / 6);
  const inBed = bed - Math.floor(bed);
  const ledge = 0.22 * smoothStep(0, 0.25, inBed) * (1 - smoothStep(0.8, 1, inBed));
  const scallop = Math.abs(noise(x / 1.1, y / 0.8, z / 1.1));
  return ledge - 0.22 * (1 - scallop) ** 3;
}

function listHollows(plan: CavePlan): Field[] {
  const halls = plan.halls.map(({ x, z, floorM, halfXM, halfZM, heightM, turnDeg }) =>
    ellipsoid([x, floorM + 0.2 * heightM, z], [halfXM, 0.8 * heightM, halfZM], turnDeg),
  );
  const passages = plan.passages.map(({ from, to, widthM, heightM }) => {
    const lift = 0.45 * heightM;
    return capsule([from.x, from.y + lift, from.z], [to.x, to.y + lift, to.z], (widthM + heightM) / 4);
  });
  return [...halls, ...passages, ...listMouth(plan)];
}

function listMouth({ mouth, halls, path }: CavePlan): Field[] {
  const first = halls[0];
  if (!mouth || !first) return [];
  const y = (path[0]?.y ?? 0) + 0.3 * mouth.heightM;
  const end = first.z + mouth.z;
  const throat = ellipsoid([first.x, y, end], [mouth.widthM / 2, 0.7 * mouth.heightM, mouth.z * 0.75]);
  return [throat, halfSpace([first.x, y, end + 1], [0, 0, -1])];
}

export type CaveShape = {
  base: Field;
  /** 1 where a wall is draped in flowstone, 0 where it is bare limestone. */
  flowstoneAt: (x: number, y: number, z: number) => number;
};
