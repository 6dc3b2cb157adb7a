import Delatin from 'delatin';
import { type Heights, rangeOf, sizeOfArea } from '../model/heights.ts';

/** Finer than this share of the relief, triangles show nothing more at the size of a screen. */
const ERROR_SHARE = 0.005;
const MOST_TRIANGLES = 80_000;
/** How far the sides go down below the lowest place, as a share of the longer side. */
const DEPTH_SHARE = 0.03;

/**
 * Makes a surface of heights: x to the east, −z to the north, y the height above the sea times `times`, in metres, the middle
 * of the area at x = z = 0. Flat ground gets few triangles, ridges many. Sides go down all around, so that it stands as a
 * block.
 *
 * @param times how much higher than real, at least 1
 */
export function makeTerrainMesh(heights: Heights, times: number): TerrainMesh {
  const { widthPx, heightPx, values, area } = heights;
  const { lowM = 0, highM = 0 } = rangeOf(heights) ?? {};
  const tin = new Delatin(values, widthPx, heightPx);
  const errorM = Math.max(0.5, (highM - lowM) * ERROR_SHARE);
  while (tin.getMaxError() > errorM && tin.triangles.length < MOST_TRIANGLES * 3) tin.refine();
  const { widthM, depthM } = sizeOfArea(area);
  const count = tin.coords.length / 2;
  const positions = new Float32Array(count * 3);
  const places = new Float32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    const [x = 0, y = 0] = [tin.coords[index * 2], tin.coords[index * 2 + 1]];
    const [east, south] = [x / (widthPx - 1), y / (heightPx - 1)];
    positions.set(
      [(east - 0.5) * widthM, (values[y * widthPx + x] ?? 0) * times, (south - 0.5) * depthM],
      index * 3,
    );
    // Heights stand in the middle of pixels.
    places.set([(x + 0.5) / widthPx, (y + 0.5) / heightPx], index * 2);
  }
  const floorM = lowM * times - Math.max(widthM, depthM) * DEPTH_SHARE;
  const top = { positions, places, corners: faceUp(positions, Uint32Array.from(tin.triangles)) };
  return { top, side: makeSides(tin.coords, positions, { widthPx, heightPx, floorM }) };
}

/** Delatin’s triangles turn the other way where rows grow to the south. */
function faceUp(positions: Float32Array, corners: Uint32Array): Uint32Array {
  for (let at = 0; at < corners.length; at += 3) {
    const [a = 0, b = 0, c = 0] = corners.subarray(at, at + 3);
    const [ax = 0, , az = 0] = positions.subarray(a * 3, a * 3 + 3);
    const [bx = 0, , bz = 0] = positions.subarray(b * 3, b * 3 + 3);
    const [cx = 0, , cz = 0] = positions.subarray(c * 3, c * 3 + 3);
    const isUp = (bz - az) * (cx - ax) - (bx - ax) * (cz - az) > 0;
    if (!isUp) corners.set([a, c, b], at);
  }
  return corners;
}

function makeSides(coords: ArrayLike<number>, positions: Float32Array, plan: SidePlan): TerrainMesh['side'] {
  const { widthPx, heightPx, floorM } = plan;
  const points: number[] = [];
  const corners: number[] = [];
  const at = (index: number, axis: 0 | 1) => coords[index * 2 + axis] ?? 0;
  const all = Array.from({ length: coords.length / 2 }, (_, index) => index);
  // Around the block so that, seen from above, one always has the ground on the left.
  const edges = [
    all.filter((i) => at(i, 1) === heightPx - 1).sort((a, b) => at(a, 0) - at(b, 0)),
    all.filter((i) => at(i, 0) === widthPx - 1).sort((a, b) => at(b, 1) - at(a, 1)),
    all.filter((i) => at(i, 1) === 0).sort((a, b) => at(b, 0) - at(a, 0)),
    all.filter((i) => at(i, 0) === 0).sort((a, b) => at(a, 1) - at(b, 1)),
  ];
  for (const edge of edges) {
    edge.forEach((index, step) => {
      const [x = 0, y = 0, z = 0] = positions.subarray(index * 3, index * 3 + 3);
      const first = points.length / 3;
      points.push(x, y, z, x, floorM, z);
      if (step > 0) corners.push(first - 2, first - 1, first + 1, first - 2, first + 1, first);
    });
  }
  return { positions: Float32Array.from(points), corners: Uint32Array.from(corners) };
}

type SidePlan = { widthPx: number; heightPx: number; floorM: number };

export type TerrainMesh = {
  /** `places` are those in the picture of the ground, 0 to 1 from its upper left. */
  top: { positions: Float32Array; places: Float32Array; corners: Uint32Array };
  side: { positions: Float32Array; corners: Uint32Array };
};
