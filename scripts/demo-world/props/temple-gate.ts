import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block } from './joinery.ts';
import { carved, turned } from './joinery-curves.ts';
import type { RoofPlan } from './joinery-roof.ts';
import { createWorkshop, finish, moved, type Workshop } from './joinery-workshop.ts';
import { templeRoof, underEaves } from './temple-parts.ts';

/** Builds a three-arched temple gate (tam quan), 10.4 m wide and 8.2 m high: two roofs over the middle, one each side. */
export function templeGate(random: Random): Prop {
  const shop = createWorkshop();
  const cream = (): ReturnType<typeof finish> => finish(random, 'plaster', '#e6d3ab', 0.04);
  shop.within(moved(0, 0.2, -0.55), () => {
    carved(shop, cream(), archedWall(2, 4.5, arch(1.1, 2.6)), 1.1, { bevelM: 0.05 });
  });
  for (const x of [-3.4, 3.4]) {
    shop.within(moved(x, 0.2, -0.42), () =>
      carved(shop, cream(), archedWall(1.42, 3.35, arch(0.72, 1.9)), 0.84, { bevelM: 0.05 }),
    );
    shop.within(moved(x, 3.5, 0), () => templeRoof(shop, random, SIDE, { pitchM: 0.3, courseM: 0.36 }));
  }
  shop.within(moved(0, 4.68, 0), () => templeRoof(shop, random, LOWER, { pitchM: 0.3, courseM: 0.36 }));
  shop.within(moved(0, 5.2, -0.45), () => carved(shop, cream(), wall(1.35, 1.5), 0.9, { bevelM: 0.04 }));
  shop.within(moved(0, 6.62, 0), () => templeRoof(shop, random, UPPER, { pitchM: 0.28, courseM: 0.34 }));
  trims(shop, random);
  for (const x of [-5.05, -1.98, 1.98, 5.05]) pier(shop, random, x, Math.abs(x) < 3 ? 4.7 : 3.5);
  for (const [x, w] of [
    [-3.4, 3.4],
    [0, 4.6],
    [3.4, 3.4],
  ] as const) {
    block(shop, random, finish(random, 'rock', '#a8a192'), [x, 0, 0], [w, 0.22, 2], {
      bevelM: 0.05,
      jitterM: 0.01,
    });
  }
  return shop.toProp(underEaves(3, 4.6));
}

/** Red bands around the arches and gilt medallions; the boards carry no writing. */
function trims(shop: Workshop, random: Random): void {
  const red = finish(random, 'plaster', '#a83228', 0.05);
  for (const [x, half, high, z] of [
    [0, 1.1, 2.6, 0.55],
    [-3.4, 0.72, 1.9, 0.42],
    [3.4, 0.72, 1.9, 0.42],
  ] as const) {
    for (const side of [-1, 1]) {
      shop.within(moved(x, 0.2, side * z + (side < 0 ? -0.04 : 0)), () => {
        carved(shop, red, band(half, high, 0.16), 0.05, { bevelM: 0.015 });
      });
      const board = high + half + 0.32;
      shop.within(moved(x, 0.2 + board, side * z + (side < 0 ? -0.06 : 0)), () => {
        carved(
          shop,
          red,
          [
            [-half, 0],
            [half, 0],
            [half, 0.42],
            [-half, 0.42],
          ],
          0.07,
          { bevelM: 0.02 },
        );
      });
      for (const s of [-0.5, 0, 0.5]) {
        shop.within(moved(x + s * half, 0.41 + board, side * (z + 0.07) + (side < 0 ? -0.03 : 0)), () => {
          carved(
            shop,
            finish(random, 'metal', '#dca53a'),
            [
              [0, -0.1],
              [0.1, 0],
              [0, 0.1],
              [-0.1, 0],
            ],
            0.03,
            { bevelM: 0.008 },
          );
        });
      }
    }
  }
  for (const [y, half] of [
    [4.55, 2.15],
    [6.5, 1.5],
  ] as const) {
    for (const z of [-0.6, 0.6]) beam(shop, red, [-half, y, z], [half, y, z], { widthM: 0.14, heightM: 0.2 });
  }
}

function pier(shop: Workshop, random: Random, x: number, highM: number): void {
  block(shop, random, finish(random, 'rock', '#a8a192'), [x, 0.02, 0], [0.75, 0.6, 1.4], { bevelM: 0.05 });
  block(shop, random, finish(random, 'plaster', '#e9d8b2', 0.04), [x, 0.6, 0], [0.52, highM - 0.6, 1.16], {
    bevelM: 0.06,
  });
  for (const y of [1.1, highM - 0.5]) {
    block(shop, random, finish(random, 'plaster', '#c9b183', 0.04), [x, y, 0], [0.62, 0.12, 1.26], {
      bevelM: 0.04,
    });
  }
  if (Math.abs(x) < 3) return;
  shop.within(moved(x, highM, 0), () => turned(shop, finish(random, 'plaster', '#c9b183'), LOTUS, 14));
}

const wall = (half: number, high: number): [number, number][] => [
  [-half, 0],
  [half, 0],
  [half, high],
  [-half, high],
];

/** A wall with an opening that starts at its foot; the opening's line runs from right to left over the head. */
const archedWall = (half: number, high: number, opening: [number, number][]): [number, number][] => [
  ...wall(half, high).slice(1),
  [-half, 0],
  ...[...opening].reverse(),
];

/** A round-headed opening: `half` wide each side, its spring line at `springM`; from the right foot to the left. */
function arch(half: number, springM: number): [number, number][] {
  const head = Array.from({ length: 13 }, (_, i): [number, number] => {
    const angle = (Math.PI * i) / 12;
    return [half * Math.cos(angle), springM + half * Math.sin(angle)];
  });
  return [[half, 0], ...head, [-half, 0]];
}

function band(half: number, springM: number, wideM: number): [number, number][] {
  return [...arch(half + wideM, springM), ...arch(half, springM).reverse()];
}

const LOTUS = [
  [0, 0],
  [0.3, 0],
  [0.34, 0.08],
  [0.2, 0.16],
  [0.28, 0.34],
  [0.26, 0.5],
  [0.12, 0.68],
  [0.03, 0.84],
  [0, 0.88],
] as const;
const ROOF = { curve: 0.45, sagM: 0.06, eaveM: 0 };
const SIDE: RoofPlan = {
  ...ROOF,
  halfWidthM: 1.95,
  halfDepthM: 1.25,
  ridgeHalfM: 1.2,
  ridgeM: 1.15,
  cornerLiftM: 0.35,
};
const LOWER: RoofPlan = {
  ...ROOF,
  halfWidthM: 2.75,
  halfDepthM: 1.45,
  ridgeHalfM: 1.6,
  ridgeM: 1.2,
  cornerLiftM: 0.4,
};
const UPPER: RoofPlan = {
  ...ROOF,
  halfWidthM: 2.1,
  halfDepthM: 1.3,
  ridgeHalfM: 1.15,
  ridgeM: 1.25,
  cornerLiftM: 0.4,
};
