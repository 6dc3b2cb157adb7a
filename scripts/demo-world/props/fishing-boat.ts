import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { type HullPlan, hull, hullHalfWidth, hullPoint } from './boat-hull.ts';
import { beam, block, plank } from './joinery.ts';
import { carved, pole, sheet, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Workshop } from './joinery-workshop.ts';

/**
 * Builds a wooden fishing boat of the Hà Tiên coast, 11.5 m long, bow towards +x, keel at y = 0 (it floats with the
 * water at y = 0.75): painted strakes, an eye on each bow, wheelhouse, mast, nets and floats.
 */
export function fishingBoat(random: Random): Prop {
  const shop = createWorkshop();
  hull(shop, random, FISHER);
  deck(shop, random);
  eyes(shop, random);
  wheelhouse(shop, random);
  rigging(shop, random);
  return shop.toProp((_x, y) => (y < 0.5 ? 0.85 : 1));
}

function deck(shop: Workshop, random: Random): void {
  for (let z = -1.4; z < 1.41; z += 0.2) {
    const inside = Array.from({ length: 111 }, (_, i) => 0.1 * i - 5.5).filter(
      (x) => hullHalfWidth(FISHER, x, 1.3) > Math.abs(z) + 0.06,
    );
    const [stern = 0, bow = 0] = [inside[0], inside.at(-1)];
    if (bow - stern < 1) continue;
    plank(shop, random, finish(random, 'wood', '#a98a63', 0.12), [stern, 1.36, z], [bow, 1.38, z], {
      widthM: 0.19,
      heightM: 0.04,
    });
  }
}

function eyes(shop: Workshop, random: Random): void {
  for (const side of [-1, 1]) {
    for (const [css, size, out] of [
      ['#f4eedd', 1, 0.02],
      ['#1f1d1c', 0.55, 0.034],
    ] as const) {
      sheet(shop, finish(random, 'plaster', css, 0.02), { u: 16, v: 3 }, (u, v) => {
        const [angle, r] = [-side * 2 * Math.PI * u, size * (0.02 + 0.98 * v)];
        const [x, y, z] = hullPoint(
          FISHER,
          0.865 + 0.026 * r * Math.cos(angle),
          0.72 + 0.1 * r * Math.sin(angle),
        );
        return [x, y, side * (Math.abs(z) + out)];
      });
    }
  }
}

function wheelhouse(shop: Workshop, random: Random): void {
  const blue = (): ReturnType<typeof finish> => finish(random, 'wood', '#4f93a5', 0.06);
  shop.within(moved(-2.4, 1.38, 0), () => {
    for (const z of [-0.92, 0.92]) {
      for (const x of [-1.3, -0.1, 1.3])
        beam(shop, finish(random, 'wood', '#e9dfc4'), [x, 0, z], [x, 1.85, 0.95 * z], {
          widthM: 0.1,
          heightM: 0.1,
        });
      for (let x = -1.2; x < 1.25; x += 0.2) {
        plank(shop, random, blue(), [x + 0.05, 0, z], [x + 0.05, 0.85, 0.98 * z], {
          widthM: 0.19,
          heightM: 0.035,
        });
        plank(shop, random, blue(), [x + 0.05, 1.5, 0.96 * z], [x + 0.05, 1.82, 0.95 * z], {
          widthM: 0.19,
          heightM: 0.035,
        });
      }
      beam(shop, finish(random, 'wood', '#e9dfc4'), [-1.35, 0.86, 0.98 * z], [1.35, 0.86, 0.98 * z], {
        widthM: 0.12,
        heightM: 0.07,
      });
    }
    for (let z = -0.8; z < 0.81; z += 0.2) {
      plank(shop, random, blue(), [1.3, 0, z], [1.28, 0.95, z], {
        widthM: 0.19,
        heightM: 0.035,
        rollRad: Math.PI / 2,
      });
      plank(shop, random, blue(), [-1.3, 0, z], [-1.28, 1.82, z], {
        widthM: 0.19,
        heightM: 0.035,
        rollRad: Math.PI / 2,
      });
    }
    sheet(
      shop,
      finish(random, 'wood', '#c8553a'),
      { u: 10, v: 4 },
      (u, v) => {
        const s = 2 * u - 1;
        return [1.75 - 3.4 * v, 2.05 - 0.17 * s * s + 0.05 * (2 * v - 1) ** 2, 1.16 * s];
      },
      { backM: 0.06, backShade: 0.7 },
    );
    for (const side of [-1, 1])
      beam(shop, finish(random, 'wood', '#e9dfc4'), [-1.68, 1.88, 1.16 * side], [1.78, 1.88, 1.16 * side], {
        widthM: 0.06,
        heightM: 0.12,
      });
  });
}

function rigging(shop: Workshop, random: Random): void {
  const wood = finish(random, 'wood', '#8a6643');
  pole(
    shop,
    wood,
    [
      [0.6, 1.3, 0],
      [0.55, 5.6, 0],
    ],
    (s) => 0.08 - 0.035 * s,
    9,
  );
  pole(
    shop,
    wood,
    [
      [0.6, 2.2, 0],
      [3.9, 4.1, 0],
    ],
    (s) => 0.05 - 0.015 * s,
    8,
  );
  for (const to of [
    [5.3, 2.25, 0],
    [-4.9, 2.1, 0.9],
    [-4.9, 2.1, -0.9],
    [3.9, 4.1, 0],
  ] as const)
    pole(shop, finish(random, 'wood', '#5f5648'), [[0.56, 5.4, 0], to], 0.012, 4);
  shop.within(moved(0.56, 4.95, 0), () =>
    carved(
      shop,
      finish(random, 'plaster', '#c8352b'),
      [
        [0, 0],
        [-0.8, 0.06],
        [-0.82, 0.5],
        [0, 0.46],
      ],
      0.02,
      { bevelM: 0.004 },
    ),
  );
  sheet(shop, finish(random, 'leaf', '#5f8f83'), { u: 14, v: 7 }, (u, v) => {
    const [x, z] = [1.6 + 1.5 * u, 0.7 - 1.4 * v];
    return [
      x,
      1.4 + 0.42 * Math.sin(Math.PI * u) * Math.sin(Math.PI * v) * (0.8 + 0.25 * Math.sin(11 * u + 7 * v)),
      z,
    ];
  });
  for (let i = 0; i < 9; i += 1) {
    shop.within(moved(1.7 + 0.16 * i, 1.38 + 0.3 * Math.sin(0.35 * i), 0.55 * Math.sin(2.1 * i)), () => {
      turned(
        shop,
        finish(random, 'plaster', i % 2 ? '#e0703a' : '#e9dfc4'),
        [
          [0, 0],
          [0.08, 0.02],
          [0.1, 0.1],
          [0.07, 0.18],
          [0, 0.2],
        ],
        9,
      );
    });
  }
  for (const z of [-0.5, 0.45])
    block(shop, random, finish(random, 'plaster', '#3f6f9a'), [-4.4, 1.38, z], [0.6, 0.42, 0.5], {
      bevelM: 0.05,
      taper: 1.08,
    });
}

const FISHER: HullPlan = {
  lengthM: 11.5,
  beamM: 3.3,
  depthM: 1.55,
  bowRiseM: 1.15,
  sternRiseM: 0.5,
  fullness: 0.6,
  sternShare: 0.62,
  strakes: ['#7a3226', '#8a3a2b', '#2f7f8f', '#358b9a', '#2f7f8f', '#e6d9b8', '#c8452f'],
};
