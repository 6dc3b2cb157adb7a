import type { Canvas } from '../canvas.ts';
import { createRandom, type Random } from '../noise.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { closedCurve, n, oval, put, shape, stroke } from '../sprites/shapes.ts';
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
