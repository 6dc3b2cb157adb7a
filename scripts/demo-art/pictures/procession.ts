import { createRandom } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, GREEN, LIMESTONE, WOOD } from '../ground.ts';
import { mountains, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { type Ink, polygon, put, shape, stroke } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** A procession with flags on its way to a cave hill. */
export const hoiTienSon = photo('events/le-hoi-dong-tien-son', 127, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 127,
    sunAzimuthDeg: -96,
    sunElevationDeg: 26,
    air: { distanceM: 1900, mistTopM: 60, mistFromM: 320 },
  });
  const hill = rock({ seed: 14, x: 40, z: 340, radiusM: 140, heightM: 92, steep: 2.1 });
  const range = mountains(18, 1500, 820);
  const way = (z: number): number => Math.sin(z / 34 + 2.2) * (8 + z * 0.1) + smooth(60, 220, z) * 24;
  const floor = (x: number, z: number): number =>
    Math.max(0.6, hill(x, z)) + smooth(700, 2200, z) * (60 + range(x, z));
  const view = flatView(15, { horizon: 0.46, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.34 });
  const paddies = createPaddies({
    seed: 7,
    fieldM: 17,
    crops: GREEN,
    bank: '#4d7a3c',
    wet: '#f3edc9',
    wetShare: 0.18,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 260,
    surface: (hit, tone) => {
      const away = Math.abs(hit.x - way(hit.z));
      if (hit.h < 2 && hit.z < 260)
        return away < 3.4 ? gouache(inks('#a9895f', '#e3c590', '#fdeac0'), tone + 0.08) : paddies(hit, tone);
      return hit.h < 2 ? paddies(hit, tone) : slopes(hit, tone);
    },
  });
  const random = createRandom(8);
  stage.add({
    x: 26,
    z: 218,
    h: 7,
    always: true,
    draw: (ink) =>
      shape('M-15 3Q-18 -5 -14 -10L-10 -16Q-5 -17 -1 -20Q5 -21 8 -17L13 -13Q14 -6 17 3Z', ink('#4a4744')) +
      shape('M-12 3Q-14 -5 -10 -9L-6 -14Q0 -17 5 -15L9 -10Q10 -4 13 3Z', ink('#1d191c')) +
      shape('M-5 3Q-7 -3 -2 -5Q4 -6 6 3Z', ink('#c9813a')),
  });
  scatter({ seed: 6, count: 330, fromM: 90, toM: 420, spread: 0.6 }, (x, z, rnd) => {
    if (
      Math.abs(x - way(z)) < 11 ||
      steepness(floor, x, z) > 1 ||
      (Math.abs(x - 26) < 24 && z > 150 && z < 260)
    )
      return;
    if (z < 210 && mood.noise.fbm(x / 60, z / 60, 2) < 0.1) return;
    stage.add({ x, z, mirrored: true, draw: (ink) => tree(rnd, ink, { height: 6 + rnd() * 6, ...LEAVES }) });
  });
  for (let i = 0; i < 74; i += 1) {
    const z = 24 + i * 2.5;
    const x = way(z) + (i % 2 ? 1.1 : -1.1) + random() * 0.6;
    const shirt = CLOTHES[Math.floor(random() * CLOTHES.length)] ?? '#c2473d';
    const cloth = ['#c8372d', '#f0b93a', '#2f6a8a', '#c8372d', '#2f7a55'][i % 5] ?? '#c8372d';
    stage.add({
      x,
      z,
      draw: (ink) =>
        (i % 3 === 0 ? put(flag(ink, cloth, '#ffd678'), 0.35, -0.4, 1) : '') +
        person(ink, { shirt, walking: true, ...(i % 4 === 1 ? { hat: '#f3dfae' } : {}) }),
    });
  }
  await stage.draw();
});

const CLOTHES = ['#c2473d', '#2d4a6a', '#e0b04a', '#f1e6d0', '#7a3b5a', '#2f6a5a', '#31366b'] as const;

function flag(ink: Ink, cloth: string, trim: string): string {
  return (
    stroke('M0 0V-4.2', ink('#5a3b2c'), 0.09) +
    polygon([0.05, -4.1, 1.35, -3.95, 1.5, -3.1, 1.3, -2.4, 0.05, -2.5], ink(trim)) +
    polygon([0.05, -3.9, 1.15, -3.8, 1.25, -3.1, 1.1, -2.6, 0.05, -2.7], ink(cloth))
  );
}
