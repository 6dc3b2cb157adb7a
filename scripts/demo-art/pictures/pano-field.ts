import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, HARVEST } from '../ground.ts';
import { hills, mountains, terrace } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { buffalo, person } from '../sprites/figures.ts';
import { tree, tuft } from '../sprites/plants.ts';

/** Among the fields: rice, stilt houses, mountains all round. */
export const field = panorama('sites/canh-dong-binh-lu', 'field', async (canvas: Canvas) => {
  const mood = createMood('ochre', {
    seed: 207,
    sunAzimuthDeg: 48,
    sunElevationDeg: 17,
    air: { distanceM: 2500, mistTopM: 70, mistFromM: 420 },
    sky: { topDy: 0.85 },
  });
  const range = mountains(27, 2100, 1150);
  const spur = mountains(4, 520, 220);
  const bumps = hills(7, 200, 1);
  const dike = (x: number, z: number): number => Math.abs(x - Math.sin(z / 22) * 3.4);
  const floor = (x: number, z: number): number => {
    const r = Math.hypot(x, z * 0.8);
    const base =
      terrace(2 + bumps(x, z) * smooth(10, 60, r) * 2, 0.6, 0.9) +
      smooth(420, 900, r) * (30 + spur(x, z)) +
      smooth(1300, 3600, r) * (150 + range(x, z));
    if (dike(x, z) < 1.3 && r < 130) return Math.max(base, 2.6);
    return base > 12 && base < 90 ? terrace(base, 4, 0.8) : base;
  };
  const slopes = createSlopes(mood.noise, {
    wood: inks('#3d5a36', '#76893f', '#d3bd5f'),
    rock: inks('#5a6f66', '#a39c7c', '#f5d79c'),
    rockAt: 0.3,
    high: inks('#4f7076', '#93a293', '#f6d9a6'),
    highFromM: 300,
  });
  const paddies = createPaddies({
    seed: 6,
    fieldM: 13,
    crops: HARVEST,
    bank: '#7a7a3c',
    wet: '#f7e6b8',
    wetShare: 0.1,
    bankM: 0.7,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view: roundView(4.4),
    floor,
    nearM: 0.5,
    farM: 11000,
    growth: 1.0045,
    shadowM: 200,
    surface: (hit, tone) => {
      if (dike(hit.x, hit.z) < 1.3 && hit.d < 130)
        return dike(hit.x, hit.z) < 0.75
          ? gouache(inks('#9c7a50', '#d3b07a', '#f8dfae'), tone + 0.06)
          : gouache(inks('#5f7a3a', '#94a84a', '#d9cd66'), tone + 0.04);
      return hit.h < 90 && hit.ny > 0.85
        ? paddies(hit, tone + mood.noise.fbm(hit.x / 1.6, hit.z / 1.6, 3) * 0.22)
        : slopes(hit, tone);
    },
  });
  const homes: (readonly [number, number])[] = [
    [-30, 62],
    [-46, 70],
    [-18, 78],
    [-38, 92],
    [-58, 96],
    [70, 40],
    [84, 22],
    [78, 60],
    [60, -70],
    [44, -84],
    [-90, -40],
    [-104, -16],
    [-70, -80],
    [0, -120],
    [22, -132],
  ];
  for (const [i, [x, z]] of homes.entries()) {
    stage.add({
      x,
      z,
      mirrored: i % 3 === 1,
      draw: (ink) =>
        stiltHouse(ink, { roof: '#6e4a3a', roofLit: '#dca061', wall: '#9a6a45', width: 13, lit: i % 4 }),
    });
  }
  scatterRound({ seed: 8, count: 420, fromM: 46, toM: 500 }, (x, z, random) => {
    if (
      mood.noise.fbm(x / 70 + 4, z / 70, 2) < 0.06 ||
      dike(x, z) < 6 ||
      homes.some(([hx, hz]) => Math.hypot(hx - x, hz - z) < 9)
    )
      return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 5 + random() * 6, dark: '#2f4a2f', mid: '#65803a', light: '#d5bb56' }),
    });
  });
  scatterRound({ seed: 9, count: 260, fromM: 3.4, toM: 16 }, (x, z, random) => {
    if (dike(x, z) > 1.6)
      stage.add({
        x,
        z,
        draw: (ink) =>
          tuft(random, ink, {
            height: 0.8 + random() * 0.3,
            dark: '#a8802f',
            mid: '#e0b344',
            light: '#ffe08a',
          }),
      });
  });
  for (const [x, z, shirt] of [
    [0.6, 15, '#c2473d'],
    [-9, 20, '#31466b'],
    [-11, 21, '#6b3b5a'],
    [14, -22, '#31466b'],
    [24, 12, '#a33b3b'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f5e2b0', walking: true }) });
  stage.add({ x: 17, z: -24, draw: (ink) => buffalo(ink, true) });
  await stage.draw();
});
