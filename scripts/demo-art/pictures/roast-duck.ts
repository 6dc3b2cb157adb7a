import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { closedCurve, oval, shape, stroke } from '../sprites/shapes.ts';
import { leaf } from './leaf.ts';
import { paintWall, SHADOW, shadow } from './table.ts';

/** Roast duck on leaves with a dipping bowl. */
export const vitQuay = photo('food/vit-quay-lang-son', 153, async (canvas: Canvas) => {
  paintWall(
    canvas,
    153,
    ['#2f4f42', '#4f6f4a', '#a08a4c', '#e0a85c'],
    ['#5c3a2c', '#8f5c3c', '#c98f58'],
    0.5,
  );
  const random = createRandom(12);
  let s =
    shadow(960, 1020, 700) +
    oval(960, 930, 720, 210, '#b59c7c') +
    oval(960, 908, 720, 205, '#f3e6cc') +
    oval(960, 908, 640, 168, '#e0cfae');
  for (let i = 0; i < 44; i += 1) {
    const a = (i / 44) * Math.PI * 2;
    s += leaf({
      x: 960 + Math.cos(a) * 470,
      y: 900 + Math.sin(a) * 112,
      turn: (a * 180) / Math.PI,
      size: 1.25 + random() * 0.4,
      fill: ['#2b5f3a', '#3f7f46', '#6fa552'][i % 3] ?? '#3f7f46',
    });
  }
  s +=
    duck(random) +
    shadow(1720, 1010, 150) +
    oval(1720, 985, 160, 50, '#7a4a34') +
    oval(1720, 955, 160, 48, '#f3e6cc') +
    oval(1720, 957, 130, 35, '#7d3f22') +
    oval(1690, 950, 40, 9, '#d98a4a');
  for (let i = 0; i < 13; i += 1)
    s += leaf({
      x: 90 + i * 34,
      y: 1120 - i * 22,
      turn: i % 2 ? -70 : 14,
      size: 1.25,
      fill: ['#2b5f3a', '#4f8f4a', '#86b45a'][i % 3] ?? '#4f8f4a',
    });
  s += stroke('M60 1140L520 840', '#5b4a2c', 8);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.7);
});

function duck(random: Random): string {
  let s = shape(
    closedCurve([
      [470, 860],
      [560, 640],
      [800, 560],
      [1080, 590],
      [1330, 680],
      [1450, 800],
      [1330, 900],
      [960, 960],
      [640, 940],
    ]),
    '#6b2a16',
  );
  s += shape(
    closedCurve([
      [500, 840],
      [590, 650],
      [810, 580],
      [1070, 606],
      [1300, 690],
      [1400, 790],
      [1280, 860],
      [940, 905],
      [650, 900],
    ]),
    '#a8471d',
  );
  s += shape(
    closedCurve([
      [570, 790],
      [650, 660],
      [830, 604],
      [1060, 630],
      [1230, 700],
      [1180, 770],
      [900, 800],
      [680, 830],
    ]),
    '#d9772a',
  );
  s +=
    shape(
      closedCurve([
        [690, 700],
        [780, 640],
        [930, 625],
        [1060, 660],
        [1000, 700],
        [820, 720],
      ]),
      '#f6ae4e',
    ) +
    shape(
      closedCurve([
        [760, 668],
        [850, 640],
        [930, 645],
        [860, 672],
      ]),
      '#ffe0a0',
    );
  s +=
    shape(
      closedCurve([
        [1180, 800],
        [1330, 730],
        [1500, 770],
        [1590, 850],
        [1560, 880],
        [1430, 860],
        [1280, 900],
      ]),
      '#8f3a1a',
    ) +
    shape(
      closedCurve([
        [1230, 795],
        [1340, 750],
        [1450, 785],
        [1380, 825],
        [1280, 850],
      ]),
      '#dd8230',
    ) +
    oval(1590, 862, 46, 24, '#f3e2c4');
  s +=
    shape(
      closedCurve([
        [620, 850],
        [760, 740],
        [930, 770],
        [960, 850],
        [860, 910],
        [690, 910],
      ]),
      '#7d3216',
    ) +
    shape(
      closedCurve([
        [660, 840],
        [770, 765],
        [890, 790],
        [900, 840],
        [800, 870],
      ]),
      '#c9621f',
    );
  for (let i = 0; i < 90; i += 1)
    s += oval(600 + random() * 700, 640 + random() * 220, 3, 2, random() < 0.5 ? '#7d3216' : '#ffcf80', 0.55);
  return s;
}
