import type { BufferGeometry, Color } from 'three';
import { linear, mix, PALETTE } from '../kit/colour.ts';
import { paintBy } from '../kit/paint.ts';
import { createNoise3 } from './noise3.ts';
import { clamp01, type Sdf, smoothStep } from './sdf.ts';

/** How upright a normal must be for soil to hold: the green begins here and is full at `SOIL_FULL`. */
const SOIL_FROM = 0.3;
const SOIL_FULL = 0.5;

/**
 * Colours a karst mesh by its slope: green caps, pale walls with dark water streaks and rust, warm bare stone under
 * overhangs, moss near the foot. Needs `position` and `normal`.
 */
export function paintKarst(geometry: BufferGeometry, seed: number, coverAt: Cover): BufferGeometry {
  const noise = createNoise3(seed + 5);
  const normal = geometry.getAttribute('normal');
  return paintBy(geometry, ({ x, y, z }, index) => {
    const up = normal.getY(index);
    const patch = noise(x / 6, y / 6, z / 6);
    const soil = coverAt(x, y, z, up);
    const stone = stoneAt(noise, x, y, z, up);
    if (soil <= 0) return stone;
    const green = mix(FOREST, DEEP, clamp01(0.5 + 0.9 * patch));
    return mix(
      stone,
      mix(green, MEADOW, clamp01(0.35 * noise(x / 11, 5, z / 11) + 0.25 * smoothStep(0.8, 1, up))),
      soil,
    );
  });
}

/**
 * Makes the cover of a hill: the share of soil and plants at a point by the upward part of its normal, 0 bare wall to 1 full
 * cover. Green hangs down the wall in broad tongues; inside `tunnels` (negative in their air) nothing grows.
 */
export function createCover(seed: number, tunnels: Sdf): Cover {
  const noise = createNoise3(seed + 9);
  return (x, y, z, up) => {
    if (tunnels(x, y, z) < 1.5) return 0;
    const tongue = 0.07 + 0.42 * noise(x / 9, y / 26, z / 9) + 0.2 * noise(x / 3.5, y / 6, z / 3.5);
    return smoothStep(SOIL_FROM, SOIL_FULL, up + tongue) * smoothStep(-0.15, 0.1, up);
  };
}

function stoneAt(
  noise: (x: number, y: number, z: number) => number,
  x: number,
  y: number,
  z: number,
  up: number,
): Color {
  const streak = noise(x / 2.2, y / 22, z / 2.2) + 0.5 * noise(x / 0.8, y / 9, z / 0.8 + 8);
  const bed = noise(x / 25, y / 2.6, z / 25);
  const grey = mix(PALE, STONE, clamp01(0.45 + 0.5 * bed));
  const stained = mix(grey, DARK, 0.75 * smoothStep(0.05, 0.6, streak));
  const warm =
    smoothStep(0.1, 0.5, noise(x / 9, y / 14, z / 9 + 20)) * 0.5 + 0.55 * smoothStep(0.05, -0.45, up);
  const toned = mix(stained, WARM, clamp01(warm) * 0.7);
  return mix(toned, MOSS, 0.4 * smoothStep(7, 0, y) * clamp01(0.5 + noise(x / 3, y / 3, z / 3)));
}

export type Cover = (x: number, y: number, z: number, up: number) => number;

const PALE = linear('#d6d0c0');
const STONE = linear(PALETTE.limestone);
const DARK = linear('#62665f');
const WARM = linear('#d3a06a');
const MOSS = linear('#75804f');
const FOREST = linear(PALETTE.forest);
const DEEP = linear(PALETTE.forestDeep);
const MEADOW = linear(PALETTE.meadow);
