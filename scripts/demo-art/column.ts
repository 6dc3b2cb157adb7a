import type { Canvas } from './canvas.ts';
import type { Rgb } from './colour.ts';

/** Stores the colour and depth of one sample of a column. */
export function putRow(column: Column, row: number, rgb: Rgb, depth: number): void {
  column.rgb[row * 3] = rgb[0];
  column.rgb[row * 3 + 1] = rgb[1];
  column.rgb[row * 3 + 2] = rgb[2];
  column.depth[row] = depth;
}

/** Adds a finished column to the canvas: two samples per pixel each way, the nearest depth wins. */
export function addColumn(canvas: Canvas, sx: number, column: Column): void {
  const x = sx >> 1;
  for (let y = 0; y < canvas.height; y += 1) {
    const to = y * canvas.width + x;
    const a = column.depth[y * 2] ?? 0;
    const b = column.depth[y * 2 + 1] ?? 0;
    const nearest = Math.min(a, b);
    canvas.depth[to] = sx % 2 === 0 ? nearest : Math.min(nearest, canvas.depth[to] ?? nearest);
    for (let c = 0; c < 3; c += 1) {
      const sum = (column.rgb[y * 6 + c] ?? 0) + (column.rgb[y * 6 + 3 + c] ?? 0);
      canvas.rgb[to * 3 + c] = (sx % 2 === 0 ? 0 : (canvas.rgb[to * 3 + c] ?? 0)) + sum / 4;
    }
  }
}

/** One column of samples while it is painted, with what the next columns need to know of it. */
export type Column = {
  rgb: Float32Array;
  depth: Float32Array;
  steps: number;
  floors: Float64Array;
  ceilings: Float64Array;
  sun: Float32Array;
  sunColumn: Int32Array;
};
