import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createPaddies, createSlopes, RICE } from '../ground.ts';
import { hills, karst, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter, steepness } from '../scatter.ts';
import { gateTower, townHouse } from '../sprites/buildings.ts';
import { birds, rowingBoat } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** A town on a river among karst towers, a walled ridge to the left. */
export const langSon = photo('destinations/lang-son', 41, async (canvas: Canvas) => {
  const mood = createMood('plum', {
    seed: 41,
    sunAzimuthDeg: 34,
    sunElevationDeg: 16,
    air: { mistTopM: 70, mistFromM: 500, distanceM: 2400 },
  });
  const towers = karst({ seed: 9, spacingM: 420, radiusM: 210, heightM: 300, share: 0.5 });
  const back = mountains(12, 1800, 620);
  const bumps = hills(6, 90, 5);
  const middle = (z: number): number => 60 + Math.sin(z / 260) * 120;
  const floor = (x: number, z: number): number => {
    const open = smooth(150, 420, Math.abs(x - middle(z)) - z * 0.02);
    let h = 1.2 + towers(x, z) * open * smooth(330, 620, z);
    h += smooth(3000, 5200, z) * back(x, z);
    const away = Math.abs(x + 215 - z * 0.05 - Math.sin(z / 70) * 20);
    const ridge =
      (104 + Math.sin(z / 58) * 14 + bumps(x, z) * 1.6 - away * 0.75) *
      smooth(240, 420, z) *
      smooth(1100, 760, z);
    h = Math.max(h, ridge + (away < 2.6 && ridge > 60 ? 8 : 0));
    const hill = smooth(210, 60, z) * 46 + bumps(x, z) * 0.4;
    h = Math.max(h, hill);
    return Math.abs(x - middle(z)) < 24 && z > 190 ? 0 : h;
  };
  const view = flatView(88, { horizon: 0.36 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#2b4c48', '#557c5c', '#b3ab69'),
    rock: inks('#566877', '#98989e', '#f2d8bd'),
    rockAt: 0.5,
  });
  const town = createPaddies({
    seed: 3,
    fieldM: 30,
    crops: RICE,
    bank: '#5d7a53',
    wet: '#e8d3cf',
    wetShare: 0.1,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 12,
    waterM: 0,
    water: hexToRgb('#cfc3c9'),
    waterShare: 0.35,
    shadowM: 500,
    surface: (hit, tone) => (hit.h < 3 && hit.ny > 0.9 ? town(hit, tone) : slopes(hit, tone)),
  });
  scatter({ seed: 5, count: 520, fromM: 190, toM: 1500, spread: 0.5 }, (x, z, random) => {
    const h = floor(x, z);
    if (h > 4 || h < 0.5 || mood.noise.fbm(x / 300, z / 300, 2) < -0.16) return;
    const roof = random() < 0.75 ? '#a8523f' : '#6d5a66';
    stage.add({
      x,
      z,
      mirrored: random() < 0.5,
      draw: (ink) =>
        townHouse(ink, {
          floors: 1 + Math.floor(random() * 3),
          roof,
          roofLit: '#e29a72',
          wall: random() < 0.5 ? '#f0dcc0' : '#e3c4a6',
          lamp: '#ffd98a',
        }),
    });
  });
  scatter({ seed: 6, count: 500, fromM: 70, toM: 1400, spread: 0.6 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 0.5 || h > 120 || steepness(floor, x, z) > 0.8 || (h < 4 && random() < 0.5)) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 6 + random() * 6, ...LEAVES }) });
  });
  for (const z of [470, 640])
    stage.add({
      x: z * 0.05 - 215 + Math.sin(z / 70) * 20,
      z,
      always: true,
      draw: (ink) =>
        put(
          gateTower(ink, { roof: '#8f857a', roofLit: '#c9b59a', wall: '#b5a595', shade: '#7f756d' }),
          0,
          0,
          1.7,
        ),
    });
  for (const [x, z] of [
    [70, 260],
    [92, 330],
    [30, 420],
  ] as const)
    stage.add({ x: middle(z) + (x - 60) * 0.2, z, h: 0, draw: (ink) => rowingBoat(ink, '#a33b3b') });
  await stage.draw();
  await drawSheet(canvas, put(birds('#3d4a57'), 1320, 250, 9));
});
