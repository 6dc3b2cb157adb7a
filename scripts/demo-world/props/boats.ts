import { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { type HullPlan, hull, hullHalfWidth } from './boat-hull.ts';
import { beam, plank } from './joinery.ts';
import { pole, sheet } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Point } from './joinery-workshop.ts';

/** Builds a sampan 5.2 m long with a woven arch roof and an oar, bow towards +x; it floats with the water at y = 0.18. */
export function sampan(random: Random): Prop {
  const shop = createWorkshop();
  hull(shop, random, SAMPAN);
  for (const x of [-1.7, -0.6, 0.5, 1.5]) {
    const half = hullHalfWidth(SAMPAN, x, 0.34) + 0.04;
    beam(shop, finish(random, 'wood', '#8a6643'), [x, 0.36, -half], [x, 0.36, half], {
      widthM: 0.26,
      heightM: 0.05,
      bevelM: 0.012,
    });
  }
  const cane = ['#c9a868', '#b8935a'].map((css) => new Color(css));
  sheet(
    shop,
    finish(random, 'roof', '#c9a868'),
    { u: 14, v: 12 },
    (u, v) => {
      const angle = Math.PI * u;
      return [
        -1.0 + 1.7 * v,
        0.46 + 0.78 * Math.sin(angle) * (1 - 0.06 * (2 * v - 1) ** 2),
        0.58 * Math.cos(angle),
      ];
    },
    {
      backM: 0.03,
      colourAt: (u, v) => cane[(Math.round(u * 14) + Math.round(v * 12)) % 2] ?? new Color('#c9a868'),
    },
  );
  for (const x of [-1, -0.15, 0.7]) {
    const rib = Array.from(
      { length: 13 },
      (_, i): Point => [x, 0.46 + 0.8 * Math.sin((Math.PI * i) / 12), 0.6 * Math.cos((Math.PI * i) / 12)],
    );
    pole(shop, finish(random, 'wood', '#8a6643'), rib, 0.024, 6);
  }
  pole(
    shop,
    finish(random, 'wood', '#a57f54'),
    [
      [-1.6, 0.62, 0.3],
      [-3.3, 0.2, 0.95],
    ],
    0.024,
    7,
  );
  shop.within(moved(-3.3, 0.2, 0.95, 0.36), () =>
    plank(shop, random, finish(random, 'wood', '#a57f54'), [0.2, 0.1, 0], [-0.65, -0.1, 0], {
      widthM: 0.02,
      heightM: 0.17,
    }),
  );
  return shop.toProp((_x, y) => (y < 0.15 ? 0.85 : 1));
}

/** Builds a round basket boat of woven bamboo, 2.1 m across, with its paddle. */
export function basketBoat(random: Random): Prop {
  const shop = createWorkshop();
  const tones = ['#7d6038', '#93733f', '#6c5330', '#87693a'].map((css) => new Color(css));
  const r = (v: number): number => 1.02 * Math.sin(0.5 * Math.PI * Math.min(1, 0.04 + 0.96 * v)) ** 0.62;
  sheet(
    shop,
    finish(random, 'wood', '#80633a'),
    { u: 44, v: 9 },
    (u, v) => {
      const [angle, radius] = [2 * Math.PI * u, r(v) * (1 + 0.008 * Math.sin(44 * Math.PI * u))];
      return [radius * Math.cos(angle), 0.62 * v ** 2.2, radius * Math.sin(angle)];
    },
    {
      backM: -0.03,
      backShade: 1.15,
      colourAt: (u, v) => tones[(Math.round(u * 44) + 2 * Math.round(v * 9)) % 4] ?? new Color('#80633a'),
    },
  );
  const rim = Array.from(
    { length: 41 },
    (_, i): Point => [1.02 * Math.cos((Math.PI * i) / 20), 0.63, 1.02 * Math.sin((Math.PI * i) / 20)],
  );
  pole(shop, finish(random, 'wood', '#b3935a'), rim, 0.042, 8);
  for (const z of [-0.4, 0.35])
    beam(shop, finish(random, 'wood', '#a57f54'), [-0.83, 0.46, z], [0.83, 0.46, z], {
      widthM: 0.2,
      heightM: 0.04,
      bevelM: 0.01,
    });
  pole(
    shop,
    finish(random, 'wood', '#a57f54'),
    [
      [-0.5, 0.5, 0.2],
      [0.9, 0.72, -0.5],
      [1.5, 0.82, -0.8],
    ],
    0.02,
    6,
  );
  plank(shop, random, finish(random, 'wood', '#a57f54'), [1.4, 0.8, -0.75], [1.85, 0.88, -0.98], {
    widthM: 0.16,
    heightM: 0.02,
  });
  return shop.toProp((_x, y) => (y < 0.15 ? 0.82 : 1));
}

const SAMPAN: HullPlan = {
  lengthM: 5.2,
  beamM: 1.3,
  depthM: 0.44,
  bowRiseM: 0.4,
  sternRiseM: 0.28,
  fullness: 0.35,
  sternShare: 0.45,
  strakes: ['#5f4632', '#6f5139', '#7a5a3f', '#6a4d36'],
};
