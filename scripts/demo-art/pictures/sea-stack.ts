import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, karst, rock } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import type { HeightField } from '../march.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { birds, person } from '../sprites/figures.ts';
import { tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { fleet, glints } from './sea.ts';

/** A sea stack by a pebble shore in the evening. */
export const honPhuTu = photo('sites/hon-phu-tu', 69, async (canvas: Canvas) => {
  const mood = createMood('coral', {
    seed: 69,
    sunAzimuthDeg: -16,
    sunElevationDeg: 7,
    air: { distanceM: 2000, mistTopM: 10, mistFromM: 500 },
    sky: { discDeg: 2.1 },
  });
  const stack = rock({ seed: 3, x: 30, z: 168, radiusM: 18, heightM: 40, steep: 5 });
  const stump = rock({ seed: 8, x: 6, z: 144, radiusM: 16, heightM: 8, steep: 4 });
  const isles = karst({ seed: 41, spacingM: 700, radiusM: 240, heightM: 150, share: 0.4 });
  const pebbles = hills(5, 2.2, 0.3);
  const floor: HeightField = (x, z) => {
    const beach = 44 + Math.sin(x / 11) * 3 - x * 0.5 - z;
    const sea = Math.max(0, stack(x, z), stump(x, z), z > 700 ? isles(x, z) : 0);
    return beach > 0 ? Math.max(sea, 0.1 + beach * 0.09 + pebbles(x, z) * Math.min(1, beach / 4)) : sea;
  };
  const view = flatView(7, { horizon: 0.56, fovDeg: 50 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#254d55', '#5a7f66', '#d8b46a'),
    rock: inks('#4a5570', '#98808a', '#ffc79a'),
    rockAt: 0.62,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 4,
    waterM: 0,
    water: hexToRgb('#3c97a3'),
    waterShare: 0.12,
    waterFade: 0.9,
    surface: (hit, tone) => {
      if (hit.z > 60) return slopes(hit, tone);
      const k = mood.noise.hash(Math.floor(hit.x / 0.5), Math.floor(hit.z / 0.5));
      return mix(
        gouache(inks('#5c5a6c', '#a08c8a', '#f0c49c'), tone + (k - 0.5) * 0.5),
        hexToRgb('#fff0da'),
        0,
      );
    },
  });
  scatter({ seed: 14, count: 60, fromM: 138, toM: 160, spread: 0.3 }, (x, z, random) => {
    if (floor(x, z) > 30)
      stage.add({ x, z, draw: (ink) => tree(random, ink, { height: 4 + random() * 3, ...LEAVES }) });
  });
  fleet(stage.add, [
    [-34, 130, 11],
    [-62, 260, 13],
    [80, 330, 13],
    [-20, 480, 14],
  ]);
  for (const [x, z, shirt] of [
    [-7.5, 40, '#c2473d'],
    [-6.4, 40.3, '#f1e6d0'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt }) });
  await stage.draw();
  await drawSheet(canvas, put(birds('#5a5068'), 1480, 330, 11) + glints(mood.noise, 700, 705, '#fff0c0'));
});

const LEAVES = { dark: '#1f4a43', mid: '#3f7550', light: '#c0b060' };
