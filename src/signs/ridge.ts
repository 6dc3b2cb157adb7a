import { short } from './display-list.ts';

/**
 * Draws a ridge of hills that fills a strip from its crest to its foot: the ornament of the boards. The same for every
 * sign, so that it says nothing about a place.
 * @param crest heights of the crest from left to right, 0 to 1 of `heightMm`
 * @returns SVG path data in millimetres, 0,0 at the top left of the strip
 */
export function ridgePath(crest: readonly number[], widthMm: number, heightMm: number): string {
  const points = crest.map((share, index) => ({
    x: (widthMm * index) / (crest.length - 1),
    y: heightMm * (1 - share),
  }));
  const [first] = points;
  if (!first) throw new Error('expected a crest');
  let path = `M0 ${short(heightMm)}L0 ${short(first.y)}`;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before) continue;
    const middle = (before.x + point.x) / 2;
    path += `C${short(middle)} ${short(before.y)} ${short(middle)} ${short(point.y)} ${short(point.x)} ${short(point.y)}`;
  }
  return `${path}L${short(widthMm)} ${short(heightMm)}z`;
}

export const FAR_RIDGE = [0.25, 0.55, 0.4, 0.95, 0.6, 0.8, 0.35, 0.6, 0.3];
export const NEAR_RIDGE = [0.55, 0.2, 0.35, 0.15, 0.45, 0.2, 0.5, 0.25, 0.4];
