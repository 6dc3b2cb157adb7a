import type { Canvas } from '../canvas.ts';
import { clamp, hexToRgb, mix, smooth } from '../colour.ts';
import { createSlopes, DEEP_WOOD, GRASS, LIMESTONE } from '../ground.ts';
import { crowns, hills, mountains } from '../land.ts';
import { paintLandscape, roundView } from '../landscape.ts';
import { gouache, inks } from '../light.ts';
import { createMood } from '../moods.ts';
import { panorama } from '../picture.ts';
import { scatterRound } from '../scatter.ts';
import { person } from '../sprites/figures.ts';
import { bamboo, tree, tuft } from '../sprites/plants.ts';
import { LEAVES } from './palette.ts';

/** Outside the cave: forest, steps and the mouth straight ahead. */
export const gate = panorama('sites/dong-tien-son', 'gate', async (canvas: Canvas) => {
  const mood = createMood('jade', {
    seed: 201,
    sunAzimuthDeg: 97,
    sunElevationDeg: 30,
    air: { distanceM: 900, mistTopM: 20, mistFromM: 90 },
    sky: { topDy: 0.9 },
  });
  const crag = mountains(8, 40, 18, 5);
  const crown = crowns(5, 6);
  const range = mountains(14, 1200, 700);
  const wander = hills(3, 18, 2);
  const cliff = (x: number, z: number): number => {
    const wall = z + Math.abs(x) * 0.12 - 25 - wander(x, z) - crag(x, z) * 0.16;
    return smooth(0, 9, wall) * (26 + crag(x, z)) + Math.max(0, wall) * 0.5 * smooth(0, 12, wall);
  };
  const steps = (x: number, z: number): number =>
    Math.abs(x) < 3.4
      ? Math.floor(clamp((z - 9) / 12) * 16) * 0.2
      : clamp((z - 9) / 12) * 3.2 + wander(x, z) * 0.2;
  const floor = (x: number, z: number): number => {
    const r = Math.hypot(x, z);
    const rim = smooth(16, 60, r + wander(x, z) * 3) * (z > 10 ? 0.3 : 1);
    const wood = z < 20 && r > 22 ? crown(x, z) * rim * 1.3 : 0;
    const high = cliff(x, z);
    return (
      (z > 9 ? steps(x, z) : 0) +
      high +
      (high > 24 ? crown(x, z) * 0.7 : 0) +
      rim * 6 +
      wood +
      smooth(300, 1500, r) * range(x, z)
    );
  };
  const slopes = createSlopes(mood.noise, { wood: DEEP_WOOD, rock: LIMESTONE, rockAt: 0.42 });
  const mouthAt = (x: number, h: number): number =>
    Math.hypot(x / 7.2, (h - 6.2) / 7.4) + mood.noise.fbm(x / 3, h / 3, 3) * 0.22;
  const stage = paintLandscape(canvas, {
    mood,
    view: roundView(1.9),
    floor,
    nearM: 0.4,
    farM: 5000,
    growth: 1.0045,
    shadowM: 50,
    shadowFloor: (x, z) => cliff(x, z) * 0.9,
    hazeM: 900,
    surface: (hit, tone) => {
      if (hit.z > 18 && hit.z < 46 && hit.h > 2.6) {
        const m = mouthAt(hit.x, hit.h);
        if (m < 1) {
          const deep = mix(
            hexToRgb('#f0a850'),
            hexToRgb('#1b1216'),
            smooth(0.05, 0.85, m + (hit.h - 4) * 0.03),
          );
          return mix(deep, hexToRgb('#3b2a28'), smooth(0.9, 1, m) * 0.6);
        }
      }
      if (hit.z > 8 && hit.z < 24 && Math.abs(hit.x) < 3.4 && hit.h < 5)
        return gouache(inks('#6b6660', '#a89c88', '#efdcb4'), tone + 0.05 - (hit.ny < 0.7 ? 0.2 : 0));
      if (Math.hypot(hit.x, hit.z) < 26 && hit.h < 4.5 && hit.ny > 0.6) {
        const path =
          Math.abs(hit.x + Math.sin(hit.z / 5) * 0.9) < 2.4 + mood.noise.noise2(hit.x / 3, hit.z / 3);
        return path
          ? gouache(inks('#8f7a58', '#cbb083', '#f0dcae'), tone + 0.08)
          : gouache(GRASS, tone + mood.noise.fbm(hit.x / 3, hit.z / 3, 3) * 0.35);
      }
      return slopes(hit, tone);
    },
  });
  scatterRound({ seed: 4, count: 90, fromM: 9, toM: 40 }, (x, z, random) => {
    if (Math.abs(x) < 6 || z > 19) return;
    const kind = random();
    stage.add({
      x,
      z,
      draw: (ink) =>
        kind < 0.3
          ? bamboo(random, ink, { height: 9 + random() * 3, ...LEAVES })
          : tree(random, ink, { height: 6 + random() * 6, ...LEAVES }),
    });
  });
  scatterRound({ seed: 5, count: 160, fromM: 4, toM: 18 }, (x, z, random) => {
    if (Math.abs(x) > 3.6)
      stage.add({
        x,
        z,
        draw: (ink) => tuft(random, ink, { height: 0.7, dark: '#2b5a3c', mid: '#5f8f48', light: '#b9c664' }),
      });
  });
  for (const [x, z, shirt] of [
    [-0.8, 13, '#c2473d'],
    [0.3, 13.4, '#2d4a6a'],
    [1.6, 19, '#e0b04a'],
    [-4.4, 7, '#31466b'],
  ] as const)
    stage.add({ x, z, always: true, draw: (ink) => person(ink, { shirt, walking: true }) });
  await stage.draw();
});
