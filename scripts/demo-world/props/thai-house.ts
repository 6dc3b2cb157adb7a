import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { pole, turned } from './joinery-curves.ts';
import { plainRoof, type RoofPlan, ridgeCaps, roofBoards, roofHeight } from './joinery-roof.ts';
import { courses } from './joinery-tiles.ts';
import { createWorkshop, finish, moved, type Workshop } from './joinery-workshop.ts';
import { type Opening, rail, stairs, wallRun } from './stilt-house-walls.ts';

/**
 * Builds a smaller stilt house of the Thái and Lự, about 8.4 × 7 m over the eaves and 5.8 m high, veranda and stairs
 * towards +z. `roof` is thatch or wooden shingles; `far` keeps the silhouette in at most 300 triangles.
 */
export function thaiHouse(random: Random, options: ThaiHouseOptions = {}): Prop {
  const shop = createWorkshop();
  const roof = options.roof ?? 'thatch';
  if (options.detail === 'far') farHouse(shop, random, roof);
  else nearHouse(shop, random, roof);
  return shop.toProp((_x, y) =>
    y > FLOOR_M && y < 3.3 ? 1 - 0.2 * Math.max(0, y - 2.5) : y < FLOOR_M ? 0.88 : 1,
  );
}

function nearHouse(shop: Workshop, random: Random, roof: RoofKind): void {
  frame(shop, random);
  for (let x = -3.3; x < 3.31; x += 0.22) {
    const [y, front] = [FLOOR_M - 0.02, 2.45 + 0.08 * random()];
    const wood = finish(random, 'wood', '#a5825c');
    plank(shop, random, wood, [x, y, -2.2], [x, y, front], { widthM: 0.21, heightM: 0.04 });
  }
  const wall = { baseM: FLOOR_M, heightM: 1.75, boardM: 0.17, css: '#c79f63' };
  const door: Opening = { atM: 2.5, widthM: 1, sillM: 0, headM: 1.66, kind: 'door' };
  wallRun(shop, random, {
    ...wall,
    from: [3, 1.15],
    to: [-3, 1.15],
    openings: [window(0.7), door, window(4.3)],
  });
  wallRun(shop, random, { ...wall, from: [-3, -2.05], to: [3, -2.05], openings: [window(2.5)] });
  wallRun(shop, random, { ...wall, from: [-3, -2.05], to: [-3, 1.15], openings: [window(1.1)] });
  wallRun(shop, random, { ...wall, from: [3, 1.15], to: [3, -2.05], openings: [window(1.1)] });
  rail(shop, random, [-1.9, FLOOR_M, 2.4], [3.2, FLOOR_M, 2.4], 0.72);
  rail(shop, random, [3.2, FLOOR_M, 2.4], [3.2, FLOOR_M, 1.2], 0.72);
  stairs(shop, random, { x: -2.6, zTop: 2.42, topM: FLOOR_M, runM: 1.6, widthM: 1.05, steps: 7 });
  const plan = planOf(roof);
  roofBoards(shop, finish(random, 'wood', '#8f7048'), plan, 0.08);
  for (let x = -3.6; x < 3.61; x += 0.6) {
    const start = Math.max(0, (Math.abs(x) - plan.ridgeHalfM) / (plan.halfWidthM - plan.ridgeHalfM));
    for (const side of [-1, 1]) {
      const points = [start, (start + 1) / 2, 1].map((v) => {
        const z = side * v * plan.halfDepthM;
        return [x, roofHeight(plan, x, z) - 0.12, z] as const;
      });
      pole(shop, finish(random, 'wood', '#b3935a'), points, 0.035, 5);
    }
  }
  const colours = roof === 'thatch' ? THATCH : SHINGLE;
  const thatch = { widthM: 0.21, courseM: 0.3, thickM: 0.12, ragged: 0.9, colours };
  const shingle = { widthM: 0.24, courseM: 0.36, thickM: 0.04, ragged: 0.22, gap: 0.95, colours };
  courses(shop, random, plan, roof === 'thatch' ? thatch : shingle);
  ridgeCaps(shop, finish(random, 'roof', roof === 'thatch' ? '#8d7350' : '#6f6357'), plan, { radiusM: 0.17 });
  if (roof === 'thatch') ridgeTies(shop, random, plan);
}

/** Pairs of crossed bamboo poles that ride on the ridge and hold the thatch down. */
function ridgeTies(shop: Workshop, random: Random, plan: RoofPlan): void {
  for (let i = 0; i < 7; i += 1) {
    const x = plan.ridgeHalfM * (i / 3 - 1) * 0.96;
    for (const side of [-1, 1]) {
      const low = roofHeight(plan, x, side * 0.75) + 0.1;
      const top = roofHeight(plan, x, 0) + 0.42;
      const cane = finish(random, 'wood', '#c3a468');
      pole(
        shop,
        cane,
        [
          [x + 0.05 * side, low, side * 0.75],
          [x + 0.05 * side, top, -side * 0.2],
        ],
        0.032,
        6,
      );
    }
  }
}

function frame(shop: Workshop, random: Random): void {
  for (const x of POST_X) {
    for (const z of [-2.05, -0.4, 1.15, 2.35]) {
      const top = roofHeight(planOf('thatch'), x, z) - 0.14;
      shop.within(moved(x, 0, z, random()), () => {
        turned(
          shop,
          finish(random, 'rock', '#a59c8a'),
          [
            [0, 0],
            [0.2, 0],
            [0.17, 0.16],
            [0, 0.17],
          ],
          7,
          true,
        );
      });
      pole(
        shop,
        finish(random, 'wood', '#87664a'),
        [
          [x, 0.15, z],
          [x + 0.03 * (random() - 0.5), 1.6, z],
          [x, top, z],
        ],
        0.095,
        8,
      );
    }
    const wood = finish(random, 'wood', '#7d5e44');
    beam(shop, wood, [x, FLOOR_M - 0.15, -2.3], [x, FLOOR_M - 0.15, 2.5], { widthM: 0.12, heightM: 0.18 });
    beam(shop, wood, [x, 3.28, -2.15], [x, 3.28, 2.45], { widthM: 0.11, heightM: 0.16 });
  }
  for (const z of [-2.05, 1.15, 2.35]) {
    const wood = finish(random, 'wood', '#7d5e44');
    beam(shop, wood, [-3.2, 3.36, z], [3.2, 3.36, z], { widthM: 0.1, heightM: 0.12 });
  }
}

/** The same silhouette in few triangles: posts, one walled body with dark openings, a smooth roof. */
function farHouse(shop: Workshop, random: Random, roof: RoofKind): void {
  const plan = planOf(roof);
  const wall = finish(random, 'wood', '#b8935e');
  block(shop, random, wall, [0, FLOOR_M - 0.12, -0.45], [6.1, 1.95, 3.3], {
    bevelM: 0.05,
    jitterM: 0.02,
    taper: 1.01,
  });
  beam(shop, finish(random, 'wood', '#9a7852'), [-3.3, FLOOR_M - 0.1, 1.8], [3.3, FLOOR_M - 0.1, 1.8], {
    widthM: 1.3,
    heightM: 0.12,
    bevelM: 0,
  });
  beam(shop, wall, [-1.9, FLOOR_M + 0.7, 2.4], [3.2, FLOOR_M + 0.7, 2.4], {
    widthM: 0.08,
    heightM: 0.08,
    bevelM: 0,
  });
  for (const x of [-3, 0, 3]) {
    for (const z of [-2.05, 2.35]) {
      const top = roofHeight(plan, x, z) - 0.1;
      beam(shop, finish(random, 'wood', '#87664a'), [x, 0, z], [x, top, z], {
        widthM: 0.19,
        heightM: 0.19,
        bevelM: 0,
        taper: 0.8,
      });
    }
  }
  const dark = finish(random, 'wood', '#4c3a2c');
  for (const [x, low, high] of [
    [-1.8, 0.6, 1.4],
    [0, 0, 1.6],
    [1.8, 0.6, 1.4],
  ] as const) {
    shop.addFace(dark, [
      [x - 0.4, FLOOR_M + low, 1.23],
      [x + 0.4, FLOOR_M + low, 1.23],
      [x + 0.4, FLOOR_M + high, 1.23],
      [x - 0.4, FLOOR_M + high, 1.23],
    ]);
  }
  beam(shop, dark, [-2.6, FLOOR_M, 2.4], [-2.6, 0.05, 4], { widthM: 0.9, heightM: 0.1, bevelM: 0 });
  plainRoof(shop, finish(random, 'roof', roof === 'thatch' ? '#a8875a' : '#7d7166'), plan, { u: 2, v: 3 });
  roofBoards(shop, finish(random, 'wood', '#5f4a34'), plan, 0.12, 1);
}

const planOf = (roof: RoofKind): RoofPlan =>
  roof === 'thatch' ? PLAN : { ...PLAN, curve: 0.08, ridgeM: 5.4 };
const window = (atM: number): Opening => ({ atM, widthM: 0.9, sillM: 0.6, headM: 1.4, kind: 'window' });

const FLOOR_M = 1.5;
const POST_X = [-3, -1, 1, 3];
const THATCH = ['#a8875a', '#b39463', '#98794f', '#ad8d62'];
const SHINGLE = ['#7d7166', '#8b7d6d', '#6d635a', '#85735f'];
const PLAN: RoofPlan = {
  halfWidthM: 4.2,
  halfDepthM: 3.5,
  ridgeHalfM: 2.3,
  eaveM: 2.98,
  ridgeM: 5.7,
  curve: 0.12,
  sagM: 0.12,
};

type RoofKind = 'thatch' | 'shingle';
export type ThaiHouseOptions = { roof?: RoofKind; detail?: 'near' | 'far' };
