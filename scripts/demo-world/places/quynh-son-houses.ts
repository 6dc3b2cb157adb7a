import { createRandom } from '../../lib/noise.ts';
import type { Stand } from '../kit/scatter.ts';
import { groundAt, laneX } from './quynh-son-land.ts';

/** The house that one can enter: in the first row, on the east side of the lane, its garden to the east. */
export const HOUSE = { x: 12.6, z: -64, y: 0 };
HOUSE.y = groundAt(HOUSE.x, HOUSE.z) + 0.02;

/** Where the old banyan stands, on the west side of the lane. */
export const BANYAN = { x: -13.5, z: -121 };

/** The stilt houses in rows, all facing south; the enterable one comes first. */
export function listHouses(): readonly Stand[] {
  return HOUSES;
}

/** Says whether a place keeps `alongM` (east and west) or `acrossM` from the middle of every house. */
export function isClearOfHouses(x: number, z: number, alongM: number, acrossM: number): boolean {
  return HOUSES.every((house) => Math.abs(x - house.x) > alongM || Math.abs(z - house.z - 0.4) > acrossM);
}

function planHouses(): Stand[] {
  const random = createRandom(31);
  const houses: Stand[] = [{ x: HOUSE.x, z: HOUSE.z, turnDeg: 180, size: 1, tint: 0.5 }];
  [-64, -88, -113, -140, -168, -197, -224].forEach((rowZ, row) => {
    for (const side of [-1, 1]) {
      let x = laneX(rowZ) + side * (11.5 + (row % 3));
      while (Math.abs(x) < 168 - 9 * Math.abs(row - 2)) {
        const stand = {
          x: x + 1.2 * (random() - 0.5),
          z: rowZ + 2.4 * (random() - 0.5),
          turnDeg: 180 + 7 * (random() - 0.5),
          size: 0.94 + 0.12 * random(),
          tint: random(),
        };
        const isTaken =
          Math.hypot(stand.x - HOUSE.x, stand.z - HOUSE.z) < 27 ||
          Math.hypot(stand.x - BANYAN.x, stand.z - BANYAN.z) < 15;
        if (!isTaken && random() > 0.1) houses.push(stand);
        x += side * (16 + 5 * random() + (random() < 0.16 ? 9 : 0));
      }
    }
  });
  return houses;
}

const HOUSES = planHouses();
