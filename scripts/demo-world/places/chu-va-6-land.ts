import { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, nearestOnLine, ramp, type Spot, smoothLine, terrace } from '../kit/land.ts';

/** Turns metres along the slope (to the south-east) and up it (to the north-east) into x and z. */
export function onSlope(along: number, up: number): Spot {
  return [(along + up) * Math.SQRT1_2, (along - up) * Math.SQRT1_2];
}

/** Height of the mountainside: a bench with the village, terraces below it, forest above. */
export function heightAt(x: number, z: number): number {
  const along = (x + z) * Math.SQRT1_2;
  const up = (x - z) * Math.SQRT1_2;
  let y = slopeAt(along, up);
  const terraced = ramp(-34, -48, up + 5 * noise.noise2(along / 40, 1)) * (1 - ramp(-130, -165, y));
  if (terraced > 0) y = terrace(y, 1.7, terraced, 0.17);
  if (Math.abs(up) > 100 || Math.abs(along) > 180) return y;
  for (const pad of PADS) {
    const far = Math.sqrt((along - pad.along) ** 2 + (up - pad.up) ** 2);
    if (far < pad.radiusM + 6) y = blend(pad.heightM, y, ramp(pad.radiusM, pad.radiusM + 6, far));
  }
  if (Math.abs(up) > 20) return y;
  const lane = nearestOnLine(LANE, along, up).distanceM;
  const laneY = slopeAt(along, 0) - 0.12 + 0.03 * noise.noise2(x / 0.9, z / 0.9);
  return blend(laneY, y, ramp(1.7, 3.4, lane));
}

/** Distance to the lane's middle, metres. */
export function laneDistance(x: number, z: number): number {
  return nearestOnLine(LANE, (x + z) * Math.SQRT1_2, (x - z) * Math.SQRT1_2).distanceM;
}

/** Tells whether a point lies on a house's level ground. */
export function isPad(x: number, z: number, moreM: number): boolean {
  const along = (x + z) * Math.SQRT1_2;
  const up = (x - z) * Math.SQRT1_2;
  return PADS.some((pad) => (along - pad.along) ** 2 + (up - pad.up) ** 2 < (pad.radiusM + moreM) ** 2);
}

/** Colours lane, yards, winter terraces, grass and forest. */
export function colourAt(x: number, z: number, heightM: number, slope: number, out: Color): void {
  const along = (x + z) * Math.SQRT1_2;
  const up = (x - z) * Math.SQRT1_2;
  const patch = noise.fbm(x / 60, z / 60, 3);
  out.copy(GRASS).lerp(GRASS_DRY, ramp(-0.25, 0.35, patch + 0.3 * noise.noise2(x / 5, z / 5)));
  const far = Math.hypot(x, z);
  out.lerp(FOREST, ramp(60, 190, up + 60 * patch) * 0.95);
  out.lerp(FOREST, ramp(500, 1500, far) * ramp(-0.35, 0.1, noise.fbm(x / 500, z / 500, 3)));
  if (up < -34 && heightM > -170) paintTerrace(along, up, heightM, slope, out);
  if (Math.abs(up) > 100 || Math.abs(along) > 180) return;
  for (const pad of PADS) {
    const near = Math.sqrt((along - pad.along) ** 2 + (up - pad.up) ** 2) + 2.5 * noise.noise2(x / 4, z / 4);
    if (near < pad.radiusM + 2) out.lerp(YARD, 0.85 * (1 - ramp(pad.radiusM - 3, pad.radiusM + 2, near)));
  }
  if (Math.abs(up) > 20) return;
  const lane = nearestOnLine(LANE, along, up).distanceM + 0.5 * noise.noise2(x / 2.1, z / 2.1);
  out.lerp(
    scratch.copy(LANE_EARTH).lerp(LANE_STONE, ramp(0.1, 0.5, noise.noise2(x / 0.6, z / 0.6))),
    1 - ramp(1.3, 2.2, lane),
  );
}

function paintTerrace(along: number, up: number, heightM: number, slope: number, out: Color): void {
  const level = Math.floor(heightM / 1.7 + 0.5);
  const crop = noise.hash(level, Math.floor(along / (26 + 22 * noise.hash(level, 2))));
  const colour = crop < 0.3 ? STRAW : crop < 0.52 ? SOIL : crop < 0.78 ? GREENS : MUSTARD;
  const share = ramp(-36, -50, up);
  out.lerp(colour, share * 0.9 * (1 - ramp(0.08, 0.2, slope)));
  out.lerp(TURF, share * ramp(0.08, 0.2, slope));
}

function slopeAt(along: number, up: number): number {
  const bent =
    up +
    14 * noise.noise2(along / 120, 3) * ramp(-30, -110, up) +
    26 * noise.noise2(along / 170, 8) * ramp(30, 160, up);
  const below = bent < -30 ? -0.36 * (Math.hypot(bent + 30, 24) - 24) : 0;
  const above = bent > 26 ? 0.5 * (Math.hypot(bent - 26, 50) - 50) : 0;
  const down = Math.max(-290, below);
  const roll = noise.fbm(along / 90, up / 90, 2) * 1.2;
  const ridge =
    ramp(200, 2600, up) * (300 + 1500 * noise.ridged(along / 3600, up / 3600, 5)) +
    ramp(-1700, -5200, up) * (150 + 1250 * noise.ridged(along / 3300 + 4, up / 3300, 5));
  const spur =
    ramp(260, 900, Math.abs(along)) *
    190 *
    Math.max(0, noise.ridged(along / 1300 + 2, up / 1300 + 6, 4) - 0.12) *
    ramp(-900, -250, up);
  const tops =
    ramp(70, 200, Math.abs(up)) * ramp(0, 60, above + ridge) * 5 * noise.noise2(along / 26, up / 26);
  const knolls =
    up < -60 && up > -520
      ? 52 * knoll(along - 15, up + 235, 120, 80) +
        62 * knoll(along - 190, up + 300, 110, 85) +
        70 * knoll(along + 230, up + 330, 120, 90)
      : 0;
  return (
    0.05 * Math.max(-60, Math.min(60, up)) + roll + down + knolls + Math.min(above, 420) + ridge + spur + tops
  );
}

/** A rounded hill, 1 at its top, for terraces to run around. */
function knoll(along: number, up: number, longM: number, wideM: number): number {
  return Math.exp(-((along / longM) ** 2) - (up / wideM) ** 2);
}

const noise = createNoise(66);
const scratch = new Color();
const GRASS = linear('#6b7540');
const GRASS_DRY = linear('#a2945a');
const FOREST = linear('#37553c');
const YARD = linear('#a88a64');
const LANE_EARTH = linear('#a78761');
const LANE_STONE = linear('#98917f');
const STRAW = linear('#b39d62');
const SOIL = linear('#8f6f4d');
const GREENS = linear('#6d8f3f');
const MUSTARD = linear('#b5aa3f');
const TURF = linear('#69713a');

/** The lane in metres along and up the slope. */
const LANE = smoothLine([
  [-160, 14],
  [-70, -3],
  [-22, 2.5],
  [6, -1],
  [40, 3],
  [95, -4],
  [170, 10],
]);

/** Houses: where they stand on the slope and which way they face, degrees clockwise from north. */
export const HOUSES: readonly House[] = [
  { along: -14, up: 11.5, facingDeg: 225 },
  { along: -27, up: -10.5, facingDeg: 45 },
  { along: -32, up: 12.5, facingDeg: 232 },
  { along: -50, up: 10, facingDeg: 222 },
  { along: -49, up: -12, facingDeg: 45 },
  { along: 19, up: 14, facingDeg: 220 },
  { along: 30, up: -11, facingDeg: 48 },
  { along: 56, up: 15, facingDeg: 225 },
  { along: 88, up: 12, facingDeg: 218 },
  { along: 62, up: -19, facingDeg: 225 },
  { along: -78, up: -13, facingDeg: 40 },
  { along: -96, up: 12, facingDeg: 228 },
  { along: -30, up: 34, facingDeg: 225 },
  { along: 2, up: 32, facingDeg: 215 },
  { along: -56, up: 30, facingDeg: 220 },
  { along: 44, up: 48, facingDeg: 230 },
  { along: 128, up: 20, facingDeg: 225 },
  { along: -130, up: 30, facingDeg: 222 },
  { along: -120, up: -62, facingDeg: 225 },
  { along: -104, up: -74, facingDeg: 215 },
  { along: 150, up: -70, facingDeg: 230 },
];
const PADS: Pad[] = [
  ...HOUSES.map(({ along, up }) => ({ along, up, radiusM: 8.5 })),
  { along: 60, up: -30, radiusM: 8 },
].map((pad) => ({
  ...pad,
  heightM: slopeAt(pad.along, pad.up) + (pad.radiusM === 8 ? slopeAt(62, -19) - slopeAt(60, -30) - 0.15 : 0),
}));

type House = { along: number; up: number; facingDeg: number };
type Pad = { along: number; up: number; radiusM: number; heightM: number };
