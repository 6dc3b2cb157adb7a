import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { carved, pole } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Point } from './joinery-workshop.ts';

/** Builds a row of painted road guard posts along x, white with red tops, 0.75 m high; their feet sink 0.3 m. */
export function guardPosts(random: Random, options: { count?: number; apartM?: number } = {}): Prop {
  const shop = createWorkshop();
  const [count, apartM] = [options.count ?? 5, options.apartM ?? 2];
  for (let i = 0; i < count; i += 1) {
    shop.within(moved((i - (count - 1) / 2) * apartM, 0, 0, 0.1 * (random() - 0.5)), () => {
      const white = finish(random, 'plaster', '#eee6d2', 0.06);
      block(shop, random, white, [0, -0.3, 0], [0.22, 0.76, 0.2], {
        bevelM: 0.03,
        taper: 0.94,
        jitterM: 0.006,
      });
      block(shop, random, finish(random, 'plaster', '#c23a2b', 0.08), [0, 0.45, 0], [0.215, 0.3, 0.195], {
        bevelM: 0.04,
        taper: 0.86,
        jitterM: 0.004,
      });
    });
  }
  return shop.toProp((_x, y) => (y < 0.15 ? 0.8 : 1));
}

/** Builds a mountain road sign without text: a yellow triangle with a red rim and a winding road; the post sinks 0.4 m. */
export function roadSign(random: Random): Prop {
  const shop = createWorkshop();
  const post: Point[] = [
    [0, -0.4, 0],
    [0, 1.2, 0],
    [0.01, 2.75, 0],
  ];
  pole(shop, finish(random, 'metal', '#d5d0c4'), post, 0.04, 9);
  const triangle = (r: number): [number, number][] => {
    const corners = [Math.PI / 2, Math.PI / 2 + 2.0944, Math.PI / 2 + 4.1888];
    return corners.flatMap((angle) =>
      [-0.16, 0, 0.16].map((off): [number, number] => [r * Math.cos(angle + off), r * Math.sin(angle + off)]),
    );
  };
  shop.within(moved(0, 2.35, 0.05), () =>
    carved(shop, finish(random, 'metal', '#b9352a', 0.04), triangle(0.5), 0.03, { bevelM: 0.008 }),
  );
  shop.within(moved(0, 2.35, 0.07), () =>
    carved(shop, finish(random, 'plaster', '#e8c14a', 0.04), triangle(0.4), 0.02, { bevelM: 0.004 }),
  );
  const road = Array.from(
    { length: 13 },
    (_, i): Point => [0.07 * Math.sin(i * 0.62), 2.19 + 0.025 * i, 0.095],
  );
  pole(shop, finish(random, 'plaster', '#35322f'), road, 0.022, 6);
  for (const y of [2.2, 2.5])
    beam(shop, finish(random, 'metal', '#9a968c'), [-0.12, y, 0.035], [0.12, y, 0.035], {
      widthM: 0.03,
      heightM: 0.04,
    });
  return shop.toProp();
}

/** Builds a wooden bench 1.8 m long on split-log legs, its seat facing +z. */
export function bench(random: Random): Prop {
  const shop = createWorkshop();
  for (const x of [-0.66, 0.66]) {
    beam(shop, finish(random, 'wood', '#6f5139'), [x, 0, 0], [x, 0.4, 0], {
      widthM: 0.14,
      heightM: 0.4,
      bevelM: 0.03,
      taper: 0.92,
    });
    beam(shop, finish(random, 'wood', '#6f5139'), [x, 0.36, -0.2], [x, 0.92, -0.32], {
      widthM: 0.1,
      heightM: 0.08,
      bevelM: 0.02,
    });
  }
  for (let i = 0; i < 3; i += 1) {
    const z = -0.15 + 0.155 * i;
    beam(shop, finish(random, 'wood', '#a07a52'), [-0.9, 0.43, z], [0.9, 0.43 + 0.01 * random(), z], {
      widthM: 0.145,
      heightM: 0.055,
      bevelM: 0.012,
    });
  }
  for (const [y, z] of [
    [0.66, -0.23],
    [0.84, -0.27],
  ] as const) {
    beam(shop, finish(random, 'wood', '#a07a52'), [-0.9, y, z], [0.9, y + 0.008 * random(), z], {
      widthM: 0.045,
      heightM: 0.13,
      bevelM: 0.012,
    });
  }
  return shop.toProp((_x, y) => (y < 0.15 ? 0.85 : 1));
}

/** Builds a viewing deck of planks, 7 × 4.5 m, 0.5 m up, with a rail on three sides; posts sink 0.5 m. Open to −z. */
export function viewingDeck(random: Random): Prop {
  const shop = createWorkshop();
  for (const x of [-3.3, -1.1, 1.1, 3.3]) {
    for (const z of [-2, 0, 2.1])
      pole(
        shop,
        finish(random, 'wood', '#6f5139'),
        [
          [x, -0.5, z],
          [x, 0.42, z],
        ],
        0.1,
        8,
      );
    beam(shop, finish(random, 'wood', '#7b5a3e'), [x, 0.38, -2.2], [x, 0.38, 2.25], {
      widthM: 0.12,
      heightM: 0.16,
    });
  }
  for (let z = -2.2; z < 2.26; z += 0.2) {
    const wood = finish(random, 'wood', '#ab8459', 0.14);
    plank(shop, random, wood, [-3.5 - 0.04 * random(), 0.49, z], [3.5 + 0.04 * random(), 0.49, z], {
      widthM: 0.19,
      heightM: 0.05,
    });
  }
  const line: Point[] = [
    [-3.4, 0.5, -2.1],
    [-3.4, 0.5, 2.15],
    [3.4, 0.5, 2.15],
    [3.4, 0.5, -2.1],
  ];
  for (let i = 0; i < 3; i += 1) {
    const [from, to] = [line[i] ?? [0, 0, 0], line[i + 1] ?? [0, 0, 0]] as const;
    const count = i === 1 ? 5 : 3;
    for (let k = 0; k <= count; k += 1) {
      const [x, z] = [from[0] + ((to[0] - from[0]) * k) / count, from[2] + ((to[2] - from[2]) * k) / count];
      pole(
        shop,
        finish(random, 'wood', '#7b5a3e'),
        [
          [x, 0.45, z],
          [x, 1.6, z],
        ],
        (s) => 0.062 - 0.01 * s,
        8,
      );
    }
    for (const y of [0.55, 0.98]) {
      const sag = y - 0.03 * random();
      pole(
        shop,
        finish(random, 'wood', '#8f6b49'),
        [
          [from[0], 0.5 + y, from[2]],
          [(from[0] + to[0]) / 2, 0.5 + sag, (from[2] + to[2]) / 2],
          [to[0], 0.5 + y, to[2]],
        ],
        0.042,
        7,
      );
    }
  }
  return shop.toProp((_x, y) => (y < 0.4 ? 0.8 : 1));
}
