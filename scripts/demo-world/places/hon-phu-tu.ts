import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { ramp } from '../kit/land.ts';
import { lightOf } from '../kit/moods.ts';
import { displace } from '../kit/paint.ts';
import { plant, setDown, strew } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { fishingBoat } from '../props/fishing-boat.ts';
import { buildGrassTuft } from '../props/grasses.ts';
import { buildCoconutPalm } from '../props/palms.ts';
import { buildCouple } from '../props/people.ts';
import { type BuiltHill, buildFarHill, buildHill, planHill } from '../rock/karst.ts';
import { buildBoulder } from './boulders.ts';
import { plantRock } from './thach-dong-green.ts';

/** Builds Hòn Phụ Tử as it stood before 2006: the tall Father and the low Son in the sea, seen from the pebble shore. */
export function honPhuTu(): Diorama {
  const point = { lat: 10.143, lng: 104.637 };
  const light = lightOf('evening', point, '2006-01-18T16:58:00+07:00');
  light.haze = {
    ...light.haze,
    colour: [0.62, 0.62, 0.72],
    densityPerM: 0.0001,
    mistDensityPerM: 0.0002,
    mistTopM: 1,
  };
  return {
    point,
    ...light,
    ground: { heightAt: shoreHeight, colourAt: shoreColour, reachM: 5000 },
    water: [{ x: 0, z: 0, levelM: 0, radiusM: 60000, colour: [0.07, 0.24, 0.27], cover: 0.55, ripple: 0.34 }],
    placeThings: (eye) => {
      const pillars = buildPillars(eye);
      const headland = buildHill(HEADLAND, {
        detail: { cellM: 0.5, maxCellM: 3, viewpoints: [[eye.x, eye.y, eye.z]], spread: 0.006 },
        spotsPerM2: 0.09,
      });
      return {
        placed: [
          ...plantRock(pillars.spots, eye),
          ...plantRock(headland.spots, eye),
          ...pebbles(eye),
          ...life(eye),
        ],
        parts: [pillars.part, headland.part, ...ISLETS.map((hill): Part => buildFarHill(hill, 3000))],
      };
    },
    exposure: 0.6,
    scenes: [],
    pictures: [
      {
        file: 'sites/hon-phu-tu/photos/main.jpg',
        eye: { x: 18, y: shoreHeight(18, 1) + 2.2, z: 1 },
        yawDeg: 278,
        pitchDeg: 4,
        fovDeg: 38,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** The two rocks on their common foot; the Father leans back as old photographs show him. */
function buildPillars(eye: Eye): BuiltHill {
  const hill = {
    seed: 8,
    notchM: 1.6,
    tunnels: [],
    peaks: [
      { x: -104, z: -14, heightM: 33.6, radiusM: 5.4 },
      { x: -101, z: -25, heightM: 9, radiusM: 5.2 },
      { x: -106, z: -35, heightM: 19, radiusM: 4.3 },
      { x: -103, z: -6, heightM: 8, radiusM: 4.4 },
    ],
  };
  const built = buildHill(hill, {
    detail: { cellM: 0.28, maxCellM: 0.6, viewpoints: [[eye.x, eye.y, eye.z]], spread: 0.004 },
    spotsPerM2: 0.16,
  });
  const lean = (y: number, z: number) => (z > -20 ? 0.0042 : -0.004) * Math.max(0, y) ** 2;
  displace(built.part.geometry, (vertex) => vertex.setZ(vertex.z + lean(vertex.y, vertex.z)));
  return {
    part: built.part,
    spots: built.spots.map((spot) => ({ ...spot, z: spot.z + lean(spot.y, spot.z) })),
  };
}

function shoreHeight(x: number, z: number): number {
  const inland = x - 1.5 + 2.2 * Math.sin(z / 13) + noise.noise2(x / 6, z / 6);
  return -5 + 5.5 * ramp(-26, 4, inland) + 1.9 * ramp(2, 22, inland) + 0.12 * noise.fbm(x / 2.2, z / 2.2, 3);
}

function shoreColour(
  x: number,
  z: number,
  heightM: number,
  _slope: number,
  out: Parameters<NonNullable<Diorama['ground']>['colourAt']>[4],
): void {
  const patch = noise.noise2(x / 1.3, z / 1.3);
  out
    .copy(GRAVEL)
    .lerp(PALE, ramp(-0.3, 0.5, patch))
    .lerp(WET, ramp(0.5, 0.12, heightM))
    .lerp(GRASS, ramp(1.5, 2.1, heightM + 0.3 * patch));
}

function pebbles(eye: Eye): Placed[] {
  const shore = (x: number, z: number) => shoreHeight(x, z) > -0.5 && shoreHeight(x, z) < 2;
  const small = strew(31, {
    centre: { x: 5, z: -1 },
    radiusM: 26,
    count: 9000,
    crowding: 0.72,
    sizeSpread: 0.6,
    isFine: shore,
  });
  const large = strew(32, {
    centre: { x: -2, z: -4 },
    radiusM: 40,
    count: 420,
    apartM: 1.5,
    sizeSpread: 0.6,
    isFine: (x, z) => shore(x, z) && shoreHeight(x, z) < 0.6 && Math.hypot(x - eye.x, z - eye.z) > 5,
  });
  const build = (fine: number, moss: number) => (random: () => number) =>
    buildBoulder(random, { moss, fine, wetM: 0.05 });
  return [
    ...plant(
      small.map((stand) => ({ ...stand, size: 0.05 + 0.17 * stand.size ** 2 })),
      eye,
      shoreHeight,
      build(2, 0),
      { nearM: 1, variants: 8, sinkM: 0.02 },
    ),
    ...plant(
      large.map((stand) => ({ ...stand, size: 0.75 * stand.size ** 2 })),
      eye,
      shoreHeight,
      build(9, 0.15),
      { nearM: 1, variants: 6, sinkM: 0.12 },
    ),
  ];
}

function life(eye: Eye): Placed[] {
  const grass = strew(33, {
    centre: { x: 12, z: 0 },
    radiusM: 22,
    count: 2600,
    isFine: (x, z) => shoreHeight(x, z) > 1.75 && Math.hypot(x - eye.x, z - eye.z) > 1.5,
  });
  return [
    ...plant(grass, eye, shoreHeight, (random, detail) => buildGrassTuft(random, { detail }), {
      nearM: 12,
      variants: 4,
    }),
    setDown(buildCouple(createRandom(3)), 1.6, shoreHeight(1.6, 3.4), 3.4, 285),
    setDown(fishingBoat(createRandom(4)), -62, -0.75, 14, 330),
    setDown(fishingBoat(createRandom(5)), -150, -0.75, -58, 190),
    setDown(buildCoconutPalm(createRandom(6)), 3.5, shoreHeight(3.5, -10.5) - 0.2, -10.5, 210, 1.25),
    setDown(buildCoconutPalm(createRandom(7)), 5.5, shoreHeight(5.5, -12) - 0.2, -12, 160, 1),
  ];
}

const noise = createNoise(21);
const GRAVEL = linear('#a3937b');
const PALE = linear('#c9b896');
const WET = linear('#5f564a');
const GRASS = linear('#7d8f45');
const HEADLAND = {
  ...planHill({ seed: 15, x: -42, z: -92, heightM: 44, radiusM: 40, peaks: 5 }),
  notchM: 1.8,
};
const ISLETS = [
  { ...planHill({ seed: 41, x: -900, z: 190, heightM: 46, radiusM: 60, peaks: 4 }), notchM: 2 },
  { ...planHill({ seed: 42, x: -1500, z: -60, heightM: 62, radiusM: 110, peaks: 5 }), notchM: 2 },
  { ...planHill({ seed: 43, x: -2600, z: 500, heightM: 120, radiusM: 260, peaks: 6 }), notchM: 2 },
];
