import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, GREEN } from '../ground.ts';
import { mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { type Ink, n, stroke } from '../sprites/shapes.ts';

/** Noodle sheets drying on bamboo racks below the mountains. */
export const mienDong = photo('crafts/mien-dong', 141, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 141,
    sunAzimuthDeg: 62,
    sunElevationDeg: 22,
    air: { distanceM: 1500, mistTopM: 70, mistFromM: 300 },
  });
  const range = mountains(43, 1700, 620);
  const floor = (x: number, z: number): number => 0.5 + smooth(420, 2600, z) * (20 + range(x, z));
  const view = flatView(6.5, { horizon: 0.46, fovDeg: 52 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#24504a', '#5b8566', '#cdbd74'),
    rock: inks('#3f6a70', '#8aa09a', '#f0d9a8'),
    rockAt: 0.3,
  });
  const yard = createPaddies({
    seed: 5,
    fieldM: 30,
    crops: GREEN,
    bank: '#6a8a4a',
    wet: '#f3e6b6',
    wetShare: 0.1,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    surface: (hit, tone) => (hit.z > 420 ? slopes(hit, tone) : yard(hit, tone)),
  });
  for (const [x, z] of [
    [-44, 150],
    [-24, 160],
    [40, 146],
    [64, 158],
    [2, 176],
  ] as const)
    stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#6e4a3a', roofLit: '#d59a5c' }) });
  scatter({ seed: 5, count: 80, fromM: 110, toM: 330, spread: 0.55 }, (x, z, random) =>
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 6 + random() * 6, dark: '#1d4237', mid: '#3b6b41', light: '#a3ad55' }),
    }),
  );
  const random = createRandom(4);
  for (let row = 0; row < 6; row += 1) {
    for (let i = -7; i <= 7; i += 1) {
      const z = 16 + row * 11;
      if (Math.abs(i * 4.4 - 1) < 1 || Math.abs(i * 4.4) > z * 0.58) continue;
      stage.add({ x: i * 4.4 + (row % 2) * 0.8, z, draw: (ink) => rack(random, ink) });
    }
  }
  for (const [x, z, shirt] of [
    [2.4, 21, '#31466b'],
    [-2, 31, '#a33b3b'],
    [4.8, 42, '#6b3b5a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f0deae', walking: true }) });
  await stage.draw();
});

function rack(random: Random, ink: Ink): string {
  let s =
    stroke('M-1.9 0L-1.7 -2.1M1.9 0L1.7 -2.1M-1.3 0L-1.7 -2.1M1.3 0L1.7 -2.1', ink('#8a6a3a'), 0.09) +
    stroke('M-2 -2H2', ink('#b58a4a'), 0.1);
  for (let i = 0; i < 34; i += 1) {
    const x = -1.75 + i * 0.106;
    const y = -0.75 - random() * 0.22;
    s += stroke(
      `M${n(x)} -2.02Q${n(x + (random() - 0.5) * 0.12)} -1.4 ${n(x + (random() - 0.5) * 0.1)} ${n(y)}`,
      ink(['#fff3d2', '#e9d3a0', '#fffaf0', '#d9bd86'][i % 4] ?? '#fff3d2'),
      0.085,
    );
  }
  return s;
}
