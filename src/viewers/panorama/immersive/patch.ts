import {
  anglesToDirection,
  type Face,
  faceDirection,
  TILE_GUTTER_PX,
  unitToPlane,
  type Vector,
} from '../../../model/panorama.ts';
import type { BallTile } from './plan.ts';

/** Pieces a face is cut into: straight pieces of 3° leave the curve by less than a thousandth of a degree. */
const PIECES_PER_FACE = 32;
const FEWEST_PIECES = 2;

/**
 * Gives the corners, picture places and triangles of one tile on a ball of radius 1, seen from inside.
 * @param sizePx the picture of the tile with its gutters
 */
export function tileToPatch(face: Face, area: BallTile['area'], sizePx: SizePx): Patch {
  const share = (area.right - area.left) / 2;
  const pieces = Math.max(FEWEST_PIECES, Math.ceil(PIECES_PER_FACE * share));
  const inset = { x: TILE_GUTTER_PX / sizePx.widthPx, y: TILE_GUTTER_PX / sizePx.heightPx };
  return weave(pieces, pieces, (x, y) => ({
    direction: unit(
      faceDirection(
        face,
        unitToPlane(area.left + x * (area.right - area.left)),
        unitToPlane(area.top + y * (area.bottom - area.top)),
      ),
    ),
    u: inset.x + x * (1 - 2 * inset.x),
    v: inset.y + y * (1 - 2 * inset.y),
  }));
}

/** Gives the same for a whole equirectangular picture. */
export function wholeToPatch(): Patch {
  return weave(4 * PIECES_PER_FACE, 2 * PIECES_PER_FACE, (x, y) => ({
    direction: anglesToDirection({ yawDeg: 360 * x - 180, pitchDeg: 90 - 180 * y }),
    u: x,
    v: y,
  }));
}

function weave(columns: number, rows: number, at: (x: number, y: number) => Corner): Patch {
  const positions: number[] = [];
  const uvs: number[] = [];
  const indices: number[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const { direction, u, v } = at(column / columns, row / rows);
      positions.push(...direction);
      uvs.push(u, v);
    }
  }
  const width = columns + 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const first = row * width + column;
      indices.push(first, first + width, first + 1, first + 1, first + width, first + width + 1);
    }
  }
  return { positions, uvs, indices };
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

type Corner = { direction: Vector; u: number; v: number };
type SizePx = { widthPx: number; heightPx: number };

/** Three numbers a corner, two a corner, three a triangle; `v` is 0 in the first row of the picture. */
export type Patch = { positions: number[]; uvs: number[]; indices: number[] };
