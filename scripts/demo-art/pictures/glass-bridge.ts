import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSvg } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { n, plainInk, put, stroke } from '../sprites/shapes.ts';
import { project } from '../view.ts';
import { LEAVES } from './palette.ts';

/** A glass bridge across a gorge, the tower of a lift on the cliff. */
export const cauKinh = photo('sites/cau-kinh-rong-may', 83, async (canvas: Canvas) => {
  const mood = createMood('emerald', {
    seed: 83,
    sunAzimuthDeg: 28,
    sunElevationDeg: 22,
    air: { distanceM: 1300, mistTopM: 130, mistFloorM: -20, mistFromM: 120, mistScaleM: 120 },
    sky: { stops: ['#fdf1d4', '#eef0e0', '#bfdcda', '#86bcc4', '#5f9fb0'], discDeg: 1.5 },
  });
  const crag = mountains(3, 90, 60, 6);
  const range = mountains(15, 1100, 900);
  const middle = (z: number): number => Math.sin(z / 200) * 40;
  const floor = (x: number, z: number): number => {
    const side = x - middle(z);
    const out = Math.abs(side) + (crag(x, z) - 25) * 0.55;
    const wall = smooth(58, 104, out) * 225 + Math.max(0, out - 104) * 0.45;
    return Math.min(wall * smooth(-40, 80, z), 330) + smooth(700, 1800, z) * range(x, z) + (out < 50 ? 0 : 0);
  };
  const view = flatView(150, { horizon: 0.5, fovDeg: 62 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1c4f47', '#3f7d5c', '#b5c272'),
    rock: inks('#3f626b', '#83a09c', '#ffe9bf'),
    rockAt: 0.4,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 8,
    shadowM: 240,
    growth: 1.0026,
    roughness: 0.55,
    hazeM: 900,
    surface: slopes,
  });
  scatter({ seed: 8, count: 700, fromM: 60, toM: 600, spread: 0.7 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 205) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 7, ...LEAVES }) });
  });
  await stage.draw();
  const at = (x: number, h: number): [number, number] => {
    const p = project(canvas, view, { x, z: 250, h });
    return p ? [p.x, p.y] : [0, 0];
  };
  await drawSvg(canvas, bridge(at, canvas.width / 2000));
});

function bridge(at: (x: number, h: number) => [number, number], k: number): string {
  const deck = 178;
  const path = (points: readonly [number, number][]): string =>
    points.map(([x, y], i) => `${i ? 'L' : 'M'}${n(x)} ${n(y)}`).join('');
  const span: [number, number][] = [];
  const low: [number, number][] = [];
  const cable: [number, number][] = [];
  let s = '';
  const left = -62;
  const right = 128;
  for (let i = 0; i <= 40; i += 1) {
    const t = i / 40;
    const x = left + (right - left) * t;
    const sag = 4 * t * (1 - t);
    span.push(at(x, deck - sag * 5));
    low.push(at(x, deck - 2.4 - sag * 5));
    cable.push(at(x, deck + 40 - sag * 34));
  }
  for (let i = 1; i < 40; i += 1)
    s += stroke(path([cable[i] ?? [0, 0], span[i] ?? [0, 0]]), '#e9f0ea', 1.4 * k);
  s += stroke(path(cable), '#fff8e6', 4 * k);
  s += `<path d="${path(span)}${path([...low].reverse()).replace('M', 'L')}Z" fill="#bfe9e6" fill-opacity="0.85"/>`;
  s += stroke(path(span), '#fffaf0', 4.5 * k) + stroke(path(low), '#3c6b74', 3 * k);
  for (const x of [left + 2, right - 2]) {
    s +=
      stroke(path([at(x, deck - 18), at(x, deck + 44)]), '#b8432f', 10 * k) +
      stroke(path([at(x + 1.2, deck - 18), at(x + 1.2, deck + 44)]), '#f08a5a', 3 * k);
  }
  for (const [x, shirt] of [
    [-20, '#c2473d'],
    [-6, '#2d4a6a'],
    [4, '#e0b04a'],
    [40, '#fff2da'],
    [58, '#7a3b5a'],
    [80, '#c2473d'],
  ] as const) {
    const t = (x - left) / (right - left);
    const [px, py] = at(x, deck - 20 * t * (1 - t));
    s += put(person(plainInk, { shirt, walking: true }), px, py, 15 * k);
  }
  const [tx, bottom] = at(right - 26, 20);
  const top = at(right - 26, deck + 22)[1];
  const w = 34 * k;
  s += `<rect x="${n(tx - w / 2)}" y="${n(top)}" width="${n(w)}" height="${n(bottom - top)}" fill="#e8efe9" fill-opacity="0.5"/>`;
  for (let y = top; y < bottom; y += w)
    s += stroke(`M${n(tx - w / 2)} ${n(y)}l${n(w)} ${n(w)}m0 ${n(-w)}l${n(-w)} ${n(w)}`, '#f6f3e6', 2 * k);
  s += stroke(
    `M${n(tx - w / 2)} ${n(top)}V${n(bottom)}M${n(tx + w / 2)} ${n(top)}V${n(bottom)}`,
    '#fff8e6',
    4 * k,
  );
  s += `<rect x="${n(tx - w * 0.6)}" y="${n(top + (bottom - top) * 0.35)}" width="${n(w * 1.2)}" height="${n(w * 1.4)}" rx="${n(4 * k)}" fill="#ffd27a"/>`;
  return s;
}
