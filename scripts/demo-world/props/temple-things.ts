import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { block } from './joinery.ts';
import { carved, pole, sheet, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Point } from './joinery-workshop.ts';
import { incenseBowl } from './temple-altar.ts';

/** Builds stone steps rising towards −z between cheek walls; `steps` of 16 cm. The foot is at z = 0. */
export function stoneSteps(random: Random, options: { steps?: number; widthM?: number } = {}): Prop {
  const shop = createWorkshop();
  const [steps, widthM] = [options.steps ?? 10, options.widthM ?? 3];
  for (let i = 0; i < steps; i += 1) {
    const blocks = 3;
    for (let k = 0; k < blocks; k += 1) {
      const x = widthM * ((k + 0.5) / blocks - 0.5);
      const stone = finish(random, 'rock', '#aaa393', 0.12);
      block(shop, random, stone, [x, 0, -0.17 - 0.32 * i], [widthM / blocks, 0.16 * (i + 1), 0.36], {
        bevelM: 0.025,
        jitterM: 0.012,
      });
    }
  }
  for (const side of [-1, 1]) {
    for (let i = 0; i < steps; i += 2) {
      const at: Point = [side * (widthM / 2 + 0.2), 0, -0.32 - 0.32 * i];
      block(shop, random, finish(random, 'rock', '#989181', 0.12), at, [0.4, 0.16 * i + 0.55, 0.66], {
        bevelM: 0.04,
        jitterM: 0.02,
      });
    }
  }
  return shop.toProp((_x, y) => (y < 0.2 ? 0.88 : 1));
}

/** Builds a bronze incense burner on three legs with ear handles, 1.15 m high. */
export function incenseBurner(random: Random): Prop {
  const shop = createWorkshop();
  const bronze = finish(random, 'metal', '#7d6236');
  turned(
    shop,
    finish(random, 'rock', '#a8a192'),
    [
      [0, 0],
      [0.52, 0],
      [0.52, 0.12],
      [0.42, 0.18],
      [0, 0.19],
    ],
    8,
    true,
  );
  for (let i = 0; i < 3; i += 1) {
    const [c, s] = [Math.cos(2.1 * i + 0.5), Math.sin(2.1 * i + 0.5)];
    pole(
      shop,
      bronze,
      [
        [0.34 * c, 0.16, 0.34 * s],
        [0.27 * c, 0.32, 0.27 * s],
        [0.3 * c, 0.52, 0.3 * s],
      ],
      (t) => 0.055 + 0.04 * t,
      8,
    );
  }
  for (const side of [-1, 1]) {
    const ear = Array.from(
      { length: 9 },
      (_, i): Point => [side * (0.38 + 0.17 * Math.sin(0.36 * i)), 0.7 + 0.045 * i, 0],
    );
    pole(shop, bronze, ear, 0.035, 8);
  }
  shop.within(moved(0, 0.38, 0), () => incenseBowl(shop, random, 2.4));
  return shop.toProp((_x, y) => (y < 0.2 ? 0.88 : 1));
}

/** Builds a stone stele without writing on the back of a tortoise, 2.5 m high; the head looks towards +z. */
export function stele(random: Random): Prop {
  const shop = createWorkshop();
  const stone = finish(random, 'rock', '#99948a');
  const shell = (u: number, v: number): Point => {
    const [angle, r] = [2 * Math.PI * u, v];
    const ridges = 1 + 0.03 * Math.cos(6 * angle) * v;
    return [
      0.62 * r * ridges * Math.sin(angle),
      0.14 + 0.4 * Math.sqrt(Math.max(0, 1 - r * r * 0.96)),
      0.85 * r * ridges * Math.cos(angle),
    ];
  };
  sheet(shop, stone, { u: 28, v: 8 }, (u, v) => shell(u, 1 - v));
  sheet(shop, stone, { u: 28, v: 1 }, (u, v) => [
    0.62 * (1 + 0.08 * v) * Math.sin(-2 * Math.PI * u),
    0.22 - 0.22 * v,
    0.85 * (1 + 0.08 * v) * Math.cos(-2 * Math.PI * u),
  ]);
  pole(
    shop,
    stone,
    [
      [0, 0.2, 0.7],
      [0, 0.34, 0.98],
      [0, 0.5, 1.14],
      [0, 0.5, 1.32],
      [0, 0.46, 1.42],
      [0, 0.43, 1.5],
      [0, 0.42, 1.53],
    ],
    (s) => (s > 0.6 ? 0.12 * Math.sqrt(1.02 - ((s - 0.6) / 0.4) ** 2) : 0.17 - 0.08 * s),
    12,
  );
  for (const x of [-1, 1])
    for (const z of [-0.55, 0.6]) {
      pole(
        shop,
        stone,
        [
          [0.4 * x, 0.24, 0.9 * z],
          [0.62 * x, 0.2, z],
          [0.74 * x, 0.08, 1.12 * z],
          [0.78 * x, 0.05, 1.3 * z],
        ],
        (s) => 0.15 - 0.1 * s * s,
        9,
      );
    }
  const slab: [number, number][] = [
    [-0.46, 0],
    [0.46, 0],
    [0.48, 1.5],
  ];
  for (let i = 1; i < 10; i += 1)
    slab.push([0.48 * Math.cos((Math.PI * i) / 10), 1.5 + 0.42 * Math.sin((Math.PI * i) / 10)]);
  slab.push([-0.48, 1.5]);
  shop.within(moved(0, 0.46, -0.1), () =>
    carved(shop, finish(random, 'rock', '#8d897f'), slab, 0.22, { bevelM: 0.03 }),
  );
  const field = slab.map(([x, y]) => [0.8 * x, 0.14 + 0.8 * y] as const);
  shop.within(moved(0, 0.46, 0.1), () =>
    carved(shop, finish(random, 'rock', '#a39e93'), field, 0.04, { bevelM: 0.012 }),
  );
  return shop.toProp((_x, y) => (y < 0.25 ? 0.85 : 1));
}
