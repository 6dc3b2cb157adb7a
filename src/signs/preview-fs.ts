import sharp from 'sharp';
import type { DisplayList } from './display-list.ts';

/** Draws a sign as PNG from its SVG. @param sizePx of the longer side */
export async function drawPreview(svg: string, list: DisplayList, sizePx: number): Promise<Uint8Array> {
  const density = (sizePx / Math.max(list.widthMm, list.heightMm)) * 25.4;
  return sharp(Buffer.from(svg), { density }).png().toBuffer();
}

/** Size of such a preview in pixels. */
export function previewSize(
  { widthMm, heightMm }: { widthMm: number; heightMm: number },
  sizePx: number,
): { widthPx: number; heightPx: number } {
  const scale = sizePx / Math.max(widthMm, heightMm);
  return { widthPx: Math.round(widthMm * scale), heightPx: Math.round(heightMm * scale) };
}
