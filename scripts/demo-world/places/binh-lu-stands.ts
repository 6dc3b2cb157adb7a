import { createNoise } from '../../lib/noise.ts';
import { ramp } from '../kit/land.ts';
import { type Stand, strew } from '../kit/scatter.ts';
import { fieldUnder, isField, roadDistance } from './binh-lu-fields.ts';
import { acrossOf, alongOf, beyondFloor, riverDistance, spotAt, streamDistance } from './binh-lu-land.ts';
import { isTerraced, TEA_ALONG } from './binh-lu-terraces.ts';

/** Gives where the valley's houses and trees stand; worked out at the first call. */
export function valleyStands(): Stands {
  known ??= listStands();
  return known;
}

/** The open ground of the tea garden and the outlook above it. */
export function isTeaGarden(along: number, across: number): boolean {
  return across < 0 && Math.abs(along - TEA_ALONG) < 66 && beyondFloor(along, across) < 480;
}

function listStands(): Stands {
  const houses = HAMLETS.flatMap(([along, across, radiusM], i) => {
    const [x, z] = spotAt(along, across);
    const isFine = (px: number, pz: number) => Math.hypot(px - x, pz - z) < radiusM - 9;
    const stands = strew(100 + i, {
      centre: { x, z },
      radiusM: radiusM - 8,
      count: 60,
      apartM: 17,
      isFine,
      sizeSpread: 0.1,
    });
    return stands.map((stand) => ({ ...stand, turnDeg: 150 + 90 * stand.tint + (i % 3) * 30 }));
  });
  const inGarden = (x: number, z: number, seed: number, sizeM: number, least: number, moreM: number) =>
    inHamlet(x, z, moreM) &&
    noise.noise2(x / sizeM + seed, z / sizeM) > least &&
    houses.every((house) => Math.hypot(house.x - x, house.z - z) > 6.5) &&
    onRoad(x, z) > 4;
  const [teaX, teaZ] = spotAt(TEA_ALONG, -720);
  return {
    houses,
    trees: [
      ...strew(21, {
        centre: CENTRE,
        radiusM: 2200,
        count: 90000,
        apartM: 7,
        isFine: (x, z) => inGarden(x, z, 0, 14, 0, 7),
        sizeSpread: 0.35,
      }),
      ...strew(28, {
        centre: CENTRE,
        radiusM: 1700,
        count: 9000,
        apartM: 14,
        isFine: (x, z) => onBorder(x, z),
        sizeSpread: 0.4,
      }),
      ...strew(22, { centre: CENTRE, radiusM: 1800, count: 40000, apartM: 9, isFine: onBank }),
      ...strew(27, {
        centre: { x: teaX, z: teaZ },
        radiusM: 460,
        count: 14000,
        apartM: 5.5,
        isFine: isForest,
        sizeSpread: 0.35,
      }),
    ],
    bamboo: strew(23, {
      centre: CENTRE,
      radiusM: 1500,
      count: 30000,
      apartM: 9,
      isFine: (x, z) => inGarden(x, z, 9, 20, 0.3, 8) || (onBank(x, z) && onBank(x + 30, z)),
    }),
    bananas: strew(24, {
      centre: CENTRE,
      radiusM: 1200,
      count: 26000,
      apartM: 5,
      isFine: (x, z) => inGarden(x, z, 30, 12, 0.3, 2),
    }),
    palms: strew(25, {
      centre: CENTRE,
      radiusM: 1200,
      count: 14000,
      apartM: 6,
      isFine: (x, z) => inGarden(x, z, 60, 12, 0.3, 0),
    }),
    groves: [
      ...strew(29, {
        centre: { x: -430, z: 700 },
        radiusM: 800,
        count: 16000,
        apartM: 8.5,
        isFine: (x, z) => isForest(x, z) && acrossOf(x, z) < 0,
        sizeSpread: 0.35,
      }),
      ...strew(26, {
        centre: CENTRE,
        radiusM: 3000,
        count: 20000,
        apartM: 9.5,
        crowding: 0.6,
        isFine: (x, z) => isForest(x, z) && beyondFloor(alongOf(x, z), acrossOf(x, z)) < 1500,
        sizeSpread: 0.35,
      }),
    ],
  };
}

/** Lone trees and rows of them on the banks, away from the scenes' own fields. */
function onBorder(x: number, z: number): boolean {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  return (
    isField(along, across) &&
    noise.noise2(x / 120 + 40, z / 120) > 0.22 &&
    fieldUnder(x, z, 'harvest').edgeM < 0.5 &&
    onRoad(x, z) > 4 &&
    Math.hypot(x - 157, z + 101) > 75
  );
}

function inHamlet(x: number, z: number, moreM: number): boolean {
  return HAMLETS.some(
    ([along, across, radiusM]) =>
      Math.hypot(alongOf(x, z) - along, acrossOf(x, z) - across) < radiusM + moreM,
  );
}

function onRoad(x: number, z: number): number {
  return roadDistance(alongOf(x, z), acrossOf(x, z));
}

function onBank(x: number, z: number): boolean {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const river = riverDistance(along, across);
  const stream = streamDistance(along, across);
  if (roadDistance(along, across) < 4) return false;
  return ((river > 38 && river < 51) || (stream > 8.5 && stream < 15)) && noise.noise2(x / 45, z / 45) > 0.12;
}

function isForest(x: number, z: number): boolean {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const out = beyondFloor(along, across);
  if (out < 8 || isTerraced(x, z) || isTeaGarden(along, across)) return false;
  return (
    noise.noise2(x / 90, z / 90) + noise.noise2(x / 30, z / 30) * 0.5 > -0.45 - 0.6 * ramp(100, 500, out)
  );
}

const noise = createNoise(63);
const CENTRE = { x: -140, z: -140 };
let known: Stands | undefined;

/** Hamlets: along, across, radius in metres. */
export const HAMLETS: readonly (readonly [number, number, number])[] = [
  [-18, 250, 40],
  [-592, 244, 38],
  [-60, 560, 54],
  [-596, 520, 42],
  [560, 560, 50],
  [900, 250, 44],
  [-1050, 470, 55],
  [-900, -250, 48],
  [-330, -330, 46],
  [330, -280, 40],
  [1300, -190, 50],
  [1500, 480, 60],
  [-1600, 250, 60],
  [-1500, -330, 50],
  [2000, 200, 60],
  [160, -420, 40],
  [-120, -260, 36],
  [720, -250, 42],
  [640, 300, 44],
  [1180, 330, 50],
  [-980, 140, 40],
  [-1300, 560, 50],
  [-340, 500, 38],
  [250, 560, 40],
  [-2100, 300, 70],
  [-2000, -240, 60],
  [380, 420, 36],
];

/** The open ground where noodles are dried: along, across, radius in metres. */
export const DRYING = [52, 300, 34] as const;
/** Ground kept free of fields. */
export const GROUNDS = [...HAMLETS, DRYING];

type Stands = Record<'houses' | 'trees' | 'bamboo' | 'bananas' | 'palms' | 'groves', Stand[]>;
