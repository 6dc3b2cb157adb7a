import type { Random } from '../../lib/noise.ts';
import { beam, block } from './joinery.ts';
import { pole } from './joinery-curves.ts';
import { finish, type Point, type Workshop } from './joinery-workshop.ts';

/** Adds a portal of two leaning, tapering legs with cross beams, on concrete feet; `outward` is +1 at the east end. */
export function tower(
  shop: Workshop,
  random: Random,
  at: Span & { x: number; topM: number; outward: number },
): void {
  const red = (): ReturnType<typeof finish> => finish(random, 'metal', '#b3402f', 0.05);
  const { x, topM, halfM, deckM } = at;
  const legZ = (y: number): number => halfM + 1.5 - (1.0 * y) / topM;
  for (const side of [-1, 1]) {
    block(
      shop,
      random,
      finish(random, 'plaster', '#b7afa0', 0.05),
      [x, -0.02, side * legZ(0)],
      [2.2, 1.1, 2.2],
      { bevelM: 0.15, taper: 0.8 },
    );
    for (const dx of [-0.45, 0.45]) {
      const [foot, head]: [Point, Point] = [
        [x + dx, 1, side * legZ(0)],
        [x + 0.45 * dx, topM, side * legZ(topM)],
      ];
      beam(shop, red(), foot, head, { widthM: 0.42, heightM: 0.36, bevelM: 0.06, taper: 0.7 });
    }
    for (let y = 1.6; y < topM - 1; y += 1.5) {
      const spread = (h: number): number => 0.45 * (1 - (0.55 * h) / topM);
      pole(
        shop,
        red(),
        [
          [x - spread(y), y, side * legZ(y)],
          [x + spread(y + 1.5), y + 1.5, side * legZ(y + 1.5)],
        ],
        0.05,
        6,
      );
      pole(
        shop,
        red(),
        [
          [x + spread(y), y, side * legZ(y)],
          [x - spread(y + 1.5), y + 1.5, side * legZ(y + 1.5)],
        ],
        0.05,
        6,
      );
    }
    block(shop, random, finish(random, 'metal', '#8f3226'), [x, topM, side * legZ(topM)], [0.9, 0.5, 0.6], {
      bevelM: 0.12,
      taper: 0.7,
    });
  }
  for (const y of [0.45 * deckM, deckM - 0.45, topM - 2.2, topM - 0.3]) {
    beam(shop, red(), [x, y, -legZ(y)], [x, y, legZ(y)], { widthM: 0.5, heightM: 0.42, bevelM: 0.06 });
  }
  for (const [low, high] of [
    [1.2, 0.45 * deckM],
    [0.45 * deckM, deckM - 0.5],
    [topM - 2.2, topM - 0.3],
  ] as const) {
    for (const side of [-1, 1])
      pole(
        shop,
        red(),
        [
          [x, low, side * legZ(low)],
          [x, high, -side * legZ(high)],
        ],
        0.09,
        7,
      );
  }
}

export type Span = { lengthM: number; deckM: number; halfM: number };
