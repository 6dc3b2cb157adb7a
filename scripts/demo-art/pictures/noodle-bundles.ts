import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { blob, closedCurve, n, oval, put, shape, stroke } from '../sprites/shapes.ts';
import { paintWall, SHADOW, shadow, tray } from './table.ts';

/** Bundles of glass noodles tied with bamboo string. */
export const mienDongBinhLu = photo('products/mien-dong-binh-lu', 147, async (canvas: Canvas) => {
  paintWall(
    canvas,
    147,
    ['#2f5a4d', '#4d7a5c', '#8a9f60', '#d6bd74'],
    ['#6b4630', '#9c6a42', '#cf9a60'],
    0.56,
  );
  const random = createRandom(9);
  let s = shadow(1000, 1000, 760) + tray();
  for (const [x, y, k] of [
    [720, 800, 1],
    [1240, 800, 1],
    [980, 905, 1.12],
    [980, 690, 0.95],
  ] as const)
    s += put(bundle(random), x, y, k);
  s += cannaLeaves() + tubers(random);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.6);
});

function bundle(random: Random): string {
  let s =
    oval(14, 66, 300, 40, '#4a2d1c', 0.45) +
    shape(
      closedCurve([
        [-290, 10],
        [-160, -70],
        [0, -48],
        [160, -72],
        [290, 6],
        [170, 72],
        [0, 52],
        [-170, 74],
      ]),
      '#c9b48a',
    );
  for (let i = 0; i < 150; i += 1) {
    const t = random() * 2 - 1;
    const bow = t * 66;
    const ends = t * (84 + random() * 14);
    const reach = 270 + random() * 44;
    s += stroke(
      `M${n(-reach)} ${n(ends * 0.9)}C${n(-120)} ${n(ends)} ${n(-60)} ${n(bow * 0.55)} 0 ${n(bow * 0.55)}S${n(120)} ${n(ends)} ${n(reach)} ${n(ends * 0.9)}`,
      ['#fffaf0', '#efe2c4', '#d9c79c', '#fff3d6', '#b8a479'][i % 5] ?? '#fffaf0',
      3.4,
    );
  }
  s +=
    shape('M-26 -50Q0 -60 26 -50L24 52Q0 62 -24 52Z', '#b8432f') +
    stroke('M-24 -30Q0 -38 24 -30M-24 20Q0 12 24 20', '#f0b93a', 5);
  return s;
}

function cannaLeaves(): string {
  let s = '';
  for (const [x, y, turn, k] of [
    [1500, 520, 118, 1.5],
    [1640, 560, 96, 1.7],
    [1780, 520, 74, 1.5],
  ] as const)
    s += `<g transform="translate(${x} ${y + 420}) rotate(${turn - 180}) scale(${k})">${shape('M0 0Q60 -92 190 -66Q290 -36 340 0Q270 66 160 60Q60 48 0 0Z', '#2f6b47')}${shape('M0 0Q60 -92 190 -66Q290 -36 340 0Z', '#58955a')}${stroke('M-20 0H320M60 -4L120 -52M110 -4L180 -58M160 -4L240 -46M70 4L130 44M120 4L190 50M170 4L240 36', '#b9d48a', 3)}</g>`;
  return s;
}

function tubers(random: Random): string {
  let s = '';
  for (const [x, y, k] of [
    [1690, 1060, 1.3],
    [1830, 1110, 1.1],
    [1560, 1130, 1],
  ] as const) {
    s += blob(random, x + 12, y + 44 * k, 120 * k, 24 * k, '#4a2d1c');
    s +=
      blob(random, x, y, 104 * k, 62 * k, '#8a5a3f') +
      blob(random, x + 14, y - 14, 76 * k, 36 * k, '#c08a68') +
      blob(random, x + 24, y - 26, 34 * k, 12 * k, '#eac2a0');
    for (let i = -2; i < 3; i += 1)
      s += stroke(`M${n(x + i * 32 * k)} ${n(y - 44 * k)}q10 ${n(44 * k)} -4 ${n(86 * k)}`, '#6b3f2c', 3);
  }
  return s;
}
