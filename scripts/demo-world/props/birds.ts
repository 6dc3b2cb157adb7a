import type { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { createTone, within } from './life-foliage.ts';
import { createSculpt, type Mesh, meshOf, sculptToProp } from './life-mesh.ts';
import { addBlob, addSweep, type Station } from './life-shapes.ts';
import type { Vec } from './life-vectors.ts';

/** Builds a duck, 0.38 m tall, looking to +z. `kind` white (default) or brown. */
export function buildDuck(random: Random, options: { kind?: 'white' | 'brown' } = {}): Prop {
  const brown = options.kind === 'brown';
  const tone = brown
    ? createTone('#4d3a2c', '#8d6b4a', '#c9aa7c')
    : createTone('#b5aa98', '#ece4d2', '#fffaf0');
  const turn = within(random, -0.04, 0.04);
  return buildBird({
    body: [
      [0, 0.24, -0.25, 0.012],
      [0, 0.2, -0.19, 0.055],
      [0, 0.155, -0.06, 0.098],
      [0, 0.16, 0.06, 0.095],
      [0, 0.2, 0.12, 0.06],
      [turn, 0.29, 0.145, 0.034],
      [turn, 0.345, 0.165, 0.042],
      [turn, 0.348, 0.2, 0.03],
    ],
    colour: (at) => (brown && at[1] > 0.3 ? linear('#35614a') : tone(0.35 + 2.2 * (at[1] - 0.16))),
    beak: { from: [turn, 0.335, 0.215], to: [turn, 0.325, 0.275], wide: 0.026, deep: 0.011, css: '#e2a23a' },
    eye: { at: [turn, 0.36, 0.188], half: 0.035, radius: 0.007 },
    legs: { topM: 0.1, thickM: 0.012, footM: 0.06, z: 0.0, half: 0.04, css: '#dc9438' },
    wing: {
      at: [0.085, 0.175, -0.05],
      radii: [0.025, 0.055, 0.13],
      colour: (at) => tone(0.5 + 3 * (at[1] - 0.19)),
    },
  });
}

/** Builds a hen or, with `cock`, a cock with sickle feathers, 0.42 m tall, looking to +z. */
export function buildChicken(random: Random, options: { cock?: boolean } = {}): Prop {
  const tone = options.cock
    ? createTone('#542a1c', '#a5562c', '#e0a050')
    : createTone('#7d5a38', '#c08e54', '#ecc98a');
  const turn = within(random, -0.03, 0.03);
  const sculpt = birdSculpt({
    body: [
      [0, 0.32, -0.2, 0.016],
      [0, 0.28, -0.14, 0.06],
      [0, 0.215, -0.03, 0.092],
      [0, 0.22, 0.06, 0.085],
      [0, 0.28, 0.105, 0.056],
      [turn, 0.35, 0.12, 0.034],
      [turn, 0.385, 0.13, 0.034],
      [turn, 0.385, 0.155, 0.022],
    ],
    colour: (at) => tone(0.35 + 2 * (at[1] - 0.22)),
    beak: { from: [turn, 0.38, 0.165], to: [turn, 0.37, 0.2], wide: 0.014, deep: 0.012, css: '#d9a544' },
    eye: { at: [turn, 0.393, 0.15], half: 0.027, radius: 0.006 },
    legs: { topM: 0.16, thickM: 0.009, footM: 0.06, z: 0.02, half: 0.04, css: '#d0a04a' },
    wing: {
      at: [0.08, 0.235, -0.02],
      radii: [0.022, 0.055, 0.1],
      colour: (at) => tone(0.25 + 3 * (at[1] - 0.22)),
    },
  });
  const mesh = meshOf(sculpt, 'plaster');
  const red = linear('#c23a32');
  for (let i = 0; i < 3; i += 1)
    addBlob(mesh, {
      at: [turn, 0.42 + 0.006 * (1 - Math.abs(i - 1)), 0.112 + 0.02 * i],
      radii: [0.006, options.cock ? 0.022 : 0.013, 0.012],
      rows: 4,
      sides: 5,
      colour: () => red,
    });
  addBlob(mesh, {
    at: [turn, 0.35, 0.165],
    radii: [0.008, 0.016, 0.009],
    rows: 4,
    sides: 5,
    colour: () => red,
  });
  const tail = options.cock ? linear('#24443f') : tone(0.3);
  const feathers = options.cock ? 5 : 3;
  for (let i = 0; i < feathers; i += 1) {
    const fan = (i / (feathers - 1) - 0.5) * 0.09;
    const rise = options.cock ? 0.15 : 0.07;
    addSweep(
      mesh,
      [
        { at: [fan * 0.3, 0.3, -0.17], wide: 0.012, deep: 0.02 },
        { at: [fan, 0.3 + rise, -0.26], wide: 0.01, deep: 0.026 },
        {
          at: [fan * 1.5, 0.3 + rise * (options.cock ? 0.75 : 1.2), options.cock ? -0.36 : -0.28],
          wide: 0.004,
        },
      ],
      { sides: 5, steps: 2, ends: 'tip', colour: () => tail },
    );
  }
  return sculptToProp(sculpt);
}

/** Builds a white egret that stands still, 0.9 m tall, looking to +z. */
export function buildEgret(random: Random): Prop {
  const tone = createTone('#a8adb0', '#eceae2', '#ffffff');
  const bend = within(random, 0.9, 1.1);
  return buildBird({
    body: [
      [0, 0.4, -0.3, 0.01],
      [0, 0.46, -0.2, 0.05],
      [0, 0.53, -0.05, 0.088],
      [0, 0.58, 0.06, 0.075],
      [0, 0.62, 0.12, 0.042],
      [0, 0.66, 0.155 * bend, 0.027],
      [0, 0.73, 0.09, 0.023],
      [0, 0.8, 0.05, 0.021],
      [0, 0.86, 0.08, 0.027],
      [0, 0.868, 0.12, 0.026],
      [0, 0.862, 0.15, 0.014],
    ],
    colour: (at) => tone(0.4 + 1.6 * (at[1] - 0.5)),
    beak: { from: [0, 0.862, 0.145], to: [0, 0.845, 0.27], wide: 0.013, deep: 0.013, css: '#dfae3e' },
    eye: { at: [0, 0.873, 0.13], half: 0.023, radius: 0.006 },
    legs: { topM: 0.47, thickM: 0.009, footM: 0.09, z: -0.02, half: 0.035, css: '#35322f' },
    wing: {
      at: [0.07, 0.53, -0.08],
      radii: [0.026, 0.06, 0.17],
      colour: (at) => tone(0.3 + 3 * (at[1] - 0.5)),
    },
  });
}

function buildBird(bird: Bird): Prop {
  return sculptToProp(birdSculpt(bird));
}

function birdSculpt(bird: Bird): ReturnType<typeof createSculpt> {
  const sculpt = createSculpt();
  const mesh = meshOf(sculpt, 'plaster');
  const stations = bird.body.map(([x, y, z, wide]): Station => ({ at: [x, y, z], wide, deep: wide }));
  addSweep(mesh, stations, {
    sides: 8,
    steps: 2,
    ends: 'round',
    side: [1, 0, 0],
    colour: (_along, _around, at) => bird.colour(at),
  });
  const { beak, eye, wing } = bird;
  const horn = linear(beak.css);
  addSweep(
    mesh,
    [
      { at: beak.from, wide: beak.wide * 0.8, deep: beak.deep * 1.3 },
      { at: beak.to, wide: beak.wide * (beak.wide > beak.deep * 1.8 ? 1 : 0.3), deep: beak.deep * 0.35 },
    ],
    { sides: 6, ends: 'tip', side: [1, 0, 0], colour: () => horn },
  );
  for (const side of [-1, 1]) {
    addBlob(mesh, {
      at: [eye.at[0] + eye.half * side, eye.at[1], eye.at[2]],
      radii: [eye.radius, eye.radius, eye.radius],
      rows: 3,
      sides: 5,
      colour: () => linear('#1a1513'),
    });
    addBlob(mesh, {
      at: [wing.at[0] * side, wing.at[1], wing.at[2]],
      radii: wing.radii,
      rows: 6,
      sides: 8,
      bump: (direction) => 1 - 0.28 * Math.max(0, direction[2]) * Math.abs(direction[1]),
      colour: (_direction, at) => wing.colour(at),
    });
    addBirdLeg(mesh, bird.legs, side);
  }
  return sculpt;
}

function addBirdLeg(mesh: Mesh, legs: Bird['legs'], side: number): void {
  const colour = linear(legs.css);
  const x = legs.half * side;
  addSweep(
    mesh,
    [
      { at: [x, legs.topM, legs.z], wide: legs.thickM * 1.6 },
      { at: [x, legs.topM * 0.5, legs.z - 0.015], wide: legs.thickM },
      { at: [x, 0.008, legs.z], wide: legs.thickM },
    ],
    { sides: 5, colour: () => colour },
  );
  for (const toe of [-0.5, 0, 0.5]) {
    addSweep(
      mesh,
      [
        { at: [x, 0.009, legs.z], wide: legs.thickM * 0.9, deep: 0.006 },
        {
          at: [x + Math.sin(toe) * legs.footM, 0.006, legs.z + Math.cos(toe) * legs.footM],
          wide: legs.thickM * 0.7,
          deep: 0.004,
        },
      ],
      { sides: 4, ends: 'tip', colour: () => colour },
    );
  }
}

type Bird = {
  /** Centre line from tail to face: x, y, z and radius. */
  body: [number, number, number, number][];
  colour: (at: Vec) => Color;
  beak: { from: Vec; to: Vec; wide: number; deep: number; css: string };
  eye: { at: Vec; half: number; radius: number };
  legs: { topM: number; thickM: number; footM: number; z: number; half: number; css: string };
  wing: { at: Vec; radii: Vec; colour: (at: Vec) => Color };
};
