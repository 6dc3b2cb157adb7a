import type { Lamp } from '../kit/types.ts';
import type { HillCave } from '../rock/hill-cave.ts';

/** Sets a planned lamp at the nearest spot with air around it: a boxed-in lamp makes ugly patches. */
export function setLamp({ cave, field }: HillCave, planned: PlannedLamp, strengthShare = 1): Lamp {
  const [x, aboveM, z, colour, strength, reachM] = planned;
  const by = strength * strengthShare;
  const lit: Lamp['colour'] = [colour[0] * by, colour[1] * by, colour[2] * by];
  let best: Lamp = { x, y: cave.floorAt(x, z) + aboveM, z, colour: lit, reachM };
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < 60; n += 1) {
    const r = 0.3 * Math.sqrt(n);
    const spot = { x: x + r * Math.cos(2.4 * n), z: z + r * Math.sin(2.4 * n) };
    const y = cave.floorAt(spot.x, spot.z) + aboveM + 0.3 * (n % 3);
    const clear = Math.min(field.at(spot.x, y, spot.z), 1) - 0.08 * r;
    if (clear <= most) continue;
    most = clear;
    best = { ...best, x: spot.x, y, z: spot.z };
  }
  return best;
}

/** A lamp wished for: metres above the floor, linear RGB, strength at one metre, reach in metres. */
export type PlannedLamp = readonly [
  x: number,
  aboveM: number,
  z: number,
  colour: Lamp['colour'],
  strength: number,
  reachM: number,
];
