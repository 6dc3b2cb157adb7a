import { createRandom } from '../../lib/noise.ts';
import type { Mist } from '../diorama.ts';
import { planHill } from '../rock/karst.ts';
import type { KarstHill } from '../rock/karst-shape.ts';
import type { KarstPlan } from './karst-valley.ts';

/** The hills around the valley of Quỳnh Sơn: towers close behind the village, rows of them all round. */
export function planBacSon(): KarstPlan {
  const tower = (
    seed: number,
    x: number,
    z: number,
    heightM: number,
    radiusM: number,
    peaks = 5,
  ): KarstHill => planHill({ seed, x, z, heightM, radiusM, peaks });
  return {
    near: [
      tower(11, -70, -385, 168, 92),
      tower(12, 62, -430, 128, 84),
      tower(13, 168, -395, 196, 88, 4),
      tower(14, 300, -430, 132, 104),
      tower(15, -215, -400, 118, 88),
      tower(16, -335, -330, 176, 96, 6),
      tower(17, 405, -320, 152, 96),
      tower(18, -455, -180, 126, 100),
    ],
    far: [
      {
        seed: 21,
        from: { x: -620, z: -620 },
        to: { x: 700, z: -700 },
        depthM: 200,
        count: 13,
        heightM: [120, 250],
      },
      {
        seed: 22,
        from: { x: -640, z: -420 },
        to: { x: -760, z: 760 },
        depthM: 240,
        count: 15,
        heightM: [90, 230],
      },
      {
        seed: 23,
        from: { x: 860, z: -520 },
        to: { x: 1060, z: 800 },
        depthM: 240,
        count: 14,
        heightM: [70, 150],
      },
      {
        seed: 24,
        from: { x: -760, z: 780 },
        to: { x: 900, z: 860 },
        depthM: 260,
        count: 16,
        heightM: [90, 200],
      },
      {
        seed: 25,
        from: { x: -1900, z: -1300 },
        to: { x: 2000, z: -1500 },
        depthM: 500,
        count: 20,
        heightM: [220, 430],
      },
      {
        seed: 26,
        from: { x: 1900, z: 1500 },
        to: { x: -1900, z: 1700 },
        depthM: 500,
        count: 17,
        heightM: [180, 380],
      },
      {
        seed: 27,
        from: { x: -1500, z: -1300 },
        to: { x: -1700, z: 1500 },
        depthM: 420,
        count: 14,
        heightM: [170, 380],
      },
      {
        seed: 28,
        from: { x: 1800, z: -1300 },
        to: { x: 2100, z: 1400 },
        depthM: 420,
        count: 14,
        heightM: [170, 330],
      },
      {
        seed: 29,
        from: { x: -3600, z: -3000 },
        to: { x: 3800, z: -3200 },
        depthM: 700,
        count: 18,
        heightM: [420, 760],
      },
      {
        seed: 30,
        from: { x: 3600, z: 3000 },
        to: { x: -3800, z: 3200 },
        depthM: 700,
        count: 16,
        heightM: [360, 640],
      },
    ],
  };
}

/** Banks of mist along a line, one about every `stepM`. */
export function mistBanks(
  seed: number,
  from: Place,
  to: Place,
  bank: { count: number; heightM: number; widthM: number; density: number },
): Mist[] {
  const random = createRandom(seed);
  return Array.from({ length: bank.count }, (_, i) => {
    const t = (i + 0.2 + 0.6 * random()) / bank.count;
    return {
      x: from.x + t * (to.x - from.x),
      y: from.y + t * (to.y - from.y) + bank.heightM * 0.3 * (random() - 0.5),
      z: from.z + t * (to.z - from.z) + 40 * (random() - 0.5),
      widthM: bank.widthM * (0.7 + 0.6 * random()),
      heightM: bank.heightM * (0.7 + 0.6 * random()),
      colour: [0.98, 0.93, 0.86],
      density: bank.density * (0.7 + 0.6 * random()),
    };
  });
}

type Place = { x: number; y: number; z: number };
