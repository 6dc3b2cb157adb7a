import { type Heights, rangeOf, sizeOfArea } from '../model/heights.ts';
import type { Point3 } from '../model/surface.ts';
import type { Measured } from './measure-model-fs.ts';

/**
 * Measures a piece of ground as the viewer shows it: x to the east and z to the south of its middle, y the height above the
 * sea times `times`.
 * @returns undefined when no height is one of this world
 */
export function measureGround(heights: Heights, times: number): Measured | undefined {
  const range = rangeOf(heights);
  if (!range) return undefined;
  const { widthM, depthM } = sizeOfArea(heights.area);
  const [halfX, halfZ] = [widthM / 2, depthM / 2];
  const groundAt = (x: number, z: number): number => {
    const column = Math.round(clamp((x + halfX) / widthM) * (heights.widthPx - 1));
    const row = Math.round(clamp((z + halfZ) / depthM) * (heights.heightPx - 1));
    const heightM = heights.values[row * heights.widthPx + column] ?? Number.NaN;
    return (heightM >= range.lowM && heightM <= range.highM ? heightM : range.lowM) * times;
  };
  return {
    box: { min: [-halfX, range.lowM * times, -halfZ], max: [halfX, range.highM * times, halfZ] },
    findNearest([x, y, z]) {
      const point: Point3 = [
        Math.max(-halfX, Math.min(halfX, x)),
        groundAt(x, z),
        Math.max(-halfZ, Math.min(halfZ, z)),
      ];
      return { point, distance: Math.hypot(point[0] - x, point[1] - y, point[2] - z) };
    },
    isInside: ([x, y, z]) => y < groundAt(x, z),
  };
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
