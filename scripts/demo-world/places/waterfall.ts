import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { createRandom, type Random } from '../../lib/noise.ts';
import { linear, mix } from '../kit/colour.ts';
import { ramp } from '../kit/land.ts';
import type { Part } from '../kit/types.ts';

/**
 * Builds falling water as many overlapping strands. Each strand is dropped from the lip and followed as water goes: free in
 * an arc, then over whatever rock it meets, where it breaks and spreads. `ao` of a strand is how dense it is.
 */
export function buildFall(seed: number, plan: FallPlan): Part {
  const random = createRandom(seed);
  const ribbon: Ribbon = { positions: [], normals: [], colours: [], density: [], index: [] };
  for (let i = 0; i < plan.strands; i += 1) addStrand(ribbon, random, plan);
  return toPart(ribbon);
}

/** Builds foam on water and along a stream: level patches whose `ao` fades to their rims. */
export function buildFoamPatches(patches: readonly Patch[]): Part {
  const ribbon: Ribbon = { positions: [], normals: [], colours: [], density: [], index: [] };
  for (const patch of patches) addPatch(ribbon, patch);
  return toPart(ribbon);
}

function addStrand(ribbon: Ribbon, random: Random, plan: FallPlan): void {
  const lane = (random() + random() + random()) / 1.5 - 1;
  const startM = plan.topM * (1 - (plan.startSpread ?? 0.03) * random());
  const endM = random() < 0.72 ? -1.2 : plan.topM * random() * 0.6;
  const widthM = plan.widthM * (0.3 + 1.7 * random() ** 3);
  const layerM = 0.05 + 0.7 * random();
  const strength = Math.min(1, 0.3 + 0.75 * random());
  const phase = random() * 7;
  const path = followWater(plan, random, { lane, startM, endM, layerM, phase });
  const first = ribbon.positions.length / 3;
  path.forEach(({ at, side, brokenness }, i) => {
    const share = i / Math.max(1, path.length - 1);
    const wide = widthM * (0.7 + 0.9 * brokenness) * (0.75 + 0.25 * Math.sin(phase + i * 0.13));
    const fade = ramp(0, 0.05, share) * (endM > 0 ? ramp(1, 0.7, share) : 1);
    const tone = mix(BLUE, WHITE, 0.45 + 0.5 * brokenness + 0.3 * (strength - 0.6));
    for (const across of [-1, 0, 1]) {
      const point = at.clone().addScaledVector(side, across * wide);
      ribbon.positions.push(point.x, point.y, point.z);
      const out = new Vector3(-side.z, 0.25, side.x).addScaledVector(side, across * 0.7).normalize();
      ribbon.normals.push(out.x, out.y, out.z);
      ribbon.colours.push(tone.r, tone.g, tone.b);
      ribbon.density.push(fade * strength * (across === 0 ? 1 - 0.25 * brokenness : 0.04));
    }
    if (i > 0) addQuads(ribbon.index, first + 3 * (i - 1), 2, 3);
  });
}

/** Follows one strand downwards in steps of `STEP_M`. */
function followWater(plan: FallPlan, random: Random, strand: Strand): Step[] {
  const steps: Step[] = [];
  let outM = plan.rockOutM(plan.alongM(strand.lane, strand.startM), strand.startM) + 0.3;
  let speedOut = 1.2 + 0.8 * random();
  let speedDown = 2;
  let brokenness = 0.1;
  for (let h = strand.startM; h > strand.endM; h -= STEP_M) {
    const seconds = STEP_M / speedDown;
    const wander = 0.25 * Math.sin(strand.phase + h * 0.31) * (0.2 + brokenness);
    const alongM = plan.alongM(strand.lane, h) + wander;
    const rock = plan.rockOutM(alongM, h) + 0.12 + strand.layerM * (0.25 + 0.75 * brokenness);
    outM += speedOut * seconds;
    speedDown = Math.min(16, speedDown + 9.8 * seconds);
    if (outM <= rock) {
      const push = (rock - outM) / STEP_M;
      speedOut = Math.min(4.2, 0.5 + push * speedDown * 0.32 * (0.6 + 0.8 * random()));
      speedDown *= Math.max(0.45, 1 - 0.5 * push);
      brokenness = Math.min(1, brokenness + 0.22 * push + 0.01);
      outM = rock;
    } else {
      speedOut *= 0.992;
      brokenness = Math.max(0.12, brokenness - 0.006);
    }
    const at = plan.pointAt(alongM, h, outM);
    const before = steps.at(-1)?.at;
    steps.push({ at, side: plan.sideAt(alongM), brokenness });
    if (before && before.distanceTo(at) > 6) steps.pop();
  }
  return steps;
}

function addPatch(
  ribbon: Ribbon,
  { x, z, y, radiusM, stretch = 1, turnRad = 0, density, seed }: Patch,
): void {
  const random = createRandom(seed);
  const [rings, sides] = [7, 26];
  const wave = [random() * 6, random() * 6];
  const first = ribbon.positions.length / 3;
  for (let ring = 0; ring <= rings; ring += 1) {
    for (let side = 0; side <= sides; side += 1) {
      const turn = (2 * Math.PI * side) / sides;
      const lobes =
        1 + 0.22 * Math.sin(3 * turn + (wave[0] ?? 0)) + 0.12 * Math.sin(7 * turn + (wave[1] ?? 0));
      const r = radiusM * lobes * (ring / rings);
      const [u, v] = [r * Math.cos(turn), r * stretch * Math.sin(turn)];
      const cos = Math.cos(turnRad);
      const sin = Math.sin(turnRad);
      ribbon.positions.push(x + cos * u - sin * v, y + 0.006 * ring, z + sin * u + cos * v);
      ribbon.normals.push(0, 1, 0);
      ribbon.colours.push(WHITE.r, WHITE.g, WHITE.b);
      ribbon.density.push(density * (1 - (ring / rings) ** 1.4));
    }
    if (ring > 0) addQuads(ribbon.index, first + (ring - 1) * (sides + 1), sides, sides + 1);
  }
}

function addQuads(index: number[], first: number, count: number, stride: number): void {
  for (let i = 0; i < count; i += 1) {
    const a = first + i;
    index.push(a, a + stride, a + stride + 1, a, a + stride + 1, a + 1);
  }
}

function toPart({ positions, normals, colours, density, index }: Ribbon): Part {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(normals), 3));
  geometry.setAttribute('color', new BufferAttribute(new Float32Array(colours), 3));
  geometry.setAttribute('ao', new BufferAttribute(new Float32Array(density), 1));
  geometry.setIndex(index);
  return { geometry, surface: 'foam' };
}

const STEP_M = 0.75;
const WHITE = linear('#fbfaf4');
const BLUE = linear('#b9d3e2');

/** The rock a fall comes down: `alongM` is a place along its foot, heights and distances in metres. */
export type FallPlan = {
  strands: number;
  widthM: number;
  topM: number;
  /** Share of the height over which strands begin; 0.03 when left out. */
  startSpread?: number;
  /** Where a lane (−1 … 1) runs at a height. */
  alongM: (lane: number, heightM: number) => number;
  /** How far the rock stands out at a place, along the way that `pointAt` counts. */
  rockOutM: (alongM: number, heightM: number) => number;
  pointAt: (alongM: number, heightM: number, outM: number) => Vector3;
  /** Unit vector along the wall. */
  sideAt: (alongM: number) => Vector3;
};
export type Patch = {
  x: number;
  z: number;
  y: number;
  radiusM: number;
  /** Length over width. */
  stretch?: number;
  turnRad?: number;
  density: number;
  seed: number;
};
type Ribbon = {
  positions: number[];
  normals: number[];
  colours: number[];
  density: number[];
  index: number[];
};
type Strand = { lane: number; startM: number; endM: number; layerM: number; phase: number };
type Step = { at: Vector3; side: Vector3; brokenness: number };
