import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { carved, pole, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Workshop } from './joinery-workshop.ts';

/**
 * Builds a relief cut in rock: a standing robed figure, 2 m high, in a niche shaped like a bodhi leaf, 3.2 m high. Its back
 * is at z = −0.35, to be set into a wall; it suggests the kind of figure and copies none.
 */
export function reliefNiche(random: Random): Prop {
  const shop = createWorkshop();
  const stone = finish(random, 'rock', '#a79d8c', 0.05);
  shop.within(moved(0, 0, -0.35), () =>
    carved(shop, finish(random, 'rock', '#8f8678', 0.05), leafOutline(1), 0.2, { bevelM: 0.06 }),
  );
  shop.within(moved(0, 0, -0.16), () =>
    carved(shop, stone, leafOutline(1), 0.14, {
      bevelM: 0.05,
      holes: [
        leafOutline(0.86)
          .map(([x, y]) => [x, y + 0.2] as const)
          .reverse(),
      ],
    }),
  );
  shop.within(moved(0, 0.42, -0.12), () => figure(shop, random));
  return shop.toProp((_x, y) => (y < 0.3 ? 0.85 : 1));
}

/** The figure, half sunk into the ground of the relief: pedestal, robe, shoulders, hands and head with its knot. */
function figure(shop: Workshop, random: Random): void {
  const stone = finish(random, 'rock', '#b9ad98', 0.04);
  turned(
    shop,
    stone,
    [
      [0, -0.16],
      [0.46, -0.16],
      [0.5, -0.08],
      [0.36, 0],
      [0.4, 0.06],
      [0, 0.07],
    ],
    20,
  );
  turned(
    shop,
    stone,
    [
      [0.27, 0.05],
      [0.31, 0.12],
      [0.27, 0.5],
      [0.25, 0.85],
      [0.27, 1.15],
      [0.31, 1.42],
      [0.27, 1.56],
      [0.1, 1.64],
      [0.075, 1.7],
    ],
    20,
  );
  turned(
    shop,
    stone,
    [
      [0.06, 1.68],
      [0.13, 1.75],
      [0.15, 1.86],
      [0.125, 1.97],
      [0.06, 2.03],
      [0.055, 2.07],
      [0.03, 2.11],
      [0, 2.12],
    ],
    16,
  );
  for (const side of [-1, 1]) {
    pole(
      shop,
      stone,
      [
        [0.29 * side, 1.42, 0.04],
        [0.34 * side, 1.12, 0.12],
        [0.12 * side, 1.0, 0.27],
        [0, 1.03, 0.3],
      ],
      (s) => 0.1 - 0.045 * s,
      9,
    );
    pole(
      shop,
      stone,
      [
        [0.3 * side, 1.1, 0.12],
        [0.36 * side, 0.7, 0.14],
        [0.38 * side, 0.3, 0.1],
      ],
      (s) => 0.06 + 0.03 * s,
      7,
    );
  }
  for (const y of [0.35, 0.6, 0.85]) {
    const fold = Array.from({ length: 9 }, (_, i) => {
      const angle = Math.PI * (0.15 + (0.7 * i) / 8);
      return [0.28 * Math.cos(angle), y - 0.12 * Math.sin(angle), 0.28 * Math.sin(angle)] as const;
    });
    pole(shop, stone, fold, 0.022, 6);
  }
}

/** The outline of a bodhi leaf, its tip up; 1 is 3.2 m high. */
function leafOutline(scale: number): [number, number][] {
  return Array.from({ length: 41 }, (_, i): [number, number] => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / 41;
    const tip = Math.max(0, Math.sin(angle)) ** 14;
    const y = 1.35 + 1.35 * Math.sin(angle) + 0.5 * tip;
    const x = 1.12 * Math.cos(angle) * (1 - 0.16 * Math.sin(angle));
    return [scale * x, scale * Math.max(0, y)];
  });
}
