import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { pole, turned } from './joinery-curves.ts';
import { type RoofPlan, ridgeCaps, roofBoards, roofHeight } from './joinery-roof.ts';
import { yinYangTiles } from './joinery-tiles.ts';
import { createWorkshop, finish, moved, near, type Workshop } from './joinery-workshop.ts';
import { furnish } from './stilt-house-inside.ts';
import { rail, stairs, wallRun } from './stilt-house-walls.ts';

/**
 * Builds a stilt house of the Tày and Nùng of Quỳnh Sơn, about 12.2 × 9.2 m over the eaves and 7 m high, its veranda
 * and stairs towards +z. One can walk between the posts below and stand in the room at (0, 1.96, −1): the floor is
 * 1.96 m up. Under 30,000 triangles.
 */
export function stiltHouse(random: Random): Prop {
  const shop = createWorkshop();
  posts(shop, random);
  floor(shop, random);
  walls(shop, random);
  verandaAndStairs(shop, random);
  roof(shop, random);
  furnish(shop, random, FLOOR_M);
  underFloor(shop, random);
  return shop.toProp((x, y, z) => {
    const eaves = y > FLOOR_M && y < 4.6 ? 1 - 0.22 * Math.max(0, (y - 3.2) / 1.4) : 1;
    const below = y < FLOOR_M && Math.abs(x) < 5 && z < 2 ? 0.82 : 1;
    return eaves * below * (y < 0.3 ? 0.9 : 1);
  });
}

/** Posts stand on dressed feet; those of the middle rows go up to carry the roof. */
function posts(shop: Workshop, random: Random): void {
  for (const x of POST_X) {
    for (const z of POST_Z) {
      const wood = finish(random, 'wood', TIMBER_DARK, 0.16);
      const top = roofHeight(PLAN, x, z) - 0.26;
      const lean = 0.03 * (random() - 0.5);
      shop.within(moved(x, 0, z, random()), () => {
        turned(shop, finish(random, 'rock', '#a59c8a', 0.16), FOOT, 8, true);
      });
      pole(
        shop,
        wood,
        [
          [x, 0.26, z],
          [x + lean, 1.9, z],
          [x, top, z],
        ],
        (s) => 0.145 - 0.03 * s,
        9,
      );
    }
    const wood = finish(random, 'wood', TIMBER_DARK);
    beam(shop, wood, [x, 4.02, -3.1], [x, 4.02, 3.1], { widthM: 0.16, heightM: 0.24 });
    if (Math.abs(x) < PLAN.ridgeHalfM)
      beam(shop, wood, [x, 5.2, -1.6], [x, 5.2, 1.6], { widthM: 0.13, heightM: 0.2 });
    beam(shop, wood, [x, 1.66, -3.35], [x, 1.66, 3.5], { widthM: 0.15, heightM: 0.22 });
  }
}

function floor(shop: Workshop, random: Random): void {
  for (const z of POST_Z) {
    const wood = finish(random, 'wood', TIMBER_DARK);
    beam(shop, wood, [-5.1, 1.82, z], [5.1, 1.82, z], { widthM: 0.13, heightM: 0.16 });
    beam(shop, wood, [-5, 4.2, z], [5, 4.2, z], { widthM: 0.13, heightM: 0.15 });
  }
  for (let x = -4.95; x < 4.96; x += 0.236) {
    const wood = finish(random, 'wood', '#a98560', 0.12);
    const ends = [-3.3 - 0.08 * random(), 3.42 + 0.08 * random()];
    const size = { widthM: 0.226, heightM: 0.045 };
    plank(shop, random, wood, [x, FLOOR_M - 0.02, ends[0] ?? 0], [x, FLOOR_M - 0.02, ends[1] ?? 0], size);
  }
}

function walls(shop: Workshop, random: Random): void {
  const back = { from: [-4.8, -3.1], to: [4.8, -3.1] } as const;
  wallRun(shop, random, { ...back, baseM: FLOOR_M, heightM: 2.1, openings: [window(1.9), window(6.4)] });
  const left = { from: [-4.8, -3.1], to: [-4.8, 1.75] } as const;
  wallRun(shop, random, { ...left, baseM: FLOOR_M, heightM: 2.1, openings: [window(1.9)] });
  const right = { from: [4.8, 1.75], to: [4.8, -3.1] } as const;
  wallRun(shop, random, { ...right, baseM: FLOOR_M, heightM: 2.1, openings: [window(1.9)] });
  const door = { atM: 4.15, widthM: 1.3, sillM: 0, headM: 1.95, kind: 'door' } as const;
  const front = { from: [4.8, 1.75], to: [-4.8, 1.75] } as const;
  wallRun(shop, random, {
    ...front,
    baseM: FLOOR_M,
    heightM: 2.1,
    openings: [window(1.2), door, window(7.2)],
  });
}

function verandaAndStairs(shop: Workshop, random: Random): void {
  rail(shop, random, [-4.95, FLOOR_M, 3.42], [1.9, FLOOR_M, 3.42]);
  rail(shop, random, [3.3, FLOOR_M, 3.42], [4.95, FLOOR_M, 3.42]);
  rail(shop, random, [-4.95, FLOOR_M, 3.42], [-4.95, FLOOR_M, 1.85]);
  rail(shop, random, [4.95, FLOOR_M, 3.42], [4.95, FLOOR_M, 1.85]);
  stairs(shop, random, { x: 2.6, zTop: 3.42, topM: FLOOR_M, runM: 2.1, widthM: 1.25, steps: 9 });
}

function roof(shop: Workshop, random: Random): void {
  roofBoards(shop, finish(random, 'wood', '#8a6a4c'), PLAN, 0.12, 14);
  rafters(shop, random);
  yinYangTiles(shop, random, PLAN, { pitchM: 0.38, courseM: 0.45, colours: TILES });
  ridgeCaps(shop, finish(random, 'roof', '#5f5852'), PLAN, { radiusM: 0.17, endRiseM: 0.16 });
}

/** Rafters follow the hang of the slopes; purlins lie under them. */
function rafters(shop: Workshop, random: Random): void {
  const under = (x: number, z: number): readonly [number, number, number] => [
    x,
    roofHeight(PLAN, x, z) - 0.17,
    z,
  ];
  for (let i = 0; i <= 12; i += 1) {
    const x = -5.4 + 0.9 * i;
    const start = Math.max(0, (Math.abs(x) - PLAN.ridgeHalfM) / (PLAN.halfWidthM - PLAN.ridgeHalfM));
    for (const side of [1, -1]) {
      const points = [start, (start + 1) / 2, 0.99].map((v) => under(x, side * v * PLAN.halfDepthM));
      pole(shop, finish(random, 'wood', TIMBER_DARK, 0.16), points, 0.045, 5);
    }
  }
  for (const z of [-3.1, -1.6, 1.6, 3.1]) {
    const reach =
      PLAN.ridgeHalfM + (Math.abs(z) / PLAN.halfDepthM) * (PLAN.halfWidthM - PLAN.ridgeHalfM) - 0.2;
    const points = [-1, 0, 1].map((s) => {
      const [x, y, zz] = under(s * reach, z);
      return [x, y - 0.09, zz] as const;
    });
    pole(shop, finish(random, 'wood', TIMBER_DARK), points, 0.07, 6);
  }
}

/** Firewood, jars and a mortar in the open ground floor. */
function underFloor(shop: Workshop, random: Random): void {
  for (let i = 0; i < 46; i += 1) {
    const [row, column] = [Math.floor(i / 12), i % 12];
    const y = 0.09 + 0.145 * row;
    const x = -4.3 + 0.15 * column + 0.07 * (row % 2);
    const ends = [-2.75 + 0.1 * random(), -1.85 + 0.12 * random()] as const;
    const wood = finish(random, 'wood', i % 3 ? '#9a7650' : '#6e4b34', 0.2);
    pole(
      shop,
      wood,
      [
        [x, y, ends[0]],
        [x, y, ends[1]],
      ],
      near(random, 0.07, 0.15),
      6,
    );
  }
  for (const [x, z, size] of [
    [3.9, -2.4, 1],
    [4.3, -1.7, 0.8],
    [3.4, -2.7, 0.7],
  ] as const) {
    shop.within(moved(x, 0, z, 0, size), () => turned(shop, finish(random, 'plaster', '#6a4632'), JAR, 14));
  }
  block(shop, random, finish(random, 'rock', '#8f8a7e'), [1.2, 0, -2.3], [0.7, 0.42, 0.6], {
    bevelM: 0.07,
    jitterM: 0.03,
  });
}

const window = (
  atM: number,
): { atM: number; widthM: number; sillM: number; headM: number; kind: 'window' } => ({
  atM,
  widthM: 1.15,
  sillM: 0.62,
  headM: 1.72,
  kind: 'window',
});

const FLOOR_M = 1.96;
const TIMBER_DARK = '#846349';
/** Roof colours and shape, shared with the plain house for far away. */
export const TILES = ['#6b625a', '#5d5650', '#746a60', '#675e58', '#6c6858', '#7d7064'];
const POST_X = [-4.8, -2.88, -0.96, 0.96, 2.88, 4.8];
const POST_Z = [-3.1, -1.2, 1.75, 3.3];
const FOOT = [
  [0, 0],
  [0.26, 0],
  [0.25, 0.16],
  [0.2, 0.27],
  [0, 0.27],
] as const;
const JAR = [
  [0, 0],
  [0.2, 0.01],
  [0.3, 0.22],
  [0.31, 0.42],
  [0.2, 0.62],
  [0.15, 0.66],
  [0.19, 0.72],
  [0.14, 0.71],
  [0, 0.6],
] as const;
export const PLAN: RoofPlan = {
  halfWidthM: 6.1,
  halfDepthM: 4.6,
  ridgeHalfM: 3.1,
  eaveM: 3.98,
  ridgeM: 7.2,
  curve: 0.24,
  sagM: 0.2,
  cornerLiftM: 0.16,
};
