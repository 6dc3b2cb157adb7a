import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, LIMESTONE, RICE } from '../ground.ts';
import { karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { birds, cyclist, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';

/** Cyclists on a lane among karst towers. */
export const xeDap = photo('routes/xe-dap-huu-lien-mau-son', 123, async (canvas: Canvas) => {
  const mood = createMood('ochre', {
    seed: 123,
    sunAzimuthDeg: -30,
    sunElevationDeg: 17,
    air: { distanceM: 1700, mistTopM: 40, mistFromM: 300 },
  });
  const towers = karst({ seed: 55, spacingM: 360, radiusM: 205, heightM: 290, share: 0.66 });
  const lane = (z: number): number => Math.sin(z / 55) * 12 + Math.sin(z / 140) * 22 - 5;
  const floor = (x: number, z: number): number =>
    0.6 +
    towers(x + 40, z) * smooth(40, 150, Math.abs(x - lane(z))) * smooth(130, 320, z + Math.abs(x) * 0.6);
  const view = flatView(7.5, { horizon: 0.56, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#2f5238', '#6f8a44', '#d6c466'),
    rock: LIMESTONE,
    rockAt: 0.48,
  });
  const paddies = createPaddies({
    seed: 7,
    fieldM: 13,
    crops: RICE,
    bank: '#5d7a3c',
    wet: '#f6e6b6',
    wetShare: 0.14,
    bankM: 0.8,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    farM: 5000,
    shadowM: 260,
    hazeM: 1700,
    surface: (hit, tone) => {
      const away = Math.abs(hit.x - lane(hit.z));
      if (hit.h < 2 && away < 2.2) return gouache(inks('#a1845c', '#dcbb84', '#fbe3b0'), tone + 0.06);
      if (hit.h < 2 && away < 3) return gouache(inks('#4d7038', '#86a048', '#cdc866'), tone);
      return hit.h < 2.5 ? paddies(hit, tone) : slopes(hit, tone);
    },
  });
  for (const [z, shirt] of [
    [30, '#d9543f'],
    [35, '#2d5a8a'],
    [42, '#f1e6d0'],
  ] as const)
    stage.add({
      x: lane(z) + (z === 35 ? 0.8 : -0.3),
      z,
      mirrored: true,
      draw: (ink) => cyclist(ink, shirt),
    });
  scatter({ seed: 6, count: 200, fromM: 60, toM: 500, spread: 0.6 }, (x, z, random) => {
    if (Math.abs(x - lane(z)) < 7 || floor(x, z) > 40 || mood.noise.fbm(x / 70, z / 70, 2) < 0.02) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 5 + random() * 6, dark: '#29492f', mid: '#5d8040', light: '#d6c25a' }),
    });
  });
  for (const [x, z] of [
    [46, 140],
    [62, 150],
    [-52, 190],
    [-70, 198],
    [84, 170],
  ] as const)
    stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#8a4a3a', roofLit: '#e0945f' }) });
  for (const [x, z] of [
    [15, 44],
    [17, 45],
    [-20, 60],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt: '#31466b', hat: '#f5e2b0' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#6f6a4c'), 1320, 230, 10));
});
