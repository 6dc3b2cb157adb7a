import { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import { linear } from '../kit/colour.ts';
import { blend, fieldAt, mountains, ramp } from '../kit/land.ts';

const noise = createNoise(2190);
const farLand = mountains(63, 2600, 520);

/** How high ripe rice stands as one surface; tufts grow out of it. Metres. */
export const CANOPY_M = 0.5;
/** Level of the river, metres. */
export const RIVER_M = -1.1;

/** The lane from the river to the back of the village: x of its middle at z. */
export function laneX(z: number): number {
  return 3.2 * Math.sin(z / 31) - 1.5 * Math.sin(z / 13 + 1);
}

/** The road along the southern edge of the village: z of its middle at x. */
export function roadZ(x: number): number {
  return -43 + 3.5 * Math.sin(x / 70) + 1.2 * Math.sin(x / 23);
}

/** The river: z of its middle at x. */
export function riverZ(x: number): number {
  return 150 + 52 * Math.sin(x / 105 + 0.6) + 26 * Math.sin(x / 46 + 2);
}

/** Distance to the middle of the river in metres, good near it. */
export function riverDistance(x: number, z: number): number {
  const bend = (52 / 105) * Math.cos(x / 105 + 0.6) + (26 / 46) * Math.cos(x / 46 + 2);
  return Math.abs(z - riverZ(x)) / Math.sqrt(1 + bend * bend);
}

/** 1 on the swept ground of the village, 0 among the fields. */
export function inVillage(x: number, z: number): number {
  const edge = 9 * noise.noise2(x / 40, z / 40);
  return (
    ramp(-48, -53, z) * ramp(-236 + edge, -226 + edge, z) * (1 - ramp(172 + edge, 186 + edge, Math.abs(x)))
  );
}

/** The crop at a place: `edgeM` to the field's border (negative on lanes, banks and village ground). */
export function cropAt(x: number, z: number): Crop {
  const free = Math.min(
    Math.abs(x - laneX(z)) - 1.9,
    Math.abs(z - roadZ(x)) - 3.2,
    riverDistance(x, z) - 15,
    z - roadZ(x) > 0 ? 99 : z > -52 ? -1 : Math.abs(x) < 196 && z > -240 ? -1 : 99,
    valleyEdge(x, z),
  );
  const inPatch = Math.min(x - HARVEST.west, HARVEST.east - x, z - HARVEST.north, HARVEST.south - z);
  if (inPatch > -0.6) return write(Math.min(inPatch, free), 'stubble', 0.5);
  const field = fieldAt(noise, x, z, 17);
  const edgeM = Math.min(field.edgeM, -inPatch - 0.6, free);
  // Beside the lane all rice is ripe.
  const kind =
    field.id < 0.76 || (Math.abs(x) < 70 && Math.abs(z) < 60)
      ? 'ripe'
      : field.id < 0.88
        ? 'stubble'
        : 'green';
  return write(edgeM, kind, field.id);
}

/** Height of the land, with ripe rice as a raised surface. */
export function heightAt(x: number, z: number): number {
  const ground = groundAt(x, z);
  if (x * x + z * z > 810000) return ground;
  const crop = cropAt(x, z);
  if (crop.edgeM < 0) return ground;
  const bund = 0.24 * (1 - ramp(0.15, 0.5, crop.edgeM));
  const stand =
    crop.kind === 'ripe' ? CANOPY_M + 0.05 * noise.noise2(x / 3, z / 3) : crop.kind === 'green' ? 0.22 : 0;
  return ground + Math.max(bund, stand * ramp(0.45, 0.85, crop.edgeM));
}

/** Height of the bare ground. */
export function groundAt(x: number, z: number): number {
  const r = Math.hypot(x, z);
  const back = 15 * ramp(-56, -255, z) * (1 - ramp(220, 420, Math.abs(x)));
  const roll = 0.5 * noise.noise2(x / 60, z / 60) * ramp(-60, -130, z);
  let height = back + roll;
  if (r > 600)
    height +=
      (30 + farLand(x, z)) * ramp(1500, 6500, r) +
      10 * ramp(700, 1300, r) * (0.5 + noise.noise2(x / 260, z / 260));
  const edge = valleyEdge(x, z);
  if (edge < 0) height += ramp(0, -260, edge) * (14 + 26 * noise.noise2(x / 120, z / 120));
  const bank = riverDistance(x, z);
  if (bank < 15) height = blend(-2.4, height, ramp(6.5, 12.5, bank));
  if (z < -46) {
    const off = Math.abs(x - laneX(z));
    height += 0.18 * ramp(1.7, 2.6, off) * (1 - ramp(3, 9, off)) + 0.2 * bedAt(x, z);
  }
  return height;
}

/** How much of a raised bed of the garden there is, 0…1. */
function bedAt(x: number, z: number): number {
  const inside = Math.min(x - GARDEN.west, GARDEN.east - x, z - GARDEN.north, GARDEN.south - z);
  if (inside < 0) return 0;
  return (
    ramp(0, 0.4, inside) * ramp(-0.35, 0.25, Math.cos(((x - GARDEN.west) / GARDEN.stepM - 0.5) * 2 * Math.PI))
  );
}

/** Colours of the valley. */
export function colourAt(x: number, z: number, y: number, slope: number, out: Color): void {
  const tone = noise.noise2(x / 7, z / 7);
  const fine = noise.noise2(x / 0.8, z / 0.8);
  out.copy(MEADOW).lerp(DRY, 0.35 + 0.35 * tone + 0.2 * fine);
  const r2 = x * x + z * z;
  if (r2 < 810000) paintCrop(x, z, fine, out);
  const yard = inVillage(x, z);
  if (yard > 0)
    out.lerp(
      scratch.copy(YARD).lerp(MEADOW, Math.max(0, Math.min(0.85, 0.42 + 1.1 * noise.noise2(x / 9, z / 9)))),
      yard,
    );
  const edge = valleyEdge(x, z);
  out.lerp(
    scratch.copy(FOREST).lerp(DEEP, 0.5 + 0.5 * noise.noise2(x / 45, z / 45)),
    1 - ramp(-60, -15, edge),
  );
  if (y < 0 && r2 < 4e6) out.lerp(MUD, ramp(-0.35, -1, y));
  out.lerp(ROCK, ramp(0.5, 0.75, slope) * ramp(600, 900, Math.sqrt(r2)));
  const bed = bedAt(x, z);
  if (bed > 0) out.lerp(scratch.copy(SOIL).lerp(LEAF, 0.12 + 0.1 * fine), 0.85 * bed);
  if (z > -240 && z < 141) paintTrack(Math.abs(x - laneX(z)), 1.25, fine, out);
  if (Math.abs(x) < 900) paintTrack(Math.abs(z - roadZ(x)), 2, fine, out);
}

function paintCrop(x: number, z: number, fine: number, out: Color): void {
  const crop = cropAt(x, z);
  if (crop.edgeM < 0) return;
  const inside = ramp(0.3, 0.6, crop.edgeM);
  const { kind, id } = crop;
  if (kind === 'ripe') {
    scratch
      .copy(GOLD)
      .lerp(AMBER, 0.5 + 0.5 * noise.noise2(id * 400, 3))
      .lerp(LIME, Math.min(0.9, Math.max(0, 0.25 + 1.1 * noise.noise2(id * 731, 9))));
    scratch.lerp(SHADE, 0.24 * Math.max(0, fine) + 0.2 * ramp(0.95, 0.5, crop.edgeM));
  } else if (kind === 'stubble') {
    const row = 0.5 + 0.5 * Math.sin((z + 0.3 * x) * 12);
    scratch.copy(STRAW).lerp(SOIL, 0.3 + 0.28 * row + 0.2 * fine);
  } else scratch.copy(LEAF).lerp(SOIL, 0.2 + 0.16 * Math.sin(x * 5.2));
  out.lerp(scratch, inside);
}

function paintTrack(offM: number, halfM: number, fine: number, out: Color): void {
  const share = 1 - ramp(halfM, halfM + 0.55, offM + 0.16 * fine);
  if (share <= 0) return;
  const rut = Math.exp(-(((offM - 0.62) / 0.3) ** 2));
  out.lerp(
    scratch
      .copy(PATH)
      .lerp(SOIL, 0.18 * rut + 0.14 * Math.max(0, fine))
      .lerp(DRY, 0.3 * Math.exp(-((offM / 0.3) ** 2))),
    share,
  );
}

/** Metres inside the level valley floor; negative on the foot of the hills. */
export function valleyEdge(x: number, z: number): number {
  return 470 + 60 * noise.noise2(x / 190, z / 190) + (z > 0 ? 90 : -70) - Math.hypot(x * 0.72, z);
}

function write(edgeM: number, kind: Crop['kind'], id: number): Crop {
  crop0.edgeM = edgeM;
  crop0.kind = kind;
  crop0.id = id;
  return crop0;
}

/** The vegetable garden beside the first house, in beds from north to south. */
export const GARDEN = { west: 21.2, east: 33.2, north: -75, south: -54, stepM: 1.5 };

/** The field beside the lane that is being reaped. */
export const HARVEST = { west: -25, east: -3, north: -27, south: -4 };

const GOLD = linear('#b48a3a'),
  AMBER = linear('#a5742c'),
  LIME = linear('#8d9040'),
  SHADE = linear('#8f7426');
const STRAW = linear('#bfa468'),
  SOIL = linear('#94704a'),
  LEAF = linear('#7d9b45'),
  MEADOW = linear('#86a04c');
const DRY = linear('#a8964f'),
  YARD = linear('#b39568'),
  PATH = linear('#c6ab82'),
  MUD = linear('#8a7a5c');
const FOREST = linear('#46714a'),
  DEEP = linear('#335a44'),
  ROCK = linear('#a9a596');
const scratch = new Color();
/** One object for all answers: the land is asked a million times. */
const crop0: Crop = { edgeM: 0, kind: 'ripe', id: 0 };

export type Crop = { edgeM: number; kind: 'ripe' | 'stubble' | 'green'; id: number };
