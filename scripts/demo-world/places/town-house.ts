import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { beam, block } from '../props/joinery.ts';
import { sheet } from '../props/joinery-curves.ts';
import { createWorkshop, finish, type Workshop } from '../props/joinery-workshop.ts';

/**
 * Builds a shophouse of a southern river town, its front (+z) to the water: two or three low storeys in washed colours,
 * an awning over the shop, a balcony, a tiled roof that sags a little. Some of its windows are lit.
 */
export function townHouse(random: Random): Prop {
  const shop = createWorkshop();
  const storeys = random() < 0.35 ? 3 : random() < 0.75 ? 2 : 1;
  const widthM = 5 + 2.2 * random();
  const depthM = 8 + 3 * random();
  const wall = WALLS[Math.floor(random() * WALLS.length)] ?? '#e3cfa6';
  for (let storey = 0; storey < storeys; storey += 1) {
    const y = 3.3 * storey;
    block(shop, random, finish(random, 'plaster', wall, 0.08), [0, y, -depthM / 2], [widthM, 3.3, depthM], {
      bevelM: 0.06,
      jitterM: 0.02,
    });
    block(
      shop,
      random,
      finish(random, 'plaster', '#f0e4c8', 0.05),
      [0, y + 3.14, -depthM / 2 + 0.08],
      [widthM + 0.24, 0.2, depthM + 0.3],
      { bevelM: 0.05 },
    );
    openings(shop, random, { y, widthM, depthM, isShop: storey === 0 });
    if (storey > 0) balcony(shop, random, y, widthM);
  }
  awning(shop, random, widthM);
  roof(shop, random, 3.3 * storeys, widthM, depthM);
  return shop.toProp((_x, y) => (y < 0.5 ? 0.85 : 1));
}

function openings(shop: Workshop, random: Random, { y, widthM, depthM, isShop }: Storey): void {
  const count = isShop ? 2 : 3;
  for (let i = 0; i < count; i += 1) {
    const x = widthM * ((i + 0.5) / count - 0.5);
    const wide = isShop ? widthM / count - 0.5 : 0.95;
    const [low, high] = isShop ? [0.15, 2.35] : [0.75, 1.65];
    pane(shop, random, [x, y + low, 0.02], [wide, high, 0.1]);
    const frame = finish(random, 'wood', '#6d5136', 0.1);
    for (const side of [-1, 1])
      beam(
        shop,
        frame,
        [x + (side * wide) / 2, y + low, 0.07],
        [x + (side * wide) / 2, y + low + high, 0.07],
        { widthM: 0.1, heightM: 0.1 },
      );
    beam(shop, frame, [x - wide / 2, y + low + high, 0.07], [x + wide / 2, y + low + high, 0.07], {
      widthM: 0.1,
      heightM: 0.12,
    });
    beam(shop, frame, [x, y + low, 0.08], [x, y + low + high, 0.08], {
      widthM: 0.06,
      heightM: 0.06,
      bevelM: 0,
    });
  }
  for (const side of [-1, 1])
    for (const z of [-0.3, -0.7])
      if (random() < 0.7)
        pane(shop, random, [side * (widthM / 2 + 0.01), y + 0.9, z * depthM], [0.1, 1.4, 0.9]);
}

function pane(
  shop: Workshop,
  random: Random,
  at: [number, number, number],
  size: [number, number, number],
): void {
  const light = LIGHTS[Math.floor(random() * LIGHTS.length)] ?? '#ffc46b';
  const isLit = random() < 0.62;
  block(
    shop,
    random,
    isLit ? finish(random, 'glow', light, 0.12) : finish(random, 'metal', '#3a4656', 0.1),
    at,
    size,
    { bevelM: 0.02 },
  );
}

function balcony(shop: Workshop, random: Random, y: number, widthM: number): void {
  block(
    shop,
    random,
    finish(random, 'plaster', '#e9dcc0', 0.06),
    [0, y - 0.12, 0.5],
    [widthM - 0.3, 0.16, 1.1],
    { bevelM: 0.04 },
  );
  const rail = finish(random, 'wood', '#5d6f6a', 0.1);
  beam(shop, rail, [-widthM / 2 + 0.2, y + 0.9, 1], [widthM / 2 - 0.2, y + 0.9, 1], {
    widthM: 0.08,
    heightM: 0.08,
  });
  for (let x = -widthM / 2 + 0.2; x < widthM / 2 - 0.1; x += 0.4)
    beam(shop, rail, [x, y, 1], [x, y + 0.9, 1], { widthM: 0.05, heightM: 0.05, bevelM: 0 });
}

function awning(shop: Workshop, random: Random, widthM: number): void {
  const css = AWNINGS[Math.floor(random() * AWNINGS.length)] ?? '#b8563f';
  sheet(
    shop,
    finish(random, 'roof', css, 0.08),
    { u: 12, v: 4 },
    (u, v) => {
      const wave = 0.05 * Math.cos(24 * Math.PI * u) * v;
      return [
        (0.5 - u) * (widthM + 0.3),
        2.95 - 0.75 * v - 0.12 * Math.sin(Math.PI * v) + wave,
        0.05 + 1.7 * v,
      ];
    },
    { backM: 0.04, backShade: 0.6 },
  );
}

function roof(shop: Workshop, random: Random, y: number, widthM: number, depthM: number): void {
  const css = ROOFS[Math.floor(random() * ROOFS.length)] ?? '#9a4f3c';
  const riseM = 1.5 + 0.7 * random();
  for (const side of [-1, 1])
    sheet(
      shop,
      finish(random, 'roof', css, 0.1),
      { u: 14, v: 8 },
      (u, v) => {
        const along = side > 0 ? u : 1 - u;
        const sag = 0.14 * Math.sin(Math.PI * along) * (1 - v);
        const tiles = 0.035 * Math.cos(28 * Math.PI * u);
        return [
          side * v * (widthM / 2 + 0.45),
          y + 0.2 + riseM * (1 - v) ** 1.15 - sag + tiles,
          0.6 - along * (depthM + 1.2),
        ];
      },
      { backM: 0.1, backShade: 0.55 },
    );
  beam(
    shop,
    finish(random, 'roof', '#c9a27e', 0.1),
    [0, y + 0.22 + riseM, 0.62],
    [0, y + 0.22 + riseM, -depthM - 0.62],
    { widthM: 0.26, heightM: 0.16 },
  );
  // The gable under the tiles.
  block(
    shop,
    random,
    finish(random, 'plaster', '#dcc79e', 0.06),
    [0, y, -depthM / 2],
    [widthM * 0.55, riseM * 0.6, depthM - 0.2],
    { bevelM: 0.05, taper: 0.5 },
  );
}

const WALLS = ['#e3cfa6', '#d9b98a', '#c9d3c2', '#b9ccd0', '#e8ddc6', '#d8a98e', '#d6c27e'];
const ROOFS = ['#9a4f3c', '#8a4636', '#a35c40', '#7b4a3e'];
const AWNINGS = ['#b8563f', '#3f7f86', '#c99a45', '#5d7f55'];
const LIGHTS = ['#ffc46b', '#ffd48a', '#ffb45a', '#ffe0ae'];

type Storey = { y: number; widthM: number; depthM: number; isShop: boolean };
