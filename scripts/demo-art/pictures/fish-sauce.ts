import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { n, oval, put, shape, stroke } from '../sprites/shapes.ts';
import { paintWall, SHADOW, shadow } from './table.ts';

/** Wooden barrels of a fish-sauce house, amber bottles in front. */
export const nuocMam = photo('products/nuoc-mam-phu-quoc', 157, async (canvas: Canvas) => {
  paintWall(
    canvas,
    157,
    ['#1d2f38', '#2f4a4c', '#7d6a44', '#e0a450'],
    ['#4a3226', '#7d5438', '#c08a54'],
    0.68,
  );
  let s = '';
  for (const [x, k] of [
    [330, 0.8],
    [760, 0.8],
    [1190, 0.8],
    [1620, 0.8],
  ] as const)
    s += put(barrel(), x, 860, k);
  for (const [x, k] of [
    [80, 1.12],
    [1880, 1.12],
  ] as const)
    s += put(barrel(), x, 1030, k);
  s += `<polygon points="1500,0 1760,0 900,1250 300,1250" fill="#ffdf9a" fill-opacity="0.14" filter="url(#soft)"/>`;
  for (const [x, k] of [
    [760, 1],
    [1000, 1.15],
    [1230, 0.95],
  ] as const)
    s += shadow(x, 1120, 110) + put(bottle(), x, 1130, k);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.7);
});

function barrel(): string {
  let s = '';
  const inks = [
    '#3d2519',
    '#5f3a24',
    '#8a5a34',
    '#b98048',
    '#d9a25e',
    '#b5793f',
    '#8a5530',
    '#54321f',
    '#3a2117',
  ];
  for (let i = 0; i < 18; i += 1) {
    const a = -1 + i / 9;
    const b = -1 + (i + 1) / 9;
    const at = (t: number, w: number): number => Math.sin((t * Math.PI) / 2) * w;
    s += shape(
      `M${n(at(a, 250))} 0L${n(at(a, 225))} -640H${n(at(b, 225) + 1)}L${n(at(b, 250) + 1)} 0Z`,
      inks[Math.floor(i / 2)] ?? '#8a5a34',
    );
    s += stroke(`M${n(at(a, 250))} 0L${n(at(a, 225))} -640`, '#2b1911', 2.5);
  }
  s += oval(0, 0, 250, 34, '#3d2519') + oval(0, -640, 225, 44, '#8a5a34') + oval(0, -636, 200, 34, '#2b1911');
  for (const y of [-70, -170, -420, -540]) {
    const w = 250 + (25 * y) / 640;
    s += `<path d="M${n(-w)} ${y}A${n(w)} 36 0 0 0 ${n(w)} ${y}" fill="none" stroke="#caa05a" stroke-width="15"/><path d="M${n(-w)} ${y + 5}A${n(w)} 36 0 0 0 ${n(w)} ${y + 5}" fill="none" stroke="#5f3a24" stroke-width="4"/>`;
  }
  return s;
}

function bottle(): string {
  let s = shape(
    'M-70 0Q-78 -10 -76 -40V-250Q-74 -300 -30 -330V-420H30V-330Q74 -300 76 -250V-40Q78 -10 70 0Z',
    '#7a3212',
  );
  s +=
    shape('M-62 -8Q-68 -20 -66 -44V-246Q-64 -290 -24 -318H10Q40 -290 40 -246V-8Z', '#c9641c') +
    shape('M-56 -20V-240Q-54 -272 -30 -292Q-20 -200 -26 -20Z', '#ffb84a') +
    shape('M-50 -60V-230Q-48 -250 -42 -256V-60Z', '#fff0c0');
  return (
    s +
    shape('M-36 -420H36V-468Q0 -480 -36 -468Z', '#b8432f') +
    shape('M-76 -190H76V-80H-76Z', '#f3e2be') +
    shape('M20 -190H76V-80H20Z', '#d9c296') +
    shape('M-40 -120Q-10 -160 24 -132L44 -150V-110L24 -124Q-10 -100 -40 -120Z', '#35667a')
  );
}
