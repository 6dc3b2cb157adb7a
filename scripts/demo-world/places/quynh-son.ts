import type { Diorama, Eye, PictureCamera } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import type { Lamp } from '../kit/types.ts';
import { karstOf } from './karst-valley.ts';
import { mistBanks, planBacSon } from './quynh-son-hills.ts';
import { BANYAN, HOUSE } from './quynh-son-houses.ts';
import { colourAt, groundAt, heightAt, laneX, RIVER_M } from './quynh-son-land.ts';
import { placeLife } from './quynh-son-life.ts';
import { placeVillage } from './quynh-son-village.ts';

/**
 * The Bắc Sơn valley at Quỳnh Sơn on a morning of early November: ripe rice, rows of stilt houses facing south, towers
 * of limestone behind them and mist between the far ones.
 */
export function quynhSon(): Diorama {
  const light = lightOf('morning', POINT, '2026-11-08T07:35:00+07:00');
  light.haze.mistTopM = 2;
  light.haze.mistFadeM = 26;
  light.haze.mistDensityPerM = 0.0007;
  light.haze.densityPerM = 0.00011;
  return {
    point: POINT,
    ...light,
    exposure: 0.66,
    ground: { heightAt, colourAt, reachM: 9000 },
    water: [
      { x: 0, z: 150, levelM: RIVER_M, radiusM: 1200, colour: [0.16, 0.26, 0.2], cover: 0.7, ripple: 0.08 },
    ],
    placeThings: (eye) => {
      const karst = karstOf('quynh-son', planBacSon);
      return {
        parts: karst.parts,
        placed: [...karst.placed, ...placeVillage(eye), ...placeLife(eye)],
        lamps: isInside(eye) ? ROOM_LAMPS : [],
        mists: MISTS,
      };
    },
    scenes: [
      { id: 'field', eye: { x: laneX(0), y: groundAt(laneX(0), 0) + 2.1, z: 0 } },
      { id: 'lane', eye: { x: laneX(-97) + 0.2, y: groundAt(laneX(-97), -97) + 1.65, z: -97 } },
      { id: 'house', eye: { x: HOUSE.x, y: HOUSE.y + 3.56, z: HOUSE.z + 0.2 } },
    ],
    pictures: PICTURES,
  };
}

/** Centres of what a hotspot may point at, metres in the frame. */
export const TARGETS: Record<string, Eye> = {
  'houses-facing-south': { x: -28, y: 5, z: -60 },
  'karst-tower': { x: 168, y: 120, z: -350 },
  'rice-harvest': { x: -11, y: 1.2, z: -12 },
  'yin-yang-roof': { x: 12.6, y: 6.6, z: -62 },
  banyan: { x: BANYAN.x, y: groundAt(BANYAN.x, BANYAN.z) + 7, z: BANYAN.z },
  'indigo-washing': { x: laneX(-104.5) + 6.6, y: groundAt(6, -104.5) + 1.5, z: -104.5 },
  'drying-rice': { x: laneX(-105) - 5, y: groundAt(-5, -105) + 0.2, z: -105.8 },
  hearth: { x: HOUSE.x - 2, y: HOUSE.y + 2.3, z: HOUSE.z - 0.6 },
  altar: { x: HOUSE.x, y: HOUSE.y + 3.4, z: HOUSE.z - 2.7 },
  elder: { x: HOUSE.x - 3.35, y: HOUSE.y + 2.8, z: HOUSE.z - 1.15 },
  'south-door': { x: HOUSE.x, y: HOUSE.y + 3, z: HOUSE.z + 1.75 },
};

const POINT = { lat: 21.9, lng: 106.35 };

const wide = { widthPx: 2000, heightPx: 1250 };
const PICTURES: PictureCamera[] = [
  {
    file: 'sites/quynh-son/photos/main.jpg',
    eye: { x: 14, y: 11.5, z: 22 },
    yawDeg: -7,
    pitchDeg: 2.8,
    fovDeg: 40,
    ...wide,
  },
  {
    file: 'stays/homestay-duong-cong-chai/photos/main.jpg',
    eye: { x: HOUSE.x + 22, y: HOUSE.y + 3.7, z: HOUSE.z + 17 },
    yawDeg: -47,
    pitchDeg: 2,
    fovDeg: 37,
    ...wide,
  },
  {
    file: 'routes/xe-dap-huu-lien-mau-son/photos/main.jpg',
    eye: { x: -56.5, y: 2.1, z: -39.6 },
    yawDeg: 297,
    pitchDeg: 5,
    fovDeg: 42,
    ...wide,
  },
  {
    file: 'destinations/lang-son/photos/main.jpg',
    eye: { x: -285, y: 58, z: 178 },
    yawDeg: 45,
    pitchDeg: -7,
    fovDeg: 38,
    ...wide,
  },
];

const MISTS = [
  ...mistBanks(
    7,
    { x: -330, y: 24, z: -285 },
    { x: 360, y: 24, z: -290 },
    { count: 7, heightM: 22, widthM: 190, density: 0.34 },
  ),
  ...mistBanks(
    1,
    { x: -520, y: 16, z: -520 },
    { x: 560, y: 18, z: -560 },
    { count: 9, heightM: 46, widthM: 260, density: 0.5 },
  ),
  ...mistBanks(
    2,
    { x: -900, y: 40, z: -1050 },
    { x: 1000, y: 40, z: -1100 },
    { count: 9, heightM: 90, widthM: 480, density: 0.55 },
  ),
  ...mistBanks(
    3,
    { x: -720, y: 12, z: -420 },
    { x: -760, y: 14, z: 620 },
    { count: 7, heightM: 40, widthM: 300, density: 0.45 },
  ),
  ...mistBanks(
    4,
    { x: 720, y: 12, z: -420 },
    { x: 820, y: 14, z: 620 },
    { count: 7, heightM: 40, widthM: 300, density: 0.45 },
  ),
  ...mistBanks(
    5,
    { x: -620, y: 12, z: 690 },
    { x: 700, y: 14, z: 730 },
    { count: 7, heightM: 44, widthM: 320, density: 0.45 },
  ),
];

/** Glow of the hearth and the altar, and in the room's two halves daylight thrown back by floor and walls. */
const ROOM_LAMPS: Lamp[] = [
  { x: HOUSE.x - 2, y: HOUSE.y + 2.5, z: HOUSE.z - 0.6, colour: [5.2, 2, 0.5], reachM: 4 },
  { x: HOUSE.x, y: HOUSE.y + 3.6, z: HOUSE.z - 2.3, colour: [0.9, 0.46, 0.18], reachM: 2.2 },
  { x: HOUSE.x - 2.5, y: HOUSE.y + 3.9, z: HOUSE.z - 0.3, colour: [3.1, 2.5, 1.8], reachM: 8 },
  { x: HOUSE.x + 2.5, y: HOUSE.y + 3.9, z: HOUSE.z - 0.3, colour: [3.3, 2.7, 2], reachM: 8 },
];

function isInside({ x, y, z }: Eye): boolean {
  return Math.abs(x - HOUSE.x) < 5 && Math.abs(z - HOUSE.z) < 4 && y > HOUSE.y + 2;
}
