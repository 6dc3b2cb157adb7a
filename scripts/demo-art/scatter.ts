import { createRandom, type Random } from '../lib/noise.ts';

/** Calls `place` for `count` random points of an area (metres), near ones as likely on the picture as far ones. */
export function scatter(area: Area, place: (x: number, z: number, random: Random) => void): void {
  const random = createRandom(area.seed);
  for (let i = 0; i < area.count; i += 1) {
    const z = area.fromM * (area.toM / area.fromM) ** random();
    const x = (random() * 2 - 1) * z * area.spread + (area.middleM ?? 0);
    place(x, z, random);
  }
}

/** Calls `place` for `count` random points all round the origin, between two distances in metres. */
export function scatterRound(ring: Ring, place: (x: number, z: number, random: Random) => void): void {
  const random = createRandom(ring.seed);
  for (let i = 0; i < ring.count; i += 1) {
    const d = ring.fromM * (ring.toM / ring.fromM) ** random();
    const a = random() * Math.PI * 2;
    place(Math.sin(a) * d, Math.cos(a) * d, random);
  }
}

export type Ring = { seed: number; count: number; fromM: number; toM: number };
export type Area = {
  seed: number;
  count: number;
  fromM: number;
  toM: number;
  /** Half the width of the area as a share of the distance. */
  spread: number;
  middleM?: number;
};

/** Measures how steep the ground is: metres up per metre along, over 4 metres. */
export function steepness(floor: (x: number, z: number) => number, x: number, z: number): number {
  return Math.hypot(floor(x + 2, z) - floor(x - 2, z), floor(x, z + 2) - floor(x, z - 2)) / 4;
}
