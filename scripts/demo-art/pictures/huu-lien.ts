import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes, DEEP_WOOD, LIMESTONE } from '../ground.ts';
import { hills, karst } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { stiltHouse } from '../sprites/buildings.ts';
import { birds, buffalo, horse, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { LEAVES } from './palette.ts';

/** A karst meadow with winding water, horses and buffalo. */
export const huuLien = photo('sites/huu-lien', 49, async (canvas: Canvas) => {
  const mood = createMood('emerald', {
    seed: 49,
    sunAzimuthDeg: -40,
    sunElevationDeg: 18,
    air: {
      distanceM: 1500,
      mistTopM: 46,
      mistFromM: 260,
      tints: ['#5b9483', '#8db5a6', '#c6d8c6', '#f6eed2'],
    },
    sky: { stops: ['#fbf0d0', '#eef0dc', '#bfdcd4', '#8cc0bf', '#6aa9ad'], discDeg: 1.4 },
  });
  const towers = karst({ seed: 33, spacingM: 360, radiusM: 180, heightM: 210, share: 0.66 });
  const bumps = hills(6, 30, 1.4);
  const bank = (x: number, z: number): number =>
    Math.abs(x - 18 * Math.sin(z / 42) - 12 * Math.sin(z / 17 + 1) - z * 0.1) - 7 - z * 0.02;
  const floor = (x: number, z: number): number => {
    const t = z > 300 ? towers(x + 60, z) * smooth(300, 480, z + Math.abs(x) * 0.3) : 0;
    return Math.max(
      t,
      bank(x, z) < 0 && z > 8 ? 0 : 0.5 + Math.min(1.2, Math.max(0, bank(x, z)) * 0.09) + bumps(x, z) * 0.25,
    );
  };
  const view = flatView(8.5, { horizon: 0.5, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.48 });
  const meadow = inks('#4c8a4c', '#86b356', '#d3dc7a');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    farM: 5000,
    waterM: 0,
    water: hexToRgb('#7fbab0'),
    waterShare: 0.15,
    waterFade: 0.5,
    shadowM: 300,
    hazeM: 1500,
    surface: (hit, tone) =>
      hit.h < 4 ? gouache(meadow, tone + mood.noise.fbm(hit.x / 24, hit.z / 24, 3) * 0.3) : slopes(hit, tone),
  });
  for (const [x, z, kind] of [
    [-9, 38, 'h'],
    [-12, 44, 'h'],
    [-7, 52, 'b'],
    [24, 60, 'h'],
    [32, 66, 'b'],
    [36, 72, 'b'],
    [-34, 80, 'h'],
    [-30, 96, 'h'],
    [4, 120, 'b'],
  ] as const) {
    stage.add({
      x,
      z,
      mirrored: z % 4 === 0,
      draw: (ink) =>
        kind === 'h' ? horse(ink, z % 3 ? '#8a4f33' : '#d9c2a0', z % 8 !== 0) : buffalo(ink, z % 3 === 0),
    });
  }
  scatter({ seed: 19, count: 200, fromM: 120, toM: 420, spread: 0.6 }, (x, z, random) => {
    if (bank(x, z) < 4 || mood.noise.fbm(x / 60, z / 60, 2) < 0.1) return;
    stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 5 + random() * 6, ...LEAVES }) });
  });
  for (const [x, z, shirt] of [
    [11, 46, '#a33b3b'],
    [12.6, 46.5, '#e0b04a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, hat: '#f0deae' }) });
  for (const [x, z] of [
    [-52, 150],
    [-66, 158],
    [-40, 166],
    [62, 190],
  ] as const)
    stage.add({ x, z, draw: (ink) => stiltHouse(ink, { roof: '#8a4a3a', roofLit: '#dd8d62' }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#4a6f66'), 1380, 240, 10));
});
