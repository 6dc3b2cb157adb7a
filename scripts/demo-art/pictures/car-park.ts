import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createSlopes, GRASS, LIMESTONE, WOOD } from '../ground.ts';
import { hills, karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { photo } from '../picture.ts';
import { fishingBoat, motorbike, person } from '../sprites/figures.ts';
import { palm, tree } from '../sprites/plants.ts';
import { car } from './car.ts';
import { LEAVES } from './palette.ts';

/** A car park with shade trees between a limestone hill and the sea. */
export const parking = photo('facilities/bai-do-xe-chua-hang', 163, async (canvas: Canvas) => {
  const mood = createMood('azure', {
    seed: 163,
    sunAzimuthDeg: -70,
    sunElevationDeg: 30,
    air: { distanceM: 2200, mistTopM: 10, mistFromM: 500 },
  });
  const towers = karst({ seed: 26, spacingM: 190, radiusM: 110, heightM: 78, share: 0.75 });
  const bumps = hills(4, 40, 6);
  const floor = (x: number, z: number): number => {
    if (x > 40 + z * 0.28 + bumps(x, z) || z > 700) return z > 1300 ? towers(x, z) * 0.5 : 0;
    return 1 + (z > 130 ? towers(x + 90, z) * smooth(130, 210, z) * smooth(30, -30, x - z * 0.16) : 0);
  };
  const view = flatView(12, { horizon: 0.46, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: WOOD, rock: LIMESTONE, rockAt: 0.45 });
  const stage = paintLandscape(canvas, {
    ...{ mood, view, floor, nearM: 5, waterM: 0, water: hexToRgb('#3fb0b4'), waterShare: 0.6, shadowM: 120 },
    surface: (hit, tone) => {
      if (hit.h > 2) return slopes(hit, tone);
      if (hit.x > 24 + hit.z * 0.24 || hit.z > 110 || hit.x < -46) return gouache(GRASS, tone + 0.04);
      const bay = Math.abs((((hit.x + 100) % 3.4) + 3.4) % 3.4);
      const line = bay < 0.16 && ((hit.z > 36 && hit.z < 42) || (hit.z > 62 && hit.z < 68));
      return mix(
        gouache(inks('#7d7f80', '#b3afa3', '#e3d6b8'), tone + 0.04),
        hexToRgb('#fff6e0'),
        line ? 0.8 : 0,
      );
    },
  });
  const paints = ['#c8503c', '#f1e6d0', '#35667a', '#e0b04a', '#5f7a6a', '#f6f0e2'];
  for (let i = -7; i < 9; i += 1) {
    for (const z of [39, 65])
      if ((i * 7 + z) % 5 !== 0)
        stage.add({
          x: i * 3.4 + 1.7,
          z,
          draw: (ink) => car(ink, paints[Math.abs(i * 3 + z) % paints.length] ?? '#f1e6d0'),
        });
  }
  for (let i = -5; i < 7; i += 1)
    stage.add({
      x: i * 6,
      z: 52,
      draw: (ink) => tree(seeded(i), ink, { height: 6.5, ...LEAVES, wide: 0.5 }),
    });
  for (let i = 0; i < 9; i += 1)
    stage.add({
      x: 30 + i * 3.4,
      z: 46 + i * 12,
      draw: (ink) =>
        palm(seeded(i + 40), ink, {
          height: 10,
          lean: 0.15,
          dark: '#1b4b44',
          mid: '#2f7a5a',
          light: '#8fb35a',
          trunk: '#6b4f3e',
        }),
    });
  for (const [x, z, shirt] of [
    [-6, 31, '#c2473d'],
    [-4.8, 31.4, '#2d4a6a'],
    [10, 48, '#e0b04a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  stage.add({ x: 12, z: 30, draw: (ink) => motorbike(ink, '#2d6a8a') });
  stage.add({
    x: 110,
    z: 230,
    h: 0,
    draw: (ink) => fishingBoat(ink, { length: 14, hull: '#27607a', trim: '#f0c46a', cabin: '#e9dcc0' }),
  });
  await stage.draw();
});

function seeded(seed: number): () => number {
  let k = seed * 17 + 200;
  return () => {
    k = (k * 1103515245 + 12345) % 2147483648;
    return k / 2147483648;
  };
}
