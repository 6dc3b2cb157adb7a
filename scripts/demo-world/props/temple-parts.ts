import type { Random } from '../../lib/noise.ts';
import { block } from './joinery.ts';
import { pole, turned } from './joinery-curves.ts';
import { type RoofPlan, ridgeCaps, roofBoards, roofHeight } from './joinery-roof.ts';
import { yinYangTiles } from './joinery-tiles.ts';
import { finish, moved, type Point, type Workshop } from './joinery-workshop.ts';

/** Adds a stone platform of dressed kerb blocks and paving, with steps in front. */
export function platform(
  shop: Workshop,
  random: Random,
  size: { widthM: number; depthM: number; highM: number },
): void {
  const { widthM, depthM, highM } = size;
  const rows = Math.max(1, Math.round(highM / 0.36));
  for (let row = 0; row < rows; row += 1) {
    const [y, high] = [(highM * row) / rows, highM / rows];
    const count = Math.round(widthM / 1.1);
    for (const z of [-depthM / 2, depthM / 2]) {
      for (let i = 0; i < count; i += 1) {
        const x = -widthM / 2 + ((i + 0.5 + 0.12 * (row % 2)) * widthM) / (count + 0.24);
        block(shop, random, finish(random, 'rock', '#a8a192', 0.1), [x, y, z], [widthM / count, high, 0.5], {
          bevelM: 0.03,
          jitterM: 0.01,
        });
      }
    }
    for (const x of [-widthM / 2 + 0.2, widthM / 2 - 0.2]) {
      block(shop, random, finish(random, 'rock', '#a8a192', 0.1), [x, y, 0], [0.5, high, depthM - 0.4], {
        bevelM: 0.03,
        jitterM: 0.01,
      });
    }
  }
  for (let x = -widthM / 2 + 0.6; x < widthM / 2 - 0.4; x += 0.8) {
    for (let z = -depthM / 2 + 0.6; z < depthM / 2 - 0.4; z += 0.8) {
      block(
        shop,
        random,
        finish(random, 'plaster', '#a5745a', 0.1),
        [x, highM - 0.1, z],
        [0.79, 0.09, 0.79],
        { bevelM: 0.012 },
      );
    }
  }
  const steps = Math.max(2, Math.round(highM / 0.17));
  for (let i = 1; i < steps; i += 1) {
    const [y, z] = [highM * (1 - i / steps), depthM / 2 + 0.3 * i + 0.1];
    block(
      shop,
      random,
      finish(random, 'rock', '#b0a999', 0.1),
      [0, 0, z],
      [Math.min(3.2, 0.6 * widthM), y, 0.34],
      { bevelM: 0.025, jitterM: 0.008 },
    );
  }
}

/** Adds tiles, boards, red rafters and capped ridges of a temple roof with upturned corners. */
export function templeRoof(
  shop: Workshop,
  random: Random,
  plan: RoofPlan,
  tiles: { pitchM: number; courseM: number },
): void {
  roofBoards(shop, finish(random, 'wood', '#8a4030'), plan, 0.13, 12);
  yinYangTiles(shop, random, plan, {
    ...tiles,
    colours: ['#a05a42', '#94503c', '#ac674b', '#8a4b3a', '#9b6250'],
  });
  const curlM = 0.1 * plan.halfDepthM + 0.2;
  ridgeCaps(shop, finish(random, 'plaster', '#c2ad8c'), plan, {
    radiusM: 0.045 * plan.halfDepthM + 0.03,
    curlM,
    endRiseM: 0.2,
  });
  for (let x = -plan.halfWidthM + 0.3; x < plan.halfWidthM - 0.2; x += 0.42) {
    for (const side of [-1, 1]) {
      const points = [0.55, 0.78, 0.985].map((v): Point => {
        const z = side * v * plan.halfDepthM;
        return [x, roofHeight(plan, x, z) - 0.17, z];
      });
      if (Math.abs(x) < plan.ridgeHalfM + 0.5 * (plan.halfWidthM - plan.ridgeHalfM))
        pole(shop, finish(random, 'wood', '#a5523a'), points, 0.04, 5);
    }
  }
}

/** Darkens between two heights, gently, as under wide eaves. */
export function underEaves(lowM: number, highM: number): (x: number, y: number, z: number) => number {
  return (_x, y) => (y > lowM && y < highM ? 1 - 0.22 * ((y - lowM) / (highM - lowM)) : y < 0.3 ? 0.9 : 1);
}

/** Adds a red column with a slight belly on a lotus foot, from `footM` to `topM`. */
export function column(
  shop: Workshop,
  random: Random,
  x: number,
  z: number,
  size: { footM: number; topM: number; radiusM: number },
): void {
  const r = size.radiusM;
  shop.within(moved(x, size.footM - 0.02, z), () => {
    const lotus = [
      [0, 0],
      [1.9 * r, 0],
      [1.9 * r, 0.08],
      [1.75 * r, 0.14],
      [1.25 * r, 0.22],
      [1.15 * r, 0.26],
      [0, 0.27],
    ] as const;
    turned(shop, finish(random, 'rock', '#b0a999'), lotus, 14, true);
  });
  const red = finish(random, 'wood', '#a83228', 0.06);
  const [low, high] = [size.footM + 0.24, size.topM];
  pole(
    shop,
    red,
    [0, 0.3, 0.7, 1].map((s): Point => [x, low + s * (high - low), z]),
    (s) => r * (0.96 + 0.1 * Math.sin(2.4 * s) - 0.12 * s),
    14,
  );
}

/** Profile of a flaming pearl, 0.9 m high. */
export const FINIAL = [
  [0, 0],
  [0.16, 0],
  [0.1, 0.1],
  [0.2, 0.24],
  [0.22, 0.36],
  [0.12, 0.5],
  [0.05, 0.62],
  [0.03, 0.8],
  [0, 0.9],
] as const;
