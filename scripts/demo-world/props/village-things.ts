import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam } from './joinery.ts';
import { pole, sheet } from './joinery-curves.ts';
import { createWorkshop, finish, near, type Point } from './joinery-workshop.ts';

/** Builds a bamboo water wheel of the Thái and Lự, 4.6 m across, turning about z, its trestle and flume; feet at y = 0. */
export function waterWheel(random: Random): Prop {
  const shop = createWorkshop();
  const [hub, r] = [2.55, 2.3];
  const cane = (css = '#b3935a'): ReturnType<typeof finish> => finish(random, 'wood', css, 0.16);
  pole(
    shop,
    cane('#7d6248'),
    [
      [0, hub, -0.95],
      [0, hub, 0.95],
    ],
    0.13,
    10,
  );
  for (let i = 0; i < 22; i += 1) {
    const angle = (2 * Math.PI * i) / 22;
    const at = (radius: number, z: number, off = 0): Point => [
      radius * Math.cos(angle + off),
      hub + radius * Math.sin(angle + off),
      z,
    ];
    for (const side of [-1, 1]) {
      pole(shop, cane(), [at(0.1, 0.5 * side), at(r * 1.03, 0.24 * side, side * 0.12)], 0.025, 5);
      for (const ring of [r, 0.62 * r]) {
        const next = (2 * Math.PI) / 22;
        pole(
          shop,
          cane('#a5814c'),
          [at(ring, 0.27 * side), at(ring * 1.004, 0.27 * side, next / 2), at(ring, 0.27 * side, next)],
          0.026,
          5,
        );
      }
    }
    // Paddle of woven bamboo and a slanting tube that lifts the water.
    const paddle: Point[] = [at(r * 0.9, -0.26), at(r * 0.9, 0.26), at(r * 1.07, 0.26), at(r * 1.07, -0.26)];
    shop.addFace(cane('#c9a868'), paddle);
    shop.addFace(cane('#a98a54'), [...paddle].reverse());
    pole(shop, cane('#8aa04a'), [at(r * 1.02, -0.36, -0.03), at(r * 1.02, 0.36, 0.08)], 0.045, 7);
  }
  for (const z of [-0.8, 0.8]) {
    for (const x of [-1, 1])
      pole(
        shop,
        cane('#7d6248'),
        [
          [x * 0.95, 0, z * 1.05],
          [x * -0.08, hub + 0.3, z],
        ],
        0.075,
        7,
      );
    beam(shop, cane('#7d6248'), [-0.75, 0.7, z * 1.04], [0.75, 0.7, z * 1.04], { widthM: 0.1, heightM: 0.1 });
  }
  const flume = finish(random, 'wood', '#9a7f4c');
  sheet(
    shop,
    flume,
    { u: 6, v: 6 },
    (u, v) => [
      -0.4 - 3.4 * v,
      4.62 - 0.28 * v - 0.13 * Math.sin(Math.PI * u),
      0.62 - 0.13 * Math.cos(Math.PI * u),
    ],
    { backM: 0.02 },
  );
  for (const x of [-1.6, -3.4]) {
    for (const s of [-1, 1])
      pole(
        shop,
        cane(),
        [
          [x, 0, 0.62 + 0.4 * s],
          [x, 4.5, 0.62 - 0.1 * s],
        ],
        0.05,
        6,
      );
  }
  return shop.toProp((_x, y) => (y < 0.4 ? 0.85 : 1));
}

/** Builds a bamboo foot bridge along x on crossed poles, deck 1.1 m up; feet sink 0.4 m into the bed. */
export function bambooBridge(random: Random, options: { lengthM?: number } = {}): Prop {
  const shop = createWorkshop();
  const lengthM = options.lengthM ?? 9;
  const cane = (css = '#b89a5c'): ReturnType<typeof finish> => finish(random, 'wood', css, 0.18);
  const deckAt = (x: number): number => 1.1 + 0.3 * Math.cos((Math.PI * x) / lengthM);
  for (let x = -lengthM / 2 + 0.06; x < lengthM / 2; x += 0.115) {
    pole(
      shop,
      cane(random() < 0.3 ? '#a5a05a' : '#c4a465'),
      [
        [x, deckAt(x), -0.55 - 0.06 * random()],
        [x, deckAt(x), 0.55 + 0.06 * random()],
      ],
      near(random, 0.05, 0.1),
      6,
    );
  }
  const line = (y: number, z: number): Point[] =>
    Array.from({ length: 9 }, (_, i) => {
      const x = lengthM * (i / 8 - 0.5);
      return [x, deckAt(x) + y, z];
    });
  for (const z of [-0.45, 0, 0.45]) pole(shop, cane('#9a7f4c'), line(-0.1, z), 0.06, 7);
  const piers = Math.max(3, Math.round(lengthM / 2) + 1);
  for (const side of [-1, 1]) {
    pole(shop, cane(), line(0.9, side * 0.62), 0.038, 7);
    pole(shop, cane(), line(0.45, side * 0.6), 0.028, 6);
  }
  for (let i = 0; i < piers; i += 1) {
    const x = lengthM * (i / (piers - 1) - 0.5) * 0.96;
    for (const side of [-1, 1]) {
      pole(
        shop,
        cane(),
        [
          [x + 0.1, -0.4, side * 0.95],
          [x, deckAt(x) + 1, side * 0.58],
        ],
        0.055,
        7,
      );
      pole(
        shop,
        cane('#9a7f4c'),
        [
          [x, -0.4, -side * 0.8],
          [x + 0.08, deckAt(x) - 0.05, side * 0.5],
        ],
        0.045,
        6,
      );
    }
    pole(
      shop,
      cane('#9a7f4c'),
      [
        [x, deckAt(x) - 0.18, -0.75],
        [x, deckAt(x) - 0.18, 0.75],
      ],
      0.055,
      7,
    );
  }
  return shop.toProp((_x, y) => (y < 0.4 ? 0.82 : 1));
}

/** Builds a drying rack 4 m long hung with curtains of glass noodles, 2 m high. */
export function noodleRack(random: Random): Prop {
  const shop = createWorkshop();
  const cane = (): ReturnType<typeof finish> => finish(random, 'wood', '#a58a52', 0.16);
  for (const x of [-1.9, 0, 1.9]) {
    for (const s of [-1, 1])
      pole(
        shop,
        cane(),
        [
          [x, 0, 0.55 * s],
          [x + 0.03, 1.95, -0.06 * s],
        ],
        0.045,
        7,
      );
  }
  for (const [y, z] of [
    [1.82, 0],
    [1.15, 0.3],
    [1.15, -0.3],
  ] as const)
    pole(
      shop,
      cane(),
      [
        [-2.1, y, z],
        [0, y - 0.03, z],
        [2.1, y, z],
      ],
      0.032,
      7,
    );
  for (const [y, z, drop] of [
    [1.85, 0, 0.62],
    [1.18, 0.3, 0.78],
    [1.18, -0.3, 0.78],
  ] as const) {
    for (let x = -1.85; x < 1.86; x += 0.092) {
      const silk = finish(random, 'plaster', random() < 0.3 ? '#e6dcc0' : '#f0e8d4', 0.08);
      const length = near(random, drop, 0.08);
      const sway = 0.04 * (random() - 0.5);
      for (const s of [-1, 1]) {
        const strand: Point[] = [
          [x, y, z + 0.03 * s],
          [x + sway, y - 0.5 * length, z + 0.045 * s],
          [x + 1.6 * sway, y - length, z + 0.05 * s],
        ];
        pole(shop, silk, strand, (t) => 0.022 + 0.012 * Math.sin(9 * t + x), 5);
      }
    }
  }
  return shop.toProp((_x, y) => (y < 0.2 ? 0.88 : 1));
}
