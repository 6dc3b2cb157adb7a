import type { Random } from '../../lib/noise.ts';
import { PALETTE } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { createTone, type Detail, type Tone, within } from './life-foliage.ts';
import { createSculpt, type Mesh, meshOf, sculptToProp } from './life-mesh.ts';
import { addBlade, bentDown } from './life-shapes.ts';
import { add, heading, unit, type Vec } from './life-vectors.ts';

/** Builds a tuft of grass, about 0.4 m tall. */
export function buildGrassTuft(random: Random, options: GrassOptions = {}): Prop {
  const near = isNear(options);
  return buildTuft(random, {
    blades: near ? 13 : 5,
    heightM: 0.42,
    spreadM: 0.09,
    leanRad: 0.5,
    droopRad: 0.7,
    widthM: near ? 0.036 : 0.08,
    segments: near ? 2 : 1,
    tone: createTone('#48612f', '#86a048', '#c6c76e'),
  });
}

/** Builds a rice plant: green before the harvest, or `ripe` in gold with drooping ears; about 0.75 m tall. */
export function buildRiceTuft(random: Random, options: GrassOptions & { ripe?: boolean } = {}): Prop {
  const near = isNear(options);
  const tone = options.ripe
    ? createTone('#7d7a35', '#c9a544', '#f0d27a')
    : createTone('#3f6330', PALETTE.paddyGreen, '#c9d877');
  const blades = near ? (options.ripe ? 15 : 13) : 5;
  const sculpt = createSculpt();
  const leaf = meshOf(sculpt, 'leaf');
  addTuft(leaf, random, {
    blades,
    heightM: 0.72,
    spreadM: 0.07,
    leanRad: 0.42,
    droopRad: options.ripe ? 0.9 : 0.6,
    widthM: near ? (options.ripe ? 0.05 : 0.034) : 0.07,
    segments: near && !options.ripe ? 2 : 1,
    tone,
  });
  if (options.ripe) addEars(leaf, random, near ? 8 : 3, near);
  return sculptToProp(sculpt);
}

/** Builds a seedling hill of young rice, about 0.25 m tall, thin and bright. */
export function buildRiceSeedling(random: Random, options: GrassOptions = {}): Prop {
  const near = isNear(options);
  return buildTuft(random, {
    blades: near ? 9 : 3,
    heightM: 0.26,
    spreadM: 0.025,
    leanRad: 0.35,
    droopRad: 0.45,
    widthM: near ? 0.016 : 0.036,
    segments: near ? 2 : 1,
    tone: createTone('#6f9038', PALETTE.paddyYoung, '#dbe28c'),
  });
}

/** Builds a reed bed's tuft, about 1.7 m tall, with feathery pale plumes. */
export function buildReed(random: Random, options: GrassOptions = {}): Prop {
  const near = isNear(options);
  const sculpt = createSculpt();
  const leaf = meshOf(sculpt, 'leaf');
  addTuft(leaf, random, {
    blades: near ? 8 : 3,
    heightM: 1.25,
    spreadM: 0.1,
    leanRad: 0.4,
    droopRad: 0.8,
    widthM: near ? 0.04 : 0.09,
    segments: near ? 2 : 1,
    tone: createTone('#5c6b38', '#98a054', '#d3c67c'),
  });
  const plume = createTone('#b39a78', '#dcc8a6', '#f6ead2');
  for (let i = 0; i < (near ? 4 : 1); i += 1) {
    const along = heading(i * 2.4 + random(), 1.35);
    const stem: Vec = [along[0] * 0.1, 0, along[2] * 0.1];
    addBlade(leaf, {
      at: stem,
      along,
      normal: softNormal(along),
      lengthM: 1.3,
      widthM: 0.026,
      droopRad: 0,
      segments: 1,
      colour: () => plume(0.1),
    });
    addBlade(leaf, {
      at: add(stem, along, 1.12),
      along,
      normal: softNormal(along),
      lengthM: within(random, 0.5, 0.65),
      widthM: 0.13,
      droopRad: 0.9,
      segments: 2,
      colour: (t) => plume(0.25 + 0.6 * t),
      shape: (t) => (t === 0 ? 0.2 : 1),
    });
  }
  return sculptToProp(sculpt);
}

/** Builds a fern, about 0.5 m tall and 1.1 m wide: a rosette of arching, feathered fronds. */
export function buildFern(random: Random, options: GrassOptions = {}): Prop {
  const sculpt = createSculpt();
  const leaf = meshOf(sculpt, 'leaf');
  const tone = createTone('#2f5430', '#5f8f42', '#b2cc66');
  const fronds = isNear(options) ? 8 : 4;
  for (let i = 0; i < fronds; i += 1) {
    const along = heading((i * 2 * Math.PI) / fronds + within(random, -0.3, 0.3), within(random, 0.95, 1.35));
    const level = within(random, 0.15, 0.3);
    addBlade(leaf, {
      at: [0, 0, 0],
      along,
      normal: softNormal(along),
      lengthM: within(random, 0.65, 0.85),
      widthM: 0.16,
      droopRad: 1.5,
      segments: isNear(options) ? 3 : 2,
      colour: (t) => tone(level + 0.6 * t),
      shape: (t) => (t === 0 ? 0.1 : 1.1 - 0.7 * t),
    });
  }
  return sculptToProp(sculpt);
}

/** Builds a tuft of wild flowers, about 0.4 m tall. `petals` is a CSS colour. */
export function buildWildFlowers(random: Random, options: GrassOptions & { petals?: string } = {}): Prop {
  const near = isNear(options);
  const sculpt = createSculpt();
  const leaf = meshOf(sculpt, 'leaf');
  addTuft(leaf, random, {
    blades: near ? 5 : 3,
    heightM: 0.3,
    spreadM: 0.08,
    leanRad: 0.6,
    droopRad: 0.7,
    widthM: 0.028,
    segments: near ? 2 : 1,
    tone: createTone('#4a6a33', '#7f9f48', '#b9c765'),
  });
  const css = options.petals ?? '#d9739a';
  for (let i = 0; i < (near ? 4 : 2); i += 1)
    addFlower(leaf, random, { yaw: i * 2.4 + random(), petals: near ? 5 : 2, css });
  return sculptToProp(sculpt);
}

function addFlower(mesh: Mesh, random: Random, flower: { yaw: number; petals: number; css: string }): void {
  const along = heading(flower.yaw, 1.2);
  const reach = within(random, 0.3, 0.42);
  const petal = createTone('#e7c24a', flower.css, '#fff1e6');
  const green = createTone('#4a6a33', '#7f9f48', '#b9c765');
  if (flower.petals > 2)
    addBlade(mesh, {
      at: [0, 0, 0],
      along,
      normal: softNormal(along),
      lengthM: reach,
      widthM: 0.012,
      droopRad: 0,
      segments: 1,
      colour: green,
    });
  const heart = add([0, 0, 0], along, reach);
  for (let i = 0; i < flower.petals; i += 1) {
    const out = unit(add(heading((i * 2 * Math.PI) / flower.petals, 0.3), along, 0.35));
    addBlade(mesh, {
      at: heart,
      along: out,
      normal: unit(add(along, out, 0.25)),
      lengthM: 0.065,
      widthM: 0.05,
      droopRad: 0.2,
      segments: 1,
      colour: (t) => petal(0.35 + 0.35 * t),
    });
  }
}

function addEars(mesh: Mesh, random: Random, count: number, near: boolean): void {
  const grain = createTone('#a9822f', '#e0b04a', '#f8dd8c');
  for (let i = 0; i < count; i += 1) {
    const along = heading(i * 2.4 + random(), within(random, 1.15, 1.4));
    const neck = add([0, 0, 0], along, within(random, 0.56, 0.66));
    addBlade(mesh, {
      at: neck,
      along: bentDown(along, 0.5),
      normal: unit(add(along, [0, 0.8, 0])),
      lengthM: within(random, 0.26, 0.34),
      widthM: near ? 0.06 : 0.1,
      droopRad: 1.9,
      segments: near ? 2 : 1,
      colour: (t) => grain(0.4 + 0.4 * t),
      shape: (t) => (t === 0 ? 0.25 : 1.1),
    });
  }
}

function buildTuft(random: Random, tuft: Tuft): Prop {
  const sculpt = createSculpt();
  addTuft(meshOf(sculpt, 'leaf'), random, tuft);
  return sculptToProp(sculpt);
}

function addTuft(mesh: Mesh, random: Random, tuft: Tuft): void {
  for (let i = 0; i < tuft.blades; i += 1) {
    const share = (i + 0.5) / tuft.blades;
    const yaw = i * 2.4 + within(random, -0.4, 0.4);
    const along = heading(yaw, Math.PI / 2 - tuft.leanRad * Math.sqrt(share) * within(random, 0.7, 1.2));
    const level = within(random, -0.08, 0.08);
    addBlade(mesh, {
      at: add([0, 0, 0], heading(yaw, 0), tuft.spreadM * Math.sqrt(share)),
      along,
      normal: softNormal(along),
      lengthM: tuft.heightM * (1.1 - 0.28 * share) * within(random, 0.85, 1.12),
      widthM: tuft.widthM,
      droopRad: tuft.droopRad * (0.3 + share),
      segments: tuft.segments,
      colour: (t) => tuft.tone(0.1 + 0.75 * t + level),
      shape: (t) => 1 - 0.35 * t,
    });
  }
}

/** A field of blades is lit like the ground it covers: mostly from above. */
function softNormal(along: Vec): Vec {
  return unit([along[0] * 0.8, 1, along[2] * 0.8]);
}

function isNear(options: GrassOptions): boolean {
  return options.detail !== 'far';
}

export type GrassOptions = { detail?: Detail };
type Tuft = {
  blades: number;
  heightM: number;
  spreadM: number;
  leanRad: number;
  droopRad: number;
  widthM: number;
  segments: number;
  tone: Tone;
};
