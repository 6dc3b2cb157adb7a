import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { blob, n, oval, put, shape, stroke } from '../sprites/shapes.ts';
import { paintWall, SHADOW, shadow } from './table.ts';

/** A bowl of mixed noodles with meat, crisp potato, peanuts and herbs. */
export const phoChua = photo('food/pho-chua-lang-son', 151, async (canvas: Canvas) => {
  paintWall(
    canvas,
    151,
    ['#2d5a56', '#47786a', '#86a070', '#dcc27c'],
    ['#6b4630', '#a06c44', '#d6a468'],
    0.5,
  );
  const random = createRandom(21);
  let s = shadow(1000, 1020, 620) + bowl(random) + shadow(1690, 930, 170);
  s +=
    oval(1690, 900, 150, 46, '#7a4a34') +
    oval(1690, 872, 150, 44, '#f3e6cc') +
    oval(1690, 874, 122, 32, '#a8502a') +
    oval(1660, 868, 34, 9, '#e08a4a');
  for (const [x, y, turn] of [
    [250, 960, -12],
    [285, 985, -15],
  ] as const)
    s += `<g transform="translate(${x} ${y}) rotate(${turn})">${stroke('M-190 0H520', '#6a3a26', 17)}${stroke('M-190 -4H520', '#c98a52', 5)}</g>`;
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.6);
});

function bowl(random: Random): string {
  let s =
    shape('M430 720Q470 1030 800 1050H1200Q1530 1030 1570 720Z', '#d9c7a6') +
    shape('M1180 1050H1200Q1530 1030 1570 720H1440Q1420 960 1180 1050Z', '#b59c7c');
  s +=
    stroke('M470 850Q1000 1010 1530 850', '#35667a', 16) +
    stroke('M482 884Q1000 1040 1518 884', '#35667a', 6);
  s += oval(1000, 720, 572, 190, '#f6ead0') + oval(1000, 728, 536, 168, '#b98a52');
  for (let i = 0; i < 190; i += 1) {
    const a = random() * Math.PI * 2;
    const r = Math.sqrt(random());
    const x = 1000 + Math.cos(a) * r * 470;
    const y = 716 + Math.sin(a) * r * 130 - (1 - r) * 50;
    const w = 60 + random() * 90;
    s += stroke(
      `M${n(x - w)} ${n(y)}Q${n(x)} ${n(y - 30 + random() * 60)} ${n(x + w * 0.8)} ${n(y + (random() - 0.5) * 30)}`,
      ['#fff6e0', '#f3e2be', '#e3cb9c', '#fffaf0'][i % 4] ?? '#fff6e0',
      13,
    );
  }
  for (let i = 0; i < 9; i += 1) s += put(meat(), 690 + i * 62, 690 - Math.sin((i / 8) * Math.PI) * 46, 1);
  for (let i = 0; i < 70; i += 1) {
    const x = 1080 + random() * 300;
    const y = 610 + random() * 110;
    s += stroke(
      `M${n(x)} ${n(y)}l${n((random() - 0.5) * 130)} ${n((random() - 0.5) * 60)}`,
      ['#e0a03a', '#f6c860', '#c9822c'][i % 3] ?? '#e0a03a',
      8,
    );
  }
  for (let i = 0; i < 60; i += 1)
    s += blob(
      random,
      800 + random() * 400,
      740 + random() * 80,
      13,
      9,
      ['#d9a05a', '#f0c88a', '#b5783a'][i % 3] ?? '#d9a05a',
    );
  for (let i = 0; i < 26; i += 1)
    s += `<g transform="translate(${n(600 + random() * 200)} ${n(640 + random() * 120)}) rotate(${n(random() * 360)})">${shape('M0 0Q26 -24 62 0Q26 24 0 0Z', ['#2f6b3f', '#4f9450', '#8fc060'][i % 3] ?? '#4f9450')}${stroke('M4 0H54', '#b9d980', 2.5)}</g>`;
  for (const [x, y] of [
    [960, 610],
    [1030, 596],
    [1240, 770],
    [880, 640],
  ] as const)
    s +=
      shape(`M${x} ${y}q34 -26 74 -6q-30 22 -74 6Z`, '#c8372d') +
      stroke(`M${x + 8} ${y - 2}q26 -16 52 -6`, '#f08a5a', 4);
  return s;
}

function meat(): string {
  return (
    shape('M-70 34Q-84 -40 -30 -62Q40 -76 62 -20Q70 30 40 52Q-20 66 -70 34Z', '#a8432f') +
    shape('M-56 28Q-66 -30 -24 -48Q32 -60 48 -16Q54 24 30 40Q-16 50 -56 28Z', '#e6a878') +
    stroke('M-40 18Q-10 -6 36 6M-34 -10Q0 -34 30 -22', '#c9764f', 5)
  );
}
