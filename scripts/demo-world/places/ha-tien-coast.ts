import { createNoise, createRandom } from '../../lib/noise.ts';
import type { Diorama } from '../diorama.ts';
import { linear } from '../kit/colour.ts';
import { ramp } from '../kit/land.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { basketBoat, sampan } from '../props/boats.ts';
import { fishingBoat } from '../props/fishing-boat.ts';
import { buildCoconutPalm } from '../props/palms.ts';
import { buildFarHill, buildHill, planHill } from '../rock/karst.ts';
import type { KarstHill } from '../rock/karst-shape.ts';
import { buildBoulder } from './boulders.ts';
import { plantRock } from './thach-dong-green.ts';

/** Builds a calm bay of the coast between Hà Tiên and Kiên Lương at sunset: limestone islets, boats going home. */
export function kienGiangBay(): Diorama {
  const point = { lat: 10.2, lng: 104.55 };
  const light = lightOf('evening', point, '2027-01-20T17:33:00+07:00');
  light.sun = { ...light.sun, elevationDeg: 5.2, colour: [4.4, 2.2, 0.95] };
  light.sky = {
    ...light.sky,
    zenith: [0.2, 0.34, 0.62],
    horizon: [1.02, 0.58, 0.4],
    glow: [2.0, 0.84, 0.26],
    clouds: 0.6,
    fill: 0.95,
  };
  light.haze = {
    colour: [0.66, 0.52, 0.56],
    sunColour: [1.7, 0.92, 0.45],
    densityPerM: 0.00016,
    mistDensityPerM: 0.0006,
    mistTopM: 2,
    mistFadeM: 16,
  };
  return {
    point,
    ...light,
    ground: { heightAt: shoreHeight, colourAt: shoreColour, reachM: 6000 },
    water: [{ x: 0, z: 0, levelM: 0, radiusM: 60000, colour: [0.1, 0.2, 0.26], cover: 0.8, ripple: 0.2 }],
    placeThings: (eye) => {
      const near = NEAR_ISLETS.map((hill) =>
        buildHill(hill, {
          detail: { cellM: 0.5, maxCellM: 3, viewpoints: [[eye.x, eye.y, eye.z]], spread: 0.004 },
          spotsPerM2: 0.06,
        }),
      );
      return {
        placed: [...near.flatMap(({ spots }) => plantRock(spots, eye)), ...fleet(), ...shorePalms()],
        parts: [...near.map(({ part }) => part), ...FAR_ISLETS.map((hill): Part => buildFarHill(hill, 5000))],
      };
    },
    exposure: 0.68,
    scenes: [],
    pictures: [
      {
        file: 'destinations/kien-giang/photos/main.jpg',
        eye: { x: 0, y: 7.5, z: 0 },
        yawDeg: 254,
        pitchDeg: 2.2,
        fovDeg: 38,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

/** Places a hill by its bearing and distance from the eye of the bay's picture. */
function islet(
  seed: number,
  bearingDeg: number,
  farM: number,
  heightM: number,
  radiusM: number,
  peaks = 4,
): KarstHill {
  const turn = (bearingDeg * Math.PI) / 180;
  return {
    ...planHill({ seed, x: farM * Math.sin(turn), z: -farM * Math.cos(turn), heightM, radiusM, peaks }),
    notchM: 2.2,
  };
}

/** The near shore lies behind and to the left of the picture's eye. */
function shoreHeight(x: number, z: number): number {
  const inlandM = 0.45 * x + 0.9 * z - 0.22 * Math.hypot(x, z) + 2 * noise.noise2(x / 13, z / 13);
  return -6 + 7.4 * ramp(-9, 9, inlandM) + 0.3 * noise.fbm(x / 4, z / 4, 3);
}

function shoreColour(
  _x: number,
  _z: number,
  heightM: number,
  _slope: number,
  out: Parameters<NonNullable<Diorama['ground']>['colourAt']>[4],
): void {
  out
    .copy(SAND)
    .lerp(GRASS, ramp(1.6, 3, heightM))
    .lerp(WET_SAND, ramp(0.5, -0.2, heightM));
}

function fleet(): Placed[] {
  const at = (bearingDeg: number, farM: number): [number, number] => {
    const turn = (bearingDeg * Math.PI) / 180;
    return [farM * Math.sin(turn), -farM * Math.cos(turn)];
  };
  const boats: [kind: 'fishing' | 'sampan' | 'basket', bearing: number, far: number, facing: number][] = [
    ['fishing', 262, 64, 205],
    ['sampan', 246.5, 42, 340],
    ['fishing', 240, 150, 20],
    ['fishing', 270, 210, 190],
    ['basket', 267, 36, 0],
    ['fishing', 252, 330, 200],
    ['sampan', 258, 150, 20],
    ['fishing', 233, 300, 30],
    ['fishing', 276, 420, 10],
    ['sampan', 236, 96, 200],
  ];
  return boats.map(([kind, bearing, far, facing], i) => {
    const [x, z] = at(bearing, far);
    if (kind === 'fishing') return setDown(fishingBoat(createRandom(80 + i)), x, -0.75, z, facing);
    if (kind === 'basket') return setDown(basketBoat(createRandom(80 + i)), x, -0.14, z, facing);
    return setDown(sampan(createRandom(80 + i)), x, -0.18, z, facing);
  });
}

function shorePalms(): Placed[] {
  const palm = (seed: number, x: number, z: number, facing: number, size: number) =>
    setDown(buildCoconutPalm(createRandom(seed)), x, shoreHeight(x, z) - 0.2, z, facing, size);
  return [palm(5, -14.5, 15, 300, 1.25), palm(6, -12, 17, 340, 1.5), ...shoreRocks()];
}

function shoreRocks(): Placed[] {
  const random = createRandom(44);
  return Array.from({ length: 26 }, () => {
    const [x, z] = [-19 + 13 * random(), 11 + 9 * random()];
    const size = 0.8 + 2.2 * random() ** 2;
    return setDown(
      buildBoulder(random, { moss: 0.35, fine: 9, wetM: 0.15 }),
      x,
      Math.max(shoreHeight(x, z), -0.4) - 0.25 * size,
      z,
      360 * random(),
      size,
    );
  });
}

const noise = createNoise(12);
const SAND = linear('#d9bd8c');
const WET_SAND = linear('#8d7656');
const GRASS = linear('#6f8440');
const NEAR_ISLETS = [islet(5, 236, 190, 62, 34, 5), islet(9, 273, 260, 52, 30, 4)];
const FAR_ISLETS = [
  islet(12, 243, 620, 74, 46),
  islet(13, 264, 900, 96, 60, 5),
  islet(14, 257, 1500, 90, 52),
  islet(15, 248.5, 2300, 140, 120, 6),
  islet(16, 271, 2000, 150, 110, 6),
  islet(17, 231, 900, 86, 54, 5),
  islet(18, 259.5, 430, 17, 8, 2),
  islet(19, 246.5, 360, 11, 6, 2),
  islet(20, 280, 700, 80, 60, 5),
  islet(21, 253, 4200, 190, 260, 6),
  islet(22, 266, 4600, 230, 380, 6),
];
