import { createRandom, type Noise } from '../../lib/noise.ts';
import type { Canvas } from '../canvas.ts';
import { hexToRgb, mix, type Rgb, smooth } from '../colour.ts';
import { SAND, WOOD } from '../ground.ts';
import { mountains } from '../land.ts';
import { flatView, paintLandscape } from '../landscape.ts';
import { gouache } from '../light.ts';
import { createMood } from '../moods.ts';
import { drawSheet } from '../overlay.ts';
import { photo } from '../picture.ts';
import { scatter } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { palm, tree } from '../sprites/plants.ts';
import { put } from '../sprites/shapes.ts';
import { fleet } from './sea.ts';

/** A beach with palms, clear shallow water and fishing boats. */
export const phuQuoc = photo('sites/phu-quoc', 67, async (canvas: Canvas) => {
  const mood = createMood('azure', {
    seed: 67,
    sunAzimuthDeg: 40,
    sunElevationDeg: 30,
    air: { distanceM: 3400, mistTopM: 20, mistFromM: 900, mistShare: 0.5 },
    sky: { clouds: 0.42 },
  });
  const hill = mountains(23, 1600, 420);
  const edge = (z: number): number => -16 + z * 0.14 + Math.sin(z / 55) * 16 + z * z * 0.0009;
  const floor = (x: number, z: number): number => {
    const inland = edge(z) - x;
    if (inland < 0 && z < 1500) return z > 1200 ? 0 : 0;
    const back = smooth(60, 420, inland);
    return Math.max(0.02, Math.min(3, inland * 0.06)) + back * hill(x, z) * 0.7;
  };
  const view = flatView(13, { horizon: 0.4, fovDeg: 58, x: 4 });
  const shallow = hexToRgb('#a5e6d2');
  const stage = paintLandscape(canvas, {
    mood,
    view,
    floor,
    nearM: 5,
    farM: 9000,
    surface: (hit, tone) => beach(hit.x - edge(hit.z), hit, tone, mood.noise, shallow),
    shadowM: 60,
  });
  fleet(stage.add, [
    [34, 78, 11],
    [62, 130, 12],
    [26, 190, 12],
    [120, 210, 12],
    [90, 330, 13],
    [180, 420, 13],
  ]);
  scatter({ seed: 4, count: 260, fromM: 40, toM: 900, spread: 0.6 }, (x, z, random) => {
    const inland = edge(z) - x;
    if (inland < 14 || inland > 240) return;
    stage.add({
      x,
      z,
      mirrored: random() < 0.25,
      draw: (ink) =>
        random() < 0.6
          ? palm(random, ink, { height: 9 + random() * 5, lean: 0.25 + random() * 0.2, ...PALM })
          : tree(random, ink, {
              height: 6 + random() * 4,
              dark: '#1d5a4c',
              mid: '#3c9062',
              light: '#b6cf6c',
            }),
    });
  });
  for (const [x, z, shirt] of [
    [-14, 44, '#d9543f'],
    [-12.6, 44.4, '#f4ead6'],
    [-10, 92, '#2d6a8a'],
  ] as const)
    stage.add({ x, z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
  const rnd = createRandom(9);
  const near =
    put(
      palm(rnd, (hex) => hex, {
        height: 10,
        lean: 0.42,
        dark: '#123f3c',
        mid: '#1f5f4c',
        light: '#4d8a4d',
        trunk: '#4a3a33',
      }),
      60,
      1330,
      118,
    ) +
    put(
      palm(rnd, (hex) => hex, {
        height: 10,
        lean: 0.3,
        dark: '#123f3c',
        mid: '#1f5f4c',
        light: '#5f9450',
        trunk: '#4a3a33',
      }),
      -70,
      1300,
      88,
    );
  await drawSheet(canvas, near);
});

const PALM = { dark: '#1b4b44', mid: '#2f7a5a', light: '#8fb35a', trunk: '#6b4f3e' };

function beach(
  seaward: number,
  hit: { x: number; z: number; d: number },
  tone: number,
  noise: Noise,
  shallow: Rgb,
): Rgb {
  const wave = seaward + noise.fbm(hit.x / 30, hit.z / 30, 2) * 5;
  if (seaward > 0) {
    const deep = mix(
      mix(shallow, hexToRgb('#45bdb8'), smooth(6, 36, wave)),
      hexToRgb('#1f8ea3'),
      smooth(40, 260, wave),
    );
    const reef = noise.fbm(hit.x / 40, hit.z / 24, 3);
    const sea = mix(deep, hexToRgb('#2b7f95'), smooth(0.16, 0.3, reef) * 0.55 * smooth(14, 40, wave));
    const foam =
      smooth(0.9, 0.2, Math.abs(wave - 2.2)) +
      smooth(0.6, 0.1, Math.abs(wave - 8 - noise.noise2(hit.x / 9, hit.z / 9) * 2)) * 0.5;
    const glint = smooth(0.32, 0.4, noise.fbm(hit.x / (1 + hit.d * 0.03), hit.z / (0.3 + hit.d * 0.006), 2));
    return mix(sea, hexToRgb('#fffaf0'), Math.min(0.9, foam * 0.85 + glint * 0.35));
  }
  const land = smooth(-26, -44, wave);
  return mix(
    mix(gouache(SAND, tone + 0.12), hexToRgb('#d9b98c'), smooth(-6, -1, wave) * 0.7),
    gouache(WOOD, tone + 0.1),
    land,
  );
}
