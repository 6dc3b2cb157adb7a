import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, GRASS, GREEN, LIMESTONE, WOOD } from '../ground.ts';
import { karst, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { birds, buffalo, person } from '../sprites/figures.ts';
import { bamboo, tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** Long rows of stilt houses, all facing the same way, in a rice valley. */
export const quynhSon = photo('sites/quynh-son', 47, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 47,
    sunAzimuthDeg: 38,
    sunElevationDeg: 17,
    air: { distanceM: 2200, mistTopM: 40, mistFromM: 420 },
  });
  const towers = karst({ seed: 30, spacingM: 480, radiusM: 250, heightM: 300, share: 0.6 });
  const back = mountains(7, 1400, 520);
  const floor = (x: number, z: number): number =>
    Math.max(
      (z > 520 ? towers(x, z) * smooth(520, 720, z) : 0) + smooth(1600, 3200, z) * back(x, z),
      0.5 + smooth(60, 20, z) * 16,
    );
  const view = flatView(34, { horizon: 0.42, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.45 });
  const paddies = createPaddies({
    seed: 8,
    fieldM: 17,
    crops: GREEN,
    bank: '#3f6440',
    wet: '#eef0cf',
    wetShare: 0.16,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 10,
    shadowM: 400,
    surface: (hit, tone) =>
      hit.h < 2 ? paddies(hit, tone) : hit.z < 80 ? gouache(GRASS, tone) : slopes(hit, tone),
  });
  for (let row = 0; row < 6; row += 1) {
    for (let i = -9; i <= 9; i += 1) {
      const z = 150 + row * 52;
      const x = i * 19 + (row % 2) * 8 + mood.noise.hash(i, row) * 4;
      if (mood.noise.hash(i + 40, row) < 0.14 || Math.abs(x) > z * 0.62) continue;
      stage.add({
        x,
        z,
        draw: (ink) =>
          stiltHouse(ink, {
            roof: '#8a4a3a',
            roofLit: '#d9835a',
            wall: '#9d6b43',
            width: 14,
            lit: (i + 20) % 4,
          }),
      });
    }
  }
  scatter({ seed: 9, count: 420, fromM: 100, toM: 900, spread: 0.6 }, (x, z, random) => {
    const inRow = Math.abs(((z - 150 + 26) % 52) - 26);
    if (floor(x, z) > 60 || (z < 440 && (inRow < 9 || mood.noise.fbm(x / 50, z / 50, 2) < 0.05))) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        random() < 0.2
          ? bamboo(random, ink, { height: 11, ...LEAVES })
          : tree(random, ink, { height: 6 + random() * 5, ...LEAVES }),
    });
  });
  for (const [x, z, shirt] of [
    [-16, 74, '#a33b3b'],
    [-12, 76, '#31466b'],
    [17, 88, '#31466b'],
    [20, 89, '#6b3b5a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#ecd9a4' }) });
  stage.add({ x: 9, z: 80, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a5f5a'), 620, 180, 9));
});
