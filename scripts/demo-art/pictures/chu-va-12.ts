import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createPaddies, createSlopes, DEEP_WOOD, GREEN, SLATE } from '../ground.ts';
import { crowns, hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { lowHouse } from '../sprites/buildings.ts';
import { person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { LEAVES, streamInk } from './palette.ts';

/** A stream, forest and houses below big peaks. */
export const chuVa12 = photo('sites/chu-va-12', 85, async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 85,
    sunAzimuthDeg: 70,
    sunElevationDeg: 20,
    air: { distanceM: 2000, mistTopM: 110, mistFromM: 260 },
  });
  const range = mountains(19, 1700, 800);
  const spur = mountains(4, 420, 120);
  const crown = crowns(5, 9);
  const bumps = hills(4, 26, 3);
  const bed = (z: number): number => Math.sin(z / 33) * 9 + Math.sin(z / 90) * 16 + z * 0.05;
  const floor = (x: number, z: number): number => {
    const off = Math.abs(x - bed(z));
    if (off < 5 + z * 0.012) return z * 0.05;
    const side = smooth(12, 260, off);
    let h =
      z * 0.05 +
      Math.min(2.2, (off - 5) * 0.3) +
      bumps(x, z) * 0.4 * smooth(6, 30, off) +
      side * (14 + spur(x, z) * 0.9);
    if (off > 56 + spur(x, z) * 0.2) h += crown(x, z);
    return h + smooth(600, 3000, z) * (60 + range(x, z));
  };
  const view = flatView(13, { horizon: 0.55, fovDeg: 58 });
  const slopes = createSlopes(mood.noise, {
    wood: DEEP_WOOD,
    rock: SLATE,
    rockAt: 0.2,
    high: SLATE,
    highFromM: 330,
  });
  const meadow = createPaddies({
    seed: 8,
    fieldM: 12,
    crops: GREEN,
    bank: '#3f6a3f',
    wet: '#e6ecc6',
    wetShare: 0.14,
    bankM: 1,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    shadowM: 300,
    surface: (hit, tone) => {
      const off = Math.abs(hit.x - bed(hit.z));
      if (off < 5 + hit.z * 0.012)
        return streamInk(mood.noise.fbm((hit.x - bed(hit.z)) / 1.2, hit.z / 7, 3), tone);
      if (off < 9 && mood.noise.hash(Math.floor(hit.x / 1.1), Math.floor(hit.z / 1.4)) > 0.45)
        return gouache(inks('#5d6b6c', '#a3a595', '#f2e3bd'), tone);
      return off < 56 + spur(hit.x, hit.z) * 0.2
        ? meadow(hit, tone + mood.noise.fbm(hit.x / 9, hit.z / 9, 2) * 0.25)
        : slopes(hit, tone);
    },
  });
  for (const [x, z] of [
    [-30, 92],
    [-42, 108],
    [-24, 120],
    [40, 130],
    [54, 148],
    [-46, 150],
    [34, 176],
  ] as const)
    stage.add({
      x,
      z,
      draw: (ink) => lowHouse(ink, { roof: '#5d4a44', roofLit: '#c98f5c', wall: '#b98555', lamp: '#ffd27a' }),
    });
  scatter({ seed: 8, count: 190, fromM: 78, toM: 420, spread: 0.55 }, (x, z, random) => {
    if (
      Math.abs(x - bed(z)) < 15 ||
      mood.noise.fbm(x / 50, z / 50, 2) < -0.05 ||
      (z > 80 && z < 180 && random() < 0.75)
    )
      return;
    stage.add({
      x,
      z,
      mirrored: random() < 0.5,
      draw: (ink) => tree(random, ink, { height: 6 + random() * 7, ...LEAVES }),
    });
  });
  for (const [x, z, shirt] of [
    [-13, 48, '#31466b'],
    [-11.8, 48.3, '#a33b3b'],
  ] as const)
    stage.add({ x: x + bed(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});
