import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { karst, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { birds, rowingBoat } from '../sprites/figures.ts';
import { put } from '../sprites/shapes.ts';
import { fleet, glints } from './sea.ts';

/** A bay with fishing boats and limestone islets at sunset. */
export const kienGiang = photo('destinations/kien-giang', 61, async (canvas: Canvas) => {
  const mood = createMood('dusk', {
    seed: 61,
    sunAzimuthDeg: 8,
    sunElevationDeg: 6,
    air: { distanceM: 2300, mistTopM: 16, mistFromM: 500, mistShare: 0.6 },
    sky: { discDeg: 2.2 },
  });
  const islets = karst({ seed: 77, spacingM: 560, radiusM: 190, heightM: 190, share: 0.5 });
  const coast = mountains(9, 1500, 420);
  const floor = (x: number, z: number): number => {
    const open = smooth(30, 190, Math.abs(x - z * 0.13));
    return Math.max(
      0,
      islets(x, z) * open * smooth(280, 420, z),
      smooth(3400, 5200, z) * (coast(x, z) - 60) * smooth(500, 1800, Math.abs(x - 700)),
    );
  };
  const view = flatView(34, { horizon: 0.47, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#2b3358', '#5a5274', '#d08a6a'),
    rock: inks('#38406a', '#7d6688', '#ffb98a'),
    rockAt: 0.5,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 12,
    waterM: 0,
    water: hexToRgb('#4c5688'),
    waterShare: 0.12,
    waterFade: 1,
    farM: 12000,
    surface: slopes,
  });
  fleet(stage.add, [
    [-26, 120, 14],
    [30, 170, 15],
    [-70, 260, 15],
    [84, 300, 14],
    [10, 420, 16],
    [-40, 560, 16],
    [120, 620, 15],
    [52, 820, 16],
  ]);
  stage.add({ x: 13, z: 92, h: 0, mirrored: true, draw: (ink) => rowingBoat(ink, '#e8cf96') });
  await stage.draw();
  await drawSheet(canvas, put(birds('#3d3557'), 620, 300, 11) + glints(mood.noise, 1160, 590, '#ffe0a0'));
});
