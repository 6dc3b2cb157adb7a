import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, fieldAt, ramp, type Spot, smoothLine } from '../kit/land.ts';
import { createLineGrid } from './line-grid.ts';

/** Level of sea and lagoon in the frame of Hà Tiên, metres: the plain at Thạch Động is y = 0. */
export const SEA_M = -2;

/** Height of the land around Hà Tiên, metres; the origin is Thạch Động, the town lies to the south-south-east. */
export function hatienHeight(x: number, z: number): number {
  const farM = x * x + z * z;
  let y = 0.16 * noise.noise2(x / 18, z / 18);
  if (farM < 160 * 160) return blend(y, -0.03, ramp(2.8, 1.6, wayM(x, z)));
  if (farM < 900 * 900) y = blend(y + bund(x, z), 0.35, ramp(7, 4.4, roadM(x, z)));
  const landM = landwardM(x, z);
  y = blend(-7, y, ramp(-45, 30, landM));
  if (farM < 1400 * 1400) return y;
  for (const hill of HILLS) {
    const d = ((x - hill.x) ** 2 + ((z - hill.z) * 1.25) ** 2) / (hill.radiusM * hill.radiusM);
    if (d > 1) continue;
    const rough = 0.8 + 0.5 * noise.fbm(x / 260, z / 260, 3);
    y += hill.heightM * (1 - d) ** 2 * rough * ramp(-30, 120, landM);
  }
  return y;
}

/** Colour of the land: rice in strips, palms' dark ground, forested hills, sand along the shore. */
export function hatienColour(x: number, z: number, heightM: number, slope: number, out: Color): void {
  const farM = Math.hypot(x, z);
  const field = fieldAt(noise, x, z, 42);
  out.copy(field.id < 0.4 ? GOLD : field.id < 0.72 ? GREEN : YOUNG);
  out.lerp(BUND, ramp(3.2, 1.1, field.edgeM) * ramp(3000, 800, farM));
  out.lerp(GROVE, ramp(0.12, 0.4, noise.noise2(x / 260, z / 260)) * 0.85);
  out.lerp(GRASS, ramp(150, 96, farM + 22 * noise.noise2(x / 21, z / 21)));
  if (farM < 1000) {
    out.lerp(ROAD, ramp(5.6, 4.6, roadM(x, z)));
    out.lerp(EARTH, 0.75 * ramp(7.2, 5.8, roadM(x, z)) * ramp(4.6, 5.4, roadM(x, z)));
  }
  if (farM < 160) {
    const worn = 1.1 * noise.noise2(x / 3, z / 3);
    out.lerp(EARTH, 0.8 * ramp(4.2, 2.4, wayM(x, z) + worn));
    out.lerp(PAVING, ramp(2.5, 1.9, wayM(x, z)));
    return;
  }
  out.lerp(FOREST, ramp(9, 26, heightM));
  out.lerp(ROCK, ramp(0.4, 0.6, slope) * 0.6);
  out.lerp(SAND, ramp(75, 25, landwardM(x, z)));
}

/** Distance from the shore, metres: positive on land, negative on the sea, the river and the lagoon. */
export function landwardM(x: number, z: number): number {
  const wave = 30 * noise.noise2(x / 240, z / 240);
  const coastM = coast.distanceM(x, z) * (isSeaward(x, z) ? -1 : 1) + wave;
  const lagoon = Math.hypot((x - 3900) / 1700, (z - 3000) / 1150);
  const lagoonM = (lagoon - 1) * 1300 + wave;
  return Math.min(coastM, lagoonM, channel.distanceM(x, z) - 170 + 0.6 * wave);
}

/** Distance from the middle of the national road, metres. */
export function roadM(x: number, z: number): number {
  return road.distanceM(x, z);
}

/** Distance from the middle of the paved way to the steps of Thạch Động, metres. */
export function wayM(x: number, z: number): number {
  return Math.min(way.distanceM(x, z), Math.hypot(x, z - 43) - 6);
}

function bund(x: number, z: number): number {
  return 0.35 * ramp(2.2, 0.8, fieldAt(noise, x, z, 42).edgeM);
}

/** Even-odd test against the sea's outline. */
function isSeaward(x: number, z: number): boolean {
  let inside = false;
  for (let i = 0, j = SEA.length - 1; i < SEA.length; j = i, i += 1) {
    const [ax, az] = SEA[i] ?? [0, 0];
    const [bx, bz] = SEA[j] ?? [0, 0];
    if (az > z !== bz > z && x < ((bx - ax) * (z - az)) / (bz - az) + ax) inside = !inside;
  }
  return inside;
}

const noise = createNoise(104);
/** The shore from the border in the north-west round Mũi Nai to the river's mouth and on to the south-east. */
const COAST: Spot[] = smoothLine(
  [
    [-4600, -9000],
    [-3900, -4200],
    [-2900, -1600],
    [-2000, 100],
    [-1800, 1250],
    [-2300, 2100],
    [-3500, 2700],
    [-3900, 3500],
    [-3300, 4200],
    [-2300, 3900],
    [-1300, 3000],
    [-500, 3150],
    [500, 3900],
    [1000, 4250],
    [1800, 4900],
    [2600, 6000],
    [5200, 8200],
    [9000, 11000],
  ],
  2,
);
const SEA: Spot[] = [...COAST, [60000, 60000], [-90000, 60000], [-90000, -9000]];
const HILLS = [
  { x: 1000, z: 3000, heightM: 46, radiusM: 420 },
  { x: 560, z: 3620, heightM: 38, radiusM: 260 },
  { x: 2500, z: 4750, heightM: 185, radiusM: 1050 },
  { x: 1950, z: 4420, heightM: 70, radiusM: 420 },
  { x: -3050, z: 3350, heightM: 190, radiusM: 950 },
  { x: -2250, z: 3100, heightM: 95, radiusM: 620 },
  { x: -1500, z: -3300, heightM: 120, radiusM: 900 },
  { x: 900, z: 1900, heightM: 26, radiusM: 380 },
  { x: 1900, z: -2200, heightM: 150, radiusM: 1500 },
  { x: 3900, z: -1400, heightM: 110, radiusM: 1200 },
  { x: 1130, z: 3420, heightM: 30, radiusM: 210 },
];
const coast = createLineGrid(COAST, { minX: -7000, minZ: -7000, maxX: 8000, maxZ: 10000, stepM: 60 });
const channel = createLineGrid(
  smoothLine([
    [1150, 4700],
    [1500, 4000],
    [2100, 3500],
    [3000, 3200],
  ]),
  { minX: -500, minZ: 2500, maxX: 4200, maxZ: 5600, stepM: 25 },
);
const road = createLineGrid(
  smoothLine([
    [1500, 3000],
    [900, 1800],
    [240, 620],
    [-72, 150],
    [-92, 0],
    [-130, -200],
    [-700, -1500],
  ]),
  { minX: -1200, minZ: -1200, maxX: 1200, maxZ: 1200, stepM: 4 },
);
const way = createLineGrid(
  smoothLine(
    [
      [-84, 92],
      [-50, 84],
      [-14, 78],
      [0, 66],
      [0, 34],
    ],
    2,
  ),
  { minX: -170, minZ: -170, maxX: 170, maxZ: 170, stepM: 0.8 },
);

const GOLD = linear('#cfae52');
const GREEN = linear('#84a548');
const YOUNG = linear('#a9bd58');
const BUND = linear('#6f8a44');
const GROVE = linear('#4c7345');
const GRASS = linear('#87a04c');
const FOREST = linear('#41694a');
const ROCK = linear('#9a968a');
const SAND = linear('#d3bd92');
const ROAD = linear('#6a6a6c');
const EARTH = linear('#b8946a');
const PAVING = linear('#c5b69a');
