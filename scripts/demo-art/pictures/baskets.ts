import { createRandom, type Random } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { drawSheet } from '../overlay.ts';
import { dab, photo } from '../picture.ts';
import { n, oval, polygon, stroke } from '../sprites/shapes.ts';
import { paintWall, SHADOW, shadow } from './table.ts';

/** Bamboo baskets in warm light. */
export const mayTreDan = photo('crafts/may-tre-dan', 143, async (canvas: Canvas) => {
  paintWall(
    canvas,
    143,
    ['#3f5a4a', '#5f7a58', '#93985c', '#c9ae68'],
    ['#8a5f3a', '#c08a4e', '#e6b877'],
    0.62,
  );
  const random = createRandom(3);
  let s =
    shadow(640, 1010, 420) + shadow(1290, 1030, 360) + shadow(1000, 1130, 260) + shadow(1660, 1090, 200);
  s += basket({ x: 640, top: 420, bottom: 1000, topWide: 330, bottomWide: 230, weave: 22 });
  s += basket({ x: 1290, top: 600, bottom: 1030, topWide: 330, bottomWide: 200, weave: 17 });
  s += basket({ x: 985, top: 860, bottom: 1130, topWide: 220, bottomWide: 150, weave: 12 });
  s +=
    stroke('M1060 590Q1290 240 1520 590', '#7a5428', 26) +
    stroke('M1060 585Q1290 236 1520 585', '#e3b86a', 12);
  s += sieve(1680, 930) + strips(random);
  await drawSheet(canvas, s, SHADOW);
  dab(canvas, 0.7);
});

function basket(b: {
  x: number;
  top: number;
  bottom: number;
  topWide: number;
  bottomWide: number;
  weave: number;
}): string {
  const rows = b.weave;
  const rowHeight = (b.bottom - b.top) / rows;
  const wideAt = (t: number): number =>
    b.bottomWide + (b.topWide - b.bottomWide) * (1 - t) ** 0.7 + Math.sin(t * Math.PI) * 26;
  const lights = ['#5d3d22', '#8a5f30', '#b98542', '#e0b264', '#f7d995', '#d9a658', '#a87439', '#6f4926'];
  let s =
    oval(b.x, b.top, b.topWide, b.topWide * 0.2, '#3a2418') +
    oval(b.x, b.top + 12, b.topWide * 0.9, b.topWide * 0.15, '#24150f');
  for (let r = 0; r < rows; r += 1) {
    const t = r / rows;
    const y = b.top + r * rowHeight;
    const count = 22;
    for (let i = 0; i < count; i += 1) {
      const a0 = -Math.PI / 2 + (i / count) * Math.PI;
      const a1 = -Math.PI / 2 + ((i + 1) / count) * Math.PI;
      const w0 = wideAt(t);
      const w1 = wideAt((r + 1) / rows);
      const curve = (a: number, w: number): number => Math.cos(a) * w * 0.2;
      const over = (i + r) % 2;
      const at = Math.min(7, Math.floor((0.5 + Math.sin(a0 + 0.25) * 0.5) * 7.99));
      const tone = over ? at : Math.max(0, at - 1);
      const fill = lights[over ? tone : Math.min(7, 7 - Math.abs(tone - 4))] ?? '#b98542';
      s += polygon(
        [
          b.x + Math.sin(a0) * w0,
          y + curve(a0, w0),
          b.x + Math.sin(a1) * w0,
          y + curve(a1, w0),
          b.x + Math.sin(a1) * w1,
          y + rowHeight * 0.86 + curve(a1, w1),
          b.x + Math.sin(a0) * w1,
          y + rowHeight * 0.86 + curve(a0, w1),
        ],
        over ? fill : (lights[Math.max(0, tone - 1)] ?? '#8a5f30'),
      );
    }
  }
  const rim = (y: number, w: number, colour: string, size: number): string =>
    `<path d="M${n(b.x - w)} ${n(y)}A${n(w)} ${n(w * 0.2)} 0 0 0 ${n(b.x + w)} ${n(y)}" fill="none" stroke="${colour}" stroke-width="${size}"/>`;
  s += `<ellipse cx="${b.x}" cy="${b.top}" rx="${b.topWide}" ry="${n(b.topWide * 0.2)}" fill="none" stroke="#6f4926" stroke-width="18"/>`;
  return (
    s +
    rim(b.top + 4, b.topWide, '#a87439', 20) +
    rim(b.top, b.topWide, '#f2cf86', 8) +
    rim(b.bottom, b.bottomWide, '#6f4926', 20)
  );
}

function sieve(x: number, y: number): string {
  let s = oval(x, y, 240, 240, '#8a5f30') + oval(x, y, 216, 216, '#e6c07a');
  for (let i = -10; i <= 10; i += 1) {
    const half = Math.sqrt(Math.max(0, 214 ** 2 - (i * 20) ** 2));
    s +=
      stroke(`M${n(x + i * 20)} ${n(y - half)}V${n(y + half)}`, i % 2 ? '#b98542' : '#f7dc9c', 9) +
      stroke(`M${n(x - half)} ${n(y + i * 20)}H${n(x + half)}`, i % 2 ? '#a87439' : '#f2cf86', 5);
  }
  return (
    s +
    `<circle cx="${x}" cy="${y}" r="228" fill="none" stroke="#5d3d22" stroke-width="22"/><circle cx="${x - 4}" cy="${y - 4}" r="230" fill="none" stroke="#d9a658" stroke-width="7"/>`
  );
}

function strips(random: Random): string {
  let s = '';
  for (let i = 0; i < 22; i += 1) {
    const x = 120 + random() * 300;
    const y = 1080 + random() * 120;
    s += stroke(
      `M${n(x - 90)} ${n(y)}Q${n(x + 60)} ${n(y - 40 - random() * 60)} ${n(x + 240)} ${n(y + 10)}`,
      ['#c99a50', '#efd08a', '#8f9a52', '#b98542'][i % 4] ?? '#c99a50',
      8,
    );
  }
  return s;
}
