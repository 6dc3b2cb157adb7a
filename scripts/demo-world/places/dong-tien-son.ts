import type { Diorama, Eye, Ground } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Part, Placed } from '../kit/types.ts';
import { buildFarHill, planRange } from '../rock/karst.ts';
import { lightThings } from '../rock/lit-things.ts';
import { listSpots, type Spot } from '../rock/scatter-spots.ts';
import { POOLS, tienSonRock } from './dong-tien-son-cave.ts';
import { FOOT_M, tienSonLand } from './dong-tien-son-land.ts';
import { thingsInside, thingsOutside } from './dong-tien-son-things.ts';
import { plantHill } from './hill-plants.ts';

const POINT = { lat: 22.327, lng: 103.618 };

/**
 * Builds Tiên Sơn: the mouth under its cliff, the great chamber, the hall of rimstone pools to the north-west and a quiet
 * side chamber with an altar to the north-east, one cave in one hill. Illustrates the theme; the plan is not surveyed.
 */
export function dongTienSon(): Diorama {
  const light = lightOf('evening', POINT, '2026-12-06T15:05:00+07:00');
  light.haze.mistTopM = -24;
  return {
    point: POINT,
    ...light,
    exposure: 0.64,
    // The rock takes a minute to make; a place that is only listed does not make it.
    get ground() {
      return landOf();
    },
    water: POOLS.map((pool) => ({
      x: pool.x,
      z: pool.z,
      levelM: pool.levelM,
      radiusM: pool.radiusM,
      scallop: pool.seed,
      seenWithinM: 34,
      colour: [0.05, 0.11, 0.1],
      cover: 0.35,
      ripple: 0.02,
    })),
    placeThings: (eye) => {
      const { made, parts } = tienSonRock();
      const seesOut = eye.z > -42;
      return {
        parts: [parts.inner, parts.outer, ...litThings(), ...(seesOut ? rangeBehind() : [])],
        placed: seesOut
          ? [...thingsOutside(landOf().heightAt, made, eye), ...plantHill(hillSpots(), eye)]
          : [],
      };
    },
    scenes: [
      { id: 'gate', eye: { x: 0.9, y: FOOT_M + 1.7, z: 21.5 } },
      { id: 'chamber', eye: { x: 2.5, y: 1.62, z: -25 } },
      { id: 'pools', eye: { x: -9.6, y: 2.25, z: -60.6 } },
      { id: 'shrine', eye: { x: 20.2, y: 2.3, z: -43.8 } },
    ],
    pictures: [
      {
        file: 'sites/dong-tien-son/photos/main.jpg',
        eye: { x: 3.2, y: 2.7, z: -41.2 },
        yawDeg: 184,
        pitchDeg: 6,
        fovDeg: 54,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

let land: Ground | undefined;

function landOf(): Ground {
  land ??= tienSonLand(tienSonRock().made);
  return land;
}

let lit: Part[] | undefined;
let range: Part[] | undefined;
let spots: Spot[] | undefined;

/** Hills to the sides and behind, so that the cave's hill is one of a range. */
function rangeBehind(): Part[] {
  range ??= [
    planRange({
      seed: 12,
      from: { x: -330, z: -90 },
      to: { x: 330, z: -130 },
      depthM: 120,
      count: 8,
      heightM: [55, 130],
    }),
    planRange({
      seed: 13,
      from: { x: -300, z: 60 },
      to: { x: -420, z: 330 },
      depthM: 110,
      count: 3,
      heightM: [45, 90],
    }),
    planRange({
      seed: 14,
      from: { x: 210, z: 90 },
      to: { x: 400, z: 380 },
      depthM: 110,
      count: 3,
      heightM: [45, 80],
    }),
  ]
    .flat()
    .filter(({ peaks }) => peaks.every(({ x, z }) => Math.abs(x) > 95 || z < -190 || z > 100))
    .map((hill) => buildFarHill(hill, 4000));
  return range;
}

/** Visitors, altar and lanterns within the cave, lit where they stand. */
function litThings(): Part[] {
  const { made, lamps, parts } = tienSonRock();
  const placed: Placed[] = thingsInside().map(({ prop, x, z, facingDeg, size, level }) =>
    setDown(prop, x, level ? 0 : made.cave.floorAt(x, z) + 0.02, z, facingDeg, size),
  );
  lit ??= lightThings(placed, {
    sdf: made.lightSdf(),
    rock: parts.inner.geometry,
    lamps,
    cellM: made.lightCellM,
  });
  return lit;
}

function hillSpots(): Spot[] {
  const { made, parts } = tienSonRock();
  spots ??= listSpots(parts.outer.geometry, {
    seed: 5,
    perM2: 0.075,
    coverAt: made.coverAt,
    clinging: 0.05,
  }).filter(({ z, x }) => z > -70 && Math.abs(x) < 75);
  return spots;
}

/** What a tour may point at; metres in the frame of the scenes. */
export const TARGETS: Record<string, Eye> = {
  festival: { x: 8.6, y: FOOT_M + 4.5, z: 13.5 },
  mouth: { x: 0, y: 5, z: -2 },
  steps: { x: 0, y: -1.4, z: 8 },
  stalactites: { x: 4.4, y: 7.4, z: -38.6 },
  columns: { x: -2.1, y: 4.6, z: -22.8 },
  stalagmites: { x: 8.8, y: 2.4, z: -24.1 },
  daylight: { x: 0, y: 3.6, z: -2 },
  'rimstone-pools': { x: -15.2, y: 1, z: -60 },
  'pool-terraces': { x: -22.5, y: 2, z: -60 },
  altar: { x: 27, y: 2.2, z: -45.4 },
  'incense-burner': { x: 24.6, y: 1.5, z: -44.8 },
};
