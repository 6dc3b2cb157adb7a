import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { block, plank } from './joinery.ts';
import { pole, sheet, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, near, type Point } from './joinery-workshop.ts';

/** Builds a festival pole (cây nêu) of bamboo, 9 m high, with leaves, a ring of tassels and five streamers. */
export function festivalPole(random: Random): Prop {
  const shop = createWorkshop();
  const bend = (y: number): Point => [
    0.9 * Math.max(0, (y - 5) / 4) ** 2,
    y - 0.25 * Math.max(0, (y - 6.5) / 2.5) ** 2,
    0,
  ];
  pole(
    shop,
    finish(random, 'wood', '#a5a653'),
    Array.from({ length: 13 }, (_, i) => bend(0.75 * i)),
    (s) => 0.075 - 0.055 * s,
    9,
  );
  for (let y = 0.6; y < 7.4; y += 0.55) {
    const [x] = bend(y);
    shop.within(moved(x, y, 0), () =>
      turned(
        shop,
        finish(random, 'wood', '#8f8d45'),
        [
          [0.076 - 0.006 * y, -0.03],
          [0.086 - 0.006 * y, 0],
          [0.076 - 0.006 * y, 0.03],
        ],
        9,
      ),
    );
  }
  for (let i = 0; i < 46; i += 1) {
    const [x, y] = bend(7 + 2 * random());
    const [angle, length] = [random() * 6.28, near(random, 0.5, 0.3)];
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const tip: Point = [x + c * length, y - 0.35 * length, s * length];
    const middle = (w: number): Point => [x + 0.45 * c * length - w * s, y + 0.06, 0.45 * s * length + w * c];
    shop.addFace(finish(random, 'leaf', '#8aa64b', 0.2), [[x, y, 0], middle(0.035), tip, middle(-0.035)]);
  }
  const [rx, ry] = bend(7.2);
  for (let i = 0; i < 14; i += 1) {
    const [c, s] = [Math.cos(i * 0.449), Math.sin(i * 0.449)];
    pole(
      shop,
      finish(random, 'wood', '#b3935a'),
      [
        [rx + 0.5 * c, ry, 0.5 * s],
        [rx + 0.5 * Math.cos((i + 1) * 0.449), ry, 0.5 * Math.sin((i + 1) * 0.449)],
      ],
      0.02,
      5,
    );
    const css = ['#c8452f', '#dca53a', '#3f6b9a', '#5f8f4a', '#f2e8d2'][i % 5] ?? '#c8452f';
    pole(
      shop,
      finish(random, 'plaster', css),
      [
        [rx + 0.5 * c, ry, 0.5 * s],
        [rx + 0.5 * c, ry - 0.2, 0.5 * s],
        [rx + 0.52 * c, ry - 0.5, 0.52 * s],
      ],
      (t) => 0.012 + 0.035 * t,
      6,
    );
  }
  for (let i = 0; i < 5; i += 1) {
    const css = ['#c8452f', '#dca53a', '#3a5f95', '#5f8f4a', '#f2e8d2'][i] ?? '#c8452f';
    const [angle, long] = [0.5 + 1.257 * i, 3.6];
    sheet(
      shop,
      finish(random, 'plaster', css, 0.06),
      { u: 2, v: 18 },
      (u, v) => {
        const [out, wave] = [0.2 + 1.5 * v ** 0.8, 0.14 * Math.sin(9 * v + i)];
        const side = (u - 0.5) * 0.24 * (1 - 0.5 * v);
        return [
          rx + out * Math.cos(angle) - (wave + side) * Math.sin(angle),
          ry + 0.7 - long * v * (0.5 + 0.5 * v),
          out * Math.sin(angle) + (wave + side) * Math.cos(angle),
        ];
      },
      { backM: 0.006, backShade: 0.95 },
    );
  }
  for (let i = 0; i < 6; i += 1) {
    const [c, s] = [0.34 * Math.cos(i * 1.05), 0.34 * Math.sin(i * 1.05)];
    block(shop, random, finish(random, 'rock', '#a39c8c'), [c, -0.03, s], [0.3, 0.24, 0.28], {
      bevelM: 0.06,
      jitterM: 0.03,
    });
  }
  plank(shop, random, finish(random, 'plaster', '#c8452f'), [0, 1.15, 0.09], [0, 1.75, 0.09], {
    widthM: 0.3,
    heightM: 0.015,
  });
  return shop.toProp();
}
