import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, karst, terrace } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { birds, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { n, oval, put, stroke } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** Layered rock with shells of long ago, karst towers beyond. */
export const congVien = photo('routes/cong-vien-dia-chat-tuyen-1', 125, async (canvas: Canvas) => {
  const mood = createMood('coral', {
    seed: 125,
    sunAzimuthDeg: 118,
    sunElevationDeg: 24,
    air: { distanceM: 2000, mistTopM: 70, mistFromM: 320 },
  });
  const towers = karst({ seed: 61, spacingM: 420, radiusM: 230, heightM: 330, share: 0.6 });
  const bumps = hills(8, 12, 2.4);
  const cliff = (x: number, z: number): number =>
    smooth(2, -6, x + (z - 26) * 0.55 + bumps(x, z) * 1.2) *
    terrace(14 + bumps(x * 0.5, z * 0.5) * 2.6 + bumps(x * 3, z * 3) * 0.3, 2.2, 0.8) *
    smooth(13, 17, z) *
    smooth(88, 46, z);
  const floor = (x: number, z: number): number =>
    Math.max(cliff(x, z), 0.4 + (z > 260 ? towers(x, z) * smooth(260, 420, z) : 0));
  const view = flatView(8, { horizon: 0.55, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#255a55', '#5a8f6c', '#e0c070'),
    rock: inks('#55687a', '#a0969c', '#ffd4aa'),
    rockAt: 0.48,
  });
  const layers = [
    inks('#5c4a52', '#a07a6c', '#f0b98a'),
    inks('#71584f', '#c29372', '#ffd9a6'),
    inks('#4f5860', '#8c8a88', '#e9cfae'),
    inks('#7a5040', '#c47f58', '#ffbd84'),
    inks('#5f6a6a', '#a5a596', '#f6e3bf'),
  ];
  const meadow = inks('#4c7a55', '#8fae62', '#e0d680');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 120,
    growth: 1.0026,
    surface: (hit, tone) => {
      if (hit.z > 95) return hit.h < 3 ? gouache(meadow, tone + 0.05) : slopes(hit, tone);
      if (hit.h < 1) return gouache(meadow, tone + mood.noise.fbm(hit.x / 5, hit.z / 5, 3) * 0.4);
      const bed = hit.h * 1.5 + hit.x * 0.09 - hit.z * 0.04 + mood.noise.fbm(hit.x / 9, hit.z / 9, 3) * 1.6;
      const band = Math.floor(bed);
      const seam = smooth(0.14, 0.02, bed - band);
      const rgb = gouache(
        layers[Math.floor(mood.noise.hash(band, 5) * layers.length)] ?? meadow,
        tone + 0.1 + mood.noise.fbm(hit.x / 1.4, bed * 2, 2) * 0.2,
      );
      return mix(rgb, hexToRgb('#4a3a42'), seam * 0.6);
    },
  });
  for (const [x, z, shirt] of [
    [6, 30, '#c2473d'],
    [7.4, 30.4, '#2d4a6a'],
    [4.6, 31, '#e0b04a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, arm: 'up' }) });
  scatter({ seed: 9, count: 110, fromM: 70, toM: 320, spread: 0.5, middleM: 30 }, (x, z, random) => {
    if (cliff(x, z) > 0.5) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 5, ...LEAVES }) });
  });
  await stage.draw();
  await drawSheet(
    canvas,
    `<g opacity="0.8">${put(ammonite('#e6b98c', '#7a5648'), 360, 760, 1.15)}${put(ammonite('#dba97c', '#7a5648'), 690, 960, 0.62)}${put(ammonite('#e0b48c', '#6f5450'), 130, 1030, 0.8)}</g>` +
      put(birds('#5f5a66'), 1450, 230, 10),
  );
});

function ammonite(light: string, dark: string): string {
  let s = oval(6, 8, 92, 86, dark, 0.55) + oval(0, 0, 88, 82, light, 0.9);
  let d = '';
  for (let i = 0; i <= 150; i += 1) {
    const a = i * 0.13;
    const r = 5 + 82 * (i / 150) ** 1.25;
    d += `${i ? 'L' : 'M'}${n(Math.cos(a) * r)} ${n(Math.sin(a) * r * 0.93)}`;
  }
  s += stroke(d, dark, 5);
  for (let i = 60; i < 150; i += 2) {
    const a = i * 0.13;
    const r1 = 5 + 82 * (i / 150) ** 1.25;
    const r0 = 5 + 82 * (Math.max(0, i - 44) / 150) ** 1.25;
    s += stroke(
      `M${n(Math.cos(a) * r1 * 0.97)} ${n(Math.sin(a) * r1 * 0.9)}L${n(Math.cos(a) * r0)} ${n(Math.sin(a) * r0 * 0.93)}`,
      dark,
      1.6,
    ).replace('/>', ' stroke-opacity="0.6"/>');
  }
  return s;
}
