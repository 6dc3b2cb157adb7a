import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { birds, person } from '../sprites/figures.ts';
import { blob, type Ink, n, polygon, put, shape, stroke } from '../sprites/shapes.ts';

/** A tall festival pole on a hill, people in a ring around it. */
export const gauTao = photo('events/le-hoi-gau-tao', 129, async (canvas: Canvas) => {
  const mood = createMood('coral', {
    seed: 129,
    sunAzimuthDeg: 22,
    sunElevationDeg: 12,
    air: { distanceM: 1900, mistTopM: 60, mistFloorM: -120, mistFromM: 240 },
    sky: { discDeg: 2.3 },
  });
  const range = mountains(47, 1500, 820);
  const bumps = hills(3, 40, 2);
  const floor = (x: number, z: number): number =>
    Math.max(34 - Math.hypot(x, z - 66) ** 1.5 * 0.028 + bumps(x, z) * 0.5, -120) +
    smooth(260, 1700, z) * (60 + range(x, z));
  const view = flatView(41.5, { horizon: 0.6, fovDeg: 60 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#235259', '#5b8a70', '#e3bd72'),
    rock: inks('#4b6478', '#9a949c', '#ffce9e'),
    rockAt: 0.35,
    high: inks('#4a6c82', '#9aa0a8', '#ffd0a6'),
    highFromM: 330,
  });
  const turf = inks('#4f7a4e', '#93a857', '#e8d278');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 90,
    surface: (hit, tone) =>
      hit.z < 190 ? gouache(turf, tone + mood.noise.fbm(hit.x / 9, hit.z / 9, 3) * 0.25) : slopes(hit, tone),
  });
  const random = createRandom(9);
  for (let i = 0; i < 58; i += 1) {
    const a = (i / 58) * Math.PI * 2;
    const r = 17 + (i % 2) * 2.4 + random();
    const shirt = ['#2b2f55', '#b8324a', '#2b2f55', '#e08a3a', '#2f6a7a', '#7a2f6a'][i % 6] ?? '#2b2f55';
    stage.add({
      x: Math.cos(a) * r,
      z: 64 + Math.sin(a) * r,
      always: true,
      draw: (ink) => person(ink, { shirt, trousers: shirt, ...(i % 5 === 0 ? { arm: 'up' as const } : {}) }),
    });
  }
  stage.add({ x: 0, z: 64, always: true, draw: (ink) => pole(random, ink) });
  for (const [x, z, shirt] of [
    [-7, 22, '#b8324a'],
    [-5.8, 22.4, '#2b2f55'],
    [-4.9, 22.2, '#e08a3a'],
    [8.5, 26, '#2b2f55'],
    [9.6, 26.4, '#7a2f6a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, trousers: '#2b2f55' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5f5a66'), 560, 260, 10));
});

function pole(random: Random, ink: Ink): string {
  let s =
    stroke('M0 0Q0.3 -14 0.2 -22Q0.4 -26 2.6 -27', ink('#6d5230'), 0.36) +
    stroke('M0.1 0Q0.4 -14 0.3 -22', ink('#d9b35c'), 0.12);
  for (let i = 0; i < 16; i += 1)
    s += blob(
      random,
      0.6 + random() * 2.6,
      -24 - random() * 4,
      0.7,
      0.34,
      ink(['#2f6b4a', '#58955a', '#a9bf62'][i % 3] ?? '#58955a'),
    );
  s += shape(
    'M0.3 -21.6Q2.2 -20.6 1.7 -18Q1.2 -15.4 2.3 -12.4L1.1 -12.2Q0.2 -15 0.7 -17.8Q1 -20 0.2 -20.8Z',
    ink('#c8372d'),
  );
  for (let i = 0; i < 4; i += 1)
    s += stroke(`M0.25 -21L${n(-13 + i * 8.6)} ${n(-0.4 + (i % 2) * 0.7)}`, ink('#f3dfae'), 0.05);
  for (const [bx, t] of [
    [-13, 0.3],
    [-13, 0.5],
    [-13, 0.7],
    [12.8, 0.35],
    [12.8, 0.6],
  ] as const) {
    const x = 0.25 + (bx - 0.25) * t;
    const y = -21 + 20.6 * t;
    s += polygon([x - 0.4, y, x + 0.4, y, x, y + 1.1], ink(t > 0.55 ? '#f0b93a' : '#c8372d'));
  }
  return s;
}
