import type { Random } from '../../lib/noise.ts';
import { linear, PALETTE } from '../kit/colour.ts';
import { createTone, within } from './life-foliage.ts';
import { type Mesh, meshOf, type Sculpt } from './life-mesh.ts';
import { addBlob, addSweep } from './life-shapes.ts';
import { add, heading, type Vec } from './life-vectors.ts';

/** Adds a springy pole on the right shoulder of a standing figure, a full basket before and behind. */
export function addCarryingPole(sculpt: Sculpt, random: Random, goods: string): void {
  const wood = linear(PALETTE.bambooWall);
  const x = -0.14;
  addSweep(
    meshOf(sculpt, 'wood'),
    [
      [-0.86, 1.22],
      [-0.4, 1.315],
      [0.02, 1.335],
      [0.44, 1.315],
      [0.9, 1.22],
    ].map(([z = 0, y = 0]) => ({ at: [x, y, z], wide: 0.018, deep: 0.026 })),
    {
      sides: 6,
      steps: 2,
      ends: 'round',
      side: [0, 1, 0],
      colour: () => wood,
    },
  );
  for (const z of [-0.8, 0.84]) addBasket(sculpt, random, { at: [x, 0.36, z], hangM: 1.23, goods });
}

/** Adds a tied round rucksack on the back of a standing figure. */
export function addRucksack(mesh: Mesh, css: string): void {
  const cloth = linear(css);
  const squarish = (angle: number): number =>
    1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))) ** 0.5;
  addSweep(
    mesh,
    [
      { at: [0, 0.92, -0.2], wide: 0.125, deep: 0.075 },
      { at: [0, 1.0, -0.205], wide: 0.14, deep: 0.09 },
      { at: [0, 1.2, -0.19], wide: 0.13, deep: 0.085 },
      { at: [0, 1.3, -0.17], wide: 0.11, deep: 0.07 },
    ],
    {
      sides: 12,
      steps: 2,
      ends: 'round',
      bulge: squarish,
      colour: (along) => (along > 0.7 ? cloth.clone().multiplyScalar(0.72) : cloth),
    },
  );
  const roll = linear('#c7a24e');
  addSweep(
    mesh,
    [
      { at: [-0.17, 1.38, -0.17], wide: 0.058 },
      { at: [0.17, 1.38, -0.17], wide: 0.058 },
    ],
    { sides: 8, ends: 'round', side: [0, 1, 0], colour: () => roll },
  );
  for (const x of [-0.09, 0.09]) {
    addSweep(
      mesh,
      [
        { at: [x, 1.26, -0.1], wide: 0.02, deep: 0.01 },
        { at: [x, 1.325, 0.02], wide: 0.022, deep: 0.012 },
        { at: [x * 1.1, 1.2, 0.15], wide: 0.022, deep: 0.012 },
        { at: [x * 1.3, 1.0, 0.07], wide: 0.02, deep: 0.01 },
      ],
      {
        sides: 5,
        steps: 2,
        side: [1, 0, 0],
        colour: () => cloth.clone().multiplyScalar(0.6),
      },
    );
  }
}

/** Adds a walking stick from the ground through the hand. */
export function addStick(sculpt: Sculpt, hand: Vec): void {
  const wood = linear('#8a6242');
  addSweep(
    meshOf(sculpt, 'wood'),
    [
      { at: [hand[0] * 1.05, 0.005, hand[2] + 0.05], wide: 0.011 },
      { at: [hand[0], hand[1] * 0.5, hand[2] + 0.03], wide: 0.014 },
      { at: add(hand, [0, 0.12, 0]), wide: 0.016 },
    ],
    { sides: 5, steps: 2, ends: 'tip', colour: () => wood },
  );
}

/** Adds a round bamboo stool, seat at `heightM`. */
export function addStool(sculpt: Sculpt, heightM: number): void {
  const cane = linear(PALETTE.bambooWall);
  addSweep(
    meshOf(sculpt, 'wood'),
    [
      [0, 0.18],
      [0.03, 0.185],
      [0.1, 0.17],
      [heightM * 0.5, 0.16],
      [heightM - 0.06, 0.175],
      [heightM, 0.19],
      [heightM + 0.025, 0.17],
      [heightM + 0.028, 0],
    ].map(([y = 0, wide = 0]) => ({ at: [0, y, 0], wide })),
    {
      sides: 18,
      colour: (along, around) =>
        cane.clone().multiplyScalar((Math.round(around * 18) % 2 ? 1 : 0.78) * (0.75 + 0.3 * along)),
      bulge: (angle) => 1 + 0.03 * Math.cos(9 * angle),
    },
  );
}

function addBasket(sculpt: Sculpt, random: Random, basket: { at: Vec; hangM: number; goods: string }): void {
  const cane = linear('#b58b54');
  const [x, y, z] = basket.at;
  addSweep(
    meshOf(sculpt, 'wood'),
    [
      [0, 0],
      [0.005, 0.13],
      [0.06, 0.18],
      [0.16, 0.21],
      [0.17, 0.222],
      [0.185, 0.21],
      [0.16, 0.19],
    ].map(([up = 0, wide = 0]) => ({ at: [x, y + up, z], wide })),
    {
      sides: 14,
      colour: (along, around) =>
        cane.clone().multiplyScalar((Math.round(around * 14) + Math.round(along * 6)) % 2 ? 1.05 : 0.8),
    },
  );
  const tone = createTone('#6d6a35', basket.goods, '#f2e0a0');
  addBlob(meshOf(sculpt, 'leaf'), {
    at: [x, y + 0.15, z],
    radii: [0.19, 0.13, 0.19],
    rows: 6,
    sides: 10,
    bump: () => within(random, 0.9, 1.06),
    colour: (direction) => tone(0.35 + 0.4 * direction[1] + 0.2 * (random() - 0.5)),
  });
  const rope = linear('#cbb083');
  for (let i = 0; i < 3; i += 1) {
    const foot = add([x, y + 0.17, z], heading((i * 2 * Math.PI) / 3, 0), 0.21);
    addSweep(
      meshOf(sculpt, 'wood'),
      [
        { at: foot, wide: 0.005 },
        { at: [x, basket.hangM, z], wide: 0.005 },
      ],
      { sides: 3, colour: () => rope },
    );
  }
}
