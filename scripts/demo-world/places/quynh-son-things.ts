import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from '../props/joinery.ts';
import { pole, sheet } from '../props/joinery-curves.ts';
import { plainRoof, ridgeCaps, roofBoards, roofHeight } from '../props/joinery-roof.ts';
import { yinYangTiles } from '../props/joinery-tiles.ts';
import { createWorkshop, finish, near, type Point, type Workshop } from '../props/joinery-workshop.ts';
import { PLAN, TILES } from '../props/stilt-house.ts';

/** Builds the stilt house of Quỳnh Sơn for the middle distance: same outline and colours, about a tenth of the triangles. */
export function farStiltHouse(random: Random): Prop {
  const shop = createWorkshop();
  const dark = finish(random, 'wood', '#846349');
  for (const x of [-4.8, -2.88, -0.96, 0.96, 2.88, 4.8])
    for (const z of [-3.1, 1.75, 3.3])
      beam(shop, dark, [x, 0, z], [x, roofHeight(PLAN, x, z) - 0.2, z], {
        widthM: 0.26,
        heightM: 0.26,
        bevelM: 0,
      });
  block(shop, random, finish(random, 'wood', '#9a7857'), [0, 1.72, 0.06], [10.2, 0.24, 6.8], {
    bevelM: 0.02,
  });
  for (const [x0, z0, x1, z1] of WALLS) {
    const count = Math.round(Math.hypot(x1 - x0, z1 - z0) / 0.8);
    for (let i = 0; i < count; i += 1) {
      const at = (i + 0.5) / count;
      const [x, z] = [x0 + at * (x1 - x0), z0 + at * (z1 - z0)];
      const isDoor = z0 === 1.75 && z1 === 1.75 && (i === 5 || i === 6);
      const isWindow = !isDoor && i % 4 === 2;
      const wood = finish(random, 'wood', isDoor || isWindow ? '#3a2a22' : '#b08a63', 0.14);
      const across = z0 === z1;
      const size = across ? ([0.82, 2.1, 0.07] as const) : ([0.07, 2.1, 0.82] as const);
      block(shop, random, wood, [x, 1.96, z - (isDoor || isWindow ? 0.05 : 0)], size, { bevelM: 0.01 });
    }
  }
  for (const y of [2.2, 2.82])
    beam(shop, dark, [-4.95, y, 3.42], [4.95, y, 3.42], { widthM: 0.09, heightM: 0.09, bevelM: 0 });
  for (let x = -4.9; x < 5; x += 0.54)
    if (x < 1.9 || x > 3.3)
      plank(shop, random, dark, [x, 1.96, 3.42], [x, 2.8, 3.42], { widthM: 0.1, heightM: 0.06 });
  for (const x of [1.95, 3.25])
    beam(shop, dark, [x, 1.95, 3.45], [x, 0.05, 5.5], { widthM: 0.1, heightM: 0.26, bevelM: 0 });
  for (let i = 1; i < 9; i += 1) {
    const [y, z] = [1.96 * (1 - i / 9), 3.42 + (2.1 * i) / 9];
    plank(shop, random, finish(random, 'wood', '#a98560'), [1.95, y, z], [3.25, y, z], {
      widthM: 0.27,
      heightM: 0.05,
    });
  }
  plainRoof(
    shop,
    finish(random, 'roof', '#4a443f'),
    { ...PLAN, eaveM: PLAN.eaveM - 0.05, ridgeM: PLAN.ridgeM - 0.05 },
    { u: 8, v: 5 },
  );
  yinYangTiles(shop, random, PLAN, { pitchM: 0.76, courseM: 1.1, colours: TILES });
  roofBoards(shop, finish(random, 'wood', '#6d533c'), PLAN, 0.12, 6);
  ridgeCaps(shop, finish(random, 'roof', '#5f5852'), PLAN, { radiusM: 0.17, endRiseM: 0.16 });
  return shop.toProp((x, y, z) =>
    y < 1.9 && Math.abs(x) < 4.7 && z < 1.7 ? 0.72 : y > 3.2 && y < 4.2 ? 0.85 : 1,
  );
}

/** Builds a washing line 5 m long along x between two bamboo posts, hung with indigo cloth and a few light pieces. */
export function washingLine(random: Random): Prop {
  const shop = createWorkshop();
  const cane = finish(random, 'wood', '#a88f55');
  for (const x of [-2.6, 2.6]) {
    pole(
      shop,
      cane,
      [
        [x, -0.2, 0],
        [x + 0.05, 1.1, 0.03],
        [x, 2.25, 0],
      ],
      (s) => 0.045 - 0.012 * s,
      8,
    );
    pole(
      shop,
      cane,
      [
        [x, 1.7, 0.02],
        [x + Math.sign(x) * 0.5, -0.1, 0.3],
      ],
      0.03,
      7,
    );
  }
  const sagAt = (x: number): number => 2.08 - 0.16 * (1 - (x / 2.6) ** 2);
  pole(
    shop,
    finish(random, 'wood', '#c4ab70'),
    [-2.8, -1.4, 0, 1.4, 2.8].map((x): Point => [x, sagAt(x), 0]),
    0.03,
    7,
  );
  let x = -2.35;
  for (let i = 0; x < 1.9; i += 1) {
    const widthM = near(random, i % 3 === 1 ? 1.15 : 0.7, 0.15);
    const css = CLOTHS[i % CLOTHS.length] ?? '#2c3358';
    cloth(shop, random, { x, widthM, dropM: near(random, i % 3 === 1 ? 1.35 : 0.95, 0.12), css, sagAt });
    x += widthM + 0.12;
  }
  return shop.toProp();
}

/** Builds a bamboo mat 3.4 × 2.2 m on the ground, spread with drying rice in raked ridges, a rake across it. */
export function dryingMat(random: Random): Prop {
  const shop = createWorkshop();
  const phase = 6 * random();
  const mat = finish(random, 'wood', '#c7a468', 0.08);
  sheet(shop, mat, { u: 2, v: 2 }, (u, v) => [3.4 * (u - 0.5), 0.045, 2.2 * (0.5 - v)], { backM: 0.035 });
  for (const z of [-1.1, 1.1])
    pole(
      shop,
      finish(random, 'wood', '#a98350'),
      [
        [-1.72, 0.06, z],
        [1.72, 0.06, z],
      ],
      0.045,
      7,
    );
  const grain = finish(random, 'earth', '#e3b445');
  const warm = grain.colour.clone().multiplyScalar(0.72);
  sheet(
    shop,
    grain,
    { u: 30, v: 60 },
    (u, v) => {
      const [x, z] = [3.1 * (u - 0.5), 1.9 * (0.5 - v)];
      const edge = Math.min(1, 9 * Math.min(u, 1 - u, v, 1 - v));
      return [
        x + 0.05 * Math.sin(7 * v + phase),
        0.05 + edge * (0.03 + 0.014 * Math.sin(34 * v + 0.5 * Math.sin(5 * u + phase))),
        z,
      ];
    },
    {
      colourAt: (u, v) =>
        grain.colour.clone().lerp(warm, 0.5 - 0.5 * Math.sin(34 * v + 0.5 * Math.sin(5 * u + phase))),
    },
  );
  const wood = finish(random, 'wood', '#8d6a45');
  pole(
    shop,
    wood,
    [
      [0.5, 0.13, -0.3],
      [1.5, 0.12, 1.5],
    ],
    0.018,
    6,
  );
  beam(shop, wood, [0.2, 0.11, -0.18], [0.8, 0.11, -0.42], { widthM: 0.05, heightM: 0.05 });
  return shop.toProp();
}

function cloth(shop: Workshop, random: Random, piece: Piece): void {
  const { x, widthM, dropM, css, sagAt } = piece;
  const phase = 6 * random();
  const fabric = finish(random, 'plaster', css, 0.1);
  const sway = 0.1 * (random() - 0.3);
  sheet(
    shop,
    fabric,
    { u: 14, v: 8 },
    (u, v) => {
      const at = x + u * widthM;
      return [
        at + 0.03 * v * Math.sin(phase + 3 * u),
        sagAt(at) - v * dropM * (1 - 0.04 * Math.sin(9 * u + phase)),
        0.035 + v * (sway + 0.05 * Math.sin(11 * u + phase)),
      ];
    },
    {
      backM: 0.012,
      backShade: 0.9,
      colourAt: (u, v) =>
        fabric.colour
          .clone()
          .multiplyScalar((v > 0.86 && v < 0.93 ? 1.9 : 1) * (0.9 + 0.16 * Math.sin(11 * u + phase))),
    },
  );
}

type Piece = { x: number; widthM: number; dropM: number; css: string; sagAt: (x: number) => number };
const CLOTHS = ['#2c3358', '#343d70', '#232a4c', '#d8cdb8', '#3c4a86', '#2c3358'];
const WALLS = [
  [-4.8, -3.1, 4.8, -3.1],
  [-4.8, -3.1, -4.8, 1.75],
  [4.8, 1.75, 4.8, -3.1],
  [4.8, 1.75, -4.8, 1.75],
] as const;
