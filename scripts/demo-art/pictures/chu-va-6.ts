import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes } from '../ground.ts';
import { hills, mountains, terrace } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../../lib/noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { lowHouse } from '../sprites/buildings.ts';
import { person } from '../sprites/figures.ts';
import { blossomTree, tree } from '../sprites/plants.ts';
import { oval, plainInk } from '../sprites/shapes.ts';

/** A misty village with smoke and peach blossom. */
export const chuVa6 = photo('sites/chu-va-6', 91, async (canvas: Canvas) => {
  const mood = createMood('plum', {
    seed: 91,
    sunAzimuthDeg: -34,
    sunElevationDeg: 15,
    air: { distanceM: 1100, mistTopM: 90, mistFromM: 120, mistScaleM: 130, mistShare: 0.9 },
  });
  const range = mountains(37, 1300, 330);
  const bumps = hills(5, 70, 6);
  const floor = (x: number, z: number): number => {
    const slope = 26 - z * 0.11 + Math.max(0, x - 10) * 0.22 + bumps(x, z);
    return terrace(Math.max(slope, z > 300 ? 0 : -6), 2.6, 0.8) + smooth(320, 1700, z) * (30 + range(x, z));
  };
  const view = flatView(41, { horizon: 0.4, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#3b5a56', '#6f8a78', '#d6bfa0'),
    rock: inks('#5a6f78', '#98a0a4', '#f3d9c4'),
    rockAt: 0.3,
  });
  const soil = createPaddies({
    seed: 6,
    fieldM: 20,
    crops: [
      inks('#6d7a4c', '#a5a865', '#e0d08f'),
      inks('#7a6650', '#b0946e', '#e6c79c'),
      inks('#557056', '#86a070', '#cfd294'),
    ],
    bank: '#5f7052',
    wet: '#f3e0d6',
    wetShare: 0.12,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 6,
    shadowM: 120,
    hazeM: 700,
    surface: (hit, tone) => (hit.z < 330 && hit.ny > 0.75 ? soil(hit, tone) : slopes(hit, tone)),
  });
  const homes = [
    [-30, 88],
    [-8, 100],
    [22, 96],
    [48, 118],
    [-52, 122],
    [0, 140],
    [34, 156],
    [-28, 160],
    [70, 176],
    [-66, 190],
    [12, 196],
  ] as const;
  for (const [i, [x, z]] of homes.entries()) {
    stage.add({
      x,
      z,
      mirrored: i % 3 === 0,
      draw: (ink) =>
        lowHouse(ink, { roof: '#5c4e50', roofLit: '#b08a78', wall: '#c49a6e', lamp: '#ffd08a', width: 11 }) +
        (i % 2 ? smoke(ink) : ''),
    });
  }
  scatter({ seed: 12, count: 120, fromM: 40, toM: 330, spread: 0.6 }, (x, z, random) => {
    if (z < 56 || homes.some(([hx, hz]) => Math.abs(hx - x) < 9 && Math.abs(hz - z) < 9)) return;
    const pink = random() < 0.55;
    stage.add({
      x,
      z,
      draw: (ink) =>
        pink
          ? blossomTree(random, ink, {
              height: 5 + random() * 3,
              dark: '#d9788e',
              mid: '#f2a3b0',
              light: '#ffdbd8',
            })
          : tree(random, ink, {
              height: 6 + random() * 5,
              dark: '#34524a',
              mid: '#5f8066',
              light: '#c5bd86',
            }),
    });
  });
  for (const [x, z, shirt] of [
    [2, 62, '#2b2f55'],
    [3.4, 62.5, '#a33b5b'],
    [-14, 80, '#2b2f55'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  const random = createRandom(30);
  const bough = blossomTree(random, plainInk, {
    height: 10,
    trunk: '#3b2a2c',
    dark: '#cf5f7d',
    mid: '#f193a8',
    light: '#ffd9d9',
  });
  await drawSheet(canvas, `<g transform="translate(-60 900) rotate(28) scale(92)">${bough}</g>`);
});

function smoke(ink: (hex: string) => string): string {
  let s = '';
  for (let i = 0; i < 9; i += 1)
    s += oval(
      1.6 + Math.sin(i * 0.8) * (0.3 + i * 0.12) + i * 0.35,
      -5.4 - i * 1.5,
      0.5 + i * 0.24,
      0.9 + i * 0.2,
      ink('#fff6f0'),
      0.42 - i * 0.035,
    );
  return s;
}
