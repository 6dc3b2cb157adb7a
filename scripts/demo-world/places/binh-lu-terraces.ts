import type { Color } from 'three';
import { createNoise } from '../../lib/noise.ts';
import type { Eye } from '../diorama.ts';
import { linear, mix } from '../kit/colour.ts';
import { blend, ramp } from '../kit/land.ts';
import type { Part } from '../kit/types.ts';
import { type Crop, cropOf, type Season } from './binh-lu-fields.ts';
import { acrossOf, alongOf, beyondFloor, floorEdge, slopeHeight, spotAt } from './binh-lu-land.ts';
import { Sheet } from './binh-lu-sheet.ts';

/**
 * Makes the terraces on both sides of the valley as strips that follow the contours: a wall of turf, a bank, the level
 * field. Where terraces end they sink into the slope.
 */
export function makeTerraces(eye: Eye, season: Season): Part[] {
  return [-1, 1].flatMap((side) => {
    const contours = traceContours(side);
    const sheets: Sheet[] = [];
    for (let level = 0; level + 1 < LEVELS; level += 1) {
      const sheet = new Sheet();
      for (let i = 0; i + 1 < COLUMNS; i += 1) addPiece(sheet, { side, level, i, contours, eye, season });
      sheets.push(sheet);
    }
    return sheets.filter((sheet) => sheet.index.length > 0).map((sheet) => sheet.toPart());
  });
}

/** Share of a slope that is cut into terraces at a point: 0 wild … 1 level fields. */
export function terraceShare(along: number, across: number): number {
  const out = beyondFloor(along, across);
  if (out < 0 || out > 520 || Math.abs(along + 300) > 2500) return 0;
  return shareAt(along, slopeHeight(along, across) / STEP_M, Math.sign(across));
}

/** Height of the land with its terraces, metres. */
export function terracedHeight(along: number, across: number): number {
  const wild = slopeHeight(along, across);
  const share = terraceShare(along, across);
  return share === 0 ? wild : blend(wild, (Math.floor(wild / STEP_M) + 1) * STEP_M, share);
}

/** Tells whether a thing planted here would stand in a terraced field. */
export function isTerraced(x: number, z: number): boolean {
  return terraceShare(alongOf(x, z), acrossOf(x, z)) > 0.02;
}

function shareAt(along: number, level: number, side: number): number {
  const top = 25 + 9 * noise.noise2(along / 330, side * 7);
  const patch = 0.62 + noise.noise2(along / 420 + side * 11, level / 24);
  return (
    ramp(0.2, 1.2, level) *
    (1 - ramp(top, top + 2.5, level)) *
    ramp(0, 0.12, patch) *
    (1 - teaGarden(along, side))
  );
}

/** The tea garden on the south-west side leaves its slope whole. */
function teaGarden(along: number, side: number): number {
  return side < 0 ? 1 - ramp(45, 75, Math.abs(along - TEA_ALONG)) : 0;
}

/** Where each contour lies: metres beyond the floor, by column and level. */
function traceContours(side: number): Float64Array {
  const found = new Float64Array(COLUMNS * LEVELS);
  for (let i = 0; i < COLUMNS; i += 1) {
    const along = columnAt(i);
    const edge = floorEdge(along, side);
    let low = 0;
    for (let level = 0; level < LEVELS; level += 1) {
      let high = 620;
      for (let pass = 0; pass < 14; pass += 1) {
        const middle = (low + high) / 2;
        if (slopeHeight(along, side * (edge + middle)) < level * STEP_M) low = middle;
        else high = middle;
      }
      found[i * LEVELS + level] = level === 0 ? 0 : low;
    }
  }
  return found;
}

/** One piece of a strip, between two columns: from the foot of its wall to the foot of the next. */
function addPiece(sheet: Sheet, { side, level, i, contours, eye, season }: Piece): void {
  const start = sheet.count;
  const crop = cropAt(columnAt(i + 0.5), level, season);
  const shares = [i, i + 1].map((column) => shareAt(columnAt(column), level + 0.5, side));
  if ((shares[0] ?? 0) + (shares[1] ?? 0) === 0) return;
  for (const [n, column] of [i, i + 1].entries()) {
    const along = columnAt(column);
    const edge = floorEdge(along, side);
    const from = contours[column * LEVELS + level] ?? 0;
    const to = contours[column * LEVELS + level + 1] ?? 0;
    const [farX, farZ] = spotAt(along, side * (edge + from));
    const bankM = Math.min(
      0.35 * (to - from),
      Math.max(0.7, 0.0011 * Math.hypot(farX - eye.x, farZ - eye.z)),
    );
    const share = shares[n] ?? 0;
    for (const [out, up, kind] of listLines(from, to, bankM)) {
      const [x, z] = spotAt(along, side * (edge + out));
      const wild = (level + (out - from) / Math.max(0.1, to - from)) * STEP_M - 0.5;
      const y = blend(wild, level * STEP_M + up + (kind === 'crop' ? crop.standsM : 0), share);
      sheet.add(x, y, z, colourOf(kind, crop, x, z).lerp(WILD, 1 - share));
    }
  }
  sheet.stitch(start, 6, 2);
}

/** Cross-section of a terrace: metres beyond the floor, metres over the level below, and what it shows there. */
function listLines(from: number, to: number, bankM: number): [number, number, Shows][] {
  return [
    [from - 0.3, -0.2, 'foot'],
    [from, STEP_M + 0.2, 'bank'],
    [from + bankM * 0.8, STEP_M + 0.2, 'bank'],
    [from + bankM, STEP_M, 'crop'],
    [blend(from + bankM, to, 0.5), STEP_M, 'crop'],
    [to, STEP_M, 'crop'],
  ];
}

function colourOf(kind: Shows, crop: Crop, x: number, z: number): Color {
  const tone = Math.min(1, Math.max(0, 0.5 + 0.6 * noise.noise2(x / 11, z / 11)));
  if (kind === 'crop') return mix(crop.low, crop.high, tone);
  return kind === 'bank' ? mix(TURF, TURF_DRY, tone) : mix(FOOT, TURF, 0.4 * tone);
}

function cropAt(along: number, level: number, season: Season): Crop {
  const lengthM = 34 + 46 * noise.hash(level, 4);
  return cropOf(noise.hash(Math.floor((along + 90 * noise.hash(level, 9)) / lengthM), level * 3 + 1), season);
}

function columnAt(column: number): number {
  return -2500 + column * SPACING_M;
}

/** Where the tea garden above the valley lies, metres along it. */
export const TEA_ALONG = 430;
const STEP_M = 2.6;
const LEVELS = 38;
const SPACING_M = 6;
const COLUMNS = 780;
const noise = createNoise(77);
const TURF = linear('#67843c');
const TURF_DRY = linear('#8a8c4a');
const FOOT = linear('#4b5a33');
const WILD = linear('#557a3f');

type Shows = 'foot' | 'bank' | 'crop';
type Piece = { side: number; level: number; i: number; contours: Float64Array; eye: Eye; season: Season };
