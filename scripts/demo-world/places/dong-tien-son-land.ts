import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import type { Ground } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { blend, fieldAt, mountains, nearestOnLine, ramp, smoothLine } from '../kit/land.ts';
import type { HillCave } from '../rock/hill-cave.ts';

/** Level of the ground before the steps; the threshold of the cave is 0. */
export const FOOT_M = -3.2;

/** The land before Tiên Sơn: a terrace at the mouth, a bank down to a meadow, the valley and mountains to the south. */
export function tienSonLand({ cave, depthAt }: HillCave): Ground {
  const heightAt = (x: number, z: number): number => {
    let y = landHeight(x, z);
    if (z < 3 && Math.abs(x) < 14)
      y = blend(cave.floorAt(x, z) - 0.03, y, Math.max(ramp(0.5, 3, z), ramp(10, 14, Math.abs(x))));
    if (Math.abs(x) < 2.1 && z > 3.9 && z < 11)
      y -= 0.75 * (1 - ramp(1.7, 2.1, Math.abs(x))) * ramp(3.9, 4.6, z) * (1 - ramp(10.3, 11, z));
    return y;
  };
  return { heightAt, colourAt, reachM: 14000, isHole: (x, z) => depthAt(x, 1.5, z) > 1.2 };
}

/** Metres from the middle of the earth path that leads off to the south. */
export function pathDistanceM(x: number, z: number): number {
  if (z > 140) return 99;
  return nearestOnLine(PATH, x, z).distanceM;
}

function landHeight(x: number, z: number): number {
  const r = Math.hypot(x, z);
  const edge = z + Math.max(0, Math.abs(x) - 8) * 0.55;
  const near =
    FOOT_M * ramp(4, 13.5, edge) + 0.25 * noise.fbm(x / 9, z / 9, 2) * ramp(2.4, 5, pathDistanceM(x, z));
  const valley = -26 * ramp(60, 420, z) + ramp(40, 400, r) * 6 * noise.noise2(x / 170, z / 170);
  const beside = 16 * ramp(45, 160, Math.abs(x)) * (1 - ramp(-20, 120, z));
  return near + valley + beside + (r > 500 ? ramp(500, 3200, r) * range(x, z) : 0);
}

function colourAt(x: number, z: number, _y: number, slope: number, out: Color): void {
  const patch = noise.noise2(x / 7, z / 7);
  out.copy(MEADOW).lerp(YOUNG, ramp(-0.2, 0.6, patch));
  const r = Math.hypot(x, z);
  if (r > 90) {
    const field = fieldAt(noise, x, z, 22);
    const flat = ramp(90, 130, r) * (1 - ramp(700, 1100, r)) * (z > 0 ? 1 : 0.2);
    out.lerp(field.id < 0.5 ? GOLD : FIELD, 0.8 * flat * ramp(0.4, 1.4, field.edgeM));
    out.lerp(WOOD, ramp(600, 1300, r));
  }
  out.lerp(BARE, 0.7 * ramp(0.25, 0.5, slope) * (1 - ramp(60, 120, r)));
  const court = (1 - ramp(9, 10.5, Math.abs(x))) * (1 - ramp(3.4, 4.4, z));
  const path = Math.max(court, 1 - ramp(0.9, 1.5, pathDistanceM(x, z) + 0.3 * patch));
  out.lerp(TRACK, path);
}

const noise = createNoise(23);
const range = mountains(29, 2600, 1150);
const PATH = smoothLine([
  [0, 9],
  [0.3, 15],
  [1.6, 24],
  [-1, 40],
  [-14, 62],
  [-16, 88],
  [4, 130],
]);
const MEADOW = linear('#748f45');
const YOUNG = linear('#9aad55');
const FIELD = linear('#8fae45');
const GOLD = linear('#cfae55');
const WOOD = linear('#3f6b45');
const BARE = linear('#a58a66');
const TRACK = linear('#c9ad82');
