import type { Color } from 'three';
import type { Random } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import type { Prop } from '../kit/types.ts';
import { addTrunk } from './life-branches.ts';
import { createTone, type Detail, type Tone, within } from './life-foliage.ts';
import { addVertex, createSculpt, type Mesh, meshOf, sculptToProp } from './life-mesh.ts';
import { addBlade, addFacing, bentDown } from './life-shapes.ts';
import { add, cross, heading, squareTo, unit, type Vec } from './life-vectors.ts';

/** Builds a fir of the high ridges, about 9 m tall: whorls of drooping boughs. `frost` 0…1 whitens their upper sides. */
export function buildFir(random: Random, options: ConiferOptions = {}): Prop {
  return buildConifer(random, options, {
    heightM: within(random, 8.4, 9.8),
    firstM: 0.9,
    whorls: 16,
    boughs: 8,
    reachM: 2.2,
    riseRad: 0.28,
    droopRad: 0.75,
    flat: 1.05,
    gaps: 0.06,
    tone: createTone('#1b3a34', '#34574a', '#7b9562'),
    bark: '#5d4a40',
  });
}

/** Builds a po mu cypress, about 12 m tall: a tall bare stem, open layers of flat sprays, a broken old crown. */
export function buildPoMu(random: Random, options: ConiferOptions = {}): Prop {
  return buildConifer(random, options, {
    heightM: within(random, 11, 12.6),
    firstM: 3.6,
    whorls: 12,
    boughs: 8,
    reachM: 2.6,
    riseRad: 0.22,
    droopRad: 0.5,
    flat: 1.7,
    gaps: 0.16,
    tone: createTone('#28463a', '#4e7050', '#9fae6c'),
    bark: '#75503f',
  });
}

function buildConifer(random: Random, options: ConiferOptions, kind: Conifer): Prop {
  const near = (options.detail ?? 'near') === 'near';
  const sculpt = createSculpt();
  const lean = within(random, -0.2, 0.2);
  addTrunk(meshOf(sculpt, 'wood'), random, {
    path: [
      [0, 0, 0],
      [lean * 0.5, kind.heightM * 0.4, 0],
      [lean, kind.heightM * 0.97, 0],
    ],
    footM: kind.heightM * 0.024,
    topM: 0.03,
    bark: kind.bark,
    pathHeightM: 3,
    detail: options.detail ?? 'near',
    flare: 1.5,
  });
  const whorls = near ? kind.whorls : 8;
  const tone = frosted(kind.tone, options.frost ?? 0);
  for (let w = 0; w < whorls; w += 1) {
    const share = (w + (near ? 0 : 0.3)) / (whorls - 0.4);
    const y = kind.firstM + (kind.heightM - kind.firstM) * share ** 0.92;
    const width =
      kind.reachM * (kind.flat > 1.2 ? Math.sin(Math.PI * (0.3 + 0.66 * share)) : (1 - share) ** 0.8) + 0.28;
    const hangM = width * (near ? 0.5 : kind.flat > 1.2 ? 0.62 : 1.0);
    addSkirt(meshOf(sculpt, 'leaf'), random, {
      x: lean * (y / kind.heightM),
      y,
      widthM: width * (near ? 0.55 : 1.08),
      hangM,
      points: near ? 5 : 7,
      tone: (level) => tone(level + 0.16 * share - (near ? 0.2 : 0)),
    });
    for (let b = 0; near && b < kind.boughs; b += 1) {
      if (random() < kind.gaps && share < 0.85) continue;
      const yaw = w * 1.3 + (b * 2 * Math.PI) / kind.boughs + within(random, -0.25, 0.25);
      addBough(meshOf(sculpt, 'leaf'), random, {
        at: [lean * (y / kind.heightM), y + within(random, -0.15, 0.15), 0],
        along: heading(yaw, kind.riseRad + 0.75 * share ** 2),
        lengthM: width * within(random, 0.82, 1.15),
        kind,
        tone,
        level: 0.3 + 0.3 * share,
      });
    }
  }
  return sculptToProp(sculpt);
}

/** Adds one bough: a spine with shrinking side twigs, flat like a hand. */
function addBough(mesh: Mesh, random: Random, bough: Bough): void {
  const side = squareTo(bough.along, unit(cross(bough.along, [0, 1, 0])));
  const normal = (at: Vec): Vec => unit([at[0] * 0.45, 1, at[2] * 0.45]);
  let at = bough.at;
  const joints = 4;
  for (let i = 0; i < joints; i += 1) {
    const t = i / joints;
    const along = bentDown(bough.along, bough.kind.droopRad * t);
    const twig = bough.lengthM * 0.46 * bough.kind.flat * (1 - 0.72 * t) * (i === 0 ? 0.7 : 1);
    for (const sign of [-1, 1]) {
      const out = unit(
        add(add([side[0] * sign, side[1] * sign, side[2] * sign], along, 0.95), [0, -0.18, 0]),
      );
      addBlade(mesh, {
        at,
        along: out,
        normal: normal(add(along, out, 0.6)),
        lengthM: twig * within(random, 0.8, 1.2),
        widthM: twig * 0.42,
        droopRad: 0.35,
        segments: 2,
        colour: (s) => bough.tone(bough.level - 0.16 + 0.26 * t + 0.26 * s),
        side: along,
        shape: (s) => (s === 0 ? 0.75 : 0.9),
      });
    }
    at = add(at, along, bough.lengthM / joints);
  }
  addBlade(mesh, {
    at: bough.at,
    along: bough.along,
    normal: normal(bough.along),
    lengthM: bough.lengthM * 1.18,
    widthM: bough.lengthM * 0.2,
    droopRad: bough.kind.droopRad,
    segments: 3,
    colour: (t) => bough.tone(bough.level - 0.14 + 0.42 * t),
    side,
    shape: (t) => 0.5 + 0.5 * Math.sin(Math.PI * t),
  });
}

/** Adds a star-edged skirt around the stem: the dark inside of a near whorl, or a whole whorl seen from afar. */
function addSkirt(mesh: Mesh, random: Random, skirt: Skirt): void {
  const apex: Vec = [skirt.x, skirt.y + skirt.hangM * 0.55, 0];
  const turn = random() * 7;
  const rim = Array.from({ length: skirt.points * 2 }, (_, i): Vec => {
    const out = i % 2 === 0 ? within(random, 0.85, 1.15) : 0.55;
    const sunk = skirt.y - skirt.hangM * (i % 2 === 0 ? within(random, 0.4, 0.6) : 0.12);
    return add([skirt.x, sunk, 0], heading(turn + (i * Math.PI) / skirt.points, 0), skirt.widthM * out);
  });
  const outward = (at: Vec): Vec => unit([at[0] - skirt.x, skirt.widthM * 0.8, at[2]]);
  rim.forEach((at, i) => {
    const next = rim[(i + 1) % rim.length] ?? at;
    const normal = unit(add(outward(at), outward(next)));
    const corners: [Vec, number][] = [
      [apex, 0.2],
      [at, i % 2 === 0 ? 0.72 : 0.34],
      [next, i % 2 === 0 ? 0.34 : 0.72],
    ];
    const [a = 0, b = 0, c = 0] = corners.map(([corner, level]) =>
      addVertex(mesh, corner, corner === apex ? normal : outward(corner), skirt.tone(level)),
    );
    addFacing(mesh, [a, b, c], normal);
  });
}

function frosted(tone: Tone, frost: number): Tone {
  const white = linear('#eef3f4');
  return (level): Color => tone(level).lerp(white, frost * Math.max(0, Math.min(1, (level - 0.18) * 1.7)));
}

/** `frost` 0 (none) to 1 (thick rime). */
export type ConiferOptions = { detail?: Detail; frost?: number };
type Conifer = {
  heightM: number;
  firstM: number;
  whorls: number;
  boughs: number;
  reachM: number;
  riseRad: number;
  droopRad: number;
  flat: number;
  gaps: number;
  tone: Tone;
  bark: string;
};
type Skirt = { x: number; y: number; widthM: number; hangM: number; points: number; tone: Tone };
type Bough = { at: Vec; along: Vec; lengthM: number; kind: Conifer; tone: Tone; level: number };
