import type { Diorama, Eye, Ground } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { setDown } from '../kit/scatter.ts';
import type { Part } from '../kit/types.ts';
import { buildFarHill, planRange } from '../rock/karst.ts';
import { lightThings } from '../rock/lit-things.ts';
import { listSpots, type Spot } from '../rock/scatter-spots.ts';
import { plantHill } from './hill-plants.ts';
import { AM_TY, FLOOR_M, PAGODA, tamThanhRock } from './tam-thanh-cave.ts';
import { tamThanhLand } from './tam-thanh-land.ts';
import { NICHE, RELIEF, thingsInside, thingsOutside } from './tam-thanh-things.ts';
import { turnEast, turnPoint } from './turn-diorama.ts';

const POINT = { lat: 21.857, lng: 106.746 };

/**
 * Builds Tam Thanh: the hill with the pagoda in its mouth, which looks east, the court, the pond at the foot and the cave
 * behind. Illustrates the theme; nothing is surveyed.
 */
export function tamThanh(): Diorama {
  const light = lightOf('morning', POINT, '2026-11-14T08:05:00+07:00');
  light.haze.mistTopM = 0.5;
  light.haze.mistFadeM = 3;
  return turnEast({
    point: POINT,
    ...light,
    exposure: 0.64,
    // The rock takes a minute to make; a place that is only listed does not make it.
    get ground() {
      return landOf();
    },
    water: [
      {
        x: 0,
        z: 65,
        levelM: 0,
        radiusM: 70,
        colour: [0.06, 0.12, 0.11],
        cover: 0.75,
        ripple: 0.05,
        seenWithinM: 75,
      },
      {
        x: AM_TY.x,
        z: AM_TY.z,
        levelM: AM_TY.levelM,
        radiusM: AM_TY.radiusM,
        scallop: AM_TY.seed,
        colour: [0.04, 0.11, 0.1],
        cover: 0.4,
        ripple: 0.02,
        seenWithinM: 26,
      },
    ],
    placeThings: (eye) => {
      const { made, parts } = tamThanhRock();
      const isOut = eye.z > 10;
      return {
        parts: [parts.inner, parts.outer, ...litThings(), ...(isOut ? farHills() : [])],
        placed: [...thingsOutside(landOf().heightAt, made, eye), ...plantHill(hillSpots(), eye)],
        lamps: [
          { x: PAGODA.x, y: FLOOR_M + 2.9, z: PAGODA.z - 0.4, colour: [3.2, 1.9, 0.9], reachM: 7 },
          { x: PAGODA.x - 3, y: FLOOR_M + 2.7, z: PAGODA.z + 2.5, colour: [0.9, 0.45, 0.2], reachM: 5 },
          { x: PAGODA.x + 3, y: FLOOR_M + 2.7, z: PAGODA.z + 2.5, colour: [0.9, 0.45, 0.2], reachM: 5 },
        ],
      };
    },
    scenes: [
      { id: 'temple', eye: { x: 0.4, y: FLOOR_M + 1.68, z: 20.5 } },
      { id: 'lake', eye: { x: 7, y: 2.3, z: 90.2 } },
      { id: 'inner', eye: { x: -1.4, y: FLOOR_M + 1.75, z: -15.6 } },
    ],
    pictures: [
      {
        file: 'sites/tam-thanh/photos/main.jpg',
        eye: { x: 10, y: 3.1, z: 92.5 },
        yawDeg: 351,
        pitchDeg: 6,
        fovDeg: 46,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  });
}

let land: Ground | undefined;
let lit: Part[] | undefined;
let far: Part[] | undefined;
let spots: Spot[] | undefined;

function landOf(): Ground {
  land ??= tamThanhLand(tamThanhRock().made);
  return land;
}

/** What stands in the cave, lit where it stands. */
function litThings(): Part[] {
  const { made, lamps, parts } = tamThanhRock();
  const { cave, lightCellM } = made;
  const placed = () =>
    thingsInside().map(({ prop, x, z, facingDeg, y }) =>
      setDown(prop, x, y ?? cave.floorAt(x, z) + 0.02, z, facingDeg),
    );
  lit ??= lightThings(placed(), {
    sdf: made.lightSdf(),
    rock: parts.inner.geometry,
    lamps,
    cellM: lightCellM,
  });
  return lit;
}

function hillSpots(): Spot[] {
  const { made, parts } = tamThanhRock();
  spots ??= listSpots(parts.outer.geometry, {
    seed: 6,
    perM2: 0.07,
    coverAt: made.coverAt,
    clinging: 0.05,
  }).filter(({ z }) => z > -60);
  return spots;
}

/** Lower karst hills around, as in the west of the town. */
function farHills(): Part[] {
  far ??= [
    planRange({
      seed: 3,
      from: { x: -420, z: -260 },
      to: { x: 300, z: -420 },
      depthM: 160,
      count: 7,
      heightM: [50, 110],
    }),
    planRange({
      seed: 4,
      from: { x: 150, z: -120 },
      to: { x: 420, z: 240 },
      depthM: 90,
      count: 4,
      heightM: [45, 85],
    }),
    planRange({
      seed: 8,
      from: { x: -210, z: -60 },
      to: { x: -300, z: 320 },
      depthM: 90,
      count: 4,
      heightM: [40, 80],
    }),
    planRange({
      seed: 9,
      from: { x: -300, z: 700 },
      to: { x: 380, z: 640 },
      depthM: 200,
      count: 4,
      heightM: [50, 100],
    }),
  ]
    .flat()
    .map((hill) => buildFarHill(hill, 3000));
  return far;
}

/** What a tour may point at; metres in the frame of the scenes. */
export const TARGETS: Record<string, Eye> = Object.fromEntries(
  Object.entries({
    pagoda: { x: PAGODA.x, y: FLOOR_M + 4.2, z: PAGODA.z + 2 },
    'main-altar': { x: PAGODA.x, y: FLOOR_M + 2.2, z: PAGODA.z - 1.2 },
    relief: { x: NICHE.x, y: NICHE.y, z: 5.7 },
    'court-stele': { x: -8.6, y: FLOOR_M + 1.4, z: 16.5 },
    'incense-burner': { x: 1, y: FLOOR_M + 1.2, z: 13.6 },
    hill: { x: 0, y: 46, z: -26 },
    'cave-mouth': { x: 1, y: FLOOR_M + 5.5, z: 9 },
    boat: { x: -3.4, y: 0.7, z: 69.6 },
    lotus: { x: 13, y: 0.4, z: 80 },
    steps: { x: 2, y: 2.6, z: 30 },
    amitabha: { x: RELIEF.x, y: RELIEF.y + 1.5, z: RELIEF.z },
    altar: { x: -1, y: FLOOR_M + 1.8, z: -31 },
    'am-ty-lake': { x: AM_TY.x, y: AM_TY.levelM, z: AM_TY.z },
    stele: { x: -6.4, y: FLOOR_M + 1.5, z: -19.5 },
  }).map(([id, place]) => [id, turnPoint(place)]),
);
