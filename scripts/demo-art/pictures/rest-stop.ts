import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes, GRASS, LIMESTONE } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { lowHouse } from '../sprites/buildings.ts';
import { birds, motorbike, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { type Ink, oval, put, rect, shape } from '../sprites/shapes.ts';
import { car } from './car.ts';

/** A roadside rest house with a stall, hills behind. */
export const restStop = photo('facilities/tram-dung-nghi-hoa-hoi', 165, async (canvas: Canvas) => {
  const mood = createMood('ochre', {
    seed: 165,
    sunAzimuthDeg: -60,
    sunElevationDeg: 20,
    air: { distanceM: 1700, mistTopM: 50, mistFromM: 220 },
  });
  const range = mountains(12, 900, 360);
  const round = hills(6, 130, 16);
  const floor = (x: number, z: number): number =>
    0.5 + smooth(90, 260, z) * (18 + round(x, z)) + smooth(500, 1800, z) * range(x, z);
  const view = flatView(5.4, { horizon: 0.5, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#2f5238', '#6f8a44', '#d6c466'),
    rock: LIMESTONE,
    rockAt: 0.3,
  });
  const stage = paintLandscape(canvas, {
    ...{ mood, view, floor, nearM: 3, shadowM: 120 },
    surface: (hit, tone) => {
      if (hit.h > 2 || hit.z > 80) return slopes(hit, tone);
      if (hit.z < 24 && hit.z > 15)
        return Math.abs(hit.z - 19.5) < 0.12 && (((hit.x + 200) % 5) + 5) % 5 < 3
          ? hexToRgb('#fff2da')
          : gouache(inks('#6d6a6c', '#a39a90', '#dccbac'), tone + 0.02);
      return hit.z < 42 ? gouache(inks('#a1845c', '#d9bb88', '#f8e2b4'), tone + 0.06) : gouache(GRASS, tone);
    },
  });
  scatter({ seed: 4, count: 260, fromM: 52, toM: 420, spread: 0.6 }, (x, z, random) => {
    if (steepness(floor, x, z) < 1)
      stage.add({
        x,
        z,
        draw: (ink) =>
          tree(random, ink, {
            height: 5 + random() * 5,
            wide: 0.26,
            dark: '#29492f',
            mid: '#5d8040',
            light: '#d6c25a',
          }),
      });
  });
  stage.add({ x: -3, z: 42, draw: (ink) => put(restHouse(ink), 0, 0, 1) });
  stage.add({
    x: 17,
    z: 46,
    draw: (ink) =>
      lowHouse(ink, { roof: '#8a4a3a', roofLit: '#e0945f', wall: '#e0c08a', width: 10, lamp: '#ffd27a' }),
  });
  for (const [x, z, shirt] of [
    [-9, 34, '#c2473d'],
    [-7.8, 34.3, '#2d4a6a'],
    [-1, 36, '#6b3b5a'],
    [6, 33, '#e0b04a'],
    [7, 33.4, '#2f6a5a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  for (const [x, shirt] of [
    [-4, '#d9543f'],
    [-1.2, '#2d5a8a'],
  ] as const)
    stage.add({ x, z: 21.5, draw: (ink) => motorbike(ink, shirt) });
  for (const [x, paint] of [
    [10, '#f1e6d0'],
    [13, '#35667a'],
  ] as const)
    stage.add({ x, z: 31, draw: (ink) => car(ink, paint) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#6f6a4c'), 1400, 220, 10));
});

function restHouse(ink: Ink): string {
  let s = rect(-11, -4, 22, 4, ink('#c99a62')) + rect(-11, -4, 22, 0.7, ink('#8c6140'));
  for (let i = 0; i < 6; i += 1) s += rect(-11 + i * 4.3, -4, 0.4, 4, ink('#6b4632'));
  for (let i = 0; i < 4; i += 1) s += rect(-10 + i * 4.3, -3.1, 3.2, 1.5, ink(i % 2 ? '#ffd98a' : '#7a5a48'));
  s +=
    shape('M-13.5 -3.8L-10 -8H10L13.5 -3.8Z', ink('#8a4a3a')) +
    shape('M-13.5 -3.8L-10 -8H-3L-5 -3.8Z', ink('#dd8d62'));
  for (let i = 0; i < 12; i += 1)
    s += oval(-9 + i * 1.5, -1.15, 0.62, 0.26, ink(['#8a4a26', '#5c2c1a', '#c98a4a'][i % 3] ?? '#8a4a26'));
  return s + rect(-10, -1, 18, 1, ink('#a8764a')) + rect(-10, -1.05, 18, 0.16, ink('#e6bd84'));
}
