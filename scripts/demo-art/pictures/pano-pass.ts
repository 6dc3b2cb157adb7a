import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { motorbike, person } from '../sprites/figures.ts';
import { conifer } from '../sprites/plants.ts';
import { rect } from '../sprites/shapes.ts';

/** On the pass: the road, a sea of clouds, peaks all round. */
export const pass = panorama('sites/o-quy-ho', 'pass', async (canvas: Canvas) => {
  const mood = createMood('dawn', {
    seed: 203,
    sunAzimuthDeg: -62,
    sunElevationDeg: 9,
    air: { distanceM: 4200, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 },
    sky: { topDy: 0.85, discDeg: 1.6 },
  });
  const range = mountains(31, 2100, 1250);
  const billow = hills(8, 240, 34, 5);
  const crag = mountains(6, 160, 60, 5);
  const road = (z: number): number => 1.8 + Math.sin(z / 60) * 24 + z * 0.02;
  const land = (x: number, z: number): number => {
    const off = x - road(z);
    const up = Math.max(0, off - 5);
    const down = Math.max(0, -off - 9);
    const near =
      520 -
      Math.hypot(z, 12) * 0.03 +
      up * 0.62 +
      crag(x, z) * smooth(0, 30, up) -
      down * 0.9 -
      crag(z, x) * 0.4 * smooth(0, 40, down);
    const r = Math.hypot(x, z);
    return Math.max(near - smooth(260, 700, r) * 420, smooth(900, 2600, r) * (140 + range(x + 500, z)));
  };
  const cloud = (x: number, z: number): number =>
    392 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5 - smooth(120, 40, Math.hypot(x, z)) * 200;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1f4450', '#4c7270', '#d9a878'),
    rock: inks('#34566a', '#7d8590', '#ffc79a'),
    rockAt: 0.45,
  });
  const fleece = inks('#a9a5b8', '#ecc2ae', '#fff0dc');
  const stage = paintLandscape(canvas, {
    mood,
    view: roundView(522),
    floor,
    nearM: 0.4,
    farM: 14000,
    shadowM: 600,
    growth: 1.0045,
    surface: (hit, tone) => {
      if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
      const off = Math.abs(hit.x - road(hit.z));
      if (off < 4.6 && hit.h > 500)
        return off > 4.1 && off < 4.35
          ? hexToRgb('#fff2da')
          : off < 0.09 + hit.d * 0.0003 && ((hit.z % 9) + 9) % 9 < 5
            ? hexToRgb('#fff2da')
            : gouache(inks('#6a6470', '#a08a88', '#d9b59a'), tone + 0.02);
      if (hit.x < road(hit.z) && off < 9.5 && hit.h > 500)
        return gouache(inks('#6f6a52', '#a89a68', '#efcf92'), tone + 0.04);
      return slopes(hit, tone);
    },
  });
  scatterRound({ seed: 8, count: 420, fromM: 12, toM: 320 }, (x, z, random) => {
    const off = x - road(z);
    if ((off > -10 && off < 8) || land(x, z) < cloud(x, z)) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        conifer(random, ink, { height: 4 + random() * 7, dark: '#173a44', mid: '#2c5a58', light: '#b98f68' }),
    });
  });
  for (let z = -66; z <= 66; z += 2.2)
    stage.add({
      x: road(z) - 5.4,
      z,
      draw: (ink) => rect(-0.16, -0.85, 0.32, 0.85, ink(Math.round(z / 2.2) % 2 ? '#f6ead6' : '#c8503c')),
    });
  for (const [z, shirt] of [
    [24, '#d9543f'],
    [29, '#e8c25a'],
  ] as const)
    stage.add({ x: road(z) + 2, z, draw: (ink) => motorbike(ink, shirt) });
  for (const [x, z, shirt] of [
    [-3.4, 9, '#2d5a6a'],
    [-4.2, 9.6, '#c2473d'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
});
