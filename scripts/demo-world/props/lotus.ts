import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { pole, sheet } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Point, type Workshop } from './joinery-workshop.ts';

/** Builds a lotus: two to four round leaves on and over the water (y = 0) and now and then a pink flower, 0.7 m high. */
export function buildLotus(random: Random, options: { detail?: 'near' | 'far' } = {}): Prop {
  const shop = createWorkshop();
  const segments = options.detail === 'far' ? 8 : 16;
  const count = 2 + Math.floor(3 * random());
  for (let i = 0; i < count; i += 1) {
    const turn = 2.4 * i + random();
    const out = i === 0 ? 0 : 0.35 + 0.2 * random();
    const highM = i === 0 && random() < 0.5 ? 0.25 + 0.3 * random() : 0.015 + 0.01 * i;
    shop.within(moved(out * Math.cos(turn), highM, out * Math.sin(turn), turn), () =>
      leaf(shop, random, segments, highM),
    );
  }
  if (random() < 0.45) shop.within(moved(0.12, 0, 0.2), () => flower(shop, random));
  return shop.toProp();
}

/** A dished leaf with a slit and a waved rim. */
function leaf(shop: Workshop, random: Random, segments: number, highM: number): void {
  const radius = 0.22 + 0.2 * random();
  const wave = 7 * random();
  const dish = highM > 0.1 ? 0.07 : 0.01;
  sheet(shop, finish(random, 'leaf', '#6f9a55', 0.2), { u: segments, v: 3 }, (u, v): Point => {
    const angle = -(0.12 + 6.04 * u);
    const r = radius * v;
    return [r * Math.cos(angle), dish * v * v + 0.02 * v * Math.sin(5 * angle + wave), r * Math.sin(angle)];
  });
  if (highM > 0.1)
    pole(
      shop,
      finish(random, 'leaf', '#5c7f45'),
      [
        [0, 0, 0],
        [0.02, -highM - 0.1, 0],
      ],
      0.01,
      4,
    );
}

/** An open flower: two whorls of pointed petals on a stalk. */
function flower(shop: Workshop, random: Random): void {
  const highM = 0.42 + 0.25 * random();
  pole(
    shop,
    finish(random, 'leaf', '#5c7f45'),
    [
      [0, -0.1, 0],
      [0.02, highM, 0],
    ],
    0.011,
    5,
  );
  for (const [petals, lean, css] of [
    [7, 0.95, '#e48aa0'],
    [5, 0.5, '#f0b3bd'],
  ] as const) {
    for (let i = 0; i < petals; i += 1) {
      const turn = (2 * Math.PI * (i + 0.5 * lean)) / petals;
      shop.within(moved(0.02, highM, 0, turn), () =>
        sheet(shop, finish(random, 'leaf', css, 0.1), { u: 3, v: 4 }, (u, v): Point => {
          const wide = 0.075 * Math.sin(Math.PI * Math.min(0.97, 0.15 + 0.85 * v)) * (2 * u - 1);
          return [0.17 * v * lean + 0.03 * v * v, 0.16 * v * (1.3 - lean * 0.6 * v), wide];
        }),
      );
    }
  }
}
