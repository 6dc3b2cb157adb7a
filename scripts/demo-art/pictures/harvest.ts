import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, HARVEST } from '../ground.ts';
import { hills, mountains, terrace } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { birds, buffalo, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put, stroke } from '../sprites/shapes.ts';

/** Patchwork rice fields at harvest. */
export const canhDong = photo('sites/canh-dong-binh-lu', 89, async (canvas: Canvas) => {
  const mood = createMood('ochre', {
    seed: 89,
    sunAzimuthDeg: 52,
    sunElevationDeg: 18,
    air: { distanceM: 2600, mistTopM: 90, mistFromM: 500 },
  });
  const range = mountains(27, 2100, 800);
  const spur = mountains(4, 500, 150);
  const bumps = hills(7, 200, 1.4);
  const floor = (x: number, z: number): number => {
    const side = smooth(260, 700, Math.abs(x + 40) - z * 0.1) * (40 + spur(x, z)) * smooth(150, 500, z);
    const h =
      terrace(2 + bumps(x, z) * 2 + z * 0.004, 0.7, 0.9) + side + smooth(1200, 3600, z) * (60 + range(x, z));
    return h > 12 && h < 110 ? terrace(h, 4, 0.8) : h;
  };
  const view = flatView(17, { horizon: 0.4, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#3d5a36', '#76893f', '#d3bd5f'),
    rock: inks('#5a6f66', '#a39c7c', '#f5d79c'),
    rockAt: 0.3,
    high: inks('#4f7076', '#93a293', '#f6d9a6'),
    highFromM: 300,
  });
  const paddies = createPaddies({
    seed: 6,
    fieldM: 15,
    crops: HARVEST,
    bank: '#7a7a3c',
    wet: '#f7e6b8',
    wetShare: 0.08,
    bankM: 0.9,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 300,
    surface: (hit, tone) =>
      hit.h < 110 && hit.ny > 0.85
        ? paddies(hit, tone + mood.noise.fbm(hit.x / 3, hit.z / 3, 2) * 0.16)
        : slopes(hit, tone),
  });
  scatter({ seed: 5, count: 130, fromM: 120, toM: 900, spread: 0.5 }, (x, z, random) => {
    if (floor(x, z) > 24 || mood.noise.fbm(x / 120 + 4, z / 120, 2) < 0.07) return;
    stage.add({
      x,
      z,
      mirrored: random() < 0.5,
      draw: (ink) =>
        stiltHouse(ink, {
          roof: '#6e4a3a',
          roofLit: '#dca061',
          wall: '#9a6a45',
          lit: Math.floor(random() * 4),
        }),
    });
  });
  scatter({ seed: 8, count: 300, fromM: 90, toM: 1200, spread: 0.6 }, (x, z, random) => {
    if (mood.noise.fbm(x / 120 + 4, z / 120, 2) < 0.02) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 6 + random() * 6, dark: '#2f4a2f', mid: '#65803a', light: '#d5bb56' }),
    });
  });
  scatter({ seed: 41, count: 130, fromM: 20, toM: 120, spread: 0.5 }, (x, z) =>
    stage.add({ x, z, draw: (ink) => sheaf(ink) }),
  );
  for (const [x, z, shirt] of [
    [-7, 34, '#31466b'],
    [-4.6, 35, '#a33b3b'],
    [-1.8, 36, '#6b3b5a'],
    [12, 52, '#31466b'],
    [14, 53, '#c2473d'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f5e2b0' }) });
  stage.add({ x: 21, z: 58, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#7a6a48'), 560, 240, 10));
});

function sheaf(ink: (hex: string) => string): string {
  return `<path d="M-0.35 0Q-0.1 -0.5 -0.5 -1.1Q0 -1.35 0.5 -1.1Q0.1 -0.5 0.35 0Z" fill="${ink('#c9932f')}"/><path d="M0 0Q0.05 -0.5 0 -1.25Q0.4 -1.2 0.5 -1.1Q0.1 -0.5 0.35 0Z" fill="${ink('#ffdf86')}"/>${stroke('M-0.2 -0.55H0.2', ink('#7d5a24'), 0.1)}`;
}
