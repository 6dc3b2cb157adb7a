import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { linear, mix } from '../kit/colour.ts';
import { blend, fieldAt, ramp } from '../kit/land.ts';
import type { Part } from '../kit/types.ts';
import { acrossOf, alongOf, beyondFloor, riverDistance, spotAt, streamDistance } from './binh-lu-land.ts';
import { Sheet } from './binh-lu-sheet.ts';

/**
 * Makes the paddies of the valley floor as land of their own: every field a small grid with raised banks around it, so
 * that the borders stay sharp at any distance. Far from the eye banks are wider and crops stand as one level slab.
 */
export function makeFields(eye: Eye, season: Season, isFree: (x: number, z: number) => boolean): Part[] {
  const chunks: Sheet[] = [];
  for (let row = -27; row <= 28; row += 1) {
    const sheet = new Sheet();
    for (const cell of listCells(row)) addCell(sheet, cell, eye, season, isFree);
    chunks.push(sheet);
  }
  return chunks.filter((sheet) => sheet.index.length > 0).map((sheet) => sheet.toPart());
}

/** Tells what stands at a point of the floor: the crop, the distance to the bank and the height of the ground. */
export function fieldUnder(x: number, z: number, season: Season): Field {
  const along = alongOf(x, z);
  const across = acrossOf(x, z);
  const { id, edgeM } = fieldAt(noise, along, across, SIZE_M);
  const roadM = roadDistance(along, across);
  const edge = Math.min(edgeM, roadM - 1.3);
  return { crop: cropOf(id, season), id, edgeM: edge, roadM, groundM: profile(edge, roadM) };
}

/** Where crops grow: on the floor, clear of river, stream and whatever the caller keeps free. */
export function isField(along: number, across: number): boolean {
  return (
    beyondFloor(along, across) < -14 &&
    riverDistance(along, across) > 52 &&
    streamDistance(along, across) > 15
  );
}

/** Gives the distance to the nearest field road's middle, metres; the roads run along borders between rows. */
export function roadDistance(along: number, across: number): number {
  const bent = bend(along, across)[1];
  let best = Infinity;
  for (const row of ROAD_ROWS) best = Math.min(best, Math.abs(bent - row * SIZE_M));
  return best;
}

/** The point of the road between rows `row - 1` and `row` that lies `bentAlong` metres down it, as x and z. */
export function roadSpot(row: number, bentAlong: number): readonly [number, number] {
  return spotAt(...unbend(bentAlong, row * SIZE_M));
}

/** Height of a bank or road over its fields, metres. */
function profile(edgeM: number, roadM: number): number {
  const bank = 0.28 * (1 - ramp(0.15, 0.7, edgeM));
  return Math.max(bank, 0.42 * (1 - ramp(1.2, 2.2, roadM)));
}

function addCell(
  sheet: Sheet,
  cell: Cell,
  eye: Eye,
  season: Season,
  isFree: (x: number, z: number) => boolean,
): void {
  const [along, across] = unbend((cell.from + cell.to) / 2, (cell.row + 0.5) * SIZE_M);
  const [x, z] = spotAt(along, across);
  if (!isField(along, across) || !isFree(x, z) || !isClearOfStream(cell)) return;
  const far = Math.hypot(x - eye.x, z - eye.z, eye.y);
  const bankM = Math.max(0.7, 0.0011 * far);
  const near = far < 130;
  const inside = far < 60 ? 14 : near ? 7 : far < 500 ? 3 : 2;
  const us = lines(cell.to - cell.from, bankM, inside, near);
  const lowRoad = ROAD_ROWS.includes(cell.row) ? 1.3 : 0;
  const highRoad = ROAD_ROWS.includes(cell.row + 1) ? 1.3 : 0;
  const vs = lines(SIZE_M, bankM, inside, near, lowRoad, highRoad);
  const crop = cropOf(cell.id, season);
  const start = sheet.count;
  for (const v of vs) {
    for (const u of us) {
      const [a, b] = unbend(cell.from + u, cell.row * SIZE_M + v);
      const [px, pz] = spotAt(a, b);
      const toBank = Math.min(u, cell.to - cell.from - u, v - lowRoad, SIZE_M - v - highRoad);
      const roadM = Math.min(lowRoad ? Math.abs(v) : Infinity, highRoad ? Math.abs(SIZE_M - v) : Infinity);
      const grown =
        ramp(bankM * 0.98, bankM * 1.25, toBank) * ramp(24, 46, Math.hypot(px - eye.x, pz - eye.z));
      const beyond = Math.max(-u, -v, u - (cell.to - cell.from), v - SIZE_M);
      const lap = beyond <= 0 ? 0 : beyond < (near ? 0.2 : 0.5) ? 0.015 : 1.1;
      const y = profile((toBank * 0.7) / bankM, roadM) - lap + crop.standsM * grown;
      const tone = 0.5 + 0.5 * noise.noise2(px / 9, pz / 9 + cell.id * 50);
      const colour = mix(crop.low, crop.high, Math.min(1, Math.max(0, tone * 0.8 + ((cell.id * 7.3) % 0.3))));
      colour.lerp(season === 'growing' ? YOUNG.low : PALE.low, 0.5 * ramp(300, 2200, far));
      colour.lerp(
        mix(BANK, BANK_DRY, 0.5 + 0.5 * noise.noise2(px / 6, pz / 6)),
        1 - ramp(bankM * 0.6, bankM * 1.02, toBank),
      );
      colour.lerp(ROAD, 1 - ramp(1.0 + 0.0004 * far, 1.5 + 0.0008 * far, roadM));
      if (near) colour.lerp(BANK, 0.55 * (1 - ramp(0.15, 0.45, roadM)));
      sheet.add(px, y, pz, colour);
    }
  }
  sheet.stitch(start, us.length, vs.length);
}

function isClearOfStream(cell: Cell): boolean {
  return [0, 1].every((v) =>
    [cell.from, (cell.from + cell.to) / 2, cell.to].every(
      (u) => streamDistance(...unbend(u, (cell.row + v) * SIZE_M)) > 8.5,
    ),
  );
}

/** Grid lines over a field's width: close together at its banks, evenly in between. */
function lines(widthM: number, bankM: number, inside: number, near: boolean, lowM = 0, highM = 0): number[] {
  const rims = near ? [0, 0.2, 0.45, 0.72, 1, 1.35] : [0, 0.98, 1.3];
  const low = [...(lowM ? (near ? [0, 0.28, 0.5, 0.9] : [0]) : []), ...rims.map((rim) => lowM + rim * bankM)];
  const high = [
    ...(highM ? (near ? [0, 0.28, 0.5, 0.9] : [0]) : []),
    ...rims.map((rim) => highM + rim * bankM),
  ]
    .map((to) => widthM - to)
    .reverse();
  const from = low.at(-1) ?? 0;
  const to = high[0] ?? widthM;
  const middle = Array.from({ length: inside }, (_, i) => blend(from, to, (i + 1) / (inside + 1)));
  // Neighbours are divided differently: overlapping a little leaves no gap where a border bends. The last line is the
  // skirt that closes the edge where no neighbour lies.
  const lapM = near ? 0.16 : 0.4;
  return [-1.6 * lapM, -lapM, ...low, ...middle, ...high, widthM + lapM, widthM + 1.6 * lapM];
}

/** The fields of one row in bent metres; the same division as `fieldAt`. */
function listCells(row: number): Cell[] {
  const wide = SIZE_M * (1.3 + 0.9 * noise.hash(row, 7));
  const shift = wide * noise.hash(row, 3);
  const first = Math.floor((-3600 + shift) / wide);
  const last = Math.floor((3000 + shift) / wide);
  return Array.from({ length: last - first }, (_, i) => {
    const column = first + i;
    const id = noise.hash(column * 3 + 1, row * 5 + 2);
    return { row, from: column * wide - shift, to: (column + 1) * wide - shift, id };
  });
}

/** The bend that `fieldAt` gives the plane. */
function bend(x: number, z: number): [number, number] {
  return [
    x + SIZE_M * 0.55 * noise.noise2(x / (SIZE_M * 3.1), z / (SIZE_M * 3.1)),
    z + SIZE_M * 0.55 * noise.noise2(z / (SIZE_M * 2.7) + 40, x / (SIZE_M * 2.7)),
  ];
}

function unbend(bentX: number, bentZ: number): [number, number] {
  let x = bentX;
  let z = bentZ;
  for (let pass = 0; pass < 8; pass += 1) {
    const [gotX, gotZ] = bend(x, z);
    x += (bentX - gotX) * 0.8;
    z += (bentZ - gotZ) * 0.8;
  }
  return [x, z];
}

/** The crop of a field by its number (0…1). */
export function cropOf(id: number, season: Season): Crop {
  const crops = CROPS[season];
  return crops[Math.min(crops.length - 1, Math.floor(id * crops.length))] ?? CROPS.harvest[0];
}

const noise = createNoise(5);
const SIZE_M = 23;
const ROAD_ROWS = [-14, 8, 20];
const BANK = linear('#6d8a3f');
const BANK_DRY = linear('#8f9049');
const ROAD = linear('#bfa377');

function crop(kind: Crop['kind'], low: string, high: string, standsM: number): Crop {
  return { kind, low: linear(low), high: linear(high), standsM };
}

const RIPE = crop('ripe', '#b5842b', '#cfa040', 0.5);
const AMBER = crop('ripe', '#a67629', '#c18f38', 0.5);
const PALE = crop('ripe', '#bd9c44', '#d4b35a', 0.5);
const TURNING = crop('turning', '#959a40', '#b3a74a', 0.48);
const GREEN = crop('green', '#63883a', '#8aa546', 0.45);
const STUBBLE = crop('stubble', '#ac9059', '#c6ae79', 0);
const PLOT = crop('plot', '#4f7537', '#71923f', 0.25);
const YOUNG = crop('green', '#759a3e', '#9bb350', 0.4);
const DEEP = crop('green', '#517f38', '#749e44', 0.45);
const CROPS: Record<Season, [Crop, ...Crop[]]> = {
  harvest: [
    RIPE,
    AMBER,
    TURNING,
    RIPE,
    STUBBLE,
    PALE,
    RIPE,
    GREEN,
    PALE,
    AMBER,
    STUBBLE,
    RIPE,
    TURNING,
    PLOT,
  ],
  winter: [STUBBLE, PLOT, PALE, GREEN, STUBBLE, PLOT, YOUNG, STUBBLE, GREEN],
  growing: [GREEN, DEEP, YOUNG, GREEN, TURNING, DEEP, GREEN, YOUNG, PLOT, DEEP, GREEN, YOUNG],
};

export type Season = 'harvest' | 'growing' | 'winter';
export type Crop = {
  kind: 'ripe' | 'turning' | 'green' | 'stubble' | 'plot';
  low: Color;
  high: Color;
  standsM: number;
};
export type Field = { crop: Crop; id: number; edgeM: number; roadM: number; groundM: number };
type Cell = { row: number; from: number; to: number; id: number };
