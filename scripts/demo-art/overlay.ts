import sharp from 'sharp';
import { type Canvas, layOver } from './canvas.ts';

/** Draws an SVG fragment, in pixels of the canvas, over the canvas. `defs` may hold gradients and filters. */
export async function drawSvg(canvas: Canvas, fragment: string, defs = ''): Promise<void> {
  const { width, height } = canvas;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs>${fragment}</svg>`;
  const rgba = await sharp(Buffer.from(svg), { unlimited: true }).ensureAlpha().raw().toBuffer();
  layOver(canvas, rgba);
}

/** Draws an SVG fragment laid out on a 2000 × 1250 sheet, scaled to the canvas. */
export async function drawSheet(canvas: Canvas, fragment: string, defs = ''): Promise<void> {
  await drawSvg(
    canvas,
    `<g transform="scale(${canvas.width / 2000} ${canvas.height / 1250})">${fragment}</g>`,
    defs,
  );
}
