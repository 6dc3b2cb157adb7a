import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createPaddies, createSlopes, RICE } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { birds, motorbike } from '../sprites/figures.ts';
import { conifer, tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';

/** The winding road between the valley and the pass. */
export const cungDuong = photo('routes/cung-duong-tinh-yeu', 121, async (canvas: Canvas) => {
  const mood = createMood('dawn', {
    seed: 121,
    sunAzimuthDeg: -23,
    sunElevationDeg: 10.5,
    air: { distanceM: 2500, mistTopM: 60, mistFloorM: -120, mistFromM: 500 },
    sky: { discDeg: 1.9 },
  });
  const range = mountains(29, 1900, 900);
  const spur = mountains(7, 420, 90);
  const bumps = hills(3, 60, 4);
  const slope = (z: number): number => smooth(100, 1250, z) * 250;
  const bend = (z: number): number =>
    36 + Math.sin(z / 47 - 1.1) * (34 + z * 0.115) * smooth(1250, 800, z) + z * 0.03;
  const turn = (z: number): number => bend(z + 0.5) - bend(z - 0.5);
  const roadAway = (x: number, z: number): number => Math.abs(x - bend(z)) / Math.hypot(1, turn(z));
  const floor = (x: number, z: number): number => {
    const off = z < 1250 ? smooth(6, 40, roadAway(x, z)) : 1;
    const gorge = smooth(-20 - z * 0.1, -240 - z * 0.3, x) * (90 + slope(z) * 1.1);
    const wall = smooth(120 + z * 0.12, 620 + z * 0.1, x) * (60 + spur(x, z) * 1.8);
    return (
      Math.max(slope(z) + (bumps(x, z) + spur(x, z) * 0.22) * off - gorge + wall, -70) +
      smooth(1500, 4200, z) * (20 + range(x, z))
    );
  };
  const view = flatView(118, { horizon: 0.37, fovDeg: 58, x: 4 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#34635f', '#75966c', '#efc982'),
    rock: inks('#3d5d6c', '#85898f', '#ffcf9e'),
    rockAt: 0.42,
    high: inks('#3f6478', '#86909c', '#ffc9a0'),
    highFromM: 520,
  });
  const valley = createPaddies({
    seed: 3,
    fieldM: 34,
    crops: RICE,
    bank: '#5d7a5a',
    wet: '#ffe3c4',
    wetShare: 0.22,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 20,
    shadowM: 160,
    growth: 1.0028,
    surface: (hit, tone) => {
      const away = roadAway(hit.x, hit.z);
      if (hit.z < 1250 && away < 6.2)
        return away > 5.4
          ? hexToRgb('#fff0d8')
          : away < 0.2 + hit.d * 0.0003 && hit.d < 400
            ? hexToRgb('#fff0d8')
            : gouache(inks('#9a8a8c', '#d3b8a4', '#fbe0c2'), tone + 0.2);
      return hit.h < -68 && hit.z < 2600 ? valley(hit, tone) : slopes(hit, tone + 0.1);
    },
  });
  scatter({ seed: 8, count: 2600, fromM: 50, toM: 1200, spread: 0.62 }, (x, z, random) => {
    if (roadAway(x, z) < 11 || floor(x, z) < -66 || mood.noise.fbm(x / 90, z / 90, 2) < -0.02) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        random() < 0.6
          ? conifer(random, ink, {
              height: 5 + random() * 6,
              dark: '#173a44',
              mid: '#2f5f58',
              light: '#c79a6a',
            })
          : tree(random, ink, {
              height: 6 + random() * 5,
              dark: '#1f4448',
              mid: '#4a7458',
              light: '#d9ad6a',
            }),
    });
  });
  for (const [z, shirt] of [
    [318, '#d9543f'],
    [332, '#f0c65a'],
  ] as const)
    stage.add({ x: bend(z), z, always: true, draw: (ink) => put(motorbike(ink, shirt), 0, 0, 3) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5a70'), 560, 230, 10));
});
