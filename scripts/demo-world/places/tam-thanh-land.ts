import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import type { Ground } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, nearestOnLine, ramp, smoothLine } from '../kit/land.ts';
import type { HillCave } from '../rock/hill-cave.ts';
import { FLOOR_M } from './tam-thanh-cave.ts';

/** The land before Tam Thanh in the hill's own frame (mouth to +z): court, bank, pond, a plain with hills around. */
export function tamThanhLand({ cave, depthAt }: HillCave): Ground {
  const heightAt = (x: number, z: number): number => {
    let y = landHeight(x, z);
    if (z < 15 && Math.abs(x) < 15)
      y = blend(cave.floorAt(x, z) - 0.03, y, Math.max(ramp(11, 14.5, z), ramp(11, 15, Math.abs(x))));
    if (Math.abs(x - STEPS_X) < 2.5 && z > COURT_END_M - 0.4 && z < 36)
      y -=
        0.9 *
        (1 - ramp(2, 2.5, Math.abs(x - STEPS_X))) *
        ramp(COURT_END_M - 0.4, COURT_END_M + 0.3, z) *
        (1 - ramp(34, 35, z));
    return y;
  };
  return { heightAt, colourAt, reachM: 14000, isHole: (x, z) => depthAt(x, FLOOR_M + 1.5, z) > 1.2 };
}

/** 0 in the pond's middle, 1 at its shore, growing outwards. */
export function pondAt(x: number, z: number): number {
  const bend = 0.09 * noise.noise2(x / 17, z / 17);
  return Math.hypot(x / 50, (z - 65) / 24) + bend;
}

/** 1 on the paved court before the pagoda, 0 off it. */
export function courtAt(x: number, z: number): number {
  return (
    (1 - ramp(COURT_HALF_M, COURT_HALF_M + 0.6, Math.abs(x - 1))) *
    (1 - ramp(COURT_END_M, COURT_END_M + 0.4, z))
  );
}

/** Metres from the middle of the path round the pond. */
export function pathDistanceM(x: number, z: number): number {
  return z < 34 || z > 130 ? 99 : nearestOnLine(PATH, x, z).distanceM;
}

export const COURT_END_M = 25;
export const COURT_HALF_M = 13;
export const STEPS_X = 2;

function landHeight(x: number, z: number): number {
  const r = Math.hypot(x, z);
  const pond = pondAt(x, z);
  const shore = pond < 1 ? -1.6 * ramp(1, 0.82, pond) : 0.75 * ramp(1, 1.1, pond);
  const rough =
    0.3 * noise.fbm(x / 11, z / 11, 2) * ramp(1.05, 1.3, pond) * ramp(1.2, 3, pathDistanceM(x, z));
  const plain = shore + rough + 5 * ramp(120, 600, r) * (0.6 + noise.noise2(x / 210, z / 210));
  const court = (1 - ramp(COURT_END_M + 0.4, 36, z)) * (1 - ramp(14, 30, Math.abs(x - 1)));
  const low = blend(plain, FLOOR_M, court);
  return low + (r > 700 ? ramp(700, 4200, r) * range(x, z) : 0);
}

function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  const patch = noise.noise2(x / 8, z / 8);
  const r = Math.hypot(x, z);
  out.copy(MEADOW).lerp(YOUNG, ramp(-0.2, 0.6, patch));
  if (r > 130) out.lerp(WOOD, ramp(130, 420, r) * (0.6 + 0.4 * patch));
  out.lerp(BANK, ramp(0.5, 0.1, y) * (1 - ramp(150, 220, r)));
  out.lerp(BANK, 0.7 * ramp(0.3, 0.55, slope) * (1 - ramp(60, 120, r)));
  out.lerp(TRACK, Math.max(courtAt(x, z), 1 - ramp(1, 1.5, pathDistanceM(x, z) + 0.3 * patch)));
}

const noise = createNoise(57);
const range = mountains(31, 3000, 620);
const PATH = smoothLine([
  [2, 35],
  [2, 38],
  [-26, 38.4],
  [-52, 48],
  [-58, 66],
  [-48, 84],
  [-22, 92.5],
  [6, 93],
  [30, 92],
  [52, 82],
  [70, 96],
]);
const MEADOW = linear('#748f45');
const YOUNG = linear('#9aad55');
const WOOD = linear('#3f6b45');
const BANK = linear('#8d7552');
const TRACK = linear('#c6b292');
