import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { toBytes } from './brush.ts';
import type { Canvas } from './canvas.ts';

/** Writes a canvas as a JPEG without metadata, lowering the quality step by step until it is at most `maxBytes`. */
export async function writeJpeg(canvas: Canvas, path: string, maxBytes: number): Promise<number> {
  const raw = { width: canvas.width, height: canvas.height, channels: 3 as const };
  const bytes = toBytes(canvas, 11);
  await mkdir(dirname(path), { recursive: true });
  for (let quality = 86; ; quality -= 3) {
    const chromaSubsampling = quality >= 74 ? '4:4:4' : '4:2:0';
    const jpeg = await sharp(bytes, { raw }).jpeg({ quality, mozjpeg: true, chromaSubsampling }).toBuffer();
    if (jpeg.length > maxBytes && quality > 40) continue;
    await writeFile(path, jpeg);
    return jpeg.length;
  }
}
