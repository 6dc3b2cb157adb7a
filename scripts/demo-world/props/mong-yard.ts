import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { pole, turned } from './joinery-curves.ts';
import type { RoofPlan } from './joinery-roof.ts';
import { ridgeCaps, roofBoards } from './joinery-roof.ts';
import { courses } from './joinery-tiles.ts';
import { createWorkshop, finish, moved, near, type Workshop } from './joinery-workshop.ts';

/** Builds a wall of stacked stone along x, about 0.95 m high and 0.5 m thick; the lowest stones sink 5 cm. */
export function stoneWall(random: Random, options: { lengthM?: number } = {}): Prop {
  const shop = createWorkshop();
  stackedWall(shop, random, options.lengthM ?? 4);
  return shop.toProp((_x, y) => 0.82 + 0.2 * Math.min(1, Math.max(0, y)));
}

/** Adds a wall of stacked stone along x, centred on the current frame. */
export function stackedWall(shop: Workshop, random: Random, lengthM: number): void {
  for (let row = 0, y = -0.05; row < 5; row += 1) {
    const height = near(random, 0.2, 0.12);
    for (let x = -lengthM / 2 + (row % 2) * 0.14; x < lengthM / 2 - 0.1; ) {
      const length = Math.min(near(random, 0.36, 0.3), lengthM / 2 - x);
      const css = ['#a39c8c', '#8d877b', '#b0a896', '#7f7c74', '#97917f'][Math.floor(random() * 5)] ?? '#999';
      const size = [length * 1.04, near(random, height, 0.1), near(random, 0.52 - 0.05 * row, 0.12)] as const;
      const at = [x + length / 2, y, 0.03 * (random() - 0.5)] as const;
      block(shop, random, finish(random, 'rock', css, 0.1), at, size, { bevelM: 0.045, jitterM: 0.024 });
      x += length;
    }
    y += height * 0.94;
  }
}

/** Builds a fence of split boards and poles along x, about 1.2 m high. */
export function woodenFence(random: Random, options: { lengthM?: number } = {}): Prop {
  const shop = createWorkshop();
  const lengthM = options.lengthM ?? 4;
  const posts = Math.max(2, Math.round(lengthM / 1.4) + 1);
  for (let i = 0; i < posts; i += 1) {
    const x = -lengthM / 2 + (lengthM * i) / (posts - 1);
    const wood = finish(random, 'wood', '#7d6248', 0.18);
    pole(
      shop,
      wood,
      [
        [x, 0, 0],
        [x + 0.04 * (random() - 0.5), 1.12, 0.03 * (random() - 0.5)],
      ],
      (s) => 0.06 - 0.012 * s,
      7,
    );
  }
  for (const y of [0.42, 0.9]) {
    const wood = finish(random, 'wood', '#8a6d50');
    const bend = 0.05 * (random() - 0.5);
    pole(
      shop,
      wood,
      [
        [-lengthM / 2 - 0.15, y, 0.05],
        [0, y + bend, 0.06],
        [lengthM / 2 + 0.15, y + bend / 2, 0.05],
      ],
      0.036,
      7,
    );
  }
  for (let x = -lengthM / 2 + 0.1; x < lengthM / 2; x += 0.16) {
    const wood = finish(random, 'wood', random() < 0.4 ? '#a08566' : '#8b7055', 0.18);
    const lean = 0.08 * (random() - 0.5);
    const top = near(random, 1.08, 0.09);
    plank(shop, random, wood, [x, 0.03, 0.11], [x + lean, top, 0.1], { widthM: 0.11, heightM: 0.022 });
  }
  return shop.toProp((_x, y) => 0.84 + 0.16 * Math.min(1, Math.max(0, y)));
}

/** Builds a maize crib on stilts, about 2.6 × 2.2 m over the eaves and 3 m high, filled with cobs. */
export function maizeCrib(random: Random): Prop {
  const shop = createWorkshop();
  for (const x of [-0.85, 0.85]) {
    for (const z of [-0.6, 0.6]) {
      pole(
        shop,
        finish(random, 'wood', '#7d6248'),
        [
          [x, 0, z],
          [x * 1.03, 2.25, z * 1.03],
        ],
        0.06,
        8,
      );
      shop.within(moved(x, 0.72, z), () =>
        turned(
          shop,
          finish(random, 'wood', '#8f7355'),
          [
            [0, 0],
            [0.2, 0.02],
            [0.18, 0.05],
            [0, 0.06],
          ],
          10,
        ),
      );
    }
  }
  for (const x of [-0.9, 0.9])
    beam(shop, finish(random, 'wood', '#7d6248'), [x, 0.86, -0.75], [x, 0.86, 0.75], {
      widthM: 0.09,
      heightM: 0.1,
    });
  for (let y = 0.98; y < 2.05; y += 0.15) {
    for (const s of [-1, 1]) {
      const cane = (): ReturnType<typeof finish> => finish(random, 'wood', '#a8875c', 0.16);
      plank(shop, random, cane(), [-0.98, y, s * 0.64], [0.98, y, s * 0.64], {
        widthM: 0.025,
        heightM: 0.085,
      });
      plank(shop, random, cane(), [s * 0.9, y, -0.66], [s * 0.9, y, 0.66], { widthM: 0.025, heightM: 0.085 });
    }
  }
  for (let i = 0; i < 120; i += 1) {
    const [row, k] = [Math.floor(i / 20), i % 20];
    const edge = k < 13 ? [-0.78 + 0.13 * k, 0.54] : [(k % 2 ? 1 : -1) * 0.8, -0.4 + 0.15 * (k - 13)];
    const [x = 0, z = 0] = edge;
    const css = ['#e2ad3f', '#d98f33', '#edc563'][Math.floor(random() * 3)] ?? '#e2ad3f';
    shop.within(moved(x, 0.95 + 0.16 * row, z, random() * 3), () => {
      turned(
        shop,
        finish(random, 'leaf', css),
        [
          [0, 0],
          [0.05, 0.05],
          [0.055, 0.14],
          [0.03, 0.22],
          [0, 0.24],
        ],
        5,
      );
    });
  }
  roofBoards(shop, finish(random, 'wood', '#7a5f44'), CRIB_ROOF, 0.06, 4);
  courses(shop, random, CRIB_ROOF, {
    widthM: 0.24,
    courseM: 0.26,
    thickM: 0.08,
    ragged: 0.5,
    colours: ['#a8875a', '#b39463', '#98794f'],
  });
  ridgeCaps(shop, finish(random, 'roof', '#8d7350'), CRIB_ROOF, { radiusM: 0.07 });
  return shop.toProp((_x, y) => (y > 1.7 && y < 2.2 ? 0.85 : 1));
}

const CRIB_ROOF: RoofPlan = {
  halfWidthM: 1.3,
  halfDepthM: 1.1,
  ridgeHalfM: 0.8,
  eaveM: 2.05,
  ridgeM: 3,
  curve: 0.1,
  sagM: 0.03,
};
