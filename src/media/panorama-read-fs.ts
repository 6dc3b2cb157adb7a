import sharp, { type Sharp } from 'sharp';
import type { Raster, Size } from './raster.ts';
import './sharp-threads.ts';

/** Largest panorama read. Well above sharp's own limit, which a 24,576×12,288 picture already exceeds. */
export const LIMIT_INPUT_PIXELS = 32768 * 16384;

/**
 * Reads the size of a panorama.
 * @throws when the picture cannot be read or is not exactly twice as wide as high
 */
export async function readPanoramaSize(file: string): Promise<Size> {
  const { width, height } = await sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS }).metadata();
  if (width !== 2 * height) {
    throw new Error(`${file} is ${width}×${height}; a panorama must be exactly twice as wide as high`);
  }
  return { widthPx: width, heightPx: height };
}

/**
 * Reads a panorama in the size asked for. Stored orientation is left alone: panoramas are upright by definition, and a
 * turned one would not be 2:1. Transparent parts become black.
 * @throws when the picture cannot be decoded
 */
export async function readPanorama(file: string, size: Size): Promise<Raster> {
  return readRaster(sharp(file, { limitInputPixels: LIMIT_INPUT_PIXELS }), size, file);
}

/** Reads what a pipeline of sharp gives, in the size asked for; `file` is named when that fails. */
export async function readRaster(picture: Sharp, { widthPx, heightPx }: Size, file: string): Promise<Raster> {
  const { data, info } = await picture
    .resize(widthPx, heightPx, { fit: 'fill' }) // does nothing when the picture has that size
    .flatten({ background: '#000' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${file} was read with ${info.channels} channels instead of 3`);
  return { data, widthPx: info.width, heightPx: info.height };
}

/** Hands a picture to sharp for resizing and encoding. */
export function toSharp({ data, widthPx, heightPx }: Raster): Sharp {
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 }, limitInputPixels: false });
}
