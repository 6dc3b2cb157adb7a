import sharp from 'sharp';
import { createRandom } from './random.ts';

/** Width of the coarsest layer of noise. The finest is half as wide as the picture: grain would only measure codecs. */
const COARSEST_WIDTH_PX = 8;

/**
 * Paints an equirectangular picture whose detail falls with its size as it does in photographs, and writes it as JPEG.
 * It is the same on every machine.
 */
export async function paintPanorama(file: string, widthPx: number): Promise<void> {
  const heightPx = widthPx / 2;
  const sums = new Int16Array(widthPx * heightPx * 3);
  let strength = 1;
  for (let size = COARSEST_WIDTH_PX; size <= widthPx / 2; size *= 2) {
    const layer = await paintLayer(size, { widthPx, heightPx });
    for (let index = 0; index < sums.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + Math.round(((layer[index] ?? 0) - 128) * strength);
    }
    strength *= FALL;
  }
  // `from` would first make a list, which the largest pictures are too long for.
  const data = new Uint8ClampedArray(sums.length);
  for (let index = 0; index < sums.length; index += 1) data[index] = (sums[index] ?? 0) + 128;
  const raw = { width: widthPx, height: heightPx, channels: 3 } as const;
  await sharp(data, { raw, limitInputPixels: false }).jpeg({ quality: 90 }).toFile(file);
}

async function paintLayer(size: number, { widthPx, heightPx }: Size): Promise<Uint8Array> {
  const random = createRandom(size);
  const data = new Uint8Array(size * (size / 2) * 3);
  for (let index = 0; index < data.length; index += 1) data[index] = random.between(0, 255);
  return sharp(data, { raw: { width: size, height: size / 2, channels: 3 } })
    .resize(widthPx, heightPx, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
}

/** Each layer twice as fine is this much weaker. */
const FALL = 0.7;

type Size = { widthPx: number; heightPx: number };
