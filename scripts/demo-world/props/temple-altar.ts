import type { Random } from '../../lib/noise.ts';
import { beam, block } from './joinery.ts';
import { carved, pole, turned } from './joinery-curves.ts';
import { finish, moved, type Workshop } from './joinery-workshop.ts';

/** Adds a lacquered altar 2.4 m wide with lit candles, an incense bowl with glowing sticks, vases and fruit. */
export function altarTable(shop: Workshop, random: Random): void {
  const red = finish(random, 'wood', '#8f2a20');
  const gilt = finish(random, 'wood', '#dca53a');
  for (const [y, z, depth, half] of [
    [0.95, 0.2, 0.75, 1.2],
    [1.3, -0.3, 0.5, 1],
  ] as const) {
    beam(shop, red, [-half, y, z], [half, y, z], { widthM: depth, heightM: 0.08, bevelM: 0.02 });
    beam(
      shop,
      gilt,
      [-half + 0.05, y - 0.1, z + depth / 2 - 0.03],
      [half - 0.05, y - 0.1, z + depth / 2 - 0.03],
      { widthM: 0.04, heightM: 0.13, bevelM: 0.01 },
    );
    for (const x of [-half + 0.1, half - 0.1]) {
      pole(
        shop,
        red,
        [
          [x, 0, z + depth / 2 - 0.06],
          [x * 0.97, y / 2, z + depth / 2 - 0.1],
          [x, y, z + depth / 2 - 0.08],
        ],
        (s) => 0.075 - 0.05 * s * (1 - s),
        8,
      );
      pole(
        shop,
        red,
        [
          [x, 0, z - depth / 2 + 0.08],
          [x, y, z - depth / 2 + 0.08],
        ],
        0.05,
        8,
      );
    }
  }
  for (const [x, y, z, size] of [
    [-0.95, 0.99, 0.25, 1],
    [0.95, 0.99, 0.25, 1],
    [-0.55, 1.34, -0.3, 1.2],
    [0.55, 1.34, -0.3, 1.2],
  ] as const) {
    shop.within(moved(x, y, z, 0, size), () => candle(shop, random));
  }
  shop.within(moved(0, 0.99, 0.2), () => incenseBowl(shop, random, 1));
  for (const x of [-0.6, 0.6]) {
    shop.within(moved(x, 0.99, 0.2), () => {
      turned(
        shop,
        finish(random, 'metal', '#c9973f'),
        [
          [0, 0],
          [0.08, 0],
          [0.03, 0.06],
          [0.03, 0.1],
          [0.17, 0.13],
          [0.18, 0.15],
          [0, 0.14],
        ],
        14,
      );
      for (let i = 0; i < 6; i += 1) {
        const angle = i * 1.05;
        const css = ['#e0a030', '#c8452f', '#d9b84a'][i % 3] ?? '#e0a030';
        const r = i === 5 ? 0 : 0.09;
        shop.within(moved(r * Math.cos(angle), i === 5 ? 0.23 : 0.15, r * Math.sin(angle)), () =>
          turned(shop, finish(random, 'leaf', css), FRUIT, 9),
        );
      }
    });
  }
  statue(shop, random);
}

/** Adds a bronze bowl of ash with incense sticks, their tips aglow; 0.35 m across at scale 1. */
export function incenseBowl(shop: Workshop, random: Random, scale: number): void {
  shop.within(moved(0, 0, 0, 0, scale), () => {
    turned(
      shop,
      finish(random, 'metal', '#b98a3d'),
      [
        [0, 0],
        [0.11, 0],
        [0.09, 0.04],
        [0.16, 0.12],
        [0.175, 0.2],
        [0.15, 0.24],
        [0.165, 0.26],
        [0.14, 0.26],
        [0.13, 0.24],
      ],
      18,
    );
    turned(
      shop,
      finish(random, 'earth', '#b8afa0'),
      [
        [0.135, 0.238],
        [0.06, 0.25],
        [0, 0.255],
      ],
      14,
    );
    for (let i = 0; i < 11; i += 1) {
      const [angle, r] = [2.4 * i, 0.03 + 0.007 * i];
      const [x, z, high] = [r * Math.cos(angle), r * Math.sin(angle), 0.4 + 0.12 * random()];
      pole(
        shop,
        finish(random, 'wood', '#b5452f'),
        [
          [x, 0.22, z],
          [1.3 * x, high, 1.3 * z],
        ],
        0.0034,
        4,
      );
      pole(
        shop,
        finish(random, 'glow', '#ff6a2a'),
        [
          [1.3 * x, high, 1.3 * z],
          [1.31 * x, high + 0.012, 1.31 * z],
        ],
        0.005,
        4,
      );
    }
  });
}

function candle(shop: Workshop, random: Random): void {
  turned(
    shop,
    finish(random, 'metal', '#c9973f'),
    [
      [0, 0],
      [0.08, 0],
      [0.06, 0.03],
      [0.025, 0.06],
      [0.03, 0.16],
      [0.07, 0.2],
      [0.07, 0.22],
      [0, 0.21],
    ],
    12,
  );
  turned(
    shop,
    finish(random, 'plaster', '#c03a2a'),
    [
      [0.035, 0.2],
      [0.033, 0.44],
      [0.022, 0.45],
      [0, 0.44],
    ],
    10,
  );
  shop.within(moved(0, 0.45, 0), () =>
    turned(
      shop,
      finish(random, 'glow', '#ffc266', 0),
      [
        [0, 0],
        [0.02, 0.025],
        [0.022, 0.045],
        [0.009, 0.09],
        [0, 0.125],
      ],
      8,
    ),
  );
}

/** A gilt seated figure in outline before a carved screen. */
function statue(shop: Workshop, random: Random): void {
  const gilt = finish(random, 'metal', '#d9a440');
  shop.within(moved(0, 1.34, -0.34), () => {
    turned(
      shop,
      gilt,
      [
        [0, 0],
        [0.3, 0],
        [0.34, 0.06],
        [0.26, 0.13],
        [0.3, 0.17],
        [0, 0.18],
      ],
      16,
      true,
    );
    turned(
      shop,
      gilt,
      [
        [0.29, 0.17],
        [0.3, 0.24],
        [0.2, 0.33],
        [0.15, 0.48],
        [0.17, 0.58],
        [0.1, 0.68],
        [0.05, 0.72],
        [0.055, 0.75],
      ],
      16,
    );
    turned(
      shop,
      gilt,
      [
        [0.04, 0.73],
        [0.09, 0.79],
        [0.1, 0.86],
        [0.075, 0.94],
        [0.04, 0.97],
        [0.04, 1.01],
        [0, 1.03],
      ],
      14,
    );
  });
  const halo = Array.from(
    { length: 20 },
    (_, i) => [0.52 * Math.cos((2 * Math.PI * i) / 20), 0.6 * Math.sin((2 * Math.PI * i) / 20)] as const,
  );
  shop.within(moved(0, 2.05, -0.66), () =>
    carved(shop, finish(random, 'wood', '#a83228'), halo, 0.06, { bevelM: 0.02 }),
  );
  block(shop, random, finish(random, 'wood', '#6f2019'), [0, 0, -0.78], [2.4, 3, 0.1], { bevelM: 0.03 });
}

const FRUIT = [
  [0, 0],
  [0.05, 0.015],
  [0.068, 0.06],
  [0.05, 0.105],
  [0, 0.115],
] as const;
