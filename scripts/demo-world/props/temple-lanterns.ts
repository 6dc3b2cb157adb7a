import type { Random } from '../../lib/noise.ts';
import type { Prop } from '../kit/types.ts';
import { block } from './joinery.ts';
import { pole, sheet, turned } from './joinery-curves.ts';
import { createWorkshop, finish, moved, type Point, type Workshop } from './joinery-workshop.ts';

/** Builds a carved stone lantern, 1.7 m high, lit inside. */
export function stoneLantern(random: Random): Prop {
  const shop = createWorkshop();
  const stone = finish(random, 'rock', '#a8a192');
  turned(
    shop,
    stone,
    [
      [0, 0],
      [0.34, 0],
      [0.34, 0.12],
      [0.24, 0.2],
      [0.13, 0.26],
      [0.11, 0.7],
      [0.14, 0.78],
      [0.26, 0.86],
      [0.28, 0.94],
      [0, 0.95],
    ],
    8,
    true,
  );
  for (let i = 0; i < 4; i += 1) {
    const angle = Math.PI * (0.25 + 0.5 * i);
    const [x, z] = [0.21 * Math.cos(angle), 0.21 * Math.sin(angle)];
    block(shop, random, stone, [x, 0.93, z], [0.09, 0.36, 0.09], { bevelM: 0.015 });
  }
  turned(
    shop,
    finish(random, 'glow', '#ffbe6a', 0),
    [
      [0.05, 0.95],
      [0.12, 1],
      [0.13, 1.16],
      [0.06, 1.24],
      [0, 1.25],
    ],
    10,
  );
  for (let i = 0; i < 4; i += 1) {
    const turn = (Math.PI / 2) * i;
    shop.within(moved(0, 1.26, 0, turn), () => {
      sheet(shop, stone, { u: 6, v: 4 }, (u, v) => lanternRoof(u, v, 0), { backM: 0.05 });
      sheet(shop, stone, { u: 6, v: 1 }, (u, v) => lanternRoof(u, 1, -0.05 * v));
    });
  }
  shop.within(moved(0, 1.5, 0), () =>
    turned(
      shop,
      stone,
      [
        [0.06, 0],
        [0.08, 0.04],
        [0.05, 0.08],
        [0.07, 0.13],
        [0.02, 0.2],
        [0, 0.21],
      ],
      10,
    ),
  );
  return shop.toProp((_x, y) => (y < 0.2 ? 0.88 : 1));
}

/** Builds a string of red paper lanterns along x, sagging from 3 m high poles; `lengthM` apart. */
export function lanternString(random: Random, options: { lengthM?: number; poles?: boolean } = {}): Prop {
  const shop = createWorkshop();
  const lengthM = options.lengthM ?? 6;
  const heightAt = (s: number): number => 3 - 0.09 * lengthM * 4 * s * (1 - s);
  const line = Array.from({ length: 17 }, (_, i): Point => [lengthM * (i / 16 - 0.5), heightAt(i / 16), 0]);
  pole(shop, finish(random, 'wood', '#4a3a30'), line, 0.012, 5);
  const count = Math.max(2, Math.round(lengthM / 1.05));
  for (let i = 0; i < count; i += 1) {
    const s = (i + 0.5) / count;
    shop.within(moved(lengthM * (s - 0.5), heightAt(s) - 0.01, 0, random()), () =>
      hangLantern(shop, random, 0.17 + 0.03 * random()),
    );
  }
  for (const x of [-lengthM / 2, lengthM / 2]) {
    pole(
      shop,
      finish(random, 'wood', '#a58a52'),
      [
        [x, 0, 0],
        [x * 1.01, 1.5, 0.02],
        [x * 1.005, 3.15, 0],
      ],
      (s) => 0.05 - 0.015 * s,
      8,
    );
  }
  return shop.toProp();
}

/** Adds a red paper lantern hanging from the current frame's origin, `radiusM` wide, with ribs and a tassel. */
export function hangLantern(shop: Workshop, random: Random, radiusM: number): void {
  const [r, drop] = [radiusM, 0.8 * radiusM];
  const dark = finish(random, 'wood', '#7a2a1c');
  pole(
    shop,
    dark,
    [
      [0, 0, 0],
      [0, -drop, 0],
    ],
    0.008,
    4,
  );
  const profile = Array.from({ length: 9 }, (_, i): [number, number] => {
    const s = i / 8;
    return [r * (0.42 + 0.58 * Math.sin(Math.PI * s) ** 0.8), -drop - 1.55 * r * (1 - s)];
  });
  const paper = finish(random, 'glow', '#e8432c', 0.08);
  turned(shop, paper, profile, 14);
  for (let i = 0; i < 7; i += 1) {
    const angle = (2 * Math.PI * i) / 7;
    const rib = profile.map(
      ([radius, y]): Point => [1.015 * radius * Math.cos(angle), y, 1.015 * radius * Math.sin(angle)],
    );
    pole(shop, dark, rib, 0.012 * r * 4, 4);
  }
  for (const y of [-drop, -drop - 1.55 * r]) {
    shop.within(moved(0, y, 0), () =>
      turned(
        shop,
        finish(random, 'wood', '#d0a040'),
        [
          [0, -0.05 * r],
          [0.46 * r, -0.05 * r],
          [0.46 * r, 0.08 * r],
          [0, 0.08 * r],
        ],
        12,
        true,
      ),
    );
  }
  pole(
    shop,
    finish(random, 'plaster', '#d9a440'),
    [
      [0, -drop - 1.6 * r, 0],
      [0, -drop - 2 * r, 0],
      [0, -drop - 2.9 * r, 0],
    ],
    (s) => r * (0.05 + 0.12 * s),
    7,
  );
}

/** One of four curved slopes of the lantern's roof: u along the eave, v from the tip to the eave. */
function lanternRoof(u: number, v: number, down: number): Point {
  const side = 2 * u - 1;
  const half = 0.03 + 0.4 * v;
  return [-side * half, 0.26 * (1 - v) * (1 - 0.45 * v) + 0.09 * v * side ** 4 + down, half];
}
