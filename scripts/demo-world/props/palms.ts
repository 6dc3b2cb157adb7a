import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { createTone, type Detail, type Tone, within } from './life-foliage.ts';
import { createSculpt, type Mesh, meshOf, type Sculpt, sculptToProp } from './life-mesh.ts';
import { addBlade, addBlob, addSweep, bentDown } from './life-shapes.ts';
import { add, cross, heading, squareTo, unit, type Vec } from './life-vectors.ts';

/** Builds a coconut palm, about 9 m tall: a leaning, ringed stem, arching feather leaves, a bunch of nuts. */
export function buildCoconutPalm(random: Random, options: { detail?: Detail } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const lean = heading(random() * 7, 0);
  const top: Vec = add([0, within(random, 6.6, 7.4), 0], lean, within(random, 0.9, 1.5));
  addRingedStem(
    sculpt,
    [[0, 0, 0], add([0, 1.2, 0], lean, 0.05), add([0, 3.6, 0], lean, 0.35), top],
    [0.3, 0.19, 0.16, 0.13],
    '#8d7a66',
    detail,
  );
  const tone = createTone('#3c5a33', '#7a9a45', '#c2cd6c');
  const fronds = detail === 'near' ? 17 : 9;
  for (let i = 0; i < fronds; i += 1) {
    const share = (i + 0.5) / fronds;
    addFrond(meshOf(sculpt, 'leaf'), random, {
      at: top,
      along: heading(i * 2.4 + within(random, -0.2, 0.2), 1.25 - 1.5 * share),
      lengthM: within(random, 3.0, 3.7),
      droopRad: 0.7 + 0.75 * share,
      leafletM: 0.98,
      detail,
      tone: (level) => tone(level + 0.15 - 0.35 * share),
      pairs: 21,
    });
  }
  if (detail === 'near')
    addNuts(sculpt, random, top, { nuts: 8, radiusM: 0.14, colour: '#8d8a44', belowM: 0.22, spreadM: 0.24 });
  return sculptToProp(sculpt);
}

/** Builds an areca palm, about 8 m tall: a straight thin stem with pale rings, a green crownshaft, a small tight crown. */
export function buildArecaPalm(random: Random, options: { detail?: Detail } = {}): Prop {
  const detail = options.detail ?? 'near';
  const sculpt = createSculpt();
  const lean = heading(random() * 7, 0);
  const neck: Vec = add([0, within(random, 5.4, 6.1), 0], lean, 0.22);
  addRingedStem(
    sculpt,
    [[0, 0, 0], [0, 0.6, 0], add([0, 3, 0], lean, 0.02), neck],
    [0.14, 0.085, 0.08, 0.075],
    '#a59c84',
    detail,
  );
  const top = add(neck, [0, 0.85, 0]);
  const shaft = createTone('#5c7a3c', '#8aa84e', '#b6c86c');
  addSweep(
    meshOf(sculpt, 'leaf'),
    [
      { at: neck, wide: 0.11 },
      { at: add(neck, [0, 0.3, 0]), wide: 0.1 },
      { at: top, wide: 0.04 },
    ],
    {
      sides: detail === 'near' ? 7 : 4,
      colour: (along) => shaft(0.3 + 0.5 * along),
    },
  );
  const tone = createTone('#2f5233', '#5f8a44', '#adc263');
  const fronds = detail === 'near' ? 10 : 7;
  for (let i = 0; i < fronds; i += 1) {
    const share = (i + 0.5) / fronds;
    addFrond(meshOf(sculpt, 'leaf'), random, {
      at: add(top, [0, -0.12 * share, 0]),
      along: heading(i * 2.4, 1.4 - 0.95 * share),
      lengthM: within(random, 1.85, 2.25),
      droopRad: 1.05 + 0.5 * share,
      leafletM: 0.72,
      detail,
      tone: (level) => tone(level + 0.12 - 0.2 * share),
      pairs: 20,
    });
  }
  if (detail === 'near')
    addNuts(sculpt, random, add(neck, [0, -0.1, 0]), {
      nuts: 16,
      radiusM: 0.05,
      colour: '#c98a3a',
      belowM: 0.2,
      spreadM: 0.16,
    });
  return sculptToProp(sculpt);
}

/** Adds a feather leaf: an arching rib with leaflets on both sides (near), or two drooping strips (far). */
function addFrond(mesh: Mesh, random: Random, frond: Frond): void {
  const side = squareTo(frond.along, unit(cross(frond.along, [0, 1, 0])));
  if (frond.detail === 'far') addFarFrond(mesh, frond, side);
  else addNearFrond(mesh, random, frond, side);
}

function addNearFrond(mesh: Mesh, random: Random, frond: Frond, side: Vec): void {
  const steps = frond.pairs;
  let at = frond.at;
  for (let i = 0; i < steps; i += 1) {
    const t = i / steps;
    const along = bentDown(frond.along, frond.droopRad * t * t + 0.12 * t);
    const up = cross(side, along);
    const next = add(at, along, frond.lengthM / steps);
    if (t > 0.12) {
      const length = frond.leafletM * Math.sin(Math.PI * Math.min(1, 0.18 + 0.8 * t)) ** 0.7;
      for (const sign of [-1, 1]) {
        const out = unit(
          add(
            add([side[0] * sign, side[1] * sign, side[2] * sign], along, 0.55 + 0.5 * t),
            up,
            within(random, -0.25, 0.2),
          ),
        );
        addBlade(mesh, {
          at,
          along: out,
          normal: add(up[1] < 0 ? [-up[0], -up[1], -up[2]] : up, out, 0.35),
          lengthM: length * within(random, 0.9, 1.1),
          widthM: frond.leafletM * 0.115,
          droopRad: 0.8,
          segments: 2,
          colour: (s) => frond.tone(0.38 + 0.3 * s + 0.25 * t + 0.12 * (random() - 0.5)),
          side: along,
        });
      }
    }
    at = next;
  }
  addRib(mesh, frond, side);
}

function addRib(mesh: Mesh, frond: Frond, side: Vec): void {
  addBlade(mesh, {
    at: frond.at,
    along: frond.along,
    normal: add(cross(side, frond.along), [0, 0.4, 0]),
    lengthM: frond.lengthM,
    widthM: 0.09,
    droopRad: frond.droopRad * 0.8,
    segments: 6,
    colour: () => frond.tone(0.95),
    side,
    shape: (t) => 1 - 0.8 * t,
  });
}

function addFarFrond(mesh: Mesh, frond: Frond, side: Vec): void {
  for (const sign of [-1, 1]) {
    const tilt = unit(add([side[0] * sign, side[1] * sign, side[2] * sign], [0, -1, 0], 0.55));
    addBlade(mesh, {
      at: add(frond.at, tilt, frond.leafletM * 0.28),
      along: frond.along,
      normal: add(cross(side, frond.along), side, 0.4 * sign),
      lengthM: frond.lengthM * 1.04,
      widthM: frond.leafletM * 0.62,
      droopRad: frond.droopRad,
      segments: 4,
      colour: (t) => frond.tone(0.4 + 0.4 * t),
      side: tilt,
      shape: (t) => Math.sin(Math.PI * (0.16 + 0.8 * t)),
    });
  }
}

function addRingedStem(sculpt: Sculpt, path: Vec[], radii: number[], css: string, detail: Detail): void {
  const bark = linear(css);
  const near = detail === 'near';
  addSweep(
    meshOf(sculpt, 'wood'),
    path.map((at, i) => ({ at, wide: radii[i] ?? 0.1 })),
    {
      sides: near ? 8 : 4,
      steps: near ? 7 : 1,
      // Leaf scars: every other ring of vertices is darker and a little wider.
      colour: (along, _around, at) =>
        bark
          .clone()
          .multiplyScalar((near && Math.round(along * 21) % 2 ? 0.78 : 1) * (0.8 + 0.2 * Math.min(1, at[1]))),
      bulge: (_angle, at) => (near ? 1 + 0.05 * Math.sin(at[1] * 19) : 1),
    },
  );
}

function addNuts(sculpt: Sculpt, random: Random, top: Vec, nuts: Nuts): void {
  const tone = createTone('#5d5a30', nuts.colour, '#d2c072');
  for (let i = 0; i < nuts.nuts; i += 1) {
    const out = heading(i * 2.4 + random(), 0);
    const at = add(add(top, out, nuts.spreadM * within(random, 0.7, 1.1)), [
      0,
      -nuts.belowM * within(random, 0.5, 1.8),
      0,
    ]);
    addBlob(meshOf(sculpt, 'leaf'), {
      at,
      radii: [nuts.radiusM, nuts.radiusM * 1.25, nuts.radiusM],
      rows: 4,
      sides: 5,
      colour: (direction) => tone(0.45 + 0.4 * direction[1]),
    });
  }
}

type Frond = {
  at: Vec;
  along: Vec;
  lengthM: number;
  droopRad: number;
  leafletM: number;
  pairs: number;
  detail: Detail;
  tone: Tone;
};
type Nuts = { nuts: number; radiusM: number; colour: string; belowM: number; spreadM: number };
