import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { type Span, tower } from './bridge-tower.ts';
import { beam, block, slab } from './joinery.ts';
import { pole } from './joinery-curves.ts';
import { createWorkshop, finish, type Point, type Workshop } from './joinery-workshop.ts';

/**
 * Builds a glass suspension bridge along x: deck of glass panels on steel trusses, hung from cables between two
 * towers. `lengthM` between the towers (the anchors reach 12 m further), deck `deckM` above the towers' feet at y = 0.
 */
export function glassBridge(random: Random, options: BridgeOptions = {}): Prop {
  const shop = createWorkshop();
  const span = { lengthM: options.lengthM ?? 60, deckM: options.deckM ?? 14, halfM: 1.35 };
  const panels = Math.round(span.lengthM / 1.8);
  for (let i = 0; i < panels; i += 1)
    deckPanel(shop, random, span, -span.lengthM / 2 + (span.lengthM * i) / panels, span.lengthM / panels, i);
  const towerM = span.deckM + 2.5 + 0.13 * span.lengthM;
  for (const side of [-1, 1])
    tower(shop, random, { ...span, x: (side * span.lengthM) / 2, topM: towerM, outward: side });
  cables(shop, random, span, towerM, panels);
  return shop.toProp((_x, y) => (y < 0.6 ? 0.88 : 1));
}

function deckPanel(
  shop: Workshop,
  random: Random,
  span: Span,
  x: number,
  stepM: number,
  index: number,
): void {
  const { deckM: y, halfM } = span;
  const steel = (): ReturnType<typeof finish> => finish(random, 'metal', STEEL, 0.06);
  const next = x + stepM;
  for (const [low, high] of [
    [-halfM + 0.08, -0.03],
    [0.03, halfM - 0.08],
  ] as const) {
    const glass = finish(random, 'glass', '#a9d3d2', 0.06);
    slab(
      shop,
      glass,
      [
        [x + 0.06, y, high],
        [next - 0.06, y, high],
        [next - 0.06, y, low],
        [x + 0.06, y, low],
      ],
      0.05,
    );
  }
  beam(shop, steel(), [x, y - 0.1, -halfM - 0.35], [x, y - 0.1, halfM + 0.35], {
    widthM: 0.12,
    heightM: 0.2,
    bevelM: 0.02,
  });
  beam(shop, steel(), [x, y - 0.05, 0], [next, y - 0.05, 0], { widthM: 0.06, heightM: 0.1, bevelM: 0 });
  for (const side of [-1, 1]) {
    const z = side * halfM;
    // Truss under the edge: chords, a post and a diagonal that changes its way.
    beam(shop, steel(), [x, y - 0.06, z], [next, y - 0.06, z], { widthM: 0.13, heightM: 0.16, bevelM: 0.02 });
    beam(shop, steel(), [x, y - 1.05, 0.8 * z], [next, y - 1.05, 0.8 * z], {
      widthM: 0.1,
      heightM: 0.1,
      bevelM: 0,
    });
    pole(
      shop,
      steel(),
      [
        [x, y - 0.1, z],
        [x, y - 1.05, 0.8 * z],
      ],
      0.04,
      6,
    );
    const rising = index % 2 === 0;
    pole(
      shop,
      steel(),
      [
        [rising ? x : next, y - 0.1, z],
        [rising ? next : x, y - 1.05, 0.8 * z],
      ],
      0.032,
      5,
    );
    // Rail: posts, glass pane, hand rail.
    const lean = z + side * 0.04;
    beam(shop, steel(), [x, y, z], [x, y + 1.2, lean], {
      widthM: 0.07,
      heightM: 0.04,
      bevelM: 0.01,
      taper: 0.8,
    });
    const pane: Point[] = [
      [x + 0.08, y + 0.1, z],
      [next - 0.08, y + 0.1, z],
      [next - 0.08, y + 1.05, lean],
      [x + 0.08, y + 1.05, lean],
    ];
    slab(shop, finish(random, 'glass', '#b9dcd9', 0.05), pane, 0.02);
    pole(
      shop,
      finish(random, 'metal', '#c9c4b8', 0.04),
      [
        [x, y + 1.2, lean],
        [next, y + 1.2, lean],
      ],
      0.035,
      7,
    );
  }
  pole(
    shop,
    steel(),
    [
      [x, y - 1.05, -0.8 * halfM],
      [x, y - 1.05, 0.8 * halfM],
    ],
    0.035,
    5,
  );
  pole(
    shop,
    steel(),
    [
      [x, y - 1.05, -0.8 * halfM],
      [next, y - 1.05, 0.8 * halfM],
    ],
    0.025,
    5,
  );
}

/** Main cables hang as parabolas, with a hanger at each panel, and run down to anchor blocks behind the towers. */
function cables(shop: Workshop, random: Random, span: Span, topM: number, panels: number): void {
  const steel = finish(random, 'metal', '#8d9094', 0.04);
  const lowest = span.deckM + 1.6;
  for (const side of [-1, 1]) {
    const zTop = side * (span.halfM + 0.5);
    const zMid = side * (span.halfM + 0.33);
    const cableAt = (s: number): Point => [
      span.lengthM * (s - 0.5),
      lowest + (topM + 0.3 - lowest) * (2 * s - 1) ** 2,
      zMid + (zTop - zMid) * (2 * s - 1) ** 2,
    ];
    pole(
      shop,
      steel,
      Array.from({ length: 41 }, (_, i) => cableAt(i / 40)),
      0.075,
      7,
    );
    for (let i = 1; i < panels; i += 1) {
      const [x, y, z] = cableAt(i / panels);
      pole(
        shop,
        steel,
        [
          [x, y, z],
          [x, span.deckM - 0.08, side * (span.halfM + 0.3)],
        ],
        0.018,
        4,
      );
    }
    for (const end of [-1, 1]) {
      const anchor: Point = [end * (span.lengthM / 2 + 10.5), 1.2, side * (span.halfM + 1.2)];
      pole(shop, steel, [[(end * span.lengthM) / 2, topM + 0.3, zTop], anchor], 0.075, 7);
      block(
        shop,
        random,
        finish(random, 'plaster', '#b7afa0', 0.05),
        [anchor[0], -0.02, anchor[2]],
        [2.4, 1.5, 1.8],
        { bevelM: 0.2, taper: 0.75 },
      );
    }
  }
}

const STEEL = '#d6d0c2';

export type BridgeOptions = { lengthM?: number; deckM?: number };
