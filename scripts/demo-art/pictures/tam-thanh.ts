import type { Canvas } from '../canvas.ts';
import { hexToRgb } from '../colour.ts';
import { createSlopes, GRASS, LIMESTONE, WOOD } from '../ground.ts';
import { hills, karst, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../../lib/noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { temple } from '../sprites/buildings.ts';
import { birds, person, rowingBoat } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { blob, put } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** A wooded karst hill with a cave temple above a still lake. */
export const tamThanh = photo('sites/tam-thanh', 43, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 43,
    sunAzimuthDeg: -78,
    sunElevationDeg: 22,
    air: { distanceM: 1100, mistTopM: 26, mistFromM: 220 },
  });
  const hill = rock({ seed: 4, x: 30, z: 330, radiusM: 128, heightM: 88, steep: 2.2 });
  const towers = karst({ seed: 15, spacingM: 460, radiusM: 220, heightM: 190, share: 0.6 });
  const shore = hills(2, 40, 3);
  const floor = (x: number, z: number): number => {
    let h = z > 168 + shore(x, z) * 2 ? 2.2 + shore(x, z) * 0.2 : 0;
    h = Math.max(h, hill(x, z));
    if (z > 520) h = Math.max(h, towers(x, z));
    return z < 34 + Math.abs(x) * -0.25 + shore(x, z) ? Math.max(h, 1.5) : h;
  };
  const view = flatView(9, { horizon: 0.63, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.42 });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 8,
    farM: 5000,
    waterM: 0,
    water: hexToRgb('#4f8f86'),
    waterShare: 0.2,
    waterFade: 0.9,
    shadowM: 260,
    hazeM: 1500,
    surface: (hit, tone) => (hit.h < 4 ? gouache(GRASS, tone) : slopes(hit, tone)),
  });
  const random = createRandom(8);
  stage.add({
    x: 22,
    z: 214,
    always: true,
    h: 12,
    draw: (ink) =>
      `${blob(random, 0, -9, 15, 12, ink('#2b2f33'))}${blob(random, 1, -7, 11, 9, ink('#16191d'))}`,
  });
  stage.add({
    x: 22,
    z: 206,
    always: true,
    h: 9,
    draw: (ink) => put(temple(ink, { roof: '#7a3f33', roofLit: '#e8a35c', wall: '#b5523a' }), 0, 0, 1.9),
  });
  scatter({ seed: 6, count: 420, fromM: 168, toM: 420, spread: 0.55 }, (x, z, rnd) => {
    const h = floor(x, z);
    if (h < 1 || steepness(floor, x, z) > 1.1 || (Math.abs(x - 22) < 20 && h < 30 && z < 216)) return;
    stage.add({ x, z, mirrored: true, draw: (ink) => tree(rnd, ink, { height: 6 + rnd() * 7, ...LEAVES }) });
  });
  stage.add({ x: -14, z: 70, h: 0, draw: (ink) => rowingBoat(ink, '#8c3b34') });
  for (const [x, shirt] of [
    [-6, '#a33b3b'],
    [2, '#2d4a6a'],
    [20, '#d9a441'],
  ] as const)
    stage.add({ x, z: 174, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a5f5a'), 1500, 220, 10));
});
