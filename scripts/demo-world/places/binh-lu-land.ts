import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, ramp, type Spot } from '../kit/land.ts';

/**
 * The valley of Bình Lư in its own axes: `along` runs down the valley to the south-east, `across` from the river to the
 * north-east, where the high range stands. Its floor is level at 0 m.
 */
export function alongOf(x: number, z: number): number {
  return (x + z) * Math.SQRT1_2;
}

/** Gives metres from the valley's middle towards the north-east. */
export function acrossOf(x: number, z: number): number {
  return (x - z) * Math.SQRT1_2;
}

/** Turns valley axes back into x and z. */
export function spotAt(along: number, across: number): Spot {
  return [(along + across) * Math.SQRT1_2, (along - across) * Math.SQRT1_2];
}

/** Gives how far a point lies beyond the level floor, metres; negative on the floor. */
export function beyondFloor(along: number, across: number): number {
  return Math.max(
    Math.abs(across) - floorEdge(along, Math.sign(across)),
    0.7 * (Math.abs(along + 300) - 3300),
  );
}

/** Gives how far from its middle the level floor ends, metres, on the side −1 (south-west) or 1 (north-east). */
export function floorEdge(along: number, side: number): number {
  return side < 0 ? 520 + 130 * noise.noise2(along / 700, 3) : 660 + 170 * noise.noise2(along / 620, 9);
}

/** Where the river runs: metres across the valley. */
export function riverAcross(along: number): number {
  return -40 + 150 * Math.sin(along / 300 + 0.6) + 38 * Math.sin(along / 121 + 2);
}

/** Gives the distance to the river's middle line, metres (right near it). */
export function riverDistance(along: number, across: number): number {
  const slope = (150 / 300) * Math.cos(along / 300 + 0.6) + (38 / 121) * Math.cos(along / 121 + 2);
  return Math.abs(across - riverAcross(along)) / Math.hypot(1, slope);
}

/** Where the stream of the north-east side runs on its way to the river: metres along the valley. */
export function streamAlong(across: number): number {
  return -520 + 22 * Math.sin(across / 52) + 9 * Math.sin(across / 19 + 1.3);
}

/** Gives the distance to the stream's middle line, metres; far away on the river's other side. */
export function streamDistance(along: number, across: number): number {
  if (across < riverAcross(along) || across > 900) return Infinity;
  const slope = (22 / 52) * Math.cos(across / 52) + (9 / 19) * Math.cos(across / 19 + 1.3);
  return Math.abs(along - streamAlong(across)) / Math.hypot(1, slope);
}

/** Height of the land without fields and terraces, metres above the valley floor. */
export function slopeHeight(along: number, across: number): number {
  const out = beyondFloor(along, across);
  if (out <= 0) return 0;
  const spur = 1 + 0.4 * noise.noise2(along / 240, 5.5) + 0.16 * noise.noise2(along / 90, 8.5);
  const foot = 0.25 * (Math.hypot(Math.min(out, 640) * spur, 70) - 70);
  if (across < -380) return foot + southHills(along, across, out);
  if (across > 380) return foot + highRange(along, across, out);
  // Beyond the ends of the floor the two sides meet.
  return foot + blend(southHills(along, across, out), highRange(along, across, out), ramp(-380, 380, across));
}

/** Water stands at this height, metres. */
export const WATER_M = -0.9;
export const RIVER_HALF_M = 28;

function southHills(along: number, across: number, out: number): number {
  const rise = ramp(380, 2600, out);
  return rise === 0 ? 0 : rise * (60 + 1.1 * hills(along + 500, across)) + treetops(along, across, out);
}

/** The range of Hoàng Liên Sơn: spurs of forest first, the crest at nine kilometres. */
function highRange(along: number, across: number, out: number): number {
  const near = ramp(420, 1900, out) * (50 + 1.05 * hills(along, across + 900));
  const crest = ramp(1600, 8000, out);
  return (
    near +
    treetops(along, across, out) +
    (crest === 0 ? 0 : crest * (900 + 2100 * noise.ridged(along / 5600, across / 5600, 5)))
  );
}

/** Rounded wooded ridges up to about 560 m. */
function hills(along: number, across: number): number {
  return 620 * Math.max(0, noise.ridged(along / 2300, across / 2300, 4) - 0.08);
}

function treetops(along: number, across: number, out: number): number {
  return ramp(420, 700, out) * 7 * noise.noise2(along / 34, across / 34);
}

const noise = createNoise(41);

/** Colours the wild land: meadow on the floor, forest with clearings above, rock and grass on the high ridges. */
export function paintWild(x: number, z: number, heightM: number, slope: number, out: Color): void {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const far = beyondFloor(along, across);
  const patch = noise.fbm(x / 420, z / 420, 3);
  out.copy(MEADOW).lerp(MEADOW_DRY, ramp(-0.2, 0.5, noise.noise2(x / 26, z / 26)) * 0.6);
  out.lerp(FOREST, ramp(-0.1, 0.35, patch + ramp(120, 520, far) * 0.9 - 0.3) * ramp(20, 160, far));
  out.lerp(FOREST_LIGHT, ramp(-0.15, 0.5, noise.noise2(x / 130 + 7, z / 130)) * 0.5 * ramp(60, 300, far));
  out.lerp(CLEARING, ramp(0.2, 0.42, noise.fbm(x / 900 + 3, z / 900, 3)) * ramp(300, 900, far) * 0.75);
  out.lerp(GRASS, ramp(900, 1900, heightM) * ramp(-0.1, 0.3, patch) * 0.7);
  out.lerp(ROCK, ramp(0.35, 0.6, slope) * ramp(1200, 2200, heightM) * 0.5);
}

const MEADOW = linear('#6f8c41');
const MEADOW_DRY = linear('#96984f');
const FOREST = linear('#335c40');
const FOREST_LIGHT = linear('#527f45');
const CLEARING = linear('#8fa057');
const GRASS = linear('#8a9660');
const ROCK = linear('#7f8580');
