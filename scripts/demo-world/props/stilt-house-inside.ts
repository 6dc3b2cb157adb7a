import type { Random } from '../../lib/noise.ts';
import { beam, block, plank } from './joinery.ts';
import { pole, sheet, turned } from './joinery-curves.ts';
import { finish, moved, type Point, type Workshop } from './joinery-workshop.ts';
import { basket, bedding, garland } from './stilt-house-goods.ts';

/** Furnishes the room of a stilt house: hearth with pot and rack, altar, low table, mats, bedding, baskets. */
export function furnish(shop: Workshop, random: Random, floorM: number): void {
  shop.within(moved(-2.0, floorM, -0.6), () => hearth(shop, random));
  shop.within(moved(0, floorM, -2.78), () => altar(shop, random));
  shop.within(moved(1.95, floorM, -0.3), () => table(shop, random));
  shop.within(moved(3.9, floorM, -2.1), () => bedding(shop, random));
  for (const [x, z, size] of [
    [-4.2, -2.5, 1],
    [-3.7, -2.75, 0.75],
    [-4.35, 0.9, 0.85],
  ] as const) {
    shop.within(moved(x, floorM, z, random(), size), () => basket(shop, random));
  }
  garland(shop, random, floorM);
}

/** The square hearth: a frame of squared logs filled with ash, stones around embers, a pot, a smoking rack above. */
function hearth(shop: Workshop, random: Random): void {
  const wood = finish(random, 'wood', '#4f382a');
  for (const s of [-0.72, 0.72]) {
    beam(shop, wood, [-0.8, 0.08, s], [0.8, 0.08, s], { widthM: 0.14, heightM: 0.16 });
    beam(shop, wood, [s, 0.08, -0.66], [s, 0.08, 0.66], { widthM: 0.14, heightM: 0.16 });
  }
  const ash = finish(random, 'earth', '#a89a86');
  sheet(shop, ash, { u: 8, v: 8 }, (u, v) => {
    const [x, z] = [1.32 * (u - 0.5), -1.32 * (v - 0.5)];
    return [x, 0.07 + 0.09 * Math.exp(-7 * (x * x + z * z)) + 0.008 * Math.sin(17 * u + 9 * v), z];
  });
  for (let i = 0; i < 3; i += 1) {
    const angle = (2 * Math.PI * i) / 3 + 0.4;
    const at: Point = [0.24 * Math.cos(angle), 0.08, 0.24 * Math.sin(angle)];
    block(shop, random, finish(random, 'rock', '#5f5a54'), at, [0.14, 0.24, 0.14], {
      bevelM: 0.035,
      jitterM: 0.02,
      taper: 0.8,
    });
  }
  for (let i = 0; i < 7; i += 1) {
    const angle = 0.9 * i + 0.3;
    const from: Point = [0.06 * Math.cos(angle), 0.15, 0.06 * Math.sin(angle)];
    const to: Point = [0.55 * Math.cos(angle), 0.13, 0.55 * Math.sin(angle)];
    if (i % 2) pole(shop, finish(random, 'wood', '#5b3f2c'), [from, to], (s) => 0.022 + 0.018 * s, 6);
    const ember = {
      surface: 'glow',
      colour: finish(random, 'glow', i % 2 ? '#ff7a2a' : '#ff4d12').colour,
    } as const;
    block(shop, random, ember, [0.7 * from[0], 0.14, 0.7 * from[2]], [0.07, 0.05, 0.06], {
      jitterM: 0.012,
      bevelM: 0.014,
    });
  }
  shop.within(moved(0, 0.33, 0), () => turned(shop, finish(random, 'metal', '#2f2c2b'), POT, 16));
  for (const x of [-0.62, 0.62]) {
    for (const z of [-0.62, 0.62])
      pole(
        shop,
        wood,
        [
          [x, 1.5, z],
          [x, 2.15, z],
        ],
        0.018,
        6,
      );
    beam(shop, wood, [x, 1.52, -0.75], [x, 1.52, 0.75], { widthM: 0.05, heightM: 0.05 });
  }
  for (let z = -0.66; z < 0.67; z += 0.11) {
    plank(shop, random, finish(random, 'wood', '#3f2e24'), [-0.74, 1.57, z], [0.74, 1.57, z], {
      widthM: 0.05,
      heightM: 0.02,
    });
  }
}

function altar(shop: Workshop, random: Random): void {
  const red = finish(random, 'wood', '#7d2f22');
  beam(shop, red, [-0.85, 1.28, 0.1], [0.85, 1.28, 0.1], { widthM: 0.5, heightM: 0.06, bevelM: 0.015 });
  beam(shop, red, [-0.8, 1.19, 0.33], [0.8, 1.19, 0.33], { widthM: 0.03, heightM: 0.12, bevelM: 0.01 });
  for (const x of [-0.78, 0.78])
    beam(shop, red, [x, 0, 0.3], [x, 1.25, 0.3], { widthM: 0.08, heightM: 0.08 });
  for (const x of [-0.78, 0.78])
    beam(shop, red, [x, 0, -0.12], [x, 1.25, -0.12], { widthM: 0.08, heightM: 0.08 });
  shop.within(moved(0, 1.31, 0.14), () => turned(shop, finish(random, 'plaster', '#c9a14a'), BOWL, 14));
  for (let i = 0; i < 5; i += 1) {
    const [x, z] = [0.05 * (i - 2), 0.14 + 0.02 * (i % 2)];
    pole(
      shop,
      finish(random, 'wood', '#b5452f'),
      [
        [x * 0.5, 1.42, z],
        [x, 1.68, z],
      ],
      0.005,
      4,
    );
  }
  for (const x of [-0.55, 0.55]) {
    shop.within(moved(x, 1.31, 0.14), () => turned(shop, finish(random, 'metal', '#c9973f'), LAMP, 10));
    shop.within(moved(x, 1.55, 0.14), () => turned(shop, finish(random, 'glow', '#ffb45a', 0), FLAME, 8));
  }
}

/** A low table of bamboo with a teapot and cups, and a reed mat under it. */
function table(shop: Workshop, random: Random): void {
  for (let i = 0; i < 12; i += 1) {
    const z = -0.83 + 0.15 * i;
    const straw = finish(random, 'wood', i % 3 ? '#d3b478' : '#b5803f', 0.1);
    beam(shop, straw, [-1.15, 0.012, z], [1.15, 0.012, z], { widthM: 0.145, heightM: 0.016, bevelM: 0.004 });
  }
  shop.within(moved(0, 0.02, 0), () => {
    turned(
      shop,
      finish(random, 'wood', '#a87a4a'),
      [
        [0, 0.26],
        [0.42, 0.26],
        [0.46, 0.3],
        [0.44, 0.33],
        [0, 0.335],
      ],
      20,
      true,
    );
    for (let i = 0; i < 4; i += 1) {
      const [c, s] = [Math.cos(0.8 + 1.5708 * i), Math.sin(0.8 + 1.5708 * i)];
      pole(
        shop,
        finish(random, 'wood', '#8a5e38'),
        [
          [0.36 * c, 0, 0.36 * s],
          [0.28 * c, 0.28, 0.28 * s],
        ],
        0.028,
        7,
      );
    }
  });
  shop.within(moved(0.05, 0.355, 0), () => {
    turned(
      shop,
      finish(random, 'plaster', '#d8cdb6'),
      POT.map(([r, y]) => [0.42 * r, 0.5 * y] as const),
      14,
    );
    pole(
      shop,
      finish(random, 'plaster', '#d8cdb6'),
      [
        [0.07, 0.06, 0],
        [0.12, 0.09, 0],
        [0.14, 0.13, 0],
      ],
      0.012,
      6,
    );
  });
  for (let i = 0; i < 4; i += 1) {
    const angle = 1.1 * i + 0.6;
    shop.within(moved(0.27 * Math.cos(angle), 0.355, 0.27 * Math.sin(angle)), () => {
      turned(
        shop,
        finish(random, 'plaster', '#e8dfcb'),
        [
          [0, 0],
          [0.02, 0],
          [0.035, 0.04],
          [0.03, 0.04],
          [0, 0.015],
        ],
        9,
      );
    });
  }
}

const POT = [
  [0, 0],
  [0.13, 0.01],
  [0.2, 0.1],
  [0.2, 0.18],
  [0.14, 0.26],
  [0.16, 0.29],
  [0.1, 0.32],
  [0.03, 0.35],
  [0, 0.38],
] as const;

const BOWL = [
  [0, 0],
  [0.06, 0],
  [0.07, 0.03],
  [0.12, 0.08],
  [0.13, 0.13],
  [0.11, 0.13],
  [0, 0.11],
] as const;

const LAMP = [
  [0, 0],
  [0.06, 0],
  [0.05, 0.02],
  [0.018, 0.05],
  [0.018, 0.16],
  [0.04, 0.2],
  [0.02, 0.24],
  [0, 0.24],
] as const;

const FLAME = [
  [0, 0],
  [0.018, 0.02],
  [0.02, 0.04],
  [0.008, 0.08],
  [0, 0.11],
] as const;
