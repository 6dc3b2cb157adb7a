import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addHoofedLegs } from './animal-parts.ts';
import { createTone, within } from './life-foliage.ts';
import { createSculpt, type Mesh, meshOf, sculptToProp } from './life-mesh.ts';
import { addBlob, addSweep, type Station } from './life-shapes.ts';
import type { Vec } from './life-vectors.ts';

/** Builds a water buffalo, 1.45 m at the back and 2.6 m long, looking to +z; `grazing` lowers its head. */
export function buildBuffalo(random: Random, options: { grazing?: boolean } = {}): Prop {
  const sculpt = createSculpt();
  const mesh = meshOf(sculpt, 'plaster');
  const hide = createTone('#3a3638', '#5d5656', '#8d827b');
  addTrunkOf(
    mesh,
    [
      [-0.98, 1.06, 0.2, 0.3],
      [-0.85, 1.05, 0.33, 0.4],
      [-0.5, 0.98, 0.42, 0.46],
      [0, 0.93, 0.45, 0.48],
      [0.45, 0.98, 0.39, 0.46],
      [0.72, 1.06, 0.29, 0.38],
      [0.92, 1.1, 0.2, 0.27],
    ],
    hide,
    12,
  );
  addHoofedLegs(mesh, random, {
    fore: 0.56,
    hind: -0.72,
    halfWidthM: 0.24,
    topM: 0.85,
    thickM: 0.13,
    hide,
    hoof: '#2c2828',
  });
  const low = options.grazing ? -0.62 : 0;
  const turn = within(random, -0.12, 0.12);
  const head: Vec = [turn, 1.14 + low, 1.22];
  addSweep(
    mesh,
    [
      { at: [0, 1.1, 0.72], wide: 0.2, deep: 0.3 },
      { at: [turn * 0.5, 1.16 + low * 0.55, 1.02], wide: 0.15, deep: 0.2 },
      { at: head, wide: 0.14, deep: 0.16 },
      { at: [turn * 1.4, 1.02 + low, 1.46], wide: 0.1, deep: 0.11 },
      { at: [turn * 1.6, 0.93 + low, 1.6], wide: 0.095, deep: 0.085 },
    ],
    {
      sides: 10,
      steps: 2,
      ends: 'round',
      side: [1, 0, 0],
      colour: (along, _around, at) =>
        along > 0.9 ? linear('#3a3133') : hide(0.35 + 0.4 * (at[1] - head[1])),
    },
  );
  for (const side of [-1, 1]) addBuffaloHeadSide(mesh, head, side, hide);
  addSweep(
    mesh,
    [
      { at: [0, 1.14, -1.0], wide: 0.035 },
      { at: [0.03, 0.85, -1.12], wide: 0.025 },
      { at: [within(random, -0.1, 0.1), 0.5, -1.08], wide: 0.022 },
      { at: [0, 0.38, -1.07], wide: 0.04 },
    ],
    { sides: 5, steps: 2, ends: 'tip', colour: (along) => hide(along > 0.75 ? 0 : 0.4) },
  );
  return sculptToProp(sculpt);
}

/** Builds a small hill horse, 1.25 m at the back, looking to +z. `coat` is a CSS colour. */
export function buildHorse(random: Random, options: { coat?: string } = {}): Prop {
  const sculpt = createSculpt();
  const mesh = meshOf(sculpt, 'plaster');
  const coat = createTone('#5a3423', options.coat ?? '#94603c', '#c79a6b');
  const mane = linear('#33241f');
  addTrunkOf(
    mesh,
    [
      [-0.72, 0.98, 0.12, 0.16],
      [-0.6, 0.98, 0.24, 0.26],
      [-0.3, 0.93, 0.27, 0.29],
      [0.05, 0.88, 0.27, 0.29],
      [0.4, 0.94, 0.24, 0.29],
      [0.62, 1.02, 0.16, 0.22],
    ],
    coat,
    12,
  );
  addHoofedLegs(mesh, random, {
    fore: 0.44,
    hind: -0.52,
    halfWidthM: 0.14,
    topM: 0.82,
    thickM: 0.085,
    hide: coat,
    hoof: '#2f2622',
  });
  addSweep(
    mesh,
    [
      { at: [0, 1.0, 0.5], wide: 0.15, deep: 0.23 },
      { at: [0, 1.22, 0.72], wide: 0.105, deep: 0.17 },
      { at: [0, 1.42, 0.86], wide: 0.085, deep: 0.125 },
      { at: [0, 1.43, 0.98], wide: 0.085, deep: 0.11 },
      { at: [0, 1.27, 1.14], wide: 0.062, deep: 0.072 },
      { at: [0, 1.18, 1.23], wide: 0.056, deep: 0.058 },
    ],
    {
      sides: 9,
      steps: 2,
      ends: 'round',
      side: [1, 0, 0],
      colour: (along) => (along > 0.92 ? linear('#4a332b') : coat(0.55 - 0.1 * along)),
    },
  );
  addSweep(
    mesh,
    [
      { at: [0, 1.52, 1.02], wide: 0.02, deep: 0.03 },
      { at: [0, 1.57, 0.86], wide: 0.04, deep: 0.07 },
      { at: [0.02, 1.38, 0.7], wide: 0.045, deep: 0.09 },
      { at: [0.03, 1.17, 0.48], wide: 0.035, deep: 0.08 },
    ],
    { sides: 6, steps: 3, ends: 'round', side: [1, 0, 0], colour: () => mane },
  );
  addSweep(
    mesh,
    [
      { at: [0, 1.06, -0.74], wide: 0.05 },
      { at: [0, 0.98, -0.88], wide: 0.075 },
      { at: [within(random, -0.06, 0.06), 0.62, -0.92], wide: 0.085, deep: 0.06 },
      { at: [0, 0.38, -0.88], wide: 0.03 },
    ],
    { sides: 7, steps: 2, ends: 'round', side: [1, 0, 0], colour: () => mane },
  );
  for (const side of [-1, 1]) {
    addSweep(
      mesh,
      [
        { at: [0.05 * side, 1.5, 0.92], wide: 0.03, deep: 0.018 },
        { at: [0.065 * side, 1.57, 0.93], wide: 0.028, deep: 0.014 },
        { at: [0.06 * side, 1.64, 0.95], wide: 0.006 },
      ],
      { sides: 5, ends: 'tip', colour: () => coat(0.4) },
    );
    addBlob(mesh, {
      at: [0.075 * side, 1.41, 1.03],
      radii: [0.014, 0.018, 0.018],
      rows: 4,
      sides: 6,
      colour: () => linear('#1d1614'),
    });
  }
  return sculptToProp(sculpt);
}

/** Adds a barrel-like body along z through rows of [z, y, half width, half height] (metres), lighter on the back. */
function addTrunkOf(
  mesh: Mesh,
  rows: [number, number, number, number][],
  tone: (level: number) => ReturnType<typeof linear>,
  sides: number,
): void {
  const stations = rows.map(([z, y, wide, deep]): Station => ({ at: [0, y, z], wide, deep }));
  addSweep(mesh, stations, {
    sides,
    steps: 2,
    ends: 'round',
    side: [1, 0, 0],
    colour: (_along, _around, at) => tone(0.5 + (at[1] - 1) * 0.75),
  });
}

function addBuffaloHeadSide(
  mesh: Mesh,
  head: Vec,
  side: number,
  hide: (level: number) => ReturnType<typeof linear>,
): void {
  const [x, y, z] = head;
  const horn = createTone('#2c2826', '#6a6058', '#b8a890');
  // Swept out and back in a crescent, flat at the root.
  addSweep(
    mesh,
    [
      { at: [x + 0.06 * side, y + 0.12, z], wide: 0.06, deep: 0.045 },
      { at: [x + 0.3 * side, y + 0.17, z - 0.1], wide: 0.055, deep: 0.04 },
      { at: [x + 0.5 * side, y + 0.27, z - 0.3], wide: 0.042, deep: 0.032 },
      { at: [x + 0.47 * side, y + 0.42, z - 0.46], wide: 0.024, deep: 0.02 },
      { at: [x + 0.36 * side, y + 0.5, z - 0.52], wide: 0.007 },
    ],
    {
      sides: 7,
      steps: 2,
      ends: 'tip',
      side: [0, 0, 1],
      colour: (along) => horn(0.75 - 0.6 * along + 0.1 * Math.cos(along * 60)),
    },
  );
  addSweep(
    mesh,
    [
      { at: [x + 0.12 * side, y + 0.06, z - 0.05], wide: 0.03, deep: 0.02 },
      { at: [x + 0.24 * side, y + 0.02, z - 0.09], wide: 0.06, deep: 0.02 },
      { at: [x + 0.34 * side, y - 0.03, z - 0.1], wide: 0.012, deep: 0.01 },
    ],
    { sides: 6, steps: 2, ends: 'tip', side: [0, 1, 0], colour: () => hide(0.3) },
  );
  addBlob(mesh, {
    at: [x + 0.125 * side, y + 0.04, z + 0.08],
    radii: [0.02, 0.025, 0.025],
    rows: 4,
    sides: 6,
    colour: () => linear('#16110f'),
  });
  addBlob(mesh, {
    at: [x * 1.3 + 0.045 * side, y - 0.2, z + 0.43],
    radii: [0.018, 0.014, 0.014],
    rows: 3,
    sides: 5,
    colour: () => linear('#1d1718'),
  });
}
