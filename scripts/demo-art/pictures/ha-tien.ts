import type { Canvas } from '../canvas.ts';
import { hexToRgb, smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { createRandom } from '../../lib/noise.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { townHouse } from '../sprites/buildings.ts';
import { stroke } from '../sprites/shapes.ts';
import { fleet } from './sea.ts';

/** An estuary town and its bay at nightfall. */
export const haTien = photo('sites/ha-tien', 65, async (canvas: Canvas) => {
  const mood = createMood('indigo', {
    seed: 65,
    sunAzimuthDeg: 9,
    sunElevationDeg: 9.5,
    air: { distanceM: 2600, mistTopM: 24, mistFromM: 500, mistShare: 0.5 },
    sky: { discDeg: 1.2, stops: ['#f2a07c', '#b97f94', '#6a649c', '#37478a', '#233468', '#182552'] },
  });
  const shore = hills(3, 160, 40);
  const hill = mountains(13, 900, 130);
  const floor = (x: number, z: number): number => {
    const left = x < -66 + z * 0.1 + shore(x, z) * 0.4 && z > 90;
    const right = x > 330 + shore(z, x) && z > 380;
    const far = z > 1400 + shore(x, z) * 3;
    if (!(left || right || far)) return 0;
    const back =
      (left ? smooth(-150 + z * 0.1, -460, x) : 0) +
      (right ? smooth(380, 700, x) : 0) +
      (far ? smooth(1500, 2300, z) : 0);
    return 2 + Math.min(1, back) * hill(x, z);
  };
  const view = flatView(46, { horizon: 0.42, fovDeg: 56 });
  const slopes = createSlopes(mood.noise, {
    wood: inks('#1b2c50', '#2f4568', '#6c6f92'),
    rock: inks('#26345c', '#45527e', '#8f86a6'),
    rockAt: 0.3,
  });
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 14,
    waterM: 0,
    water: hexToRgb('#33437c'),
    waterShare: 0.15,
    waterFade: 0.7,
    surface: slopes,
  });
  scatter({ seed: 5, count: 1100, fromM: 110, toM: 1500, spread: 0.6 }, (x, z, random) => {
    const h = floor(x, z);
    if (h < 1 || h > 26 || mood.noise.fbm(x / 120, z / 120, 2) < -0.12) return;
    const lamp = random() < 0.7 ? '#ffd98a' : '#ffb45e';
    stage.add({
      x,
      z,
      mirrored: random() < 0.5,
      draw: (ink) =>
        townHouse(ink, {
          floors: 1 + Math.floor(random() * 1.8),
          roof: '#6b4a6a',
          roofLit: '#8a6a86',
          wall: random() < 0.5 ? '#8a7898' : '#6a6796',
          shade: '#464c7c',
          lamp,
        }),
    });
  });
  fleet(stage.add, [
    [-20, 90, 13],
    [26, 130, 14],
    [-42, 200, 14],
    [60, 240, 15],
    [0, 330, 15],
    [120, 420, 15],
    [30, 520, 15],
    [-30, 700, 16],
  ]);
  await stage.draw();
  const random = createRandom(3);
  let lights = '';
  for (let i = 0; i < 90; i += 1) {
    const x = random() * 900;
    const y = 640 - (x / 900) * 70 + random() * 20;
    lights += stroke(`M${x} ${y}v${18 + random() * 60}`, '#ffcf86', 2.2).replace(
      '/>',
      ' stroke-opacity="0.35"/>',
    );
  }
  await drawSheet(canvas, lights);
});
