import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, ramp } from '../kit/land.ts';
import { createTrack, type TrackPoint } from '../kit/track.ts';

/**
 * The heights of Mẫu Sơn; y = 0 is about 1,400 m above the sea. The crest runs from west-south-west (p < 0) to
 * east-north-east; q grows towards the south, down to the plain of Lạng Sơn.
 */
export const POINT = { lat: 21.85, lng: 106.97 };

/** Summit of Phja Pò, 1,541 m, along the crest to the east. */
export const SUMMIT = { x: 660, z: -330 };

export function heightAt(x: number, z: number): number {
  const wild = wildHeightAt(x, z);
  const path = PATH.findNear(x, z);
  if (path.distanceM > 8) return wild;
  const bed = path.heightM - 0.14 * (1 - ramp(0.5, 1.1, path.distanceM));
  return blend(bed, wild, ramp(1.2, 7, path.distanceM));
}

/** Frost on grass and stone, dark woods on the flanks whitened towards the top, a worn path. */
export function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  const patch = noise.noise2(x / 11, z / 11) + 0.6 * noise.noise2(x / 2.9, z / 2.9);
  out.copy(frost).lerp(straw, ramp(-0.2, 0.7, patch) * 0.75);
  out.lerp(wood, ramp(-0.1, 0.6, woods(x, z)) * 0.5);
  const r = Math.hypot(x, z);
  const cold = ramp(-260, -40, y);
  out.lerp(deep, ramp(350, 1500, r) * (0.9 - 0.45 * cold));
  out.lerp(rock, ramp(0.3, 0.55, slope + 0.08 * patch) * 0.7);
  const path = PATH.findNear(x, z);
  if (path.distanceM < 3) out.lerp(track, (1 - ramp(0.5, 1.2, path.distanceM + 0.18 * patch)) * 0.85);
}

/** Above 0 where firs stand close. */
export function woods(x: number, z: number): number {
  const stand = 1 - ramp(22, 62, Math.hypot((x + 165) * 0.8, z - 92));
  return noise.fbm(x / 120, z / 120, 2) - 0.16 - 0.5 * (1 - ramp(16, 60, Math.hypot(x, z))) + 0.7 * stand;
}

function wildHeightAt(x: number, z: number): number {
  const p = 0.94 * x - 0.34 * z;
  const q = 0.34 * x + 0.94 * z;
  const bend = 55 * noise.noise2(p / 430, 2) * ramp(40, 240, Math.abs(p));
  const off = q - bend;
  const side = Math.abs(off);
  const r = Math.hypot(x, z);
  const crest =
    26 * noise.noise2(p / 190, 9) * ramp(30, 160, Math.abs(p)) +
    60 * noise.noise2(p / 800, 4) * ramp(200, 700, Math.abs(p));
  const rib = 1 - 1.9 * Math.abs(noise.noise2((p + 70 * noise.noise2(x / 300, z / 300)) / 230, q / 1300));
  const slope = (off > 0 ? 0.46 : 0.56) * (Math.hypot(off, 20) - 20) * (0.6 + 0.4 * ramp(0, 300, side));
  const range =
    crest -
    slope +
    ramp(40, 340, side) * (95 * (rib - 0.45) + 46 * noise.fbm(x / 170, z / 170, 4)) +
    1.6 * noise.fbm(x / 26, z / 26, 3);
  const summit =
    190 * Math.exp(-Math.hypot(x - SUMMIT.x, z - SUMMIT.z) / 260) +
    120 * Math.exp(-(((x + 1300) / 500) ** 2) - ((z - 300) / 420) ** 2);
  const near = range + summit;
  if (r < 900) return near;
  const others = 1150 * far(x, z) ** 1.35 - 800 + 190 * ramp(1500, 6000, r) - 260 * ramp(2500, 6000, z);
  return Math.max(near, blend(-900, others, ramp(900, 2600, r)));
}

const noise = createNoise(1541);
const far = mountains(88, 2700, 1);
const frost = linear('#e3e9ec');
const straw = linear('#b5a883');
const wood = linear('#71877f');
const deep = linear('#4a6a6b');
const rock = linear('#8f918f');
const track = linear('#b09a82');

/** The footpath up through the firs and on along the crest. */
export const PATH = createTrack(
  (
    [
      [-250, 176],
      [-226, 150],
      [-204, 128],
      [-180, 112],
      [-164, 92],
      [-142, 76],
      [-116, 64],
      [-84, 44],
      [-52, 24],
      [-24, 12],
      [0, 1.5],
      [24, -9],
      [52, -16],
      [84, -32],
      [130, -44],
      [190, -74],
      [280, -110],
      [400, -160],
      [540, -250],
      [660, -330],
    ] as const
  ).map(([x, z]): TrackPoint => [x, wildHeightAt(x, z), z]),
  10,
);
