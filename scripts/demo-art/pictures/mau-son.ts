import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createSlopes, SNOW } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { birds, person } from '../sprites/figures.ts';
import { conifer } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';

/** A high ridge in frost and mist. */
export const mauSon = photo('sites/mau-son', 51, async (canvas: Canvas) => {
  const mood = createMood('frost', {
    seed: 51,
    sunAzimuthDeg: 24,
    sunElevationDeg: 9,
    air: {
      distanceM: 2300,
      mistTopM: 170,
      mistFloorM: -60,
      mistFromM: 420,
      mistScaleM: 420,
      mistShare: 0.96,
    },
    sky: { discDeg: 1.9 },
  });
  const range = mountains(17, 1500, 720);
  const bumps = hills(6, 40, 4);
  const floor = (x: number, z: number): number => {
    const near =
      508 -
      (z - 30) * 0.27 -
      Math.max(0, x - z * 0.16) * 0.5 -
      Math.max(0, z - 190) * 0.5 +
      bumps(x, z) * 1.3;
    return Math.max(z < 420 ? near : -200, smooth(260, 900, z) * (60 + range(x - 300, z)));
  };
  const view = flatView(524, { horizon: 0.38, fovDeg: 54 });
  const frost = inks('#6f86ad', '#bccadf', '#fdf3ee');
  const slopes = createSlopes(mood.noise, {
    wood: inks('#3d5777', '#6f88a8', '#d3d3dc'),
    rock: inks('#445a7c', '#8297b5', '#f3dfd6'),
    rockAt: 0.5,
    high: SNOW,
    highFromM: 380,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 600,
    surface: (hit, tone) =>
      hit.z < 300 && hit.h > 380
        ? gouache(frost, tone + mood.noise.fbm(hit.x / 12, hit.z / 12, 3) * 0.3)
        : slopes(hit, tone),
  });
  scatter({ seed: 9, count: 420, fromM: 50, toM: 260, spread: 0.6 }, (x, z, random) => {
    if (random() < 0.3 || Math.abs(x + z * 0.12) < 4 || x > z * 0.34) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        conifer(random, ink, {
          height: 3 + random() * 5,
          dark: '#4b6488',
          mid: '#dfe7f1',
          light: '#fffaf6',
          trunk: '#3a4660',
        }),
    });
  });
  for (const [x, z, shirt] of [
    [-9.6, 72, '#c2473d'],
    [-8, 72.4, '#d9a441'],
    [-14, 104, '#2d4a6a'],
  ] as const)
    stage.add({ x, z, always: true, draw: (ink) => put(person(ink, { shirt }), 0, 0, 1.3) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5b6f92'), 620, 260, 10));
});
