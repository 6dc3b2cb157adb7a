import type { Diorama, Eye, PictureCamera } from '../diorama.ts';
import { cloudSea } from '../kit/cloud-sea.ts';
import { type Light, lightOf } from '../kit/moods.ts';
import { beside } from '../kit/track.ts';
import { growth } from './o-quy-ho-growth.ts';
import { colourAt, DECK, heightAt, PARKING, PATH, POINT, ROAD } from './o-quy-ho-land.ts';
import { peopleAndThings, RIDGE_AT_M, ROAD_TOP_M, roadWorks, STALL } from './o-quy-ho-things.ts';

/** The pass of Ô Quy Hồ on a November morning, cloud in the valleys on both sides. */
export function oQuyHo(): Diorama {
  const light = lightOf('dawn', POINT, '2026-11-14T07:25:00+07:00');
  Object.assign(light.haze, {
    mistTopM: -330,
    mistFadeM: 50,
    mistDensityPerM: 0.0007,
    densityPerM: 0.000045,
  });
  return { ...land(light), scenes: SCENES, pictures: [MAIN] };
}

/** The top of the pass on the same day, half an hour before sunset. */
export function oQuyHoEvening(): Diorama {
  const light = lightOf('evening', POINT, '2026-11-14T16:45:00+07:00');
  Object.assign(light.sky, {
    zenith: [0.17, 0.25, 0.5],
    horizon: [1.16, 0.66, 0.44],
    glow: [2.0, 0.84, 0.34],
    clouds: 0.62,
  });
  Object.assign(light.haze, {
    colour: [0.66, 0.55, 0.66],
    mistTopM: -320,
    mistFadeM: 90,
    mistDensityPerM: 0.0012,
  });
  return { ...land(light), scenes: [{ id: 'pass-evening', eye: PASS }], pictures: [] };
}

/** The same road in June, an hour before sunset, for the picture of the whole route. */
export function roadOfLove(): Diorama {
  const light = lightOf('evening', POINT, '2026-06-20T17:45:00+07:00');
  Object.assign(light.haze, { mistTopM: -320, mistFadeM: 90, mistDensityPerM: 0.0012 });
  return { ...land(light), scenes: [], pictures: [ROUTE] };
}

function land(light: Light): Omit<Diorama, 'scenes' | 'pictures'> {
  return {
    point: POINT,
    ...light,
    ground: { heightAt, colourAt, reachM: 22000 },
    placeThings: (eye) => {
      const road = roadWorks();
      const cloud = cloudSea(
        { seed: 61, topM: -300, swellM: 120, heapM: 640, fadeM: 55, reachM: 30000, sun: light.sun },
        eye,
        heightAt,
      );
      return {
        parts: [...road.parts, cloud],
        placed: [...road.placed, ...growth(eye), ...peopleAndThings()],
      };
    },
  };
}

function standing(x: number, z: number, eyeM = 1.65): Eye {
  return { x, y: heightAt(x, z) + eyeM, z };
}

const ridge = beside(PATH, RIDGE_AT_M, 0.9);

const PASS = standing(11.5, -10.2);
const SCENES: Diorama['scenes'] = [
  { id: 'pass', eye: PASS },
  { id: 'ridge', eye: standing(ridge.x, ridge.z) },
  { id: 'lookout', eye: { x: DECK.x + 0.2, y: DECK.y + 0.52 + 1.6, z: DECK.z - 0.2 } },
];

const mainSpot = beside(ROAD, ROAD_TOP_M - 12, 2.2);
const MAIN: PictureCamera = {
  file: 'sites/o-quy-ho/photos/main.jpg',
  eye: { x: mainSpot.x, y: mainSpot.y + 2.3, z: mainSpot.z },
  yawDeg: 93,
  pitchDeg: -3,
  fovDeg: 46,
  widthPx: 2000,
  heightPx: 1250,
};

const routeSpot = beside(ROAD, ROAD_TOP_M + 120, 2);
const ROUTE: PictureCamera = {
  file: 'routes/cung-duong-tinh-yeu/photos/main.jpg',
  eye: { x: routeSpot.x, y: routeSpot.y + 6, z: routeSpot.z },
  yawDeg: 288,
  pitchDeg: -8,
  fovDeg: 50,
  widthPx: 2000,
  heightPx: 1250,
};

const spot = (x: number, z: number, upM: number) => ({ x, y: heightAt(x, z) + upM, z });
const below = ROAD.at(ROAD_TOP_M + 687);
const bend = ROAD.at(ROAD_TOP_M - 63);

/** What a hotspot can point at: metres in the frame of the place. */
export const TARGETS: Record<string, { x: number; y: number; z: number }> = {
  'drink-stall': spot(STALL.x, STALL.z, 1.6),
  motorbikes: spot(19.2, -4.9, 0.8),
  'road-bend': { x: bend.x, y: bend.y + 0.5, z: bend.z },
  switchbacks: { x: below.x, y: below.y + 0.5, z: below.z },
  'pass-top': spot(PARKING.x, PARKING.z, 18), // above the saddle, clear of the way there
  fansipan: spot(2800, 7500, 40),
  'viewing-deck': { x: DECK.x, y: DECK.y + 1.2, z: DECK.z },
};
