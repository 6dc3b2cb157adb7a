import { createRandom } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { n, oval, shape, stroke } from '../sprites/shapes.ts';
import { leaf } from './leaf.ts';
import { paintWall, SHADOW } from './table.ts';

/** Dried star anise beside a green bough, hills behind. */
export const hoaHoi = photo('products/hoa-hoi-lang-son', 155, async (canvas: Canvas) => {
  paintWall(
    canvas,
    155,
    ['#2f5f5a', '#5f8f78', '#b3b57a', '#f0cf8c'],
    ['#6b4630', '#a0703f', '#d9aa68'],
    0.46,
  );
  const random = createRandom(31);
  let s = '';
  for (const [y, fill] of [
    [430, '#6f9a86'],
    [480, '#4f8272'],
    [530, '#386a5c'],
  ] as const)
    s += shape(
      `M0 ${y + 60}C300 ${y - 130} 480 ${y + 70} 800 ${y - 40}S1400 ${y - 150} 1620 ${y - 10}S1900 ${y - 60} 2000 ${y}V580H0Z`,
      fill,
    );
  s += `<rect y="572" width="2000" height="26" fill="#5a3a28" fill-opacity="0.5" filter="url(#soft)"/>`;
  for (let i = 0; i < 15; i += 1)
    s += leaf({
      x: 1500 + (i % 5) * 60,
      y: 640 + i * 26,
      turn: 140 + (i % 2) * 70 + random() * 20,
      size: 2 + random() * 0.5,
      fill: ['#2b5f3f', '#47834d', '#86b45f'][i % 3] ?? '#47834d',
    });
  s += stroke('M1960 560Q1720 760 1560 1080', '#5b4a2c', 12);
  const places: (readonly [number, number, number])[] = [
    [520, 860, 1.5],
    [930, 760, 1.1],
    [1010, 1010, 1.75],
    [1420, 930, 1.2],
    [260, 1080, 1.1],
    [640, 1120, 0.9],
    [1390, 1150, 1.1],
    [300, 720, 0.8],
    [1180, 690, 0.7],
  ];
  for (const [x, y, k] of places)
    s +=
      `<ellipse cx="${x + 20}" cy="${n(y + 46 * k)}" rx="${n(165 * k)}" ry="${n(58 * k)}" fill="#3a2320" fill-opacity="0.45" filter="url(#soft)"/>` +
      `<g transform="translate(${x} ${y}) scale(${k} ${n(k * 0.72)}) rotate(${n(random() * 45)})">${star()}</g>`;
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.6);
});

function star(): string {
  let s = '';
  for (let i = 0; i < 8; i += 1) {
    s += `<g transform="rotate(${i * 45})">${shape('M-12 -18Q-46 -80 0 -172Q46 -80 12 -18Z', '#5c2c1a')}${shape('M-8 -22Q-34 -82 0 -160Q6 -90 -2 -22Z', '#a85a2c')}${shape('M-14 -58Q-22 -92 0 -140Q24 -92 16 -58Q0 -44 -14 -58Z', '#3a1a12')}${shape('M-9 -70Q-14 -94 0 -120Q16 -94 10 -70Q0 -60 -9 -70Z', '#c98a4a')}${oval(-2, -94, 5, 12, '#ffe0a8')}</g>`;
  }
  return s + oval(0, 0, 22, 22, '#4a2216') + oval(-4, -4, 10, 10, '#a85a2c');
}
