import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { crowns, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../../lib/noise.ts';
import { drawSheet, drawSvg } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { n, stroke } from '../sprites/shapes.ts';
import { project } from '../view.ts';
import { streamInk } from './palette.ts';

/** A tall waterfall in deep forest. */
export const tacTinh = photo('sites/thac-tac-tinh', 87, async (canvas: Canvas) => {
  const mood = createMood('emerald', {
    seed: 87,
    sunAzimuthDeg: -85,
    sunElevationDeg: 40,
    air: { distanceM: 620, mistTopM: 22, mistFromM: 34, mistScaleM: 40, mistShare: 0.9 },
  });
  const crown = crowns(7, 6);
  const crag = mountains(5, 34, 22, 6);
  const floor = (x: number, z: number): number => {
    const notch = Math.exp(-(((x - 6) / 16) ** 2));
    const face = 104 + notch * 26 + crag(x, z) * 0.7 - Math.abs(x) * 0.16;
    let h = Math.max(0, Math.abs(x - 4) - 15) * 0.28 + crag(z, x) * 0.15;
    const ledges =
      smooth(face - 16, face - 8, z) * 20 +
      smooth(face + 6, face + 13, z) * 21 +
      smooth(face + 24, face + 34, z) * 14;
    const drop = smooth(face, face + 12, z) * 50;
    h += ledges + (drop - ledges) * smooth(0.3, 0.62, notch) + smooth(face + 50, face + 300, z) * 24;
    if (notch < 0.4) h += crown(x, z) * 1.1;
    return Math.abs(x - 4) < 17 && z < 132 ? Math.min(h, 0.3 + Math.abs(x - 4) * 0.02) : h;
  };
  const view = flatView(17, { horizon: 0.72, fovDeg: 54 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#0f3a33', '#23664c', '#8fb566'),
    rock: inks('#1f4743', '#3f7263', '#a3bf86'),
    rockAt: 0.34,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 6,
    farM: 1500,
    growth: 1.0018,
    shadowM: 60,
    hazeM: 500,
    surface: (hit, tone) => {
      if (hit.h < 1 && Math.abs(hit.x - 4) < 17)
        return streamInk(mood.noise.fbm(hit.x / 2.2, hit.z / 5, 3), tone);
      const notch = Math.exp(-(((hit.x - 6) / 16) ** 2));
      return notch > 0.3 && hit.h > 1
        ? gouache(inks('#2b4a4c', '#557772', '#a9c0a0'), tone + mood.noise.fbm(hit.x / 3, hit.h / 9, 3) * 0.6)
        : slopes(hit, tone);
    },
  });
  scatter({ seed: 9, count: 420, fromM: 24, toM: 300, spread: 0.6 }, (x, z, random) => {
    const h = floor(x, z);
    if (Math.abs(x - 5) < 17 || steepness(floor, x, z) > 2.4 || (h > 6 && z < 84)) return;
    stage.add({
      x,
      z,
      mirrored: true,
      draw: (ink) =>
        tree(random, ink, {
          height: (h > 30 ? 6 : 3) + random() * 5,
          dark: '#0f3a33',
          mid: '#256a4c',
          light: '#8db866',
        }),
    });
  });
  const random = createRandom(3);
  for (let x = -84; x < 92; x += 5 + random() * 4) {
    if (Math.abs(x - 6) < 16) continue;
    const z = 140 + crag(x, 130) * 0.7 - Math.abs(x) * 0.16;
    const height = 6 + random() * 8;
    stage.add({
      x,
      z,
      always: true,
      draw: (ink) => tree(random, ink, { height, dark: '#1b4a41', mid: '#357458', light: '#9cc075' }),
    });
  }
  await stage.draw();
  const top = project(canvas, view, { x: 6, z: 128, h: 51 });
  const foot = project(canvas, view, { x: 5, z: 118, h: 0 });
  if (top && foot)
    await drawSvg(
      canvas,
      fall(top, foot, canvas.width / 2000),
      '<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="14"/></filter>',
    );
  for (const [x, z, shirt] of [
    [-10, 70, '#d9543f'],
    [-8.6, 70.5, '#e8c25a'],
  ] as const)
    stage.add({ x, z, always: true, h: 0.8, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
  await drawSheet(canvas, leafFrame('#0b2b27', '#154238', '#2b6a4c'));
});

function fall(top: { x: number; y: number }, foot: { x: number; y: number }, k: number): string {
  const random = createRandom(5);
  let s = '';
  for (let i = 0; i < 90; i += 1) {
    const side = random() - 0.5;
    const x0 = top.x + side * 70 * k;
    const x1 = foot.x + side * 190 * k + (random() - 0.5) * 26 * k;
    const y0 = top.y + random() * (foot.y - top.y) * 0.25 * (i > 30 ? 1 : 0);
    const y1 = foot.y - random() * (foot.y - top.y) * 0.3 * (i > 30 ? 1 : 0);
    const fill = ['#ffffff', '#eaf6f1', '#c9e4dd', '#ffffff'][i % 4] ?? '#ffffff';
    s += stroke(
      `M${n(x0)} ${n(y0)}C${n(x0 + (x1 - x0) * 0.1)} ${n(y0 + (y1 - y0) * 0.4)} ${n(x1)} ${n(y0 + (y1 - y0) * 0.5)} ${n(x1)} ${n(y1)}`,
      fill,
      (2 + random() * 9) * k,
    ).replace('/>', ` stroke-opacity="${n(0.35 + random() * 0.5)}"/>`);
  }
  const mist = [
    [0, 0, 200, 60],
    [-90, 14, 150, 46],
    [110, 12, 150, 44],
    [0, -60, 120, 80],
  ];
  for (const [x, y, rx, ry] of mist)
    s += `<ellipse cx="${n(foot.x + (x ?? 0) * k)}" cy="${n(foot.y + (y ?? 0) * k)}" rx="${n((rx ?? 0) * k)}" ry="${n((ry ?? 0) * k)}" fill="#f7fbf6" fill-opacity="0.6" filter="url(#soft)"/>`;
  return s;
}

/** Frames a 2000 × 1250 sheet with dark leaves in the upper corners. */
export function leafFrame(dark: string, mid: string, light: string): string {
  const random = createRandom(77);
  let s = '';
  for (let i = 0; i < 150; i += 1) {
    const left = i % 2 === 0;
    const reach = random() ** 1.6;
    const x = left ? reach * 520 - 40 : 2040 - reach * 420;
    const y = (1 - reach) * random() * 420 - 20;
    const a = (left ? 40 : 140) + (random() - 0.5) * 80;
    const fill = [dark, dark, mid, light][Math.floor(random() * 4)] ?? dark;
    const size = 26 + random() * 34;
    s += `<path transform="translate(${n(x)} ${n(y)}) rotate(${n(a)})" d="M0 0Q${n(size)} ${n(-size * 0.42)} ${n(size * 2.2)} 0Q${n(size)} ${n(size * 0.42)} 0 0Z" fill="${fill}"/>`;
  }
  return s;
}
