import { degreesToRadians, FACES } from '../model/panorama.ts';
import { type Edges, isWholeSphere, isWholeTurn, type Tilt } from '../model/panorama-layout.ts';
import {
  type Beyond,
  beyondEdges,
  beyondPoles,
  beyondRows,
  STEPS_PER_PX,
  samplePoints,
} from './panorama-sampling.ts';
import type { Raster } from './raster.ts';

/**
 * Prepares looking up directions in a picture of any layout. Directions are those of `model/panorama.ts`; of a camera that
 * leaned, the picture is turned level.
 * @param backdrop whole equirectangular sphere in the frame of the picture, shown where the picture has nothing
 */
export function createSphereSource(parts: SphereParts, tilt?: Tilt, backdrop?: Raster): SphereSource {
  const { rasters, beyond } = parts;
  const groups = rasters.map((raster) => createGroup(raster, beyond));
  const rest = backdrop && {
    ...createGroup(backdrop, beyondPoles),
    locate: equirectangularParts(backdrop, SPHERE).locate,
  };
  const turn = createTurn(tilt);
  return (directions, out, offset, inside) => {
    const count = directions.length / 3;
    for (const group of rest ? [...groups, rest] : groups) group.begin(count);
    for (let index = 0; index < count; index += 1) {
      turn(directions[index * 3] ?? 0, directions[index * 3 + 1] ?? 0, directions[index * 3 + 2] ?? 0);
      const which = parts.locate(turned.x, turned.y, turned.z);
      if (inside) inside[index] = which < 0 ? 0 : 1;
      if (which >= 0) groups[which]?.add(index);
      else if (rest) {
        rest.locate(turned.x, turned.y, turned.z);
        rest.add(index);
      }
    }
    for (const group of rest ? [...groups, rest] : groups) group.draw(out, offset);
  };
}

/** Gathers the points of one raster, so that they are drawn together. */
function createGroup(raster: Raster, beyond: Beyond) {
  let us = new Int32Array(0);
  let vs = new Int32Array(0);
  let at = new Int32Array(0);
  let row = new Uint8ClampedArray(0);
  let count = 0;
  return {
    begin(most: number) {
      count = 0;
      if (us.length >= most) return;
      us = new Int32Array(most);
      vs = new Int32Array(most);
      at = new Int32Array(most);
      row = new Uint8ClampedArray(most * 3);
    },
    /** Takes the point noted last. */
    add(index: number) {
      us[count] = Math.round(point.u * STEPS_PER_PX);
      vs[count] = Math.round(point.v * STEPS_PER_PX);
      at[count] = index;
      count += 1;
    },
    draw(out: Uint8ClampedArray, offset: number) {
      if (count === 0) return;
      samplePoints(raster, us.subarray(0, count), vs.subarray(0, count), row, 0, beyond);
      for (let index = 0; index < count; index += 1) {
        const to = offset + (at[index] ?? 0) * 3;
        out[to] = row[index * 3] ?? 0;
        out[to + 1] = row[index * 3 + 1] ?? 0;
        out[to + 2] = row[index * 3 + 2] ?? 0;
      }
    },
  };
}

/** Looks up an equirectangular picture, whole or a part of the sphere. */
export function equirectangularParts(raster: Raster, edges: Edges): SphereParts {
  const left = degreesToRadians(edges.leftDeg);
  const top = degreesToRadians(edges.topDeg);
  const perColumn = degreesToRadians(edges.rightDeg - edges.leftDeg) / raster.widthPx;
  const perRow = degreesToRadians(edges.topDeg - edges.bottomDeg) / raster.heightPx;
  return {
    rasters: [raster],
    beyond: isWholeSphere(edges) ? beyondPoles : isWholeTurn(edges) ? beyondRows : beyondEdges,
    locate(x, y, z) {
      const pitch = Math.atan2(y, Math.sqrt(x * x + z * z));
      return place(raster, wrapTurn(Math.atan2(x, -z) - left) / perColumn, (top - pitch) / perRow);
    },
  };
}

/** Looks up a picture on an upright cylinder: its rows lie at equal steps of the tangent of the pitch. */
export function cylinderParts(raster: Raster, edges: Edges): SphereParts {
  const left = degreesToRadians(edges.leftDeg);
  const top = Math.tan(degreesToRadians(edges.topDeg));
  const perColumn = degreesToRadians(edges.rightDeg - edges.leftDeg) / raster.widthPx;
  const perRow = (top - Math.tan(degreesToRadians(edges.bottomDeg))) / raster.heightPx;
  return {
    rasters: [raster],
    beyond: isWholeTurn(edges) ? beyondRows : beyondEdges,
    locate(x, y, z) {
      const height = y / Math.max(1e-9, Math.sqrt(x * x + z * z));
      return place(raster, wrapTurn(Math.atan2(x, -z) - left) / perColumn, (top - height) / perRow);
    },
  };
}

/** Looks up six flat faces, all of one size, in the order of `FACES`. */
export function cubeParts(faces: readonly Raster[]): SphereParts {
  const half = (faces[0]?.widthPx ?? 0) / 2;
  const set = (face: (typeof FACES)[number], across: number, down: number, depth: number) => {
    point.u = (across / depth + 1) * half - 0.5;
    point.v = (down / depth + 1) * half - 0.5;
    return FACES.indexOf(face);
  };
  return {
    rasters: faces,
    beyond: beyondEdges,
    locate(x, y, z) {
      const ax = Math.abs(x);
      const ay = Math.abs(y);
      const az = Math.abs(z);
      if (az >= ax && az >= ay) return z < 0 ? set('f', x, -y, az) : set('b', -x, -y, az);
      if (ax >= ay) return x > 0 ? set('r', z, -y, ax) : set('l', -z, -y, ax);
      return y > 0 ? set('u', x, -z, ay) : set('d', x, z, ay);
    },
  };
}

/** Notes a point in pixels from the outer edge of the first one. @returns 0 inside of the picture, −1 beside it */
function place({ widthPx, heightPx }: Raster, column: number, row: number): number {
  if (row < 0 || row > heightPx || column > widthPx) return -1;
  point.u = column - 0.5;
  point.v = row - 0.5;
  return 0;
}

/** Gives the same angle from 0 up to a whole turn. */
function wrapTurn(angle: number): number {
  const turns = angle / (2 * Math.PI);
  return (turns - Math.floor(turns)) * 2 * Math.PI;
}

/** Turns a direction of the world into one of a picture whose camera leaned; the result stands in {@link turned}. */
function createTurn(tilt: Tilt | undefined): (x: number, y: number, z: number) => void {
  const pitch = degreesToRadians(tilt?.pitchDeg ?? 0);
  const roll = degreesToRadians(tilt?.rollDeg ?? 0);
  const [sinPitch, cosPitch] = [Math.sin(pitch), Math.cos(pitch)];
  const [sinRoll, cosRoll] = [Math.sin(roll), Math.cos(roll)];
  return (x, y, z) => {
    const up = cosPitch * y + sinPitch * z;
    turned.x = cosRoll * x - sinRoll * up;
    turned.y = sinRoll * x + cosRoll * up;
    turned.z = cosPitch * z - sinPitch * y;
  };
}

/** Reused between pixels: millions of small objects would keep the collector busy. */
const point = { u: 0, v: 0 };
const turned = { x: 0, y: 0, z: 0 };

const SPHERE: Edges = { leftDeg: -180, rightDeg: 180, topDeg: 90, bottomDeg: -90 };

/**
 * Draws what lies in some directions, given as triples of any length but zero, one after the other as RGB into `out` from
 * `offset` on; what neither picture nor backdrop has is left. `inside` gets 1 where the picture itself has something.
 */
export type SphereSource = (
  directions: Float64Array,
  out: Uint8ClampedArray,
  offset: number,
  inside?: Uint8Array,
) => void;

export type SphereParts = {
  rasters: readonly Raster[];
  /** What is mixed at the edges of each. */
  beyond: Beyond;
  /** Notes where a direction lies in one of the rasters, in pixels from the centre of the first. @returns which; −1 for none */
  locate: (x: number, y: number, z: number) => number;
};
