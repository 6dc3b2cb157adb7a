import type { PanoramaFit } from './fit-panorama.ts';

/**
 * Makes the whole sphere that was planned and writes it as JPEG of quality 92 to `to`. What was not photographed gets the
 * mean colour of the picture. Colour profile stays; other data about the picture go, since they would no longer be true.
 *
 * @throws when the picture cannot be decoded
 */
export async function writeFitted(from: string, { eye, ...fit }: PanoramaFit, to: string): Promise<void> {
  const { default: sharp } = await import('sharp');
  const open = () => sharp(from, { limitInputPixels: 2 ** 29 });
  const mean = await open().removeAlpha().toColourspace('srgb').resize(1, 1).raw().toBuffer();
  const [r = 0, g = 0, b = 0] = mean;
  await open()
    .extract({ left: 0, top: 0, width: eye.widthPx, height: eye.heightPx })
    .flatten({ background: { r, g, b } })
    .extend({
      left: fit.leftPx,
      top: fit.topPx,
      right: fit.fullWidthPx - fit.leftPx - eye.widthPx,
      bottom: fit.fullWidthPx / 2 - fit.topPx - eye.heightPx,
      background: { r, g, b },
    })
    .keepIccProfile()
    .jpeg({ quality: 92 })
    .toFile(to);
}
