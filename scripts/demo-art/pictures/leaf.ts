import { n, shape, stroke } from '../sprites/shapes.ts';

/** A pointed leaf, 112 units long before `size`, turned by `turn` degrees. */
export function leaf(look: { x: number; y: number; turn: number; size: number; fill: string }): string {
  return `<g transform="translate(${n(look.x)} ${n(look.y)}) rotate(${n(look.turn)}) scale(${n(look.size)})">${shape('M0 0Q40 -38 112 0Q40 38 0 0Z', look.fill)}${stroke('M4 0H100', '#c3d98a', 2)}</g>`;
}
