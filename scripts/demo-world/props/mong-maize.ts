import type { Random } from '../../lib/noise.ts';
import { pole, turned } from './joinery-curves.ts';
import { finish, moved, type Workshop } from './joinery-workshop.ts';

/** Hangs maize cobs on poles under the front eave. */
export function maize(shop: Workshop, random: Random): void {
  for (const [from, to] of [
    [-3.2, -1.4],
    [1.4, 3.2],
  ] as const) {
    pole(
      shop,
      finish(random, 'wood', '#b3935a'),
      [
        [from - 0.2, 2.12, 2.92],
        [to + 0.2, 2.12, 2.92],
      ],
      0.025,
      6,
    );
    for (let x = from; x < to; x += 0.15) {
      for (let layer = 0; layer < 3; layer += 1) {
        const css = ['#e2ad3f', '#d98f33', '#edc563'][Math.floor(random() * 3)] ?? '#e2ad3f';
        const y = 1.86 - 0.17 * layer - 0.03 * random();
        shop.within(moved(x + 0.05 * (random() - 0.5), y, 2.92 + 0.07 * (random() - 0.5), random()), () => {
          turned(
            shop,
            finish(random, 'leaf', css),
            [
              [0, 0],
              [0.03, 0.05],
              [0.045, 0.14],
              [0.03, 0.24],
              [0, 0.27],
            ],
            6,
          );
        });
      }
    }
  }
}
