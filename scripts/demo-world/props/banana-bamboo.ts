import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { createTone, type Detail, type Tone, within } from './life-foliage.ts';
import { addVertex, createSculpt, type Mesh, meshOf, type Sculpt, sculptToProp } from './life-mesh.ts';
import { addBlade, addFacing, addSweep, bentDown } from './life-shapes.ts';
import { add, cross, heading, squareTo, unit, type Vec } from './life-vectors.ts';

/** Builds a clump of four banana plants, about 3.5 m tall, with broad leaves torn along their veins. */
export function buildBananaClump(random: Random, options: { detail?: Detail } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const turn = random() * 7;
  for (let i = 0; i < (detail === 'near' ? 4 : 3); i += 1) {
    const foot = add([0, 0, 0], heading(turn + i * 2.1, 0), i === 0 ? 0 : 0.55);
    addBananaPlant(sculpt, random, {
      foot,
      heightM: [2.1, 1.55, 1.75, 0.95][i] ?? 1.5,
      lean: heading(turn + i * 2.1, 0),
      detail,
    });
  }
  return sculptToProp(sculpt);
}

/** Builds a clump of bamboo, about 8 m tall: culms that rise close together and arch outwards under their leaves. */
export function buildBambooClump(random: Random, options: { detail?: Detail } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const culms = detail === 'near' ? 14 : 7;
  const leaves = createTone('#3d5a34', '#7f9f48', '#c9cf74');
  for (let i = 0; i < culms; i += 1) {
    const yaw = i * 2.4 + within(random, -0.3, 0.3);
    addCulm(sculpt, random, {
      foot: add([0, 0, 0], heading(yaw, 0), 0.75 * Math.sqrt((i + 0.3) / culms)),
      out: heading(yaw, 0),
      detail,
      heightM: within(random, 7.2, 9.6) * (1 - 0.14 * (i / culms)),
      archM: within(random, 1.6, 3.2) * (0.35 + 0.65 * (i / culms)),
      leaves,
    });
  }
  return sculptToProp(sculpt);
}

function addBananaPlant(sculpt: Sculpt, random: Random, plant: Banana): void {
  const near = plant.detail === 'near';
  const top = add(add(plant.foot, [0, plant.heightM, 0]), plant.lean, 0.12 * plant.heightM);
  const stem = createTone('#5b5a34', '#93a055', '#c0c67c');
  addSweep(
    meshOf(sculpt, 'leaf'),
    [
      { at: plant.foot, wide: 0.16 },
      { at: add(plant.foot, [0, plant.heightM * 0.5, 0]), wide: 0.125 },
      { at: top, wide: 0.06 },
    ],
    {
      sides: near ? 8 : 4,
      steps: near ? 3 : 1,
      colour: (along, around) => stem(0.12 + 0.55 * along + 0.12 * Math.sin(around * 12.6 + along * 5)),
    },
  );
  const count = near ? 8 : 6;
  const tone = createTone('#3f6a35', '#7fa546', '#cbd470');
  for (let i = 0; i < count; i += 1) {
    const share = i / count;
    addBananaLeaf(meshOf(sculpt, 'leaf'), random, {
      at: add(top, [0, -0.18 * share * plant.heightM, 0]),
      along: heading(i * 2.4 + plant.foot[0] * 5, 1.32 - 0.95 * share),
      lengthM: within(random, 1.35, 1.75) * (0.6 + 0.22 * plant.heightM),
      widthM: 0.7,
      droopRad: 0.9 + 1.0 * share,
      segments: near ? 9 : 2,
      tone: (level) => tone(level - 0.2 * share),
    });
  }
}

/** Adds one broad leaf: two halves that hang from the rib, cut into strips whose outer ends stand apart. */
function addBananaLeaf(mesh: Mesh, random: Random, leaf: BananaLeaf): void {
  const side = squareTo(leaf.along, unit(cross(leaf.along, [0, 1, 0])));
  const ribs: { at: Vec; along: Vec }[] = [];
  let at = leaf.at;
  const steps = leaf.segments + 2;
  for (let i = 0; i <= steps; i += 1) {
    const along = bentDown(leaf.along, leaf.droopRad * (i / steps) ** 1.5);
    ribs.push({ at, along });
    at = add(at, along, leaf.lengthM / steps);
  }
  for (let i = 1; i < steps; i += 1) {
    const here = ribs[i];
    const next = ribs[i + 1];
    if (!here || !next) continue;
    for (const sign of [-1, 1])
      addStrip(
        mesh,
        random,
        {
          here,
          next,
          side: [side[0] * sign, side[1] * sign, side[2] * sign],
          from: (i - 1) / (steps - 1),
          to: i / (steps - 1),
        },
        leaf,
      );
  }
  if (leaf.segments < 4) return;
  addBlade(mesh, {
    at: leaf.at,
    along: leaf.along,
    normal: cross(side, leaf.along),
    lengthM: leaf.lengthM * 0.9,
    widthM: 0.06,
    droopRad: leaf.droopRad * 0.75,
    segments: 4,
    colour: () => leaf.tone(1),
    side,
  });
}

function addStrip(mesh: Mesh, random: Random, strip: Strip, leaf: BananaLeaf): void {
  const { here, next, side } = strip;
  const up = cross(side, here.along);
  const normal: Vec = unit(add(up[1] < 0 ? [-up[0], -up[1], -up[2]] : up, side, 0.3));
  const torn = random() < 0.22 ? 0.16 : 0;
  const edge = (rib: { at: Vec; along: Vec }, t: number, back: number): Vec => {
    const half = leaf.widthM * 0.5 * Math.sin(Math.PI * (0.1 + 0.86 * t)) ** 0.6;
    return add(add(add(rib.at, side, half), [0, -1, 0], half * (0.42 + back)), rib.along, half * 0.35 - back);
  };
  const level = 0.5 + within(random, -0.08, 0.08);
  const points: [Vec, number][] = [
    [here.at, level + 0.12],
    [edge(here, strip.from, -torn * 0.5), level - 0.05],
    [edge(next, strip.to, torn), level + 0.02],
    [next.at, level + 0.16],
  ];
  const [a = 0, b = 0, c = 0, d = 0] = points.map(([at, tone]) =>
    addVertex(mesh, at, normal, leaf.tone(tone)),
  );
  addFacing(mesh, [a, b, c], normal);
  addFacing(mesh, [a, c, d], normal);
}

function addCulm(sculpt: Sculpt, random: Random, culm: Culm): void {
  const near = culm.detail === 'near';
  const point = (t: number): Vec =>
    add(
      add(culm.foot, [0, culm.heightM * (t - 0.2 * t ** 4), 0]),
      culm.out,
      culm.archM * t ** 2.6 + 0.15 * t,
    );
  const stalk = [linear('#7f8f45'), linear('#b3ad5a'), linear('#5f7a3c')];
  const hue = stalk[Math.floor(random() * 3)] ?? linear('#7f8f45');
  const rings = near ? [0, 0.2, 0.4, 0.58, 0.74, 0.88, 1] : [0, 0.55, 0.85];
  addSweep(
    meshOf(sculpt, 'wood'),
    rings.map((t) => ({ at: point(t), wide: 0.055 * (1.05 - t) * (near ? 1 : 1.4) })),
    {
      sides: near ? 5 : 3,
      colour: (along) =>
        hue
          .clone()
          .multiplyScalar((Math.round(along * 6) % 2 ? 1.06 : 0.9) * (0.6 + 0.4 * Math.min(1, along * 3))),
    },
  );
  const sprays = near ? 15 : 6;
  for (let i = 0; i < sprays; i += 1) {
    const t = 0.34 + 0.66 * ((i + random() * 0.6) / sprays);
    addSpray(meshOf(sculpt, 'leaf'), random, { at: point(Math.min(1, t)), t, culm });
  }
}

function addSpray(mesh: Mesh, random: Random, { at, t, culm }: { at: Vec; t: number; culm: Culm }): void {
  const near = culm.detail === 'near';
  const away = unit(add(culm.out, heading(random() * 7, within(random, -0.2, 0.5)), 1.1));
  const heart = add(at, away, within(random, 0.1, 0.6) * (1.15 - t));
  for (let i = 0; i < 5; i += 1) {
    const along = unit(add(away, heading(random() * 7, within(random, -0.7, 0.35)), 0.85));
    const level = within(random, 0.25, 0.6) + 0.25 * t;
    addBlade(mesh, {
      at: add(heart, along, -0.1),
      along,
      normal: unit(add(add(along, [0, 0.8, 0]), culm.out, 0.5)),
      lengthM: within(random, 0.55, 0.9) * (near ? 1 : 1.5),
      widthM: near ? 0.13 : 0.42,
      droopRad: near ? 0.9 : 0.5,
      segments: near ? 2 : 1,
      colour: (s) => culm.leaves(level + 0.2 * s),
      shape: (s) => (near && s === 0 ? 0.2 : 1),
    });
  }
}

type Banana = { foot: Vec; heightM: number; lean: Vec; detail: Detail };
type BananaLeaf = {
  at: Vec;
  along: Vec;
  lengthM: number;
  widthM: number;
  droopRad: number;
  segments: number;
  tone: Tone;
};
type Strip = {
  here: { at: Vec; along: Vec };
  next: { at: Vec; along: Vec };
  side: Vec;
  from: number;
  to: number;
};
type Culm = { foot: Vec; out: Vec; heightM: number; archM: number; detail: Detail; leaves: Tone };
