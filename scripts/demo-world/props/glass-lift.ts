import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, slab } from './joinery.ts';
import { pole } from './joinery-curves.ts';
import { createWorkshop, finish, type Point, type Workshop } from './joinery-workshop.ts';

/**
 * Builds a glass lift tower to stand before a cliff: a lattice of steel 3.4 m square around a glass shaft with a lit
 * cab, and a bridge of glass from its top to the rock behind (−z). The foundation sinks 0.3 m.
 */
export function glassLift(random: Random, options: { heightM?: number } = {}): Prop {
  const shop = createWorkshop();
  const heightM = options.heightM ?? 36;
  block(shop, random, finish(random, 'plaster', '#b7afa0'), [0, -0.3, 0], [5.2, 0.7, 5.2], {
    bevelM: 0.12,
    taper: 0.95,
  });
  const bays = Math.round(heightM / 3);
  for (let i = 0; i < bays; i += 1) bay(shop, random, 0.4 + (heightM * i) / bays, heightM / bays);
  crown(shop, random, 0.4 + heightM);
  cab(shop, random, 0.4 + 0.62 * heightM);
  walkway(shop, random, heightM - 2.6);
  return shop.toProp((_x, y) => (y < 0.4 ? 0.88 : 1));
}

function bay(shop: Workshop, random: Random, y: number, stepM: number): void {
  const steel = (): ReturnType<typeof finish> => finish(random, 'metal', '#d6d0c2', 0.05);
  for (let side = 0; side < 4; side += 1) {
    const at = (a: number, h: number, out = 1.7): Point => turn(side, a, h, out);
    const top = y + stepM;
    beam(shop, steel(), at(-1.7, y), at(-1.7, top), { widthM: 0.26, heightM: 0.26, bevelM: 0.05 });
    beam(shop, steel(), at(-1.7, top), at(1.7, top), { widthM: 0.16, heightM: 0.2, bevelM: 0.03 });
    pole(shop, steel(), [at(-1.6, y + 0.1), at(1.6, top - 0.1)], 0.055, 6);
    pole(shop, steel(), [at(1.6, y + 0.1), at(-1.6, top - 0.1)], 0.055, 6);
    for (const [from, to] of [
      [-1.3, -0.02],
      [0.02, 1.3],
    ] as const) {
      const pane = [
        at(from, y + 0.08, 1.36),
        at(to, y + 0.08, 1.36),
        at(to, top - 0.08, 1.36),
        at(from, top - 0.08, 1.36),
      ];
      slab(shop, finish(random, 'glass', '#a9d3d2', 0.08), pane, 0.03);
    }
    pole(shop, steel(), [at(0, y, 1.36), at(0, top, 1.36)], 0.04, 6);
    pole(shop, steel(), [at(-1.36, y, 1.36), at(-1.36, top, 1.36)], 0.05, 6);
  }
}

function crown(shop: Workshop, random: Random, y: number): void {
  const red = finish(random, 'metal', '#b3402f', 0.04);
  block(shop, random, red, [0, y, 0], [4.1, 0.35, 4.1], { bevelM: 0.1 });
  block(shop, random, finish(random, 'metal', '#8f8a80'), [0, y + 0.35, 0], [2.4, 1.1, 2.4], {
    bevelM: 0.15,
    taper: 0.8,
  });
  for (let side = 0; side < 4; side += 1) {
    // Curved fins turn the top into a lotus.
    const fin = [0, 0.35, 0.7, 1].map(
      (s): Point =>
        turn(side, -1.9 - 0.25 * Math.sin(2.6 * s), y + 0.2 + 1.7 * s, 1.9 + 0.25 * Math.sin(2.6 * s)),
    );
    pole(shop, red, fin, (s) => 0.16 * (1.08 - s), 7);
  }
}

function cab(shop: Workshop, random: Random, y: number): void {
  const gold = finish(random, 'metal', '#c9973f');
  for (const h of [0, 2.5]) block(shop, random, gold, [0, y + h, 0], [2.2, 0.22, 2.2], { bevelM: 0.06 });
  block(shop, random, finish(random, 'glow', '#ffdf9e', 0), [0, y + 2.38, 0], [1.5, 0.1, 1.5], {
    bevelM: 0.03,
  });
  for (let side = 0; side < 4; side += 1) {
    pole(shop, gold, [turn(side, -1.02, y + 0.2, 1.02), turn(side, -1.02, y + 2.5, 1.02)], 0.05, 6);
    pole(shop, gold, [turn(side, -1, y + 1.1, 1.02), turn(side, 1, y + 1.1, 1.02)], 0.03, 6);
  }
  for (const x of [-0.6, 0.6])
    pole(
      shop,
      finish(random, 'metal', '#5f6066'),
      [
        [x, y + 2.7, 0],
        [x, y + 14, 0],
      ],
      0.02,
      4,
    );
}

function walkway(shop: Workshop, random: Random, y: number): void {
  const steel = (): ReturnType<typeof finish> => finish(random, 'metal', '#d6d0c2', 0.05);
  for (const x of [-1.1, 1.1]) {
    beam(shop, steel(), [x, y - 0.2, -1.7], [x, y - 0.2, -8], { widthM: 0.22, heightM: 0.36, bevelM: 0.04 });
    pole(
      shop,
      finish(random, 'metal', '#c9c4b8'),
      [
        [x, y + 1.15, -1.7],
        [x, y + 1.15, -8],
      ],
      0.04,
      7,
    );
    pole(
      shop,
      steel(),
      [
        [x, y - 3.2, -1.8],
        [x, y - 0.4, -5.4],
      ],
      0.1,
      8,
    );
  }
  for (let i = 0; i < 4; i += 1) {
    const [near, far] = [-1.75 - 1.56 * i, -1.75 - 1.56 * (i + 1)];
    beam(shop, steel(), [-1.1, y - 0.12, far], [1.1, y - 0.12, far], {
      widthM: 0.12,
      heightM: 0.2,
      bevelM: 0.02,
    });
    slab(
      shop,
      finish(random, 'glass', '#a9d3d2', 0.06),
      [
        [-1, y, near - 0.05],
        [1, y, near - 0.05],
        [1, y, far + 0.05],
        [-1, y, far + 0.05],
      ],
      0.05,
    );
    for (const x of [-1.1, 1.1]) {
      beam(shop, steel(), [x, y - 0.1, far], [x, y + 1.15, far], {
        widthM: 0.07,
        heightM: 0.05,
        bevelM: 0.01,
      });
      slab(
        shop,
        finish(random, 'glass', '#b9dcd9'),
        [
          [x, y + 0.1, near],
          [x, y + 0.1, far],
          [x, y + 1.05, far],
          [x, y + 1.05, near],
        ],
        0.02,
      );
    }
  }
}

/** A point of side 0…3 of the shaft: `along` the side, `height` up, `out` from the axis. */
function turn(side: number, along: number, height: number, out: number): Point {
  const [c, s] = [[0, 1, 0, -1][side] ?? 0, [1, 0, -1, 0][side] ?? 0];
  return [along * s + out * c, height, -along * c + out * s];
}
