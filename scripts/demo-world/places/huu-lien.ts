import { createRandom } from '../../lib/noise.ts';
import type { Diorama, Eye } from '../diorama.ts';
import { lightOf } from '../kit/moods.ts';
import { plant, type Stand, setDown, tintBetween } from '../kit/scatter.ts';
import type { Placed, Prop } from '../kit/types.ts';
import { buildBuffalo, buildHorse } from '../props/animals.ts';
import { buildEgret } from '../props/birds.ts';
import { buildChild, buildIndigoWoman } from '../props/people.ts';
import { stiltHouse } from '../props/stilt-house.ts';
import { planHill } from '../rock/karst.ts';
import { HOUSES, placeGreen } from './huu-lien-green.ts';
import { colourAt, heightAt, streamX } from './huu-lien-land.ts';
import { type KarstPlan, karstOf } from './karst-valley.ts';
import { mistBanks } from './quynh-son-hills.ts';
import { farStiltHouse } from './quynh-son-things.ts';

/** The Đồng Lâm meadow of Hữu Liên on a dry-season morning: a stream winding through grass in a ring of limestone. */
export function huuLien(): Diorama {
  const light = lightOf('morning', POINT, '2026-11-28T07:45:00+07:00');
  light.haze.mistTopM = 1;
  light.haze.mistFadeM = 18;
  light.haze.mistDensityPerM = 0.0012;
  light.haze.densityPerM = 0.0002;
  return {
    point: POINT,
    ...light,
    exposure: 0.66,
    ground: { heightAt, colourAt, reachM: 7000 },
    water: [
      { x: 0, z: -120, levelM: WATER_M, radiusM: 420, colour: [0.14, 0.27, 0.24], cover: 0.55, ripple: 0.06 },
    ],
    placeThings: (eye) => {
      const karst = karstOf('huu-lien', planRing);
      return {
        parts: karst.parts,
        placed: [...karst.placed, ...placeGreen(eye), ...placeLife(eye)],
        mists: MISTS,
      };
    },
    scenes: [],
    pictures: [
      {
        file: 'sites/huu-lien/photos/main.jpg',
        eye: { x: 3, y: 5.2, z: 22 },
        yawDeg: -7,
        pitchDeg: 3.5,
        fovDeg: 44,
        widthPx: 2000,
        heightPx: 1250,
      },
    ],
  };
}

function planRing(): KarstPlan {
  const tower = (
    seed: number,
    x: number,
    z: number,
    heightM: number,
    radiusM: number,
    peaks = 5,
  ): KarstPlan['near'][number] => planHill({ seed, x, z, heightM, radiusM, peaks });
  return {
    near: [
      tower(111, -95, -345, 132, 76),
      tower(112, 20, -400, 92, 82, 6),
      tower(113, 118, -370, 148, 72, 4),
      tower(114, -205, -270, 104, 84),
      tower(115, 232, -290, 112, 92, 6),
    ],
    far: [
      {
        seed: 121,
        from: { x: -420, z: -640 },
        to: { x: 520, z: -680 },
        depthM: 160,
        count: 12,
        heightM: [110, 230],
      },
      {
        seed: 122,
        from: { x: -290, z: -300 },
        to: { x: -330, z: 320 },
        depthM: 90,
        count: 8,
        heightM: [70, 130],
      },
      {
        seed: 123,
        from: { x: 420, z: -320 },
        to: { x: 560, z: 380 },
        depthM: 120,
        count: 8,
        heightM: [60, 100],
      },
      {
        seed: 124,
        from: { x: -1300, z: -1200 },
        to: { x: 1300, z: -1300 },
        depthM: 420,
        count: 16,
        heightM: [200, 400],
      },
      {
        seed: 125,
        from: { x: -2600, z: -2300 },
        to: { x: 2600, z: -2400 },
        depthM: 500,
        count: 14,
        heightM: [380, 620],
      },
    ],
  };
}

function placeLife(eye: Eye): Placed[] {
  const on = (prop: Prop, x: number, z: number, facingDeg: number, size = 1): Placed =>
    setDown(prop, x, heightAt(x, z) - 0.03, z, facingDeg, size);
  const bank = (prop: Prop, z: number, offM: number, facingDeg: number, size = 1): Placed =>
    on(prop, streamX(z) + offM, z, facingDeg, size);
  const horse = (seed: number, coat: string): Prop => buildHorse(createRandom(seed), { coat });
  const houses: Stand[] = HOUSES.map(([x, z, turnDeg], i) => ({ x, z, turnDeg, size: 1, tint: i / 6 }));
  return [
    ...plant(
      houses,
      eye,
      heightAt,
      (random, detail) => (detail === 'near' ? stiltHouse(random) : farStiltHouse(random)),
      { nearM: 140, variants: 2, seed: 141, tint: tintBetween('#fff3e0', '#e4dccb') },
    ),
    bank(horse(1, '#7a4a2c'), 0.5, -9, 65),
    bank(horse(6, '#9a6238'), 1.6, -10.6, 85, 0.66),
    bank(horse(2, '#d8c7a8'), -6, -13, 20),
    bank(horse(3, '#4a3226'), -17, 10, 250),
    bank(horse(4, '#8d5a35'), -34, -17, 70),
    bank(horse(5, '#e4d8c2'), -30, 15, 280),
    bank(buildBuffalo(createRandom(7), { grazing: true }), -15, -24, 80),
    bank(buildBuffalo(createRandom(8)), -20, -27, 110),
    bank(buildBuffalo(createRandom(9), { grazing: true }), -52, 22, 240),
    bank(buildBuffalo(createRandom(10)), -60, -18, 20, 0.9),
    bank(buildIndigoWoman(createRandom(11), { pose: 'walking' }), -9, 8.6, 200),
    bank(buildChild(createRandom(12)), -8.2, 9.8, 205),
    ...[
      [-12, 2, 40],
      [-9.5, -6, 120],
      [-21, -9, 200],
      [6, -30, 260],
    ].map(([x = 0, z = 0, turn = 0], i) =>
      setDown(buildEgret(createRandom(50 + i)), x, Math.max(heightAt(x, z), WATER_M - 0.25), z, turn, 1.1),
    ),
  ];
}

const POINT = { lat: 21.66, lng: 106.39 };
const WATER_M = -0.45;
const MISTS = [
  ...mistBanks(
    11,
    { x: -260, y: 14, z: -255 },
    { x: 280, y: 14, z: -265 },
    { count: 6, heightM: 20, widthM: 170, density: 0.36 },
  ),
  ...mistBanks(
    12,
    { x: -420, y: 40, z: -520 },
    { x: 480, y: 40, z: -540 },
    { count: 7, heightM: 60, widthM: 300, density: 0.5 },
  ),
  ...mistBanks(
    13,
    { x: -900, y: 70, z: -950 },
    { x: 950, y: 70, z: -980 },
    { count: 7, heightM: 110, widthM: 560, density: 0.5 },
  ),
];
