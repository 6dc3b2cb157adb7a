import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block, plank } from './joinery.ts';
import { carved, pole, turned } from './joinery-curves.ts';
import { type RoofPlan, roofHeight } from './joinery-roof.ts';
import { createWorkshop, finish, moved, type Point, type Workshop } from './joinery-workshop.ts';
import { altarTable } from './temple-altar.ts';
import { hangLantern } from './temple-lanterns.ts';
import { column, FINIAL, platform, templeRoof, underEaves } from './temple-parts.ts';

/**
 * Builds the front of a cave pagoda: three bays, 12 × 6.4 m over the eaves, 6.6 m to the ridge, on a stone platform
 * with steps towards +z. The middle bay is open to a lit altar; the back is open, to stand before a cave.
 */
export function cavePagoda(random: Random): Prop {
  const shop = createWorkshop();
  platform(shop, random, { widthM: 10.8, depthM: 5, highM: 0.75 });
  for (const x of [-4.4, -1.65, 1.65, 4.4]) {
    for (const z of [1.9, -0.2, -2])
      column(shop, random, x, z, {
        footM: 0.75,
        topM: roofHeight(HALL, x, z) - 0.2,
        radiusM: z > 1 ? 0.19 : 0.16,
      });
  }
  tieBeams(shop, random);
  facade(shop, random);
  templeRoof(shop, random, HALL, { pitchM: 0.34, courseM: 0.42 });
  ridgeDragon(shop, random, HALL);
  shop.within(moved(0, 0.75, -1.35), () => altarTable(shop, random));
  for (const x of [-3, 3]) shop.within(moved(x, 3.15, 1.95), () => hangLantern(shop, random, 0.3));
  for (const x of [-0.95, 0.95]) shop.within(moved(x, 3.15, 1.95), () => hangLantern(shop, random, 0.26));
  return shop.toProp(underEaves(2.6, 4.2));
}

/** Builds a small open pavilion, 4.6 m square over the eaves and 5 m high, with upturned corners. */
export function pavilion(random: Random): Prop {
  const shop = createWorkshop();
  platform(shop, random, { widthM: 3.8, depthM: 3.8, highM: 0.4 });
  for (const x of [-1.35, 1.35]) {
    for (const z of [-1.35, 1.35])
      column(shop, random, x, z, { footM: 0.4, topM: roofHeight(KIOSK, x, z) - 0.16, radiusM: 0.12 });
    for (const y of [2.62, 2.95]) {
      const red = finish(random, 'wood', '#8a2c22');
      beam(shop, red, [x, y, -1.5], [x, y, 1.5], { widthM: 0.1, heightM: 0.16 });
      beam(shop, red, [-1.5, y, x], [1.5, y, x], { widthM: 0.1, heightM: 0.16 });
    }
    beam(shop, finish(random, 'wood', '#7a3a28'), [x, 0.85, -1.3], [x, 0.85, 1.3], {
      widthM: 0.4,
      heightM: 0.06,
    });
  }
  templeRoof(shop, random, KIOSK, { pitchM: 0.27, courseM: 0.32 });
  shop.within(moved(0, 4.55, 0), () => turned(shop, finish(random, 'plaster', '#c9a14a'), FINIAL, 12));
  shop.within(moved(0, 2.5, 0), () => hangLantern(shop, random, 0.24));
  return shop.toProp(underEaves(2.1, 3.2));
}

function tieBeams(shop: Workshop, random: Random): void {
  for (const z of [1.9, -0.2]) {
    for (const y of [3.45, 3.85]) {
      beam(shop, finish(random, 'wood', '#8a2c22'), [-4.7, y, z], [4.7, y, z], {
        widthM: 0.13,
        heightM: 0.24,
      });
    }
    for (let x = -4; x < 4.1; x += 0.5)
      block(shop, random, finish(random, 'wood', '#dca53a'), [x, 3.56, z], [0.16, 0.18, 0.12], {
        bevelM: 0.03,
      });
  }
  for (const x of [-4.4, -1.65, 1.65, 4.4]) {
    beam(shop, finish(random, 'wood', '#8a2c22'), [x, 3.7, -2.1], [x, 3.7, 2.3], {
      widthM: 0.12,
      heightM: 0.24,
    });
    // Brackets carry the eaves in front of the columns.
    pole(
      shop,
      finish(random, 'wood', '#c28a35'),
      [
        [x, 3.1, 2.08],
        [x, 3.45, 2.3],
        [x, 3.62, 2.62],
      ],
      (s) => 0.05 + 0.03 * s,
      7,
    );
  }
}

/** Lacquered panel doors in the side bays, open leaves in the middle, a board of gilt over it. */
function facade(shop: Workshop, random: Random): void {
  for (const [from, leaves] of [
    [-4.2, 4],
    [1.85, 4],
  ] as const) {
    for (let i = 0; i < leaves; i += 1)
      shop.within(moved(from + 0.6 * i + 0.05, 0.75, -0.2), () => doorLeaf(shop, random));
  }
  shop.within(moved(-1.45, 0.75, -0.2, -1.25), () => doorLeaf(shop, random));
  shop.within(moved(1.45, 0.75, -0.2, Math.PI + 1.25), () => doorLeaf(shop, random));
  const gilt = finish(random, 'wood', '#dca53a');
  shop.within(moved(0, 3.32, 0.0), () => {
    carved(
      shop,
      finish(random, 'wood', '#7d1f1a'),
      [
        [-1.1, 0],
        [1.1, 0],
        [1.16, 0.5],
        [-1.16, 0.5],
      ],
      0.08,
      { bevelM: 0.02 },
    );
    for (const y of [0.02, 0.5])
      beam(shop, gilt, [-1.16, y, 0.07], [1.16, y, 0.07], { widthM: 0.05, heightM: 0.06 });
    for (const x of [-0.7, 0, 0.7])
      shop.within(moved(x, 0.26, 0.08), () => carved(shop, gilt, diamond(0.15), 0.03, { bevelM: 0.01 }));
  });
  for (const x of [-4.4, 4.4]) {
    block(shop, random, finish(random, 'plaster', '#ead9b5', 0.05), [x, 0.75, -1.1], [0.3, 2.9, 1.7], {
      bevelM: 0.03,
    });
  }
}

function doorLeaf(shop: Workshop, random: Random): void {
  const red = finish(random, 'wood', '#8f2a20', 0.08);
  const [w, h] = [0.58, 2.75];
  for (const x of [0.04, w - 0.02])
    beam(shop, red, [x, 0, 0], [x, h, 0], { widthM: 0.07, heightM: 0.07, bevelM: 0.012 });
  for (const y of [0.06, 0.85, 1.15, h - 0.05])
    beam(shop, red, [0, y, 0], [w, y, 0], { widthM: 0.06, heightM: 0.09, bevelM: 0.012 });
  plank(shop, random, finish(random, 'wood', '#742019'), [w / 2, 0.08, 0], [w / 2, 0.84, 0], {
    widthM: w - 0.1,
    heightM: 0.025,
  });
  for (let i = 1; i < 4; i += 1)
    beam(shop, red, [(i * w) / 4, 1.15, 0], [(i * w) / 4, h - 0.05, 0], {
      widthM: 0.03,
      heightM: 0.035,
      bevelM: 0,
    });
  for (let y = 1.5; y < h - 0.2; y += 0.35)
    beam(shop, red, [0.05, y, 0], [w - 0.04, y, 0], { widthM: 0.03, heightM: 0.03, bevelM: 0 });
  shop.within(moved(w / 2, 1, 0.02), () =>
    carved(shop, finish(random, 'wood', '#dca53a'), diamond(0.09), 0.03, { bevelM: 0.008 }),
  );
}

/** Two curled dragons, reduced to waves, face a flaming pearl on the ridge. */
function ridgeDragon(shop: Workshop, random: Random, plan: RoofPlan): void {
  for (const side of [-1, 1]) {
    const body = Array.from({ length: 15 }, (_, i): Point => {
      const s = i / 14;
      const x = side * (0.55 + 2.5 * s);
      return [x, roofHeight(plan, x, 0) + 0.42 + 0.16 * Math.sin(9 * s + 0.6) + 0.35 * s * s, 0];
    });
    pole(shop, finish(random, 'plaster', '#4f8a80', 0.06), body, (s) => 0.12 * (1 - 0.75 * s), 8);
    for (let i = 1; i < 13; i += 1) {
      const [x, y] = body[i] ?? [0, 0, 0];
      pole(
        shop,
        finish(random, 'plaster', '#c9a14a'),
        [
          [x, y + 0.08, 0],
          [x + side * 0.1, y + 0.26, 0],
        ],
        (s) => 0.04 * (1.1 - s),
        5,
      );
    }
  }
  shop.within(moved(0, roofHeight(plan, 0, 0) + 0.2, 0), () =>
    turned(shop, finish(random, 'plaster', '#d08a3a'), FINIAL, 12),
  );
}

const diamond = (r: number): [number, number][] => [
  [0, -r],
  [r, 0],
  [0, r],
  [-r, 0],
];

const HALL: RoofPlan = {
  halfWidthM: 6,
  halfDepthM: 3.3,
  ridgeHalfM: 3.7,
  eaveM: 3.7,
  ridgeM: 6.4,
  curve: 0.42,
  sagM: 0.14,
  cornerLiftM: 0.75,
};

const KIOSK: RoofPlan = {
  halfWidthM: 2.3,
  halfDepthM: 2.3,
  ridgeHalfM: 0.25,
  eaveM: 2.9,
  ridgeM: 4.6,
  curve: 0.5,
  sagM: 0.03,
  cornerLiftM: 0.55,
};
