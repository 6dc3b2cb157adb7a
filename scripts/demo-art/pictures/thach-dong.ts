import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createPaddies, createSlopes, GREEN } from '../ground.ts';
import { hills, karst, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../../lib/noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { temple } from '../sprites/buildings.ts';
import { birds, person } from '../sprites/figures.ts';
import { palm, tree } from '../sprites/plants.ts';
import { blob, put } from '../sprites/shapes.ts';

/** A single limestone rock with a cave and a small pagoda; plain and sea behind. */
export const thachDong = photo('sites/thach-dong', 63, async (canvas: Canvas) => {
  const mood = createMood('coral', {
    seed: 63,
    sunAzimuthDeg: -46,
    sunElevationDeg: 18,
    air: { distanceM: 2600, mistTopM: 20, mistFromM: 420 },
  });
  const tower = rock({ seed: 12, x: 34, z: 250, radiusM: 74, heightM: 100, steep: 4.2 });
  const bumps = hills(4, 60, 2);
  const isles = karst({ seed: 5, spacingM: 1200, radiusM: 420, heightM: 190, share: 0.5 });
  const floor = (x: number, z: number): number => {
    const land = z < 900 + x * 0.5 + bumps(x, z) * 50;
    return Math.max(
      tower(x, z),
      land ? 1.4 + bumps(x, z) * 0.2 * smooth(20, 80, z) : 0,
      z > 2200 ? isles(x, z) * 0.8 : 0,
    );
  };
  const view = flatView(20, { horizon: 0.56, fovDeg: 52 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1f554e', '#3f8a66', '#b9c96c'),
    rock: inks('#56687c', '#a3969a', '#ffd9ae'),
    rockAt: 0.5,
  });
  const fieldsPaint = createPaddies({
    seed: 5,
    fieldM: 24,
    crops: GREEN,
    bank: '#3a7a5a',
    wet: '#f6d9b8',
    wetShare: 0.18,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 12,
    waterM: 0,
    water: hexToRgb('#3fa7ad'),
    waterShare: 0.5,
    shadowM: 200,
    surface: (hit, tone) => (hit.h < 4 ? fieldsPaint(hit, tone) : slopes(hit, tone)),
  });
  const random = createRandom(4);
  stage.add({
    x: 26,
    z: 196,
    h: 24,
    always: true,
    draw: (ink) =>
      blob(random, 0, -8, 13, 12, ink('#3a3040')) + blob(random, 1, -7, 9.5, 9.5, ink('#231d2b')),
  });
  stage.add({
    x: 26,
    z: 192,
    h: 22,
    always: true,
    draw: (ink) =>
      put(temple(ink, { roof: '#a8452f', roofLit: '#ffd08a', wall: '#e3a04f', shade: '#8a3c2a' }), 0, 0, 1.5),
  });
  scatter({ seed: 6, count: 330, fromM: 60, toM: 800, spread: 0.6 }, (x, z, rnd) => {
    const h = floor(x, z);
    if (
      h < 1 ||
      (h > 5 && h < 70) ||
      z < 95 ||
      (Math.abs(x - 28) < 40 && z < 200 && z > 120 && rnd() < 0.6) ||
      mood.noise.fbm(x / 90, z / 90, 2) < -0.02
    )
      return;
    stage.add({
      x,
      z,
      mirrored: rnd() < 0.5,
      draw: (ink) =>
        rnd() < 0.35
          ? palm(rnd, ink, { height: 9 + rnd() * 4, lean: 0.12, ...PALM })
          : tree(rnd, ink, { height: 5 + rnd() * 6, ...LEAVES }),
    });
  });
  for (let i = 0; i < 14; i += 1)
    stage.add({
      x: 18 + Math.sin(i * 1.1) * 7,
      z: 176 - i * 6,
      draw: (ink) =>
        person(ink, { shirt: ['#c2473d', '#2d5a6a', '#f1e6d0'][i % 3] ?? '#c2473d', walking: true }),
    });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5568'), 560, 300, 10));
});

const PALM = { dark: '#1b4b44', mid: '#2f7a5a', light: '#8fb35a', trunk: '#6b4f3e' };

const LEAVES = { dark: '#1f4a43', mid: '#3f7550', light: '#c0b060' };
