import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, mountains, ramp } from '../kit/land.ts';
import { createTrack, type TrackPoint } from '../kit/track.ts';

/**
 * The land about the pass of Ô Quy Hồ; y = 0 is the top of the pass, about 2,000 m above the sea. The range runs from
 * north-west (u > 0) to south-east (u < 0); v grows towards the valley of Bình Lư in the south-west.
 */
export const POINT = { lat: 22.354, lng: 103.775 };

/** National road 4D from the Sa Pa side in the east over the pass and down its bends to the west. */
export const ROAD = createTrack(
  [
    [822, -110, 328],
    [682, -94, 268],
    [522, -76, 198],
    [392, -58, 198],
    [317, -45, 123],
    [262, -32, 40],
    [190, -18, 6],
    [120, -9, 22],
    [60, -2.5, 22],
    [20, 0, 6],
    [-20, 0, -2],
    [-60, -2, 4],
    [-110, -8, 26],
    [-160, -16, 16],
    [-230, -26, -46],
    [-318, -38, -100],
    [-358, -42, -92],
    [-356, -46, -56],
    [-290, -56, 0],
    [-216, -68, 66],
    [-150, -80, 130],
    [-116, -86, 178],
    [-136, -92, 200],
    [-176, -97, 176],
    [-246, -108, 108],
    [-330, -122, 34],
    [-420, -138, -38],
    [-462, -146, -48],
    [-476, -152, -14],
    [-420, -163, 48],
    [-340, -177, 124],
    [-262, -190, 200],
    [-236, -198, 246],
    [-264, -205, 262],
    [-306, -212, 236],
    [-390, -226, 160],
    [-480, -242, 84],
    [-560, -258, 20],
    [-640, -275, -30],
    [-760, -300, -70],
    [-900, -330, -90],
  ] satisfies TrackPoint[],
  26,
);

/** Half the width of the road with its shoulders, metres. */
export const ROAD_HALF_M = 4.6;

export function heightAt(x: number, z: number): number {
  const wild = wildHeightAt(x, z);
  const road = ROAD.findNear(x, z);
  let height = wild;
  if (road.distanceM < 24) {
    // Cut into the slope above, filled below; the bed lies under the ribbon of asphalt.
    const reach = wild > road.heightM ? 15 : 20;
    height = blend(road.heightM - 0.12, wild, ramp(ROAD_HALF_M + 0.4, reach, road.distanceM));
    height -= 0.12 * (1 - ramp(3.2, 4.6, road.distanceM));
  }
  const apron =
    1 - ramp(0.86, 1.15, Math.hypot((x - PARKING.x) / PARKING.halfX, (z - PARKING.z) / PARKING.halfZ));
  if (apron > 0) height = blend(height, PARKING.y, apron);
  const path = PATH.findNear(x, z);
  if (path.distanceM < 12)
    height = blend(
      Math.min(path.heightM, height + 4) - 0.12 * (1 - ramp(0.5, 1.1, path.distanceM)),
      height,
      ramp(1.3, 10, path.distanceM),
    );
  return height;
}

/** The open ground beside the road at the top. */
export const PARKING = { x: 25, y: 0, z: -8, halfX: 19, halfZ: 7.5 };

function wildHeightAt(x: number, z: number): number {
  const r = Math.hypot(x, z);
  const range = rangeAt(x, z);
  if (r < 1500) return range;
  const rugged = far(x, z);
  const outer =
    1500 * rugged ** 1.7 -
    1130 +
    260 * ramp(4000, 11000, r) +
    fansipan(x, z) +
    islandAt(x, z) * (0.62 + 0.75 * rugged);
  return Math.max(range, blend(-900, outer, ramp(1500, 3600, r)));
}

/** The range the pass crosses: a wandering crest with spurs running down from it on both sides. */
function rangeAt(x: number, z: number): number {
  const u = -(x + z) * Math.SQRT1_2;
  const v = (z - x) * Math.SQRT1_2;
  const away = ramp(30, 260, Math.abs(u));
  const meander = meanderAt(u);
  const off = v - meander;
  const beside = Math.abs(off);
  if (beside > 2600) return -2000;
  // Near the pass the crest is level across; farther off it may lean.
  const lean = off * Math.SQRT1_2 * (1 - ramp(600, 1200, Math.abs(u)));
  const [cx, cz] = [x + lean, z - lean];
  const crest =
    crestAt(u) +
    away *
      (10 * noise.noise2(cx / 110, cz / 110) + (70 + Math.abs(u) / 18) * noise.fbm(cx / 900, cz / 900, 3)) +
    ramp(150, 420, Math.abs(u)) * 70 * (noise.ridged(cx / 520, cz / 520, 3) - 0.4);
  const round = blend(26, 12, ramp(40, 160, Math.abs(u)));
  const fall = (off > 0 ? 0.6 : 0.68) * (Math.hypot(off, round) - round) * (0.6 + 0.4 * ramp(0, 340, beside));
  // Spurs: ribs across the range, bent and forked by noise.
  const bend = 120 * noise.fbm(x / 420, z / 420, 2);
  const rib = 1 - Math.abs(noise.noise2((u + bend) / 250, (v + bend) / 1500)) * 1.9;
  const rough = ramp(34, 300, beside) * (115 * (rib - 0.45) + 60 * noise.fbm(x / 210, z / 210, 4));
  return crest - fall + rough + noise.fbm(x / 46, z / 46, 3) * 3.4 * ramp(18, 70, beside + Math.abs(u) * 0.3);
}

/** How far the crest lies to the south-west of the straight line of the range. */
function meanderAt(u: number): number {
  const away = ramp(30, 260, Math.abs(u));
  return away * (46 * noise.noise2(u / 420, 3) + 130 * noise.noise2(u / 1700, 8)) + 110 * ramp(-120, -420, u);
}

/** Height of the crest along the range: a saddle at the pass, rising both ways. */
function crestAt(u: number): number {
  const rise = Math.abs(u);
  const saddle = (u > 0 ? ramp(16, 120, rise) * 0.26 : ramp(70, 330, rise) * 0.36) * Math.min(rise, 420);
  return saddle + ramp(300, 1500, rise) * (u > 0 ? 330 : 130) + ramp(1400, 5200, rise) * (u > 0 ? 330 : 0);
}

/** Fansipan, 3,143 m: south-south-east, about eight kilometres off. */
function fansipan(x: number, z: number): number {
  const d = Math.hypot(x - 2800, z - 7500);
  return 1480 * Math.exp(-d / 1300) + 420 * Math.exp(-((d / 3400) ** 2));
}

/** Summits that stand out of the cloud like islands, each a ragged cone. */
function islandAt(x: number, z: number): number {
  let most = 0;
  for (const [px, pz, heightM, wideM] of ISLANDS) {
    const d = Math.hypot(x - px, z - pz);
    if (d < wideM * 4) most = Math.max(most, heightM * Math.exp(-d / wideM));
  }
  return most;
}

/** Islands in the cloud: x, z, height over the land about them, width, metres. */
const ISLANDS = [
  [4300, -1500, 980, 900],
  [6900, 300, 1350, 1300],
  [3500, -4300, 1150, 1100],
  [7600, -4200, 1500, 1500],
  [-3800, 2500, 900, 850],
  [-6600, 1300, 1350, 1250],
  [-2700, 6200, 1200, 1200],
  [-7200, 5600, 1400, 1500],
  [-6900, -7600, 1500, 1900],
] as const;

/** Colour of the land: grass on the crest, woods on the flanks, rock where it is too steep, earth at road cuts. */
export function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  const patch = noise.noise2(x / 17, z / 17);
  out.copy(grass).lerp(straw, ramp(-0.3, 0.5, patch + 0.5 * noise.noise2(x / 4.3, z / 4.3)));
  const r = Math.hypot(x, z);
  const wooded = ramp(
    -0.1,
    0.25,
    noise.noise2(x / 150, z / 150) + 0.6 * ramp(-5, -70, y) - 0.25 * ramp(40, 160, y) * ramp(2500, 900, r),
  );
  out.lerp(wood, wooded * 0.85);
  out.lerp(deep, ramp(500, 2200, r) * 0.75);
  out.lerp(rock, ramp(0.34, 0.6, slope + 0.12 * patch) * blend(0.85, 0.3, ramp(900, 3000, r)));
  const road = ROAD.findNear(x, z);
  if (road.distanceM < 24) {
    const bare = 1 - ramp(ROAD_HALF_M + 0.2, ROAD_HALF_M + 2.2 + patch, road.distanceM);
    out.lerp(earth, Math.max(bare * 0.9, ramp(0.1, 0.3, slope) * ramp(18, 8, road.distanceM) * 0.7));
  }
  const apron =
    1 -
    ramp(
      0.8,
      1.02,
      Math.hypot((x - PARKING.x) / PARKING.halfX, (z - PARKING.z) / PARKING.halfZ) + 0.06 * patch,
    );
  if (apron > 0) out.lerp(gravel, apron);
  const path = PATH.findNear(x, z);
  if (path.distanceM < 3) out.lerp(track, (1 - ramp(0.5, 1.15, path.distanceM + 0.2 * patch)) * 0.95);
}

/** How far a point is from road, path and open ground; things that grow stay away from them. */
export function clearM(x: number, z: number): number {
  const road = ROAD.findNear(x, z).distanceM - ROAD_HALF_M;
  const path = PATH.findNear(x, z).distanceM - 1;
  const apron =
    (Math.hypot((x - PARKING.x) / PARKING.halfX, (z - PARKING.z) / PARKING.halfZ) - 1) * PARKING.halfZ;
  return Math.min(road, path, apron);
}

const noise = createNoise(2235);
const far = mountains(471, 4600, 1);
const grass = linear('#8a9c4c');
const straw = linear('#bda75c');
const wood = linear('#3f6545');
const deep = linear('#37594a');
const rock = linear('#8f8b80');
const earth = linear('#a9825c');
const gravel = linear('#b5a182');
const track = linear('#c9a878');

/** The footpath from the pass up along the crest to the north-west. */
export const PATH = createTrack(
  [4, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 340, 380, 430, 490, 560, 640].map((u): TrackPoint => {
    const v = meanderAt(u) + (u < 20 ? -16 : 0);
    const [x, z] = [(-u - v) * Math.SQRT1_2, (-u + v) * Math.SQRT1_2];
    return [x, u < 20 ? 0 : wildHeightAt(x, z), z];
  }),
  14,
);

/** Where the wooden deck stands: on a knoll among the first bends, open to the west. */
export const DECK = { x: -294, y: heightAt(-294, -26) - 0.1, z: -26 };
