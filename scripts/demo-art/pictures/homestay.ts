import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, GRASS, GREEN, LIMESTONE, WOOD } from '../ground.ts';
import { karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { birds, person } from '../sprites/figures.ts';
import { bamboo, tree, tuft } from '../sprites/plants.ts';
import { type Ink, put, rect, stroke } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** A stilt house with stairs and a kitchen garden, karst behind. */
export const homestay = photo('stays/homestay-duong-cong-chai', 161, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 161,
    sunAzimuthDeg: 58,
    sunElevationDeg: 18,
    air: { distanceM: 1300, mistTopM: 40, mistFromM: 200 },
  });
  const towers = karst({ seed: 35, spacingM: 380, radiusM: 200, heightM: 190, share: 0.66 });
  const floor = (x: number, z: number): number => 0.5 + (z > 190 ? towers(x, z) * smooth(190, 380, z) : 0);
  const view = flatView(4.4, { horizon: 0.56, fovDeg: 52 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.45 });
  const paddies = createPaddies({
    seed: 5,
    fieldM: 14,
    crops: GREEN,
    bank: '#4d7a3c',
    wet: '#f3edc9',
    wetShare: 0.1,
  });
  const stage = paintLandscape(canvas, {
    ...{ mood, view, floor, nearM: 3, farM: 4000, shadowM: 200 },
    surface: (hit, tone) => {
      if (hit.h > 2) return slopes(hit, tone);
      if (hit.z > 62) return paddies(hit, tone);
      const row = Math.abs((((hit.z * 0.9 + 100) % 2) + 2) % 2) - 1;
      const bed = hit.x < -2 && hit.z < 30;
      const soil = inks('#7a5a3c', '#b08a58', '#e0c08a');
      if (Math.abs(hit.x - 3.4 - Math.sin(hit.z / 6)) < 1.3 && hit.z < 36)
        return gouache(inks('#a1845c', '#dcbb84', '#fbe3b0'), tone + 0.06);
      return bed && Math.abs(row) > 0.5
        ? gouache(soil, tone)
        : gouache(GRASS, tone + mood.noise.fbm(hit.x / 3, hit.z / 3, 3) * 0.3);
    },
  });
  scatter({ seed: 3, count: 90, fromM: 44, toM: 200, spread: 0.6 }, (x, z, random) => {
    if (Math.abs(x) < 16 && z < 70) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        random() < 0.25
          ? bamboo(random, ink, { height: 10, ...LEAVES })
          : tree(random, ink, { height: 6 + random() * 6, ...LEAVES }),
    });
  });
  stage.add({ x: 1.5, z: 38, draw: (ink) => put(homeWithStairs(ink), 0, 0, 1.12) });
  scatter({ seed: 8, count: 170, fromM: 13, toM: 30, spread: 0.5 }, (x, z, random) => {
    if (x > -2) return;
    stage.add({
      x,
      z: Math.round(z / 2.22) * 2.22,
      draw: (ink) => tuft(random, ink, { height: 0.55, dark: '#2b6a3f', mid: '#5fa04c', light: '#b5d06a' }),
    });
  });
  for (const [x, z, shirt] of [
    [4, 27, '#31466b'],
    [5, 27.4, '#a33b3b'],
    [-6, 24, '#6b3b5a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, ...(x < 0 ? { hat: '#f0deae' } : {}) }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a5f5a'), 420, 240, 10));
});

function homeWithStairs(ink: Ink): string {
  let s = stiltHouse(ink, { roof: '#8a4a3a', roofLit: '#dd8d62', wall: '#9d6b43', width: 17, lit: 2 });
  s += stroke('M2.9 0L5.6 -2.3M4.2 0L6.9 -2.3', ink('#5b3a2b'), 0.18);
  for (let i = 0; i < 8; i += 1)
    s += stroke(`M${3 + i * 0.36} ${-0.15 - i * 0.29}h1.25`, ink('#c08a5a'), 0.14);
  return s + rect(5.3, -4.5, 1.6, 2.2, ink('#3a2724')) + rect(5.5, -4.3, 0.6, 2, ink('#ffd27a'));
}
