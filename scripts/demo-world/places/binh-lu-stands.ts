import { createNoise } from '../../lib/noise.ts';
import { ramp } from '../kit/land.ts';
import { type Stand, strew } from '../kit/scatter.ts';
import { roadDistance } from './binh-lu-fields.ts';
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
    const stands = strew(100 + i, { centre: { x, z }, radiusM: radiusM - 8, count: 60, apartM: 17, isFine, sizeSpread: 0.1 });
    return stands.map((stand) => ({ ...stand, turnDeg: 150 + 90 * stand.tint + (i % 3) * 30 }));
  });
  const inGarden = (x: number, z: number, seed: number, sizeM: number, least: number, moreM: number) =>
    inHamlet(x, z, moreM) && noise.noise2(x / sizeM + seed, z / sizeM) > least && houses.every((house) => Math.hypot(house.x - x, house.z - z) > 6.5) && onRoad(x, z) > 4;
  const [teaX, teaZ] = spotAt(TEA_ALONG, -720);
  return {
    houses,
    trees: [
      ...strew(21, { centre: CENTRE, radiusM: 2200, count: 90000, apartM: 7, isFine: (x, z) => inGarden(x, z, 0, 14, 0, 7), sizeSpread: 0.35 }),
      ...strew(22, { centre: CENTRE, radiusM: 1800, count: 40000, apartM: 9, isFine: onBank }),
      ...strew(27, { centre: { x: teaX, z: teaZ }, radiusM: 420, count: 9000, apartM: 5.5, isFine: isForest, sizeSpread: 0.35 }),
    ],
    bamboo: strew(23, { centre: CENTRE, radiusM: 1500, count: 30000, apartM: 9, isFine: (x, z) => inGarden(x, z, 9, 20, 0.3, 8) || (onBank(x, z) && onBank(x + 30, z)) }),
    bananas: strew(24, { centre: CENTRE, radiusM: 1200, count: 26000, apartM: 5, isFine: (x, z) => inGarden(x, z, 30, 12, 0.3, 2) }),
    palms: strew(25, { centre: CENTRE, radiusM: 1200, count: 14000, apartM: 6, isFine: (x, z) => inGarden(x, z, 60, 12, 0.3, 0) }),
    groves: strew(26, { centre: CENTRE, radiusM: 3000, count: 30000, apartM: 9.5, isFine: (x, z) => isForest(x, z) && beyondFloor(alongOf(x, z), acrossOf(x, z)) < 1500, sizeSpread: 0.35 }),
  };
}

function inHamlet(x: number, z: number, moreM: number): boolean {
  return HAMLETS.some(([along, across, radiusM]) => Math.hypot(alongOf(x, z) - along, acrossOf(x, z) - across) < radiusM + moreM);
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
  return ((river > 33 && river < 45) || (stream > 8.5 && stream < 15)) && noise.noise2(x / 45, z / 45) > 0.12;
}

function isForest(x: number, z: number): boolean {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const out = beyondFloor(along, across);
  if (out < 8 || isTerraced(x, z) || isTeaGarden(along, across)) return false;
  return noise.noise2(x / 90, z / 90) + noise.noise2(x / 30, z / 30) * 0.5 > -0.15 - ramp(100, 500, out);
}

const noise = createNoise(63);
const CENTRE = { x: -140, z: -140 };
let known: Stands | undefined;

/** Hamlets: along, across, radius in metres. */
export const HAMLETS: readonly (readonly [number, number, number])[] = [
  [-45, 280, 42], [-660, 300, 40], [-60, 560, 54], [-596, 520, 42], [560, 560, 50], [900, 250, 44], [-1050, 470, 55], [-900, -250, 48], [-330, -330, 46],
  [330, -280, 40], [1300, -190, 50], [1500, 480, 60], [-1600, 250, 60], [-1500, -330, 50], [2000, 200, 60],
];

/** The open ground where noodles are dried: along, across, radius in metres. */
export const DRYING = [52, 300, 34] as const;
/** Ground kept free of fields. */
export const GROUNDS = [...HAMLETS, DRYING];

type Stands = Record<'houses' | 'trees' | 'bamboo' | 'bananas' | 'palms' | 'groves', Stand[]>;
