import type { Random } from '../../lib/noise.ts';
import { beam, block } from './joinery.ts';
import { turned } from './joinery-curves.ts';
import { finish, moved, near, type Point, type Workshop } from './joinery-workshop.ts';

/** Adds a pile of folded quilts with bands of brocade. */
export function bedding(shop: Workshop, random: Random): void {
  const cloths = ['#2c3358', '#a83a2c', '#3a4a76', '#d8b25a', '#2c3358', '#b5503a'];
  cloths.forEach((css, i) => {
    const size: Point = [near(random, 1.15, 0.05), 0.15, near(random, 0.75, 0.06)];
    block(shop, random, finish(random, 'plaster', css), [0, 0.03 + 0.15 * i, 0], size, {
      bevelM: 0.06,
      jitterM: 0.02,
    });
  });
  beam(shop, finish(random, 'wood', '#c7a565'), [-0.9, 0.02, 0], [0.9, 0.02, 0], {
    widthM: 1.2,
    heightM: 0.03,
    bevelM: 0.01,
  });
}

/** Adds a coiled cane basket of grain, 0.6 m across and high. */
export function basket(shop: Workshop, random: Random): void {
  for (let i = 0; i < 6; i += 1) {
    const [y, r] = [0.09 * i, 0.2 + 0.1 * Math.sin(0.42 * i)];
    const cane = finish(random, 'wood', i % 2 ? '#b98d4f' : '#cfa565');
    turned(
      shop,
      cane,
      [
        [r - 0.02, y],
        [r, y + 0.03],
        [r + 0.005, y + 0.06],
        [r - 0.01, y + 0.095],
      ],
      14,
    );
  }
  turned(
    shop,
    finish(random, 'wood', '#e6c77c'),
    [
      [0.29, 0.5],
      [0.16, 0.58],
      [0, 0.6],
    ],
    14,
  );
}

/** Hangs maize cobs to dry along the middle beam. */
export function garland(shop: Workshop, random: Random, floorM: number): void {
  for (let i = 0; i < 16; i += 1) {
    const x = -0.8 + 0.11 * i;
    const drop = 0.2 + 0.1 * random();
    shop.within(moved(x, floorM + 1.95 - drop, -1.2), () => {
      turned(
        shop,
        finish(random, 'leaf', i % 4 ? '#e2ad3f' : '#d98f33'),
        [
          [0, 0],
          [0.024, 0.05],
          [0.028, 0.12],
          [0.012, 0.2],
          [0, 0.22],
        ],
        7,
      );
    });
  }
}
