import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, RICE } from '../ground.ts';
import { hills, karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { gateTower } from '../sprites/buildings.ts';
import { birds, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';

/** An old stone wall climbing along a hill crest. */
export const nhaMac = photo('sites/thanh-nha-mac', 45, async (canvas: Canvas) => {
  const mood = createMood('ochre', {
    seed: 45,
    sunAzimuthDeg: -72,
    sunElevationDeg: 19,
    air: { distanceM: 1500, mistTopM: -70, mistFloorM: -120, mistFromM: 250 },
  });
  const bumps = hills(5, 36, 3);
  const crest = (z: number): number =>
    Math.sin(z / 62 + 0.2) * 30 * smooth(-40, 120, z) + Math.sin(z / 29) * 4 - 3;
  const rise = (z: number): number => Math.sin(z / 74 - 0.5) * 15 + z * 0.05;
  const towers = karst({ seed: 21, spacingM: 520, radiusM: 250, heightM: 300, share: 0.6 });
  const wallAt = (x: number, z: number): number =>
    Math.abs(x - crest(z)) / Math.hypot(1, (30 / 62) * Math.cos(z / 62 + 0.2));
  const floor = (x: number, z: number): number => {
    const off = Math.abs(x - crest(z));
    let h = rise(z) - Math.max(0, off - 3) ** 1.1 * 0.42 + bumps(x, z) * Math.min(1, off / 12);
    if (z > 400) h -= (z - 400) * 0.5;
    const near = wallAt(x, z);
    const top = near < 1.7 && z < 430 ? 4 + (near > 1 && Math.floor(z / 1.7) % 2 ? 0.9 : 0) : 0;
    return Math.max(h + top, -110 + (z > 620 ? towers(x, z) : 0));
  };
  const view = flatView(19, { x: -12, yawDeg: 13, horizon: 0.36, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#4a5f36', '#8f9a48', '#d9c565'),
    rock: inks('#6e6a68', '#a89c8c', '#f5dcae'),
    rockAt: 0.4,
  });
  const plain = createPaddies({
    seed: 4,
    fieldM: 40,
    crops: RICE,
    bank: '#6f8250',
    wet: '#f3e2b3',
    wetShare: 0.15,
  });
  const stone = inks('#6b625c', '#a5968a', '#f1d5a8');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    shadowM: 90,
    growth: 1.003,
    roughness: 0.55,
    surface: (hit, tone) => {
      if (wallAt(hit.x, hit.z) < 2 && hit.z < 430 && hit.h > rise(hit.z) + 0.3 && hit.ny < 2) {
        const course = Math.floor(hit.h / 0.55);
        const joint = mood.noise.hash(Math.floor((hit.z + (course % 2) * 0.6) / 1.2), course);
        return gouache(stone, tone + (joint - 0.5) * 0.28);
      }
      return hit.h < -108 ? plain(hit, tone) : slopes(hit, tone);
    },
  });
  scatter({ seed: 4, count: 420, fromM: 16, toM: 430, spread: 0.7 }, (x, z, random) => {
    const off = wallAt(x, z);
    if (off < 7 || floor(x, z) < -100 || random() < 0.3) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        tree(random, ink, { height: 2 + random() * 4, dark: '#3d5330', mid: '#75863f', light: '#cdb95c' }),
    });
  });
  for (const z of [150, 330])
    stage.add({
      x: crest(z),
      z,
      liftM: -1,
      always: true,
      draw: (ink) =>
        gateTower(ink, { roof: '#8f857a', roofLit: '#c9b59a', wall: '#b3a08b', shade: '#7b6d62' }),
    });
  for (const [z, shirt] of [
    [58, '#a33b3b'],
    [60, '#2d5a6a'],
    [120, '#e0b04a'],
  ] as const)
    stage.add({ x: crest(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#6a5a48'), 560, 230, 10));
});
