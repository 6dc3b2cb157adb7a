import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block } from './joinery.ts';
import { pole, sheet, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, near, type Point } from './joinery-workshop.ts';

/** Builds a drink stall: counter of bamboo, jars and cups, low stools, a striped parasol 3 m high. */
export function drinkStall(random: Random): Prop {
  const shop = createWorkshop();
  for (let i = 0; i < 14; i += 1) {
    const x = -0.91 + 0.14 * i;
    pole(
      shop,
      finish(random, 'wood', '#c3a062', 0.16),
      [
        [x, 0, 0.35],
        [x, near(random, 0.84, 0.01), 0.35],
      ],
      0.058,
      7,
    );
  }
  for (const [x, z] of [
    [-0.9, -0.35],
    [0.9, -0.35],
  ] as const)
    pole(
      shop,
      finish(random, 'wood', '#9a7a48'),
      [
        [x, 0, z],
        [x, 0.85, z],
      ],
      0.05,
      7,
    );
  for (let i = 0; i < 5; i += 1) {
    const z = -0.36 + 0.19 * i;
    beam(shop, finish(random, 'wood', '#a57f54'), [-1.08, 0.88, z], [1.08, 0.88, z], {
      widthM: 0.18,
      heightM: 0.045,
      bevelM: 0.01,
    });
  }
  for (let i = 0; i < 4; i += 1) {
    const css = ['#d98f33', '#9fae4a', '#c8452f', '#e8d7a0'][i] ?? '#fff';
    shop.within(moved(-0.72 + 0.34 * i, 0.905, 0.15), () => {
      turned(
        shop,
        finish(random, 'plaster', css),
        [
          [0, 0],
          [0.1, 0.01],
          [0.11, 0.06],
          [0.11, 0.24],
          [0, 0.24],
        ],
        12,
      );
      turned(
        shop,
        finish(random, 'glass', '#dcebe6'),
        [
          [0.115, 0],
          [0.12, 0.06],
          [0.12, 0.28],
          [0.09, 0.33],
        ],
        12,
      );
      shop.within(moved(0, 0.33, 0), () =>
        turned(
          shop,
          finish(random, 'metal', '#c23a2b'),
          [
            [0.1, 0],
            [0.1, 0.05],
            [0.03, 0.07],
            [0, 0.1],
          ],
          12,
          true,
        ),
      );
    });
  }
  for (const [x, z] of [
    [-0.9, 1.3],
    [0.1, 1.6],
    [1, 1.25],
  ] as const) {
    shop.within(moved(x, 0, z, random()), () =>
      turned(
        shop,
        finish(random, 'plaster', '#3f6f9a', 0.25),
        [
          [0.17, 0],
          [0.14, 0.3],
          [0.17, 0.33],
          [0.165, 0.36],
          [0, 0.355],
        ],
        12,
        true,
      ),
    );
  }
  pole(
    shop,
    finish(random, 'metal', '#d9d3c4'),
    [
      [0.5, 0, -0.55],
      [0.5, 2.7, -0.5],
    ],
    0.03,
    8,
  );
  block(shop, random, finish(random, 'plaster', '#a49d90'), [0.5, 0, -0.55], [0.5, 0.12, 0.5], {
    bevelM: 0.04,
  });
  shop.within(moved(0.5, 2.3, -0.5), () => {
    for (let i = 0; i < 10; i += 1) {
      const cloth = finish(random, 'plaster', i % 2 ? '#f2e8d2' : '#c8452f', 0.04);
      const at = (u: number, v: number): Point => {
        const angle = ((i + 1 - u) / 10) * 2 * Math.PI;
        const r = 1.65 * v * (1 - 0.05 * Math.sin(Math.PI * u));
        return [
          r * Math.sin(-angle),
          0.6 * (1 - v ** 1.6) - 0.05 * v * Math.sin(Math.PI * u),
          r * Math.cos(-angle),
        ];
      };
      sheet(shop, cloth, { u: 3, v: 5 }, (u, v) => at(u, 0.01 + 0.99 * v), { backM: 0.012 });
      sheet(
        shop,
        cloth,
        { u: 3, v: 1 },
        (u, v) => {
          const [x, y, z] = at(u, 1);
          return [x * 1.005, y - v * (0.14 + 0.05 * Math.sin(Math.PI * u)), z * 1.005];
        },
        { backM: 0.01 },
      );
    }
    pole(
      shop,
      finish(random, 'metal', '#d9d3c4'),
      [
        [0, 0.4, 0],
        [0, 0.75, 0],
      ],
      (s) => 0.05 * (1.1 - s),
      7,
    );
  });
  return shop.toProp((_x, y) => (y < 0.1 ? 0.85 : 1));
}
