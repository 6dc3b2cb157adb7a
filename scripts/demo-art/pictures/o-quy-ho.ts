import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { birds, motorbike } from '../sprites/figures.ts';
import { conifer } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';

/** The pass road above a sea of clouds at dawn. */
export const oQuyHo = photo('sites/o-quy-ho', 81, async (canvas: Canvas) => {
  const mood = createMood('dawn', {
    seed: 81,
    sunAzimuthDeg: -17,
    sunElevationDeg: 8,
    air: { distanceM: 3600, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 },
    sky: { discDeg: 2 },
  });
  const range = mountains(31, 2000, 1250);
  const billow = hills(8, 240, 34, 5);
  const crag = mountains(6, 160, 60, 5);
  const road = (z: number): number => 16 + Math.sin(z / 58 - 0.9) * 26 + z * 0.1;
  const level = (z: number): number => 520 - z * 0.035;
  const land = (x: number, z: number): number => {
    const off = x - road(z);
    const wide = 5.2;
    const up = Math.max(0, off - wide);
    const down = Math.max(0, -off - wide);
    const near =
      level(z) +
      up * 0.55 +
      crag(x, z) * 0.9 * smooth(0, 40, up) -
      down * 0.75 -
      crag(z, x) * 0.6 * smooth(0, 50, down);
    const far = smooth(700, 2400, z) * (140 + range(x + 500, z));
    return Math.max(z < 900 ? near - smooth(420, 900, z) * 500 : -100, far);
  };
  const cloud = (x: number, z: number): number =>
    420 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5 - smooth(160, 40, z) * 200;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const view = flatView(549, { horizon: 0.38, fovDeg: 56, x: -2 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1f4450', '#4c7270', '#d9a878'),
    rock: inks('#34566a', '#7d8590', '#ffc79a'),
    rockAt: 0.5,
  });
  const fleece = inks('#a9a5b8', '#ecc2ae', '#fff0dc');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 6,
    farM: 14000,
    shadowM: 700,
    growth: 1.003,
    surface: (hit, tone) => {
      if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
      const off = Math.abs(hit.x - road(hit.z));
      if (off < 4.6 && hit.z < 520)
        return off > 4.1
          ? hexToRgb('#fff2da')
          : off < 0.16 + hit.d * 0.0004 && hit.z % 9 < 5
            ? hexToRgb('#fff2da')
            : gouache(inks('#6a6470', '#a08a88', '#d9b59a'), tone + 0.05);
      return slopes(hit, tone);
    },
  });
  scatter({ seed: 8, count: 700, fromM: 18, toM: 520, spread: 0.7 }, (x, z, random) => {
    const off = x - road(z);
    if (Math.abs(off) < 8 || land(x, z) < cloud(x, z) || random() < 0.25) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        conifer(random, ink, { height: 4 + random() * 7, dark: '#173a44', mid: '#2c5a58', light: '#b98f68' }),
    });
  });
  for (const [z, shirt] of [
    [146, '#d9543f'],
    [156, '#f0c65a'],
  ] as const)
    stage.add({ x: road(z) + 2, z, mirrored: false, draw: (ink) => put(motorbike(ink, shirt), 0, 0, 2) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5a70'), 1280, 300, 11));
});
