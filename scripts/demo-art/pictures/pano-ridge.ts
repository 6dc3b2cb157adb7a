import type { Canvas } from '../canvas.ts';
import { smooth } from '../colour.ts';
import { createSlopes } from '../ground.ts';
import { hills, mountains } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { conifer, tuft } from '../sprites/plants.ts';

/** Higher up: the ridge path, peaks and the sun. */
export const ridge = panorama('sites/o-quy-ho', 'ridge', async (canvas: Canvas) => {
  const mood = createMood('dawn', {
    seed: 205,
    sunAzimuthDeg: -58,
    sunElevationDeg: 13,
    air: { distanceM: 5200, mistTopM: 0, mistFloorM: -300, mistFromM: 9000 },
    sky: {
      topDy: 0.85,
      discDeg: 1.7,
      stops: ['#ffd9a0', '#fbcaa0', '#e9c0b0', '#9dbfca', '#5f9fb6', '#3f83a0'],
    },
  });
  const range = mountains(35, 2200, 1350);
  const billow = hills(8, 260, 38, 5);
  const crag = mountains(9, 120, 34, 5);
  const crest = (z: number): number => Math.sin(z / 40) * 9 + Math.sin(z / 13) * 1.2;
  const land = (x: number, z: number): number => {
    const off = Math.abs(x - crest(z));
    const near =
      901 -
      Math.hypot(z, 8) * 0.16 +
      Math.sin(z / 30) * 3 -
      Math.max(0, off - 1.6) * 0.62 +
      crag(x, z) * smooth(2, 30, off) * 0.5;
    return Math.max(near, smooth(800, 2600, Math.hypot(x, z)) * (180 + range(x - 900, z)));
  };
  const cloud = (x: number, z: number): number =>
    620 + billow(x, z) + Math.abs(billow(x * 2.2, z * 2.2)) * 0.5;
  const floor = (x: number, z: number): number => Math.max(land(x, z), cloud(x, z));
  const slopes = createSlopes(mood.noise, {
    wood: inks('#35564f', '#7d8a62', '#e6c07a'),
    rock: inks('#3f5f70', '#8a8c92', '#ffcf9e'),
    rockAt: 0.6,
  });
  const fleece = inks('#b0abbd', '#f0cab4', '#fff4e2');
  const stage = paintLandscape(canvas, {
    mood,
    view: roundView(902),
    floor,
    nearM: 0.4,
    farM: 15000,
    shadowM: 500,
    growth: 1.0045,
    surface: (hit, tone) => {
      if (cloud(hit.x, hit.z) >= land(hit.x, hit.z) - 1) return gouache(fleece, tone + 0.1, 0.2);
      const off = Math.abs(hit.x - crest(hit.z)) + mood.noise.noise2(hit.x, hit.z) * 0.3;
      return off < 1.3 && hit.h > 860
        ? gouache(inks('#8a7460', '#c9a884', '#f6dcb4'), tone + 0.06)
        : slopes(hit, tone);
    },
  });
  scatterRound({ seed: 8, count: 260, fromM: 4, toM: 160 }, (x, z, random) => {
    const off = Math.abs(x - crest(z));
    if (off < 2.4) return;
    stage.add({
      x,
      z,
      draw: (ink) =>
        random() < 0.65 || off < 8
          ? tuft(random, ink, {
              height: 0.5 + random() * 0.5,
              dark: '#4b6a4a',
              mid: '#93985a',
              light: '#ecc87a',
            })
          : conifer(random, ink, {
              height: 2 + random() * 4,
              dark: '#1f4450',
              mid: '#3f6a60',
              light: '#cfa06f',
            }),
    });
  });
  for (const [z, shirt] of [
    [17, '#d9543f'],
    [19, '#e8c25a'],
    [34, '#2d5a6a'],
  ] as const)
    stage.add({ x: crest(z), z, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});
